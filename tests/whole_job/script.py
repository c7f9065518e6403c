"""The meeting that is held: what is typed under each case, and what the minutes make of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from jagtui.demo.borough import PARTNERS
from jagtui.model.rules.when import day_words
from jagtui.model.rules.working_days import add_working_days, last_working_day_of_month

NEXT = "by next meeting"
ASSUMED = "by next meeting (assumed)"
HIDDEN = "[not for publication]"
SENT_APOLOGIES = "probation"
IN_THE_ROOM = tuple(one.handle.capitalize() for one in PARTNERS if one.handle != SENT_APOLOGIES)
"""The agencies that somebody speaks for once the roll is taken."""

Due = Callable[[date], str]


class Kind(Enum):
    """What a line stands as in the minutes."""

    NOTE = ""
    DECISION = "DECIDED"
    ACTION = "ACTION"


@dataclass(frozen=True)
class Fact:
    """One line of the minutes."""

    kind: Kind
    text: str
    owner: str = ""
    due: Due = lambda _: ""
    under: str = ""
    """The number of the item it stands under, where that is not the one it was typed under."""


@dataclass(frozen=True)
class Typed:
    """A line as it is typed, and what becomes of it."""

    line: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Visit:
    """What is typed while a case is up, and what is missing when it is left."""

    typed: Sequence[Typed]
    left_without: str = ""


def note(line: str, text: str = "", *, under: str = "") -> Typed:
    """A note; without more it is printed as it was typed."""
    return Typed(line, (Fact(Kind.NOTE, text or line, under=under),))


def decision(line: str, text: str = "", *, under: str = "") -> Typed:
    """A decision; without more it is printed as it was typed, without its sign."""
    return Typed(line, (Fact(Kind.DECISION, text or line.removeprefix("!"), under=under),))


def action(line: str, text: str, owner: str, due: Due, *, under: str = "") -> Typed:
    """One action."""
    return Typed(line, (Fact(Kind.ACTION, text, owner, due, under),))


def actions(line: str, text: str, owners: Sequence[str], due: Due) -> Typed:
    """The same action for each of these."""
    return Typed(line, tuple(Fact(Kind.ACTION, text, owner, due) for owner in owners))


def on(day: Callable[[date], date]) -> Due:
    """Due on a day, reckoned from today."""
    return lambda today: f"by {day_words(day(today))}"


def in_days(count: int) -> Due:
    """Due so many days from now."""
    return on(lambda today: today + timedelta(days=count))


def review(words: str, days: int) -> Typed:
    """A decision that also sets the case's review, so many weeks on."""
    line = f"!{words} review {days // 7}w"
    return Typed(line, (Fact(Kind.DECISION, f"{words}, review {{{days}}}"),))


def printed(text: str, today: date) -> str:
    """The text with its review named as the day that it is."""
    for days in (14, 28):
        day = today + timedelta(days=days)
        text = text.replace(f"{{{days}}}", f"{day.day} {day:%b} {day.year}")
    return text


def _friday(today: date) -> date:
    return today + timedelta(days=(3 - today.weekday()) % 7 + 1)


def _twelfth_of_january(today: date) -> date:
    this_year = date(today.year, 1, 12)
    return this_year if this_year >= today else date(today.year + 1, 1, 12)


