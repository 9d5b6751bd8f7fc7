"""Wires the rooms together, once, by constructor.

Loads what a task needs and no more: an archive opens without Qt, and `drawing` and `desktop` are loaded only to draw
or to open the window.
"""

from __future__ import annotations

import gc
import getpass
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from explorer import paths
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from explorer.desktop.flows.backups import Safekeeping
    from explorer.dossier.records import Event
    from explorer.editing.importing import ImportReport
    from explorer.editing.library import LibraryError
    from explorer.exchange.interchange import GivenDocument
    from explorer.settings import Settings
    from explorer.store.archive import Archive
    from explorer.store.backups import Backups
    from explorer.store.errors import ArchiveError
    from explorer.store.place import Place, ServerAddress
    from explorer.store.reading import Reader


class OrderError(Exception):
    """What was asked for cannot be done; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


# ---------------------------------------------------------------- the archive


@dataclass(frozen=True, slots=True)
class Making:
    """What opening an archive has made: folders, the outermost first, and the archive of an identity."""

    file: Path | None
    folders: tuple[Path, ...] = ()
    identity: str = ""

    def take_back(self) -> None:
        """Remove it again, but nothing that anybody has put something into."""
        from explorer.store.archive import Archive

        if self.identity and self.file is not None:
            Archive.unmake(self.file, self.identity)
        for folder in reversed(self.folders):
            with suppress(OSError):  # It is not empty, and so somebody's.
                folder.rmdir()


@dataclass(frozen=True, slots=True)
class Opened:
    """An open archive, and what there is to tell of opening it.

    As a context manager it closes the archive; one that was made for this and that a failure left empty is removed.
    """

    archive: Archive
    notes: tuple[Message, ...]
    making: Making

    def __enter__(self) -> Archive:
        return self.archive

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.archive.close()
        if kind is not None:
            self.making.take_back()


def open_archive(place: Place | None, *, make_empty: bool = False, read_only: bool = False) -> Opened:
    """Open the archive at ``place``; ``None`` is the user's own, which the first start makes from the library.

    One in a database is opened as it is: `commands.server` makes it, and others may need the library that it has.
    With ``make_empty``, an archive that is not there yet is made, without a dossier in it. An archive that holds the
    library is brought up to the library that this program has. One that the settings do not know is read in a limited
    process first, and known from then on. Raises ArchiveError and LibraryError.
    """
    from explorer.store.archive import Archive
    from explorer.store.errors import ArchiveExists

    if place is not None and not isinstance(place, Path):
        return _open_in_database(place, read_only)
    notes: list[Message] = []
    own = place is None
    file = paths.user_archive() if place is None else place
    making = Making(file.absolute(), _make_folders(file.parent) if own else ())
    settings = _not_known(file)
    if settings is not None:
        check_received(file)
    if read_only:
        return _open_to_read(file, making)
    try:
        if (own or make_empty) and not file.exists():
            # Another start may make it at the same moment; then that one is opened.
            with suppress(ArchiveExists), Archive.create(file) as made:
                making = replace(making, identity=made.identity)
                notes.append(Message("A new archive was made: {file}.", {"file": file}))
        notes.extend(_before_a_new_schema(file))
        archive = Archive.open(file)
        try:
            notes.extend(_bring_library(archive, own=own))
        except BaseException:
            archive.close()
            raise
    except BaseException:
        making.take_back()
        raise
    if settings is not None or making.identity:
        _remember(archive, settings)
    if archive.read_only_reason is not None:
        notes.append(archive.read_only_reason)
    return Opened(archive, tuple(notes), making)


def _open_in_database(address: ServerAddress, read_only: bool) -> Opened:
    from explorer.store.archive import Archive

    # That it can only be read is told where something is to be written, and the window shows it all the while.
    return Opened(Archive.open(address, read_only), (), Making(None))


def _open_to_read(file: Path, making: Making) -> Opened:
    from explorer.store.archive import Archive

    told = Message("{file} is open for reading only, as you asked. Nothing in it can be changed.", {"file": file})
    return Opened(Archive.open(file, read_only=True), (told,), making)


def _not_known(file: Path) -> Settings | None:
    """Return the settings where they do not know the archive at ``file``."""
    from explorer.editing import acquaintance
    from explorer.settings import Settings

    settings = Settings(paths.settings_file())
    return None if acquaintance.knows(settings, file) else settings


def _remember(archive: Archive, settings: Settings | None) -> None:
    from explorer.editing import acquaintance
    from explorer.settings import Settings

    acquaintance.remember(settings or Settings(paths.settings_file()), archive.identity, archive.path)


def check_if_received(file: Path) -> None:
    """Check an archive where the settings do not know it; raise ArchiveError where anything speaks against it."""
    if _not_known(file) is not None:
        check_received(file)


def check_received(file: Path) -> None:
    """Read an archive from elsewhere in a limited process; raise ArchiveError where anything speaks against it."""
    from explorer.store.errors import RefusedArchive
    from explorer.store.reception import receive

    received = receive(file.absolute())
    if not received.may_be_opened:
        raise RefusedArchive.changed(file, received.foreign)


def _make_folders(folder: Path) -> tuple[Path, ...]:
    """Make the user's own folder and those it lies in; return the ones that were not there, the outermost first."""
    from explorer.store.errors import MissingArchive

    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    made: list[Path] = []
    for one in reversed(missing):
        try:
            one.mkdir()
        except FileExistsError:  # Another start made it at the same moment.
            continue
        except OSError as error:
            Making(None, tuple(made)).take_back()
            raise MissingArchive.unmakeable(paths.user_archive(), one, error.strerror or str(error)) from error
        made.append(one)
    return tuple(made)


