"""Planning a meeting from the group's standing agenda, its live cases and its members."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group, StandingItem
from jagtui.model.meeting import COMING, AgendaItem, CaseDrop, Meeting
from jagtui.model.rules.numbering import meeting_reference
from jagtui.model.rules.rank import between
from jagtui.model.terms import ItemKind, MeetingKind, MeetingState
from jagtui.model.text import clean
from jagtui.model.time import at_london
from jagtui.queries.agenda import proposed_cases
from jagtui.queries.rhythm import next_by_rhythm
from jagtui.store.change import Change
from jagtui.store.schema.group import standing_item
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.usecases.due_by import attract, settle_first_day
from jagtui.usecases.expect import expect_members
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class MeetingWanted:
    """When a group is to meet; what is left out is taken from the group."""

    group_id: int
    held_on: date
    starts: str | None = None
    minutes: int | None = None
    place: str | None = None
    kind: MeetingKind = MeetingKind.ORDINARY
    in_public: bool | None = None


@gesture("meeting.plan")
def plan_meeting(change: Change, wanted: MeetingWanted) -> int:
    """Make a meeting from the standing agenda, with the cases that should come up."""
    group = change.get(Group, wanted.group_id)
    planned = plan_one(change, group, wanted)
    change.says(f"{planned.reference} planned", group_id=group.id, meeting_id=planned.id)
    return planned.id


def plan_one(
    change: Change, group: Group, wanted: MeetingWanted, *, with_cases: bool = True
) -> Meeting:
    """A meeting with its standing agenda and whoever is expected at it."""
    planned = _confirm_or_add(change, group, wanted)
    _lay_out_agenda(change, group, planned)
    if with_cases:
        propose_cases(change, planned)
    expect_members(change, planned)
    return planned


def complete_agenda(change: Change, planned: Meeting) -> None:
    """Put cases on an agenda that nobody has prepared, as one of a series is planned without."""
    prepared = change.find(AgendaItem, agenda_item.c.case_id.is_not(None), meeting_id=planned.id)
    dropped = change.find(CaseDrop, meeting_id=planned.id)
    if prepared is None and dropped is None and planned.issued_at is None:
        propose_cases(change, planned)
        expect_members(change, planned)


def next_meeting(change: Change, group: Group, after: date) -> Meeting | None:
    """The group's next ordinary meeting after a day, made from the rhythm if none is planned."""
    planned = planned_after(change, group.id, after)
    if planned is not None:
        return planned
    day = next_by_rhythm(change, group, after)
    if day is None:
        return None
    return _add(change, group, MeetingWanted(group_id=group.id, held_on=day), provisional=True)


def planned_after(change: Change, group_id: int, after: date) -> Meeting | None:
    """The ordinary meeting that comes next after a day, planned or only expected."""
    return next(
        iter(
            change.all(
                Meeting,
                meeting.c.held_on > after,
                meeting.c.state.in_(COMING),
                group_id=group_id,
                kind=MeetingKind.ORDINARY,
                order_by=(meeting.c.held_on, meeting.c.id),
                limit=1,
            )
        ),
        None,
    )


def _confirm_or_add(change: Change, group: Group, wanted: MeetingWanted) -> Meeting:
    """Turn the group's provisional meeting into this one, so that what is due by it stays so."""
    if wanted.kind is not MeetingKind.ORDINARY or not _follows_all(change, wanted):
        return _add(change, group, wanted, provisional=False)
    provisional = change.find(
        Meeting,
        group_id=group.id,
        provisional=True,
        state=MeetingState.PLANNED,
    )
    if provisional is None:
        added = _add(change, group, wanted, provisional=False)
        attract(change, added)
        return added
    settle_first_day(change, provisional, wanted.held_on)
    return change.put(
        replace(
            provisional,
            held_on=wanted.held_on,
            starts=_start(group, wanted),
            minutes=wanted.minutes or group.usual_minutes,
            place=group.place if wanted.place is None else clean(wanted.place),
            in_public=group.in_public if wanted.in_public is None else wanted.in_public,
            provisional=False,
        )
    )


def _follows_all(change: Change, wanted: MeetingWanted) -> bool:
    """What was given at a meeting is not due by one that is entered for a day before it."""
    begun = change.all(
        Meeting,
        meeting.c.opened_at.is_not(None),
        group_id=wanted.group_id,
        order_by=meeting.c.opened_at.desc(),
        limit=1,
    )
    return not begun or begun[0].day < wanted.held_on


def _add(change: Change, group: Group, wanted: MeetingWanted, *, provisional: bool) -> Meeting:
    return change.add(
        Meeting(
            group_id=group.id,
            reference=meeting_reference(group.short, change.number(f"meeting:{group.id}")),
            kind=wanted.kind,
            held_on=wanted.held_on,
            starts=_start(group, wanted),
            minutes=wanted.minutes or group.usual_minutes,
            place=group.place if wanted.place is None else clean(wanted.place),
            marking=group.marking,
            in_public=group.in_public if wanted.in_public is None else wanted.in_public,
            provisional=provisional,
        )
    )


def _start(group: Group, wanted: MeetingWanted) -> str:
    starts = wanted.starts or group.usual_start
    at_london(wanted.held_on, starts)  # refuses what is no time of day
    return starts


def _lay_out_agenda(change: Change, group: Group, planned: Meeting) -> None:
    standing = change.all(
        StandingItem, group_id=group.id, order_by=(standing_item.c.rank, standing_item.c.id)
    )
    if not standing:
        raise RuleBroken(f"{group.short} has no standing agenda yet; nothing was planned.")
    for item in standing:
        change.add(
            AgendaItem(
                meeting_id=planned.id,
                rank=item.rank,
                kind=item.kind,
                title=item.title,
                minutes=item.minutes,
            )
        )


def propose_cases(change: Change, planned: Meeting, *, only: Collection[int] | None = None) -> None:
    """Put the cases that should come up under their heading, unless they are there or dropped."""
    heading = change.find(AgendaItem, meeting_id=planned.id, kind=ItemKind.CASE, case_id=None)
    if heading is None:
        return
    before = change.all(AgendaItem, meeting_id=planned.id, parent_id=heading.id)
    rank = max((item.rank for item in before), default=None)
    settled = {item.case_id for item in before}
    settled |= {drop.case_id for drop in change.all(CaseDrop, meeting_id=planned.id)}
    for proposed in proposed_cases(change, planned.group_id, planned.held_on):
        if proposed.case.id in settled or (only is not None and proposed.case.id not in only):
            continue
        rank = between(rank, None)
        change.add(
            AgendaItem(
                meeting_id=planned.id,
                parent_id=heading.id,
                rank=rank,
                kind=ItemKind.CASE,
                title=proposed.case.label,
                case_id=proposed.case.id,
                why=proposed.proposal.why,
                no_change=proposed.no_change,
            )
        )
