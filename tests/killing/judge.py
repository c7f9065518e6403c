"""Whether a file holds what the screen had promised."""

from collections import Counter
from dataclasses import dataclass

from tests.killing.book import RECORD, TAKE_UP, Book, Deed
from tests.killing.held import Held
from tests.killing.outcome import Outcome
from tests.killing.typed import Typed


@dataclass
class Judge:
    """Compares, counts, and brings the book to what the file holds."""

    outcome: Outcome
    book: Book
    may_miss: float
    """Seconds of typing that the end of a window may cost."""

    def judge(self, held: Held, ended_at: float) -> list[str]:
        """What is not as promised."""
        return [
            *self._entries(held),
            *self._recorded(held),
            *self._up(held),
            *self._drafts(held, ended_at),
            *(finding.what for finding in held.findings),
        ]

    def _entries(self, held: Held) -> list[str]:
        """What was acknowledged is in the journal, in order; what was sent may follow it."""
        book, promised = self.book, [deed.kind for deed in self.book.acknowledged]
        kinds = [kind for _, kind, _ in held.entries]
        done, more = kinds[: len(promised)], kinds[len(promised) :]
        sent = book.sent[: len(more)]
        for deed, (_, _, sentence) in zip(sent, held.entries[len(promised) :], strict=False):
            # The journal says “7a AV-0001 taken up”.
            book.stands(Deed(TAKE_UP, sentence.split()[0]) if deed.kind == TAKE_UP else deed)
        self.outcome.acknowledged.update(promised)
        for at, deed in enumerate(book.sent):
            if deed.kind == RECORD:
                self.outcome.unanswered["recorded" if at < len(sent) else "not recorded"] += 1
        book.acknowledged, book.sent = [], []
        if done == promised and more == [deed.kind for deed in sent]:
            return []
        return [f"the journal says {kinds}, where {promised} had been acknowledged"]

    def _recorded(self, held: Held) -> list[str]:
        promised = self.book.recorded
        lost, more = promised - held.recorded, held.recorded - promised
        twice = Counter({line: count for line, count in more.items() if line in promised})
        self.outcome.lost += lost.total()
        self.outcome.twice += twice.total()
        return [
            f"{what}: {[*lines]}" for what, lines in (("lost", lost), ("too many", more)) if lines
        ]

    def _up(self, held: Held) -> list[str]:
        if held.up == self.book.up:
            return []
        return [f"item {held.up} is up, where {self.book.up} was"]

    def _drafts(self, held: Held, ended_at: float) -> list[str]:
        faults = []
        left = held.drafts.copy()
        typed = [(item, one) for item, lines in self.book.typed.items() for one in lines]
        self.book.typed = {}
        for item, one in typed:
            kept = next((text for at, text in left if at == item and text in one.texts), "")
            if kept:
                left.remove((item, kept))
                self.book.begin(item, Typed(one.said, [kept], [0.0]))
            missing = one.missing(kept, ended_at)
            if missing is None:
                faults.append(f"nothing was kept of {one.text!r} under {item}")
                continue
            self.outcome.missed(missing)
            if missing.seconds > self.may_miss:
                faults.append(
                    f"of {one.text!r} under {item} only {kept!r} was kept: {missing.keys} keys, "
                    f"the first of them {missing.seconds:.3f} s old"
                )
        faults += [f"{text!r} was kept under {item}, and never typed" for item, text in left]
        return faults
