"""Who came to the meetings of the past: most partners mostly, and one less and less."""

import math

from jagtui.demo.borough import PARTNERS
from jagtui.demo.sitting import Sitting
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity
from jagtui.queries.roll import roll_of
from jagtui.usecases.attendance import (
    ComingWanted,
    DeputyWanted,
    MarkWanted,
    WalkOnWanted,
    arrive,
    leave,
    mark_attendance,
    name_deputy,
    walk_on,
)

DEPUTIES = ("Alys Penrose", "Bram Tolley", "Cato Lisle", "Dilys Orme", "", "", "")
"""Named now and then; often nobody knows who it will be."""
INFORMATION = (
    "An update on each open case was sent the day before.",
    "Nothing new on the cases listed; one action is done.",
    "Figures for the month were sent to the clerk.",
)
STEADY = 0.9
"""How likely an agency is to be there; the disengaging one falls from here, ever faster."""
LEAST = 0.05
FADING = "probation"
FADES_BY = 1.5
"""The power at which it does: above 1 it stays away ever faster."""


def call_the_roll(sitting: Sitting, index: int, of: int) -> list[str]:
    """Enter who is not there, then take the roll; gives the agencies that come late.

    The meeting is that one, counted from 0, of so many of its group.
    """
    rng, late = sitting.stage.rng, []
    for handle in sorted(sitting.roll):
        comes = still_comes(index, of) if handle == FADING else rng.random() < STEADY
        if handle == "council" or comes:
            continue
        match rng.randrange(5):
            case 0 | 1 if handle != FADING:
                name = rng.choice(DEPUTIES)
                sitting.stage.do(name_deputy, DeputyWanted(sitting.roll[handle], name=name))
            case 2 if handle != FADING:
                sitting.mark(handle, AttendanceState.ABSENT)
                late.append(handle)
            case 3 if index / of > 1 / 3 or handle != FADING:
                sitting.mark(handle, AttendanceState.ABSENT)
            case _:
                sent = rng.choice(INFORMATION) if rng.random() < 1 / 3 else ""
                sitting.mark(handle, AttendanceState.APOLOGIES, sent)
    sitting.stage.clock.pass_(60)
    sitting.take_roll()
    _join_from_afar(sitting)
    return late


def still_comes(index: int, of: int) -> bool:
    """Whether the disengaging agency is at that meeting; this is not left to chance."""
    before, now = (sum(_likely(n / of) for n in range(first)) for first in (index, index + 1))
    return round(now) > round(before)


def _likely(progress: float) -> float:
    return STEADY - (STEADY - LEAST) * math.pow(progress, FADES_BY)


def come_late(sitting: Sitting, late: list[str]) -> None:
    """Whoever was not there at the start arrives."""
    while late:
        sitting.stage.do(arrive, ComingWanted(sitting.roll[late.pop()]))


def leave_early(sitting: Sitting) -> None:
    """Now and then somebody has to go before the end."""
    rng = sitting.stage.rng
    if rng.random() < 1 / 4:
        handle = rng.choice([one.handle for one in PARTNERS if one.handle in sitting.roll])
        if handle != "council" and _is_here(sitting, handle):
            sitting.stage.do(leave, ComingWanted(sitting.roll[handle]))


def let_in_public(sitting: Sitting) -> None:
    """The quarterly meeting is held in public."""
    number = sitting.stage.rng.randrange(2, 6)
    sitting.stage.do(
        walk_on, WalkOnWanted(sitting.meeting.id, capacity=Capacity.PUBLIC, number=number)
    )


def _join_from_afar(sitting: Sitting) -> None:
    rng = sitting.stage.rng
    handle = rng.choice([one.handle for one in PARTNERS if one.handle in sitting.roll])
    if handle != "council" and _is_here(sitting, handle):
        sitting.stage.do(
            mark_attendance,
            MarkWanted(sitting.roll[handle], AttendanceState.PRESENT, mode=AttendanceMode.REMOTE),
        )


def _is_here(sitting: Sitting, handle: str) -> bool:
    with sitting.stage.store.read() as reader:
        here = {one.id for one in roll_of(reader, sitting.meeting.id) if one.here}
    return sitting.roll[handle] in here
