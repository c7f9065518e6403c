import pytest

from jagtui.model.rules.claims import (
    BY_CLAIM,
    BY_LETTER,
    DETAIL_WORDS,
    REPORTS,
    Detail,
    what_is_missing,
)
from jagtui.model.terms import ClaimKind


def test_every_report_has_a_letter_of_its_own_that_is_in_its_words() -> None:
    assert {one.claim for one in REPORTS} == set(ClaimKind)
    assert len(BY_LETTER) == len(BY_CLAIM) == len(REPORTS)
    assert [one.words for one in REPORTS if one.letter not in one.words] == []


def test_every_detail_is_asked_for_in_words() -> None:
    assert set(DETAIL_WORDS) == set(Detail)
    assert all(one.needs in one.details for one in REPORTS if one.needs)


@pytest.mark.parametrize(
    ("claim", "words", "given", "missing"),
    [
        (ClaimKind.DONE, "", (), ""),
        (ClaimKind.PROGRESS, "", (), "Say in a few words how it stands."),
        (ClaimKind.NOT_UNDERTAKEN, "", (), "Say in a few words how it stands."),
        (ClaimKind.BLOCKED, "no answer", (), "Say who or what is in the way."),
        (ClaimKind.BLOCKED, "", (Detail.BLOCKED_BY,), ""),
        (ClaimKind.MORE_TIME, "leave", (), "Say until when: a day that is still to come."),
        (ClaimKind.MORE_TIME, "", (Detail.ASKED_UNTIL,), "Say in a few words how it stands."),
        (ClaimKind.MORE_TIME, "leave", (Detail.ASKED_UNTIL,), ""),
        (ClaimKind.HANDED_OVER, "knows of it", (), "Say which colleague takes it over."),
        (ClaimKind.HANDED_OVER, "", (Detail.HANDED_TO,), ""),
    ],
)
def test_a_report_says_enough_or_what_is_missing(
    claim: ClaimKind, words: str, given: tuple[Detail, ...], missing: str
) -> None:
    assert what_is_missing(claim, words, given) == missing
