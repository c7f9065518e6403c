"""How large the files are."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from jagtui.store.engine import connect
from tests.benchmarks.measuring.figure import Figure


def sizes(files: Mapping[str, Path], _home: Path, _rounds: int) -> Iterator[Figure]:
    """Each file, and what a meeting takes in it with all that belongs to it."""
    whole = Figure("the file", unit="MB")
    each = Figure("a meeting with all that belongs to it", unit="kB")
    for name, path in files.items():
        size = path.stat().st_size
        with closing(connect(path)) as connection:
            (meetings,) = connection.execute("SELECT count(*) FROM meeting").fetchone()
        whole.add(name, size)
        each.add(name, size / meetings)
    yield from (whole, each)
