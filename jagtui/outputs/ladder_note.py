"""The note that takes an action one rung higher: references and days, to be edited and sent."""

from datetime import date

from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import Rung
from jagtui.outputs.words import counted
from jagtui.queries.action_lines import ActionLine

_ASKED = {
    Rung.OWNER_LEAD: "Please say who will do it and by when.",
    Rung.CHAIR: "The chair is asked to take it up with the agency.",
    Rung.RAG: "The Responsible Authorities Group is asked how it is to be done.",
}


def ladder_note(one: ActionLine, rung: Rung, today: date) -> str:
    """A draft of what is written to whoever stands on a rung."""
    late = one.days_late(today)
    facts = [
        f"due {plain_day_words(one.due_on)}" if one.due_on else "due by the next meeting",
        f"late by {counted(late, 'day')}" if late else "",
        f"carried {counted(one.carried, 'time')}" if one.carried else "",
    ]
    said = f"Reported last: {one.claim.words}." if one.claim else "Nothing has been reported."
    known = ", ".join(filter(None, facts))
    return f"{one.reference}, {one.owner or 'no owner'}: {known}. {said} {_ASKED[rung]}"
