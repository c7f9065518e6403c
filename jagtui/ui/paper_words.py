"""Words for how ready the papers of a meeting are."""

from jagtui.queries.readiness import Readiness
from jagtui.ui.format import day_from_today


def papers_words(ready: Readiness) -> str:
    """As in papers due tomorrow, papers LATE 1 d, agenda out since yesterday."""
    if ready.issued_on is not None:
        return f"agenda issued {day_from_today(ready.issued_on, ready.today)}"
    if ready.late_by:
        return f"papers LATE {ready.late_by} d"
    return f"papers due {day_from_today(ready.papers_due, ready.today)}"
