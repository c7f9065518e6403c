"""Tables of agencies, officers, and the names and posts they had when."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from jagtui.model.agency import Agency, AgencyName, Officer, Post, SharingAgreement
from jagtui.model.terms import AgencyKind
from jagtui.store.schema.entity import day, entity, key, ref, text, words

agency = entity(
    Agency,
    "agency",
    key(),
    text("handle"),
    words("kind", AgencyKind),
    day("ended_on", optional=True),
    UniqueConstraint("handle"),
    CheckConstraint("handle = lower(handle) AND instr(handle, ' ') = 0", name="handle_is_one_word"),
)

agency_name = entity(
    AgencyName,
    "agency_name",
    key(),
    ref("agency_id", "agency"),
    text("name"),
    day("since"),
    UniqueConstraint("agency_id", "since"),
)

sharing_agreement = entity(
    SharingAgreement,
    "sharing_agreement",
    key(),
    ref("agency_id", "agency"),
    day("signed_on"),
    day("until", optional=True),
    CheckConstraint("until IS NULL OR until >= signed_on", name="ends_after_start"),
)

officer = entity(Officer, "officer", key(), text("name"))

post = entity(
    Post,
    "post",
    key(),
    ref("officer_id", "officer"),
    ref("agency_id", "agency"),
    text("title"),
    day("since"),
    day("until", optional=True),
    CheckConstraint("until IS NULL OR until >= since", name="ends_after_start"),
)
