"""Taking names out of a line."""

import pytest

from jagtui.model.rules.subject_names import names_a_subject, without_names

SUBJECTS = ("Darren Pike", "Grace Ho", "")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Darren Pike was seen", "the subject was seen"),
        ("darren  pike, and Mr Pike's car", "the subject, and the subject's car"),
        ("@police visit Darren by fri", "@police visit the subject by fri"),
        ("grace period for Grace", "grace period for the subject"),
        ("grace ho", "the subject"),
        ("the pikestaff (Ho)", "the pikestaff (Ho)"),
    ],
)
def test_names_are_swapped(typed: str, kept: str) -> None:
    assert without_names(typed, SUBJECTS) == kept
    assert names_a_subject(typed, SUBJECTS) is (typed != kept)
    assert not names_a_subject(kept, SUBJECTS)


def test_without_subjects_nothing_is_named() -> None:
    assert not names_a_subject("Darren Pike", ())
    assert without_names("Darren Pike", ()) == "Darren Pike"
