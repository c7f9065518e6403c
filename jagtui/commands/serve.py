"""jagtui serve."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from jagtui.commands.completing import complete_officer
from jagtui.commands.invocation import Invocation, db_option, examples, open_window, patiently
from jagtui.commands.listing import fields, format_option, show_list
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal
from jagtui.outputs.tables import Column

if TYPE_CHECKING:
    from jagtui.queries.web_links import ListedLink

F = TypeVar("F", bound=Callable[..., object])

HERE = "http://localhost:8021"


def at_option(command: F) -> F:
    """Let a command be told by which address browsers reach the app."""
    return click.option(
        "--at",
        metavar="URL",
        envvar="JAGTUI_AT",
        default=HERE,
        show_default=True,
        help="The address by which it is reached. JAGTUI_AT says it for every command.",
    )(command)


def _state(link: "ListedLink") -> str:
    if link.live:
        return "works"
    return "ended" if link.ended_at else "too old"


COLUMNS: "tuple[Column[ListedLink], ...]" = (
    Column("officer", "Officer", lambda one: one.officer, gives=True),
    Column("made", "Made", lambda one: one.made_at.date()),
    Column("until", "Good until", lambda one: one.expires_at.date()),
    Column("state", "State", _state),
)


@click.group(
    invoke_without_command=True,
    epilog=examples(
        "jagtui serve",
        "jagtui serve --at https://jag.example.org:8443 --cert cert.pem --key key.pem",
        'jagtui serve link "A Osei" --at https://jag.example.org:8443',
        'jagtui serve end "A Osei"',
    ),
)
@at_option
@click.option("--listen", metavar="ADDRESS", help="Listen here alone; usually where --at says.")
@click.option("--cert", type=click.Path(path_type=Path), help="The certificate, for https.")
@click.option("--key", type=click.Path(path_type=Path), help="Its private key.")
@db_option
@click.pass_context
def serve(
    ctx: click.Context, at: str, listen: str | None, cert: Path | None, key: Path | None
) -> None:
    """Serve the app to browsers: on this computer, or over TLS to officers who have a link.

    On this computer one link is printed for yourself. It takes the extra: jagtui[serve].
    """
    if ctx.invoked_subcommand is not None:
        return
    if find_spec("textual_serve") is None:
        raise Refusal("Serving needs an extra part. Install it: pip install 'jagtui[serve]'")
    from jagtui.serve.address import Address, is_loopback, lock_for
    from jagtui.serve.links import Links
    from jagtui.serve.server import Server
    from jagtui.serve.server import serve as serve_until_stopped

    invocation = ctx.ensure_object(Invocation)
    address = Address.read(at)
    listen = listen or address.name
    lock = lock_for(address, listen, cert, key)
    with invocation.store() as store:
        links = Links(store)
        if is_loopback(listen):
            with store.read() as reader:
                own = invocation.seat(reader).login
            click.echo(f"For you, on this computer: {address.link(links.for_oneself(own))}")
        say(f"Serving {store.path} at {address.origin}; ctrl+c stops it.")
        program = ("serve", "window", "--db", str(store.path.absolute()), "--")
        serve_until_stopped(Server(address, links, program), listen, lock)


@serve.command(epilog=examples('jagtui serve link "A Osei" --days 14'))
@click.argument("officer", shell_complete=complete_officer)
@click.option("--days", default=7, show_default=True, help="For how many days it is good.")
@at_option
@db_option
@click.pass_obj
def link(invocation: Invocation, officer: str, days: int, at: str) -> None:
    """Make a link by which OFFICER opens their own seat; an earlier one ends.

    It is shown this once. Whoever has it sits in that officer's seat: send it to them alone.
    """
    from jagtui.queries.action_list import officer_called
    from jagtui.queries.web_links import live_link_of
    from jagtui.serve.address import Address
    from jagtui.serve.links import digest_of, new_secret
    from jagtui.usecases.web_link import LinkChosen, LinkWanted, end_link, make_link

    address = Address.read(at)
    secret = new_secret()
    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            officer_id = officer_called(reader, officer)
            earlier = live_link_of(reader, officer_id)
        if earlier is not None:
            patiently(lambda: end_link(store, seat, LinkChosen(officer_id)))
            click.echo("The earlier link has ended.", err=True)
        wanted = LinkWanted(officer_id, digest_of(secret), days)
        patiently(lambda: make_link(store, seat, wanted))
    click.echo(address.link(secret))


@serve.command(epilog=examples("jagtui serve links") + fields(COLUMNS))
@db_option
@format_option
@click.pass_obj
def links(invocation: Invocation, how: str) -> None:
    """List who was given a link, the newest first."""
    from jagtui.queries.web_links import web_links

    with invocation.store() as store, store.read() as reader:
        rows = web_links(reader, invocation.seat(reader))
    show_list(COLUMNS, rows, how, "Nobody was given a link.")


@serve.command(epilog=examples('jagtui serve end "A Osei"'))
@click.argument("officer", shell_complete=complete_officer)
@db_option
@click.pass_obj
def end(invocation: Invocation, officer: str) -> None:
    """End OFFICER's link; a window open by it closes within a second or two."""
    from jagtui.queries.action_list import officer_called
    from jagtui.usecases.web_link import LinkChosen, end_link

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            officer_id = officer_called(reader, officer)
        patiently(lambda: end_link(store, seat, LinkChosen(officer_id)))
    click.echo("The link has ended.")


@serve.command(hidden=True)
@click.argument("login")
@db_option
@click.pass_context
def window(ctx: click.Context, login: str) -> None:
    """Open the app in the seat of LOGIN; the server does so for each browser."""
    ctx.exit(open_window(ctx.ensure_object(Invocation).path, login))
