"""What each line typed in the meeting becomes."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.line import Spans
from jagtui.model.rules.capture import parse
from jagtui.model.rules.captured import (
    ActionsWanted,
    Captured,
    CaseWanted,
    DecisionWanted,
    FlagKind,
    NoteWanted,
    Nothing,
    Owner,
    Speaker,
)
from jagtui.model.rules.room import ItemMark, PersonHere
from jagtui.model.rules.when import WhenKind
from tests.model.rules.rooms import COUNCIL, FIRE, ITEM_4, ITEM_6C, POLICE, ROOM, SHAH, UNNUMBERED

TUESDAY = date(2027, 1, 12)


def captured(line: str) -> Captured:
    return parse(line, ROOM, TUESDAY)


def note(line: str) -> NoteWanted:
    wanted = captured(line)
    assert isinstance(wanted, NoteWanted)
    return wanted


def decision(line: str) -> DecisionWanted:
    wanted = captured(line)
    assert isinstance(wanted, DecisionWanted)
    return wanted


def actions(line: str) -> ActionsWanted:
    wanted = captured(line)
    assert isinstance(wanted, ActionsWanted)
    return wanted


def flagged(wanted: Captured) -> list[FlagKind]:
    assert not isinstance(wanted, Nothing)
    return [flag.kind for flag in wanted.flags]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("three meets since December", "three meets since December"),
        ("10:30 is when it starts", "10:30 is when it starts"),
        ("see https://example.org", "see https://example.org"),
        ("concern: the barrier", "concern: the barrier"),
        (" !not a decision", "!not a decision"),
        ("  police: plain words", "police: plain words"),
        (" a ~[b] c", "a ~[b] c"),
        ("# not a place", "# not a place"),
        ("[bold]x[/bold] \x1b[31m", "[bold]x[/bold] ␛[31m"),
        ("email a@b and wait!", "email a@b and wait!"),
        ("שלום 👩\u200d👧", "שלום 👩\u200d👧"),
    ],
)
def test_a_plain_note(line: str, text: str) -> None:
    wanted = note(line)
    assert (wanted.text, wanted.speaker, wanted.withheld) == (text, None, ())


@pytest.mark.parametrize(
    ("line", "agency_id", "officer_id", "words"),
    [
        ("police: no change", POLICE, None, "Police"),
        ("POLICE : no change", POLICE, None, "Police"),
        ("ashcombe constabulary: no change", POLICE, None, "Police"),
        ("shah: no change", POLICE, SHAH, "B Shah"),
        ("B Shah:no change", POLICE, SHAH, "B Shah"),
        ("khan: no change", FIRE, None, "Yusuf Khan"),
    ],
)
def test_who_said_it(line: str, agency_id: int, officer_id: int | None, words: str) -> None:
    wanted = note(line)
    assert wanted.text == "no change"
    assert wanted.speaker is not None
    said_by = wanted.speaker
    assert (said_by.agency_id, said_by.officer_id, said_by.words) == (agency_id, officer_id, words)


def test_a_beginning_of_a_handle_is_not_a_speaker() -> None:
    assert note("pol: no change").text == "pol: no change"


def test_an_officer_of_two_agencies_is_one_person_under_the_first() -> None:
    room = replace(ROOM, people=(*ROOM.people, PersonHere(SHAH, "B Shah", COUNCIL)))
    wanted = parse("shah: no change", room, TUESDAY)
    assert isinstance(wanted, NoteWanted)
    assert wanted.speaker == Speaker("B Shah", POLICE, SHAH)
    asked = parse("@/shah visit", room, TUESDAY)
    assert isinstance(asked, ActionsWanted)
    assert asked.actions[0].owner == Owner(POLICE, SHAH)
    asked = parse("@council/shah visit", room, TUESDAY)
    assert isinstance(asked, ActionsWanted)
    assert asked.actions[0].owner == Owner(COUNCIL, SHAH)


def test_a_surname_of_two_stays_in_the_text() -> None:
    wanted = note("o'brien: no change")
    assert (wanted.text, wanted.speaker) == ("o'brien: no change", None)
    assert flagged(wanted) == [FlagKind.SPEAKER_AMBIGUOUS]
    assert wanted.flags[0].candidates == ("Pat O'Brien", "Pia O'Brien")


@pytest.mark.parametrize(
    ("line", "text", "review"),
    [
        ("!keep open", "keep open", None),
        ("! keep open", "keep open", None),
        ("!keep open review 4w", "keep open, review 9 Feb 2027", date(2027, 2, 9)),
        ("!keep open; review 12 feb.", "keep open; review 12 Feb 2027", date(2027, 2, 12)),
        ("!agreed and review next fri", "agreed and review 22 Jan 2027", date(2027, 1, 22)),
        ("!review 4w", "review 9 Feb 2027", date(2027, 2, 9)),
        ("!review 4w of patrols", "review 4w of patrols", None),
        ("!await the review", "await the review", None),
    ],
)
def test_a_decision_and_its_review(line: str, text: str, review: date | None) -> None:
    wanted = decision(line)
    assert wanted.text == text
    assert (wanted.review_on.day if wanted.review_on else None) == review


def test_a_decision_can_be_reviewed_at_the_next_meeting() -> None:
    wanted = decision("!keep open review next meeting")
    assert wanted.text == "keep open, review next meeting"
    assert wanted.review_on is not None
    assert wanted.review_on.kind is WhenKind.NEXT_MEETING


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("@council by fri extend barrier hire", "extend barrier hire", date(2027, 1, 15)),
        ("@council extend barrier hire by fri", "extend barrier hire", date(2027, 1, 15)),
        ("@council by 12 feb 2028 extend hire", "extend hire", date(2028, 2, 12)),
        ("@council by fri stand by the gate by 2w", "stand by the gate by 2w", date(2027, 1, 15)),
        ("@council stand by the gate", "stand by the gate", None),
        ("@council fri extend hire", "fri extend hire", None),
        ("@council: extend hire", "extend hire", None),
    ],
)
def test_an_action_and_its_day(line: str, text: str, due: date | None) -> None:
    (draft,) = actions(line).actions
    assert (draft.owner.agency_id, draft.owner.as_said) == (COUNCIL, "")
    assert (draft.text, draft.when.day) == (text, due)
    assert draft.due_assumed is (due is None)


def test_without_a_day_the_next_meeting_is_assumed() -> None:
    wanted = actions("@council extend hire")
    assert wanted.actions[0].when.kind is WhenKind.NEXT_MEETING
    assert flagged(wanted) == [FlagKind.DATE_ASSUMED]


def test_the_next_meeting_can_be_asked_for() -> None:
    wanted = actions("@council by next extend hire")
    assert wanted.actions[0].when.kind is WhenKind.NEXT_MEETING
    assert (wanted.actions[0].due_assumed, wanted.flags) == (False, ())


@pytest.mark.parametrize(
    ("day", "remark"),
    [
        ("16 jan", "a Saturday"),
        ("11 jan", "means 11 January 2028 (next year)"),
        ("26 mar", "Good Friday"),
    ],
)
def test_days_worth_noticing_are_named_and_not_moved(day: str, remark: str) -> None:
    wanted = actions(f"@council by {day} extend hire")
    assert [(flag.kind, flag.words) for flag in wanted.flags] == [(FlagKind.DATE_REMARK, remark)]


@pytest.mark.parametrize(
    ("line", "number", "text"),
    [
        ("#4 for the record", "4", "for the record"),
        ("#6B for the record", "6b", "for the record"),
        ("#0127 for the record", "6c", "for the record"),
        ("#127 for the record", "6c", "for the record"),
        ("#av-0127: for the record", "6c", "for the record"),
    ],
)
def test_filing_under_another_item(line: str, number: str, text: str) -> None:
    wanted = note(line)
    assert wanted.target is not None
    assert (wanted.target.number, wanted.text) == (number, text)


@pytest.mark.parametrize(
    ("line", "kind", "target"),
    [
        ("#0127 !close it", DecisionWanted, ITEM_6C),
        ("#4 @police send figures", ActionsWanted, ITEM_4),
        ("~#0127 !close it", DecisionWanted, ITEM_6C),
        ("#0150 police: seen again", NoteWanted, UNNUMBERED),
        ("#4 *New case", CaseWanted, ITEM_4),
    ],
)
def test_filing_goes_with_every_sign(line: str, kind: type, target: ItemMark) -> None:
    wanted = captured(line)
    assert isinstance(wanted, kind)
    assert not isinstance(wanted, Nothing)
    assert wanted.target == target


@pytest.mark.parametrize(
    ("line", "text", "withheld"),
    [
        ("#9999 !close it", "#9999 !close it", ()),
        ("#9999 see ~[the letter]", "#9999 see the letter", ((10, 20),)),
        ("#9999 ~!close it", "#9999 ~!close it", ((0, 16),)),
        ("#9999 @police ~send it", "#9999 @police ~send it", ((0, 22),)),
        ("~#9999 close it", "#9999 close it", ((0, 14),)),
    ],
)
def test_what_cannot_be_filed_stays_here_as_a_note(line: str, text: str, withheld: Spans) -> None:
    wanted = note(line)
    assert (wanted.text, wanted.withheld, wanted.target) == (text, withheld, None)
    assert flagged(wanted) == [FlagKind.TARGET_UNKNOWN]
    assert "“#9999”" in wanted.flags[0].words


@pytest.mark.parametrize(
    ("line", "text", "withheld"),
    [
        ("~his address", "his address", ((0, 11),)),
        ("~ his address", "his address", ((0, 11),)),
        ("seen at ~[his flat] twice", "seen at his flat twice", ((8, 16),)),
        ("~[Seen] at ~[his flat]", "Seen at his flat", ((0, 4), (8, 16))),
        ("left ~[open to the end", "left open to the end", ((5, 20),)),
        ("~[left open at once", "[left open at once", ((0, 18),)),
        ("see ~[note [1] there] now", "see note [1] there now", ((4, 18),)),
        ("police: ~his address", "his address", ((0, 11),)),
        ("~police: his address", "his address", ((0, 11),)),
        ("nothing ~[] here", "nothing  here", ()),
        ("~[  spaced  ]", "spaced", ((0, 6),)),
    ],
)
def test_words_not_for_publication(line: str, text: str, withheld: Spans) -> None:
    wanted = note(line)
    assert (wanted.text, wanted.withheld) == (text, withheld)


def test_accents_that_join_across_a_mark_withhold_the_whole_line() -> None:
    wanted = note("cafe~[\u0301 closed] now")
    assert (wanted.text, wanted.withheld) == ("café closed now", ((0, 15),))


def test_decisions_and_actions_can_be_withheld() -> None:
    for line in ("~!close it", "!~close it"):
        assert (decision(line).text, decision(line).withheld) == ("close it", ((0, 8),))
    for line in ("~@police by fri visit", "@police ~by fri visit", "@police by fri ~visit"):
        (draft,) = actions(line).actions
        assert (draft.text, draft.withheld, draft.when.day) == (
            "visit",
            ((0, 5),),
            date(2027, 1, 15),
        )
    reviewed = decision("~!keep open review 4w")
    assert reviewed.withheld == ((0, len(reviewed.text)),)


def test_raising_a_case() -> None:
    wanted = captured("*  Fly tipping at Weir footpath")
    assert wanted == CaseWanted(label="Fly tipping at Weir footpath")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "!",
        "@",
        "@police",
        "@police by fri",
        "*",
        "~",
        "~!",
        "#4",
        "#4 ",
        "police:",
        "~[]",
    ],
)
def test_a_sign_alone_records_nothing_and_says_why(line: str) -> None:
    wanted = captured(line)
    assert isinstance(wanted, Nothing)
    assert wanted.reason


def test_a_line_beyond_all_measure_is_refused_in_words() -> None:
    wanted = captured("x" * 20_001)
    assert isinstance(wanted, Nothing)
    assert "longer than the 20,000 characters" in wanted.reason


@pytest.mark.parametrize(
    "line",
    [
        "Darren Pike was seen",
        "!pike to be visited",
        "@police speak to Darren",
        "*Mr Pike's house",
        "~Grace is his sister",
        "#4 ~[darren  pike] again",
    ],
)
def test_naming_a_subject_is_noticed(line: str) -> None:
    assert FlagKind.SUBJECT_NAMED in flagged(captured(line))


@pytest.mark.parametrize("line", ["the pikestaff", "grace period ends", "police: all quiet"])
def test_words_that_merely_resemble_a_name_are_not(line: str) -> None:
    assert flagged(captured(line)) == []
