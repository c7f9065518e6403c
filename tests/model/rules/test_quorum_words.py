"""The agencies a quorum needs, as people write them."""

import pytest

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.quorum_words import Clauses, clause_words, read_clauses
from jagtui.model.rules.room import AgencyHandle

AGENCIES = tuple(
    AgencyHandle(id, handle, handle)
    for id, handle in enumerate(
        ("police", "council", "fire", "probation", "housing", "housing-oak"), 1
    )
)


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("", ()),
        ("police", ((1,),)),
        ("police and council", ((1,), (2,))),
        ("Police and council, and one of fire or probation", ((1,), (2,), (3, 4))),
        ("police, fire/probation", ((1,), (3, 4))),
        ("pol, coun", ((1,), (2,))),
        ("housing", ((5,),)),
    ],
)
def test_clauses_are_read_as_they_are_said(typed: str, clauses: Clauses) -> None:
    assert read_clauses(typed, AGENCIES) == clauses


def test_what_is_shown_can_be_typed_again() -> None:
    clauses = ((1,), (3, 4), (6,))
    words = clause_words(clauses, AGENCIES)
    assert words == "police and one of fire or probation and housing-oak"
    assert read_clauses(words, AGENCIES) == clauses


@pytest.mark.parametrize("typed", ["gardeners", "police or", "p"])
def test_what_is_no_agency_is_refused_in_words(typed: str) -> None:
    with pytest.raises(RuleBroken, match="is not one agency"):
        read_clauses(typed, AGENCIES)
