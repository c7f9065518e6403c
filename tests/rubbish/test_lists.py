"""The lists that commands print, of a file in which all that people typed is rubbish."""

import csv
import io
import json
from pathlib import Path

import pytest

from jagtui.outputs.tables import Format, places
from jagtui.serve.links import digest_of
from jagtui.usecases.web_link import LinkWanted, make_link
from tests.cli.conftest import Caller
from tests.history import lived_in
from tests.outputs.test_markdown import READER
from tests.rubbish.nasty import LONG_RUN
from tests.rubbish.shown import obeyed
from tests.rubbish.spoilt import spoil

LISTS = ("actions", "mine", "cases", "meetings", "serve links")
STARTS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001  spreadsheets read the wide ones too


@pytest.fixture(scope="module", params=range(20 if LONG_RUN else 1))
def spoilt(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Caller:
    """A fortnight of history that was spoilt, for tests that only read it."""
    world = lived_in(tmp_path_factory.mktemp("spoilt") / "vale.db").world
    make_link(world.store, world.seat, LinkWanted(2, digest_of("secret")))
    spoil(world.store, seed=request.param)
    world.store.close()
    return Caller(world.store.path, world.clock)


def written(spoilt: Caller, name: str, how: Format) -> str:
    """What a command prints in that format."""
    said = spoilt(*name.split(), "--format", how.value)
    assert said.exit_code == 0, said.output
    return said.stdout


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_the_same_in_every_format_and_no_cell_is_a_formula(
    spoilt: Caller, name: str
) -> None:
    objects = json.loads(written(spoilt, name, Format.JSON))
    assert objects
    rows = list(csv.DictReader(io.StringIO(written(spoilt, name, Format.CSV), newline="")))
    assert len(rows) == len(objects)
    for row, one in zip(rows, objects, strict=True):
        assert list(row) == list(one)
        for key, cell in row.items():
            assert not cell.lstrip(" \u3000\u00a0").startswith(STARTS_A_FORMULA)
            if isinstance(one[key], str):
                assert cell in {one[key], f"'{one[key]}"}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_a_line_and_a_row_for_each_thing(spoilt: Caller, name: str) -> None:
    many = len(json.loads(written(spoilt, name, Format.JSON)))
    table = written(spoilt, name, Format.TABLE).split("\n\n")[0].splitlines()
    assert len(table) == many + 1
    assert max(map(places, table)) < 5_000
    read = READER.parse(written(spoilt, name, Format.MD))
    assert sum(one.type == "tr_open" for one in read) == many + 1
    within = {child.type for one in read for child in one.children or ()}
    assert within <= {"text"}


@pytest.mark.parametrize("how", Format)
@pytest.mark.parametrize("name", LISTS)
def test_no_list_holds_what_a_terminal_obeys(spoilt: Caller, name: str, how: Format) -> None:
    # What was typed in several lines stays so for spreadsheets.
    kept = "\n\t" if how is Format.CSV else "\n"
    assert not obeyed(written(spoilt, name, how), but=kept)


def test_what_is_told_of_each_action_holds_it_neither(spoilt: Caller, tmp_path: Path) -> None:
    for one in json.loads(written(spoilt, "actions", Format.JSON)):
        for how in ("text", "json"):
            said = spoilt("action", one["reference"], "--format", how)
            assert said.exit_code == 0
            assert not obeyed(said.stdout, but="\n")
    for command in ("seat", "review", "minutes last", "agenda", "sheet housing --html"):
        assert not obeyed(spoilt(*command.split()).output, but="\n")
    file = tmp_path / "actions.ics"
    assert spoilt("calendar", "housing", "-o", str(file)).exit_code == 0
    assert not obeyed(file.read_bytes().decode(), but="\r\n")
