"""Words for actions in lists."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from jagtui.model.rules.status_colour import Colour, status_colour
from jagtui.model.terms import ActionState
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.claim_details import ClaimDetails
from jagtui.ui.format import day_near

STYLES = {Colour.GREEN: "$success", Colour.AMBER: "bold $warning", Colour.RED: "bold $error"}


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
    """Ended, reported, or its status colour with its word; and how often it was carried."""
    match one.state:
        case ActionState.CLOSED:
            return Content("ended")
        case ActionState.REPORTED:
            said = Content(f"reported {one.claim.words}" if one.claim else "reported")
        case ActionState.IN_ABEYANCE:
            said = Content(one.state.words)
        case ActionState.OPEN:
            said = colour_words(one.due_on, today)
    return said + (f" c{one.carried}" if one.carried else "")


def colour_words(due_on: date | None, today: date) -> Content:
    """As in green, LATE 7 d amber, LATE 40 d red; the colour only adds to its word."""
    status = status_colour(due_on, today)
    late = f"{status.words} " if status.days_late else ""
    return Content.styled(f"{late}{status.colour.value}", STYLES[status.colour])


def first_due_words(one: ActionLine, today: date) -> str:
    """The day it was first due, where it is due on another one now."""
    if one.first_due_on is None or not one.moved:
        return ""
    return f"first due {day_near(one.first_due_on, today)}"


def detail_lines(details: ClaimDetails, today: date) -> Iterator[str]:
    """What a report says besides its words, a line each."""
    if details.done_on:
        yield f"done on {day_near(details.done_on, today)}"
    if details.blocked_by:
        yield f"blocked by {details.blocked_by}"
    if details.asked_until:
        yield f"asks for more time, until {day_near(details.asked_until, today)}"
    if details.handed_to:
        yield f"to be handed over to {details.handed_to}"
    if details.evidence:
        yield f"shown by: {details.evidence}"
    if details.lesson:
        yield f"lesson learnt: {details.lesson}"
    if details.on_behalf_of:
        yield f"on behalf of {details.on_behalf_of}, from {details.source}"