def _bring_library(archive: Archive, *, own: bool) -> list[Message]:
    """Bring the shipped library into the user's archive, or into one that had it before, and tell what happened."""
    from explorer.editing.library import ensure_library, read_library
    from explorer.store.errors import LockedArchive

    if archive.read_only:
        return []
    with archive.read() as reader:
        had = reader.library_version()
    if had is None and not own:
        return []
    shipped = read_library([paths.library()])
    notes = [] if had in (None, shipped.version) else back_up(archive.path, "library")
    try:
        report = ensure_library(archive, shipped)
    except LockedArchive:
        if had is None:
            raise
        # What is there can be read all the same; the next start will bring the newer library.
        return []
    if report is None:
        return []
    return [*notes, _installed(archive.path, report) if had is None else _updated(archive.path, report)]


def _before_a_new_schema(file: Path) -> list[Message]:
    """Back an archive up that opening it will bring to a newer schema."""
    from explorer.store.errors import ArchiveError
    from explorer.store.opening import look_at, why_read_only
    from explorer.store.schema import SCHEMA_VERSION

    try:
        older = look_at(file) < SCHEMA_VERSION
    except ArchiveError:
        return []  # Opening it will say what is wrong.
    return back_up(file.absolute(), "migration") if older and why_read_only(file) is None else []


def _installed(path: Path, report: ImportReport) -> Message:
    names = {"file": path, "dossiers": report.added.dyads, "events": report.added.events}
    return Message("The library was brought into {file}: {dossiers} dossiers, {events} events.", names)


def _updated(path: Path, report: ImportReport) -> Message:
    names = {
        "file": path,
        "added": report.added.total,
        "changed": report.changed.total,
        "removed": report.removed.total,
        "kept": len(report.differences),
    }
    return Message(
        "{file} was brought up to the newer library: {added} records added, {changed} changed, {removed} removed; "
        "{kept} differ from it because they were edited here, and were kept.",
        names,
    )


def back_up(file: Path, reason: str, settings: Settings | None = None) -> list[Message]:
    """Back an archive up before something large is done to it, unless the newest backup holds all of it already.

    Returns what there is to tell: why it could not be done. That is no reason to stop, since every step is written
    whole or not at all and can be undone.
    """
    from explorer.store.backup_problems import BackupProblem
    from explorer.store.errors import ArchiveError

    try:
        backups(settings).make(file, reason, again=False)
    except (BackupProblem, ArchiveError) as problem:
        return [problem.message]
    return []


def backups(settings: Settings | None = None) -> Backups:
    """Return the backups of this user's archives, in the folder and within the room that the settings give them."""
    from explorer.settings import Settings
    from explorer.store.backup_order import Room

    return Room.of(settings or Settings(paths.settings_file()), paths.backups_folder()).backups


