"""Which agencies heard an item: from when they were there and when it was up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jagtui.model.meeting import ItemSpan
from jagtui.model.time import Instant

MOMENT = 60
"""Seconds that are neither missed nor heard: a chair left between two items, a door held open."""


@dataclass(frozen=True, slots=True)
class AgencyStay:
    """A stretch of time during which somebody was there for an agency."""

    agency: str
    from_at: Instant
    until_at: Instant | None
    out_for_item_id: int | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """Which of the agencies that came heard an item whole, which a part of it, which nothing."""

    whole: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    out: tuple[str, ...] = ()


def hearing(item_id: int, spans: Sequence[ItemSpan], stays: Iterable[AgencyStay]) -> Hearing:
    """Who heard an item; whoever stepped out of it did not hear what was said on their way."""
    by_agency: dict[str, list[AgencyStay]] = {}
    for stay in stays:
        by_agency.setdefault(stay.agency, []).append(stay)
    whole, part, out = [], [], []
    for agency, theirs in sorted(by_agency.items()):
        there = [stay for stay in theirs if stay.out_for_item_id != item_id]
        together = [_together(span, stay) for span in spans for stay in there]
        if not any(seconds >= 0 for seconds in together):
            out.append(agency)
        elif _missed(spans, there) < MOMENT:
            whole.append(agency)
        elif any(seconds >= MOMENT for seconds in together):
            part.append(agency)
        else:
            out.append(agency)
    return Hearing(tuple(whole), tuple(part), tuple(out))


def _missed(spans: Iterable[ItemSpan], stays: Iterable[AgencyStay]) -> float:
    """Seconds of an item during which nobody was there."""
    missed = 0.0
    in_order = sorted(stays, key=lambda stay: stay.from_at)
    for span in spans:
        at = span.from_at
        for stay in in_order:
            if _ends(stay, span) > at and stay.from_at < _end(span):
                missed += max(0.0, (stay.from_at - at).total_seconds())
                at = max(at, _ends(stay, span))
        missed += max(0.0, (_end(span) - at).total_seconds())
    return missed


def _together(span: ItemSpan, stay: AgencyStay) -> float:
    began = max(span.from_at, stay.from_at)
    return (min(_end(span), _ends(stay, span)) - began).total_seconds()


def _end(span: ItemSpan) -> Instant:
    return span.until_at or span.from_at


def _ends(stay: AgencyStay, span: ItemSpan) -> Instant:
    return stay.until_at or _end(span)
