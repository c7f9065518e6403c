"""What a minute taker has to write down: never the same twice, each line with a mark of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

SIGNS = ("", "", "police: ", "!", "@police by fri ", "@fire+council ", "~")
MARK = re.compile(r"k\d{5} ")
SAID = (
    "three meets since May",
    "the barrier is down again",
    "look at the lamps by the steps",
    "two caravans came on Sunday",
    "nobody was hurt",
)


@dataclass(frozen=True)
class Said:
    """A line as it is typed, and the text that it becomes."""

    line: str
    text: str


def said(random: Random) -> Iterator[Said]:
    """One line after another."""
    for number in count(1):
        text = f"k{number:05} {random.choice(SAID)}"
        yield Said(random.choice(SIGNS) + text, text)