VISITS: tuple[Visit, ...] = (
    Visit(
        (
            note(
                "police: three meets since the last JAG, about forty cars",
                "Police: three meets since the last JAG, about forty cars",
            ),
            review("keep open", 28),
            action(
                "@council by fri extend the hire of the barrier",
                "extend the hire of the barrier",
                "Council",
                on(_friday),
            ),
            note("nobody was hurt; the noise went on until two"),
        )
    ),
    Visit(
        (
            note("osei: the tenant let us in", "A Osei (Housing-council): the tenant let us in"),
            note("~the sister rang again on Sunday", f"{HIDDEN} the sister rang again on Sunday"),
            action(
                "@health+drugs visit together by +7",
                "visit together",
                "Health, with Drugs",
                in_days(7),
            ),
            review("keep open, weekly calls", 14),
        )
    ),
    Visit(
        (
            note("fire: the doorway was swept", "Fire: the doorway was swept"),
            actions(
                "@police,council by tomorrow walk the street at night",
                "walk the street at night",
                ("Police", "Council"),
                in_days(1),
            ),
            decision("~!offer the room above the hall", f"{HIDDEN} offer the room above the hall"),
            review("keep open", 28),
        ),
    ),
    Visit(
        (
            note(" fire: said as it stands, with a colon", "fire: said as it stands, with a colon"),
            note(
                "the flat at ~[14 Station Court] was boarded up",
                "the flat at [not for publication: 14 Station Court] was boarded up",
            ),
            action(
                "~@police by 2w ask who holds the second key",
                f"{HIDDEN} ask who holds the second key",
                "Police",
                in_days(14),
            ),
            review("take to the RAG", 28),
        )
    ),
    Visit(
        (
            action(
                "@/rusk by today send the photographs",
                "send the photographs",
                "Fire, G Rusk",
                in_days(0),
            ),
            action(
                "@council/holt by eom write to the licensees",
                "write to the licensees",
                "Council, M Holt",
                on(last_working_day_of_month),
            ),
            review("no change until the new lights are in", 28),
        )
    ),
    Visit(
        (
            note("victims: two more reports", "Victims: two more reports"),
            action(
                "@wardens by +5wd knock on every door",
                "knock on every door",
                "“wardens” (to be confirmed)",
                on(lambda today: add_working_days(today, 5)),
            ),
            review("accept as a case", 28),
        ),
        left_without="no owner",
    ),
    Visit(
        (
            action(
                "@housing by 12 jan say whose hedge it is",
                "say whose hedge it is",
                "“housing” (to be confirmed)",
                on(_twelfth_of_january),
            ),
            action(
                "@ find out who owns the strip",
                "find out who owns the strip",
                "owner to be named",
                lambda _: ASSUMED,
            ),
            review("hold", 28),
        ),
        left_without="no owner",
    ),
    Visit(
        (
            actions(
                "@all by next meeting look in your own files",
                "look in your own files",
                IN_THE_ROOM,
                lambda _: NEXT,
            ),
            review("keep open", 14),
        )
    ),
    Visit(
        (
            note("the fire brigade was here by noon"),
            note(
                "#7a the barrier's key is with the caretaker",
                "the barrier's key is with the caretaker",
                under="7a",
            ),
            decision("#1 !meet in the hall from now on", "meet in the hall from now on", under="1"),
            action(
                "#2 @youth by next thank those who sent word",
                "thank those who sent word",
                "Youth",
                lambda _: NEXT,
                under="2",
            ),
            review("keep open", 28),
        )
    ),
    Visit(
        (
            note(
                "county: *two* children | one [school](http://x) & <b>none</b> `at` risk_yet",
                "County: *two* children | one [school](http://x) & <b>none</b> `at` risk_yet",
            ),
            note("1. not a list"),
            note("Straße, naïve, 日本, שלום and 🚗"),
            review("keep open", 28),
        )
    ),
    Visit(
        (
            note("drugs: nothing since spring", "Drugs: nothing since spring"),
            action(
                "@vic ring the bandstand's neighbours",
                "ring the bandstand's neighbours",
                "Victims",
                lambda _: ASSUMED,
            ),
            review("monitor", 28),
        )
    ),
    Visit((decision("!closed the stairwell for good"),), left_without="no review date"),
    Visit(
        (
            note("council: a caravan came on Sunday", "Council: a caravan came on Sunday"),
            review("keep open", 28),
        )
    ),
    Visit((note("seen by all"), review("keep open", 14))),
)
"""What is said under each case, in the order in which they come up."""

RAISED = (
    "Caravans at Ferry End",
    "Smoke over the allotments",
    "Needles by the boathouse",
    "Motorbikes on the towpath",
    "Broken lamps, Wharf Steps",
)
"""Cases that nobody had on the agenda; as many are raised as make fourteen of them."""

PASTED = ("pasted: three lines", "!of somebody's letter", "@are three notes")
"""What is pasted stays as it is, whatever its lines begin with."""
