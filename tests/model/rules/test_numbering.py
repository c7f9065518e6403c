from jagtui.model.rules.numbering import (
    AgendaPlace,
    action_reference,
    agenda_numbers,
    case_reference,
    letters,
    meeting_reference,
)


def test_items_count_up_and_cases_are_lettered_under_theirs() -> None:
    places = [
        AgendaPlace(10, None),
        AgendaPlace(20, None),
        AgendaPlace(31, 20),
        AgendaPlace(32, 20),
        AgendaPlace(40, None),
    ]
    assert agenda_numbers(places) == {10: "1", 20: "2", 31: "2a", 32: "2b", 40: "3"}


def test_letters_go_on_after_z() -> None:
    assert [letters(order) for order in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]


def test_references_are_as_people_say_them() -> None:
    assert case_reference("AV", 142) == "AV-0142"
    assert action_reference("JAG", 2027, 4) == "JAG/27/004"
    assert meeting_reference("JAG", 57) == "JAG-57"
