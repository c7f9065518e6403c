"""The escalation ladder: when an action that does not come is proposed to be taken higher."""

from collections.abc import Collection

from jagtui.model.terms import Rung

RUNG_WORDS = {
    Rung.OWNER_LEAD: "its agency's lead officer",
    Rung.CHAIR: "the chair",
    Rung.RAG: "the Responsible Authorities Group",
}
"""Whom each rung is, from the lowest."""


def next_rung(
    carried: int,
    days_late: int,
    decided: Collection[Rung],
    *,
    carries: int,
    days: int,
) -> Rung | None:
    """The lowest rung that is due and not yet decided on; None while there is none.

    Each rung takes as many carries, or as many days, again; a number of 0 proposes nothing.
    """
    reached = max(carried // carries if carries else 0, days_late // days if days else 0)
    due = list(Rung)[:reached]
    return next((rung for rung in due if rung not in decided), None)
