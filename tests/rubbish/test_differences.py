"""What is different between two versions of the minutes, whatever they say."""

import pendulum
from hypothesis import given

from jagtui.model.minutes import MinutesVersion, digest_of
from jagtui.model.terms import MinutesState
from jagtui.model.text import clean
from jagtui.outputs import markdown
from jagtui.outputs.minutes_layout import block
from jagtui.outputs.versions import difference
from tests.outputs.test_markdown import words
from tests.rubbish.nasty import each_piece, examples, nasty
from tests.rubbish.shown import obeyed

BEFORE = "as it was before"


def version(number: int, text: str) -> MinutesVersion:
    """A version with that text in a bullet, in a table, and in a heading."""
    written = markdown.document(
        [
            markdown.strong("OFFICIAL"),
            markdown.heading(1, text),
            markdown.item(block(text)),
            markdown.table(["Task", "Due"], [[text, "Fri 15 Jan"]]),
        ]
    )
    return MinutesVersion(
        meeting_id=1,
        number=number,
        state=MinutesState.CHECKED,
        made_at=pendulum.datetime(2027, 1, 12),
        restricted=written,
        public="",
        digest=digest_of(written),
    )


@each_piece("text")
@examples(20)
@given(text=nasty)
def test_what_came_is_told_as_it_was_typed(text: str) -> None:
    typed = clean(text, multiline=True) or "x"
    told = difference("JAG-1", version(1, BEFORE), version(2, typed))
    said = words(told.replace("\n  + ", " "))
    assert words(f"{BEFORE} · Fri 15 Jan") in said
    assert words(f"{typed} · Fri 15 Jan") in said
    assert said.count(words(typed)) >= 3
    assert not obeyed(told, but="\n")
