"""What was measured: samples of one thing, on each file and on the floor beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles

FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds, or bytes, that one thing took on each file, in the same rounds as the floor."""

    what: str
    floor: str = ""
    """What the floor is, where there is one: nothing built on the same stack could be faster."""
    target: str = ""
    unit: str = "ms"
    samples: dict[str, list[float]] = field(default_factory=dict)
    """By the name of the file, or FLOOR."""

    def add(self, name: str, sample: float) -> None:
        """Keep one sample."""
        self.samples.setdefault(name, []).append(sample)

    def said(self, name: str) -> str:
        """Median and 95th percentile, and how many times the floor each is."""
        samples = self.samples.get(name)
        if not samples:
            return "–"
        usual, slow = median(samples), slowest(samples)
        words = f"{self._shown(usual)}"
        if len(samples) > 2 and self.unit == "ms":
            words += f" · {self._shown(slow)}"
        base = self.samples.get(FLOOR)
        if base and name != FLOOR:
            words += f" ({usual / median(base):.2f}× · {slow / slowest(base):.2f}×)"
        return words

    def _shown(self, value: float) -> str:
        if self.unit == "ms":
            return f"{value * 1000:.1f}" if value < 0.1 else f"{value * 1000:.0f}"
        if self.unit == "MB":
            return f"{value / 1e6:.1f}"
        return f"{value / 1e3:.0f}"


def slowest(samples: Sequence[float]) -> float:
    """The time that nineteen in twenty keep to."""
    if len(samples) < 2:
        return samples[0]
    return quantiles(samples, n=20, method="inclusive")[-1]


def table(figures: Iterable[Figure], files: Sequence[str]) -> str:
    """All of them in Markdown: median · 95th percentile (times the floor)."""
    columns = ["what", "unit", *files, "floor", "target"]
    rows = [
        [
            figure.what,
            figure.unit,
            *(figure.said(name) for name in files),
            f"{figure.said(FLOOR)} {figure.floor}" if figure.floor else "",
            figure.target,
        ]
        for figure in figures
    ]
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
