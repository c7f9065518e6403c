"""The lines of a meeting that may go into its public edition, each to be confirmed once."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.agency import Officer
from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.partnership import Partnership
from jagtui.model.rules.publishing import KnownCases, published_text, why_kept_back
from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind, LineKind
from jagtui.queries.names import names_on
from jagtui.store.reader import Reader
from jagtui.store.schema.case import case_file, case_person
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.line import line, publication
from jagtui.store.schema.meeting import agenda_item


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLine:
    """A line outside the cases as the public would read it."""

    line_id: int
    item_id: int
    item: str
    """Its item by number and title."""
    kind: LineKind
    speaker: str
    """The agency that said it, or the officer where the group names its officers."""
    text: str
    """Without the words that are not for publication."""
    confirmed: bool | None
    """Whether somebody said that it goes out; None while nobody has been asked."""
    kept_back: str
    """Why it stays back unless somebody says otherwise."""

    @property
    def goes_out(self) -> bool:
        """What was confirmed; before that, what is proposed."""
        return not self.kept_back if self.confirmed is None else self.confirmed


def public_lines(reader: Reader, seat: Seat | None, meeting_id: int) -> tuple[PublicLine, ...]:
    """Every line outside cases and confidential items, in the order of the minutes."""
    if not sees_everything(seat):
        return ()
    held = reader.get(Meeting, meeting_id)
    group = reader.get(Group, held.group_id)
    known = known_cases(reader, group)
    names = names_on(reader, held.day)
    rows = reader.rows(
        select(
            line,
            agenda_item.c.number.label("item_number"),
            agenda_item.c.title,
            publication.c.publish,
        )
        .join(agenda_item, agenda_item.c.id == line.c.item_id)
        .outerjoin(publication, publication.c.line_id == line.c.id)
        .where(
            agenda_item.c.meeting_id == meeting_id,
            agenda_item.c.case_id.is_(None),
            agenda_item.c.kind != ItemKind.CASE,
            agenda_item.c.confidential.is_(False),
        )
        .order_by(agenda_item.c.rank, agenda_item.c.id, line.c.rank, line.c.id)
    )
    return tuple(
        PublicLine(
            line_id=row.id,
            item_id=row.item_id,
            item=f"{row.item_number or ''} {row.title}".strip(),
            kind=row.kind,
            speaker=(names.short_officer(row.speaker_officer_id) if group.names_officers else "")
            or names.short_agency(row.speaker_agency_id),
            text=text,
            confirmed=row.publish,
            kept_back=why_kept_back(text, known),
        )
        for row in rows
        if (text := published_text(row.text, row.withheld))
    )


def unconfirmed(lines: tuple[PublicLine, ...]) -> int:
    """How many of them nobody has been asked about."""
    return sum(one.confirmed is None for one in lines)


def known_cases(reader: Reader, group: Group) -> KnownCases:
    """What would give away a case or its people, of any group: a line may name them all."""
    founded = reader.find(Partnership)
    officers = () if group.names_officers else tuple(one.name for one in reader.all(Officer))
    return KnownCases(
        prefix=founded.prefix if founded else "",
        groups=tuple(row.short for row in reader.rows(select(meeting_group.c.short))),
        labels=frozenset(row.label for row in reader.rows(select(case_file.c.label))),
        subjects=tuple(row.name for row in reader.rows(select(case_person.c.name))),
        officers=officers,
    )
