"""Windows before there is a main window: dressed in the reader's language, and work that one of them waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import ask
from explorer.desktop.jobs import Cancellation
from explorer.desktop.looks import appearance_from
from explorer.desktop.starting.application import make_application
from explorer.desktop.style import apply
from explorer.desktop.system_theme import ThemeChoice
from explorer.dossier.message import Message
from explorer.settings import Settings

T = TypeVar("T")
_LOOKED_EVERY = 30


@contextmanager
def dressed(settings: Settings) -> Iterator[Appearance]:
    """Give windows without a main window their language and colours; closing the last of them ends nothing."""
    application = make_application(["dyad"])
    look = appearance_from(settings, ThemeChoice(settings).theme)
    quits = application.quitOnLastWindowClosed()
    application.setQuitOnLastWindowClosed(False)
    look.words.install(application)
    apply(application, look)
    try:
        yield look
    finally:
        look.words.remove(application)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.removePostedEvents(application, QEvent.Type.Quit)
        application.setQuitOnLastWindowClosed(quits)


class Work(Generic[T]):
    """Something done in a thread of its own, which can be cancelled; :meth:`result` gives what came of it."""

    def __init__(self, work: Callable[[Callable[[], None]], T]) -> None:
        """``work`` is handed what it calls now and then, which raises to give up."""
        self._work = work
        self._cancellation = Cancellation()
        self._result: T
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="at work")
        self._thread.start()

    def _run(self) -> None:
        try:
            self._result = self._work(self._cancellation.go_on)
        except BaseException as error:  # noqa: BLE001 - raised again for whoever wants the result
            self._error = error

    @property
    def done(self) -> bool:
        """Say whether it has come to its end."""
        return not self._thread.is_alive()

    def cancel(self) -> None:
        """Have it end at its next question."""
        self._cancellation.cancel()

    def result(self) -> T:
        """Wait for the end, and return what came of it or raise why nothing did: Cancelled, or an error."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._result


class Working(QDialog):
    """Says what is going on until it is done; Cancel and Esc give it up."""

    def __init__(self, look: Appearance, title: Message, told: Message, work: Work[T], parent: QWidget | None) -> None:
        super().__init__(parent)
        words = look.words
        self._work = work
        self.setWindowTitle(words.say(title))
        self.told = QLabel(words.say(told), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self.cancel_button = QPushButton(words.text("Cancel"), self)
        self.cancel_button.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(bar)
        layout.addLayout(below)
        self.setMinimumWidth(round(440 * look.text_scale))
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)
        self._looking.start(_LOOKED_EVERY)

    def reject(self) -> None:
        """Give the work up; the window stays until it has ended."""
        self.cancel_button.setEnabled(False)
        self._work.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the work up instead."""
        event.ignore()
        self.reject()

    def _look(self) -> None:
        if self._work.done:
            self._looking.stop()
            self.accept()


def wait_for(look: Appearance, title: Message, told: Message, work: Work[T], parent: QWidget | None = None) -> T:
    """Wait for work in a window that tells of it; return its result.

    Raises what the work raised, Cancelled where it was given up.
    """
    ask(Working(look, title, told, work, parent))
    return work.result()
