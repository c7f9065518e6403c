"""The life of minutes after a meeting: checked, circulated, approved at a later one."""

from dataclasses import replace
from functools import partial

from jagtui.model.minutes import Approval, Circulation, Disclosure, MinutesVersion, digest_of
from jagtui.model.rules.working_days import add_working_days
from jagtui.model.terms import Edition, MinutesState
from tests.benchmarks.ongoing import Body, Record
from tests.benchmarks.sitting import ACTION, Sitting
from tests.benchmarks.stage import Stage

CHECKED_AFTER, CIRCULATED_AFTER = 2, 3
"""Working days."""
WRITTEN_OUT = 0.3
"""How often somebody asks for a copy."""


def keep(sitting: Sitting) -> None:
    """The minutes of a meeting that has closed are worked on in the days after it."""
    stage, body = sitting.stage, sitting.body
    record = Record(sitting.meeting, _text(sitting))
    body.records.append(record)
    for days, work in ((CHECKED_AFTER, _check), (CIRCULATED_AFTER, _circulate)):
        day = add_working_days(sitting.day, days)
        stage.work[day].append(partial(work, stage, body, record))


def _text(sitting: Sitting) -> str:
    """About what the program would have written of the meeting, at a fraction of the time."""
    meeting, district = sitting.meeting, sitting.body.district
    marking = f"**{meeting.marking.value} · RESTRICTED EDITION**\n"
    roll = (
        f"- {district.words(place.member.agency_id)}: {place.attendance.state.words}"
        for place in sitting.agenda.roll
    )
    given = (line for line in sitting.written if line.startswith(ACTION))
    return "\n".join(
        [
            marking,
            f"# {sitting.body.group.name}: minutes of {meeting.reference}\n",
            *roll,
            *sitting.written,
            "\n## Summary of actions\n",
            *given,
            marking,
        ]
    )


def approve(sitting: Sitting) -> None:
    """Agree the minutes that have gone out since the last meeting."""
    ledger, records = sitting.stage.ledger, sitting.body.records
    for record in [*records]:
        if record.meeting.minutes_state is not MinutesState.CIRCULATED:
            continue
        sitting.pass_time()
        records.remove(record)
        ledger.add(
            Approval(
                meeting_id=record.meeting.id,
                item_id=sitting.item.id,
                approved_at=sitting.stage.now,
            )
        )
        _keep_version(sitting.stage, record, MinutesState.APPROVED)
        sitting.says(
            "minutes.approve",
            f"{record.meeting.reference} minutes approved as a correct record",
        )


def _check(stage: Stage, body: Body, record: Record) -> None:
    stage.clock.pass_(20)
    _keep_version(stage, record, MinutesState.CHECKED)
    reference = record.meeting.reference
    stage.record(
        "minutes.check",
        f"{reference} minutes checked, version {record.versions}",
        body.district.chair,
        group_id=body.group.id,
        meeting=record.meeting,
    )


def _circulate(stage: Stage, body: Body, record: Record) -> None:
    stage.clock.pass_(20)
    version = _keep_version(stage, record, MinutesState.CIRCULATED)
    reference, taker = record.meeting.reference, body.district.taker
    stage.ledger.add(
        Circulation(
            version_id=version.id,
            circulated_on=stage.day,
            to_whom="all members",
            recorded_at=stage.now,
        )
    )
    what = f"minutes of {reference}, version {version.number}"
    _disclose(stage, body, record, what, "all members", "circulated")
    stage.record(
        "minutes.circulate",
        f"{reference} minutes circulated, version {version.number}",
        taker,
        group_id=body.group.id,
        meeting=record.meeting,
    )
    if stage.rng.random() < WRITTEN_OUT:
        _write_out(stage, body, record)


def _write_out(stage: Stage, body: Body, record: Record) -> None:
    stage.clock.pass_(20)
    meeting = record.meeting
    what = f"minutes of {meeting.reference}, {meeting.minutes_state.words}"
    _disclose(stage, body, record, what, "a member who was away", "to catch up")
    stage.record(
        "minutes.print",
        f"{meeting.reference} minutes written out ({Edition.RESTRICTED.words})",
        body.district.taker,
        group_id=body.group.id,
        meeting=meeting,
    )


def _disclose(stage: Stage, body: Body, record: Record, what: str, to_whom: str, why: str) -> None:
    stage.ledger.add(
        Disclosure(
            at=stage.now,
            seat_id=body.district.taker.id,
            meeting_id=record.meeting.id,
            edition=Edition.RESTRICTED,
            what=what,
            to_whom=to_whom,
            why=why,
        )
    )


def _keep_version(stage: Stage, record: Record, state: MinutesState) -> MinutesVersion:
    """The minutes come into a state, and are kept as they read then."""
    record.meeting = stage.ledger.put(record.meeting, replace(record.meeting, minutes_state=state))
    record.versions += 1
    return stage.ledger.add(
        MinutesVersion(
            meeting_id=record.meeting.id,
            number=record.versions,
            state=state,
            made_at=stage.now,
            restricted=record.text,
            public="",
            digest=digest_of(record.text),
        )
    )
