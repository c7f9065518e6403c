"""The people a case is about, kept apart from its label."""

from dataclasses import dataclass

from jagtui.model.case import Case, CasePerson
from jagtui.model.errors import RuleBroken
from jagtui.model.terms import PartInCase
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class PersonWanted:
    """Somebody a case is about, and which part they have in it."""

    case_id: int
    name: str
    part: PartInCase = PartInCase.SUBJECT
    details: str = ""


@gesture("case.person")
def add_person(change: Change, wanted: PersonWanted) -> int:
    """Keep who a case is about; the journal says only that somebody was added."""
    case = change.get(Case, wanted.case_id)
    name = clean(wanted.name)
    if not name:
        raise RuleBroken("Whom the case is about needs a name; it is shown to nobody by itself.")
    person = change.add(
        CasePerson(
            case_id=case.id,
            name=name,
            part=wanted.part,
            details=clean(wanted.details, multiline=True),
        )
    )
    change.says(
        f"{case.reference} {wanted.part.words} added", group_id=case.group_id, case_id=case.id
    )
    return person.id
