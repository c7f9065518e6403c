"""Sending the minutes out; from then on what they say is only corrected."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Circulation, Disclosure
from jagtui.model.rules.when import day_words
from jagtui.model.terms import Edition, MinutesState
from jagtui.model.text import clean
from jagtui.queries.minutes import kept_version
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.versions import keep_version


@dataclass(frozen=True)
class CirculationWanted:
    """To whom the minutes of a meeting went out, and on which day if it was not today."""

    meeting_id: int
    to_whom: str
    on: date | None = None


@gesture("minutes.circulate", doing="Sending out minutes")
def circulate_minutes(change: Change, wanted: CirculationWanted) -> int:
    """The minutes were sent out as they were checked; nothing before this is taken back."""
    held = change.get(Meeting, wanted.meeting_id)
    newest = kept_version(change, held.id)
    if held.minutes_state is MinutesState.DRAFT or newest is None:
        raise RuleBroken(
            f"The minutes of {held.reference} are a draft; the chair checks them before they go "
            "out."
        )
    to_whom = clean(wanted.to_whom)
    if not to_whom:
        raise RuleBroken("Say to whom they went; nothing was recorded.")
    if held.minutes_state is MinutesState.CHECKED:
        newest = keep_version(change, held, MinutesState.CIRCULATED, newest.restricted)
    sent = change.add(
        Circulation(
            version_id=newest.id,
            circulated_on=_day(change, held, wanted.on),
            to_whom=to_whom,
            recorded_at=change.now,
        )
    )
    change.add(
        Disclosure(
            at=change.now,
            seat_id=change.seat.id,
            meeting_id=held.id,
            edition=Edition.RESTRICTED,
            what=f"minutes of {held.reference}, version {newest.number}",
            to_whom=to_whom,
            why="circulated",
        )
    )
    change.says(
        f"{held.reference} minutes circulated, version {newest.number}",
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return sent.id


def _day(change: Change, held: Meeting, on: date | None) -> date:
    day = on or change.today
    if day > change.today:
        raise RuleBroken(f"{day_words(day)} is still to come; record it once they have gone out.")
    if day < held.day:
        raise RuleBroken(f"{held.reference} was held on {day_words(held.day)}, after that day.")
    return day
