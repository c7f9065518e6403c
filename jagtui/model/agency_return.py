"""What an agency sends in before a meeting."""

from dataclasses import dataclass

from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyReturn:
    """An agency has said all that it has to say before a meeting."""

    id: int = 0
    meeting_id: int
    agency_id: int
    returned_at: Instant
    source: str = ""
    """What it was entered from, where somebody else entered it: an e-mail of 8 January."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentInformation:
    """What an agency sent in ahead for a meeting, about a case or about everything."""

    id: int = 0
    meeting_id: int
    agency_id: int
    case_id: int | None = None
    words: str
    source: str = ""
    """As an agency's return."""
    sent_at: Instant
