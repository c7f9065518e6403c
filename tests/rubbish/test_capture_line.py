"""The line and its preview in a room where everybody and everything is called by rubbish."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_again import meaning, unparse
from jagtui.model.rules.capture_complete import complete
from jagtui.model.rules.capture_preview import describe
from jagtui.model.rules.captured import ActionsWanted, Nothing
from jagtui.model.rules.room import AgencyHandle, CaseMark, ItemMark, PersonHere, Room
from jagtui.model.rules.subject_names import without_names
from jagtui.model.text import clean, visible
from jagtui.ui.widgets.capture_held import Held
from jagtui.ui.widgets.capture_paste import fold
from jagtui.ui.widgets.capture_reading import words_under
from tests.rubbish.nasty import each_piece, examples, nasty
from tests.rubbish.shown import obeyed

TUESDAY = date(2027, 1, 12)


def room(name: str) -> Room:
    """A room of two agencies, an officer and a guest, an item and a case: all of that name."""
    return Room(
        agencies=(AgencyHandle(1, "police", name), AgencyHandle(2, "council", name)),
        people=(PersonHere(11, name, 1), PersonHere(None, f"{name} {name}", 2)),
        present=(1, 2),
        items=(ItemMark(101, "6b", "AV-0001", name), ItemMark(102, None, None, name)),
        cases=(CaseMark("AV-0001", name), CaseMark("AV-0002", name)),
        subjects=(name,),
    )


def lines(name: str) -> list[str]:
    """Lines that bring such a name into every part of the grammar."""
    return [
        name,
        f"{name}: three meets since May",
        f"!{name} review 4w",
        f"@{name} by fri extend the hire",
        f"@police/{name} extend the hire by {name}",
        f"@police+{name},council extend ~[{name}]",
        f"~{name}",
        f"*{name}",
        f"#{name} so it was",
        f"#JAG-57/{name} so it was",
    ]


@each_piece("name")
@examples(10)
@given(name=nasty)
def test_every_line_is_read_told_and_completed_as_text(name: str) -> None:
    here = room(clean(name).strip() or "x")
    for line in lines(name):
        typed = visible(line)
        told = (*describe(parse(typed, here, TUESDAY), here), without_names(typed, here.subjects))
        told += words_under(Held(typed), here, TUESDAY)
        told += tuple(offer.label for offer in complete(typed, len(typed), here))
        told += tuple(offer.line for offer in complete(typed, len(typed) // 2, here))
        assert not any(obeyed(words) for words in told)


@each_piece("name")
@examples(10)
@given(name=nasty)
def test_a_line_written_again_means_the_same_whatever_everything_is_called(name: str) -> None:
    here = room(clean(name).strip() or "x")
    for line in lines(name):
        wanted = parse(line, here, TUESDAY)
        one_by_one = isinstance(wanted, ActionsWanted) and len(wanted.actions) > 1
        if not isinstance(wanted, Nothing) and not one_by_one:
            read = parse(unparse(wanted, here), here, TUESDAY)
            assert meaning(read, here) == meaning(wanted, here)


@each_piece("pasted")
@examples(50)
@given(pasted=nasty | st.lists(nasty, max_size=3).map("\n".join))
def test_what_is_pasted_is_folded_into_one_line_of_text(pasted: str) -> None:
    assert not obeyed(fold(pasted))
    assert fold(fold(pasted)) == fold(pasted)
