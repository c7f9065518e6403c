"""The cases of the past: how each is raised, talked over and, in the end, closed."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from jagtui.demo.borough import AREAS
from jagtui.demo.problem import Problem
from jagtui.demo.problems import PLACES, PROBLEMS
from jagtui.demo.sitting import Sitting
from jagtui.demo.stage import Stage
from jagtui.demo.tracker import Tracker
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.terms import CaseStatus, RiskBand
from jagtui.usecases.case import (
    CaseWanted,
    RiskWanted,
    StatusWanted,
    add_case,
    assess_risk,
    set_case_status,
)

LENGTHS = (1, 1, 1, 2, 2, 3, 3, 5)
"""Over how many meetings a case lasts, most often few."""
BANDS = (RiskBand.LOW, RiskBand.MEDIUM, RiskBand.MEDIUM, RiskBand.HIGH, RiskBand.VERY_HIGH)
SCORES = {RiskBand.LOW: 8, RiskBand.MEDIUM: 14, RiskBand.HIGH: 21, RiskBand.VERY_HIGH: 27}
MATRIX = "ASB risk matrix"
QUIET = timedelta(weeks=11)
"""How long a case rests that is monitored or waits for a court."""
DECLINED = "One agency can deal with it; the referrer was told."
DECLINED_EVERY = 20
"""Of so many referrals, one is declined."""
ENDINGS = (
    (("court", "fined", "charged", "injunction", "Arrests", "closure"), "Enforcement secured"),
    (("moved", "Went back"), "Moved away"),
    (("MARAC", "trading standards"), "Transferred"),
    (("nothing", "no more"), "No further reports"),
)
"""The reason that fits an outcome with such a word in it; any other case is resolved."""
KEPT = (
    "Actions as given; looked at again next time.",
    "Progress is steady; nothing more is needed now.",
    "The lead goes on and reports to the next meeting.",
    "",
    "",
)


@dataclass(slots=True)
class Life:
    """A case and its course."""

    case_id: int
    problem: Problem
    lead: str
    length: int
    """After how many discussions it ends."""
    declined: bool = False
    """Whether the JAG does not take it on."""
    talked: int = 0
    resting: bool = False
    offset: int = 0
    last_on: int = 0
    """When it was last talked over, as a day's ordinal."""


@dataclass
class Register:
    """Every case that the demo's ordinary course decides about."""

    stage: Stage
    tracker: Tracker
    lives: dict[int, Life] = field(default_factory=dict)
    used: int = 0

    def raise_stock(self) -> None:
        """Add one more ordinary case, of another kind and place than those before."""
        rng = self.stage.rng
        problem = PROBLEMS[self.used % len(PROBLEMS)]
        place = PLACES[(self.used * 5 + self.used // len(PLACES)) % len(PLACES)]
        lead = rng.choice(problem.leads)
        case_id = self.add(problem, problem.label.format(place=place), lead, rng.choice(AREAS))
        self.judge(case_id, rng.choice(BANDS), lead)
        self.lives[case_id] = Life(
            case_id,
            problem,
            lead,
            rng.choice(LENGTHS),
            declined=self.used % DECLINED_EVERY == 0,
            offset=rng.randrange(5),
        )
        self.used += 1

    def add(self, problem: Problem, label: str, lead: str, area: str) -> int:
        """Put a case on the register of the JAG."""
        words = self.stage.words
        return self.stage.do(
            add_case,
            CaseWanted(
                self.stage.groups["JAG"],
                label,
                reason=problem.referred,
                subject=problem.subject,
                lead_agency_id=self.stage.agencies[lead],
                priority_id=words[problem.priority],
                area_id=words[area],
                involves_children=problem.children,
                category_ids=tuple(words[name] for name in problem.categories),
            ),
        )

    def judge(self, case_id: int, band: RiskBand, lead: str, item_id: int | None = None) -> None:
        """Judge a case's risk by the matrix that most agencies use."""
        score = SCORES[band] + self.stage.rng.randrange(3)
        self.stage.do(
            assess_risk,
            RiskWanted(case_id, band, score, self.stage.words[MATRIX], lead.capitalize(), item_id),
        )

    def discuss(self, sitting: Sitting, case_id: int, following: date, *, last: bool) -> None:
        """Talk a case over and decide about it; at the last meetings it has to end."""
        life = self.lives[case_id]
        item_id = sitting.go(sitting.cases[case_id], seconds=45)
        referred = life.talked == 0
        self.say(sitting, life)
        rng = self.stage.rng
        if life.declined:
            self._set(case_id, item_id, CaseStatus.DECLINED, DECLINED)
            del self.lives[case_id]
        elif life.talked >= life.length or life.resting or last:
            self._end(life, item_id, rest=rng.random() < 2 / 5 and not life.resting)
        else:
            if rng.random() < 3 / 5 or referred:
                asked = rng.choice(life.problem.actions)
                due = None if rng.random() < 1 / 2 else self._day(rng.choice((7, 10, 21, 28)))
                self.tracker.give(sitting, asked, due=due, case_id=case_id)
            if rng.random() < 1 / 8:
                self.judge(case_id, rng.choice(BANDS), life.lead, item_id)
            self._set(case_id, item_id, CaseStatus.OPEN, rng.choice(KEPT), following)

    def say(self, sitting: Sitting, life: Life) -> None:
        """Note what one or two agencies know."""
        notes = life.problem.notes
        for n in range(2 if life.talked % 2 == 0 else 1):
            handle, text = notes[(life.offset + life.talked + n) % len(notes)]
            sitting.note(text, handle)
        life.talked += 1
        life.last_on = self.stage.clock.day.toordinal()

    def _end(self, life: Life, item_id: int, *, rest: bool) -> None:
        rng = self.stage.rng
        self.tracker.settle(life.case_id, item_id)
        if rest:
            life.resting = True
            wait = self._day(QUIET.days + rng.randrange(70))
            if abs((wait - self.tracker.until).days) < 15:  # noqa: PLR2004  today has its own cases
                wait = self.tracker.until + timedelta(days=29)
            if rng.random() < 1 / 2:
                reason = "awaiting court"
                self._set(life.case_id, item_id, CaseStatus.ON_HOLD, reason, wait)
            else:
                self._set(life.case_id, item_id, CaseStatus.MONITORING, "", wait)
            return
        self.stage.clock.pass_(20)
        outcome = rng.choice(life.problem.outcomes)
        self.stage.do(
            set_case_status,
            StatusWanted(
                life.case_id,
                CaseStatus.CLOSED,
                closure_reason_id=self.stage.words[ending(outcome)],
                outcome=outcome,
                lesson=life.problem.lesson if rng.random() < 2 / 3 else "",
                item_id=item_id,
            ),
        )
        del self.lives[life.case_id]

    def _set(
        self,
        case_id: int,
        item_id: int,
        status: CaseStatus,
        reason: str,
        review_on: date | None = None,
    ) -> None:
        self.stage.clock.pass_(20)
        self.stage.do(
            set_case_status, StatusWanted(case_id, status, review_on, reason, item_id=item_id)
        )

    def _day(self, days: int) -> date:
        return working_day_from(self.stage.clock.day + timedelta(days=days))


def ending(outcome: str) -> str:
    """The reason for closing a case that ended so."""
    fitting = (reason for marks, reason in ENDINGS if any(mark in outcome for mark in marks))
    return next(fitting, "Resolved")
