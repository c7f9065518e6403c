"""All of them on one file: what each was promised, and what is there at the end."""

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from jagtui.store.check import Finding, check
from jagtui.store.schema.journal import journal_entry
from jagtui.store.store import Store
from tests.many_hands.table import LOGINS, laid

LOOKS_EVERY = (0.2, 0.5, 1.0)
"""A watcher for each; the app's own windows look once a second."""
ROOT = Path(__file__).parents[2]

Process = subprocess.Popen[str]
Logged = tuple[int, str, str | None]
"""An entry's number, its kind, and the token of the keystroke."""


@dataclass(frozen=True)
class Wrote:
    """What one writer was promised."""

    login: str
    entries: list[Logged]
    counts: Counter[str]
    longest: float


@dataclass(frozen=True)
class Watched:
    """What one watcher saw."""

    seen: list[int]
    wrong: list[str]
    latest: float


@dataclass(frozen=True)
class Outcome:
    """What was promised, what is in the journal, and what the file's own check says."""

    before: int
    """The newest entry before anybody began."""
    journal: list[Logged]
    wrote: list[Wrote]
    watched: list[Watched]
    findings: tuple[Finding, ...]

    @property
    def words(self) -> str:
        """The counts, to be read."""
        lines = [
            f"{one.login:8} {len(one.entries):5} entries, longest wait {one.longest:5.2f} s  "
            + ", ".join(f"{what}: {count}" for what, count in sorted(one.counts.items()))
            for one in self.wrote
        ]
        lines += [
            f"watcher  {len(one.seen):5} entries seen, the slowest {one.latest:5.2f} s after"
            for one in self.watched
        ]
        total = sum(len(one.entries) for one in self.wrote)
        lines.append(f"journal  {len(self.journal):5} entries since, {total} acknowledged")
        kinds = Counter(kind for _, kind, _ in self.journal)
        lines.append("of them  " + ", ".join(f"{kind}: {n}" for kind, n in kinds.most_common()))
        lines.append(f"check    {len(self.findings):5} findings")
        return "\n".join(lines)


def run(path: Path, seconds: float) -> Outcome:
    """Eight write and three watch, all at once, for so many seconds."""
    laid(path)
    before = len(_journal(path))
    writers = [_started("writer", str(path), login, str(seconds)) for login in LOGINS]
    watchers = [_started("watcher", str(path), str(every)) for every in LOOKS_EVERY]
    for process in writers + watchers:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in writers:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [json.loads(process.communicate()[0]) for process in writers]
    seen = [json.loads(process.communicate("stop\n")[0]) for process in watchers]
    return Outcome(
        before,
        _journal(path)[before:],
        [
            Wrote(login, _logged(path, login), Counter(counts), longest)
            for login, (counts, longest) in zip(LOGINS, told, strict=True)
        ],
        [Watched(*one) for one in seen],
        check(path),
    )


def _started(what: str, *arguments: str) -> Process:
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.many_hands.{what}", *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def _logged(path: Path, login: str) -> list[Logged]:
    lines = path.with_name(f"{login}.log").read_text(encoding="utf-8").splitlines()
    return [(seq, kind, token) for seq, kind, token in map(json.loads, lines)]


def _journal(path: Path) -> list[Logged]:
    store = Store.open(path)
    with store.read() as reader:
        rows = reader.rows(
            select(journal_entry.c.seq, journal_entry.c.kind, journal_entry.c.token).order_by(
                journal_entry.c.seq
            )
        )
    store.close()
    return [(row.seq, row.kind, row.token) for row in rows]
