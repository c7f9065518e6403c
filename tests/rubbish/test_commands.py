"""Commands, given anything for any of their words: done or refused, and said in plain text."""

import os

import pytest
from hypothesis import example, given

from tests.cli.conftest import Caller
from tests.history import lived_in
from tests.rubbish.nasty import examples, nasty
from tests.rubbish.shown import obeyed

COMMANDS = (
    "actions --agency {}",
    "actions --officer {}",
    "actions --due-by {}",
    "action {}",
    "action JAG/27/001 --done {}",
    "action JAG/27/001 --done x --on {} --evidence {}",
    "action JAG/27/001 --more-time x --until {}",
    "action JAG/27/001 --hand-over x --to {}",
    "action JAG/27/001 --blocked x --by {}",
    "action JAG/27/001 --progress x --for {} --source x",
    "action JAG/27/001 --progress x --for police --source {}",
    "action JAG/27/001 --format {}",
    "minutes {}",
    "minutes last --for {}",
    "minutes last --to {} --why {}",
    "minutes last --diff {} 1",
    "agenda {}",
    "agenda --bring {}",
    "agenda --to {} --why {}",
    "sheet {}",
    "sheet police --officer {}",
    "sheet police --to {} --why {}",
    "sheet police --mail --to {}@ashcombe.example",
    "sheet --read {}",
    "calendar {} -o there/calendar.ics --force",
    "calendar police -o there/calendar.ics --force --to {}",
    "calendar police -o there/{}",
    "agenda -o there/{}",
    "backup there/{}",
    "check --db there/{}",
    "mine --db there/{}",
    "seat --as {}",
    "seat --as officer --officer {}",
    "share {}",
    "serve link {}",
    "serve link shah --days {}",
    "serve link shah --at {}",
    "serve end {}",
    "completion {}",
    "mine --format {}",
    "--{}",
    "{}",
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Caller:
    """A file with a meeting behind it, called from a folder of its own."""
    world = lived_in(tmp_path_factory.mktemp("held") / "vale.db").world
    world.store.close()
    return Caller(world.store.path, world.clock)


@pytest.fixture(autouse=True)
def _own_folder(held: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write where nothing is lost."""
    (held.path.parent / "there").mkdir(exist_ok=True)
    monkeypatch.chdir(held.path.parent)


def as_argument(text: str) -> str:
    """The text as a shell passes it on: bytes of any kind, none of them nought."""
    return os.fsdecode(text.encode("utf-8", "surrogatepass")).replace("\0", "")


@pytest.mark.parametrize("command", COMMANDS)
@examples(1)
@given(text=nasty)
@example(text="\x1b]0;taken over\x07\x9b2J\u202e\udcff")
@example(text="9" * 5_000)
def test_no_word_of_a_command_is_a_fault_or_obeyed(held: Caller, command: str, text: str) -> None:
    word = as_argument(text)
    if "there/" in command:
        word = word.replace("/", "")
    said = held(*(part.replace("{}", word) for part in command.split()))
    assert said.exception is None or isinstance(said.exception, SystemExit)
    assert said.exit_code in {0, 1, 2}
    assert not obeyed(said.stdout, but="\n")
    assert not obeyed(said.stderr, but="\n")


ANSWERED = "Sheet: council\nAction: JAG/27/003\nAnswer: going on\nIn words: {}\nLesson: {}\n"


@examples(5)
@given(text=nasty)
@example(text="\x1b]0;taken over\x07\x9b2J\u202e")
@example(text="\nAction: JAG/27/001\nAnswer: done")
@example(text="x" * 20_001)
def test_a_sheet_that_comes_back_is_read_or_refused_in_plain_text(held: Caller, text: str) -> None:
    sheet = held.path.parent / "back.txt"
    sheet.write_bytes(ANSWERED.replace("{}", text).encode("utf-8", "surrogatepass"))
    for how in ("--dry-run", "--what-can-be"):
        said = held("sheet", "--read", str(sheet), "--source", "a letter", how)
        assert said.exception is None or isinstance(said.exception, SystemExit)
        assert not obeyed(said.output, but="\n")
