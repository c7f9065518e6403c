"""Every text that two may put right at once: the second is refused with both, and may go over."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from jagtui.model.action import Action
from jagtui.model.attendance import Declaration
from jagtui.model.case import Case
from jagtui.model.errors import StaleEdit
from jagtui.model.line import Line
from jagtui.model.rules.captured import ActionsWanted, DecisionWanted, NoteWanted, reworded
from jagtui.model.seat import Seat
from jagtui.model.terms import LineKind, SeatRole
from jagtui.queries.last_written import Written, last_written
from jagtui.queries.recorded import RecordedHere, recorded_under
from jagtui.usecases.amend_captured import CapturedAmendmentWanted, amend_captured
from jagtui.usecases.assign import ActionAmendmentWanted, OwnerWanted, amend_action
from jagtui.usecases.case_facts import FactsWanted, put_facts_right
from jagtui.usecases.declarations import InterestAmendmentWanted, amend_declaration
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.line import AmendmentWanted, amend_line
from jagtui.usecases.seat import SeatWanted, take_seat
from jagtui.usecases.settings import SettingsWanted, change_settings
from jagtui.usecases.split import PartWanted, SplitWanted, split_action
from jagtui.usecases.text_edit import TextEdit
from tests.usecases.deeds.main_job import assigned, noted, running
from tests.usecases.deeds.statements import declared
from tests.world import World

THEIRS, MINE, BOTH = "as they put it", "as I put it", "as both put it"


@dataclass(frozen=True)
class Edit:
    """A text as it was read, what puts it otherwise, and what it reads now."""

    gesture: Gesture[Any, Any]
    wanted: Callable[[str], TextEdit]
    reads: Callable[[], str]


def _line(world: World) -> Edit:
    line = noted(world, running(world))
    return Edit(
        amend_line,
        lambda text: AmendmentWanted(line.id, line.text, text, LineKind.NOTE),
        lambda: kept(world, Line, line.id).text,
    )


def _captured_line(world: World) -> Edit:
    line = noted(world, running(world))
    here = recorded(world, line.item_id)
    return Edit(
        amend_captured,
        lambda text: CapturedAmendmentWanted(here, NoteWanted(text=text)),
        lambda: kept(world, Line, line.id).text,
    )


def _captured_action(world: World) -> Edit:
    action = kept(world, Action, assigned(world, running(world)))
    here = recorded(world, action.item_id)
    return Edit(
        amend_captured,
        lambda text: CapturedAmendmentWanted(here, reworded(here.captured, text)),
        lambda: kept(world, Action, action.id).task,
    )


def _action(world: World) -> Edit:
    action = kept(world, Action, assigned(world, running(world)))
    owner = OwnerWanted(action.agency_id)
    return Edit(
        amend_action,
        lambda text: ActionAmendmentWanted(action.id, action.task, text, owner),
        lambda: kept(world, Action, action.id).task,
    )


def _split(world: World) -> Edit:
    action = kept(world, Action, assigned(world, running(world)))
    return Edit(
        split_action,
        lambda text: SplitWanted(
            action.id, action.item_id, action.task, text, PartWanted("the rest")
        ),
        lambda: kept(world, Action, action.id).task,
    )


def _label(world: World) -> Edit:
    case = world.add_case("Ferry Road")
    return Edit(
        put_facts_right,
        lambda text: FactsWanted(case.id, case.label, text),
        lambda: kept(world, Case, case.id).label,
    )


def _reason(world: World) -> Edit:
    case = world.add_case("Ferry Road")
    return Edit(
        put_facts_right,
        lambda text: FactsWanted(
            case.id, case.label, case.label, was_reason=case.reason_added, reason_added=text
        ),
        lambda: kept(world, Case, case.id).reason_added,
    )


def _interest(world: World) -> Edit:
    with_interest = declared(world, running(world)) and 1
    was = kept(world, Declaration, with_interest).interest
    return Edit(
        amend_declaration,
        lambda text: InterestAmendmentWanted(with_interest, was, text),
        lambda: kept(world, Declaration, with_interest).interest,
    )


def _setting(column: str) -> Callable[[World], Edit]:
    def play(world: World) -> Edit:
        group = world.group
        change: dict[str, Callable[[str], TextEdit]] = {
            "name": lambda text: SettingsWanted(group, replace(group, name=text)),
            "place": lambda text: SettingsWanted(group, replace(group, place=text)),
        }
        return Edit(
            change_settings,
            change[column],
            lambda: str(getattr(kept(world, type(group), group.id), column)),
        )

    return play


EDITS = {
    "a line": _line,
    "a line taken back into the capture line": _captured_line,
    "an action taken back into the capture line": _captured_action,
    "an action": _action,
    "an action that is split": _split,
    "the label of a case": _label,
    "why a case was added": _reason,
    "an interest": _interest,
    "the name of a group": _setting("name"),
    "the place of a group": _setting("place"),
}


def kept(world: World, of: type[Any], id: int) -> Any:  # noqa: ANN401  as it is stored
    with world.store.read() as reader:
        return reader.get(of, id)


def recorded(world: World, item_id: int) -> RecordedHere:
    with world.store.read() as reader:
        return recorded_under(reader, world.seat, item_id)[-1]


def another(world: World) -> Seat:
    take_seat(world.store, None, SeatWanted("bshah", SeatRole.MINUTE_TAKER))
    with world.store.read() as reader:
        seat = reader.find(Seat, login="bshah")
    assert seat is not None
    return seat


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_whoever_saves_second_gets_both_texts_and_may_put_one_over(
    world: World, edit: Callable[[World], Edit]
) -> None:
    one = edit(world)
    mine = one.wanted(MINE)
    one.gesture(world.store, another(world), one.wanted(THEIRS))
    with pytest.raises(StaleEdit) as refused:
        one.gesture(world.store, world.seat, mine)
    assert (refused.value.stored, refused.value.wanted) == (THEIRS, MINE)
    assert one.reads() == THEIRS
    with world.store.read() as reader:
        hand = last_written(reader, refused.value.row, refused.value.column)
    assert hand == Written("bshah", world.clock.now)
    one.gesture(world.store, world.seat, mine.over(refused.value, BOTH))
    assert one.reads() == BOTH


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_theirs_stays_where_mine_is_let_go(world: World, edit: Callable[[World], Edit]) -> None:
    one = edit(world)
    mine = one.wanted(MINE)
    one.gesture(world.store, another(world), one.wanted(THEIRS))
    with pytest.raises(StaleEdit) as refused:
        one.gesture(world.store, world.seat, mine)
    rest = mine.without(refused.value)
    if rest is not None:
        one.gesture(world.store, world.seat, rest)
    assert one.reads() == THEIRS


def test_two_who_type_the_same_are_of_one_mind(world: World) -> None:
    one = _line(world)
    one.gesture(world.store, another(world), one.wanted(MINE))
    one.gesture(world.store, world.seat, one.wanted(MINE))
    assert one.reads() == MINE


def test_a_text_that_was_only_passed_on_stays_as_somebody_else_put_it(world: World) -> None:
    case = world.add_case("Ferry Road")
    theirs = FactsWanted(case.id, case.label, THEIRS)
    put_facts_right(world.store, another(world), theirs)
    mine = FactsWanted(case.id, case.label, case.label, involves_children=True)
    put_facts_right(world.store, world.seat, mine)
    now = kept(world, Case, case.id)
    assert (now.label, now.involves_children) == (THEIRS, True)


def test_what_somebody_withheld_meanwhile_is_not_made_public_by_an_older_edit(
    world: World,
) -> None:
    line = noted(world, running(world))
    here = recorded(world, line.item_id)
    withheld = replace(here, captured=NoteWanted(text=line.text))
    whole = NoteWanted(text=line.text, withheld=((0, len(line.text)),))
    amend_captured(world.store, another(world), CapturedAmendmentWanted(withheld, whole))
    police = NoteWanted(text=f"{line.text} or June")
    amend_captured(world.store, world.seat, CapturedAmendmentWanted(here, police))
    now = kept(world, Line, line.id)
    assert [now.text[start:end] for start, end in now.withheld] == ["Three meets since May"]


def test_other_words_keep_what_was_not_for_publication_where_it_still_stands() -> None:
    decision = DecisionWanted(text="close 14 Mill Lane", withheld=((6, 18),))
    moved = reworded(decision, "to close 14 Mill Lane today")
    assert isinstance(moved, DecisionWanted)
    assert moved.withheld == ((9, 21),)
    assert reworded(ActionsWanted(actions=()), "nothing") == ActionsWanted(actions=())
