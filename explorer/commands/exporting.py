"""The command that writes a dossier in the interchange format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explorer.commands.differences import in_words
from explorer.commands.opening import DONE, STANDARD_STREAM, opened
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.place import Place


def export(dyad: DyadKey, output: str, archive_path: Place | None, terminal: Terminal) -> int:
    """Write a dossier in the interchange format, to a file or to standard output."""
    from explorer.editing.taking import Tally
    from explorer.exchange import interchange
    from explorer.exchange.files import write_file

    doing = Message("Exporting {dyad}", {"dyad": str(dyad)})
    with opened(archive_path, terminal) as archive, terminal.progress(doing), archive.read() as reader:
        dossier = reader.dossier(dyad)
        data = interchange.write(dossier)
    if output == STANDARD_STREAM:
        terminal.data(data)
        return DONE
    write_file(Path(output), data)
    if terminal.as_json:
        counts = {"events": len(dossier.events), "figures": len(dossier.trade)}
        terminal.document({"dyad": str(dyad), "file": output, "bytes": len(data), **counts})
    else:
        counted = in_words(Tally(events=len(dossier.events), figures=len(dossier.trade)))
        terminal.say(f"{dyad} was written to {output}: {counted}.")
    return DONE
