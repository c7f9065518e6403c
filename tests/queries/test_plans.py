"""No query reads more the longer the file is: it finds rows by an index, or among those still open.

Every query is asked on the demo, and what SQLite plans to do for each of its statements is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Self

import pytest
from sqlalchemy import Connection, event

from jagtui.model.agency import Officer
from jagtui.model.errors import Refusal
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.store.schema.everything import metadata
from jagtui.store.schema.words import derived
from jagtui.store.store import Store
from tests.demo_made import Demo
from tests.queries.asking import ASKED, QUERIES, WHOLE, Asker, calls

EVERYTHING = {
    "cases.every_case": "the command lists all cases, because it was asked to",
    "declarations.standing_interests": "an interest stands, however long ago it was declared",
    "desk_statements.with_formalities": "it offers the standing interests again",
    "meetings.meeting_list": "the command lists all meetings, because it was asked to",
    "publication.public_lines": "what is published may give away no case and nobody, of any year",
    "web_links.live_link_of": "an officer is given a link a few times a year",
    "web_links.web_links": "the command lists all links, because it was asked to",
}
"""Queries that read more the longer the file is, and why."""

AS_LARGE_AS_THE_PARTNERSHIP = {
    "agency",
    "agency_name",
    "area",
    "category",
    "closure_reason",
    "draft",
    "meeting_group",
    "membership",
    "numbering",
    "officer",
    "partnership",
    "post",
    "presence",
    "priority",
    "quorum_agency",
    "risk_method",
    "seat",
    "sharing_agreement",
    "standing_item",
}
"""Tables that do not grow with the years."""
GROWING = metadata.tables.keys() - AS_LARGE_AS_THE_PARTNERSHIP

ANY_NUMBER = {
    "agency_id",
    "area_id",
    "category_id",
    "group_id",
    "handed_to_id",
    "lead_agency_id",
    "method_id",
    "officer_id",
    "on_behalf_of_id",
    "priority_id",
    "seat",
    "seat_id",
    "speaker_agency_id",
    "speaker_officer_id",
    "to_group_id",
}
"""Columns of which one value stands in any number of rows, and in more each year."""

STILL_OPEN = {
    "ix_action_open",
    "ix_case_file_live",
    "ix_correction_proposed",
    "ix_escalation_open",
    "ix_interim_decision_waiting",
    "ix_meeting_coming",
    "ux_attendance_spell_open",
    "ux_item_span_current",
    "ux_meeting_in_progress",
}
"""Indexes of what is open, live, coming or waiting, which is no more after ten years."""

BOUNDED = {
    "closed_on>": "what was open at a meeting: the longer ago it was, the more has ended since",
    "held_on>": "meetings still to come, or of the two years before one",
    "rowid>": "live cases newer than one that is held, which are counted; the others are not",
}
"""Beginnings of ranges that are searched, and what is in those; any other range reads years."""

WHOLE_FIRST = tuple(f"USE TEMP B-TREE FOR {what}" for what in ("ORDER BY", "GROUP BY", "DISTINCT"))
"""Before these give their first row, all are read, so that no limit helps."""

READS = re.compile(r"(?P<how>SCAN|SEARCH) (?P<table>\w+)(?: USING (?P<by>.*?))?(?: LEFT-JOIN)?$")
ALIAS = re.compile(r'\b(\w+) AS "?(\w+)"?')
EQUAL = re.compile(r"(\w+>?)=\?")
RANGE = re.compile(r"(\w+[<>])\?")
INNERMOST = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Step:
    """A step of a plan, and the select that it belongs to."""

    select: int
    words: str


@dataclass
class Plans:
    """What is planned for the statements that are run meanwhile."""

    connection: Connection
    statements: dict[str, list[Step]] = field(default_factory=dict)

    def __enter__(self) -> Self:
        event.listen(self.connection, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self.connection, "before_cursor_execute", self._note)

    def _note(self, _conn: object, cursor: Any, statement: str, given: Any, *_: object) -> None:  # noqa: ANN401
        if statement not in self.statements:
            plan = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", given)
            self.statements[statement] = [Step(parent, words) for _, parent, _, words in plan]

    def walks(self) -> Iterator[str]:
        """The steps that read more the longer the file is, each with its statement."""
        for statement, plan in self.statements.items():
            for step in plan:
                if walks(step, plan, statement):
                    yield f"{step.words}\n{statement}"


def walks(step: Step, plan: list[Step], statement: str) -> bool:
    """Whether a step of a plan reads more the longer the file is."""
    reads = READS.match(step.words)
    if reads is None:
        return False
    aliases = {alias: name for name, alias in ALIAS.findall(statement)}
    table, by = aliases.get(reads["table"], reads["table"]), reads["by"]
    if table in derived.tables:
        return "VIRTUAL TABLE INDEX 0:M" not in step.words and "=" not in step.words
    index = re.search(r"INDEX (\w+)", by or "")
    if table not in GROWING or (index and index[1] in STILL_OPEN):
        return False
    if reads["how"] == "SEARCH" and finds_few(by or ""):
        return False
    sorted_first = any(
        other.select == step.select and other.words.startswith(WHOLE_FIRST) for other in plan
    )
    return sorted_first or not limited(reads["table"], statement)


def finds_few(by: str) -> bool:
    """Whether what is searched by leaves no more rows the longer the file is."""
    if "(" not in by:
        return True  # the first or the last row alone
    equal, ranges = set(EQUAL.findall(by)), set(RANGE.findall(by))
    return not equal <= ANY_NUMBER or not ranges.isdisjoint(BOUNDED)


def limited(table: str, statement: str) -> bool:
    """Whether every select that begins at a table, or goes by that name, ends at a limit."""
    begins = re.compile(rf'FROM (?:\w+ AS )?"?{table}"?\b')
    text, selects = statement, []
    while found := INNERMOST.search(text):
        selects.append(found[0])
        text = text[: found.start()] + "…" + text[found.end() :]
    mine = [one for one in (*selects, text) if begins.search(one)]
    return bool(mine) and all("LIMIT" in one for one in mine)


@pytest.fixture(scope="module", params=[SeatRole.CHAIR, SeatRole.OFFICER])
def asker(file: Store, request: pytest.FixtureRequest) -> Iterator[Asker]:
    """Somebody who sees everything, and somebody who sees what is for their agency."""
    with file.read() as reader:
        officer = reader.all(Officer)[1]
        yield Asker(reader, Seat(id=9999, login="other", officer_id=officer.id, role=request.param))


@pytest.fixture(scope="module")
def file(built_demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo."""
    store = built_demo.copied(tmp_path_factory.mktemp("plans")).opened()
    yield store
    store.close()


def planned(name: str, asker: Asker) -> Plans:
    """What is planned for a query, asked in every way."""
    ways = [*islice(calls(name, asker), ASKED * 4)]
    with Plans(asker.reader.connection) as plans:
        for asked in ways:
            try:
                QUERIES[name](**asked)
            except Refusal:
                continue
    return plans


@pytest.mark.parametrize("name", [name for name in WHOLE if name not in EVERYTHING])
def test_a_query_reads_no_more_the_longer_the_file_is(name: str, asker: Asker) -> None:
    assert not [*planned(name, asker).walks()]


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_query_that_is_said_to_read_everything_does(name: str, file: Store) -> None:
    with file.read() as reader:
        chair = Seat(id=9999, login="other", role=SeatRole.CHAIR)
        assert [*planned(name, Asker(reader, chair)).walks()]
