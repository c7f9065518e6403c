"""Several windows on one file, and windows that die."""

import subprocess
import sys
from pathlib import Path

from jagtui.model.seat import Seat
from jagtui.store.check import check
from jagtui.store.schema.numbering import Numbering
from jagtui.store.store import Store
from tests.store.keeping import an_agency, rows_of_everything

COUNT = """
import sys
from pathlib import Path
from jagtui.store.store import Store
from jagtui.store.trouble import DatabaseBusy

store = Store.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
done = 0
while done < 200:
    try:
        with store.change("count", None) as change:
            change.number("count")
            change.says("counted")
        done += 1
    except DatabaseBusy:
        pass
store.close()
"""

DIE = """
import os, signal, sys
from pathlib import Path
from jagtui.model.agency import Agency
from jagtui.model.terms import AgencyKind
from jagtui.store.store import Store

store = Store.open(Path(sys.argv[1]))
with store.change("agency.add", None) as change:
    for one in range(int(sys.argv[2])):
        change.add(Agency(handle=f"agency-{one}", kind=AgencyKind.INVITEE))
    change.says("many join")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def started(program: str, path: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def test_three_windows_count_and_none_loses_a_step(store: Store) -> None:
    windows = [started(COUNT, store.path) for _ in range(3)]
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("go\n")
        window.stdin.flush()
    assert [window.communicate()[0] for window in windows] == ["", "", ""]
    assert [window.returncode for window in windows] == [0, 0, 0]
    with store.read() as reader:
        numbering = reader.find(Numbering, scope="count")
    assert numbering is not None
    assert numbering.last == 600
    news = store.news()
    assert news is not None
    assert news.seq == 601
    assert check(store.path) == ()


def test_a_window_killed_in_the_middle_of_a_gesture_leaves_nothing_of_it(
    store: Store, seat: Seat
) -> None:
    an_agency(store, seat)
    before = rows_of_everything(store)
    for rows in ("1", "3000"):  # in memory only, and spilt to the disk
        window = started(DIE, store.path, rows)
        window.communicate()
        assert window.returncode == -9
        assert rows_of_everything(store) == before
    assert store.news() is None
    an_agency(store, seat, "fire")
    assert check(store.path) == ()
