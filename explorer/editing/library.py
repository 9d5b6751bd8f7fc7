"""The curated library: brought into a new archive in one step, and renewed there without overwriting anyone's work.

A newer library changes the rows that came from the library and that nobody has touched (their content hash is the one
they came with). What people have edited or removed stays as they left it, and is listed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.differences import Difference, HeldFigure, differences, pair_figures
from explorer.editing.editor import Editor
from explorer.editing.importing import ImportReport
from explorer.editing.merged_before import merged_before, redirected
from explorer.editing.taking import Removed, Tally, take
from explorer.exchange import interchange
from explorer.exchange.problems import ImportProblem
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.store.row_writer import LIBRARY, Outcome, Overwrite
from explorer.store.writing import StillInUse, UnitOfWork

LIBRARY_AUTHOR = "Dyad library"
"""Who signs the steps that bring the library in."""
_ORIGIN = LIBRARY


class LibraryError(Exception):
    """A file of the library cannot be read or breaks the format: the installation is damaged.

    ``message`` says so; ``problems`` lists what is wrong in the file.
    """

    def __init__(self, message: Message, problems: tuple[ImportProblem, ...] = ()) -> None:
        super().__init__(message.english())
        self.message = message
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Library:
    """The curated dossiers; ``version`` is a hash of their files, so it changes when anything in them does."""

    version: str
    dossiers: tuple[Dossier, ...]

    @property
    def date(self) -> EdtfDate | None:
        """Return the day on which a source of it was looked at last, ``None`` where none says when it was."""
        accessed = (source.accessed for dossier in self.dossiers for source in dossier.sources)
        newest = max((one for one in accessed if one is not None), default=None)
        return None if newest is None else EdtfDate.parse(newest)


@dataclass(frozen=True, slots=True)
class LibraryDossier:
    """One shipped dossier: what is in it, whether the archive has a dossier of this dyad, and what differs there."""

    dyad: DyadKey
    title: Texts
    counts: Tally
    present: bool
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """The library beside an archive: its version, the one the archive has (``None``: none yet), and each dossier."""

    version: str
    installed: str | None
    dossiers: tuple[LibraryDossier, ...]


def read_library(files: Iterable[Path]) -> Library:
    """Read the library's files, or those of its folder; raise LibraryError where one cannot be read."""
    contents = _contents(files)
    dossiers = []
    for file, data in contents.items():
        result = interchange.read(data, file.name)
        if result.dossier is None:
            raise LibraryError(_broken(file), result.problems)
        dossiers.append(result.dossier)
    return Library(_version(contents), tuple(dossiers))


def shipped_version(files: Iterable[Path]) -> str:
    """Return the version of the library in some files or their folder, without reading the dossiers in them."""
    return _version(_contents(files))


@dataclass(frozen=True, slots=True)
class UpdateLibrary:
    """The command that brings an archive's rows from the library up to ``library``."""

    library: Library
    origin: str = _ORIGIN
    author: str | None = LIBRARY_AUTHOR

    @property
    def label(self) -> Message:
        """What the step is called in the history: by the day on which its sources were looked at last."""
        date = self.library.date
        return Message("Library") if date is None else Message("Library as of {date}", {"date": date.text})

    def apply(self, unit: UnitOfWork) -> ImportReport:
        """Add and change what nobody has touched, and remove what the library has no longer."""
        removed, merged = removed_by_people(unit.reader()), merged_before(unit.reader())
        dossiers = [redirected(dossier, merged) for dossier in self.library.dossiers]
        outcomes = {outcome: Tally() for outcome in Outcome}
        withdrawn = Tally()
        for dossier in dossiers:
            taken = take(unit, dossier, Overwrite.UNTOUCHED, removed)
            for outcome in Outcome:
                outcomes[outcome] += taken.tally(outcome)
            withdrawn += _withdraw(unit, dossier)
        withdrawn += _withdraw_unused(unit, self.library)
        unit.set_library_version(self.library.version)
        reader = unit.reader()
        return ImportReport(
            unit.step,
            outcomes[Outcome.ADDED],
            outcomes[Outcome.CHANGED],
            outcomes[Outcome.UNCHANGED],
            withdrawn,
            tuple(found for dossier in dossiers for found in differences(reader, dossier, True)),
        )


