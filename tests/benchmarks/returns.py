"""What agencies send in on the evening before a meeting."""

from jagtui.demo.attendance import INFORMATION
from jagtui.model.agency_return import AgencyReturn, SentInformation
from tests.benchmarks.ongoing import Agenda, Body
from tests.benchmarks.stage import Stage

RETURNS, INFORMS = 0.6, 0.15
"""How often an agency does so before a meeting."""


def send_in(stage: Stage, body: Body, agenda: Agenda) -> None:
    """Each agency says what it has to say, or does not."""
    meeting, district = agenda.meeting, body.district
    for agency_id in dict.fromkeys(member.agency_id for member in body.members):
        seat, words = district.seats[agency_id], district.words(agency_id)
        if stage.rng.random() < INFORMS:
            stage.clock.pass_(5)
            stage.ledger.add(
                SentInformation(
                    meeting_id=meeting.id,
                    agency_id=agency_id,
                    words=stage.rng.choice(INFORMATION),
                    sent_at=stage.now,
                )
            )
            sentence = f"{words} sent information for {meeting.reference}"
            stage.record("return.inform", sentence, seat, group_id=body.group.id, meeting=meeting)
        if stage.rng.random() < RETURNS:
            stage.clock.pass_(5)
            stage.ledger.add(
                AgencyReturn(meeting_id=meeting.id, agency_id=agency_id, returned_at=stage.now)
            )
            sentence = f"{words} returned for {meeting.reference}"
            stage.record("return.send", sentence, seat, group_id=body.group.id, meeting=meeting)
