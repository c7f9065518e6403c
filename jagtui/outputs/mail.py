"""A mail to chase with: references, the agency and days, never a task or a case."""

from collections.abc import Iterable
from urllib.parse import quote

from jagtui.model.rules.when import plain_day_words
from jagtui.model.text import clean
from jagtui.queries.action_lines import ActionLine


def mail_to(agency: str, actions: Iterable[ActionLine], to_whom: str = "") -> str:
    """A mailto: address that opens the mail in whatever program sends it."""
    lines = [f"{one.reference}, {_due(one)}" for one in actions]
    body = "\r\n".join(["Please report on:", *lines])
    to = quote(clean(to_whom), safe="@") if "@" in to_whom else ""
    return (
        f"mailto:{to}?subject={quote(f'Actions of {agency}', safe='')}&body={quote(body, safe='')}"
    )


def _due(one: ActionLine) -> str:
    return f"due {plain_day_words(one.due_on)}" if one.due_on else "due by the next meeting"
