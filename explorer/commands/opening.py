"""What all commands begin and end with: the archive that they open, and their exit codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.app.archives import Opened, open_archive
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.place import Place

DONE, IMPOSSIBLE, INTERRUPTED = 0, 1, 130
STANDARD_STREAM = "-"
"""Stands for standard input or output where a file is expected."""


def opened(place: Place | None, terminal: Terminal, *, make_empty: bool = False) -> Opened:
    """Open the archive and tell what there is to tell of it."""
    with terminal.progress(Message("Opening the archive")):
        found = open_archive(place, make_empty=make_empty)
    for note in found.notes:
        terminal.note(note)
    return found
