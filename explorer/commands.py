"""What the commands do that draw nothing: library, import, export, search, check. They load no Qt and speak English.

Each returns its exit code: 0 done, 1 understood but impossible, or problems found; an import that is stopped 130, or
143 where the system asked for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer import app, paths
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, DyadKey
from explorer.dossier.wording import format_date
from explorer.terminal import Stopped, Stopping, Terminal, stopping

if TYPE_CHECKING:
    from explorer.editing.differences import Difference
    from explorer.editing.importing import ImportReport
    from explorer.editing.library import LibraryDossier, LibraryStatus
    from explorer.editing.taking import Tally
    from explorer.exchange.problems import ImportProblem
    from explorer.exchange.rules import Finding
    from explorer.store.archive import Archive
    from explorer.store.reading import Reader
    from explorer.store.search import SearchHit

DONE, IMPOSSIBLE, INTERRUPTED = 0, 1, 130
STANDARD_STREAM = "-"
"""Stands for standard input or output where a file is expected."""
MOST_DIFFERENCES = 50
"""So many differences are written out for people; the rest is counted."""

_ARCHIVE_MARK = b"SQLite format 3\x00"
_NAMES = {"dyads": "dossiers", "people": "people", "sources": "sources", "events": "events", "figures": "figures"}
_IN_A_DOSSIER = ("people", "sources", "events", "figures")


def opened(path: Path | None, terminal: Terminal, *, make_empty: bool = False) -> app.Opened:
    """Open the archive and tell what there is to tell of it."""
    with terminal.progress(Message("Opening the archive")):
        found = app.open_archive(path, make_empty=make_empty)
    for note in found.notes:
        terminal.note(note)
    return found


# ---------------------------------------------------------------- library


def library(archive_path: Path | None, terminal: Terminal) -> int:
    """List the shipped dossiers, and where the archive differs from them."""
    from explorer.editing.library import library_status, read_library

    with opened(archive_path, terminal) as archive:
        shipped = read_library([paths.library()])
        with archive.read() as reader:
            status = library_status(reader, shipped)
        if terminal.as_json:
            terminal.document(_library_document(archive, status))
        else:
            _say_library(archive, status, terminal)
    return DONE


def _library_document(archive: Archive, status: LibraryStatus) -> dict[str, Any]:
    return {
        "version": status.version,
        "archive": str(archive.path),
        "archiveVersion": status.installed,
        "dossiers": [
            {
                "dyad": str(dossier.dyad),
                "title": dict(dossier.title),
                **{key: getattr(dossier.counts, key) for key in _IN_A_DOSSIER},
                "inArchive": dossier.present,
                "differences": [_difference_document(difference) for difference in dossier.differences],
            }
            for dossier in status.dossiers
        ],
    }


def _say_library(archive: Archive, status: LibraryStatus, terminal: Terminal) -> None:
    terminal.say(f"The library, version {status.version[:12]}, has {len(status.dossiers)} dossiers.")
    if status.installed == status.version:
        terminal.say(f"The archive {archive.path} has this version.")
    elif status.installed is None:
        terminal.say(f"The archive {archive.path} was not made from the library.")
    else:
        terminal.say(f"The archive {archive.path} has version {status.installed[:12]}.")
    for dossier in status.dossiers:
        terminal.say()
        terminal.say(f"{dossier.dyad}  {dossier.title.text('en')}")
        terminal.say(f"    {_in_words(dossier.counts)}")
        for line in _library_state(dossier):
            terminal.say(f"    {line}")


def _library_state(dossier: LibraryDossier) -> list[str]:
    if not dossier.present:
        return ["not in this archive"]
    if not dossier.differences:
        return ["in this archive as it was shipped"]
    return [f"differs in this archive ({len(dossier.differences)}):", *_in_lines(dossier.differences, "the library")]


# ---------------------------------------------------------------- import


_Imported = tuple[str, "Dossier", "ImportReport"]


def import_files(names: Sequence[str], archive_path: Path | None, author: str, terminal: Terminal) -> int:
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
    archive_path: Path | None,
    author: str,
    terminal: Terminal,
    hearing: Stopping,
    reports: list[_Imported],
) -> int:
    from explorer.exchange import interchange
    from explorer.exchange.files import read_file, read_input

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
    with hearing.when_asked(), opened(archive_path, terminal, make_empty=True) as archive:
        hearing.go_on()
        if read and not _is_new(archive):
            with terminal.progress(Message("Backing up {file}", {"file": archive.path})):
                for note in app.back_up(archive.path, "import"):
                    terminal.note(note)
            hearing.go_on()
        for name, dossier in read:
            report = _import_one(archive, name, dossier, author, terminal, hearing)
            reports.append((name, dossier, report))
        if terminal.as_json:
            terminal.document(
                {
                    "archive": str(archive.path),
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
        "added": _counts(report.added),
        "unchanged": _counts(report.unchanged),
        "differences": [_difference_document(difference) for difference in report.differences],
    }


def _say_imported(archive: Archive, name: str, dossier: Dossier, report: ImportReport, terminal: Terminal) -> None:
    if report.step is None:
        terminal.say(f"{name} ({dossier.dyad}) brought nothing new to {archive.path}.")
    else:
        added = _in_words(report.added)
        terminal.say(f"{name} ({dossier.dyad}) was imported into {archive.path}, step {report.step}: added {added}.")
    if report.differences:
        count = len(report.differences)
        differ, own = ("record differs", "own was") if count == 1 else ("records differ", "own were")
        terminal.say(f"{count} {differ} from what the archive has under the same id. The archive's {own} kept:")
        for line in _in_lines(report.differences, "the file"):
            terminal.say(f"    {line}")


# ---------------------------------------------------------------- export


def export(dyad: DyadKey, output: str, archive_path: Path | None, terminal: Terminal) -> int:
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
        counted = _in_words(Tally(events=len(dossier.events), figures=len(dossier.trade)))
        terminal.say(f"{dyad} was written to {output}: {counted}.")
    return DONE


# ---------------------------------------------------------------- search


def search(typed: str, dyad: DyadKey | None, limit: int, archive_path: Path | None, terminal: Terminal) -> int:
    """Find what was typed, in any script, and list where it stands. Nothing found is an answer too."""
    with opened(archive_path, terminal) as archive, terminal.progress(Message("Searching")), archive.read() as reader:
        result = reader.search(typed, dyad, limit)
        hits = [_hit_document(hit, reader) for hit in result.hits]
    if terminal.as_json:
        terminal.document({"query": typed, "total": result.total, "hits": hits})
        return DONE
    if not hits:
        terminal.say(f"Nothing was found for '{typed}'.")
        return DONE
    for hit in hits:
        terminal.say(_hit_line(hit))
    shown = "" if len(hits) == result.total else f", the first {len(hits)} are listed"
    terminal.say(f"{result.total} found{shown}.")
    return DONE


def _hit_document(hit: SearchHit, reader: Reader) -> dict[str, Any]:
    document: dict[str, Any] = {"kind": hit.kind, "id": hit.id, "dyad": None if hit.dyad is None else str(hit.dyad)}
    if hit.kind == "event":
        event = reader.events([hit.key], hit.dyad)[hit.key].event
        document |= {"kind": event.kind.value, "date": None, "title": dict(event.title)}
        if event.date is not None:
            document |= {"date": event.date.text, "dateInWords": format_date(event.date, "en", extent=event.extent)}
    elif hit.kind == "person":
        person = reader.person(hit.id)
        document |= {} if person is None else {"title": dict(person.name)}
    else:
        source = reader.source(hit.id)
        document |= {} if source is None else {"title": dict(source.title)}
    return document | {"found": {"field": hit.field, "language": hit.language, "text": hit.text}}


def _hit_line(hit: dict[str, Any]) -> str:
    title = hit.get("title", {})
    words = title.get("en") or next(iter(title.values()), hit["id"])
    where = hit["dyad"] or ""
    date = hit.get("dateInWords", "undated" if "date" in hit else "")
    found = hit["found"]["text"].replace("\n", " ")
    line = f"{where:<8} {hit['kind']:<9} {date:<34} {words}"
    return line if found == words else f"{line}  [{hit['found']['field']}: {_cut(found)}]"


def _cut(text: str, most: int = 80) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


# ---------------------------------------------------------------- check


def check(names: Sequence[str], *, with_library: bool, archive_path: Path | None, terminal: Terminal) -> int:
    """Check the library, or the files named (archives, interchange files), or else the archive; list every problem."""
    checked: list[str] = []
    problems: list[dict[str, str]] = []
    if with_library:
        checked.append(str(paths.library()))
        problems += _check_library()
    for name in names:
        checked.append(name)
        problems += _check_file(Path(name), terminal)
    if archive_path is not None or not (with_library or names):
        path = _path_of_archive(archive_path, terminal)
        checked.append(str(path))
        problems += _check_archive(path, terminal)
    if terminal.as_json:
        terminal.document({"checked": checked, "problems": problems})
    else:
        for problem in problems:
            terminal.say(_problem_line(problem))
        counted = {0: "No problems", 1: "1 problem"}.get(len(problems), f"{len(problems)} problems")
        terminal.say(f"{counted} found in {', '.join(checked)}.")
    return IMPOSSIBLE if problems else DONE


def _problem_line(problem: dict[str, str]) -> str:
    file, path, message = problem["file"], problem["path"], problem["message"]
    if file in message:  # what the archive says of itself names it already
        return message
    return f"{file}: {path}: {message}" if path else f"{file}: {message}"


def _check_library() -> list[dict[str, str]]:
    from explorer.exchange.files import read_file
    from explorer.exchange.rules import check_library

    files = {file.name: read_file(file) for file in sorted(paths.library().glob("*.json"))}
    if not files:
        return [{"file": str(paths.library()), "path": "", "message": "the library holds no dossier"}]
    return _finding_documents(check_library(files))


def _check_file(path: Path, terminal: Terminal) -> list[dict[str, str]]:
    from explorer.exchange.files import read_file
    from explorer.exchange.rules import check_document

    if _is_archive(path):
        return _check_archive(path, terminal)
    data = read_file(path)
    with terminal.progress(Message("Checking {file}", {"file": path})):
        return _finding_documents(check_document(data, str(path)))


def _is_archive(path: Path) -> bool:
    if path.suffix == ".dyad":
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_ARCHIVE_MARK)) == _ARCHIVE_MARK
    except OSError:
        return False  # reading it as a document will say what is wrong


def _path_of_archive(path: Path | None, terminal: Terminal) -> Path:
    """Return the archive to check. The first start makes the user's own; one that is there is not opened to write."""
    own = paths.user_archive()
    if path is None and not own.exists():
        opened(None, terminal).archive.close()
    return own if path is None else path


