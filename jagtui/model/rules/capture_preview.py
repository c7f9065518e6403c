"""What a line will become, in the words shown under it while it is typed."""

from jagtui.model.line import Spans
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    CaseWanted,
    DecisionWanted,
    FlagKind,
    NoteWanted,
    Nothing,
    Owner,
)
from jagtui.model.rules.room import ItemMark, Room
from jagtui.model.rules.withheld import whole


def describe(captured: Captured, room: Room) -> tuple[str, ...]:
    """What will be recorded, who will read it, and what to notice; one line each."""
    if isinstance(captured, Nothing):
        return (captured.reason,)
    flags = tuple(
        # Its words stand in the first line already.
        flag.words
        for flag in captured.flags
        if flag.kind is not FlagKind.DATE_ASSUMED
    )
    return (_headline(captured, room), *_editions(captured), *flags)


def owner_words(owner: Owner, room: Room) -> str:
    """An owner as a sentence names it: Council (P Lane), “xyz”, or no owner yet."""
    agency = room.agency(owner.agency_id)
    officer = next(
        (p.name for p in room.people if p.officer_id and p.officer_id == owner.officer_id), ""
    )
    if agency is None:
        return officer or (f"“{owner.as_said}”" if owner.as_said else "no owner yet")
    if officer:
        return f"{agency.shown} ({officer})"
    return f"{agency.shown} (“{owner.as_said}”)" if owner.as_said else agency.shown


def _headline(
    captured: NoteWanted | DecisionWanted | ActionsWanted | CaseWanted, room: Room
) -> str:
    match captured:
        case NoteWanted(speaker=None):
            words = ["NOTE"]
        case NoteWanted(speaker=speaker):
            words = [f"NOTE from {speaker.words if speaker else ''}"]
        case DecisionWanted(review_on=None):
            words = ["DECISION"]
        case DecisionWanted(review_on=when):
            words = ["DECISION", f"review {when.words if when else ''}"]
        case CaseWanted(label=label):
            words = ["CASE raised in the room", label]
        case ActionsWanted(actions=actions):
            words = [_owners(actions, room), _due(actions[0]), actions[0].text]
    words[1:1] = _filed(captured.target)
    return " · ".join(words)


def _filed(target: ItemMark | None) -> list[str]:
    return [f"under {target.words}"] if target else []


def _owners(actions: tuple[ActionDraft, ...], room: Room) -> str:
    owners = ", ".join(_charge(action, room) for action in actions)
    return f"ACTION for {owners}" if len(actions) == 1 else f"{len(actions)} ACTIONS for {owners}"


def _charge(action: ActionDraft, room: Room) -> str:
    agencies = [room.agency(agency_id) for agency_id in action.supporting]
    helpers = " and ".join(agency.shown for agency in agencies if agency)
    owner = owner_words(action.owner, room)
    return f"{owner} with {helpers}" if helpers else owner


def _due(action: ActionDraft) -> str:
    return f"by {action.when.words}{' (assumed)' if action.due_assumed else ''}"


def _editions(
    captured: NoteWanted | DecisionWanted | ActionsWanted | CaseWanted,
) -> tuple[str, ...]:
    match captured:
        case (
            NoteWanted(text=text, withheld=withheld) | DecisionWanted(text=text, withheld=withheld)
        ):
            return _left_out(text, withheld)
        case ActionsWanted(actions=actions):
            return _left_out(actions[0].text, actions[0].withheld)
    return ()


def _left_out(text: str, withheld: Spans) -> tuple[str, ...]:
    if not withheld:
        return ()
    if withheld == whole(text):
        return ("restricted: printed · public: left out",)
    words = ", ".join(f"“{text[start:end].strip()}”" for start, end in withheld)
    return (f"restricted: printed · public: {words} left out",)
