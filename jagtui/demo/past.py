"""How the cases on today's agenda came to stand as they do."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from jagtui.demo.calendar import Calendar
from jagtui.demo.featured import Featured
from jagtui.demo.register import Life, Register
from jagtui.demo.sitting import Sitting
from jagtui.demo.stage import Stage
from jagtui.demo.tracker import DONE
from jagtui.model.terms import CaseStatus, PartInCase
from jagtui.model.time import at_london
from jagtui.usecases.case import StatusWanted, set_case_status
from jagtui.usecases.case_people import PersonWanted, add_person
from jagtui.usecases.minutes import CaseChosen, consult_case
from jagtui.usecases.walk import DeferralWanted, defer_item

SCRIPTED = 5
"""In so many last JAGs only what is written for them happens to these cases."""


@dataclass
class Past:
    """The featured cases, by id."""

    stage: Stage
    days: Calendar
    register: Register
    featured: dict[int, Featured] = field(default_factory=dict)
    lives: dict[int, Life] = field(default_factory=dict)

    @property
    def cases(self) -> dict[Featured, int]:
        """The featured cases' ids."""
        return {featured: case_id for case_id, featured in self.featured.items()}

    def add(self, featured: Featured) -> None:
        """Put a case on the register that will be on today's agenda."""
        problem, lead = featured.problem, featured.lead
        case_id = self.register.add(problem, featured.label, lead, featured.area)
        self.register.judge(case_id, featured.band, lead)
        for number, name in enumerate(featured.people):
            part = PartInCase.HOUSEHOLD_MEMBER if number else PartInCase.SUBJECT
            self.stage.do(add_person, PersonWanted(case_id, name, part))
        if featured.people:
            self.stage.clock.pass_(240)
            self.stage.do(consult_case, CaseChosen(case_id))
        self.featured[case_id] = featured
        self.lives[case_id] = Life(case_id, problem, lead, 0, offset=featured.weeks % 5)

    def reopen(self, featured: Featured) -> None:
        """Take up a case again that was closed."""
        case_id = self.cases[featured]
        self.stage.do(
            set_case_status,
            StatusWanted(
                case_id, CaseStatus.OPEN, reason="The calls have begun again since the new tenancy."
            ),
        )

    def discuss(self, sitting: Sitting, case_id: int, ago: int, following: date) -> None:
        """Talk one of them over, so many meetings before today's."""
        featured, life = self.featured[case_id], self.lives[case_id]
        item = sitting.cases[case_id]
        if ago == 1 and featured.deferred:
            self.stage.do(defer_item, DeferralWanted(item.id, "the county was not there"))
            return
        item_id = sitting.go(item, seconds=45)
        self.register.say(sitting, life)
        if featured.judged is not None and featured.judged[0] == ago:
            self.register.judge(case_id, featured.judged[1], featured.lead, item_id)
        self._give(sitting, case_id, ago)
        self._decide(case_id, item_id, ago, following)

    def _give(self, sitting: Sitting, case_id: int, ago: int) -> None:
        featured, tracker = self.featured[case_id], self.register.tracker
        if ago > SCRIPTED + 1 and ago % 2:
            actions = featured.problem.actions
            task = tracker.give(sitting, actions[ago % len(actions)], case_id=case_id)
            # What was given then is behind these cases by now.
            task.claim, task.words = task.claim.DONE, DONE[0]
            task.report_at = at_london(self.stage.clock.day + timedelta(days=8), "16:20")
        for given in featured.given:
            if given.ago != ago:
                continue
            due = None if given.due is None else self.days.working_day(given.due)
            task = tracker.give(sitting, given.asked, due=due, case_id=case_id)
            task.kept, task.report_at = True, None
            if given.claim is not None:
                day = self.days.today - timedelta(days=given.reported)
                task.claim, task.words = given.claim, given.words
                task.report_at = at_london(day, "16:00").add(minutes=task.action_id % 50)

    def _decide(self, case_id: int, item_id: int, ago: int, following: date) -> None:
        featured = self.featured[case_id]
        self.stage.clock.pass_(20)
        if ago <= featured.since and featured.status is CaseStatus.CLOSED:
            self.register.tracker.settle(case_id, item_id)
            wanted = StatusWanted(
                case_id,
                CaseStatus.CLOSED,
                closure_reason_id=self.stage.words["Resolved"],
                outcome=featured.problem.outcomes[0],
                lesson=featured.problem.lesson,
                item_id=item_id,
            )
        elif ago <= featured.since:
            day = self.days.today + timedelta(days=featured.review or 0)
            reason = featured.reason
            wanted = StatusWanted(case_id, featured.status, day, reason, item_id=item_id)
        else:
            wanted = StatusWanted(case_id, CaseStatus.OPEN, following, item_id=item_id)
        self.stage.do(set_case_status, wanted)
