"""What a seat may not see it is given nowhere: every query is asked by seats that see nothing."""

import ast
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import islice
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
from jagtui.model.line import Line
from jagtui.model.minutes import Correction
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind, SeatRole
from jagtui.store.schema.decision import interim_decision
from jagtui.store.schema.escalation import escalation
from jagtui.store.store import Store
from tests.demo_made import Demo
from tests.queries.asking import ASKED, GIVEN, INNER, QUERIES, Asker, calls

SHORTEST = 10
"""What is shorter than that may stand anywhere by chance."""

OPEN = sorted(QUERIES.keys() - INNER.keys())


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


@pytest.fixture(scope="module", params=[SeatRole.VIEWER, SeatRole.OFFICER])
def blind(file: Store, request: pytest.FixtureRequest) -> Iterator[Asker]:
    """Somebody at the keyboard who may see nothing."""
    with file.read() as reader:
        outsider = reader.find(Officer, name="Una Far")
        assert outsider is not None
        yield Asker(
            reader, Seat(id=9999, login="other", officer_id=outsider.id, role=request.param)
        )


@pytest.mark.parametrize("name", OPEN)
def test_a_query_gives_nothing_to_a_seat_that_may_see_nothing(
    name: str, blind: Asker, file: Store
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
        sighted = Asker(reader, Seat(id=9999, login="other", role=SeatRole.CHAIR))
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
