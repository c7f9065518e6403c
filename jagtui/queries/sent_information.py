"""What agencies sent in ahead for a meeting, about a case or about everything."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.when import day_and_month
from jagtui.model.time import Instant, london_day
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.agency_return import sent_information


@dataclass(frozen=True, slots=True)
class SentIn:
    """What an agency sent in, for which case, and when."""

    handle: str
    case_id: int | None
    words: str
    sent_at: Instant

    @property
    def told(self) -> str:
        """As minutes and cards tell it."""
        return sent_words(self.handle, self.words, self.sent_at)


def sent_words(handle: str, words: str, sent_at: Instant) -> str:
    """As in Probation, 8 January 2027: seen twice since."""
    return f"{agency_words(handle)}, {day_and_month(london_day(sent_at))}: {words}"


def sent_in(reader: Reader, meeting_id: int) -> tuple[SentIn, ...]:
    """What was sent in for a meeting, in that order; one statement."""
    rows = reader.rows(
        select(sent_information, agency.c.handle)
        .join(agency, agency.c.id == sent_information.c.agency_id)
        .where(sent_information.c.meeting_id == meeting_id)
        .order_by(sent_information.c.sent_at, sent_information.c.id)
    )
    return tuple(SentIn(row.handle, row.case_id, row.words, row.sent_at) for row in rows)
