"""Where history is told: what writes it down, a clock that is set, chance, and work for later."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from jagtui.demo.stage import SetClock
from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.model.time import Instant
from jagtui.store.entry import Heading
from tests.benchmarks.ledger import Ledger


class QuickClock(SetClock):
    """A clock that is set a million times."""

    def pass_(self, seconds: int) -> None:
        """Let so many seconds go by."""
        # Pendulum's own addition minds months and zones, which takes ten times as long.
        self.now = datetime.__add__(self.now, timedelta(seconds=seconds))


@dataclass
class Stage:
    """What everybody who tells a part of the history has at hand."""

    ledger: Ledger
    rng: Random
    clock: SetClock
    words: Mapping[str, int]
    """Priorities, areas, categories, closure reasons and risk methods by their name."""
    prefix: str
    """What the references of cases begin with."""
    today: date
    """The day on which history ends."""
    starts: str
    """When the meeting that is under way then was to start."""
    day: date
    """The day it is."""
    work: defaultdict[date, list[Callable[[], None]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """What is to be done at the end of a working day."""

    @property
    def now(self) -> Instant:
        """The time of the gesture that is made."""
        return self.clock.now

    def record(
        self,
        kind: str,
        sentence: str,
        by: Seat,
        *,
        group_id: int | None = None,
        meeting: Meeting | None = None,
        case_id: int | None = None,
    ) -> None:
        """End a gesture: everything that changed since the one before is of this one."""
        self.ledger.record(
            Heading(
                at=self.clock.now,
                seat_id=by.id,
                kind=kind,
                sentence=sentence,
                group_id=group_id,
                meeting_id=meeting.id if meeting else None,
                case_id=case_id,
            )
        )
