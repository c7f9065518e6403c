import pytest

from jagtui.model.rules.subject_said import subject_said
from jagtui.model.terms import CaseSubjectKind

PERSON, HOUSEHOLD = CaseSubjectKind.PERSON, CaseSubjectKind.HOUSEHOLD


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Person A", PERSON),
        ("person at Ferry Road, home taken over", PERSON),
        ("Person sleeping out, Weir Close", PERSON),
        ("The tenant of flat 3", PERSON),
        ("tenant, Mill Lane 4", PERSON),
        ("Household at Weir Close", HOUSEHOLD),
        ("  Family  B", HOUSEHOLD),
        ("Household", HOUSEHOLD),
        ("Household waste, Mill Lane", None),
        ("Family centre, windows broken", None),
        ("Tenant parking", None),
        ("Tenants of Mill Lane", None),
        ("Personal attacks around the station", None),
        ("Ferry Road underpass, family seen", None),
        ("", None),
    ],
)
def test_a_label_says_what_a_case_is_about_only_where_it_begins_with_that(
    label: str, said: CaseSubjectKind | None
) -> None:
    assert subject_said(label) is said
