"""An action for other programs: the same keys always, days as 2027-01-12, what is unset null."""

from dataclasses import asdict
from datetime import date
from typing import Any

from jagtui.queries.actions import Update, WholeAction


def action_as_json(whole: WholeAction) -> dict[str, Any]:
    """One action with all that was said of it, oldest first."""
    line, stored = whole.line, whole.stored
    return {
        "reference": line.reference,
        "owner": line.owner or None,
        "supporting": list(whole.supporting),
        "task": line.task,
        "case": whole.case or None,
        "meeting": whole.meeting,
        "due": _day(line.due_on),
        "by_next_meeting": line.by_next,
        "first_due": _day(line.first_due_on),
        "days_late": line.days_late(whole.today),
        "carried": line.carried,
        "state": line.state.value,
        "outcome": stored.outcome.value if stored.outcome else None,
        "outcome_words": stored.outcome_words or None,
        "lesson": stored.lesson or None,
        "closed": _day(stored.closed_on),
        "updates": [_update(one) for one in whole.updates],
    }


def _update(one: Update) -> dict[str, Any]:
    details = {
        name: _day(value) if isinstance(value, date) else value or None
        for name, value in asdict(one.details).items()
    }
    return {
        "at": one.at.isoformat(),
        "kind": one.kind.value,
        "claim": one.claim.value if one.claim else None,
        "words": one.words or None,
        "who": one.who or None,
        "due_before": _day(one.due_before),
        "due_after": _day(one.due_after),
        **details,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
