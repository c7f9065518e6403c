"""Meetings to come: planned, completed with what came up since, issued."""

import hashlib
from dataclasses import replace
from datetime import date
from functools import partial

from jagtui.model.attendance import Attendance, AttendanceAgency
from jagtui.model.group import Membership
from jagtui.model.meeting import AgendaIssue, AgendaItem, Meeting
from jagtui.model.rules.numbering import letters, meeting_reference
from jagtui.model.rules.reasons import NO_REASON, CaseFacts, Overdue, propose
from jagtui.model.rules.when import day_in_full
from jagtui.model.rules.working_days import add_working_days
from jagtui.model.terms import Capacity, ItemKind, MeetingState, MemberRole
from jagtui.queries.tracker import NO_OWNER
from tests.benchmarks.ongoing import Agenda, Body, Matter, Place
from tests.benchmarks.ranks import rank
from tests.benchmarks.returns import send_in
from tests.benchmarks.stage import Stage


def expect_meeting(stage: Stage, body: Body) -> Meeting:
    """The group's next meeting; made from its rhythm if none is planned."""
    if body.expected is None:
        body.expected = _add_meeting(stage, body, body.days[0], provisional=True)
    return body.expected


def plan(stage: Stage, body: Body) -> Meeting:
    """Plan the group's next meeting as a part of a gesture, with the cases that are due by it.

    That of today takes as many as a meeting holds, also where some are not due yet.
    """
    day = body.days.pop(0)
    if body.expected is None:
        meeting = _add_meeting(stage, body, day, provisional=False)
    else:
        meeting = stage.ledger.put(body.expected, replace(body.expected, provisional=False))
        body.expected = None
    items = [
        stage.ledger.add(
            AgendaItem(
                meeting_id=meeting.id,
                rank=item.rank,
                kind=item.kind,
                title=item.title,
                minutes=item.minutes,
            )
        )
        for item in body.standing
    ]
    body.agenda = agenda = Agenda(meeting, items, [], [])
    for matter in _due(body, date.max if day == stage.today else day):
        _list(stage, body, agenda, matter)
    agenda.roll += [_expect(stage, meeting, member) for member in body.members]
    evening = add_working_days(day, -1)
    for work in (_complete, send_in):
        stage.work[evening].append(partial(work, stage, body, agenda))
    return meeting


def _complete(stage: Stage, body: Body, agenda: Agenda) -> None:
    """Put what came up since on the agenda, and send it out: its numbers stand."""
    meeting = agenda.meeting
    listed = {matter.case.id for _, matter in agenda.cases}
    for matter in _due(body, meeting.held_on):
        if matter.case.id in listed or len(agenda.cases) >= body.most_cases:
            continue
        stage.clock.pass_(10)
        _list(stage, body, agenda, matter)
        stage.record(
            "agenda.accept",
            f"{matter.case.reference} on the agenda of {meeting.reference}",
            body.district.taker,
            group_id=body.group.id,
            meeting=meeting,
            case_id=matter.case.id,
        )
    _issue(stage, body, agenda)


def _issue(stage: Stage, body: Body, agenda: Agenda) -> None:
    stage.clock.pass_(30)
    ledger = stage.ledger
    for order, item in enumerate(agenda.items, start=1):
        agenda.items[order - 1] = ledger.put(item, replace(item, number=str(order)))
    heading = next((item.number for item in agenda.items if item.kind is ItemKind.CASE), None)
    for order, (item, matter) in enumerate(agenda.cases, start=1):
        numbered = replace(item, number=f"{heading}{letters(order)}")
        agenda.cases[order - 1] = ledger.put(item, numbered), matter
    issued = replace(agenda.meeting, state=MeetingState.AGENDA_ISSUED, issued_at=stage.now)
    agenda.meeting = ledger.put(agenda.meeting, issued)
    text = _agenda_text(body, agenda)
    ledger.add(
        AgendaIssue(
            meeting_id=issued.id,
            number=1,
            issued_at=stage.now,
            text=text,
            digest=hashlib.sha256(text.encode()).hexdigest(),
        )
    )
    stage.record(
        "agenda.issue",
        f"{issued.reference} agenda issued",
        body.district.taker,
        group_id=body.group.id,
        meeting=issued,
    )


def _agenda_text(body: Body, agenda: Agenda) -> str:
    meeting = agenda.meeting
    items = [*agenda.items, *(item for item, _ in agenda.cases)]
    return "\n".join(
        [
            f"**{meeting.marking.value} · RESTRICTED EDITION**",
            f"# {body.group.name}: agenda of {meeting.reference}",
            f"- {day_in_full(meeting.held_on)}, {meeting.starts}, {meeting.place}",
            *(f"| {item.number} | {item.title} | {item.why} |" for item in items),
        ]
    )


def _due(body: Body, day: date) -> list[Matter]:
    """The cases that should come up by a day, those that waited longest first."""
    due = [matter for matter in body.matters if matter.due <= day]
    return sorted(due, key=lambda one: (one.due, one.case.id))[: body.most_cases]


def _list(stage: Stage, body: Body, agenda: Agenda, matter: Matter) -> None:
    """Put a case under its heading, with the reasons why."""
    heading = next(item for item in agenda.items if item.kind is ItemKind.CASE)
    item = AgendaItem(
        meeting_id=agenda.meeting.id,
        parent_id=heading.id,
        rank=rank(len(agenda.cases) + 1),
        kind=ItemKind.CASE,
        title=matter.case.label,
        case_id=matter.case.id,
        why=_why(body, matter, agenda.meeting.held_on),
    )
    agenda.cases.append((stage.ledger.add(item), matter))


def _why(body: Body, matter: Matter, day: date) -> str:
    overdue = tuple(
        Overdue(body.district.words(task.action.agency_id) or NO_OWNER, late)
        for task in matter.tasks.values()
        if (late := (day - task.due).days) > 0
    )
    facts = CaseFacts(
        status=matter.case.status,
        band=matter.band,
        review_on=matter.case.review_on,
        overdue=overdue,
    )
    proposal = propose(facts, day)
    return proposal.why if proposal else NO_REASON


def _add_meeting(stage: Stage, body: Body, day: date, *, provisional: bool) -> Meeting:
    group = body.group
    number = stage.ledger.number(f"meeting:{group.id}")
    return stage.ledger.add(
        Meeting(
            group_id=group.id,
            reference=meeting_reference(group.short, number),
            held_on=day,
            starts=stage.starts if day == stage.today else group.usual_start,
            minutes=group.usual_minutes,
            place=group.place,
            marking=group.marking,
            in_public=group.in_public,
            provisional=provisional,
        )
    )


def _expect(stage: Stage, meeting: Meeting, member: Membership) -> Place:
    takes_minutes = member.role is MemberRole.MINUTE_TAKER
    expected = stage.ledger.add(
        Attendance(
            meeting_id=meeting.id,
            officer_id=member.officer_id,
            capacity=Capacity.IN_ATTENDANCE if takes_minutes else Capacity.MEMBER,
            takes_minutes=takes_minutes,
        )
    )
    stage.ledger.add(AttendanceAgency(attendance_id=expected.id, agency_id=member.agency_id))
    return Place(expected, member)
