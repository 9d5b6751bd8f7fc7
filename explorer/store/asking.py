"""Asking, while something long is written, whether it is to go on, and telling how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from explorer.store.interrupting import ended_by

_ASKED_EVERY = 20_000
"""Steps of SQLite's machine between two questions. Those that fill the full-text index are the slow ones among them."""

Progress = Callable[[int, int], None]
"""Is told how much is done, and of how much."""


class Telling:
    """Counts what is done and tells ``progress`` of it; ``total`` is what there is to do."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def further(self, by: int) -> None:
        """Tell that so much more is done; never more than all."""
        self._done = min(self._done + by, self._total)
        if self._progress is not None:
            self._progress(self._done, self._total)


class Asked:
    """Asks ``go_on``, which raises to give up, and remembers its error: the database says it was interrupted."""

    def __init__(self, go_on: Callable[[], None] | None) -> None:
        self._go_on = go_on
        self._error: BaseException | None = None
        self._ended = False

    @property
    def gave_up(self) -> bool:
        """Say whether it is not to go on."""
        return self._error is not None

    def go_on(self) -> None:
        """Raise what gives up, every time once that has happened."""
        if self._error is not None:
            raise self._error
        if self._go_on is None or self._ended:
            return
        try:
            self._go_on()
        except BaseException as error:
            self._error = error
            raise

    def end(self) -> None:
        """Ask for the last time: from now on it is too late to give up."""
        self.go_on()
        self._ended = True

    @contextmanager
    def by(self, connection: Connection) -> Iterator[None]:
        """Have the database ask in the middle of its statements, whichever it is."""
        if self._go_on is None:
            yield
            return
        with ended_by(connection, self._gives_up, _ASKED_EVERY):
            yield

    @contextmanager
    def telling_why(self) -> Iterator[None]:
        """Raise what gave up in place of the interruption that the database made of it."""
        try:
            yield
        except BaseException as error:
            if self._error is None or error is self._error:
                raise
        else:
            return
        raise self._error

    def _gives_up(self) -> bool:
        try:
            self.go_on()
        except BaseException:  # noqa: BLE001 - kept, and raised again by whoever began
            return True
        return False
