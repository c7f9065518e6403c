"""Links by which officers open their own seats in a browser."""

from dataclasses import dataclass, replace

from jagtui.model.agency import Officer
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import plain_day_words
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.model.time import london_day
from jagtui.model.web_link import WebLink
from jagtui.queries.web_links import live_link_of
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture

LONGEST = 31
"""So many days a link is good for at most."""


@dataclass(frozen=True)
class LinkWanted:
    """For whom a link is, the digest of its secret, and for how many days it is good."""

    officer_id: int
    digest: str
    days: int = 7


@dataclass(frozen=True)
class LinkChosen:
    """The officer whose link is meant."""

    officer_id: int


@gesture("link.make", doing="Making a link", instead="")
def make_link(change: Change, wanted: LinkWanted) -> int:
    """Bind an officer's seat into a link; an officer has one that works at a time.

    An earlier one is ended first, by itself: taking this back then leaves no link that works.
    """
    change.get(Officer, wanted.officer_id)
    if not 1 <= wanted.days <= LONGEST:
        raise RuleBroken(f"A link is good for 1 to {LONGEST} days; none was made.")
    if live_link_of(change, wanted.officer_id) is not None:
        raise RuleBroken("This officer has a link that works; end it first. None was made.")
    seat = change.add(
        Seat(
            login=f"web:{wanted.digest[:16]}",
            officer_id=wanted.officer_id,
            role=SeatRole.OFFICER,
        )
    )
    link = change.add(
        WebLink(
            seat_id=seat.id,
            digest=wanted.digest,
            made_at=change.now,
            expires_at=change.now.add(days=wanted.days),
        )
    )
    until = plain_day_words(london_day(link.expires_at))
    change.says(f"Link {link.id} for a browser made, good until {until}")
    return link.id


@gesture("link.end", doing="Ending a link", instead="")
def end_link(change: Change, wanted: LinkChosen) -> int:
    """Take an officer's link back: it opens nothing from now on."""
    link_id = live_link_of(change, wanted.officer_id)
    if link_id is None:
        raise RuleBroken("This officer has no link that works; nothing was changed.")
    link = change.get(WebLink, link_id)
    change.put(replace(link, ended_at=change.now))
    change.says(f"Link {link.id} for a browser ended")
    return link.id
