"""What the capture line records: notes, decisions, actions, and cases raised in the room."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.action import Action
from jagtui.model.agency import Agency
from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules import captured as wanted_in
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    DecisionWanted,
    NoteWanted,
    Nothing,
)
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.taking_on import takes_on
from jagtui.model.terms import CaseStatus, LineKind
from jagtui.store.change import Change
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, add_action
from jagtui.usecases.gesture import gesture
from jagtui.usecases.line import NOBODY, Speaker, add_line
from jagtui.usecases.plan import next_meeting
from jagtui.usecases.raise_case import RaisingWanted, add_raised_case, raised_words
from jagtui.usecases.tidying import editable_item
from jagtui.usecases.walk import item_words

LISTED = 3
"""So many actions are named one by one in the journal."""


@dataclass(frozen=True)
class RecordWanted:
    """What a line of the meeting is to become, and the item it was typed under."""

    item_id: int
    captured: Captured | tuple[NoteWanted, ...]
    """Several notes where several lines were pasted; they are undone as one."""
    urgent_reason: str = ""
    """Why a case raised in the room cannot wait, if it has been said."""


@dataclass(frozen=True)
class Filed:
    """Where a captured line went, and what it became."""

    item_id: int
    """For a case raised in the room, its own new item."""
    lines: tuple[int, ...] = ()
    actions: tuple[int, ...] = ()
    raised: bool = False


@gesture("capture.record")
def record_captured(change: Change, wanted: RecordWanted) -> Filed:
    """Record what was typed, whatever it turned out to be, under the item it belongs to."""
    match wanted.captured:
        case Nothing(reason=reason):
            raise RuleBroken(f"Nothing was recorded: {reason}.")
        case tuple() as notes:
            return _record_notes(change, editable_item(change, wanted.item_id), notes)
        case captured:
            target = captured.target.id if captured.target else wanted.item_id
            return _record(change, editable_item(change, target), captured, wanted.urgent_reason)


def _record_notes(change: Change, item: AgendaItem, notes: tuple[NoteWanted, ...]) -> Filed:
    lines = tuple(write_note(change, item, note).id for note in notes)
    if not lines:
        raise RuleBroken("Nothing was recorded: nothing typed yet.")
    words = "Note" if len(lines) == 1 else f"{len(lines)} notes"
    _says(change, item, f"{words} under {item_words(change, item)}")
    return Filed(item.id, lines=lines)


def _record(
    change: Change,
    item: AgendaItem,
    captured: NoteWanted | DecisionWanted | ActionsWanted | wanted_in.CaseWanted,
    urgent_reason: str,
) -> Filed:
    match captured:
        case NoteWanted():
            return _record_notes(change, item, (captured,))
        case DecisionWanted():
            decision = write_decision(change, item, captured)
            review = f", review {captured.review_on.words}" if captured.review_on else ""
            _says(change, item, f"Decision under {item_words(change, item)}{review}")
            return Filed(item.id, lines=(decision.id,))
        case ActionsWanted(actions=drafts):
            actions = tuple(write_action(change, item, draft) for draft in drafts)
            _says(change, item, assigned_words(change, actions, drafts))
            return Filed(item.id, actions=tuple(action.id for action in actions))
        case wanted_in.CaseWanted(label=label):
            raised = add_raised_case(change, RaisingWanted(item.meeting_id, label, urgent_reason))
            _says(change, raised, raised_words(change, raised))
            return Filed(raised.id, raised=True)


def write_note(change: Change, item: AgendaItem, note: NoteWanted) -> Line:
    """Add a note to an item's minutes."""
    return add_line(
        change,
        item.id,
        LineKind.NOTE,
        note.text,
        speaker=speaker_of(change, note),
        withheld=note.withheld,
    )


def write_decision(change: Change, item: AgendaItem, decision: DecisionWanted) -> Line:
    """Add a decision to an item's minutes, and let its case follow what it says."""
    follow_decision(change, item, decision)
    return add_line(change, item.id, LineKind.DECISION, decision.text, withheld=decision.withheld)


def write_action(change: Change, item: AgendaItem, draft: ActionDraft) -> Action:
    """Give out an action under an item."""
    return add_action(
        change,
        ActionWanted(
            item.id,
            draft.text,
            owner_of(draft),
            due_of(draft),
            withheld=draft.withheld,
        ),
    )


def owner_of(draft: ActionDraft) -> OwnerWanted:
    """Who answers for an action, as the line named them."""
    return OwnerWanted(
        draft.owner.agency_id, draft.owner.officer_id, draft.owner.as_said, draft.supporting
    )


def due_of(draft: ActionDraft) -> DueWanted:
    """When an action is due, as the line named it."""
    return DueWanted(draft.when.day, assumed=draft.due_assumed)


def speaker_of(change: Change, note: NoteWanted) -> Speaker:
    """Who said a note; a name is kept as typed only where nothing else stands for it."""
    said = note.speaker
    if said is None:
        return NOBODY
    name = said.words
    if said.officer_id is not None:
        name = ""
    elif said.agency_id is not None:
        handle = change.get(Agency, said.agency_id).handle
        name = "" if name.casefold() == handle.casefold() else name
    return Speaker(said.agency_id, said.officer_id, name)


def follow_decision(change: Change, item: AgendaItem, decision: DecisionWanted) -> None:
    """The item's case gets the review that a decision names; a referral kept open is taken on."""
    if item.case_id is None:
        return
    case = change.get(Case, item.case_id)
    if case.status is CaseStatus.REFERRED and takes_on(decision.text):
        case = replace(case, status=CaseStatus.OPEN)
    if decision.review_on is not None:
        day = decision.review_on.day or _next_meeting_day(change, item)
        case = replace(case, review_on=day or case.review_on)
    change.put(case)


def _next_meeting_day(change: Change, item: AgendaItem) -> date | None:
    held = change.get(Meeting, item.meeting_id)
    coming = next_meeting(change, change.get(Group, held.group_id), held.day)
    return coming.held_on if coming else None


def assigned_words(
    change: Change, actions: tuple[Action, ...], drafts: tuple[ActionDraft, ...]
) -> str:
    """As the journal says it: JAG/27/004 to Council, by next meeting."""
    due = f"by {drafts[0].when.words}"
    if len(actions) > LISTED:
        return f"{actions[0].reference} to {actions[-1].reference}, {len(actions)} actions, {due}"
    given = [_owed(change, action, draft) for action, draft in zip(actions, drafts, strict=True)]
    return ", ".join([*given, due])


def _owed(change: Change, action: Action, draft: ActionDraft) -> str:
    helpers = " and ".join(
        agency_words(change.get(Agency, agency_id).handle) for agency_id in draft.supporting
    )
    support = f" with {helpers}" if helpers else ""
    if action.agency_id is not None:
        handle = change.get(Agency, action.agency_id).handle
        return f"{action.reference} to {agency_words(handle)}{support}"
    if action.officer_id is not None:
        return f"{action.reference} to an officer{support}"
    return f"{action.reference} with no owner yet{support}"


def _says(change: Change, item: AgendaItem, sentence: str) -> None:
    held = change.get(Meeting, item.meeting_id)
    change.says(sentence, group_id=held.group_id, meeting_id=held.id, case_id=item.case_id)
