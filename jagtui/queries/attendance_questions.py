"""What is odd about a roll: it is asked about, and never refused."""

from collections.abc import Iterator

from jagtui.model.terms import AttendanceState
from jagtui.model.time import london_hhmm
from jagtui.queries.attendance import Sheet, SheetRow


def questions(before: Sheet, after: Sheet) -> tuple[str, ...]:
    """What the last gesture made odd, a question each."""
    came = [row for row in after.rows if row.here and not _was_here(before, row)]
    return (
        *(words for row in came for words in _both(before, after, row)),
        *_early(before, after),
        *_unsigned(came),
    )


def _was_here(before: Sheet, row: SheetRow) -> bool:
    was = before.row(row.id)
    return was is not None and was.here


def _both(before: Sheet, after: Sheet, row: SheetRow) -> Iterator[str]:
    """Present and apologising, or present beside whoever came instead."""
    was = before.row(row.id)
    principal = after.row(row.deputy_for_id)
    if after.deputies_of(row.id):
        yield f"{row.words} is here and so is a deputy?"
    elif principal is not None and principal.here:
        yield f"A deputy is here and so is {principal.words}?"
    elif was is not None and was.state is AttendanceState.APOLOGIES:
        yield f"{row.words} had sent apologies, and is here?"


def _early(before: Sheet, after: Sheet) -> Iterator[str]:
    """Arrived before the start."""
    opened_at = after.meeting.opened_at
    for row in after.rows:
        was = before.row(row.id)
        if row.came_at is None or (was is not None and was.came_at == row.came_at):
            continue
        if opened_at is None:
            yield f"{row.words} came before {after.meeting.reference} has begun?"
        elif row.came_at < opened_at:
            came, opened = london_hhmm(row.came_at), london_hhmm(opened_at)
            yield f"{row.words} came at {came}, before the start at {opened}?"


def _unsigned(came: list[SheetRow]) -> Iterator[str]:
    agencies = dict.fromkeys(agency for row in came for agency in row.unsigned)
    if agencies:
        have = "has" if len(agencies) == 1 else "have"
        yield f"{', '.join(agencies)} {have} no sharing agreement in force?"
