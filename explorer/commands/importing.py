"""The command that imports documents of the interchange format, and what it tells of them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.app.safekeeping import back_up
from explorer.commands.differences import counts_document, difference_document, in_lines, in_words
from explorer.commands.opening import DONE, IMPOSSIBLE, INTERRUPTED, STANDARD_STREAM, opened_to_write
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier
from explorer.terminal import Stopped, Stopping, Terminal, stopping

if TYPE_CHECKING:
    from explorer.editing.importing import ImportReport
    from explorer.exchange.problems import ImportProblem
    from explorer.store.archive import Archive
    from explorer.store.place import Place

_Imported = tuple[str, "Dossier", "ImportReport"]


def import_files(names: Sequence[str], archive_path: Place | None, author: str, terminal: Terminal) -> int:
    """Import documents of the interchange format; where one is refused, nothing at all is written.

    Each file is one step, whole or not at all. Ctrl+C stops the one that is under way; those before it stay.
    """
    imported: list[_Imported] = []
    with stopping() as hearing:
        try:
            return _import_files(names, archive_path, author, terminal, hearing, imported)
        except KeyboardInterrupt as stopped:
            code = stopped.code if isinstance(stopped, Stopped) else INTERRUPTED
    _tell_stopped(names, imported, terminal)
    return code


def _tell_stopped(names: Sequence[str], imported: Sequence[_Imported], terminal: Terminal) -> None:
    """Say what stays of an import that was stopped, in one line."""
    whole = [name for name, _, _ in imported]
    left = names[len(whole) :]
    if terminal.as_json:
        terminal.document({"stopped": list(left), "imported": [_import_document(*one) for one in imported]})
    sentence = "Stopped."
    if left:
        one = len(left) == 1
        sentence += (
            f" Nothing was imported from {', '.join(left)}, and {'the file is' if one else 'the files are'} unchanged."
        )
    if whole:
        sentence += f" Imported before, and there to stay: {', '.join(whole)}."
    terminal.note(f"dyad: {sentence}")


def _import_files(
    names: Sequence[str],
    archive_path: Place | None,
    author: str,
    terminal: Terminal,
    hearing: Stopping,
    reports: list[_Imported],
) -> int:
    from explorer.exchange import interchange
    from explorer.exchange.files import read_file, read_input
    from explorer.store.errors import ReadOnlyArchive

    read: list[tuple[str, Dossier]] = []
    refused: list[tuple[str, Sequence[ImportProblem]]] = []
    for name in names:
        data = read_input(sys.stdin.buffer) if name == STANDARD_STREAM else read_file(Path(name))
        with terminal.progress(Message("Reading {file}", {"file": name})):
            result = interchange.read(data, name)
        if result.dossier is None:
            refused.append((name, result.problems))
        else:
            read.append((name, result.dossier))
    if refused:
        _tell_refused(refused, terminal)
        return IMPOSSIBLE
    # An archive that is just being made is whole, or known to be taken back.
    with hearing.when_asked(), opened_to_write(archive_path, terminal, make_empty=True) as archive:
        hearing.go_on()
        if read and archive.read_only:  # Before it is backed up for nothing.
            raise ReadOnlyArchive.at(archive.place)
        if read and archive.file is not None and not _is_new(archive):
            with terminal.progress(Message("Backing up {file}", {"file": archive.file})):
                for note in back_up(archive.file, "import"):
                    terminal.note(note)
            hearing.go_on()
        for name, dossier in read:
            report = _import_one(archive, name, dossier, author, terminal, hearing)
            reports.append((name, dossier, report))
        if terminal.as_json:
            terminal.document(
                {
                    "archive": str(archive.place),
                    "imported": [_import_document(name, dossier, report) for name, dossier, report in reports],
                }
            )
        else:
            for name, dossier, report in reports:
                _say_imported(archive, name, dossier, report, terminal)
    return DONE


def _is_new(archive: Archive) -> bool:
    """Say whether nothing was ever written to an archive, so that there is nothing to back up."""
    with archive.read() as reader:
        return reader.revision() == 0


def _import_one(
    archive: Archive, name: str, dossier: Dossier, author: str, terminal: Terminal, hearing: Stopping
) -> ImportReport:
    from explorer.editing.importing import import_dossier

    with terminal.progress(Message("Importing {file}", {"file": name})) as progress:
        return import_dossier(archive, dossier, Path(name).name, author, progress, hearing.go_on)


def _tell_refused(refused: Sequence[tuple[str, Sequence[ImportProblem]]], terminal: Terminal) -> None:
    from explorer.exchange.problems import listing, refusal

    for name, problems in refused:
        terminal.note(refusal(name, problems))
        for line in listing(problems):
            terminal.note(f"  {line}")
    if terminal.as_json:
        documents = [
            {
                "file": name,
                "problems": [{"path": problem.path, "message": problem.message.english()} for problem in problems],
            }
            for name, problems in refused
        ]
        terminal.document({"refused": documents})


def _import_document(name: str, dossier: Dossier, report: ImportReport) -> dict[str, Any]:
    return {
        "file": name,
        "dyad": str(dossier.dyad),
        "step": report.step,
        "added": counts_document(report.added),
        "unchanged": counts_document(report.unchanged),
        "differences": [difference_document(difference) for difference in report.differences],
    }


def _say_imported(archive: Archive, name: str, dossier: Dossier, report: ImportReport, terminal: Terminal) -> None:
    if report.step is None:
        terminal.say(f"{name} ({dossier.dyad}) brought nothing new to {archive.place}.")
    else:
        added = in_words(report.added)
        terminal.say(f"{name} ({dossier.dyad}) was imported into {archive.place}, step {report.step}: added {added}.")
    if report.differences:
        count = len(report.differences)
        differ, own = ("record differs", "own was") if count == 1 else ("records differ", "own were")
        terminal.say(f"{count} {differ} from what the archive has under the same id. The archive's {own} kept:")
        for line in in_lines(report.differences, "the file"):
            terminal.say(f"    {line}")
