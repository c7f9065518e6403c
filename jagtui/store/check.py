"""Checking a file: what is wrong with it, and what to do about each thing that is."""

import sqlite3
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from jagtui.store import words
from jagtui.store.backup import backups, folder_of, newest_backup
from jagtui.store.chaincheck import broken_links
from jagtui.store.engine import connect
from jagtui.store.files import FileState, look, refusal_to_open
from jagtui.store.network import ON_A_SHARE, on_network_share
from jagtui.store.progress import Progress, stage, tell_nobody
from jagtui.store.replay import JOURNALLED, differing
from jagtui.store.sharing import is_shared
from jagtui.store.triggers import wrong_triggers
from jagtui.store.trouble import in_words

_SHOWN = 5
_WHOLE, _REFERRING, _WORDED, _CHAINED = 0.2, 0.22, 0.27, 0.69
"""The shares behind it once the file is found whole, and its references, words and chain hold."""
_TOLD_EVERY = 1000
"""So many entries or rows are walked between two tellings."""
_MADE_ANEW = "Find out who changed the file outside jagtui. “jagtui upgrade” makes it anew."


class Severity(StrEnum):
    """How much a finding matters."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is not as it should be."""

    severity: Severity
    what: str
    do: str


def check(path: Path, progress: Progress = tell_nobody) -> tuple[Finding, ...]:
    """Everything that is wrong with a file; nothing is changed."""
    found = look(path)
    if found.state is FileState.NEW:
        return (_fault(f"There is no file {path} yet.", "Start jagtui to make one."),)
    refusal = refusal_to_open(found)
    if refusal is not None:
        what, _, do = str(refusal).partition(". ")
        return (_fault(f"{what}.", do),)
    with in_words(path), closing(connect(path, writable=found.writable)) as connection:
        connection.execute("BEGIN")
        of_content = _of_content(path, connection, progress)
        return (*of_content, *_of_permissions(path), *_of_place(path))


def _of_content(
    path: Path, connection: sqlite3.Connection, progress: Progress
) -> Iterator[Finding]:
    broken = list(_of_integrity(path, connection))
    yield from broken
    if broken:
        return
    progress(_WHOLE)
    yield from _of_references(path, connection)
    progress(_REFERRING)
    yield from _of_triggers(connection)
    yield from _of_words(connection)
    progress(_WORDED)
    links = list(_of_chain(path, connection, progress))
    yield from links
    if not links:
        progress(_CHAINED)
        yield from _of_replay(path, connection, progress)
    progress(1)


def _of_integrity(path: Path, connection: sqlite3.Connection) -> Iterator[Finding]:
    try:
        faults = [row[0] for row in connection.execute("PRAGMA integrity_check(10)")]
    except sqlite3.DatabaseError as error:
        faults = [str(error)]
    for fault in faults:
        if fault != "ok":
            yield _fault(f"The file is damaged: {fault}.", _replace(path))


def _of_references(path: Path, connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, row_id, target, _ in connection.execute("PRAGMA foreign_key_check"):
        yield _fault(
            f"Row {row_id} of {table} belongs to a row of {target} that is not there.",
            _compare(path),
        )


def _of_triggers(connection: sqlite3.Connection) -> Iterator[Finding]:
    for name in wrong_triggers(connection):
        task = (
            "by which what changes is found by its words"
            if name in words.TRIGGERS
            else "which keeps the journal from being altered"
        )
        yield _fault(f"The trigger {name}, {task}, is not as it was.", _MADE_ANEW)


def _of_words(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Compare the tables of words with what the other tables say."""
    for wording in words.WORDINGS:
        wrong = words.wrongly_made(connection, wording)
        others = () if wrong else [*islice(words.differing(connection, wording), _SHOWN + 1)]
        if wrong:
            yield _fault(f"The words of {wording.table} are not kept as they were.", _MADE_ANEW)
        elif others:
            yield _fault(
                f"Of {wording.table}, row {_which(others)} is not what the tables say: searching "
                "finds other rows than it should.",
                _MADE_ANEW,
            )


def _of_chain(path: Path, connection: sqlite3.Connection, progress: Progress) -> Iterator[Finding]:
    (entries,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone()
    walked = _telling(stage(progress, _WORDED, _CHAINED), entries)
    for fault in broken_links(connection, walked):
        yield _fault(fault, _compare(path))


def _of_replay(path: Path, connection: sqlite3.Connection, progress: Progress) -> Iterator[Finding]:
    """Compare the tables with the journal, where both were only ever of one schema."""
    (schemas,) = connection.execute("SELECT count(DISTINCT schema) FROM journal_entry").fetchone()
    (redactions,) = connection.execute(
        "SELECT count(*) FROM journal_change WHERE op = 'redact'"
    ).fetchone()
    if schemas > 1 or redactions:
        return
    given = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
    behind, rows = 0, sum(given.values())
    for name in JOURNALLED:
        walked = _telling(stage(progress, _CHAINED, 1), rows, behind)
        others = [*islice(differing(connection, name, walked), _SHOWN + 1)]
        behind += given.get(name, 0)
        if others:
            yield _fault(
                f"Of {name}, row {_which(others)} is not what the journal says: it was changed "
                "outside jagtui.",
                _compare(path),
            )


def _which(rows: Sequence[int]) -> str:
    """The first of them, and whether there are more."""
    return ", ".join(map(str, rows[:_SHOWN])) + (" and more" * (len(rows) > _SHOWN))


def _telling(progress: Progress, of: int, behind: int = 0) -> Callable[[int], None]:
    """What tells how far a stage is, when so many are walked of so many."""

    def walked(many: int) -> None:
        if many % _TOLD_EVERY == 0:
            progress((behind + many) / max(of, 1))

    return walked


def _of_permissions(path: Path) -> Iterator[Finding]:
    beside = [path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm", "-journal")]
    shared = stat.S_IRWXG if is_shared(path) else 0
    for file in [path, *beside, *backups(path)]:
        if file.exists() and _open_to_others(file, but=shared):
            yield Finding(
                severity=Severity.WARNING,
                what=f"Others on this computer may open {file}.",
                do=f"chmod 600 '{file}'",
            )
    for folder in (path.absolute().parent, folder_of(path)):
        if folder.is_dir() and _open_to_others(folder, but=shared):
            yield Finding(
                severity=Severity.WARNING,
                what=f"Others on this computer may look into the folder {folder}.",
                do=f"chmod 700 '{folder}', or move the file to a folder of your own.",
            )


def _of_place(path: Path) -> Iterator[Finding]:
    if on_network_share(path):
        yield Finding(
            severity=Severity.WARNING, what=ON_A_SHARE, do="Move the file to a disk of its own."
        )


def _open_to_others(path: Path, *, but: int) -> bool:
    """Whether anybody but its owner, and those it was opened to on purpose, may open it."""
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) & ~but)


def _fault(what: str, do: str) -> Finding:
    return Finding(severity=Severity.FAULT, what=what, do=do)


def _replace(path: Path) -> str:
    newest = newest_backup(path)
    if newest is None:
        return "There is no backup beside it. Leave the file as it is and ask for help."
    return f"Close every window on it, put it aside, and open its newest backup: {newest}"


def _compare(path: Path) -> str:
    newest = newest_backup(path)
    beside = f" Its newest backup is {newest}." if newest else ""
    return f"Find out who changed the file outside jagtui, and compare it with a backup.{beside}"
