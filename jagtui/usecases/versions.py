"""Keeping the minutes as they read: each version stays as it was made."""

from dataclasses import replace

from sqlalchemy import func, select

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import MinutesVersion, digest_of
from jagtui.model.terms import MinutesState
from jagtui.queries.minutes import kept_version
from jagtui.store.change import Change
from jagtui.store.schema.minutes import minutes_version


def keep_version(
    change: Change, held: Meeting, state: MinutesState, restricted: str
) -> MinutesVersion:
    """The minutes of a meeting come into a state, and are kept as they read then."""
    last = change.scalar(
        select(func.max(minutes_version.c.number)).where(minutes_version.c.meeting_id == held.id)
    )
    change.put(replace(held, minutes_state=state))
    return change.add(
        MinutesVersion(
            meeting_id=held.id,
            number=(last or 0) + 1,
            state=state,
            made_at=change.now,
            restricted=restricted,
            public="",
            digest=digest_of(restricted),
        )
    )


def must_stand(change: Change, held: Meeting, version_id: int, *, also: bool = True) -> None:
    """Refuse what rests on a version that somebody read, once another one was made."""
    newest = kept_version(change, held.id)
    if newest is None or newest.id != version_id or not also:
        raise RuleBroken(
            f"The minutes of {held.reference} were changed meanwhile. Read them again; nothing "
            "was recorded."
        )