def ensure_library(archive: Archive, library: Library | Iterable[Path]) -> ImportReport | None:
    """Bring a library, given itself or by its files or folder, into an archive that has none or another one.

    Gives ``None`` where there is nothing to do; for files this is found out without reading the dossiers in them. A
    read-only archive is left as it is.
    """
    if archive.read_only:
        return None
    given = library if isinstance(library, Library) else _contents(library)
    with archive.read() as reader:
        if reader.library_version() == (given.version if isinstance(given, Library) else _version(given)):
            return None
    return update_library(archive, given if isinstance(given, Library) else read_library(given))


def update_library(archive: Archive, library: Library) -> ImportReport:
    """Bring an archive's rows from the library up to ``library``, as one step of the library's own."""
    return Editor(archive, LIBRARY_AUTHOR).run(UpdateLibrary(library)).report


def library_status(reader: Reader, library: Library) -> LibraryStatus:
    """Return what the library holds and what differs in the archive."""
    present, merged = reader.dyads(), merged_before(reader)
    return LibraryStatus(
        library.version,
        reader.library_version(),
        tuple(
            LibraryDossier(
                dossier.dyad,
                dossier.title,
                Tally(0, len(dossier.people), len(dossier.sources), len(dossier.events), len(dossier.trade)),
                dossier.dyad in present,
                differences(reader, redirected(dossier, merged), withdrawn=True),
            )
            for dossier in library.dossiers
        ),
    )


def _contents(files: Iterable[Path]) -> dict[Path, bytes]:
    found = (file for path in files for file in (path.glob("*.json") if path.is_dir() else (path,)))
    contents = {}
    for file in sorted(found, key=lambda file: file.name):
        try:
            contents[file] = file.read_bytes()
        except OSError as error:
            raise LibraryError(_unreadable(file, error.strerror or str(error))) from error
    return contents


def _version(contents: Mapping[Path, bytes]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for file, data in contents.items():
        digest.update(f"{file.name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def removed_by_people(reader: Reader) -> Removed:
    """Return which rows of the library anybody but the library has removed."""
    found = set()
    for step, change in reader.history.removals():
        before = change.before or {}
        if step.origin != _ORIGIN and before.get("origin") == _ORIGIN:
            record_id = before["identity"] if change.record == "trade_flow" else before["content"].get("id", "")
            found.add((change.record, before.get("dyad", ""), record_id))
    return frozenset(found)


def _withdraw(unit: UnitOfWork, dossier: Dossier) -> Tally:
    """Take out of a dossier the untouched events and figures that the library has no longer."""
    dyad = dossier.dyad
    events = figures = 0
    kept = {event.id for event in dossier.events}
    for event_id, placed in unit.places("event_dyad", dyad).items():
        event = unit.event_standing(placed.target)
        if event_id not in kept and placed.origin == event.origin == _ORIGIN and placed.untouched and event.untouched:
            unit.leave(dyad, event_id)
            if not unit.dyads_of(placed.target):
                unit.remove_event(placed.target)
            events += 1
    held = unit.places("trade_flow", dyad)
    pairing = pair_figures(
        dossier.trade, (HeldFigure(identity, placed.hash, placed.came) for identity, placed in held.items())
    )
    for identity in pairing.left:
        if held[identity].origin == _ORIGIN and held[identity].untouched:
            unit.remove_trade(dyad, identity)
            figures += 1
    return Tally(events=events, figures=figures)


def _withdraw_unused(unit: UnitOfWork, library: Library) -> Tally:
    """Take away people and sources that the library has no longer, where nobody touched them and nothing uses them."""
    people = {person.id for dossier in library.dossiers for person in dossier.people}
    sources = {source.id for dossier in library.dossiers for source in dossier.sources}
    counts = {"person": 0, "source": 0}
    for record, kept, remove in (("person", people, unit.remove_person), ("source", sources, unit.remove_source)):
        for record_id, standing in unit.standings(record).items():
            if record_id not in kept and standing.origin == _ORIGIN and standing.untouched:
                try:
                    remove(record_id)
                except StillInUse:
                    continue
                counts[record] += 1
    return Tally(people=counts["person"], sources=counts["source"])


def _broken(file: Path) -> Message:
    return Message(
        "The library's file {file} breaks the format, so the installation is damaged. Your archive was not changed. "
        "Install Dyad again.",
        {"file": file},
    )


def _unreadable(file: Path, reason: str) -> Message:
    return Message(
        "The library's file {file} cannot be read: {reason}. Your archive was not changed. Install Dyad again.",
        {"file": file, "reason": reason},
    )
