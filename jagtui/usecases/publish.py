"""What of the minutes is published: line by line, and then the public edition as it went out."""

from dataclasses import dataclass, replace

from jagtui.model.errors import RuleBroken
from jagtui.model.line import Line, Publication
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.minutes import APPROVED, digest_of
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind
from jagtui.queries.minutes import kept_version
from jagtui.store.change import Change
from jagtui.store.store import Store
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class ConfirmationWanted:
    """Which lines of a meeting go into its public edition, and which do not."""

    meeting_id: int
    published: tuple[int, ...] = ()
    kept_back: tuple[int, ...] = ()


@gesture("minutes.confirm_public", doing="Publishing")
def confirm_public_lines(change: Change, wanted: ConfirmationWanted) -> int:
    """Confirm each line outside the cases for the public edition, or keep it back."""
    held = change.get(Meeting, wanted.meeting_id)
    for publish, lines in ((True, wanted.published), (False, wanted.kept_back)):
        for line_id in lines:
            _confirm(change, held, line_id, publish=publish)
    change.says(
        f"{held.reference} public edition: {len(wanted.published)} lines to publish, "
        f"{len(wanted.kept_back)} kept back",
        # Not of the meeting, whose minutes have gone out: until the public edition is issued,
        # what was confirmed can be taken back.
        group_id=held.group_id,
    )
    return len(wanted.published)


def _confirm(change: Change, held: Meeting, line_id: int, *, publish: bool) -> None:
    item = change.get(AgendaItem, change.get(Line, line_id).item_id)
    if item.meeting_id != held.id:
        raise RuleBroken(f"A line is not of {held.reference}; nothing was confirmed.")
    if item.case_id is not None or item.confidential or item.kind is ItemKind.CASE:
        raise RuleBroken(
            f"Nothing of {item.number or 'this item'} is published: it is a case or confidential."
        )
    before = change.find(Publication, line_id=line_id)
    if before is None:
        change.add(Publication(line_id=line_id, publish=publish, decided_at=change.now))
    elif before.publish is not publish:
        change.put(replace(before, publish=publish, decided_at=change.now))


@dataclass(frozen=True)
class PublishingWanted:
    """The public edition of a meeting's minutes as it goes out."""

    meeting_id: int
    public: str


@gesture("minutes.publish", doing="Publishing")
def publish_minutes(change: Change, wanted: PublishingWanted) -> int:
    """Issue the public edition of approved minutes: it is kept as it reads now, for good."""
    held = change.get(Meeting, wanted.meeting_id)
    if held.minutes_state not in APPROVED:
        raise RuleBroken(
            f"The minutes of {held.reference} are {held.minutes_state.words}; the public edition "
            "is issued once a later meeting has approved them."
        )
    last = kept_version(change, held.id)
    if last is None:
        raise RuleBroken(f"No version of the minutes of {held.reference} was kept.")
    if last.public:
        raise RuleBroken(f"The public edition of {held.reference} has been issued already.")
    version = change.add(
        replace(
            last,
            id=0,
            number=last.number + 1,
            state=held.minutes_state,
            made_at=change.now,
            public=wanted.public,
            digest=digest_of(last.restricted, wanted.public),
        )
    )
    change.says(
        f"{held.reference} public edition issued, version {version.number}",
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return version.id


def issue_public(store: Store, seat: Seat | None, wanted: PublishingWanted) -> None:
    """Issue the public edition with its first writing; after that it is as it went out."""
    with store.read() as reader:
        kept = kept_version(reader, wanted.meeting_id)
    if kept is None or not kept.public:
        publish_minutes(store, seat, wanted)
