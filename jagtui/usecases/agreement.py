"""Agencies' signatures under the information sharing agreement."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.agency import Agency, SharingAgreement
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.naming import agency_words
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class SharingWanted:
    """An agency that signed, when, and until when it holds."""

    agency_id: int
    signed_on: date
    until: date | None = None


@gesture("agency.sharing")
def sign_agreement(change: Change, wanted: SharingWanted) -> int:
    """An agency signed the information sharing agreement."""
    if wanted.signed_on > change.today:
        raise RuleBroken("A signature has a day that has been; give the day it was signed.")
    if wanted.until is not None and wanted.until < wanted.signed_on:
        raise RuleBroken("The agreement cannot end before it was signed.")
    agency = change.get(Agency, wanted.agency_id)
    signed = change.add(
        SharingAgreement(agency_id=agency.id, signed_on=wanted.signed_on, until=wanted.until)
    )
    change.says(f"{agency_words(agency.handle)} signed the sharing agreement")
    return signed.id
