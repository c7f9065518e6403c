"""Agencies: what they are called, from which day on."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.agency import Agency, AgencyName
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.when import day_words
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class RenamingWanted:
    """What an agency is called, and since when."""

    agency_id: int
    name: str
    since: date


@gesture("agency.rename")
def rename_agency(change: Change, wanted: RenamingWanted) -> int:
    """Give an agency a new name from a day on; minutes of earlier days print the old one."""
    agency = change.get(Agency, wanted.agency_id)
    name = clean(wanted.name)
    if not name:
        raise RuleBroken("A name is missing; the agency keeps the one it has.")
    that_day = change.find(AgencyName, agency_id=agency.id, since=wanted.since)
    if that_day is None:
        that_day = change.add(AgencyName(agency_id=agency.id, name=name, since=wanted.since))
    else:
        change.put(replace(that_day, name=name))
    change.says(f"{agency_words(agency.handle)} renamed since {day_words(wanted.since)}")
    return that_day.id
