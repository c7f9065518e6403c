"""The editions of one record: restricted, for an agency, public."""

from jagtui.model.seat import Seat
from jagtui.model.terms import Edition
from jagtui.outputs.minutes import restricted_minutes, write_minutes
from jagtui.outputs.public_minutes import public_minutes
from jagtui.queries.agency_edition import agency_facts
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader


def edition_of(
    reader: Reader,
    seat: Seat | None,
    meeting_id: int,
    edition: Edition,
    agency_id: int | None = None,
) -> str:
    """The minutes of a meeting in an edition; an agency's needs the agency."""
    match edition:
        case Edition.AGENCY if agency_id is not None:
            must_read_minutes(reader, seat, meeting_id)
            return write_minutes(agency_facts(reader, meeting_id, agency_id))
        case Edition.PUBLIC:
            return public_minutes(reader, seat, meeting_id)
        case _:
            return restricted_minutes(reader, seat, meeting_id)
