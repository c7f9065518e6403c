"""What stands under the line while it is typed."""

from datetime import date

import pytest

from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_preview import describe, owner_words
from jagtui.model.rules.captured import Owner
from tests.model.rules.rooms import COUNCIL, LANE, ROOM

TUESDAY = date(2027, 1, 12)
LEFT_OUT = "restricted: printed · public: left out"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("no change", ("NOTE",)),
        ("police: no change", ("NOTE from Police",)),
        ("#0127 shah: no change", ("NOTE from B Shah · under 6c AV-0127",)),
        ("#0150 no change", ("NOTE · under AV-0150",)),
        ("!keep open", ("DECISION",)),
        ("!keep open review 4w", ("DECISION · review Tue 9 Feb 2027",)),
        ("#4 !keep open review next", ("DECISION · under 4 · review next meeting",)),
        ("*Weir footpath", ("CASE raised in the room · Weir footpath",)),
        (
            "@council/lane by fri extend barrier hire",
            ("ACTION for Council (Peter Lane) · by Fri 15 Jan 2027 · extend barrier hire",),
        ),
        (
            "@police+council+fire by next joint visit",
            ("ACTION for Police with Council and Fire · by next meeting · joint visit",),
        ),
        (
            "@police,council send figures",
            ("2 ACTIONS for Police, Council · by next meeting (assumed) · send figures",),
        ),
        (
            "@ by 16 jan find out",
            (
                "ACTION for no owner yet · by Sat 16 Jan 2027 · find out",
                "no owner yet",
                "a Saturday",
            ),
        ),
        (
            "@parks by fri mow",
            (
                "ACTION for “parks” · by Fri 15 Jan 2027 · mow",
                "nobody here answers to “parks”; kept as said",
            ),
        ),
        (
            "@police/lane by fri visit",
            (
                "ACTION for Police (“police/lane”) · by Fri 15 Jan 2027 · visit",
                "no officer “lane” for Police; kept as said",
            ),
        ),
        ("~!close it", ("DECISION", LEFT_OUT)),
        (
            "~@police by 11 jan visit",
            (
                "ACTION for Police · by Tue 11 Jan 2028 · visit",
                LEFT_OUT,
                "means 11 January 2028 (next year)",
            ),
        ),
        (
            "seen at ~[his flat] by ~[his aunt]",
            ("NOTE", "restricted: printed · public: “his flat”, “his aunt” left out"),
        ),
        (
            "Pike was seen",
            (
                "NOTE",
                "names somebody a case is about; ctrl+r writes “the subject” instead",
            ),
        ),
        ("@police", ("say what is to be done",)),
    ],
)
def test_what_is_shown(line: str, shown: tuple[str, ...]) -> None:
    assert describe(parse(line, ROOM, TUESDAY), ROOM) == shown


def test_an_owner_in_words() -> None:
    assert owner_words(Owner(COUNCIL, LANE), ROOM) == "Council (Peter Lane)"
    assert owner_words(Owner(None, LANE), ROOM) == "Peter Lane"
    assert owner_words(Owner(), ROOM) == "no owner yet"
