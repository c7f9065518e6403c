"""Editing what was captured, in place: changing its sign changes its kind."""

from dataclasses import dataclass, replace
from typing import Self

from jagtui.model.action import Action
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.line import Line, Spans
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules import captured as wanted_in
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    DecisionWanted,
    NoteWanted,
    Nothing,
    reworded,
)
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.terms import LineKind
from jagtui.queries.recorded import RecordedHere
from jagtui.store.change import Change
from jagtui.usecases.assign import (
    ActionAmendmentWanted,
    DueWanted,
    put_action_right,
    take_out_action,
)
from jagtui.usecases.capture import (
    Filed,
    assigned_words,
    due_of,
    follow_decision,
    owner_of,
    speaker_of,
    write_action,
    write_decision,
    write_note,
)
from jagtui.usecases.gesture import gesture
from jagtui.usecases.line import (
    NOBODY,
    AmendmentWanted,
    put_line_right,
    rank_after_last,
    take_out_line,
)
from jagtui.usecases.text_edit import TextEdit, must_read
from jagtui.usecases.tidying import editable_item
from jagtui.usecases.walk import item_words


@dataclass(frozen=True)
class CapturedAmendmentWanted(TextEdit):
    """Something recorded, as it was when the edit began, and what it should be."""

    recorded: RecordedHere
    captured: Captured

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that text over the one that stands now."""
        recorded = replace(self.recorded, was=stale.stored)
        return replace(self, recorded=recorded, captured=reworded(self.captured, text))


@gesture("capture.amend")
def amend_captured(change: Change, wanted: CapturedAmendmentWanted) -> Filed:
    """Put a note, a decision or an action right where it stands; its kind may change."""
    recorded, captured = wanted.recorded, wanted.captured
    if isinstance(captured, Nothing):
        raise RuleBroken(f"Nothing was changed: {captured.reason}.")
    if isinstance(captured, wanted_in.CaseWanted):
        raise RuleBroken("A line cannot become a case; type the case on a line of its own.")
    editable_item(change, recorded.item_id)
    item = editable_item(
        change, captured.target.id if captured.target is not None else recorded.item_id
    )
    match captured:
        case NoteWanted() | DecisionWanted():
            return _into_line(change, recorded, item, captured)
        case ActionsWanted(actions=drafts):
            return _into_actions(change, recorded, item, drafts)


def _into_line(
    change: Change,
    recorded: RecordedHere,
    item: AgendaItem,
    captured: NoteWanted | DecisionWanted,
) -> Filed:
    if recorded.line_id is not None:
        kept = _rewritten(change, recorded, recorded.line_id, item, captured)
        words = f"{_kind_of(captured).words} put right"
    else:
        kept = _instead_of_action(change, recorded, item, captured)
        words = f"action made a {_kind_of(captured).words}"
    _says(change, item, f"{item_words(change, item)} {words}")
    return Filed(item.id, lines=(kept.id,))


def _rewritten(
    change: Change,
    recorded: RecordedHere,
    line_id: int,
    item: AgendaItem,
    captured: NoteWanted | DecisionWanted,
) -> Line:
    speaker = speaker_of(change, captured) if isinstance(captured, NoteWanted) else NOBODY
    stored = change.get(Line, line_id)
    kept = put_line_right(
        change,
        AmendmentWanted(
            line_id,
            recorded.was,
            captured.text,
            _kind_of(captured),
            speaker=speaker,
            withheld=_withheld(recorded, stored.text, stored.withheld, captured),
        ),
    )
    if isinstance(captured, DecisionWanted):
        _move_review(change, recorded, item, captured)
    if item.id == recorded.item_id:
        return kept
    return change.put(replace(kept, item_id=item.id, rank=rank_after_last(change, item.id)))


def _move_review(
    change: Change, recorded: RecordedHere, item: AgendaItem, captured: DecisionWanted
) -> None:
    """Set the case's review only where the edit named another: it may have been moved since."""
    before = recorded.captured
    was = before.review_on if isinstance(before, DecisionWanted) else None
    if captured.review_on is None or (was is not None and was.day == captured.review_on.day):
        captured = replace(captured, review_on=None)
    follow_decision(change, item, captured)