# ---------------------------------------------------------------- pictures


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """A picture that is asked for: what :func:`render_picture` needs beside the archive.

    ``first`` and ``last`` are rata die days, both included, ``None`` for where the dossier's dates begin and end.
    ``today`` is where dates end that still go on. ``picture_format`` is ``png``, ``svg`` or ``pdf``.
    """

    dyad: DyadKey
    picture_format: str
    size: tuple[int, int]
    first: int | None
    last: int | None
    today: int
    language: str
    digits: str
    theme: str
    with_trade: bool


_MARGIN = 0.02
"""Share of the time on either side where a picture shows all there is."""
_DAYS_OF_EMPTY = 3653
"""Days that a picture without any date shows: ten years."""


def render_picture(archive: Archive, order: PictureOrder) -> bytes:
    """Return the picture of a dossier as the bytes of a file. It needs no display.

    Raises OrderError or PictureError where it cannot be drawn, NoSuchDossier where the archive has no such dossier.
    """
    from explorer.desktop.display import why_no_drawing

    lacking = why_no_drawing()
    if lacking is not None:
        raise OrderError(lacking)
    from explorer.drawing import picture
    from explorer.drawing.captions import RecordCaptions
    from explorer.drawing.picture_request import PictureRequest
    from explorer.drawing.themes import THEMES, ThemeName
    from explorer.drawing.words import Words
    from explorer.timeline.index import EventIndex
    from explorer.timeline.order import EventOrder, LinkIndex

    picture.application()
    words = Words(_language(order.language), "arab" if order.digits == "arab" else "latn")
    with archive.read() as reader:
        index = EventIndex(reader.columns(order.dyad), order.today)
        undated = reader.undated_columns(order.dyad)
        places = EventOrder(index, undated)
        people = {person.id: person for person in reader.people(order.dyad)}
        captions = RecordCaptions(
            _Records(reader, order.dyad), LinkIndex(places, reader.link_columns(order.dyad)).by_key, people, words
        )
        start, end = _range(order, index.span())
        request = PictureRequest(
            dyad=order.dyad,
            index=index,
            captions=captions,
            words=words,
            start=start,
            end=end,
            today=order.today,
            size=order.size,
            theme=THEMES[ThemeName(order.theme)],
            flows=reader.trade(order.dyad),
            sources={cited.source.id: cited.source.title for cited in reader.sources(order.dyad)},
            with_trade=order.with_trade,
            undated=len(undated),
        )
        return picture.render_bytes(request, order.picture_format)


class _Records:
    """A dossier's records as a picture asks for them: those that get words, and no others."""

    def __init__(self, reader: Reader, dyad: DyadKey) -> None:
        self._reader = reader
        self._dyad = dyad

    def at_hand(self, keys: Sequence[int]) -> Mapping[int, Event]:
        """Return the events."""
        return self._reader.records(keys, self._dyad)


def _language(wanted: str) -> str:
    from explorer.drawing.words import best_language, languages

    best = best_language([wanted])
    if best.split("-", maxsplit=1)[0].lower() != wanted.split("-", maxsplit=1)[0].lower():
        names = {"language": wanted, "known": ", ".join(languages())}
        raise OrderError(Message("Dyad does not speak '{language}' yet. It speaks: {known}.", names))
    return best


def _range(order: PictureOrder, span: tuple[float, float] | None) -> tuple[float, float]:
    """Return the first day and the day after the last that a picture shows."""
    start = None if order.first is None else float(order.first)
    end = None if order.last is None else float(order.last + 1)
    if span is None:
        span = (order.today - _DAYS_OF_EMPTY, order.today + 1.0)
    margin = max((span[1] - span[0]) * _MARGIN, 1.0)
    if start is None:
        start = span[0] - margin if end is None else min(span[0] - margin, end - _DAYS_OF_EMPTY)
    if end is None:
        end = max(span[1] + margin, start + 1)
    if end <= start:
        raise OrderError(Message("The picture's last day comes before its first, so there is nothing to draw."))
    return start, end


# ---------------------------------------------------------------- the window


