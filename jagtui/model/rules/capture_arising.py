"""Pointing back at an item of an earlier meeting: #JAG-57/6b."""

import re
from dataclasses import replace

from jagtui.model.line import Spans
from jagtui.model.rules.captured import ActionsWanted, Captured, DecisionWanted, NoteWanted
from jagtui.model.rules.withheld import whole

_EARLIER = re.compile(r"(?P<meeting>[A-Za-z]+-\d+)/(?P<number>\S+)")


def arising_words(said: str) -> str:
    """As in Arising from 6b of JAG-57; empty where no earlier meeting's item was said."""
    matched = _EARLIER.fullmatch(said)
    if matched is None:
        return ""
    return f"Arising from {matched['number']} of {matched['meeting'].upper()}: "


def arising(captured: Captured, words: str) -> Captured:
    """What a line is to become, with what it arises from before its own words."""
    match captured:
        case NoteWanted() | DecisionWanted():
            return replace(
                captured,
                text=words + captured.text,
                withheld=_moved(captured.text, captured.withheld, words),
            )
        case ActionsWanted():
            return replace(
                captured,
                actions=tuple(
                    replace(
                        one, text=words + one.text, withheld=_moved(one.text, one.withheld, words)
                    )
                    for one in captured.actions
                ),
            )
        case _:
            return captured


def _moved(text: str, withheld: Spans, words: str) -> Spans:
    if withheld == whole(text):
        return whole(words + text)
    return tuple((start + len(words), end + len(words)) for start, end in withheld)
