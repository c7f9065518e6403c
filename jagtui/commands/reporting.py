"""A report on an action, from the plain words it is given in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.claims import Detail
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.when import whole_when
from jagtui.model.terms import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from jagtui.store.reader import Reader
    from jagtui.usecases.claim import ClaimWanted

ACCEPTED_LATER = "the meeting has to accept it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody says of an action, as they typed it."""

    claim: ClaimKind
    words: str = ""
    details: "Mapping[Detail, str]"
    agency: str = ""
    """On whose behalf it is entered."""
    source: str = ""


def claim_wanted(reader: "Reader", action_id: int, said: Said) -> "ClaimWanted":
    """The report as the file wants it; what cannot be read is refused in words."""
    from jagtui.queries.action_list import officer_called
    from jagtui.queries.find_agency import find_agency
    from jagtui.usecases.claim import ClaimWanted

    details = said.details
    to = details.get(Detail.HANDED_TO, "")
    return ClaimWanted(
        action_id,
        said.claim,
        said.words,
        done_on=_past(details.get(Detail.DONE_ON, ""), reader.today),
        evidence=details.get(Detail.EVIDENCE, ""),
        lesson=details.get(Detail.LESSON, ""),
        blocked_by=details.get(Detail.BLOCKED_BY, ""),
        asked_until=_ahead(details.get(Detail.ASKED_UNTIL, ""), reader.today),
        handed_to_id=officer_called(reader, to) if to else None,
        on_behalf_of_id=find_agency(reader, said.agency).id if said.agency else None,
        source=said.source,
    )


def reported(reference: str, claim: ClaimKind) -> str:
    """What is said once a report is recorded."""
    waits = "" if claim is ClaimKind.PROGRESS else f"; {ACCEPTED_LATER}"
    return f"{reference} reported {claim.words}{waits}."


def _past(typed: str, today: "date") -> "date | None":
    if not typed.strip():
        return None
    day = past_day(typed, today)
    if day is None:
        raise RuleBroken(f"“{typed}” is no day that has been. Say yesterday, fri or 8 jan.")
    return day


def _ahead(typed: str, today: "date") -> "date | None":
    if not typed.strip():
        return None
    when = whole_when(typed.split(), today)
    if when is None or when.day is None:
        raise RuleBroken(f"“{typed}” is no day to come. Say fri, 12 jan, +7, 2w or eom.")
    return when.day
