"""From the demo to the minutes: a meeting held at the keyboard, killed twice on the way."""

import re
import signal
import time
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from jagtui.model.time import london_day
from jagtui.store.clock import utc_now
from tests.whole_job.conftest import Windows
from tests.whole_job.files import answer, drafts, minutes
from tests.whole_job.printed import Minutes, read_minutes
from tests.whole_job.script import (
    PASTED,
    RAISED,
    SENT_APOLOGIES,
    VISITS,
    Fact,
    Kind,
    Typed,
    Visit,
    printed,
)
from tests.whole_job.terminal import LARGE, Terminal

A_SECOND_STEP = 1.0
"""Seconds in which the desk takes another step forward for a slip of the finger."""
SAID = {"3": "accepted by all present", "4": "Nobody declared"}
"""What one key says of these items."""
RETURNED = "Before the meeting "
"""What the minutes tell by themselves: who had answered for their actions when it began."""
CASES = tuple(f"7{letter}" for letter in "abcdefghijklmn")
KILLED_AT = {"7e": False, "7j": True}
"""Where the program is killed in mid-line, and whether more was typed since the last saving."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new demo."""
    path = tmp_path / "demo.db"
    made = answer(path, "demo", "--no-open")
    assert made.returncode == 0, made.stderr
    return path


class Meeting:
    """A meeting at the keyboard, and what the minutes should say of it."""

    def __init__(self, window: Windows, file: Path) -> None:
        self.file = file
        self.today = london_day(utc_now())
        self.expected: Counter[tuple[str, str]] = Counter()
        self.actions = 0
        self._window = window
        self._stepped = 0.0
        self.open_window()

    def open_window(self) -> None:
        self.desk: Terminal = self._window("--db", str(self.file), size=LARGE)
        self.desk.wait_for("n Next")

    def end_the_one_in_progress(self) -> None:
        self._end("a rehearsal")
        self.desk.press("f2")
        self.desk.wait_for("P plans")

    def plan_and_begin(self) -> None:
        self.desk.press("P")
        self.desk.fill("Day", "today")
        self.desk.press("enter")
        self.desk.until(lambda: bool(self._proposed), "how many cases are proposed")
        self.wanting = len(CASES) - int(self._proposed[0])
        self.desk.press("b")
        self.desk.wait_for("Start the meeting")
        self.desk.press("enter")
        self.desk.wait_for("roll not taken", "n Next")

    @property
    def _proposed(self) -> list[str]:
        """How many cases the agenda has, once it is there."""
        return re.findall(r"(\d+) cases", self.desk.words)

    def take_the_roll(self) -> None:
        self.desk.press("t")
        self.desk.wait_for("Roll not taken")
        self.desk.press("enter")
        self.desk.wait_without("Roll not taken")
        self._mark(SENT_APOLOGIES.capitalize())
        self.desk.press("a")
        self.desk.wait_for("11 of 12 agencies")
        self.desk.press("t")
        self.desk.wait_for("n Next")

    def _mark(self, agency: str) -> None:
        """Down the roll to an agency."""
        while agency not in self._marked:
            above = self._marked
            self.desk.press("down")
            self.desk.until(partial(self._has_moved_from, above), f"the mark below {above}")

    def _has_moved_from(self, row: str) -> bool:
        return self._marked != row

    @property
    def _marked(self) -> str:
        return next((line for line in self.desk.lines if "▶" in line), "")

    def go_through_the_formalities(self) -> None:
        for number in "23456":
            self.step("n", number)
            if number in SAID:
                self.desk.press("y")
                self.desk.wait_for(SAID[number])

    def step(self, key: str, number: str, *, left_without: str = "") -> None:
        """On to the next item, past what this one is left without."""
        ready = self._stepped + A_SECOND_STEP
        self.desk.until(lambda: time.monotonic() > ready, "the desk to take another step")
        self.desk.press(key)
        if left_without:
            self.desk.wait_for(left_without, "goes on")
            self.desk.press("o")
        self.desk.wait_for_line(number, "")
        self._stepped = time.monotonic()

    def walk_to(self, number: str, left_without: str) -> None:
        """On to the next case, with the keys in the line."""
        self.step("pagedown" if self.desk.typing else "n", number, left_without=left_without)
        if not self.desk.typing:
            self.desk.press("c")
            self.desk.wait_for("TYPING")

    def visit(self, number: str, visit: Visit) -> None:
        first, *others = visit.typed
        if number in KILLED_AT:
            self._be_killed_in(number, first, in_a_hurry=KILLED_AT[number])
        else:
            self.record(number, first)
        for typed in others:
            self.record(number, typed)

    def record(self, number: str, typed: Typed, rest: str | None = None) -> None:
        self.desk.record(number, typed.line if rest is None else rest)
        for fact in typed.facts:
            self.expect(number, fact)

    def expect(self, number: str, fact: Fact) -> None:
        words = printed(fact.text, self.today)
        if fact.kind is Kind.ACTION:
            words = f"{fact.owner}, {fact.due(self.today)}: {words}"
            self.actions += 1
        self.expected[fact.under or number, f"{fact.kind.value} {words}".strip()] += 1

    def _be_killed_in(self, number: str, typed: Typed, *, in_a_hurry: bool) -> None:
        half, more = typed.line[:12], typed.line[12:20]
        self.desk.type(half)
        self.desk.wait_for_line(number, half.strip())
        self.desk.until(lambda: half in drafts(self.file), "the draft on disk")
        if in_a_hurry:
            self.desk.type(more)
            self.desk.wait_for_line(number, (half + more).strip())
        self.desk.kill(signal.SIGKILL)
        assert self.desk.wait_for_end() == -signal.SIGKILL
        (kept,) = drafts(self.file)
        assert (half + more).startswith(kept)
        assert kept.startswith(half)
        self.open_window()
        self.desk.wait_for_line(number, kept.strip())
        self.desk.press("c")
        self.desk.wait_for("TYPING")
        self.record(number, typed, rest=typed.line[len(kept) :])

    def raise_cases(self, number: str) -> None:
        assert 0 < self.wanting <= len(RAISED)
        for label in RAISED[: self.wanting]:
            self.desk.record(number, f"*{label}")
            self.desk.wait_for("Why can it not wait?")
            self.desk.type("it began last night")
            self.desk.wait_for("it began last night")
            self.desk.press("enter")
            self.desk.wait_without("Why can it not wait?")
            self.desk.wait_for(label[:5])

    def paste_a_letter(self, number: str) -> None:
        self.desk.paste("\n".join(PASTED))
        self.desk.until(lambda: "⏎" in self.desk.line[1], "three lines in one")
        self.desk.press("enter")
        self.desk.wait_for_line(number, "")
        for line in PASTED:
            self.expect(number, Fact(Kind.NOTE, line))

    def mend_and_take_back(self, number: str) -> None:
        """Edit the last line, make it a decision, record a slip and undo it."""
        self.desk.record(number, "the road is to be closd")
        self.desk.press("up")
        self.desk.wait_for_line(f"{number} edit", "the road is to be closd")
        self.desk.press("backspace")
        self.desk.type("ed")
        self.desk.press("ctrl+a")
        self.desk.type("!")
        self.desk.wait_for_line(f"{number} edit", "!the road is to be closed")
        self.desk.press("enter")
        self.desk.wait_for_line(number, "")
        self.expect(number, Fact(Kind.DECISION, "the road is to be closed"))
        self.desk.record(number, "a slip of the tongue")
        self.desk.press("f2")
        self.desk.wait_for("COMMAND")
        self.desk.press("u")
        self.desk.wait_without("a slip of the tongue")

    def end(self) -> None:
        if self.desk.typing:
            self.desk.press("f2")
            self.desk.wait_for("COMMAND")
        self._end("lack of time")
        self.desk.press("f2")
        self.desk.wait_for("P plans")
        self.desk.press("ctrl+q")
        assert self.desk.wait_for_end() == 0

    def _end(self, reason: str) -> None:
        """End it, and plan no next one, so that what is due by it has no day yet."""
        self.desk.press("ctrl+e")
        self.desk.fill("Not reached for", reason)
        self.desk.press("tab", "ctrl+u")
        self.desk.wait_for("no next meeting is planned")
        self.desk.press("enter")
        self.desk.wait_for("RESTRICTED EDITION", "closed")


