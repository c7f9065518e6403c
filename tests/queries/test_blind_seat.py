"""What a seat may not see it is given nowhere: every query is asked by seats that see nothing.

Each query is found by itself and called by the names of its parameters. One with a parameter that
is not known here needs a row in ``GIVEN``; one that has no seat and gives what only some may see
needs a row in ``INNER``, and then no screen and no command may call it.
"""

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from itertools import islice, product
from pathlib import Path
from types import FunctionType

import pytest
from sqlalchemy import select

import jagtui
from jagtui import queries
from jagtui.model.action import Action
from jagtui.model.agency import Agency, Officer, Post
from jagtui.model.case import Case, CasePerson
from jagtui.model.errors import Refusal
from jagtui.model.group import Group
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.minutes import Correction
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind, MeetingState, SeatRole
from jagtui.queries.action_list import ActionsWanted
from jagtui.queries.coming import in_progress
from jagtui.queries.desk_agenda import agenda_for, agenda_lines
from jagtui.queries.desk_card import ItemCard
from jagtui.queries.roll import roll_of
from jagtui.store.reader import Reader
from jagtui.store.schema.decision import interim_decision
from jagtui.store.schema.escalation import escalation
from jagtui.store.schema.presence import Presence
from jagtui.store.store import Store
from tests.demo_made import NOW, Demo

SHORTEST = 10
"""What is shorter than that may stand anywhere by chance."""
ASKED = 12
"""So many times at most each query is asked by each seat."""

MINUTES = "part of the minutes, which are refused whole by must_read_minutes"
PREPARING = "for preparing an agenda, which preparation and its gestures refuse"
PART = "part of queries that ask the seat themselves"

INNER = {
    "action_lines.action_lines": PART,
    "agency_edition.agency_facts": MINUTES,
    "agenda.facts_of": PREPARING,
    "agenda.proposed_cases": PREPARING,
    "approval.agreed_minutes": MINUTES,
    "bands.risk_bands": PART,
    "case_facts.live_cases": PREPARING,
    "corrections.proposed_corrections": "for the gesture that agrees minutes",
    "desk_agenda.agenda_lines": PART,
    "desk_minutes.minutes_of": PART,
    "heard.hearings": PART,
    "interim.noted_decisions": MINUTES,
    "issues.last_issue": "the agenda as it went out, which must_read_agenda refuses",
    "minutes.kept_version": MINUTES,
    "minutes.minutes_facts": MINUTES,
    "minutes_answers.answers": MINUTES,
    "minutes_answers.carried_actions": MINUTES,
    "minutes_answers.unanswered_claims": MINUTES,
    "minutes_escalations.answers_under": MINUTES,
    "minutes_items.item_minutes": MINUTES,
    "minutes_lane.no_change_reported": MINUTES,
    "minutes_people.attenders": MINUTES,
    "minutes_quorum.ratified_decisions": MINUTES,
    "minutes_statements.chairings": MINUTES,
    "minutes_statements.chairs_watching": MINUTES,
    "minutes_statements.declarations": MINUTES,
    "minutes_statements.statement_course": MINUTES,
    "outstanding.unratified": PART,
    "prepare.prepared": PREPARING,
    "publication.known_cases": PART,
    "room.room": "for reading a typed line; the desk gives a seat its own",
    "room.room_at": PART,
}


@dataclass(frozen=True)
class Blind:
    """A seat that may see nothing, looking into a file full of matter."""

    reader: Reader
    seat: Seat

    def known(self) -> dict[str, Iterable[object]]:
        """What each parameter is, by its name."""
        reader = self.reader
        running = in_progress(reader)
        assert running is not None
        closed = reader.all(Meeting, state=MeetingState.CLOSED)[-2:]
        meetings = [running, *closed, *reader.all(Meeting, state=MeetingState.PLANNED)[:1]]
        agenda = agenda_for(reader, self.seat, agenda_lines(reader, running.id, ()))
        items = [one.id for one in reader.all(AgendaItem, meeting_id=running.id)]
        window = Presence(
            window="w1",
            process="1",
            seat_id=reader.all(Seat)[0].id,
            meeting_id=running.id,
            item_id=items[-1],
            seen_at=NOW,
        )
        return {
            "reader": [reader],
            "seat": [self.seat],
            "held": meetings,
            "running": [running],
            "meeting_id": [one.id for one in meetings],
            "meeting_ids": [[one.id for one in meetings]],
            "case_id": [one.id for one in reader.all(Case)][-ASKED:],
            "action_id": [one.id for one in reader.all(Action)][-ASKED:],
            "action_ids": [[one.id for one in reader.all(Action)]],
            "item_id": items,
            "group_id": [one.id for one in reader.all(Group)],
            "group": reader.all(Group),
            "agency_id": [one.id for one in reader.all(Agency)],
            "attendance_id": [one.id for one in roll_of(reader, running.id)],
            "agenda": [agenda],
            "lines": [agenda],
            "item": agenda,
            "roll": [roll_of(reader, running.id)],
            "meetings": [meetings],
            "spans": [()],
            "day": [reader.today],
            "held_on": [reader.today],
            "after": [reader.today],
            "login": ["other"],
            "mine": [window],
            "here": [[window]],
        }


