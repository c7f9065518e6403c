from datetime import date

from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_complete import complete
from jagtui.model.rules.captured import CaseWanted
from jagtui.model.rules.room import CaseMark, Room

CAR_PARK = CaseMark("AV-0142", "Mill Lane car park")
UNDERPASS = CaseMark("AV-0127", "Ferry Road underpass")
ROOM = Room(cases=(UNDERPASS, CAR_PARK))


def noticed(line: str) -> list[str]:
    captured = parse(line, ROOM, date(2027, 1, 12))
    assert isinstance(captured, CaseWanted)
    return [flag.words for flag in captured.flags]


def offered(line: str) -> list[tuple[str, str]]:
    return [(each.line, each.label) for each in complete(line, len(line), ROOM)]


def test_a_label_like_a_known_one_is_noticed_and_stays_as_typed() -> None:
    assert noticed("*Mill Lane bins") == ["is it AV-0142 Mill Lane car park? Tab takes it"]


def test_short_words_make_no_likeness() -> None:
    assert noticed("*car on the verge") == []


def test_tab_takes_the_known_case_by_its_reference() -> None:
    taken = [("*AV-0142", "AV-0142 Mill Lane car park")]
    assert offered("*Mill Lane bins") == taken
    assert offered("*mill") == taken
    assert offered("*0142") == taken


def test_a_reference_is_not_questioned() -> None:
    assert noticed("*AV-0142") == []


def test_nothing_is_offered_before_a_word_is_typed() -> None:
    assert offered("*") == []
