"""A case taken to the group above with a question, and the answer that comes back down."""

from dataclasses import dataclass, replace

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.escalation import Escalation
from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.terms import CaseStatus
from jagtui.model.text import clean
from jagtui.queries.escalations import groups_above
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_item


def put_question(
    change: Change, case: Case, question: str, *, item_id: int | None, to_group_id: int | None
) -> Group:
    """Ask the group above; put again under the same item it is the same question, reworded."""
    above = _asked_group(change, case, to_group_id)
    asked = change.find(Escalation, case_id=case.id, item_id=item_id, answered_at=None)
    if asked is not None:
        change.put(replace(asked, to_group_id=above.id, question=question))
    else:
        change.add(
            Escalation(
                case_id=case.id,
                to_group_id=above.id,
                question=question,
                item_id=item_id,
                escalated_at=change.now,
            )
        )
    return above


def _asked_group(change: Change, case: Case, to_group_id: int | None) -> Group:
    above = groups_above(change, case.group_id)
    if not above:
        own = change.get(Group, case.group_id).short
        raise RuleBroken(
            f"There is no group above the {own} to ask. The case was left as it is; "
            "add the group first, or settle it here."
        )
    chosen = [one for one in above if to_group_id in (None, one.id)]
    if len(chosen) != 1:
        listed = ", ".join(one.short for one in above)
        raise RuleBroken(f"Say which group is asked: {listed}.")
    return chosen[0]


@dataclass(frozen=True)
class AnswerWanted:
    """What a group answers to a question that was put to it, and under which of its items."""

    escalation_id: int
    item_id: int
    answer: str


@gesture("escalation.answer", doing="Answering an escalation")
def answer_escalation(change: Change, wanted: AnswerWanted) -> int:
    """Answer a question from below; its case goes back to the group that asked, as open."""
    asked = change.get(Escalation, wanted.escalation_id)
    case = change.get(Case, asked.case_id)
    held = change.get(Meeting, editable_item(change, wanted.item_id).meeting_id)
    if asked.answered_at is not None:
        raise RuleBroken(f"{case.reference} has been answered already; nothing was changed.")
    if held.group_id != asked.to_group_id:
        raise RuleBroken(f"{case.reference} was not put to this group; nothing was changed.")
    answer = clean(wanted.answer, multiline=True)
    if not answer:
        raise RuleBroken("Say what is answered; both groups' minutes print it.")
    change.put(replace(asked, answer=answer, answered_at=change.now, answer_item_id=wanted.item_id))
    if case.status is CaseStatus.ESCALATED:
        change.put(replace(case, status=CaseStatus.OPEN, status_reason=""))
    below = change.get(Group, case.group_id)
    change.says(
        f"{case.reference} answered, back to the {below.short}",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=case.id,
    )
    return asked.id
