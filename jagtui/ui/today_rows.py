"""The lines of Today, section by section."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from jagtui.model.rules.returns import returns_words
from jagtui.model.rules.working_days import add_working_days, working_days_until
from jagtui.model.terms import ActionState, MeetingKind, MeetingState, MinutesState
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.today import ComingMeeting, DueReview, LastMinutes, OverdueAgency, Today
from jagtui.ui.format import count, day_from_today, day_near, late, moved_from
from jagtui.ui.paper_words import papers_words
from jagtui.ui.widgets.columns import Cell
from jagtui.ui.widgets.table import Row

WALKED = " · R answers for them one by one"
"""What can be done with one's own actions."""

SOON = 7
"""So many days ahead Today says when papers are due."""

_STATES = {
    MeetingState.IN_PROGRESS: "in progress",
    MeetingState.ADJOURNED: "adjourned",
    MeetingState.AGENDA_ISSUED: "agenda issued",
}

TO_DO = {MinutesState.DRAFT: "to be checked", MinutesState.CHECKED: "to send out"}
"""What is left to do with minutes that have not gone out."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a line is about: the thing, and the place to see it in; none where a dialog shows it."""

    section: str
    place: str
    key: Hashable = None


def rows_of(day: Today) -> tuple[Row, ...]:
    """Every section that has something in it; what is coming always stands first."""
    sections = (
        ("Coming", _meetings(day)),
        (_headed("My actions", day.mine_all, len(day.mine)) + WALKED, _mine(day)),
        ("Overdue by agency", _overdue(day)),
        (_headed("Cases due for review", day.reviews_all, len(day.reviews)), _reviews(day)),
        ("Minutes", _minutes(day)),
    )
    rows: list[Row] = []
    for title, lines in sections:
        under = list(lines)
        if under:
            if rows:
                rows.append(Row(f"blank {title}", ("",), "heading"))
            rows.append(Row(f"heading {title}", (title,), "heading"))
            rows.extend(under)
    return tuple(rows)


def _headed(title: str, all_of_them: int, shown: int) -> str:
    return f"{title}, {shown} of {all_of_them}" if all_of_them > shown else title


def _meetings(day: Today) -> Iterator[Row]:
    for meeting in day.meetings:
        yield Row(
            _meeting_target(meeting),
            (
                meeting.reference,
                _readiness(meeting, day.today),
                day_from_today(meeting.held_on, day.today),
                meeting.starts,
            ),
        )
        if meeting.returns:
            words = returns_words(meeting.returns)
            target = Target(f"returns {meeting.id}", "meeting", meeting.id)
            yield Row(target, ("", words, "", ""))
    if not day.meetings:
        yield Row(Target("plan", ""), ("", "No meeting is planned: p plans one.", "", ""))


def _meeting_target(meeting: ComingMeeting) -> Target:
    """A meeting that nobody has confirmed is planned first."""
    if meeting.provisional:
        return Target(f"plan {meeting.id}", "")
    return Target("meeting", "meeting", meeting.id)


def _readiness(meeting: ComingMeeting, today: date) -> str:
    if meeting.provisional:
        return "not planned yet: Enter plans it"
    parts = [
        _STATES.get(meeting.state, "") or _papers(meeting, today),
        *_apart(meeting, today),
        count(meeting.cases, "case"),
        f"{meeting.expected} expected" if meeting.expected else "nobody expected yet",
        f"{meeting.apologies} sent apologies" if meeting.apologies else "",
        meeting.place,
    ]
    return " · ".join(part for part in parts if part)


def _papers(meeting: ComingMeeting, today: date) -> str:
    """That its papers are due, while it is not too early to say so."""
    soon = (meeting.papers.papers_due - today).days <= SOON
    return papers_words(meeting.papers) if soon else ""


def _apart(meeting: ComingMeeting, today: date) -> Iterator[str]:
    """What sets a meeting apart: moved, extraordinary, in public."""
    if meeting.moved_from is not None:
        was_on, was_at = meeting.moved_from
        yield f"was {moved_from(was_on, was_at, meeting.held_on, today)}"
    if meeting.kind is MeetingKind.EXTRAORDINARY:
        yield "extraordinary"
    if meeting.in_public:
        yield "in public"


def _mine(day: Today) -> Iterator[Row]:
    for action in day.mine:
        yield Row(
            Target("mine", "actions", action.id),
            (
                action.reference,
                action.task,
                _day(action.due_on, day.today),
                _how(action, day.today),
            ),
        )


def _day(day: date | None, today: date) -> str:
    return day_near(day, today) if day else "no day"


def _how(action: ActionLine, today: date) -> Cell:
    if action.state is ActionState.REPORTED:
        return "reported"
    carried = f"  c{action.carried}" if action.carried else ""
    return _late(action.due_on, today) + carried


def _late(day: date | None, today: date) -> Content:
    return Content.styled(late(day, today) if day else "", "bold $error")


def _overdue(day: Today) -> Iterator[Row]:
    for one in day.overdue:
        yield Row(
            Target("overdue", "actions", one.agency),
            (
                count(one.actions, "action"),
                one.agency,
                "",
                Content.styled(_longest(one), "bold $error"),
            ),
        )


def _longest(one: OverdueAgency) -> str:
    return f"LATE {one.longest} d"


def _reviews(day: Today) -> Iterator[Row]:
    for case in day.reviews:
        yield Row(
            Target("review", "cases", case.id),
            (
                case.reference,
                _case_words(case),
                day_from_today(case.review_on, day.today),
                _late(case.review_on, day.today),
            ),
        )


def _case_words(case: DueReview) -> str:
    risk = f"risk {case.band.words.upper()}" if case.band else "risk unknown"
    lead = f"lead {case.lead}" if case.lead else "no lead"
    return f"{case.status.words} · {risk} · {lead}"


def _minutes(day: Today) -> Iterator[Row]:
    for minutes in day.minutes:
        due = _minutes_due(minutes)
        yield Row(
            Target("minutes", "", minutes.meeting_id),
            (
                minutes.reference,
                _minutes_words(minutes, due, day.today),
                day_from_today(due, day.today) if due else "",
                Content.styled("LATE" if due and due < day.today else "", "bold $error"),
            ),
        )


def _minutes_due(minutes: LastMinutes) -> date | None:
    """The day by which minutes that have not gone out are to."""
    if minutes.state not in TO_DO:
        return None
    return add_working_days(minutes.held_on, minutes.days_allowed)


def _minutes_words(minutes: LastMinutes, due: date | None, today: date) -> str:
    if due is not None:
        return f"{TO_DO[minutes.state]} · {_countdown(working_days_until(due, today))}"
    words = minutes.state.words
    if minutes.sent_on is not None:
        words += f" · sent out {day_near(minutes.sent_on, today)}"
    return words


def _countdown(left: int) -> str:
    """As in due in 2 working days, due now, 1 working day late."""
    days = count(abs(left), "working day")
    if left > 0:
        return f"due in {days}"
    return f"{days} late" if left else "due now"
