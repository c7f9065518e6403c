"""Two years of meetings, and what happened between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from jagtui.demo import between
from jagtui.demo.agenda import prepare
from jagtui.demo.attendance import call_the_roll, come_late, leave_early, let_in_public
from jagtui.demo.calendar import Calendar
from jagtui.demo.featured import AGENDA, FEATURED, LINDEN, Featured
from jagtui.demo.past import Past
from jagtui.demo.register import Register
from jagtui.demo.sitting import Sitting, check, circulate, plan, send_out_agenda
from jagtui.demo.speech import AOB, MATTERS, MONTHLY, QUARTERLY, WEEKLY, WEEKLY_ACTIONS
from jagtui.demo.stage import Stage
from jagtui.demo.tracker import Tracker
from jagtui.model.rules.working_days import add_working_days, working_day_from
from jagtui.model.terms import ItemKind
from jagtui.model.time import Instant, at_london
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.statements import declare_none, read_confidentiality

AT_FIRST = 8
"""So many cases were waiting when the JAG first met."""
STOCK = 133
"""So many ordinary cases in all, so that Mill Lane becomes AV-0142."""
FIRST_STOCK, LAST_STOCK = 103, 8
"""Between so many weeks ago the others are added."""
PROPOSED_DAYS = 5
MOST_CASES = 17
"""More than these an hour does not hold; the rest is deferred."""


@dataclass(frozen=True)
class Event:
    """Something that happens at a time."""

    at: Instant
    do: Callable[[], None]


@dataclass
class History:
    """The two years, played from their calendar."""

    stage: Stage
    days: Calendar
    tracker: Tracker
    register: Register
    past: Past
    planned: dict[tuple[str, date], int] = field(default_factory=dict)

    def events(self) -> Iterator[Event]:
        """Everything that happens, in no order yet."""
        yield from self._meetings_of_jag()
        yield from self._meetings_of_others()
        for day, add in sorted(self._cases(), key=lambda one: one[0]):
            # All at one time, so that no weekend changes their order and with it their references.
            yield Event(at_london(working_day_from(day), "15:10"), add)
        reopened = self.days.today - timedelta(days=6)
        yield Event(at_london(reopened, "15:50"), partial(self.past.reopen, LINDEN))
        yield from self._between_meetings()

    def _between_meetings(self) -> Iterator[Event]:
        """What shows that meetings are prepared, moved, called off, and done without."""
        stage, today, moved = self.stage, self.days.today, self.days.ops[-1]
        cancelled = working_day_from(today - timedelta(days=60))
        yield Event(at_london(cancelled, "13:20"), partial(between.call_off, stage))
        yield Event(
            at_london(today - timedelta(days=1), "17:30"),
            lambda: between.set_quiet_apart(stage, self.planned["JAG", today], self.past.cases),
        )
        yield Event(
            at_london(today - timedelta(days=1), "17:40"),
            lambda: between.add_late_paper(stage, self.planned["JAG", today], self.past.cases),
        )
        yield Event(
            at_london(today - timedelta(days=1), "18:10"),
            lambda: between.decide_by_mail(stage, self.past.cases),
        )
        yield Event(
            at_london(self.days.ops[-2], "17:20"),
            lambda: between.move(stage, self.planned["OPS", moved]),
        )

    def _cases(self) -> Iterator[tuple[date, Callable[[], None]]]:
        for day in self._days_of_stock():
            yield day, self.register.raise_stock
        for featured in FEATURED:
            day = self.days.today - timedelta(weeks=featured.weeks)
            yield day, partial(self.past.add, featured)

    def _days_of_stock(self) -> Iterator[date]:
        for _ in range(AT_FIRST):
            yield self.days.jag[0] - timedelta(days=PROPOSED_DAYS + 1)
        apart = (FIRST_STOCK - LAST_STOCK) * 7 / (STOCK - AT_FIRST)
        for n in range(STOCK - AT_FIRST):
            yield self.days.today - timedelta(days=round(FIRST_STOCK * 7 - n * apart))

    def _meetings_of_jag(self) -> Iterator[Event]:
        for index, day in enumerate((*self.days.jag, self.days.today)):
            proposed = at_london(day - timedelta(days=PROPOSED_DAYS), "11:00")
            starts = self.days.starts if day == self.days.today else None
            yield Event(proposed, partial(self._plan, "JAG", day, starts))
            out = max(self._before(day, 2, "15:00"), proposed.add(hours=4))
            if day == self.days.today:
                yield Event(out.subtract(minutes=20), self._prepare)
            yield Event(out, partial(self._send_out, "JAG", day))
            if day < self.days.today:
                yield Event(at_london(day, "10:01"), partial(self._jag, index, day))
            if day < self.days.jag[-1]:
                yield Event(self._after(day, 2, "11:30"), partial(self._check, "JAG", day))
                yield Event(self._after(day, 3, "10:15"), partial(self._circulate, "JAG", day))

    def _meetings_of_others(self) -> Iterator[Event]:
        for index, day in enumerate(self.days.ops):
            before = self.days.ops[index - 1] if index else day - timedelta(days=1)
            yield Event(at_london(before, "16:55"), partial(self._plan, "OPS", day))
            yield Event(at_london(day, "09:15"), partial(self._ops, index, day))
            yield Event(at_london(day, "11:40"), partial(self._check, "OPS", day))
        for index, day in enumerate(self.days.rag):
            proposed = at_london(day - timedelta(days=20), "12:00")
            yield Event(proposed, partial(self._plan, "RAG", day))
            yield Event(at_london(day, "14:00"), partial(self._rag, index, day))
            yield Event(self._before(day, 5, "12:00"), partial(self._send_out, "RAG", day))
            yield Event(self._after(day, 3, "13:00"), partial(self._check, "RAG", day))
            yield Event(self._after(day, 3, "16:30"), partial(self._circulate, "RAG", day))

    def _plan(self, group: str, day: date, starts: str | None = None) -> None:
        self.planned[group, day] = plan(self.stage, group, day, starts)

    def _prepare(self) -> None:
        cases = self.past.cases
        prepare(self.stage, self.planned["JAG", self.days.today], [cases[one] for one in AGENDA])

    def _check(self, group: str, day: date) -> None:
        check(self.stage, self.planned[group, day])

    def _circulate(self, group: str, day: date) -> None:
        circulate(self.stage, self.planned[group, day])

    def _send_out(self, group: str, day: date) -> None:
        send_out_agenda(self.stage, self.planned[group, day])

    def _jag(self, index: int, day: date) -> None:
        sitting = Sitting.open(self.stage, self.planned["JAG", day])
        self.stage.clock.pass_(60)
        late = call_the_roll(sitting, index, len(self.days.jag))
        self._formalities(sitting, index)
        following = self.days.ago(len(self.days.jag) - index - 1)
        for number, case_id in enumerate(self._reached(sitting)):
            if number == 1:
                come_late(sitting, late)
            if case_id in self.past.featured:
                self.past.discuss(sitting, case_id, len(self.days.jag) - index, following)
            else:
                last = following > self.days.today - timedelta(days=30)
                self.register.discuss(sitting, case_id, following, last=last)
        leave_early(sitting)
        sitting.go(sitting.headings[ItemKind.ESCALATION])
        sitting.go(sitting.headings[ItemKind.AOB])
        sitting.note(*AOB[index % len(AOB)])
        sitting.go(sitting.headings[ItemKind.NEXT_MEETING])
        sitting.close(57 + index % 7)

    def _reached(self, sitting: Sitting) -> list[int]:
        """The cases that there is time for, those that waited longest among them."""
        lives = self.register.lives
        waited = sorted(
            sitting.cases, key=lambda one: (one in lives, lives[one].last_on if one in lives else 0)
        )
        reached = set(waited[:MOST_CASES])
        return [case_id for case_id in sitting.cases if case_id in reached]

    def _formalities(self, sitting: Sitting, index: int) -> None:
        chosen = MeetingChosen(sitting.meeting.id)
        sitting.go(sitting.headings[ItemKind.APOLOGIES])
        sitting.go(sitting.headings[ItemKind.CONFIDENTIALITY], seconds=30)
        self.stage.do(read_confidentiality, chosen)
        sitting.go(sitting.headings[ItemKind.DECLARATIONS], seconds=30)
        self.stage.do(declare_none, chosen)
        sitting.go(sitting.headings[ItemKind.MINUTES_APPROVAL])
        if index:
            sitting.approve(self.planned["JAG", self.days.jag[index - 1]])
        sitting.go(sitting.headings[ItemKind.ACTION_REVIEW])
        self.tracker.review(sitting)
        if index % 4 == 0:
            sitting.note(*MONTHLY[index // 4 % len(MONTHLY)])

    def _ops(self, index: int, day: date) -> None:
        sitting = Sitting.open(self.stage, self.planned["OPS", day])
        call_the_roll(sitting, index, len(self.days.ops))
        sitting.go(sitting.headings[ItemKind.ACTION_REVIEW])
        self.tracker.review(sitting)
        sitting.go(sitting.headings[ItemKind.REPORT])
        sitting.note(*WEEKLY[index % len(WEEKLY)])
        if index % 2:
            due = day + timedelta(days=7)
            self.tracker.give(sitting, WEEKLY_ACTIONS[index // 2 % len(WEEKLY_ACTIONS)], due=due)
        sitting.close(27 + index % 5)

    def _rag(self, index: int, day: date) -> None:
        sitting = Sitting.open(self.stage, self.planned["RAG", day])
        call_the_roll(sitting, index, len(self.days.rag))
        let_in_public(sitting)
        for kind in (ItemKind.APOLOGIES, ItemKind.DECLARATIONS, ItemKind.MINUTES_APPROVAL):
            sitting.go(sitting.headings[kind], seconds=120)
        if index:
            sitting.approve(self.planned["RAG", self.days.rag[index - 1]])
        self.stage.do(declare_none, MeetingChosen(sitting.meeting.id))
        sitting.go(sitting.headings[ItemKind.ACTION_REVIEW])
        self.tracker.review(sitting)
        sitting.go(sitting.headings[ItemKind.PERFORMANCE], seconds=300)
        sitting.note(*QUARTERLY[index % len(QUARTERLY)])
        sitting.go(sitting.headings[ItemKind.REPORT], seconds=900)
        subject, asked = MATTERS[index % len(MATTERS)]
        sitting.decide(subject)
        self.tracker.give(sitting, asked, due=day + timedelta(days=70))
        for kind in (ItemKind.ESCALATION, ItemKind.AOB, ItemKind.NEXT_MEETING):
            sitting.go(sitting.headings[kind], seconds=600)
        sitting.close(110 + index)

    def _after(self, day: date, working_days: int, hhmm: str) -> Instant:
        return at_london(add_working_days(day, working_days), hhmm)

    def _before(self, day: date, working_days: int, hhmm: str) -> Instant:
        return self._after(day, -working_days, hhmm)


def play_history(
    stage: Stage, days: Calendar, progress: Callable[[float], None]
) -> tuple[int, dict[Featured, int]]:
    """Play everything up to today's meeting; gives that meeting and the featured cases."""
    tracker = Tracker(stage, days.jag[0], days.today)
    register = Register(stage, tracker)
    history = History(stage, days, tracker, register, Past(stage, days, register))
    events = [event for event in history.events() if event.at < days.opens]
    events.sort(key=lambda event: event.at)
    for number, event in enumerate(events):
        tracker.report_until(event.at)
        stage.clock.reach(event.at)
        event.do()
        progress(number / len(events))
    tracker.report_until(days.opens)
    return history.planned["JAG", days.today], history.past.cases
