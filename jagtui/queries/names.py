"""What agencies and officers were called on a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.rules.naming import agency_words, person_words
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency, agency_name, officer, post


@dataclass(frozen=True, slots=True)
class AgencyThen:
    """An agency as it was called on a day."""

    id: int
    handle: str
    name: str

    @property
    def short(self) -> str:
        """The handle as a word of a sentence: Police."""
        return agency_words(self.handle)


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody's names as of one day."""

    agencies: dict[int, AgencyThen]
    officers: dict[int, str]
    posts: dict[tuple[int, int], str]
    """Titles by officer and agency."""

    def agency(self, id: int | None) -> AgencyThen | None:
        """The agency as it was called."""
        return None if id is None else self.agencies[id]

    def short_agency(self, id: int | None) -> str:
        """The agency's handle as a word; empty where there is none."""
        return "" if id is None else self.agencies[id].short

    def officer(self, id: int | None) -> str:
        """The officer's whole name; empty where there is none."""
        return "" if id is None else self.officers[id]

    def short_officer(self, id: int | None) -> str:
        """The officer's initial and surname; empty where there is none."""
        return person_words(self.officer(id))


def names_on(reader: Reader, day: date) -> Names:
    """What everybody was called on that day; an agency older than its names has its first."""
    agencies = {
        row.id: AgencyThen(row.id, row.handle, agency_words(row.handle))
        for row in reader.rows(select(agency.c.id, agency.c.handle))
    }
    named: set[int] = set()
    for row in reader.rows(select(agency_name).order_by(agency_name.c.since)):
        if row.since <= day or row.agency_id not in named:
            agencies[row.agency_id] = AgencyThen(
                row.agency_id, agencies[row.agency_id].handle, row.name
            )
            named.add(row.agency_id)
    officers = {row.id: row.name for row in reader.rows(select(officer))}
    held = reader.rows(
        select(post)
        .where(post.c.since <= day, post.c.until.is_(None) | (post.c.until >= day))
        .order_by(post.c.since, post.c.id)
    )
    posts = {(row.officer_id, row.agency_id): row.title for row in held}
    return Names(agencies, officers, posts)
