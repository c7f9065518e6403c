"""jagtui share."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal

if TYPE_CHECKING:
    from grp import struct_group


@click.command(
    epilog=examples("jagtui share csp-team", "jagtui share --off")
    + "Each of them then opens the file under a user name of their own, and takes a seat."
)
@click.argument("group", required=False)
@click.option("--off", is_flag=True, help="Leave the file to its owner alone again.")
@click.option(
    "--folder", is_flag=True, help="Open the folder as well where it is not jagtui's own."
)
@db_option
@click.pass_obj
def share(invocation: Invocation, group: str | None, *, off: bool, folder: bool) -> None:
    """Open the file to a GROUP of this computer's users.

    Whoever is in the group can then read and change all of it, names included, whatever seat
    they take. The folder and the backups in it are opened with it. Without a group it says who
    may open the file now.
    """
    from jagtui.store.trouble import must_be_there

    path = invocation.path.absolute()
    if os.name != "posix":
        raise Refusal("This system has no groups of users as jagtui share needs them.")
    must_be_there(path)
    if off and group:
        raise Refusal("Name a group or --off, not both; nothing was changed.")
    if off:
        _close(path)
    elif group:
        _open(path, group, folder=folder)
    else:
        say(_stands(path))


def _open(path: Path, name: str, *, folder: bool) -> None:
    from jagtui.store.sharing import barred, is_shared_folder, open_to

    group = _group(name)
    _must_be_own(path)
    where = path.parent
    own = folder or where in _own_folders()
    if not own and not (is_shared_folder(where) and where.stat().st_gid == group.gr_gid):
        raise Refusal(
            f"The folder {where} is not jagtui's own, and the group needs to write in it. Nothing "
            "was changed. Move the file to a folder of its own and name it with --db, or add "
            "--folder to open this one with all that lies in it."
        )
    if own:
        _must_be_own(where)
    open_to(
        group.gr_gid,
        folders=[*([where] if own else []), *_backup_folder(path)],
        files=_files(path),
    )
    say(_stands(path))
    stop = barred(where, group.gr_gid)
    if stop is not None:
        say(
            f"They cannot reach it yet: {stop} lets nobody else pass. Move the file to where all "
            "of them can go, or let the group pass there."
        )


def _close(path: Path) -> None:
    from jagtui.store.sharing import close_to_others, is_shared_folder, owned

    _must_be_own(path)
    where = path.parent
    close_to_others(
        folders=[*([where] if is_shared_folder(where) else []), *_backup_folder(path)],
        files=_files(path),
    )
    say(_stands(path))
    others = [one for one in _files(path) if one.exists() and not owned(one)]
    if others:
        say(
            "Somebody else made or still has open: "
            + ", ".join(one.name for one in others)
            + ". Ask them to leave the app."
        )


def _stands(path: Path) -> str:
    """Who may open the file, in a sentence, and what that means."""
    from jagtui.store.sharing import is_shared

    if not is_shared(path):
        return f"{path} is for its owner alone, as far as jagtui has to do with it."
    import grp

    held = path.stat().st_gid
    try:
        group = grp.getgrgid(held)
    except KeyError:
        return f"{path} is open to the group of the number {held}, which has no name."
    members = f" ({', '.join(group.gr_mem)})" if group.gr_mem else ""
    return (
        f"{path} is open to the group {group.gr_name}{members}: each of them can read and change "
        "all of it, names and backups included, whatever seat they take."
    )


def _group(name: str) -> "struct_group":
    import grp

    try:
        group = grp.getgrnam(name)
    except KeyError:
        raise Refusal(
            f"There is no group “{name}” on this computer; nothing was changed. Its administrator "
            f"makes one: groupadd {name}, then usermod -aG {name} USER for each."
        ) from None
    if os.geteuid() and group.gr_gid not in {os.getegid(), *os.getgroups()}:
        raise Refusal(
            f"You are not in the group “{name}”, and only its members can open a file to it; "
            "nothing was changed. After being added to a group, log in anew."
        )
    return group


def _must_be_own(path: Path) -> None:
    from jagtui.store.sharing import owned

    if not owned(path):
        raise Refusal(
            f"{path} belongs to somebody else, who alone says who may open it; nothing was changed."
        )


def _own_folders() -> frozenset[Path]:
    from jagtui.places import demo_path

    return frozenset({demo_path().absolute().parent})


def _backup_folder(path: Path) -> Sequence[Path]:
    from jagtui.store.backup import folder_of

    return [folder_of(path)] if folder_of(path).is_dir() else []


def _files(path: Path) -> Sequence[Path]:
    """The file, what SQLite keeps beside it while it is open, and its copies."""
    from jagtui.store.backup import folder_of

    beside = [path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm", "-journal")]
    copies = sorted(folder_of(path).glob(f"{path.stem}.*")) if folder_of(path).is_dir() else []
    return [path, *beside, *copies]