def _instead_of_action(
    change: Change,
    recorded: RecordedHere,
    item: AgendaItem,
    captured: NoteWanted | DecisionWanted,
) -> Line:
    stored = _unmoved_action(change, recorded, captured.text)
    take_out_action(change, stored)
    match captured:
        case NoteWanted():
            kept = write_note(change, item, captured)
        case DecisionWanted():
            kept = write_decision(change, item, captured)
    if item.id != recorded.item_id:
        return kept
    return change.put(replace(kept, rank=stored.rank, said_at=stored.raised_at))


def _into_actions(
    change: Change, recorded: RecordedHere, item: AgendaItem, drafts: tuple[ActionDraft, ...]
) -> Filed:
    """The first takes the place of what stood there; others follow at the end of the item."""
    if recorded.action_id is not None:
        first = _amended(change, recorded, item, drafts[0])
    else:
        first = _instead_of_line(change, recorded, item, drafts[0])
    actions = (first, *(write_action(change, item, draft) for draft in drafts[1:]))
    words = (
        f"{first.reference} put right"
        if recorded.action_id is not None and len(actions) == 1
        else assigned_words(change, actions, drafts)
    )
    _says(change, item, words)
    return Filed(item.id, actions=tuple(action.id for action in actions))


def _amended(
    change: Change, recorded: RecordedHere, item: AgendaItem, draft: ActionDraft
) -> Action:
    stored = _unmoved_action(change, recorded, draft.text)
    amended = put_action_right(
        change,
        ActionAmendmentWanted(
            stored.id,
            recorded.was,
            draft.text,
            owner_of(draft),
            _due_if_moved(stored, draft),
            withheld=_withheld(recorded, stored.task, stored.withheld, draft),
        ),
    )
    if item.id == recorded.item_id:
        return amended
    return change.put(
        replace(
            amended,
            item_id=item.id,
            case_id=item.case_id,
            rank=rank_after_last(change, item.id),
        )
    )


def _withheld(
    recorded: RecordedHere,
    stored: str,
    stored_withheld: Spans,
    wanted: NoteWanted | DecisionWanted | ActionDraft,
) -> Spans:
    """Who leaves alone what is not for publication leaves it as somebody else has marked it."""
    match recorded.captured:
        case NoteWanted(withheld=before) | DecisionWanted(withheld=before):
            pass
        case ActionsWanted(actions=(first, *_)):
            before = first.withheld
        case _:
            return wanted.withheld
    if wanted.withheld != before or stored_withheld == before:
        return wanted.withheld
    return withheld_after(stored, stored_withheld, wanted.text)


def _due_if_moved(stored: Action, draft: ActionDraft) -> DueWanted | None:
    """None while the line names the day that the action has anyway."""
    same = (stored.due_on, stored.due_assumed) == (draft.when.day, draft.due_assumed)
    return None if same else due_of(draft)


def _instead_of_line(
    change: Change, recorded: RecordedHere, item: AgendaItem, draft: ActionDraft
) -> Action:
    stored = change.get(Line, recorded.line_id or 0)
    must_read(stored, "text", recorded.was, draft.text)
    take_out_line(change, stored)
    action = write_action(change, item, draft)
    if item.id != recorded.item_id:
        return action
    return change.put(replace(action, rank=stored.rank, raised_at=stored.said_at))


def _unmoved_action(change: Change, recorded: RecordedHere, text: str) -> Action:
    stored = change.get(Action, recorded.action_id or 0)
    must_read(stored, "task", recorded.was, text)
    return stored


def _kind_of(captured: NoteWanted | DecisionWanted) -> LineKind:
    return LineKind.DECISION if isinstance(captured, DecisionWanted) else LineKind.NOTE


def _says(change: Change, item: AgendaItem, sentence: str) -> None:
    held = change.get(Meeting, item.meeting_id)
    change.says(sentence, group_id=held.group_id, meeting_id=held.id, case_id=item.case_id)
