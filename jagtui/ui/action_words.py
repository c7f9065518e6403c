"""Words for actions in lists."""

from datetime import date

from textual.content import Content

from jagtui.model.terms import ActionState
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.format import day_near


def owner_words(one: ActionLine) -> str:
    """Who answers for it; a question mark where nobody known answers to what was said."""
    if one.unowned:
        return f"{one.owner}?" if one.owner else "no owner"
    return one.owner


def due_words(one: ActionLine, today: date) -> str:
    """The day it is due, or that it follows the next meeting."""
    if one.due_on is None:
        return "next meeting" if one.by_next else "no day"
    return day_near(one.due_on, today)


def standing(one: ActionLine, today: date) -> Content:
    """Ended, reported, late; and how often it was carried."""
    if one.state is ActionState.CLOSED:
        return Content("ended")
    if one.state is ActionState.REPORTED:
        said = Content(f"reported {one.claim.words}" if one.claim else "reported")
    elif late := one.days_late(today):
        said = Content.styled(f"LATE {late} d", "bold $error")
    else:
        said = Content(one.state.words if one.state is ActionState.IN_ABEYANCE else "")
    return said + (f"  c{one.carried}" if one.carried else "")
