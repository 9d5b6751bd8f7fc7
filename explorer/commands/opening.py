"""What all commands begin and end with: the archive that they open, and their exit codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from explorer.app.archives import Opened, open_archive
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.place import Place

DONE, IMPOSSIBLE, INTERRUPTED = 0, 1, 130
STANDARD_STREAM = "-"
"""Stands for standard input or output where a file is expected."""


def opened(place: Place | None, terminal: Terminal) -> Opened:
    """Open the archive to read it and tell what there is to tell of it; nothing is written to one that is there."""
    return _opened(terminal, lambda: open_archive(place, as_it_is=True))


def opened_to_write(place: Place | None, terminal: Terminal, *, make_empty: bool = False) -> Opened:
    """Open the archive for a command that writes, so that it is brought up to this Dyad first, and tell of it."""
    return _opened(terminal, lambda: open_archive(place, make_empty=make_empty))


def _opened(terminal: Terminal, opening: Callable[[], Opened]) -> Opened:
    with terminal.progress(Message("Opening the archive")):
        found = opening()
    for note in found.notes:
        terminal.note(note)
    return found
