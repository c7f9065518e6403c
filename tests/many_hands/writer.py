"""One pair of hands: real gestures, one after another, each logged once it is acknowledged."""

import asyncio
import json
import random
import secrets
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TextIO

import click

from jagtui.commands.invocation import patiently
from jagtui.model.errors import Refusal, StaleEdit
from jagtui.model.line import Line
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.terms import ClaimKind, LineKind
from jagtui.store.committed import Committed
from jagtui.store.store import Store
from jagtui.store.trouble import AlreadyRecorded, UndoConflict
from jagtui.store.undo import undo_last
from jagtui.ui.attempt import Attempts
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.usecases.assign import ActionWanted, OwnerWanted, assign_action
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.line import AmendmentWanted, amend_line
from tests.many_hands.table import LOGINS, Place, place_of

Work = Callable[[], object]
EXPECTED = (StaleEdit, UndoConflict)
"""What may be said no to where many write: somebody was first."""


class Hands:
    """Does what one person does, through the retry of the app or of the command line."""

    def __init__(self, store: Store, place: Place, log: TextIO, *, in_app: bool) -> None:
        self.counts: Counter[str] = Counter()
        self.longest = 0.0
        self._store, self._place, self._log = store, place, log
        self._attempts = Attempts(self._said) if in_app else None
        self._random = random.Random(place.seat.login)  # noqa: S311  nothing secret
        self._token = ""
        self._newest = 0
        store.subscribe(self._acknowledged)
        if self._attempts is not None:
            store.subscribe(self._attempts.heard)

    def turn(self) -> None:
        """One gesture, or one that is said no to; now and then the key is pressed twice."""
        self._token = secrets.token_hex(16)
        work = self._gesture()
        began = time.monotonic()
        try:
            self._do(work)
        except EXPECTED as refusal:
            self.counts[type(refusal).__name__] += 1
        except Refusal as refusal:
            self.counts[f"surfaced {type(refusal).__name__}"] += 1
        self.longest = max(self.longest, time.monotonic() - began)
        if self._token and self._random.random() < 0.1:
            self._again(work)

    def _gesture(self) -> Work:
        """What somebody in this seat does next."""
        store, place, token = self._store, self._place, self._token
        chance = self._random.random()
        if chance < 0.1:
            self._token = ""
            return partial(undo_last, store, place.seat)
        if place.action_id is not None:
            claim = ClaimWanted(place.action_id, ClaimKind.PROGRESS, f"so far {token}")
            return partial(claim_action, store, place.seat, claim, token=token)
        if chance < 0.2:
            return self._amendment()
        if chance < 0.4:
            task = ActionWanted(place.item_id, f"see to {token}", OwnerWanted(agency_id=1))
            return partial(assign_action, store, place.seat, task, token=token)
        note = RecordWanted(place.item_id, NoteWanted(text=f"said {token}"))
        return partial(record_captured, store, place.seat, note, token=token)

    def _amendment(self) -> Work:
        """The line that all put right, as it read a moment ago."""
        with self._store.read() as reader:
            was = reader.get(Line, self._place.shared_id).text
        time.sleep(0.005)
        wanted = AmendmentWanted(self._place.shared_id, was, f"now {self._token}", LineKind.NOTE)
        return partial(amend_line, self._store, self._place.seat, wanted, token=self._token)

    def _do(self, work: Work) -> None:
        if self._attempts is None:
            patiently(work)
        else:
            asyncio.run(self._attempts.run(work, but=EXPECTED))

    def _again(self, work: Work) -> None:
        """The same keystroke, sent again as after an answer that was lost."""
        newest, outcome = self._newest, "sent again, recorded once"
        try:
            self._do(work)
        except AlreadyRecorded as recorded:
            if recorded.committed.seq != newest:
                outcome = "surfaced another entry"
        except EXPECTED:
            outcome = "sent again, refused again"
        if self._newest != newest:
            outcome = "surfaced twice recorded"
        self.counts[outcome] += 1

    def _acknowledged(self, committed: Committed) -> None:
        if committed.external:
            return
        self._newest = committed.seq
        self.counts["acknowledged"] += 1
        token = self._token or None
        self._log.write(f"{json.dumps([committed.seq, committed.kind, token])}\n")

    def _said(self, notice: Notice) -> None:
        if notice.tone is Tone.WAITING:
            self.counts["waited"] += 1
        elif notice.tone is Tone.REFUSED:
            self.counts[f"surfaced {notice.text}"] += 1


def main(path: Path, login: str, seconds: float) -> None:
    """Sit down, wait for the word, and go on until the time is over."""
    store = Store.open(path)
    with store.read() as reader:
        place = place_of(reader, login)
    with path.with_name(f"{login}.log").open("w", encoding="utf-8") as log:
        hands = Hands(store, place, log, in_app=LOGINS.index(login) % 2 == 0)
        click.echo("ready")
        sys.stdin.readline()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            hands.turn()
            store.news()
            time.sleep(random.uniform(0, 0.02))  # noqa: S311  hands that never rest for long
    store.close()
    click.echo(json.dumps([hands.counts, hands.longest]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]))