def hold(window: Windows, file: Path) -> Meeting:
    """The whole meeting."""
    meeting = Meeting(window, file)
    meeting.end_the_one_in_progress()
    meeting.plan_and_begin()
    meeting.take_the_roll()
    meeting.go_through_the_formalities()
    left_without = ""
    for number, visit in zip(CASES, VISITS, strict=True):
        meeting.walk_to(number, left_without)
        meeting.visit(number, visit)
        left_without = visit.left_without
        match number:
            case "7a":
                meeting.paste_a_letter(number)
            case "7b":
                meeting.raise_cases(number)
            case "7m":
                meeting.mend_and_take_back(number)
    meeting.end()
    return meeting


def test_every_line_of_a_meeting_is_in_its_minutes_once_in_its_kind_under_its_item(
    window: Windows, file: Path
) -> None:
    meeting = hold(window, file)
    read = read_minutes(minutes(file, "last"))
    assert said(read) == meeting.expected
    assert len(set(read.references)) == len(read.references) == meeting.actions
    assert sorted(row[1] for row in read.table) == sorted(read.references)
    checked = answer(file, "check")
    assert (checked.returncode, checked.stdout) == (0, f"{file} is in order.\n")


def said(read: Minutes) -> Counter[tuple[str, str]]:
    """What was recorded under the items, whose numbers begin with a figure."""
    return Counter(
        {
            (number, bullet): count
            for (number, bullet), count in read.bullets.items()
            if number[:1].isdigit() and not bullet.startswith(RETURNED)
        }
    )