def open_window(place: Place | None, *, read_only: bool = False) -> int:
    """Open the window on an archive (``None``: the user's own) and return the exit code when it is closed.

    An archive that the settings do not know is checked first, and what to do with it is asked.

    Where no window can be shown, the same scene is drawn into a picture and one line says why and where it is.
    """
    from explorer.desktop.display import why_no_window

    reason = why_no_window()
    if reason is not None:
        return _picture_instead(place, reason)
    if place is not None and not isinstance(place, Path):
        return _open_on_server(place, read_only)
    # What is loaded until the first picture stays: looking for garbage among it, again and again, takes a tenth of the
    # time until that is seen. The window has a collector of its own.
    gc.disable()
    try:
        return _open_shown(place, read_only)
    finally:
        gc.enable()


def _open_on_server(address: ServerAddress, read_only: bool) -> int:
    """Open a window on an archive in a database; who keeps that safe is its server, and nothing of it is kept here."""
    from explorer.desktop.starting.single_instance import raise_first
    from explorer.desktop.starting.start import run_window, tell_of_refusal
    from explorer.settings import Settings
    from explorer.store.errors import ArchiveError

    if raise_first(address):
        return 0
    settings = Settings(paths.settings_file())
    try:
        opened = open_archive(address, read_only=read_only)
    except ArchiveError as error:
        print(f"dyad: {error.message}", file=sys.stderr)
        tell_of_refusal(settings, error.message)
        return 1
    with opened as archive:
        return run_window(archive, settings, user_name(), today(), opened.notes)


def _open_shown(path: Path | None, read_only: bool) -> int:
    from explorer.desktop.kept_views import view_cache
    from explorer.desktop.starting.beginning import begin
    from explorer.desktop.starting.single_instance import raise_first
    from explorer.settings import Settings

    file = path if path is not None else paths.user_archive()
    if raise_first(file):
        return 0
    settings = Settings(paths.settings_file())
    order = WindowOrder(path, read_only)
    if path is not None and not read_only and not _knows(settings, path):
        asked = _ask(path, settings)
        if asked is None:
            return 0
        if asked.documents and raise_first(asked.file):
            return _tell_where_to_import(path, settings)
        order = asked
    if order.read_only or order.documents:
        return _open_then_show(order, settings)
    made: list[Safekeeping] = []

    def opening() -> tuple[Archive, tuple[Message, ...]]:
        opened = open_archive(order.path)
        return opened.archive, opened.notes

    def keeping() -> Safekeeping:
        made.append(_safekeeping())
        return made[-1]

    beginning = begin(order.file.resolve(), settings, user_name(), today(), view_cache(settings), opening, keeping)
    if beginning is None:
        return _open_then_show(order, settings)
    return _show_on(order, settings, lambda: (beginning.run(), made[-1] if made else None))


@dataclass(frozen=True, slots=True)
class WindowOrder:
    """What a window is opened on: an archive, ``None`` for the user's own, and what is done and told in it at once.

    ``documents`` are dossiers of an archive from elsewhere, to be imported; ``told`` is what happened before.
    """

    path: Path | None
    read_only: bool = False
    documents: tuple[GivenDocument, ...] = ()
    told: Message | None = None

    @property
    def file(self) -> Path:
        """Return the archive's file."""
        return self.path if self.path is not None else paths.user_archive()


def _knows(settings: Settings, path: Path) -> bool:
    from explorer.editing import acquaintance

    return acquaintance.knows(settings, path)


def _ask(path: Path, settings: Settings) -> WindowOrder | None:
    """Ask about an archive from elsewhere; return what to open, and what to import into it."""
    from explorer.desktop.flows.reception import Choice, ask_about
    from explorer.desktop.starting.working import dressed
    from explorer.editing import acquaintance

    with dressed(settings) as look:
        answer = ask_about(path.absolute(), look, is_copy=acquaintance.is_copy(settings, path))
    if answer.received is None or answer.choice is Choice.CANCEL:
        return None
    if answer.choice is Choice.IMPORT:
        return WindowOrder(None, documents=answer.documents)
    if answer.choice is Choice.MINE:
        acquaintance.remember(settings, answer.received.identity, path)
    return WindowOrder(path, answer.choice is Choice.READ_ONLY)


def _tell_where_to_import(file: Path, settings: Settings) -> int:
    """Say how to import where the user's own archive has a window already, which has come to the front."""
    from explorer.desktop.starting.start import tell_of_refusal

    sentence = (
        "Your archive is open in a window of its own already, and nothing was imported yet. To import from {file}, "
        "drop that file on the window, or choose it there with Open archive."
    )
    tell_of_refusal(settings, Message(sentence, {"file": file}))
    return 0


