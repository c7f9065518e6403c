"""Round after round: open, work, be ended, and see what the file holds."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from signal import Signals

from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.store.store import Store
from jagtui.usecases.attendance import RollWanted, take_roll
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.statements import read_confidentiality
from tests.killing.book import Book
from tests.killing.held import held
from tests.killing.judge import Judge
from tests.killing.moment import Moment, drawn
from tests.killing.outcome import Outcome
from tests.killing.taker import MinuteTaker
from tests.killing.warm import warm_up
from tests.killing.window import Over, Window
from tests.killing.words import said
from tests.whole_job.files import in_progress
from tests.whole_job.terminal import closing_at_end

ROUNDS_A_MEETING = 50
"""After so many a new meeting begins, before its minutes grow longer than any would."""
HALF_A_SECOND = 0.5

Progress = Callable[[Outcome], None]


def run(
    folder: Path, kills: int, *, seed: int, signal: Signals, forked: bool, progress: Progress
) -> Outcome:
    """End so many windows with that signal."""
    if forked:
        warm_up()
    outcome = Outcome()
    random = Random(seed)  # noqa: S311  chance is all it is for
    began = time.monotonic()
    for number in range(0, kills, ROUNDS_A_MEETING):
        path = begun(folder / f"meeting-{number}.db")
        meeting = Rounds(path, random, signal, outcome, forked=forked)
        for _ in range(min(ROUNDS_A_MEETING, kills - number)):
            meeting.round()
            outcome.seconds = time.monotonic() - began
            progress(outcome)
            if outcome.faults:
                return outcome
        outcome.once += meeting.book.recorded.total()
    return outcome


def begun(path: Path) -> Path:
    """A file with a meeting in progress: the roll is taken, the statement is read."""
    with closing(Store.open(in_progress(path))) as store:
        with store.read() as reader:
            seat, running = reader.all(Seat)[0], reader.all(Meeting)[0]
        take_roll(store, seat, RollWanted(running.id))
        read_confidentiality(store, seat, MeetingChosen(running.id))
    return path


class Rounds:
    """The rounds on one file."""

    def __init__(
        self, path: Path, random: Random, signal: Signals, outcome: Outcome, *, forked: bool
    ) -> None:
        self.book = Book()
        self._forked = forked
        self._path, self._random, self._signal, self._outcome = path, random, signal, outcome
        self._said = said(random)
        self._start = 1.0
        may_miss = HALF_A_SECOND if signal is Signals.SIGKILL else 0.0
        self._judge = Judge(outcome, self.book, may_miss)
        self._newest = held(path, 0).entries[-1][0]

    def _window(self, moment: Moment) -> Window:
        return Window(self._path, moment, self._signal, forked=self._forked)

    def round(self) -> None:
        """Open the file, work on it, end the window, and look."""
        moment = drawn(self._random, self._start)
        began = time.monotonic()
        with closing_at_end(self._window(moment)) as window:
            taker = MinuteTaker(window, self.book, self._said, self._random)
            try:
                taker.find_the_place()
                self._start = time.monotonic() - began
                self._outcome.reopened += 1
                taker.work()
            except Over:
                pass
            except AssertionError as stuck:
                self._outcome.faults.append(str(stuck))
                return
        self._outcome.ended[moment.point.value] += 1
        if window.code not in {-self._signal, 128 + self._signal}:
            self._outcome.faults.append(f"{self._signal.name} was answered with {window.code}")
        found = held(self._path, self._newest)
        self._newest += len(found.entries)
        self._outcome.faults += self._judge.judge(found, window.ended_at)
