"""When a meeting had no quorum: its lapses, from who spoke for which agency when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jagtui.model.meeting import Adjournment
from jagtui.model.rules.quorum import QuorumRule, quorum
from jagtui.model.time import Instant


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time; without an end it goes on."""

    from_at: Instant
    until_at: Instant | None

    def holds(self, instant: Instant) -> bool:
        """Whether an instant falls into it."""
        return self.from_at <= instant and (self.until_at is None or instant < self.until_at)


@dataclass(frozen=True, slots=True)
class Voice(Stretch):
    """A stretch during which an agency was heard through somebody."""

    agency_id: int


@dataclass(frozen=True, slots=True)
class Lapse(Stretch):
    """A stretch of a meeting without a quorum, and what was missing at first."""

    missing: tuple[str, ...]


def sittings(
    start: Instant, end: Instant | None, adjournments: Iterable[Adjournment]
) -> Iterator[Stretch]:
    """The stretches in which a meeting sat, its adjournments in order left out."""
    for rest in adjournments:
        if rest.until_at is not None and rest.until_at <= start:
            continue
        if start < rest.from_at:
            yield Stretch(start, rest.from_at)
        if rest.until_at is None:
            return
        start = rest.until_at
    if end is None or start < end:
        yield Stretch(start, end)


def lapses(
    rule: QuorumRule, names: Mapping[int, str], voices: Sequence[Voice], sitting: Stretch
) -> tuple[Lapse, ...]:
    """When a sitting was without the quorum that the rule asks for."""
    turns = _turns(voices, sitting)
    found: list[Lapse] = []
    for at, until in zip(turns, [*turns[1:], sitting.until_at], strict=True):
        heard = {voice.agency_id for voice in voices if voice.holds(at)}
        stands = quorum(rule, heard, names)
        if stands.met:
            continue
        if found and found[-1].until_at == at:
            found[-1] = Lapse(found[-1].from_at, until, found[-1].missing)
        else:
            found.append(Lapse(at, until, stands.missing))
    return tuple(found)


def _turns(voices: Iterable[Voice], sitting: Stretch) -> list[Instant]:
    """Every moment of a sitting at which somebody came or went, its beginning first."""
    moments = {sitting.from_at}
    for voice in voices:
        moments |= {voice.from_at, *([voice.until_at] if voice.until_at else [])}
    return sorted(filter(sitting.holds, moments))
