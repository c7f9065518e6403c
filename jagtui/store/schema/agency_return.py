"""Tables of what agencies send in before a meeting."""

from sqlalchemy import UniqueConstraint

from jagtui.model.agency_return import AgencyReturn, SentInformation
from jagtui.store.schema.entity import entity, instant, key, ref, text

agency_return = entity(
    AgencyReturn,
    "agency_return",
    key(),
    ref("meeting_id", "meeting"),
    ref("agency_id", "agency"),
    instant("returned_at"),
    text("source"),
    UniqueConstraint("meeting_id", "agency_id"),
)

sent_information = entity(
    SentInformation,
    "sent_information",
    key(),
    ref("meeting_id", "meeting"),
    ref("agency_id", "agency"),
    ref("case_id", "case_file", optional=True),
    text("words"),
    text("source"),
    instant("sent_at"),
)
