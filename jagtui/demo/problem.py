"""What there is to say of a kind of problem."""

from dataclasses import dataclass

from jagtui.model.terms import CaseSubjectKind


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: every sentence may speak of “the place”, none of a person by name."""

    label: str
    """With {place} in it."""
    subject: CaseSubjectKind
    priority: str
    categories: tuple[str, ...]
    leads: tuple[str, ...]
    referred: str
    """Why the case is added."""
    notes: tuple[tuple[str, str], ...]
    """Who speaks, and what they say."""
    actions: tuple[tuple[str, str], ...]
    """Who is asked, and for what; “a+b” is a, supported by b."""
    outcomes: tuple[str, ...]
    lesson: str
    children: bool = False
