"""The commands for archives in a PostgreSQL database: making one there, and copying a whole archive to and fro."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from explorer.app.problems import OrderError
from explorer.commands.opening import DONE, opened
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.editing.importing import ImportReport
    from explorer.store.place import Place


def setup(place: Place | None, terminal: Terminal, *, with_library: bool) -> int:
    """Make an archive in a database, or bring the one there to the newest schema; the shipped library too."""
    from explorer.store.archive import need_driver
    from explorer.store.place import ServerAddress
    from explorer.store.schema import SCHEMA_VERSION

    if not isinstance(place, ServerAddress):
        raise OrderError(
            Message(
                "'dyad setup' makes an archive in a database: name it with --archive postgresql://SERVER/DATABASE. An "
                "archive in a file is made by opening it."
            )
        )
    need_driver(place)
    from explorer.store.server_setup import set_up

    with terminal.progress(Message("Setting up {file}", {"file": place})):
        before = set_up(place, datetime.now(UTC))
        brought = _bring_library(place) if with_library else None
    if terminal.as_json:
        events = None if brought is None else brought.added.events
        terminal.document(
            {"archive": str(place), "schemaBefore": before, "schema": SCHEMA_VERSION, "libraryEvents": events}
        )
        return DONE
    if before is None:
        terminal.say(f"{place} holds an archive now. Let people read or edit it as the README tells.")
    elif before < SCHEMA_VERSION:
        terminal.say(f"The archive {place} was brought from schema {before} to {SCHEMA_VERSION}, with all in it.")
    else:
        terminal.say(f"The archive {place} is set up already, with the newest schema.")
    if brought is not None:
        added = brought.added
        terminal.say(f"The library was brought in: {added.dyads} dossiers, {added.events} events.")
    elif with_library:
        terminal.say("It has the library of this Dyad already.")
    return DONE


def _bring_library(place: Place) -> ImportReport | None:
    """Bring the shipped library in, or up to date; ``None`` where it is there already."""
    from explorer import paths
    from explorer.editing.library import ensure_library, read_library
    from explorer.store.archive import Archive

    with Archive.open(place) as archive:
        return ensure_library(archive, read_library([paths.library()]))


def copy(to: Place, source: Place | None, terminal: Terminal) -> int:
    """Copy a whole archive, its history too, to a new file or into an empty archive in a database."""
    from explorer.store.archive import need_driver
    from explorer.store.copying import copy_archive
    from explorer.store.place import ServerAddress

    if isinstance(to, ServerAddress):
        need_driver(to)
    with opened(source, terminal) as archive, terminal.progress(Message("Copying to {file}", {"file": to})):
        copied = copy_archive(archive, to)
        place = archive.place
    if terminal.as_json:
        terminal.document({"archive": str(place), "copy": str(to), "rows": copied.rows})
    else:
        steps = "step" if copied.steps == 1 else "steps"
        terminal.say(f"{place} was copied to {to}: {copied.events} events, {copied.steps} {steps} of history.")
        terminal.say("Every row was read again from there and is the same.")
    return DONE
