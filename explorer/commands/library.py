"""The command that lists the shipped dossiers, and where an archive differs from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer import paths
from explorer.commands.difference_values import Names, names_in
from explorer.commands.differences import IN_A_DOSSIER, difference_document, in_lines, in_words
from explorer.commands.opening import DONE, opened, opened_to_write
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.editing.library import LibraryDossier, LibraryStatus
    from explorer.store.archive import Archive
    from explorer.store.place import Place


def library(archive_path: Place | None, terminal: Terminal, *, update: bool = False) -> int:
    """List the shipped dossiers, and where the archive differs from them; with ``update``, bring them in before."""
    from explorer.app.archives import bring_library
    from explorer.editing.library import library_status, read_library

    opening = opened_to_write if update else opened
    with opening(archive_path, terminal) as archive:
        if update:
            with terminal.progress(Message("Bringing the library in")):
                told = bring_library(archive)
            for note in told:
                terminal.note(note)
        shipped = read_library([paths.library()])
        with archive.read() as reader:
            status = library_status(reader, shipped)
        if terminal.as_json:
            terminal.document(_library_document(archive, status))
        else:
            _say_library(archive, status, names_in(shipped.dossiers), terminal)
    return DONE


def _library_document(archive: Archive, status: LibraryStatus) -> dict[str, Any]:
    return {
        "version": status.version,
        "archive": str(archive.place),
        "archiveVersion": status.installed,
        "dossiers": [
            {
                "dyad": str(dossier.dyad),
                "title": dict(dossier.title),
                **{key: getattr(dossier.counts, key) for key in IN_A_DOSSIER},
                "inArchive": dossier.present,
                "differences": [difference_document(difference) for difference in dossier.differences],
            }
            for dossier in status.dossiers
        ],
    }


def _say_library(archive: Archive, status: LibraryStatus, names: Names, terminal: Terminal) -> None:
    terminal.say(f"The library, version {status.version[:12]}, has {len(status.dossiers)} dossiers.")
    if status.installed == status.version:
        terminal.say(f"The archive {archive.place} has this version.")
    elif status.installed is None:
        terminal.say(f"The archive {archive.place} was not made from the library.")
    else:
        terminal.say(f"The archive {archive.place} has version {status.installed[:12]}.")
    for dossier in status.dossiers:
        terminal.say()
        terminal.say(f"{dossier.dyad}  {dossier.title.text('en')}")
        terminal.say(f"    {in_words(dossier.counts)}")
        for line in _library_state(dossier, names):
            terminal.say(f"    {line}")


def _library_state(dossier: LibraryDossier, names: Names) -> list[str]:
    if not dossier.present:
        return ["not in this archive"]
    if not dossier.differences:
        return ["in this archive as it was shipped"]
    return [
        f"differs in this archive ({len(dossier.differences)}):",
        *in_lines(dossier.differences, "the library", names),
    ]
