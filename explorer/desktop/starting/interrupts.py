"""Ctrl+C on the terminal, and the system's wish to end the program, close the window as its own cross does."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def closing_on_signals(close: Callable[[], object]) -> Iterator[None]:
    """Call ``close`` when the program is asked to end.

    Python hears of a signal when it next runs, which is when the event loop next runs a timer of ours.
    """

    def ask(_number: int, _frame: FrameType | None) -> None:
        close()

    before = {number: signal.signal(number, ask) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
