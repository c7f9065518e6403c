"""Deciding about a case and judging its risk, outside a meeting."""

from functools import partial
from typing import Any

from jagtui.model.group import Group
from jagtui.model.rules.review import review_day
from jagtui.model.rules.roles import decides
from jagtui.queries.case_choices import case_choices
from jagtui.ui.dialogs.risk import JudgeRisk
from jagtui.ui.dialogs.status import SettleCase
from jagtui.ui.screen import Place
from jagtui.usecases.case import assess_risk, set_case_status

_NOT_HERE = "Status and risk are set by the chair, the minute taker or the manager."


async def settle(place: Place[Any], case_id: int) -> None:
    """Ask what becomes of a case, and record it; no minutes are written."""
    if not decides(place.seat):
        place.refuse(_NOT_HERE)
        return
    with place.reading() as reader:
        choices = case_choices(reader, case_id)
        group, today = reader.get(Group, choices.case.group_id), reader.today
    band = choices.assessed.band if choices.assessed else None
    dialog = SettleCase(
        choices, item_id=None, review_on=review_day(group, band, today), today=today
    )
    await place.ask(dialog, partial(place.attempt, set_case_status))


async def judge(place: Place[Any], case_id: int) -> None:
    """Ask how high a case's risk is now, and record it."""
    if not decides(place.seat):
        place.refuse(_NOT_HERE)
        return
    with place.reading() as reader:
        choices = case_choices(reader, case_id)
    await place.ask(JudgeRisk(choices, item_id=None), partial(place.attempt, assess_risk))
