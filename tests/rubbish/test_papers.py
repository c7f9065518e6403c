"""Papers on a file in which all that people typed is rubbish, read back as Markdown."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from jagtui.model.action import Action
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import Edition, MeetingState, MinutesState
from jagtui.outputs.agenda import write_agenda
from jagtui.outputs.bring import write_bring
from jagtui.outputs.editions import edition_of
from jagtui.outputs.sheet import write_sheet
from jagtui.queries.bring import bringing
from jagtui.queries.publication import public_lines
from jagtui.queries.sheet import sheet_of
from jagtui.store.reader import Reader
from jagtui.usecases.publish import ConfirmationWanted, confirm_public_lines
from tests.outputs.test_markdown import READER, plain, tokens, words
from tests.rubbish.nasty import examples
from tests.rubbish.shown import obeyed
from tests.rubbish.spoilt import spoil
from tests.story import play
from tests.world import World

WITHIN = {"text", "softbreak", "hardbreak", "strong_open", "strong_close"}
"""What may stand in a paragraph, a heading or a cell."""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A meeting with something of everything, ready to be published, and the next one."""
    world = World.found(tmp_path_factory.mktemp("held") / "vale.db")
    meeting = play(world)
    with world.store.change("test.approve", world.seat) as change:
        change.put(replace(change.get(Meeting, meeting.id), minutes_state=MinutesState.APPROVED))
        change.says("Minutes approved", meeting_id=meeting.id)
    with world.store.read() as reader:
        lines = public_lines(reader, world.seat, meeting.id)
    wanted = ConfirmationWanted(meeting.id, tuple(one.line_id for one in lines))
    confirm_public_lines(world.store, world.seat, wanted)
    world.store.close()
    return world.store.path


def papers(world: World) -> dict[str, str]:
    """Every paper there is, by what it is."""
    with world.store.read() as reader:
        return dict(_papers(reader, world))


def _papers(reader: Reader, world: World) -> Iterator[tuple[str, str]]:
    (over,) = reader.all(Meeting, state=MeetingState.CLOSED)
    (coming,) = reader.all(Meeting, state=MeetingState.PLANNED)
    police = world.agency("police").id
    for edition in Edition:
        yield edition.value, edition_of(reader, world.seat, over.id, edition, police)
    yield "agenda", write_agenda(reader, coming.id)
    brought = bringing(reader, world.seat, coming.id)
    for one in brought.agencies:
        yield f"bring {one.agency_id}", write_bring(brought, one)
    for handle in ("council", "housing"):
        yield f"sheet {handle}", write_sheet(sheet_of(reader, world.seat, world.agency(handle).id))


def blocks(paper: str) -> list[tuple[str, str, int]]:
    """Its headings, lists, tables and paragraphs, as a reader of Markdown sees them."""
    return [(one.type, one.tag, one.level) for one in READER.parse(paper)]


def within(paper: str) -> set[str]:
    return {child.type for one in READER.parse(paper) for child in one.children or ()}


def strong(paper: str) -> int:
    return sum(one.type == "strong_open" for one in tokens(paper))


@settings(examples(3), phases=[Phase.generate])  # another seed is no simpler one
@given(seed=st.integers(0, 10**6))
def test_what_was_typed_changes_no_block_of_any_paper(held: Path, seed: int) -> None:
    world = World.at(held)
    expected = papers(world)
    world.store.close()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "vale.db"
        shutil.copyfile(held, copy)
        world = World.at(copy)
        spoil(world.store, seed=seed)
        for name, paper in papers(world).items():
            assert blocks(paper) == blocks(expected[name]), name
            assert strong(paper) == strong(expected[name]), name
            assert within(paper) <= WITHIN, name
            assert not obeyed(paper, but="\n"), name
        _says_what_was_typed(world)
        world.store.close()


def _says_what_was_typed(world: World) -> None:
    """The minutes hold each line, task and title as it was typed."""
    read = plain(papers(world)["restricted"])
    with world.store.read() as reader:
        typed = [one.text for one in reader.all(Line) if not one.withheld]
        typed += [one.task for one in reader.all(Action) if not one.withheld]
        typed += [one.title for one in reader.all(AgendaItem, meeting_id=1, case_id=None)]
    for text in typed:
        assert words(text) in read
