"""A window that only looks: what it is told, and whether that is everything, once and in order."""

import json
import select
import sys
from pathlib import Path

import click
import pendulum
from sqlalchemy import select as rows_of

from jagtui.store.committed import Committed
from jagtui.store.schema.journal import journal_entry
from jagtui.store.store import Store


class Watcher:
    """Looks for news, and reads in the journal what the news were made of."""

    def __init__(self, store: Store) -> None:
        self.seen: list[int] = []
        self.wrong: list[str] = []
        self.latest = 0.0
        """How long after it was recorded the slowest entry was seen."""
        self._store = store
        store.subscribe(self._told)
        self._told_of = 0

    def look(self) -> None:
        """One look."""
        news = self._store.news()
        if news is None:
            return
        if self._told_of != news.seq:
            self.wrong.append(f"told of {self._told_of}, given {news.seq}")
        after = self.seen[-1] if self.seen else 0
        with self._store.read() as reader:
            rows = reader.rows(
                rows_of(journal_entry.c.seq, journal_entry.c.at, journal_entry.c.touched)
                .where(journal_entry.c.seq > after, journal_entry.c.seq <= news.seq)
                .order_by(journal_entry.c.seq)
            )
        now = pendulum.now("UTC")
        for row in rows if self.seen else ():
            if not set(row.touched.split(",")) <= news.touched:
                self.wrong.append(f"entry {row.seq} touched what the news did not name")
            self.latest = max(self.latest, (now - row.at).total_seconds())
        self.seen += [row.seq for row in rows]

    def _told(self, news: Committed) -> None:
        if news.seq <= self._told_of:
            self.wrong.append(f"told of {news.seq} after {self._told_of}")
        self._told_of = news.seq


def main(path: Path, every: float) -> None:
    """Look every so often until told to stop, and once more."""
    store = Store.open(path)
    watcher = Watcher(store)
    click.echo("ready")
    while not select.select([sys.stdin], [], [], every)[0]:
        watcher.look()
    watcher.look()
    store.close()
    click.echo(json.dumps([watcher.seen, watcher.wrong, watcher.latest]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
