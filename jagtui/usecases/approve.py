"""Approving earlier minutes at a later meeting: as a correct record, or as amended."""

from dataclasses import dataclass

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import APPROVED, Approval
from jagtui.model.terms import MinutesState
from jagtui.queries.corrections import proposed_corrections
from jagtui.store.change import Change
from jagtui.usecases.correct import make_correction
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_item
from jagtui.usecases.versions import keep_version, must_stand


@dataclass(frozen=True)
class ApprovalWanted:
    """The minutes of an earlier meeting, and the item under which a later one agrees them."""

    item_id: int
    meeting_id: int
    version_id: int = 0
    """The version that was read."""
    amendments: tuple[int, ...] = ()
    """The corrections that were proposed to it then."""
    restricted: str = ""
    """All of it as it reads once approved, with every one of them made."""


@gesture("minutes.approve", doing="Approving minutes")
def approve_minutes(change: Change, wanted: ApprovalWanted) -> int:
    """Agree earlier minutes as a correct record, subject to the amendments that are proposed."""
    item = editable_item(change, wanted.item_id)
    held = change.get(Meeting, wanted.meeting_id)
    _must_follow(change.get(Meeting, item.meeting_id), held)
    amendments = proposed_corrections(change, held.id)
    must_stand(
        change,
        held,
        wanted.version_id,
        also=wanted.amendments == tuple(one.id for one in amendments),
    )
    again = held.minutes_state in APPROVED
    if held.minutes_state is not MinutesState.CIRCULATED and not (again and amendments):
        raise RuleBroken(
            f"The minutes of {held.reference} are {held.minutes_state.words}; only minutes that "
            "have been circulated and wait for it are approved."
        )
    for one in amendments:
        make_correction(change, one, under=item)
    if not again:
        change.add(
            Approval(
                meeting_id=held.id,
                item_id=item.id,
                approved_at=change.now,
                amended=bool(amendments),
            )
        )
    state = MinutesState.APPROVED_AMENDED if amendments else MinutesState.APPROVED
    version = keep_version(change, held, state, wanted.restricted)
    change.says(
        f"{held.reference} minutes {_how(len(amendments), again=again)}",
        group_id=held.group_id,
        meeting_id=item.meeting_id,
    )
    return version.id


def _must_follow(later: Meeting, held: Meeting) -> None:
    if later.opened_at is None:
        raise RuleBroken(f"{later.reference} has not begun; it approves minutes once it has.")
    earlier = held.opened_at is not None and held.opened_at < later.opened_at
    if held.group_id != later.group_id or not earlier:
        raise RuleBroken(
            f"{later.reference} approves minutes of earlier meetings of its own group only; "
            f"{held.reference} is none."
        )


def _how(amendments: int, *, again: bool) -> str:
    count = f"{amendments} amendment{'' if amendments == 1 else 's'}"
    if again:
        return f"corrected, {count} agreed"
    return f"approved, subject to {count}" if amendments else "approved as a correct record"
