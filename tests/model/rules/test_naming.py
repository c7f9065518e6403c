"""People and agencies in few words."""

import pytest

from jagtui.model.rules.naming import owner_words, person_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ama Osei", "A Osei"),
        ("Ann-Marie van der Berg", "A Berg"),
        ("Osei", "Osei"),
        ("PC Sam Hill", "PC S Hill"),
        ("Cllr. Ann Boyd", "Cllr. A Boyd"),
        ("Insp Shah", "Insp Shah"),
        ("Dr", "Dr"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_person_is_called_by_initial_and_surname(name: str | None, words: str) -> None:
    assert person_words(name) == words


def test_an_owner_is_an_agency_with_its_officer_or_as_said() -> None:
    assert owner_words("housing", "Ama Osei") == "Housing, A Osei"
    assert owner_words(None, None, "gardening") == "gardening"
    assert owner_words("fire", None, "gardening") == "Fire"
