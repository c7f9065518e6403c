"""jagtui sheet and jagtui calendar: what leaves, what comes back, and what is kept of both."""

import stat
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

import pytest
from icalendar import Calendar

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.agency import Agency
from jagtui.model.chase import Chase, ChasedAction
from jagtui.model.minutes import Disclosure
from jagtui.model.terms import ActionState, ChaseKind, ClaimKind
from jagtui.outputs.calendar import write_calendar
from jagtui.queries.sheet import sheet_of
from jagtui.store.store import Store
from jagtui.store.trouble import UndoConflict
from jagtui.store.undo import undo_last
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, assign_action
from jagtui.usecases.chase import ChaseWanted, chase_actions
from tests.cli.conftest import Caller
from tests.usecases.deeds.main_job import assigned, running
from tests.world import World

TASK = "Patrol at night"
CASE = "AV-"


@pytest.fixture
def caller(tmp_path: Path) -> Caller:
    """A file in which the police owe one action."""
    world = World.found(tmp_path / "vale.db")
    assigned(world, running(world))
    world.store.close()
    return Caller(world.store.path, world.clock)


T = TypeVar("T")


def kept(caller: Caller, entity: type[T]) -> list[T]:
    store = Store.open(caller.path)
    try:
        with store.read() as reader:
            return reader.all(entity)
    finally:
        store.close()


def filled(caller: Caller, folder: Path, answer: str, more: str = "") -> Path:
    sheet = folder / "back.md"
    caller("sheet", "police", "-o", str(sheet), "--force")
    text = (
        sheet.read_text()
        .replace("Answer:", f"Answer: {answer}")
        .replace("In words:", f"In words: {more}")
    )
    sheet.write_text(text)
    return sheet


def test_a_sheet_is_for_ones_own_eyes_and_on_record(caller: Caller, tmp_path: Path) -> None:
    file = tmp_path / "police.md"
    said = caller("sheet", "police", "-o", str(file), "--to", "duty desk", "--why", "due soon")
    assert said.exit_code == 0, said.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert TASK in file.read_text()
    assert [(one.kind, one.to_whom) for one in kept(caller, Chase)] == [
        (ChaseKind.SHEET, "duty desk")
    ]
    assert len(kept(caller, ChasedAction)) == 1
    assert [(one.to_whom, one.why) for one in kept(caller, Disclosure)] == [
        ("duty desk", "due soon")
    ]


def test_a_page_loads_nothing_and_keeps_typed_text_as_text(caller: Caller) -> None:
    page = caller("sheet", "police", "--html").output
    assert TASK in page
    assert not [word for word in ("<script", "<link", "<img", "http", "src=") if word in page]


def test_a_mail_carries_no_task_and_no_case(caller: Caller) -> None:
    mail = unquote(caller("sheet", "police", "--mail", "--to", "desk@ashcombe.example").output)
    reference = kept(caller, Action)[0].reference
    assert mail.startswith("mailto:desk@ashcombe.example?subject=Actions of Police")
    assert reference in mail
    assert not [words for words in (TASK, CASE) if words in mail]


def test_a_filled_sheet_reads_back_to_what_was_filled_in(caller: Caller, tmp_path: Path) -> None:
    sheet = filled(caller, tmp_path, "done", "Patrolled twice")
    tried = caller("sheet", "--read", str(sheet), "--source", "e-mail of 8 January", "--dry-run")
    assert "would record: JAG/27/001 reported done" in tried.output
    assert kept(caller, ActionUpdate) == []

    read = caller("sheet", "--read", str(sheet), "--source", "e-mail of 8 January")
    assert read.exit_code == 0, read.output
    [update] = kept(caller, ActionUpdate)
    assert (update.claim, update.words) == (ClaimKind.DONE, "Patrolled twice")
    assert update.source == "e-mail of 8 January"
    police = next(one for one in kept(caller, Agency) if one.handle == "police")
    assert update.on_behalf_of_id == police.id
    assert kept(caller, Action)[0].state is ActionState.REPORTED


def test_nothing_is_kept_of_a_sheet_with_a_line_nobody_understands(
    caller: Caller, tmp_path: Path
) -> None:
    sheet = filled(caller, tmp_path, "perhaps")
    read = caller("sheet", "--read", str(sheet), "--source", "e-mail of 8 January")
    assert read.exit_code == 1
    at = sheet.read_text().splitlines().index("Answer: perhaps") + 1
    assert f"line {at}: “perhaps” is none of the answers" in read.output
    assert kept(caller, ActionUpdate) == []


def test_what_was_sent_cannot_be_unsent_nor_its_action_ungiven(world: World) -> None:
    action_id = assigned(world, running(world))
    wanted = ChaseWanted(ChaseKind.MAIL, (action_id,), world.agency("police").id)
    chase_actions(world.store, world.seat, wanted)
    with pytest.raises(UndoConflict, match="mail for Police written out"):
        undo_last(world.store, world.seat)
    with world.store.read() as reader:
        assert len(reader.all(Chase)) == 1


def test_a_calendar_names_reference_agency_and_day_only(world: World) -> None:
    item = world.item(running(world), "7a")
    owner = OwnerWanted(agency_id=world.agency("police").id)
    due = DueWanted(on=date(2027, 1, 15))
    assign_action(world.store, world.seat, ActionWanted(item.id, TASK, owner, due))
    with world.store.read() as reader:
        owed = sheet_of(reader, world.seat, world.agency("police").id)
    text = write_calendar(owed.agency, owed.actions, world.clock())
    [event] = Calendar.from_ical(text).events
    assert event.start == date(2027, 1, 15)
    assert str(event["summary"]) == "JAG/27/001 due, Police"
    assert event["uid"] == "jag-27-001@jagtui"
    assert not [words for words in (TASK, CASE) if words in text]
