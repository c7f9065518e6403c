"""Deciding about a case, judging its risk and putting its facts right."""

from functools import partial
from typing import Any

from jagtui.model.group import Group
from jagtui.model.rules.review import review_day
from jagtui.model.rules.roles import decides
from jagtui.queries.adding import adding, known_facts
from jagtui.queries.case_choices import case_choices
from jagtui.ui.dialogs.case_facts import CaseFacts
from jagtui.ui.dialogs.risk import JudgeRisk
from jagtui.ui.dialogs.status import SettleCase
from jagtui.ui.screen import Place
from jagtui.usecases.case import assess_risk, set_case_status
from jagtui.usecases.case_facts import put_facts_right

_NOT_HERE = "Status and risk are set by the chair, the minute taker or the manager."


async def settle(place: Place[Any], case_id: int) -> None:
    """Ask what becomes of a case, and record it; no minutes are written."""
    if not decides(place.seat):
        place.refuse(_NOT_HERE)
        return
    with place.reading() as reader:
        choices = case_choices(reader, place.seat, case_id)
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
        choices = case_choices(reader, place.seat, case_id)
    await place.ask(JudgeRisk(choices, item_id=None), partial(place.attempt, assess_risk))


async def put_right(place: Place[Any], case_id: int, *, item_id: int | None = None) -> None:
    """Ask for a case's facts as they should be, and record them; the item is one of a meeting."""
    if not decides(place.seat):
        place.refuse("A case's facts are put right by the chair, the minute taker or the manager.")
        return
    with place.reading() as reader:
        known = known_facts(reader, place.seat, case_id)
        offered = adding(reader, known)
    dialog = CaseFacts(offered, known, item_id=item_id)
    await place.ask(dialog, partial(place.attempt, put_facts_right))
