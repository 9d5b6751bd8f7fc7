"""The command that checks archives, interchange files and the library, and lists every problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import paths
from explorer.app.received import check_if_received
from explorer.commands.opening import DONE, IMPOSSIBLE, opened
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.exchange.rules import Finding
    from explorer.store.place import Place

_ARCHIVE_MARK = b"SQLite format 3\x00"


def check(names: Sequence[str], *, with_library: bool, archive_path: Place | None, terminal: Terminal) -> int:
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
        place = _place_of_archive(archive_path, terminal)
        checked.append(str(place))
        problems += _check_archive(place, terminal)
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


def _place_of_archive(place: Place | None, terminal: Terminal) -> Place:
    """Return the archive to check. The first start makes the user's own; one that is there is not opened to write."""
    own = paths.user_archive()
    if place is None and not own.exists():
        opened(None, terminal).archive.close()
    return own if place is None else place


def _check_archive(place: Place, terminal: Terminal) -> list[dict[str, str]]:
    from explorer.store.check import check_archive, damaged_pages
    from explorer.store.errors import ArchiveError, DamagedArchive

    with terminal.progress(Message("Checking {file}", {"file": place})):
        try:
            if isinstance(place, Path):
                # What comes from elsewhere is opened here only where nothing speaks against it.
                check_if_received(place)
        except DamagedArchive:
            # The pages of a file from elsewhere are only looked at; nothing of it is opened.
            return [
                {"file": str(place), "path": "", "message": found.english()}
                for found in damaged_pages(Path(str(place)))
            ]
        except ArchiveError as error:
            return [{"file": str(place), "path": "", "message": error.message.english()}]
        return [{"file": str(place), "path": "", "message": found.english()} for found in check_archive(place)]


def _finding_documents(findings: Iterable[Finding]) -> list[dict[str, str]]:
    return [
        {"file": found.file, "path": found.problem.path, "message": found.problem.message.english()}
        for found in findings
    ]
