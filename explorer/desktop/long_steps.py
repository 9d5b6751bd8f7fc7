"""Steps that may take minutes: how far they are is told, and they are given up from the window, whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from explorer.desktop.jobs import Cancellation, Jobs
from explorer.dossier.message import Message

T = TypeVar("T")
LEFT_AFTER = 2.0
"""Seconds that a closing window waits for a step before it gives it up."""


class LongStep:
    """One step that is told of by ``label``, whose ``{percent}`` says how much of it is done."""

    def __init__(self, label: Message, cancellation: Cancellation | None = None) -> None:
        self.cancellation = cancellation or Cancellation()
        self.retell: Callable[[Message], None] | None = None
        self._label = label
        self._percent = 0

    @property
    def label(self) -> Message:
        """Return what is told of it now."""
        return replace(self._label, values={**self._label.values, "percent": self._percent})

    def go_on(self) -> None:
        """Raise Cancelled where it was given up."""
        self.cancellation.go_on()

    def progress(self, done: int, total: int) -> None:
        """Tell how much is done; in any thread."""
        percent = 100 * done // total if total else 0
        if percent != self._percent:
            self._percent = percent
            if self.retell is not None:
                self.retell(self.label)


class LongSteps(QObject):
    """What one window has under way that can be given up: undoing, doing again, removing a dossier."""

    told = Signal(object)
    """A :class:`Message` of how far one of them is, ``None`` when nothing is to be told of one any more."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._under_way: list[LongStep] = []
        jobs.told.connect(self._told)

    def write(
        self,
        step: LongStep,
        work: Callable[[], T],
        written: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Have a step written; ``failed`` gets Cancelled where it was given up, and then nothing of it stands."""

        def done(result: T) -> None:
            self._under_way.remove(step)
            written(result)

        def refused(error: BaseException) -> None:
            self._under_way.remove(step)
            failed(error)

        self._under_way.append(step)
        step.retell = self._jobs.write(work, done, label=step.label, failed=refused)

    def give_up(self) -> bool:
        """Give up what is under way, and what waits behind it; say whether there was something."""
        for step in self._under_way:
            step.cancellation.cancel()
        return bool(self._under_way)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Give the steps that are still written a moment to end in the block, and give them up then."""
        waiting = threading.Timer(LEFT_AFTER, self.give_up)
        waiting.daemon = True
        waiting.start()
        try:
            yield
        finally:
            waiting.cancel()
            waiting.join()  # It ends at once; no thread outlives the window.

    def _told(self, message: Message | None) -> None:
        """Pass on what is told of these steps, and of nothing else."""
        mine = message is not None and any(message == step.label for step in self._under_way)
        self.told.emit(message if mine else None)
