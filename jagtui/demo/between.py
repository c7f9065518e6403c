"""What happens between meetings: prepared, called off, moved, decided by e-mail."""

from datetime import timedelta

from jagtui.demo.featured import CAMERAS, STATION, Featured
from jagtui.demo.stage import Stage
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.working_days import add_working_days
from jagtui.model.terms import MeetingKind
from jagtui.usecases.agenda_items import PaperWanted, add_paper
from jagtui.usecases.agenda_order import LaneMoveWanted, move_between_lanes
from jagtui.usecases.cancel import CancellationWanted, cancel_meeting
from jagtui.usecases.interim import BetweenWanted, decide_between
from jagtui.usecases.move_meeting import MoveWanted, move_meeting
from jagtui.usecases.plan import MeetingWanted, plan_meeting


def call_off(stage: Stage) -> None:
    """An extraordinary meeting is planned, and cancelled before it is held."""
    day = add_working_days(stage.clock.day, 3)
    kind = MeetingKind.EXTRAORDINARY
    meeting_id = stage.do(plan_meeting, MeetingWanted(stage.groups["JAG"], day, kind=kind))
    stage.clock.pass_(3600)
    reason = "The court heard the case on the day before."
    stage.do(cancel_meeting, CancellationWanted(meeting_id, reason))


def move(stage: Stage, meeting_id: int) -> None:
    """A weekly meeting moves by a day."""
    with stage.store.read() as reader:
        held = reader.get(Meeting, meeting_id)
    day = add_working_days(held.held_on, 1)
    stage.do(move_meeting, MoveWanted(meeting_id, day, held.starts, "The hall is taken."))


def set_quiet_apart(stage: Stage, meeting_id: int, cases: dict[Featured, int]) -> None:
    """Let the case in which nothing changes wait in its lane."""
    item_id = _item_of(stage, meeting_id, cases[CAMERAS])
    stage.do(move_between_lanes, LaneMoveWanted(item_id, no_change=True))


def add_late_paper(stage: Stage, meeting_id: int, cases: dict[Featured, int]) -> None:
    """A paper comes in when the agenda has gone out."""
    item_id = _item_of(stage, meeting_id, cases[STATION])
    stage.do(add_paper, PaperWanted(item_id, "What a warden would cost"))


def decide_by_mail(stage: Stage, cases: dict[Featured, int]) -> None:
    """What could not wait for the meeting was agreed by e-mail."""
    decided = BetweenWanted(
        stage.groups["JAG"],
        "Pay for one more week of the warden at Station Court.",
        "e-mail",
        stage.clock.day - timedelta(days=1),
        "the chair, Police and Council",
        cases[STATION],
    )
    stage.do(decide_between, decided)


def _item_of(stage: Stage, meeting_id: int, case_id: int) -> int:
    with stage.store.read() as reader:
        found = reader.find(AgendaItem, meeting_id=meeting_id, case_id=case_id)
    if found is None:
        raise LookupError(case_id)
    return found.id