def _safekeeping() -> Safekeeping:
    from explorer.desktop.file_actions import command
    from explorer.desktop.flows.backups import Safekeeping

    return Safekeeping(command())


def _open_then_show(order: WindowOrder, settings: Settings) -> int:
    """Open the archive first, where nothing was kept that a picture could be drawn from before."""

    def show() -> tuple[int, Safekeeping | None]:
        from explorer.desktop.starting.start import run_window

        gc.enable()
        opened = open_archive(order.path, read_only=order.read_only)
        notes = opened.notes if order.told is None else (order.told, *opened.notes)
        keeping = _safekeeping()
        with opened.archive as archive:
            return run_window(archive, settings, user_name(), today(), notes, keeping, order.documents), keeping

    return _show_on(order, settings, show)


def _show_on(order: WindowOrder, settings: Settings, show: Callable[[], tuple[int, Safekeeping | None]]) -> int:
    """Show a window, and another one after it where somebody goes back to a backup, or this one cannot be opened."""
    try:
        code, keeping = show()
    except Exception as error:
        # Not before: what these errors come from loads the database, and a first picture needs none.
        from explorer.editing.library import LibraryError
        from explorer.store.errors import ArchiveError

        if not isinstance(error, (ArchiveError, LibraryError)):
            raise
        print(f"dyad: {error.message}", file=sys.stderr)
        return _after_a_refusal(error, order, settings)
    if keeping is None or keeping.going_back is None:
        return code
    from explorer.desktop.starting.damage import go_back

    gone = go_back(settings, backups(settings), keeping.going_back, order.file)
    return _open_then_show(WindowOrder(order.path, told=gone.told), settings)


def _after_a_refusal(error: ArchiveError | LibraryError, order: WindowOrder, settings: Settings) -> int:
    from explorer.desktop.starting.damage import offer_what_is_left
    from explorer.desktop.starting.start import tell_of_refusal
    from explorer.store.errors import ArchiveError

    if not isinstance(error, ArchiveError):
        tell_of_refusal(settings, error.message)
        return 1
    following = offer_what_is_left(settings, backups(settings), error, order.file)
    if following is None:
        return 1
    path = order.path if following.file == order.file else following.file
    return _open_then_show(WindowOrder(path, told=following.told), settings)


def _picture_instead(place: Place | None, reason: Message) -> int:
    """Draw what the window would show first into the user's pictures, and say so in one line."""
    from explorer.desktop.display import why_no_drawing
    from explorer.exchange.files import FileProblem, write_file

    lacking = why_no_drawing()
    if lacking is not None:
        both = Message("{reason} {lacking}", {"reason": reason, "lacking": lacking})
        raise OrderError(reason if reason.text == lacking.text else both)
    with open_archive(place) as archive:
        with archive.read() as reader:
            dyads = reader.dyads()
        if not dyads:
            raise OrderError(Message("{reason} The archive holds no dossier to draw.", {"reason": reason}))
        dyad = _FIRST if _FIRST in dyads else dyads[0]
        order = PictureOrder(dyad, "png", _WINDOW, None, None, today(), "en", "latn", "light", with_trade=True)
        picture = render_picture(archive, order)
    folder = paths.pictures_folder()
    file = folder / f"{dyad}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_file(file, picture)
    except (OSError, FileProblem) as error:
        told = error.message if isinstance(error, FileProblem) else error.strerror or str(error)
        sentence = "{reason} Nor can the same scene be drawn into {file}: {problem}. 'dyad render' draws it elsewhere."
        raise OrderError(Message(sentence, {"reason": reason, "file": file, "problem": told})) from error
    print(f"{reason} Dyad drew the same scene into {file}.")
    return 0


_FIRST = DyadKey("KAZ", "MYS")
"""The dossier that the window opens on when it has never been opened before."""
_WINDOW = (1600, 900)


def today() -> int:
    """Return today's rata die day in local time."""
    return date.today().toordinal()  # noqa: DTZ011 - the day on the reader's own calendar


def user_name() -> str:
    """Return the name that this user's steps are signed with until they choose another."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "user"
