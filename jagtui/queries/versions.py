"""The versions of a meeting's minutes, and to whom each was sent."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.minutes import Circulation, MinutesVersion
from jagtui.model.seat import Seat
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.minutes import circulation, minutes_version


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version that was kept, and its way out of the house."""

    version: MinutesVersion
    sent: tuple[Circulation, ...]


def kept_versions(reader: Reader, seat: Seat | None, meeting_id: int) -> tuple[KeptVersion, ...]:
    """Every version of a meeting's minutes, the oldest first."""
    must_read_minutes(reader, seat, meeting_id)
    of_meeting = select(minutes_version.c.id).where(minutes_version.c.meeting_id == meeting_id)
    sent: dict[int, list[Circulation]] = defaultdict(list)
    for one in reader.all(
        Circulation,
        circulation.c.version_id.in_(of_meeting),
        order_by=circulation.c.circulated_on,
    ):
        sent[one.version_id].append(one)
    versions = reader.all(MinutesVersion, meeting_id=meeting_id, order_by=minutes_version.c.number)
    return tuple(KeptVersion(one, tuple(sent[one.id])) for one in versions)
