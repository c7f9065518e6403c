"""What a shell may complete: references, agencies, officers; nothing where it cannot look."""

import re
from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

from jagtui.commands.invocation import Invocation
from jagtui.model.errors import Refusal
from jagtui.model.text import visible

_ONE_WORD = re.compile(r"\w[\w./-]*")
"""What every shell takes for one word without quotes; it is put into the line as it stands."""
_SIGNS = re.compile(r"[^\w-]")

Known = Callable[[Invocation], Iterable[tuple[str, str]]]


def _completing(
    known: Known,
) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    def complete(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
        try:
            found = list(known(ctx.ensure_object(Invocation)))
        except (Refusal, OSError):
            return []  # a shell wants no explanation
        return [
            CompletionItem(value, help=visible(words))
            for value, words in found
            if _ONE_WORD.fullmatch(value) and value.casefold().startswith(begun.casefold())
        ]

    return complete


def _my_actions(invocation: Invocation) -> Iterable[tuple[str, str]]:
    from jagtui.queries.action_list import ActionsWanted, action_list

    with invocation.store() as store, store.read() as reader:
        rows = action_list(reader, invocation.seat(reader), ActionsWanted())
    return [(one.reference, one.task) for one in rows]


def _agencies(invocation: Invocation) -> Iterable[tuple[str, str]]:
    from jagtui.queries.room import agency_handles

    with invocation.store() as store, store.read() as reader:
        invocation.seat(reader)
        return [(one.handle, one.name) for one in agency_handles(reader, reader.today)]


def _officers(invocation: Invocation) -> Iterable[tuple[str, str]]:
    from jagtui.model.agency import Officer

    with invocation.store() as store, store.read() as reader:
        invocation.seat(reader)
        people = reader.all(Officer)
    # By surname: a shell puts a space into the line as the end of a word. The signs in a name are
    # none of it for whoever looks it up: OBrien is Pat O'Brien.
    return [(_SIGNS.sub("", one.name.split()[-1]), one.name) for one in people]


complete_action = _completing(_my_actions)
complete_agency = _completing(_agencies)
complete_officer = _completing(_officers)
