"""Which item of a meeting was up when, in words."""

from dataclasses import dataclass

from jagtui.model.meeting import ItemSpan
from jagtui.model.time import Instant, london_hhmm
from jagtui.queries.minutes import MinutesFacts


@dataclass(frozen=True, slots=True)
class Course:
    """Which item was up when."""

    numbers: dict[int, str]
    spans: tuple[ItemSpan, ...]

    @classmethod
    def of(cls, facts: MinutesFacts) -> "Course":
        """The course of a meeting."""
        return cls(
            {one.item.id: one.item.number or "" for one in facts.items},
            tuple(
                sorted(
                    (span for one in facts.items for span in one.spans),
                    key=lambda span: span.id,
                )
            ),
        )

    def item(self, item_id: int) -> str:
        """As in item 6c."""
        number = self.numbers.get(item_id)
        return f"item {number}" if number else "an item added that day"

    def arriving(self, at: Instant) -> str:
        """As in 10:15, during item 4."""
        up = next((span for span in reversed(self.spans) if span.from_at <= at), None)
        if up is None:
            return london_hhmm(at)
        began = london_hhmm(up.from_at) == london_hhmm(at)
        when = "at the start of" if began else "during"
        return f"{london_hhmm(at)}, {when} {self.item(up.item_id)}"

    def leaving(self, at: Instant) -> str:
        """As in 10:40, before item 9."""
        coming = next((span for span in self.spans if span.from_at >= at), None)
        if coming is not None and london_hhmm(coming.from_at) == london_hhmm(at):
            return f"{london_hhmm(at)}, before {self.item(coming.item_id)}"
        up = next((span for span in reversed(self.spans) if span.from_at <= at), None)
        return f"{london_hhmm(at)}, during {self.item(up.item_id)}" if up else london_hhmm(at)
