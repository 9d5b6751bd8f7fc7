"""Starts the window of one archive: the application, its appearance, one instance an archive, errors that are told."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from explorer import paths
from explorer.desktop.circumstances import circumstances_of
from explorer.desktop.dialogs import tell
from explorer.desktop.flows.backups import Safekeeping
from explorer.desktop.kept_views import view_cache
from explorer.desktop.looks import told
from explorer.desktop.main_window import MainWindow
from explorer.desktop.report_dialog import ReportDialog
from explorer.desktop.reports import ErrorReports, Report
from explorer.desktop.session import ArchiveSession
from explorer.desktop.starting.application import make_application
from explorer.desktop.starting.collector import Collector
from explorer.desktop.starting.interrupts import closing_on_signals
from explorer.desktop.starting.single_instance import Holder, raise_patiently
from explorer.desktop.starting.working import dressed
from explorer.dossier.message import Message
from explorer.exchange.interchange import GivenDocument
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.place import Place


def run_window(
    archive: Archive,
    settings: Settings,
    author: str,
    today: int,
    notes: tuple[Message, ...] = (),
    safekeeping: Safekeeping | None = None,
    documents: tuple[GivenDocument, ...] = (),
) -> int:
    """Show the window of an open archive until it is closed; returns the exit code.

    ``notes`` tell what happened while the archive was opened; they stand in the status line. ``documents`` came with an
    archive from elsewhere and are imported once the window stands. Where another process
    has the archive, its window comes to the front instead; one that does not answer is told of, and the code is 1.
    """
    application = make_application(["dyad"])
    holder = Holder(archive.place)
    # Whoever is answered may also ask the program to end, so it listens to that first.
    with closing_on_signals(lambda: QTimer.singleShot(0, lambda: _end(application))):
        if not holder.hold():
            # Two starts in the same moment, or a window that does not answer.
            return 0 if raise_patiently(archive.place) else tell_held(archive.place, settings)
        session = ArchiveSession(archive, author, today, cache=None if archive.file is None else view_cache(settings))
        return _run(application, holder, session, settings, notes, safekeeping, documents)


def _run(
    application: QApplication,
    holder: Holder,
    session: ArchiveSession,
    settings: Settings,
    notes: tuple[Message, ...],
    safekeeping: Safekeeping | None,
    documents: tuple[GivenDocument, ...],
) -> int:
    reports = ErrorReports(paths.log_folder())
    reports.install()
    collector = Collector()
    collector.start()
    try:
        window = MainWindow(session, settings, session.today, safekeeping)
        reports.circumstances = circumstances_of(window)
        reports.reported.connect(teller(window))
        holder.asked_to_raise.connect(lambda: raise_window(window))
        window.show()
        news = [*notes, *(told(notice) for notice in settings.notices)]
        if news:
            window.status.tell(*news)
        QTimer.singleShot(0, window.start)
        if documents:
            QTimer.singleShot(0, lambda: window.imports.begin(documents))
        return application.exec()
    finally:
        holder.close()  # First, so that nobody is told of a window that is no more.
        session.close()
        collector.stop()
        reports.remove()


def tell_of_refusal(settings: Settings, message: Message) -> None:
    """Tell in a box that an archive cannot be opened, in the reader's language."""
    with dressed(settings) as look:
        tell(look, None, Message("Dyad"), message)


def tell_held(archive: Place, settings: Settings) -> int:
    """Say that the archive's window does not answer; return the exit code."""
    message = Message(
        "The archive {file} is open in another window of Dyad, which does not answer. Everything that was saved is "
        "safe. Wait until that window answers, or end that program; then start Dyad again.",
        {"file": archive},
    )
    print(f"dyad: {message}", file=sys.stderr)
    tell_of_refusal(settings, message)
    return 1


def _end(application: QApplication) -> None:
    """Close every window, and leave even where one has been shown anew meanwhile."""
    application.closeAllWindows()
    application.quit()


def raise_window(window: MainWindow) -> None:
    """Bring a window to the front, unless it has been closed."""
    if window.closed:
        # Another start asked while this one was already ending: a window without its archive must not come back.
        return
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def teller(window: MainWindow) -> Callable[[Report], None]:
    """Return what shows reports of errors, all in one dialog."""
    shown: list[ReportDialog] = []

    def show(report: Report) -> None:
        if not shown:
            shown.append(ReportDialog(window.state.appearance.words, window))
        shown[0].add(report)

    return show
