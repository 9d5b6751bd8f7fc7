"""An archive from somebody else: it is checked in a limited process, and then its reader is asked what to do with it.

Nothing of the file is opened here before that. The same questions are asked by a start with such a file and by a window
into which it is dropped.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import ask, tell
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.exchange.interchange import GivenDocument
from explorer.store.errors import ArchiveError, DamagedArchive
from explorer.store.reception import Received, not_limited, receive

SHOWN_AFTER = 300
"""Milliseconds after which a check that is not done is seen, and can be cancelled."""


class Choice(StrEnum):
    """What is to be done with a received archive."""

    MINE = "mine"
    READ_ONLY = "read-only"
    IMPORT = "import"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody chose, and what was received: ``None`` where it was refused or the check was cancelled.

    ``damaged`` is why a file could not be read that an archive was, where the ways out of that are still to be offered.
    """

    choice: Choice
    received: Received | None = None
    damaged: DamagedArchive | None = None

    @property
    def documents(self) -> tuple[GivenDocument, ...]:
        """Return the dossiers to import."""
        if self.received is None:
            return ()
        name = self.received.path.name
        return tuple(GivenDocument(name, document) for document in self.received.documents)


def ask_about(file: Path, look: Appearance, parent: QWidget | None = None, *, is_copy: bool = False) -> Answer:
    """Check an archive from elsewhere, and ask what to do with it; what speaks against it is told.

    Without a ``parent``, at a start, damage is not told but handed back, for what is left to be offered.

    A copy of an archive that is known is opened as one's own without a question, where nothing speaks against it.
    """
    checking = Checking(file, look, parent)
    checking.run()
    if isinstance(checking.error, DamagedArchive) and parent is None:
        return Answer(Choice.CANCEL, damaged=checking.error)
    if isinstance(checking.error, ArchiveError):
        tell(look, parent, Message("An archive from elsewhere"), checking.error.message)
        return Answer(Choice.CANCEL)
    if checking.error is not None and not isinstance(checking.error, GivenUp):
        raise checking.error
    if checking.received is None:
        return Answer(Choice.CANCEL)
    if is_copy and checking.received.may_be_opened:
        return Answer(Choice.MINE, checking.received)
    box = ReceptionBox(checking.received, look, parent)
    ask(box)
    return Answer(box.choice, checking.received)


class GivenUp(Exception):  # noqa: N818 - says what happened
    """The check was cancelled."""


class Checking(QDialog):
    """Checks a file in another thread, which waits for the process that reads; shown only where it takes a while."""

    _done = Signal()

    def __init__(self, file: Path, look: Appearance, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.received: Received | None = None
        self.error: BaseException | None = None
        self._file = file
        self._asked = threading.Event()
        words = look.words
        self.setWindowTitle(words.text("An archive from elsewhere"))
        told = QLabel(words.say(Message("Checking {file}", {"file": file})), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (told, bar, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)
        self.setModal(True)
        self._done.connect(self.accept, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """Check the file, and come back when that is done or given up."""
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        thread = threading.Thread(target=self._receive, name="received archive")
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self.show)
        timer.start(SHOWN_AFTER)
        thread.start()
        loop.exec()
        timer.stop()
        thread.join()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Give the check up; it is over when its process has ended."""
        self._asked.set()

    def _receive(self) -> None:
        try:
            self.received = receive(self._file, self._go_on)
        except BaseException as error:  # noqa: BLE001 - raised again in the window's thread
            self.error = error
        self._done.emit()

    def _go_on(self) -> None:
        if self._asked.is_set():
            raise GivenUp


class ReceptionBox(QMessageBox):
    """Says what was received and asks what to do: open it as one's own, to read, import its dossiers, or nothing."""

    def __init__(self, received: Received, look: Appearance, parent: QWidget | None) -> None:
        super().__init__(parent)
        words = look.words
        self.choice = Choice.CANCEL
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setWindowTitle(words.text("An archive from elsewhere"))
        self.setText(words.say(_found(received)))
        self.setInformativeText("\n\n".join(_advice(received, words)))
        self.ways: dict[Choice, QPushButton] = {}
        offered = [Choice.IMPORT] if received.documents else []
        if received.may_be_opened:
            offered = [*offered, Choice.READ_ONLY, Choice.MINE]
        for choice in offered:
            button = self.addButton(words.say(_BUTTONS[choice]), QMessageBox.ButtonRole.AcceptRole)
            button.clicked.connect(lambda _checked=False, choice=choice: self._choose(choice))
            self.ways[choice] = button
        cancel = self.addButton(words.text("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.ways[Choice.CANCEL] = cancel
        self.setEscapeButton(cancel)
        self.setDefaultButton(self.ways[offered[0]] if offered else cancel)

    def _choose(self, choice: Choice) -> None:
        self.choice = choice


_BUTTONS = {
    Choice.IMPORT: Message("Import into my archive"),
    Choice.READ_ONLY: Message("Open to read only"),
    Choice.MINE: Message("Open as mine"),
}


def _found(received: Received) -> Message:
    return Message(
        "{file} comes from elsewhere: Dyad has not made or opened it here before. It was read in a process of its own "
        "that can do nothing else, and nothing of it was run. It holds %n dossier(s).",
        {"file": bidi.left_to_right(str(received.path))},
        count=len(received.documents),
    )


def _advice(received: Received, words: Words) -> list[str]:
    told = []
    if received.may_be_opened:
        told.append(
            Message(
                "Importing brings its dossiers into your own archive, as one step each that can be undone. Opened as "
                "yours, the file itself is changed when you edit, and opens without this question from now on. Choose "
                "that only if you know who sent it."
            )
        )
    else:
        told.append(
            Message(
                "It cannot be opened, because it also holds what no archive of Dyad has: {parts}. Its dossiers can be "
                "imported; the rest is left where it is.",
                {"parts": ", ".join(received.foreign)},
            )
        )
    limits = not_limited()
    if limits is not None:
        told.append(limits)
    return [words.say(one) for one in told]
