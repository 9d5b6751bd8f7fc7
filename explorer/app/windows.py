"""Opens the window, and leads through what may stand before it: questions, refusals, going back to a backup."""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import paths
from explorer.app.archives import open_archive
from explorer.app.environment import today, user_name
from explorer.app.safekeeping import backups
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.desktop.flows.backups import Safekeeping
    from explorer.editing.library import LibraryError
    from explorer.exchange.interchange import GivenDocument
    from explorer.settings import Settings
    from explorer.store.archive import Archive
    from explorer.store.errors import ArchiveError
    from explorer.store.place import Place, ServerAddress


def open_window(place: Place | None, *, read_only: bool = False) -> int:
    """Open the window on an archive (``None``: the user's own) and return the exit code when it is closed.

    An archive that the settings do not know is checked first, and what to do with it is asked.

    Where no window can be shown, the same scene is drawn into a picture and one line says why and where it is.
    """
    from explorer.desktop.display import why_no_window

    reason = why_no_window()
    if reason is not None:
        return _picture_instead(place, reason)
    # Before whatever else is loaded, since it is about that.
    from explorer.desktop.starting.binding import load_qt

    load_qt()
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
    if order.read_only or order.documents or order.told is not None:
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
    if answer.damaged is not None:
        from explorer.desktop.starting.damage import offer_what_is_left

        left = offer_what_is_left(settings, backups(settings), answer.damaged, path.absolute(), unopened=True)
        return None if left is None else WindowOrder(left.file, told=left.told)
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
    from explorer.app.pictures import PictureOrder, render_picture
    from explorer.app.problems import OrderError
    from explorer.desktop.display import why_no_drawing
    from explorer.exchange.files import FileProblem, write_file

    lacking = why_no_drawing()
    if lacking is not None:
        # Told alone: while it is missing there is neither a window nor a picture, whatever else there is or is not.
        raise OrderError(reason if reason.text == lacking.text else lacking)
    with open_archive(place, as_it_is=True) as archive:
        with archive.read() as reader:
            dyads = reader.dyads()
        if not dyads:
            raise OrderError(Message("{reason} The archive holds no dossier to draw.", {"reason": reason}))
        dyad = _FIRST if _FIRST in dyads else dyads[0]
        order = PictureOrder(dyad, "png", _WINDOW, None, None, today(), "en", "latn", "light", with_trade=True)
        picture = render_picture(archive, order)
    file = paths.pictures_folder() / f"{dyad}.png"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, picture)
    except (OSError, FileProblem) as error:
        told = error.message if isinstance(error, FileProblem) else error.strerror or str(error)
        sentence = "{reason} Nor can the same scene be drawn into {file}: {problem}. 'dyad render' draws it elsewhere."
        raise OrderError(Message(sentence, {"reason": reason, "file": file, "problem": told})) from error
    # A command to copy ends its sentence without a full stop, and so with its line.
    print(reason, f"Dyad drew the same scene into {file}.", sep=" " if str(reason).endswith(".") else "\n")
    return 0


_FIRST = DyadKey("KAZ", "MYS")
"""The dossier that the window opens on when it has never been opened before."""

_WINDOW = (1600, 900)
