"""The capture line of something recorded, for editing it in place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from jagtui.model.line import Spans
from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_owner import Charge, read_owners
from jagtui.model.rules.capture_speaker import read_speaker
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    CaseWanted,
    DecisionWanted,
    NoteWanted,
    Nothing,
    Owner,
    Speaker,
)
from jagtui.model.rules.room import ItemMark, PersonHere, Room, items_called, same_words, squeezed
from jagtui.model.rules.when import When, plain_day_words
from jagtui.model.rules.withheld import GUARD, MarkedText, read_marks, whole, write_marks

# A leap year, in which every day that can be typed exists: whatever looks like a WHEN is one.
_ANY_DAY = date(2000, 1, 1)


def unparse(captured: Captured, room: Room) -> str:
    """The line that becomes just this when it is typed in this room."""
    shown = _within_marks(captured)
    wanted = meaning(shown, room)
    for line in _ways_to_write(shown, room):
        if meaning(parse(line, room, _ANY_DAY), room) == wanted:
            return line
    # Somebody it names is not known here any more; the words at least are all there.
    return next(_ways_to_write(shown, room), "")


def meaning(captured: Captured, room: Room) -> object:
    """What is recorded of a line, apart from how it was said and what was remarked on it."""
    match captured:
        case NoteWanted(text=text, speaker=speaker, withheld=withheld, target=target):
            return ("note", text, _voice(speaker, room), withheld, target)
        case DecisionWanted(text=text, review_on=when, withheld=withheld, target=target):
            return ("decision", text, (when.kind, when.day) if when else None, withheld, target)
        case ActionsWanted(actions=actions, target=target):
            return ("actions", tuple(map(_draft_meaning, actions)), target)
        case CaseWanted(label=label, target=target):
            return ("case", label, target)
        case Nothing():
            return None


def _voice(speaker: Speaker | None, room: Room) -> object:
    if speaker is None:
        return None
    agency = room.agency(speaker.agency_id)
    known = speaker.officer_id is not None or (
        agency is not None
        and any(same_words(speaker.words, name) for name in (agency.handle, agency.name))
    )
    return (speaker.agency_id, speaker.officer_id, "" if known else speaker.words)


def _draft_meaning(draft: ActionDraft) -> object:
    when = (draft.when.kind, draft.when.day, draft.due_assumed)
    return (draft.owner, draft.supporting, when, draft.text, draft.withheld)


def _ways_to_write(captured: Captured, room: Room) -> Iterator[str]:
    """Plainest first; a guard keeps words from being read as a sign, a speaker or a day."""
    if isinstance(captured, Nothing):
        return
    before = _filing(captured.target, room)
    for guards in ((), ("", GUARD), (GUARD, ""), (GUARD, GUARD)):
        yield before + _written(captured, room, *guards)
        if not guards and isinstance(captured, NoteWanted) and not captured.withheld:
            yield f" {captured.text}"


def _written(captured: Captured, room: Room, front: str = "", back: str = "") -> str:
    match captured:
        case NoteWanted(text=text, speaker=speaker, withheld=withheld):
            sign, body = _signed(text, withheld, front, back)
            return f"{sign}{_speaker(speaker, room)}{body}"
        case DecisionWanted(text=text, withheld=withheld):
            # Its text ends in the review that was set, which must be read again.
            sign, body = _signed(text, withheld, front, back)
            return f"{sign}!{body}"
        case ActionsWanted(actions=actions):
            first = actions[0]
            sign, body = _signed(first.text, first.withheld, front, back)
            due = "" if first.due_assumed else f"by {_when(first.when)} "
            owners = ",".join(_charge(action, room) for action in actions)
            return f"{sign}@{owners} {due}{body}"
        case CaseWanted(label=label):
            return f"*{front}{write_marks(label, ())}{back}"
    return ""


def _signed(text: str, withheld: Spans, front: str, back: str) -> tuple[str, str]:
    if text and withheld == whole(text):
        return "~", f"{front}{write_marks(text, ())}{back}"
    return "", f"{front}{write_marks(text, withheld)}{back}"


def _filing(target: ItemMark | None, room: Room) -> str:
    if target is None:
        return ""
    names = [name for name in (target.number, target.case_reference) if name]
    clear = (name for name in names if items_called(name, room.items) == (target,))
    return f"#{next(clear, names[0] if names else '')} "


def _speaker(speaker: Speaker | None, room: Room) -> str:
    if speaker is None:
        return ""
    forms = [speaker.words]
    forms += [p.surname for p in room.people if p.officer_id and p.officer_id == speaker.officer_id]
    agency = room.agency(speaker.agency_id)
    if agency and speaker.officer_id is None:
        forms.append(agency.handle)
    # The shortest that is read as the same speaker again.
    for form in sorted(forms, key=len):
        read = read_speaker(f"{form}:", room)[0]
        if read is not None and _voice(read, room) == _voice(speaker, room):
            return f"{form}: "
    return f"{speaker.words}: "


def _charge(draft: ActionDraft, room: Room) -> str:
    if draft.owner.as_said:
        return draft.owner.as_said
    supporters = (room.agency(agency_id) for agency_id in draft.supporting)
    helpers = [agency.handle for agency in supporters if agency]
    charge = Charge(draft.owner, draft.supporting)
    for head in _owner_forms(draft.owner, room):
        said = "+".join([head, *helpers])
        if read_owners(said, room).charges == (charge,):
            return said
    return "+".join([next(_owner_forms(draft.owner, room), ""), *helpers])


def _owner_forms(owner: Owner, room: Room) -> Iterator[str]:
    agency = room.agency(owner.agency_id)
    handle = agency.handle if agency else ""
    officer = next((p for p in room.people if _is_officer(p, owner)), None)
    if officer is None:
        yield handle
        return
    for name in (officer.surname, officer.name):
        yield f"{handle}/{squeezed(name)}"


def _is_officer(person: PersonHere, owner: Owner) -> bool:
    return owner.officer_id is not None and person.officer_id == owner.officer_id


def _when(when: When) -> str:
    return plain_day_words(when.day).casefold() if when.day else when.words


def _within_marks(captured: Captured) -> Captured:
    """The same, but wholly withheld where marks cannot show its spans: never a word too many."""
    match captured:
        case (
            NoteWanted(text=text, withheld=withheld) | DecisionWanted(text=text, withheld=withheld)
        ):
            return replace(captured, withheld=_showable(text, withheld))
        case ActionsWanted(actions=actions):
            drafts = (
                replace(each, withheld=_showable(each.text, each.withheld)) for each in actions
            )
            return replace(captured, actions=tuple(drafts))
    return captured


def _showable(text: str, withheld: Spans) -> Spans:
    if not withheld or read_marks(write_marks(text, withheld)) == MarkedText(text, withheld):
        return withheld
    return whole(text)
