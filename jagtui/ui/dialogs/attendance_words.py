"""What the attendance panel says of the room and of its rows."""

from collections.abc import Iterator

from textual.content import Content

from jagtui.model.terms import Capacity
from jagtui.queries.attendance import NOT_ACCEPTED, Sheet, SheetRow
from jagtui.ui.format import clock


def here_words(row: SheetRow) -> Content:
    """How somebody stands: present, in the chair, remote, observer, apologies."""
    plain = row.capacity in (Capacity.MEMBER.words, "")
    if plain or not row.here:
        words = row.stands
    else:
        words = row.capacity if row.stands == "present" else f"{row.stands}, {row.capacity}"
    if row.statement:
        words = row.statement if words == "present" else f"{row.statement}, {words}"
    return Content(words) if row.here else Content.styled(words, "$quiet")


def where_words(seen: Sheet) -> str:
    """Which meeting it is, and which item is up."""
    if seen.item is None:
        return seen.meeting.reference
    return f"{seen.meeting.reference} · {seen.item.words} {seen.item.label}"


def room_words(seen: Sheet) -> Content:
    """How the room stands."""
    if seen.meeting.opened_at is None:
        first = Content.styled(f"{len(seen.rows)} on the roll, before the meeting", "bold")
    elif not seen.roll_taken:
        first = Content.assemble(
            ("Roll not taken: ", "bold"), "Enter makes everybody who is expected present."
        )
    else:
        first = Content.styled(seen.heads.words, "bold")
    said = []
    if seen.meeting.confidentiality_at is not None:
        waiting = sum(row.statement == NOT_ACCEPTED for row in seen.rows)
        more = f", {waiting} to accept" if waiting else ""
        said.append(f"statement read {clock(seen.meeting.confidentiality_at)}{more}")
    if seen.meeting.none_declared:
        said.append("none declared")
    return Content.assemble(first, *(f"  ·  {words}" for words in said))


def about_words(row: SheetRow | None) -> Content:
    """The row under the cursor in full, with what is quietly worth knowing about it."""
    return Content.styled("  ·  ".join(_about(row)) if row else "", "$quiet")


def _about(row: SheetRow) -> Iterator[str]:
    yield row.words
    if row.times:
        yield row.times
    if row.since_last and row.since_last.agencies:
        yield f"for {' and '.join(row.since_last.agencies)} at {row.since_last.meeting}"
    elif row.since_last:
        yield f"{row.since_last.post} at {row.since_last.meeting}"
    if row.unsigned:
        yield "no sharing agreement in force"
