"""Days, times, numbers, items, people and agencies as they are typed: read, or said to be none."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pendulum
import pytest
from hypothesis import given

from jagtui.model.errors import Refusal
from jagtui.model.rules.capture_arising import arising_words
from jagtui.model.rules.clock_time import moment
from jagtui.model.rules.initials import prefix_from
from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.rules.numbering import means_number
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.quorum_words import read_clauses
from jagtui.model.rules.room import items_called, people_called
from jagtui.model.rules.similar_cases import similar_cases
from jagtui.model.rules.subject_names import names_a_subject, without_names
from jagtui.model.rules.when import whole_when
from jagtui.model.time import at_london
from jagtui.ui.claiming import TYPED, read_detail, until_when
from tests.model.rules.rooms import ROOM
from tests.rubbish.nasty import each_piece, examples, nasty

TODAY = date(2027, 1, 12)
NOW = pendulum.datetime(2027, 1, 12, 10, 0)

FIELDS: dict[str, Callable[[str], object]] = {
    "a day to come": lambda typed: whole_when(typed.split(), TODAY),
    "a day that has been": lambda typed: past_day(typed, TODAY),
    "until when": lambda typed: until_when(typed, TODAY),
    "a time of day": lambda typed: at_london(TODAY, typed),
    "a moment of the meeting": lambda typed: moment(typed, NOW, NOW.add(hours=1)),
    "the agencies of a quorum": lambda typed: read_clauses(typed, ROOM.agencies),
    "an item": lambda typed: items_called(typed, ROOM.items),
    "an item by its number": lambda typed: means_number(typed, "27/14b"),
    "an item of an earlier meeting": arising_words,
    "somebody": lambda typed: people_called(typed, ROOM.people),
    "a case raised": lambda typed: similar_cases(typed, ROOM),
    "a name in a line": lambda typed: names_a_subject(typed, (typed, "Rowan Pike")),
    "a name to leave out": lambda typed: without_names(typed, (typed, "Rowan Pike")),
    "the prefix of references": prefix_from,
    "a handle": agency_words,
    "a person": person_words,
    **{one.id: lambda typed, one=one: read_detail(one, typed, TODAY) for one in TYPED},  # type: ignore[misc]
}


@pytest.mark.parametrize("field", FIELDS)
@each_piece("typed")
@examples(30)
@given(typed=nasty)
def test_nothing_typed_into_a_field_is_a_fault(field: str, typed: str) -> None:
    with suppress(Refusal):
        FIELDS[field](typed)
