"""What a label says plainly that a case is about."""

import re

from jagtui.model.terms import CaseSubjectKind

_PLAINLY = re.compile(
    r"(?:an? |the )?(?:(?P<person>person\b|tenant)|(?P<household>household|family))"
    r"(?:$|[,:]| (?:\w|\d+|at|in|of|on|from|near|who|with)\b|(?<=person) )",
    re.IGNORECASE,
)
"""A person in whatever words; “Household waste” and “Tenant parking” are about neither."""


def subject_said(label: str) -> CaseSubjectKind | None:
    """What the case is about where its label begins with that, else None."""
    said = _PLAINLY.match(" ".join(label.split()))
    if said is None:
        return None
    return CaseSubjectKind.PERSON if said["person"] else CaseSubjectKind.HOUSEHOLD