def _check_archive(path: Path, terminal: Terminal) -> list[dict[str, str]]:
    from explorer.store.check import check_archive

    with terminal.progress(Message("Checking {file}", {"file": path})):
        return [{"file": str(path), "path": "", "message": found.english()} for found in check_archive(path)]


def _finding_documents(findings: Iterable[Finding]) -> list[dict[str, str]]:
    return [
        {"file": found.file, "path": found.problem.path, "message": found.problem.message.english()}
        for found in findings
    ]


# ---------------------------------------------------------------- counts and differences


def _counts(tally: Tally) -> dict[str, int]:
    return {name: getattr(tally, key) for key, name in _NAMES.items()}


def _in_words(tally: Tally) -> str:
    counted = [(getattr(tally, key), name) for key, name in _NAMES.items()]
    words = [f"{count} {_singular(name) if count == 1 else name}" for count, name in counted if count]
    return ", ".join(words) or "nothing"


def _singular(name: str) -> str:
    return "person" if name == "people" else name.removesuffix("s")


def _difference_document(difference: Difference) -> dict[str, Any]:
    return {
        "dyad": str(difference.dyad),
        "kind": difference.kind,
        "id": difference.id,
        "fields": list(difference.fields),
        "here": difference.ours is not None,
        "there": difference.theirs is not None,
    }


def _in_lines(differences: Sequence[Difference], there: str) -> list[str]:
    lines = [_in_line(difference, there) for difference in differences[:MOST_DIFFERENCES]]
    if len(differences) > MOST_DIFFERENCES:
        lines.append(f"… and {len(differences) - MOST_DIFFERENCES} more")
    return lines


def _in_line(difference: Difference, there: str) -> str:
    what = f"{difference.kind} {difference.id}"
    if difference.ours is None:
        return f"{what}: not in this archive"
    if difference.theirs is None:
        return f"{what}: no longer in {there}"
    return f"{what}: {', '.join(difference.fields)}"
