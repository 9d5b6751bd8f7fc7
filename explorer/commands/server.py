"""The commands for archives in a PostgreSQL database: making one there, and copying a whole archive to and fro."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from explorer import app
from explorer.commands.opening import DONE, opened
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.place import Place


def setup(place: Place | None, terminal: Terminal, *, with_library: bool) -> int:
    """Make an archive in a database, or bring the one there to the newest schema; the shipped library too."""
    from explorer.store.archive import need_driver
    from explorer.store.place import ServerAddress
    from explorer.store.schema import SCHEMA_VERSION

    if not isinstance(place, ServerAddress):
        raise app.OrderError(
            Message(
                "'dyad setup' makes an archive in a database: name it with --archive postgresql://SERVER/DATABASE. An "
                "archive in a file is made by opening it."
            )
        )
    need_driver(place)
    from explorer.store.server_setup import set_up

    with terminal.progress(Message("Setting up {file}", {"file": place})):
        before = set_up(place, datetime.now(UTC))
        if with_library:
            _bring_library(place)
    if terminal.as_json:
        terminal.document({"archive": str(place), "schemaBefore": before, "schema": SCHEMA_VERSION})
    elif before is None:
        terminal.say(f"{place} holds an empty archive now. Let people read or edit it as the README tells.")
    elif before < SCHEMA_VERSION:
        terminal.say(f"The archive {place} was brought from schema {before} to {SCHEMA_VERSION}, with all in it.")
    else:
        terminal.say(f"The archive {place} is set up already, with the newest schema. Nothing was changed.")
    return DONE


def _bring_library(place: Place) -> None:
    from explorer import paths
    from explorer.editing.library import ensure_library, read_library
    from explorer.store.archive import Archive

    with Archive.open(place) as archive:
        ensure_library(archive, read_library([paths.library()]))


def copy(target: str, source: Place | None, terminal: Terminal) -> int:
    """Copy a whole archive, its history too, to a new file or into an empty archive in a database."""
    from explorer.store.archive import need_driver
    from explorer.store.copying import copy_archive
    from explorer.store.place import ServerAddress, place_of

    to = place_of(target)
    if isinstance(to, ServerAddress):
        need_driver(to)
    with opened(source, terminal) as archive, terminal.progress(Message("Copying to {file}", {"file": to})):
        copied = copy_archive(archive, to)
        place = archive.place
    if terminal.as_json:
        terminal.document({"archive": str(place), "copy": str(to), "rows": copied.rows})
    else:
        terminal.say(f"{place} was copied to {to}: {copied.events} events, {copied.steps} steps of history.")
        terminal.say("Every row was read again from there and is the same.")
    return DONE
