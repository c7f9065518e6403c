"""The lines of an agenda that is being prepared, and all there is to say of one of them."""

from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from textual.content import Content

from jagtui.model.terms import ItemKind
from jagtui.queries.prepare import Preparation, PreparedItem
from jagtui.ui.format import count
from jagtui.ui.widgets.agenda import RISKS
from jagtui.ui.widgets.table import Row
from jagtui.ui.widgets.wrapped import hanging


class Chosen(NamedTuple):
    """What a line is about: an item, or a case that is not on the agenda."""

    item_id: int | None
    case_id: int | None


def chosen(item: PreparedItem) -> Hashable:
    """A case keeps its line wherever it goes; any other item is known by its number."""
    return Chosen(None if item.case_id else item.item_id, item.case_id)


def prepared_rows(data: Preparation) -> tuple[Row, ...]:
    """Cases with a line where the time runs out, the lane, what is proposed, the other items."""
    others = tuple(item for item in data.items if not _holds_cases(item))
    sections = (
        (_cases_title(data), _cases(data)),
        (f"No change, minuted together ({len(data.lane)})", map(_row, data.lane)),
        (f"Proposed since, not on the agenda ({len(data.proposed)})", map(_row, data.proposed)),
        (f"Dropped ({len(data.dropped)})", map(_row, data.dropped)),
        (f"Other items ({sum(item.minutes for item in others)} min)", map(_row, others)),
    )
    rows: list[Row] = []
    for at, (title, lines) in enumerate(sections):
        under = [*lines]
        if under or at == 0:
            rows += [Row(f"heading {at}", (title,), "heading"), *under]
    return tuple(rows)


def _holds_cases(item: PreparedItem) -> bool:
    return item.kind is ItemKind.CASE


def _cases_title(data: Preparation) -> str:
    wanted = sum(case.minutes for case in data.cases)
    return f"Cases ({len(data.cases)}): {wanted} min, and there are {data.for_cases}"


def _cases(data: Preparation) -> Iterator[Row]:
    for at, case in enumerate(data.cases):
        if at == data.fitting:
            over = len(data.cases) - data.fitting
            words = f"── the time runs out here: {count(over, 'case')} too many ──"
            yield Row("time", (Content.styled(words, "bold $warning"),), "heading")
        yield _row(case)


def _row(item: PreparedItem) -> Row:
    quiet = "$quiet" if item.no_change or item.dropped else ""
    name = "  ".join(filter(None, (item.reference, item.title)))
    return Row(
        chosen(item),
        (
            item.number or "·",
            Content.styled(name, quiet),
            RISKS[item.band] if item.band else "",
            str(item.minutes) if item.minutes else "",
            Content.styled(" · ".join(_marks(item)), quiet),
        ),
    )


def _marks(item: PreparedItem) -> Iterable[str]:
    """Why it is here first, then what is special about it."""
    if item.dropped:
        yield f"dropped: {item.dropped}"
    if item.urgent_reason:
        yield f"urgent: {item.urgent_reason}"
    if item.why:
        yield item.why
    if item.with_children:
        yield "children"
    if item.confidential:
        yield "second part"
    if any(paper.late for paper in item.papers):
        yield "late paper"
    elif item.papers:
        yield count(len(item.papers), "paper")


def detail(item: PreparedItem, width: int) -> list[Content]:
    """Everything about one line, wrapped."""
    name = "  ".join(filter(None, (item.number, item.reference, item.title)))
    lines = [Content.styled(name, "bold").truncate(width, ellipsis=True)]
    for label, words in _facts(item):
        if words:
            lines += hanging(Content.styled(f"{label:<10}", "$quiet"), Content(words), width)
    return lines


def _facts(item: PreparedItem) -> Iterator[tuple[str, str]]:
    yield "dropped", item.dropped
    yield "urgent", item.urgent_reason
    yield "why", item.why
    if item.case_id is not None:
        own = "its own" if item.own_minutes is not None else "for its risk"
        marks = [
            f"{item.minutes} min {own}",
            f"risk {item.band.words}" if item.band else "risk not assessed",
            "involves children" if item.with_children else "",
            "in the second part" if item.confidential else "",
        ]
        yield "case", " · ".join(filter(None, marks))
        if not item.no_change:
            yield "discussed", _kept_out(item)
    elif item.confidential:
        yield "part", "in the second part"
    yield (
        "papers",
        "; ".join(
            f"{paper.title} (late paper)" if paper.late else paper.title for paper in item.papers
        ),
    )


def _kept_out(item: PreparedItem) -> str:
    if item.kept_out:
        return f"never in the lane: {', '.join(item.kept_out)}"
    return "may wait in the lane of no change" if item.item_id is not None else ""
