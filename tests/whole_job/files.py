"""A file with a meeting in progress, made as of now, since the program tells the real time."""

import subprocess
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from jagtui.model.seat import Seat
from jagtui.model.time import london_day
from jagtui.store.clock import utc_now
from jagtui.store.engine import connect
from jagtui.store.store import Store
from jagtui.usecases.case import CaseWanted, add_case
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.found import FoundingWanted, found_partnership
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from tests.whole_job.terminal import PROGRAM, surroundings
from tests.world import PARTNERS


def in_progress(path: Path) -> Path:
    """The file of Ashcombe Vale, its JAG in progress at the first item."""
    path.write_bytes(_founded())
    path.chmod(0o600)
    return path


def answer(path: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """What the command line answers."""
    return subprocess.run(
        [PROGRAM, *arguments, "--db", str(path)],
        env=surroundings(path.parent, **environment),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def minutes(path: Path, meeting: str = "current") -> str:
    """The minutes in Markdown, as the command line prints them."""
    printed = answer(path, "minutes", meeting)
    assert printed.returncode == 0, printed.stderr
    return printed.stdout


def drafts(path: Path) -> list[str]:
    """What windows are keeping of the lines that are being typed."""
    with closing(connect(path)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM draft ORDER BY id")]


@cache
def _founded() -> bytes:
    """Made once, since every test begins from it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "vale.db"
        store = Store.open(path)
        _found(store)
        store.close()
        return path.read_bytes()


def _found(store: Store) -> None:
    found_partnership(
        store,
        None,
        FoundingWanted(
            partnership="Ashcombe Vale Community Safety Partnership",
            prefix="AV",
            group="Joint Action Group",
            short="JAG",
            login="plane",
            partners=PARTNERS,
            at_keyboard="Priya Lane",
        ),
    )
    with store.read() as reader:
        seat = reader.all(Seat)[0]
    for label in ("Mill Lane car park", "Market Square"):
        add_case(store, seat, CaseWanted(1, label, reason="Several agencies are needed"))
    meeting_id = plan_meeting(store, seat, MeetingWanted(1, london_day(utc_now())))
    open_meeting(store, seat, MeetingChosen(meeting_id))
