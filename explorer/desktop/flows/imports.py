"""Importing dossiers from files: read, told or asked about, brought in as one step, and reported.

A file that breaks the format is refused whole, with every problem by its place. Nothing is written before the reader
has said yes, and nothing that stands is ever overwritten. Until an import is committed it can be cancelled, and leaves
nothing behind.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMessageBox, QPlainTextEdit, QWidget

from explorer.desktop.jobs import Cancellation, Cancelled
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.editing.importing import ImportReport
from explorer.exchange.files import FileProblem, read_file
from explorer.exchange.interchange import GivenDocument, ReadResult, read
from explorer.exchange.problems import ImportProblem, listing, refusal
from explorer.store.errors import ArchiveError

MOST_SHOWN = 200
"""Problems or differences that are written out in a box; the rest is counted."""


Before = Callable[[str, Callable[[], None], Callable[[], bool]], None]
"""Is told for what, what to call when it is done, and what says whether that was given up meanwhile."""


def at_once(_reason: str, go_on: Callable[[], None], _given_up: Callable[[], bool]) -> None:
    """Go on without doing anything before."""
    go_on()


class ImportFlow(QObject):
    """Takes files one after another. ``finished`` tells that one was brought in, with its dyad as text."""

    finished = Signal(str)
    cancelled = Signal(object)
    """A :class:`Message` that an import was cancelled, and that nothing of it stays."""

    def __init__(self, session: ArchiveSession, state: WindowState, window: QWidget, before: Before = at_once) -> None:
        """``before`` makes a backup, or does what else is to be done before something is written."""
        super().__init__(window)
        self._before = before
        self._session = session
        self._state = state
        self._window = window
        self._waiting: deque[Path | GivenDocument] = deque()
        self._busy = False
        self._under_way: tuple[str, Cancellation] | None = None

    def begin(self, files: Iterable[Path | GivenDocument]) -> None:
        """Import files, or documents that came with an archive, asking before each."""
        self._waiting.extend(files)
        if not self._busy:
            self._next()

    def cancel(self) -> bool:
        """Give up the file that is being read or written; say whether there was one."""
        if self._under_way is None:
            return False
        self._under_way[1].cancel()
        return True

    @property
    def busy(self) -> bool:
        """Say whether a file is being dealt with."""
        return self._busy

    @property
    def _words(self) -> Words:
        return self._state.appearance.words

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._waiting:
            return
        file = self._waiting.popleft()
        if self._session.archive.read_only:
            self._tell(Message("This archive can only be read, so nothing can be imported into it."))
            self._next()
            return

        cancellation = self._session.jobs.cancellation()
        self._under_way = file.name, cancellation

        def work(_reader: object) -> ReadResult:
            data = file.data if isinstance(file, GivenDocument) else read_file(file, cancellation.go_on)
            return read(data, file.name, cancellation.go_on)

        self._session.jobs.read(
            work,
            self._ask,
            topic="import",
            label=Message("Reading {name}; Esc cancels it", {"name": file.name}),
            failed=self._failed,
            aside=True,
        )

    def _ask(self, result: ReadResult) -> None:
        if self._under_way is not None and self._under_way[1].asked_for:
            self._failed(Cancelled())
            return
        self._under_way = None
        if result.dossier is None:
            details = [_place_and_sentence(one, self._words) for one in listing(result.problems, MOST_SHOWN)]
            self._tell(refusal(result.name, result.problems), details)
            self._next()
            return
        if self._confirmed(result.name, result.dossier):
            name, dossier = result.name, result.dossier
            cancellation = self._session.jobs.cancellation()
            self._under_way = name, cancellation

            def bring_in() -> None:
                self._session.import_dossier(
                    dossier, name, lambda report: self._report(name, dossier, report), self._failed, cancellation
                )

            self._before("import", bring_in, lambda: cancellation.asked_for)
        else:
            self._next()

    def _confirmed(self, name: str, dossier: Dossier) -> bool:
        words = self._words
        names = {
            "file": name,
            "a": words.country(dossier.dyad.a),
            "b": words.country(dossier.dyad.b),
            "events": len(dossier.events),
            "figures": len(dossier.trade),
        }
        box = self._box(
            Message(
                "Import {file}? It is a dossier of {a} and {b} with {events} events and {figures} trade figures. "
                "Nothing that stands in your archive is overwritten.",
                names,
            )
        )
        yes = box.addButton(words.text("Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(words.text("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(yes)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is yes

    def _report(self, name: str, dossier: Dossier, report: ImportReport) -> None:
        self._under_way = None
        words = self._words
        # A file from elsewhere may hold several dossiers, so each is named.
        names = {"file": name, "a": words.country(dossier.dyad.a), "b": words.country(dossier.dyad.b)}
        if report.step is None and not report.differences:
            text = (
                "Everything that {file} has of {a} and {b} stands in your archive already. Nothing was changed for "
                "that dossier."
            )
            self._tell(Message(text, names))
        else:
            lines = [
                words.say(Message("The dossier of {a} and {b} in {file} was imported as one step.", names)),
                words.say(Message("New: %n record(s)", count=report.added.total)),
                words.say(Message("Already there: %n record(s)", count=report.unchanged.total)),
            ]
            details = []
            if report.differences:
                lines.append(
                    words.say(
                        Message(
                            "Different from what stands: %n record(s), left as they are", count=len(report.differences)
                        )
                    )
                )
                details = [
                    f"{one.kind} {one.id}" + (f": {', '.join(one.fields)}" if one.fields else "")
                    for one in report.differences[:MOST_SHOWN]
                ]
            self._tell("\n".join(lines), details)
        self.finished.emit(str(dossier.dyad))
        self._next()

    def _failed(self, error: BaseException) -> None:
        under_way, self._under_way = self._under_way, None
        if isinstance(error, Cancelled) and under_way is not None:
            self.cancelled.emit(
                Message(
                    "The import of {file} was cancelled. Nothing was imported, and the file is unchanged.",
                    {"file": under_way[0]},
                )
            )
            self._next()
            return
        if isinstance(error, (FileProblem, ArchiveError)):
            self._tell(error.message)
            self._next()
            return
        self._busy = False
        self._session.jobs.failed.emit(error)

    def _tell(self, message: Message | str, details: Iterable[str] = ()) -> None:
        box = self._box(message)
        listed = "\n".join(details)
        if listed:
            shown = QPlainTextEdit(listed, box)
            shown.setReadOnly(True)
            shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            shown.setMinimumSize(480, 180)
            layout = box.layout()
            if isinstance(layout, QGridLayout):
                layout.addWidget(shown, layout.rowCount(), 0, 1, layout.columnCount())
        box.addButton(self._words.text("OK"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()

    def _box(self, message: Message | str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self._words.text("Import"))
        box.setText(self._words.say(message) if isinstance(message, Message) else message)
        return box


def _place_and_sentence(problem: Message | ImportProblem, words: Words) -> str:
    if isinstance(problem, Message):
        return words.say(problem)
    sentence = words.say(problem.message)
    # The list runs from left to right, as the places do; a sentence that does not keeps its own order.
    return f"{problem.path}: {bidi.guarded(sentence, False)}" if problem.path else sentence
