"""jagtui action."""

import json
from typing import Any

import click

from jagtui.commands.completing import complete_action, complete_agency
from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.commands.reporting import Said, claim_wanted, reported
from jagtui.model.rules.claims import BY_CLAIM, Detail
from jagtui.model.terms import ClaimKind

_OUTCOMES = {
    "done": (ClaimKind.DONE, "TEXT", "Report it done, and what came of it."),
    "progress": (ClaimKind.PROGRESS, "TEXT", "Report how far it has come."),
    "part_complete": (ClaimKind.PART_COMPLETE, "TEXT", "Report what is done and what is left."),
    "not_undertaken": (ClaimKind.NOT_UNDERTAKEN, "WHY", "Report that it has not been done."),
    "no_longer_possible": (ClaimKind.NO_LONGER_POSSIBLE, "WHY", "Report what has changed."),
    "blocked": (ClaimKind.BLOCKED, "WHAT", "Report what is in the way; needs --by."),
    "more_time": (ClaimKind.MORE_TIME, "WHY", "Ask for more time; needs --until."),
    "hand_over": (ClaimKind.HANDED_OVER, "TEXT", "Hand it to a colleague; needs --to."),
}
_DETAILS = {
    "on": (Detail.DONE_ON, "DAY", "The day it was done: yesterday, fri, 8 jan. Usually today."),
    "evidence": (Detail.EVIDENCE, "TEXT", "What shows it."),
    "lesson": (Detail.LESSON, "TEXT", "What others may learn from it."),
    "by": (Detail.BLOCKED_BY, "WHOM", "Who or what is in the way."),
    "until": (Detail.ASKED_UNTIL, "WHEN", "The day that is asked for: fri, 12 jan, 2w, eom."),
    "to": (Detail.HANDED_TO, "OFFICER", "The colleague who takes it over."),
}
_OPTION = {name: f"--{name.replace('_', '-')}" for name in (*_OUTCOMES, *_DETAILS)}


def _options(command: Any) -> Any:  # noqa: ANN401  click's own decorators are as loose
    for name, (_, metavar, words) in reversed((_OUTCOMES | _DETAILS).items()):
        command = click.option(_OPTION[name], name, metavar=metavar, help=words)(command)
    return command


@click.command(
    epilog=examples(
        "jagtui action JAG/27/004",
        'jagtui action JAG/27/004 --done "barrier hired" --on fri --evidence "invoice"',
        'jagtui action JAG/27/004 --blocked "the licence is missing" --by highways',
        'jagtui action JAG/27/004 --more-time "on leave" --until 2w',
        'jagtui action JAG/27/004 --progress "two quotes" --for fire --source "a call"',
    )
)
@click.argument("reference", metavar="REF", shell_complete=complete_action)
@_options
@click.option(
    "--for",
    "agency",
    metavar="AGENCY",
    default="",
    shell_complete=complete_agency,
    help="Whose word it is, where the chair, minute taker or manager enters it.",
)
@click.option("--source", metavar="TEXT", default="", help="What it is entered from: a call.")
@click.option(
    "--format",
    "how",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How an action is shown; json is for other programs.",
)
@db_option
@click.pass_obj
def action(
    invocation: Invocation,
    /,
    reference: str,
    agency: str,
    source: str,
    how: str,
    **given: str | None,
) -> None:
    """Show an action you may see, or report on it; the meeting accepts the report."""
    said = _said(given, agency, source)
    if said is None:
        _show(invocation, reference, how)
        return
    from jagtui.queries.action_list import find_action
    from jagtui.usecases.claim import claim_action

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            found = find_action(reader, seat, reference)
            wanted = claim_wanted(reader, found.id, said)
        patiently(lambda: claim_action(store, seat, wanted))
    click.echo(reported(found.reference, said.claim))


def _said(given: dict[str, str | None], agency: str, source: str) -> Said | None:
    """What is reported; None where nothing is."""
    outcomes = [name for name in _OUTCOMES if given[name] is not None]
    details = {name: words for name in _DETAILS if (words := given[name]) is not None}
    if not outcomes:
        if details or agency or source:
            raise click.UsageError("Say what is reported, as in --done TEXT; --help lists them.")
        return None
    if len(outcomes) > 1:
        both = " and ".join(_OPTION[name] for name in outcomes)
        raise click.UsageError(f"{both} are two reports; give one at a time.")
    (name,) = outcomes
    claim = _OUTCOMES[name][0]
    for detail in details:
        if _DETAILS[detail][0] not in BY_CLAIM[claim].details:
            raise click.UsageError(f"{_OPTION[detail]} says nothing with {_OPTION[name]}.")
    return Said(
        claim=claim,
        words=given[name] or "",
        details={_DETAILS[detail][0]: words for detail, words in details.items()},
        agency=agency,
        source=source,
    )


def _show(invocation: Invocation, reference: str, how: str) -> None:
    from jagtui.outputs.told import action_told
    from jagtui.outputs.told_json import action_as_json
    from jagtui.queries.action_list import find_action
    from jagtui.queries.actions import whole_action

    with invocation.store() as store, store.read() as reader:
        seat = invocation.seat(reader)
        whole = whole_action(reader, seat, find_action(reader, seat, reference).id)
    if whole is None:  # find_action has refused it already
        return
    if how == "json":
        click.echo(json.dumps(action_as_json(whole), ensure_ascii=False, indent=2))
    else:
        click.echo(action_told(whole, history=True), nl=False)
