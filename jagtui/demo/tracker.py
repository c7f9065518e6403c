"""The actions of the past: given, reported between meetings, answered at the next one."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from jagtui.demo.attendance import FADING
from jagtui.demo.sitting import Sitting
from jagtui.demo.stage import Stage
from jagtui.model.agency import Post
from jagtui.model.rules.claims import ENDING_CLAIMS
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.terms import ActionOutcome, ClaimKind, ItemKind
from jagtui.model.time import Instant, at_london
from jagtui.usecases.answer import (
    AcceptanceWanted,
    RedatingWanted,
    ReturnWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    send_back_action,
    withdraw_action,
)
from jagtui.usecases.claim import ClaimWanted, claim_action

DONE = (
    "Done as asked.",
    "Done; the log is with the police.",
    "Done last week, a fortnight earlier than hoped.",
    "Finished, and the residents were told.",
    "Done, together with another agency.",
)
OTHERWISE = (
    (ClaimKind.PART_COMPLETE, "Half of the addresses were reached."),
    (ClaimKind.PROGRESS, "Begun; the contractor comes next week."),
    (ClaimKind.NOT_UNDERTAKEN, "Not begun: nobody was free for it."),
    (ClaimKind.NO_LONGER_POSSIBLE, "The tenant has moved, so it cannot be done any more."),
    (ClaimKind.BLOCKED, "Waits for the lawyers."),
    (ClaimKind.MORE_TIME, "Needs another fortnight because of leave."),
    (ClaimKind.HANDED_OVER, "A colleague takes it on, and knows of it."),
)
REASONS = (
    "The contractor was not free earlier.",
    "Leave and sickness in the team.",
    "Waits for the answer of the owner of the land.",
    "The court moved the hearing.",
)
SENT_BACK_EVERY = 20
"""Of so many reports that would end an action, one is sent back."""
MISSING = ("Say how many were reached.", "The second half is still to do.")
WITHDRAWN = ("The case took another turn.", "The police did it already.")
LESSONS = (
    "Ask the owner of the land first.",
    "Two agencies at the door are heard better than one.",
    "",
    "",
    "",
)


@dataclass(slots=True)
class Task:
    """An action that is not closed yet, and what its owner will say of it when."""

    action_id: int
    group_id: int
    handle: str
    case_id: int | None
    due: date
    report_at: Instant | None
    claim: ClaimKind = ClaimKind.DONE
    words: str = ""
    reported: bool = False
    kept: bool = False
    """Left alone by the meetings: what becomes of it is written elsewhere."""


@dataclass
class Tracker:
    """Every action that is not closed."""

    stage: Stage
    began: date
    until: date
    open: list[Task] = field(default_factory=list)
    otherwise: int = 0
    """How many were not simply done."""
    ended: int = 0
    """How many were reported as ended, the ones that were sent back among them."""

    def give(
        self,
        sitting: Sitting,
        asked: tuple[str, str],
        *,
        due: date | None = None,
        case_id: int | None = None,
    ) -> Task:
        """Give out a task; “police+council” is the police, supported by the council."""
        owners, text = asked
        handle, *supporting = owners.split("+")
        action = sitting.assign(text, handle, supporting=tuple(supporting), due=due)
        task = Task(
            action_id=action.id,
            group_id=action.group_id,
            handle=handle,
            case_id=case_id,
            due=action.first_due_on or self.stage.clock.day,
            report_at=None,
        )
        self._expect(task)
        self.open.append(task)
        return task

    def report_until(self, instant: Instant) -> None:
        """Let the owners report what they have to report before that instant."""
        waiting = [
            (task.report_at, task.action_id, task)
            for task in self.open
            if not task.reported and task.report_at is not None and task.report_at < instant
        ]
        for at, _, task in sorted(waiting, key=lambda one: one[:2]):
            self.stage.clock.reach(at)
            self.report(task)

    def report(self, task: Task) -> None:
        """The owner reports on a task."""
        task.reported = True
        words = task.words or self.stage.rng.choice(DONE)
        wanted = ClaimWanted(task.action_id, task.claim, words)
        match task.claim:
            case ClaimKind.BLOCKED:
                wanted = replace(wanted, blocked_by=words.removeprefix("Waits for ").rstrip("."))
            case ClaimKind.MORE_TIME:
                until = working_day_from(self.stage.clock.day + timedelta(days=14))
                wanted = replace(wanted, asked_until=until)
            case ClaimKind.HANDED_OVER:
                wanted = self._handed_over(wanted, task.handle)
        self.stage.do(claim_action, wanted, by=self.stage.officers[task.handle])

    def _handed_over(self, wanted: ClaimWanted, handle: str) -> ClaimWanted:
        """To a colleague; an officer who has none at the agency only says how it stands."""
        agency_id, own = self.stage.agencies[handle], self.stage.officers[handle].officer_id
        with self.stage.store.read() as reader:
            posts = reader.all(Post, agency_id=agency_id, until=None)
        colleagues = [one.officer_id for one in posts if one.officer_id != own]
        if not colleagues:
            return replace(wanted, claim=ClaimKind.PROGRESS)
        return replace(wanted, handed_to_id=colleagues[-1])

    def review(self, sitting: Sitting) -> None:
        """Answer at a meeting for what was reported, and for some of what is late."""
        item_id = sitting.headings[ItemKind.ACTION_REVIEW].id
        for task in [one for one in self.open if one.group_id == sitting.meeting.group_id]:
            if task.kept:
                continue
            if task.reported:
                self._answer(task, item_id)
            elif task.due < self.stage.clock.day:
                self._chase(task, item_id)

    def settle(self, case_id: int, item_id: int) -> None:
        """End what is still open of a case that is about to be closed."""
        for task in [one for one in self.open if one.case_id == case_id]:
            ended = task.reported and task.claim in ENDING_CLAIMS
            outcome = None if ended else ActionOutcome.DONE
            self._accept(task, item_id, outcome)

    def _expect(self, task: Task) -> None:
        """Foresee when the owner will report, and what."""
        rng, today = self.stage.rng, self.stage.clock.day
        days = rng.randrange(2, max(3, (task.due - today).days))
        if today < self.until - timedelta(days=50):
            share = (today - self.began) / (self.until - self.began)
            slips = 0.1 + 0.6 * share if task.handle == FADING else 0.12
            while rng.random() < slips and days < 70:  # noqa: PLR2004  ten weeks
                days += 14
            if rng.random() < 1 / 6:
                task.claim, task.words = OTHERWISE[self.otherwise % len(OTHERWISE)]
                self.otherwise += 1
        day = working_day_from(today + timedelta(days=days))
        task.report_at = at_london(day, "16:00").add(minutes=rng.randrange(50))

    def _answer(self, task: Task, item_id: int) -> None:
        self.stage.clock.pass_(20)
        if task.claim not in ENDING_CLAIMS:
            self._redate(task, item_id)
            return
        self.ended += 1
        if self.ended % SENT_BACK_EVERY:
            self._accept(task, item_id, None)
        else:
            missing = self.stage.rng.choice(MISSING)
            self.stage.do(send_back_action, ReturnWanted(task.action_id, missing, item_id))
            self._again(task)

    def _chase(self, task: Task, item_id: int) -> None:
        rng = self.stage.rng
        self.stage.clock.pass_(20)
        chance = rng.random()
        if chance < 1 / 12:
            reason = rng.choice(WITHDRAWN)
            self.stage.do(withdraw_action, WithdrawalWanted(task.action_id, reason, item_id))
            self.open.remove(task)
        elif chance < 1 / 3:
            self._redate(task, item_id)

    def _accept(self, task: Task, item_id: int, outcome: ActionOutcome | None) -> None:
        lesson = self.stage.rng.choice(LESSONS)
        wanted = AcceptanceWanted(task.action_id, outcome, lesson=lesson, item_id=item_id)
        self.stage.do(accept_action, wanted)
        self.open.remove(task)

    def _redate(self, task: Task, item_id: int) -> None:
        task.due = working_day_from(self.stage.clock.day + timedelta(days=14))
        reason = self.stage.rng.choice(REASONS)
        self.stage.do(redate_action, RedatingWanted(task.action_id, task.due, reason, item_id))
        self._again(task)

    def _again(self, task: Task) -> None:
        task.reported, task.claim, task.words = False, ClaimKind.DONE, ""
        day = working_day_from(self.stage.clock.day + timedelta(days=9))
        task.report_at = at_london(day, "16:30")
