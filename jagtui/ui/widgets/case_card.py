"""What is known of the item that is up, before anybody speaks."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive

from jagtui.model.terms import ActionOutcome, ActionState, CaseStatus, RiskBand
from jagtui.model.time import london_day
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.desk_card import Card, CaseCard, ItemCard
from jagtui.ui.action_words import first_due_words, standing
from jagtui.ui.format import day_near
from jagtui.ui.widgets.columns import GAP, Column, fit, widths
from jagtui.ui.widgets.wrapped import Wrapped, both_sides, hanging

RISING, FALLING = "▲", "▼"
WIDE = 84
"""From so many cells on, an action's day has a column of its own."""
LABEL = 11
"""Cells for the word in front of a fact."""

ACTION_COLUMNS = (
    Column("", 10),
    Column("", 20),
    Column(""),
    Column("", 10),
    Column("", 18),
)
NARROW_COLUMNS = (Column("", 10), Column("", 16), Column(""), Column("", 20))

MONTH = 30
WEEKS_FROM, MONTHS_FROM, YEARS_FROM = 14, 60, 730


class ItemView(Wrapped):
    """Facts, why it is here, last time's decision, and what is still open."""

    card: reactive[Card | None] = reactive(None, layout=True)
    today: reactive[date] = reactive(date.min, layout=True)

    def lines(self, width: int) -> Sequence[Content]:
        """A case by its facts, another item by what fits its kind."""
        match self.card:
            case None:
                return ()
            case CaseCard() as case:
                facts = _case_lines(case, self.today, width)
            case item:
                facts = [line for fact in item.facts for line in Content(fact).wrap(width)]
        return [*facts, *_actions(self.card.actions, self.today, width)]


class CardScroll(VerticalScroll, inherit_bindings=False, can_focus=True):
    """The card, as high as it is; where there is no room for all of it, it scrolls."""

    BINDING_GROUP_TITLE = "In the card"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", "Up", id="card.up", tooltip="Further up", show=False),
        Binding("down", "scroll_down", "Down", id="card.down", tooltip="Further down", show=False),
    ]
    card: reactive[Card | None] = reactive(None, init=False)
    today: reactive[date] = reactive(date.min, init=False)

    def compose(self) -> ComposeResult:
        """The text that scrolls."""
        yield ItemView().data_bind(CardScroll.card, CardScroll.today)

    def watch_card(self, old: Card | None, card: Card | None) -> None:
        """Another item is read from its top; an item with nothing to tell takes no room."""
        empty = isinstance(card, ItemCard) and not (card.facts or card.actions)
        self.set_class(card is None or empty, "-empty")
        if _about_which(old) != _about_which(card):
            self.scroll_home(animate=False)


def _about_which(card: Card | None) -> str:
    match card:
        case CaseCard(reference=reference):
            return reference
        case ItemCard(title=title):
            return title
        case None:
            return ""


def _case_lines(case: CaseCard, today: date, width: int) -> list[Content]:
    lines = both_sides(Content.styled(_about(case, today), "$quiet"), _risk(case), width)
    for word, said in _told(case, today):
        lines += hanging(_label(word), Content(said), width)
    return lines


def _about(case: CaseCard, today: date) -> str:
    words = (
        case.subject.words if case.subject else "",
        ", ".join(case.categories),
        "children involved" if case.involves_children else "",
        case.area,
        f"lead {case.lead}" if case.lead else "no lead",
        f"{case.status.words} {how_long(case.opened_on, today)}",
        _review(case, today),
    )
    return " · ".join(filter(None, words))


def _review(case: CaseCard, today: date) -> str:
    if case.review_on is None or case.status is CaseStatus.CLOSED:
        return ""
    due = "review due" if case.review_on <= today else "review"
    return f"{due} {day_near(case.review_on, today)}"


def _told(case: CaseCard, today: date) -> Iterable[tuple[str, str]]:
    if case.why:
        yield "why here", case.why
    if case.last_decision:
        when = (
            f"{day_near(london_day(case.last_decided_at), today)}: " if case.last_decided_at else ""
        )
        yield "last time", when + case.last_decision
    for said in case.sent_in:
        yield "sent in", said


def _risk(case: CaseCard) -> Content:
    if case.band is None:
        return Content.styled("risk not assessed", "$quiet")
    words = f"risk {case.band.words.upper()}"
    if case.band_before is None or case.band_before is case.band:
        return Content.styled(words, "bold")
    turned = RISING if _height(case.band) > _height(case.band_before) else FALLING
    return Content.styled(f"{words} {turned} was {case.band_before.words.upper()}", "bold")


def _height(band: RiskBand) -> int:
    return list(RiskBand).index(band)


def how_long(since: date, today: date) -> str:
    """As in 3 days, 5 weeks, 10 months, 2 years."""
    days = max(0, (today - since).days)
    for from_days, each, word in ((YEARS_FROM, 365, "year"), (MONTHS_FROM, MONTH, "month")):
        if days >= from_days:
            return f"{days // each} {word}s"
    if days >= WEEKS_FROM:
        return f"{days // 7} weeks"
    return "since today" if days == 0 else f"{days} day{'s' if days > 1 else ''}"


def _label(word: str) -> Content:
    return Content.styled(word.ljust(LABEL), "$quiet")


def _actions(lines: Sequence[ActionLine], today: date, width: int) -> list[Content]:
    """In columns that stand under one another; under it the day it was first due, once moved."""
    if not lines:
        return []
    columns = ACTION_COLUMNS if width >= WIDE else NARROW_COLUMNS
    shown = [Content.styled(_heading(lines), "$quiet")]
    for line in lines:
        shown.append(_action(line, today, columns, width))
        if first := first_due_words(line, today):
            under = columns[0].width or 0
            shown.append(Content.styled(" " * (2 * GAP + under) + first, "$quiet"))
    return shown


def _heading(lines: Sequence[ActionLine]) -> str:
    """With the keys that answer them."""
    done = sum(line.ends_as is ActionOutcome.DONE for line in lines)
    accepts = f" · A accepts {done} reported done" if done else ""
    return f"open actions · R reviews them{accepts}"


def _action(line: ActionLine, today: date, columns: Sequence[Column], width: int) -> Content:
    due = "next meeting" if line.by_next and line.due_on is None else _day(line.due_on, today)
    stands = standing(line, today)
    cells = [
        Content(line.reference),
        Content(owner_shown(line)),
        Content(line.task.replace("\n", " ")),
        Content(due),
        stands,
    ]
    if len(columns) < len(cells):
        waits = line.state is ActionState.OPEN and not line.days_late(today)
        cells[-2:] = [Content(f"{due} ") + stands if waits else stands]
    shown = widths(columns, width - GAP)
    fitted = [fit(cell, *each) for cell, each in zip(cells, shown, strict=True)]
    return Content("  ") + Content(" " * GAP).join(fitted)


def owner_shown(line: ActionLine) -> str:
    """Whose it is, and who helps; somebody nobody knows is named as they were said."""
    if line.unowned:
        owner = f"no owner (“{line.owner}”)" if line.owner else "no owner"
    else:
        owner = line.owner
    return f"{owner} with {line.supporting}" if line.supporting else owner


def _day(day: date | None, today: date) -> str:
    return day_near(day, today) if day else "no day"
