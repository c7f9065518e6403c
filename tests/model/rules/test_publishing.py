"""A line that would give somebody away is kept back until somebody says otherwise."""

import pytest

from jagtui.model.rules.publishing import KnownCases, published_text, why_kept_back

KNOWN = KnownCases(
    "AV", ("JAG", "RAG"), ("Mill Lane car park", "ASB"), ("Robin Weir",), ("Ama Osei",)
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The engagement days were well attended.", ""),
        ("mr weir's tenancy was mentioned", "names a subject"),
        ("As with AV-0142 the barrier helped.", "names a case"),
        ("see jag/26/031", "names a case"),
        ("The barrier at mill lane CAR PARK stays.", "names a case"),
        ("ASB was lower than last year.", ""),
        ("Thanks went to A. Osei for the day.", "names an officer"),
        ("RAVAV-12 is a form number", ""),
    ],
)
def test_what_names_a_subject_or_a_case_is_kept_back(text: str, why: str) -> None:
    assert why_kept_back(text, KNOWN) == why


def test_withheld_words_leave_a_mark_and_nothing_of_themselves() -> None:
    text = "The school asked for help."
    assert published_text(text, ((4, 10),)) == "The […] asked for help."
    assert published_text(text, ((0, len(text)),)) == ""
    assert published_text(text, ()) == text
