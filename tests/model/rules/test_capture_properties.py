"""Whatever is typed, and whatever is edited again."""

from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from jagtui.model.line import Spans
from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_again import meaning, unparse
from jagtui.model.rules.capture_complete import complete
from jagtui.model.rules.capture_preview import describe
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    DecisionWanted,
    NoteWanted,
    Nothing,
    Owner,
    Speaker,
)
from jagtui.model.rules.when import NEXT_MEETING, WhenKind
from jagtui.model.text import clean
from tests.model.rules.rooms import POLICE, ROOM
from tests.rubbish.nasty import nasty

TUESDAY = date(2027, 1, 12)

# Pieces that mean something to the grammar, in every order, are where it could go wrong.
pieces = st.sampled_from(
    [
        *("~", "~[", "]", "[", "~[]", "!", "@", "*", "#", "#4", "#0127", "#99", ":", ",", "+", "/"),
        *(" ", " ", "  ", "by ", "review ", "fri", "next", "meeting", "4w", "12 jan", "29 feb"),
        *("police", "council", "housing", "all", "lane", "obrien", "shah", "Khan", "cou/pl"),
        *(
            "word",
            "Pike",
            "é",
            "e\u0301",
            "\u0301",
            "\x1b[",
            "\x00",
            "\ud800",
            "\u202e",
            "👩\u200d👧",
        ),
    ]
)
lines = st.lists(pieces, max_size=14).map("".join) | nasty
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
plain_texts = lines.map(clean).map(str.strip).filter(bool)


def texts(captured: Captured) -> list[tuple[str, Spans]]:
    match captured:
        case (
            NoteWanted(text=text, withheld=withheld) | DecisionWanted(text=text, withheld=withheld)
        ):
            return [(text, withheld)]
        case ActionsWanted(actions=actions):
            return [(draft.text, draft.withheld) for draft in actions]
    return []


@given(lines, st.dates())
def test_every_line_becomes_something_that_can_be_shown(line: str, today: date) -> None:
    wanted = parse(line, ROOM, today)
    shown = describe(wanted, ROOM)
    assert shown
    assert all(shown)


@given(lines)
def test_what_is_recorded_is_clean_and_its_spans_lie_within_it(line: str) -> None:
    for text, withheld in texts(parse(line, ROOM, TUESDAY)):
        assert text
        assert clean(text) == text == text.strip()
        ends = [at for span in withheld for at in span]
        assert ends == sorted(set(ends))
        assert all(0 <= at <= len(text) for at in ends)


@given(lines)
@example("!~~[][b")
@example("~ [x] y")
@example("@all+parks ~[a [b] by~[] fri")
@example("#0127 ~shah: by fri")
def test_a_line_written_again_records_the_same(line: str) -> None:
    wanted = parse(line, ROOM, TUESDAY)
    again = parse(unparse(wanted, ROOM), ROOM, TUESDAY)
    if isinstance(wanted, ActionsWanted) and len(wanted.actions) > 1:
        # Each is edited by itself, as it was recorded.
        for draft in wanted.actions:
            alone = replace(wanted, actions=(draft,))
            read = parse(unparse(alone, ROOM), ROOM, TUESDAY)
            assert meaning(read, ROOM) == meaning(alone, ROOM)
    elif not isinstance(wanted, Nothing):
        assert meaning(again, ROOM) == meaning(wanted, ROOM)


speakers = st.sampled_from(
    [
        None,
        Speaker("Police", POLICE),
        *(Speaker(p.name, p.agency_id, p.officer_id) for p in ROOM.people),
    ]
)
owners = st.sampled_from(
    [
        Owner(),
        Owner(as_said="parks"),
        *(Owner(agency.id) for agency in ROOM.agencies),
        *(Owner(p.agency_id, p.officer_id) for p in ROOM.people if p.officer_id),
    ]
)


@given(plain_texts, speakers, st.booleans())
def test_a_stored_note_can_be_edited(text: str, speaker: Speaker | None, hidden: bool) -> None:
    stored = NoteWanted(text=text, speaker=speaker, withheld=((0, len(text)),) if hidden else ())
    read = parse(unparse(stored, ROOM), ROOM, TUESDAY)
    assert meaning(read, ROOM) == meaning(stored, ROOM)


@given(plain_texts, owners, days | st.none(), st.booleans())
def test_a_stored_action_can_be_edited(
    text: str, owner: Owner, due: date | None, hidden: bool
) -> None:
    when = replace(NEXT_MEETING, day=due, kind=WhenKind.DAY) if due else NEXT_MEETING
    stored = ActionsWanted(
        actions=(
            ActionDraft(
                owner=owner,
                when=when,
                due_assumed=due is None,
                text=text,
                withheld=((0, len(text)),) if hidden else (),
            ),
        )
    )
    read = parse(unparse(stored, ROOM), ROOM, TUESDAY)
    assert meaning(read, ROOM) == meaning(stored, ROOM)


@given(plain_texts, st.data())
def test_an_edited_line_never_publishes_more_than_it_did(text: str, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True).map(sorted))
    spans = tuple(zip(ends[::2], ends[1::2], strict=False))
    read = parse(unparse(NoteWanted(text=text, withheld=spans), ROOM), ROOM, TUESDAY)
    assert isinstance(read, NoteWanted)
    assert read.text == text
    hidden = {at for start, end in read.withheld for at in range(start, end)}
    assert hidden >= {at for start, end in spans for at in range(start, end)}


def test_a_speaker_who_is_not_known_any_more_changes_nothing_else() -> None:
    gone = Speaker("C Gone", None, 99)
    stored = NoteWanted(text="lives at his flat", speaker=gone, withheld=((9, 17),))
    assert unparse(stored, ROOM) == "C Gone: lives at ~[his flat]"


@given(lines, st.integers(0, 60))
def test_completing_keeps_what_stands_after_the_cursor(line: str, cursor: int) -> None:
    at = min(cursor, len(line))
    for completion in complete(line, at, ROOM):
        assert completion.line[completion.cursor :] == line[at:]
        assert completion.label


def test_ten_thousand_characters_are_one_note() -> None:
    line = "word " * 2_000
    assert texts(parse(line, ROOM, TUESDAY)) == [(line.strip(), ())]