GIVEN: dict[str, Callable[[Blind], Iterable[dict[str, object]]]] = {
    "action_list.action_list": lambda _: [{"wanted": ActionsWanted()}],
    "action_list.agency_called": lambda _: [{"said": "police"}],
    "action_list.officer_called": lambda _: [{"said": "far"}],
    "action_list.find_action": lambda blind: [
        {"reference": one.reference.lower()} for one in blind.reader.all(Action)[-ASKED:]
    ],
    "desk_statements.with_formalities": lambda _: [{"card": ItemCard(title="", facts=())}],
    "find_agency.find_agency": lambda _: [{"said": "police"}],
    "find_meeting.find_meeting": lambda _: [{"said": said} for said in ("last", "current")],
    "last_written.last_written": lambda blind: [
        {"row": one, "column": "label"} for one in blind.reader.all(Case)[:ASKED]
    ],
    "web_links.live_login": lambda _: [{"digest": "none"}],
    "web_links.live_link_of": lambda _: [{"officer_id": 1}],
}


def found_queries() -> Iterator[tuple[str, FunctionType]]:
    """Every function of the queries that is given a reader."""
    for module in pkgutil.iter_modules(queries.__path__):
        home = import_module(f"jagtui.queries.{module.name}")
        for name, held in vars(home).items():
            own = inspect.isfunction(held) and held.__module__ == home.__name__
            if own and name[0] != "_" and "reader" in inspect.signature(held).parameters:
                yield f"{module.name}.{name}", held


QUERIES = dict(found_queries())
OPEN = sorted(QUERIES.keys() - INNER.keys())


def calls(name: str, blind: Blind) -> Iterator[dict[str, object]]:
    """The ways in which a query is asked; fails where a parameter is not known."""
    known = blind.known()
    given = list(GIVEN[name](blind)) if name in GIVEN else [{}]
    wanted = [
        each.name
        for each in inspect.signature(QUERIES[name]).parameters.values()
        if each.default is each.empty
        and each.kind is not each.VAR_POSITIONAL
        and each.name not in given[0]
    ]
    unknown = [each for each in wanted if each not in known]
    assert not unknown, f"{name} needs a row in GIVEN (or INNER): {unknown} are not known here"
    for row in given:
        for values in product(*(known[each] for each in wanted)):
            yield row | dict(zip(wanted, values, strict=True))


@cache
def secrets_of(path: Path) -> frozenset[str]:
    """Whatever only those who may see it should ever be given."""
    store = Store.open(path)
    with store.read() as reader:
        typed = [
            *(one.label for one in reader.all(Case)),
            *(one.reason_added for one in reader.all(Case)),
            *(one.name for one in reader.all(CasePerson)),
            *(one.task for one in reader.all(Action)),
            *(one.text for one in reader.all(Line)),
            *(one.reads for one in reader.all(Correction)),
            *(row.text for row in reader.rows(select(interim_decision.c.text))),
            *(row.question for row in reader.rows(select(escalation.c.question))),
        ]
        references = [one.reference for one in reader.all(Case)]
    store.close()
    return frozenset([*(one for one in typed if len(one) >= SHORTEST), *references])


@pytest.fixture(scope="module")
def file(built_demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo, with an officer of an agency that has no business in any of its groups."""
    store = built_demo.copied(tmp_path_factory.mktemp("blind")).opened()
    with store.read() as reader:
        chair = reader.all(Seat)[0]
    with store.change("agency.add", chair) as change:
        agency = change.add(Agency(handle="outsiders", kind=AgencyKind.INVITEE))
        officer = change.add(Officer(name="Una Far"))
        change.add(Post(officer_id=officer.id, agency_id=agency.id, since=date(2020, 1, 1)))
        change.says("outsiders added")
    yield store
    store.close()


@pytest.fixture(params=[SeatRole.VIEWER, SeatRole.OFFICER])
def blind(file: Store, request: pytest.FixtureRequest) -> Iterator[Blind]:
    """Somebody at the keyboard who may see nothing."""
    with file.read() as reader:
        outsider = reader.find(Officer, name="Una Far")
        assert outsider is not None
        yield Blind(
            reader, Seat(id=9999, login="other", officer_id=outsider.id, role=request.param)
        )


@pytest.mark.parametrize("name", OPEN)
def test_a_query_gives_nothing_to_a_seat_that_may_see_nothing(
    name: str, blind: Blind, file: Store
) -> None:
    for asked in islice(calls(name, blind), ASKED * 4):
        given = shown(QUERIES[name], asked)
        told = [secret for secret in secrets_of(file.path) if secret in given]
        assert not told, (name, asked.keys(), told[:3])


def shown(query: FunctionType, asked: dict[str, object]) -> str:
    """All that comes back, or the words of the refusal."""
    try:
        return repr(query(**asked))
    except Refusal as refusal:
        return str(refusal)


def test_the_same_questions_are_answered_to_those_who_run_the_meeting(file: Store) -> None:
    with file.read() as reader:
        sighted = Blind(reader, Seat(id=9999, login="other", role=SeatRole.CHAIR))
        for name in ("cases.register", "desk.desk", "journal.journal", "today.today"):
            given = " ".join(shown(QUERIES[name], one) for one in islice(calls(name, sighted), 1))
            assert any(secret in given for secret in secrets_of(file.path)), name


def test_what_asks_no_seat_is_called_by_no_screen_and_no_command() -> None:
    home = Path(jagtui.__file__).parent
    for path in [*home.glob("ui/**/*.py"), *home.glob("commands/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                queries.__name__
            ):
                module = str(node.module).rpartition(".")[2]
                called = {f"{module}.{each.name}" for each in node.names} & INNER.keys()
                assert not called, f"{path.relative_to(home)} calls {called}, which asks no seat"


def test_every_row_is_of_a_query_that_there_is() -> None:
    assert INNER.keys() | GIVEN.keys() <= QUERIES.keys()
