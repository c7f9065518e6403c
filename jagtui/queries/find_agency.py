"""Finding the agency that somebody names: by its handle or a beginning of it."""

from jagtui.model.agency import Agency
from jagtui.model.errors import Refusal
from jagtui.model.rules.naming import agency_words
from jagtui.store.reader import Reader


class NoSuchAgency(Refusal):
    """Nothing answers to what was said, or too much does."""


def find_agency(reader: Reader, said: str) -> Agency:
    """The agency of that handle, or the only one whose handle begins so."""
    handle = said.strip().casefold()
    agencies = reader.all(Agency)
    found = [one for one in agencies if one.handle == handle] or [
        one for one in agencies if handle and one.handle.startswith(handle)
    ]
    if len(found) == 1:
        return found[0]
    known = ", ".join(sorted(agency_words(one.handle) for one in found or agencies))
    may = "may mean" if found else "is no agency here; there are"
    raise NoSuchAgency(f"“{said}” {may} {known}.")
