"""A start that shows the timeline at once: a first picture from what was kept, and the archive after it.

Loads no SQLAlchemy and no pyqtgraph until the picture is on the screen. Then the archive is opened beside the window's
thread, and the parts of the window are loaded a few at a time, so that the picture can be moved about in meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from explorer import paths
from explorer.desktop.looks import appearance_from
from explorer.desktop.main_window import MainWindow
from explorer.desktop.starting.application import make_application
from explorer.desktop.starting.first_picture import FirstPicture, last_view
from explorer.desktop.starting.interrupts import closing_on_signals
from explorer.dossier.message import Message
from explorer.drawing.themes import THEMES, ThemeName
from explorer.settings import Settings
from explorer.store.view_cache import ViewCache

if TYPE_CHECKING:
    from explorer.desktop.flows.backups import Safekeeping
    from explorer.desktop.reports import ErrorReports
    from explorer.desktop.session import ArchiveSession
    from explorer.desktop.starting.collector import Collector
    from explorer.desktop.starting.single_instance import Holder
    from explorer.store.archive import Archive

Opening = Callable[[], tuple["Archive", tuple[Message, ...]]]
"""Opens the archive, in any thread, and tells what happened meanwhile."""


Keeping = Callable[[], "Safekeeping | None"]
"""Says how the archive is kept safe, once there is time to load that."""


class Beginning(QObject):
    """The window of one archive from its first picture on."""

    _opened = Signal()
    """Opening the archive has come to its end."""

    def __init__(
        self,
        window: MainWindow,
        first: FirstPicture,
        archive: Path,
        cache: ViewCache,
        author: str,
        opening: Opening,
        keeping: Keeping,
    ) -> None:
        super().__init__()
        self.window = window
        self._file = archive
        self._cache = cache
        self._author = author
        self._opening = opening
        self._keeping = keeping
        self.first = first
        self._thread: threading.Thread | None = None
        self._archive: Archive | None = None
        self._session: ArchiveSession | None = None
        self._holder: Holder | None = None
        self._reports: ErrorReports | None = None
        self._collector: Collector | None = None
        self._to_load = list(_LOADED)
        self._result: tuple[Archive, tuple[Message, ...]] | BaseException | None = None
        self._furnishing = False
        self._code = 0
        self._error: BaseException | None = None
        self._opened.connect(lambda: self._step(self._furnish), Qt.ConnectionType.QueuedConnection)
        first.timeline.painted.connect(lambda: self._step(self._go_on))

    def run(self) -> int:
        """Go on until the window is closed; returns the exit code."""
        application = make_application(["dyad"])
        try:
            with closing_on_signals(lambda: QTimer.singleShot(0, application, _end)):
                self.window.show()
                code = application.exec()
                # A last window that is closed after somebody asked to end asks once more, of whatever loop comes next.
                QCoreApplication.removePostedEvents(application, QEvent.Type.Quit)
        finally:
            self._close()
        if self._error is not None:
            raise self._error
        return self._code or code

    # ------------------------------------------------------------ after the first picture

    def _step(self, work: Callable[[], None]) -> None:
        """Do something without which there will be no whole window: where it fails, the program ends and says why."""
        if self.window.closed:
            return
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - raised again where the program began
            self._error = error
            self._end(1)

    def _end(self, code: int) -> None:
        self._code = code
        self.window.close()
        QCoreApplication.exit(code)

    def _go_on(self) -> None:
        """Hold the archive against a second start, and begin to open it."""
        from explorer.desktop.reports import ErrorReports
        from explorer.desktop.starting.collector import Collector
        from explorer.desktop.starting.single_instance import Holder, raise_patiently

        self._reports = ErrorReports(paths.log_folder())
        self._reports.install()
        self._collector = Collector(self)
        self._collector.start()
        self._holder = Holder(self._file)
        if not self._holder.hold():
            from explorer.desktop.starting.start import tell_held

            self.window.hide()
            self._end(0 if raise_patiently(self._file) else tell_held(self._file, self.window.settings))
            return
        self._thread = threading.Thread(target=self._open, name="opening")
        self._thread.start()
        self._load()

    def _open(self) -> None:
        """Open the archive, in a thread of its own."""
        try:
            self._result = self._opening()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the window's thread must hear of it
            self._result = error
        self._opened.emit()

    def _load(self) -> None:
        """Load a part of what is still to come, and go on in a while."""
        if self._to_load:
            self._to_load.pop(0)()
            QTimer.singleShot(0, self, lambda: self._step(self._load))
        else:
            self._furnish()

    def _furnish(self) -> None:
        """Give the window its parts on the open archive, or tell why there is none, as soon as both are there."""
        if self._to_load or self._result is None or self._furnishing:
            return
        self._furnishing = True
        if isinstance(self._result, BaseException):
            raise self._result  # Where the program began it is told what cannot be opened, and what is left.
        self._bring(*self._result)

    def _bring(self, archive: Archive, notes: tuple[Message, ...]) -> None:
        from explorer.desktop.circumstances import circumstances_of
        from explorer.desktop.looks import told
        from explorer.desktop.session import ArchiveSession
        from explorer.desktop.starting.start import raise_window, teller

        window, first = self.window, self.first
        known = (first.kept, first.dossier.index)
        self._archive = archive
        self._session = ArchiveSession(archive, self._author, window.state.today, cache=self._cache, known=known)
        window.safekeeping = self._keeping()
        window.furnish(self._session)
        if self._reports is not None:
            self._reports.circumstances = circumstances_of(window)
            self._reports.reported.connect(teller(window))
        if self._holder is not None:
            self._holder.asked_to_raise.connect(lambda: raise_window(window))
        news = [*notes, *(told(notice) for notice in window.settings.notices)]
        if news:
            window.status.tell(*news)
        window.start()

    def _close(self) -> None:
        """Let go of everything, in the order in which nobody misses it."""
        if self._holder is not None:
            self._holder.close()  # First, so that nobody is told of a window that is no more.
        if self._thread is not None:
            self._thread.join()
        if self._session is not None:
            self._session.close()
        elif isinstance(self._result, tuple):
            self._archive = self._result[0]
        if self._archive is not None:
            self._archive.close()
        if self._collector is not None:
            self._collector.stop()
        if self._reports is not None:
            self._reports.remove()


def begin(
    archive: Path,
    settings: Settings,
    author: str,
    today: int,
    cache: ViewCache | None,
    opening: Opening,
    keeping: Keeping = lambda: None,
) -> Beginning | None:
    """Make the window with a first picture of an archive, ``None`` where that cannot be drawn before it is open.

    ``opening`` opens the archive once the picture is on the screen, and may raise an ArchiveError; ``keeping`` says,
    after that, how it is kept safe.
    """
    if cache is None or not cache.has_words(archive):
        return None
    make_application(["dyad"])
    last = last_view(cache, archive, settings, appearance_from(settings, THEMES[ThemeName.LIGHT]))
    if last is None:
        return None
    window = MainWindow(None, settings, today)
    first = FirstPicture(last, window.state.appearance, settings, today, window)
    window.show_first(first)
    return Beginning(window, first, archive, cache, author, opening, keeping)


def _end() -> None:
    """Close every window, and leave even where one has been shown anew meanwhile."""
    application = make_application(["dyad"])
    application.closeAllWindows()
    application.quit()


# ---------------------------------------------------------------- what the window is made of, part by part


def _load_panes() -> None:
    import explorer.desktop.panes.detail_pane  # noqa: F401


def _load_session() -> None:
    import explorer.desktop.session  # noqa: F401


def _load_canvas() -> None:
    import explorer.desktop.canvas.canvas
    import explorer.desktop.canvas.partners_view  # noqa: F401


def _load_bars() -> None:
    import explorer.desktop.filter_bar.wiring
    import explorer.desktop.menus
    import explorer.desktop.toolbar  # noqa: F401


def _load_lists() -> None:
    import explorer.desktop.sidebar.sidebar
    import explorer.desktop.status_line
    import explorer.desktop.table.view
    import explorer.desktop.views  # noqa: F401


def _load_dialogs() -> None:
    import explorer.desktop.flows.bookmarks
    import explorer.desktop.flows.dialogs
    import explorer.desktop.flows.palette  # noqa: F401


def _load_flows() -> None:
    import explorer.desktop.file_actions
    import explorer.desktop.flows.backups
    import explorer.desktop.flows.dossiers
    import explorer.desktop.flows.period
    import explorer.desktop.flows.selection
    import explorer.desktop.starting.start  # noqa: F401


_LOADED = (_load_panes, _load_session, _load_canvas, _load_bars, _load_lists, _load_dialogs, _load_flows)
"""Loads the parts of the window, with events between."""
