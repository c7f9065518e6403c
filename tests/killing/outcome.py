"""What came of ending windows again and again: counts, and whatever was not as promised."""

from collections import Counter
from dataclasses import dataclass, field

from tests.killing.typed import Missing


@dataclass
class Outcome:
    """Counts, to be read."""

    ended: Counter[str] = field(default_factory=Counter)
    """By what was being done at that moment."""
    acknowledged: Counter[str] = field(default_factory=Counter)
    """Gestures that the screen had said were done, by kind."""
    unanswered: Counter[str] = field(default_factory=Counter)
    """What became of lines whose Enter was not answered any more."""
    once: int = 0
    """Lines that were acknowledged and stood in the file once, at the end of each file."""
    lost: int = 0
    twice: int = 0
    reopened: int = 0
    """Windows that were seen to open where the one before had been ended."""
    drafts: int = 0
    """Lines that were being typed, held against what was kept of them."""
    most_keys: int = 0
    oldest: float = 0.0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def missed(self, missing: Missing) -> None:
        """So much of a line was missing."""
        self.drafts += 1
        self.most_keys = max(self.most_keys, missing.keys)
        self.oldest = max(self.oldest, missing.seconds)

    @property
    def words(self) -> str:
        """The counts, one a line."""
        lines = [
            f"ended         {self.ended.total():6}  {_listed(self.ended)}",
            f"reopened      {self.reopened:6}  on the same item, with what was being typed there",
            f"acknowledged  {self.acknowledged.total():6}  {_listed(self.acknowledged)}",
            f"lines         {self.once:6}  found once, {self.lost} lost, {self.twice} twice",
            f"unanswered    {self.unanswered.total():6}  {_listed(self.unanswered)}",
            f"drafts        {self.drafts:6}  compared, {self._missing}",
            f"faults        {len(self.faults):6}",
            *self.faults,
            f"seconds       {self.seconds:6.0f}",
        ]
        return "\n".join(lines)

    @property
    def _missing(self) -> str:
        oldest = f"the oldest on the screen for {self.oldest:.2f} s"
        return f"at most {self.most_keys} keys missing, {oldest}"


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{what}: {count}" for what, count in counts.most_common())
