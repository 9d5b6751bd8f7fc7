"""What the File menu does: open another archive, import and export dossiers, save pictures."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.desktop.bringing import ReadAtOnce
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.database_dialogs import OpenDatabase
from explorer.desktop.dialogs import ask, tell
from explorer.desktop.flows.imports import ImportFlow
from explorer.desktop.flows.reception import Choice, ask_about
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.desktop.status_line import StatusLine
from explorer.dossier.message import Message
from explorer.drawing import picture
from explorer.drawing.captions import RecordCaptions
from explorer.drawing.picture_request import PictureError, PictureRequest
from explorer.editing import acquaintance
from explorer.exchange.files import FileProblem, write_file
from explorer.settings import Settings
from explorer.store.errors import ArchiveError
from explorer.store.place import Place

PICTURE_SIZE = (1600, 900)


class FileActions:
    """The actions of one window that deal with files."""

    def __init__(
        self,
        window: QWidget,
        session: ArchiveSession,
        state: WindowState,
        canvas: Canvas,
        imports: ImportFlow,
        status: StatusLine,
        settings: Settings,
    ) -> None:
        self._window = window
        self._settings = settings
        self._session = session
        self._state = state
        self._canvas = canvas
        self._imports = imports
        self._status = status

    def open_archive(self) -> None:
        """Ask for an archive and open it in a window, and a process, of its own."""
        words = self._state.appearance.words
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            words.text("Open archive"),
            str((self._session.archive.file or Path.home() / "archive").parent),
            words.text("Dyad archives") + " (*.dyad)",
        )
        if name:
            self.start_with(Path(name))

    def open_database(self) -> None:
        """Ask for the address of an archive in a database and open it in a window, and a process, of its own."""
        dialog = OpenDatabase(self._state.appearance, self._settings.text("database"), self._window)
        if ask(dialog) and dialog.address is not None:
            self._settings.set("database", str(dialog.address))
            self._start(dialog.address)

    def start_with(self, archive: Path) -> None:
        """Open another archive; where it comes from elsewhere, it is checked first, and what to do is asked."""
        if acquaintance.knows(self._settings, archive):
            self._start(archive)
            return
        is_copy = acquaintance.is_copy(self._settings, archive)
        answer = ask_about(archive, self._state.appearance, self._window, is_copy=is_copy)
        if answer.received is None or answer.choice is Choice.CANCEL:
            return
        if answer.choice is Choice.IMPORT:
            self._imports.begin(answer.documents)
        elif answer.choice is Choice.READ_ONLY:
            self._start(archive, "--read-only")
        else:
            acquaintance.remember(self._settings, answer.received.identity, archive)
            self._start(archive)

    def _start(self, archive: Place, *options: str) -> None:
        """Start a process of its own for an archive: what happens to one window leaves the other alone."""
        message = start_another(archive, *options)
        if message is not None:
            tell(self._state.appearance, self._window, Message("Open archive"), message)

    def import_dossier(self) -> None:
        """Ask for an interchange file and bring it in."""
        words = self._state.appearance.words
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            words.text("Import a dossier"),
            "",
            words.text("Dossiers in the interchange format") + " (*.json)",
        )
        if name:
            self._imports.begin([Path(name)])

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, ArchiveError):
            raise error
        tell(self._state.appearance, self._window, Message("The archive"), error.message)

    def export_dossier(self) -> None:
        """Ask for a place and write the open dossier in the interchange format."""
        opened = self._state.dossier
        if opened is None:
            return
        words = self._state.appearance.words
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            words.text("Export this dossier"),
            f"{opened.dyad}.json",
            words.text("Dossiers in the interchange format") + " (*.json)",
        )
        if name:
            self._session.export(opened.dyad, lambda data: self._write(Path(name), data), self._failed)

    def _write(self, file: Path, data: bytes) -> None:
        try:
            write_file(file, data)
        except FileProblem as error:
            tell(self._state.appearance, self._window, Message("Not written"), error.message)
            return
        self._status.tell(Message("Written: {file}", {"file": file}))

    def save_picture(self) -> None:
        """Ask for a place and draw the period in view there: PNG, SVG or PDF by its ending."""
        state = self._state
        if state.dossier is None or state.viewport is None:
            return
        words = state.appearance.words
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            words.text("Save a picture"),
            f"{state.dossier.dyad}.png",
            words.text("Pictures") + " (*.png *.svg *.pdf)",
        )
        if name:
            self.draw_picture(Path(name))

    def draw_picture(self, file: Path) -> None:
        """Draw the period in view into a file."""
        state = self._state
        if state.dossier is None or state.viewport is None:
            return
        request = self.picture_request()
        if request is None:
            return
        try:
            data = picture.render_bytes(request, picture.format_of(file))
        except PictureError as error:
            tell(state.appearance, self._window, Message("Save a picture"), error.message)
            return
        self._write(file, data)

    def picture_request(self) -> PictureRequest | None:
        """Return the picture of what is in view, with the selection, filters and chart that the window shows."""
        state, comparison = self._state, self._canvas.comparison
        request = self._of_one(state)
        if request is None or state.second is None:
            return request
        beside = self._of_one(state.second)
        zeros = comparison.alignment.zeros
        if beside is None:
            return request
        if zeros is not None:
            above, below = (bar.counted_from for bar in self._canvas.bars)
            request = replace(request, zero=zeros[0], counted_from=above)
            beside = replace(beside, zero=zeros[1], counted_from=below)
        return replace(request, beside=beside)

    def _of_one(self, state: WindowState) -> PictureRequest | None:
        """Return the picture of one dossier."""
        opened, view = state.dossier, state.viewport
        if opened is None or view is None:
            return None
        look = state.appearance
        return PictureRequest(
            dyad=opened.dyad,
            index=opened.index,
            captions=RecordCaptions(
                ReadAtOnce(opened.records, self._session.archive, opened.dyad),
                opened.links_of,
                opened.view.people,
                look.words,
            ),
            words=look.words,
            start=view.start,
            end=view.end,
            today=state.today,
            size=PICTURE_SIZE,
            theme=look.theme,
            flows=opened.dossier.trade,
            sources={source.id: source.title for source in opened.dossier.sources},
            with_trade=self._canvas.chart_visible,
            measure=self._canvas.chart_options.measure,
            value_scale=self._canvas.chart_options.scale,
            reporter=self._canvas.chart_options.reporter,
            source=self._canvas.chart_options.source,
            hidden_sources=state.held_sources,
            undated=len(opened.undated),
            selected=state.selection.event,
            chosen=state.masks,
            pinned=state.filter.pinned,
            period=state.period.days,
        )


def start_another(archive: Place, *options: str) -> Message | None:
    """Start Dyad once more, for another archive; return what to tell where it could not be started."""
    program, *arguments = command()
    place = str(archive.absolute() if isinstance(archive, Path) else archive)
    started, _ = QProcess.startDetached(program, [*arguments, *options, place])
    if started:
        return None
    sentence = "{file} could not be opened: Dyad could not be started again. Nothing was changed."
    return Message(sentence, {"file": archive})


def command() -> list[str]:
    """Return how this program was started, to start it again."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "explorer"]
