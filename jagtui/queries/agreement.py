"""Which agencies have signed the information sharing agreement."""

from datetime import date

from jagtui.model.agency import SharingAgreement
from jagtui.store.reader import Reader


def in_agreement(reader: Reader, day: date) -> frozenset[int] | None:
    """The agencies whose signature holds on a day; None while no agreement is on record at all."""
    signed = reader.all(SharingAgreement)
    if not signed:
        return None
    return frozenset(
        one.agency_id
        for one in signed
        if one.signed_on <= day and (one.until is None or one.until >= day)
    )
