"""What commands say on a terminal: results on one stream, notes and progress on the other, JSON for machines.

Texts of an archive may come from strangers. What a terminal would obey rather than show, and what would turn a line's
direction, is replaced by U+FFFD; JSON keeps it, escaped.
"""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TextIO

from explorer.dossier.message import Message

PROGRESS_AFTER = 0.3
"""Seconds before progress shows."""

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_CLEAR_LINE = "\r\x1b[K"


class OutputProblem(Exception):  # noqa: N818 - says what it is
    """Standard output takes no more, for a reason other than that its reader has left; ``message`` says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Stopped(KeyboardInterrupt):
    """The program was asked to stop; ``code`` is its exit code then, 128 and the signal's number (POSIX shells)."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


class Stopping:
    """Hears Ctrl+C and the system's wish to end, and stops at once, or while something is written, when asked."""

    def __init__(self) -> None:
        self._number: int | None = None
        self._waits = False

    def go_on(self) -> None:
        """Raise Stopped where the program was asked to stop."""
        if self._number is not None:
            raise Stopped(self._number)

    @contextmanager
    def when_asked(self) -> Iterator[None]:
        """Stop only by :meth:`go_on` in this block: what it does is whole, or the block knows of the end."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False

    def heard(self, number: int, _frame: FrameType | None) -> None:
        """Take a signal."""
        self._number = number
        if not self._waits:
            raise Stopped(number)


@contextmanager
def stopping() -> Iterator[Stopping]:
    """Give what hears the signals that ask this program to end; one that was ignored stays so (``nohup``)."""
    hearing = Stopping()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    before = {number: handler for number, handler in before.items() if handler is not signal.SIG_IGN}
    for number in before:
        signal.signal(number, hearing.heard)
    try:
        yield hearing
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Terminal:
    """The two streams of a command. ``as_json`` is whether results are for machines."""

    def __init__(self, out: TextIO, err: TextIO, *, as_json: bool = False) -> None:
        self._out = out
        self._err = err
        self.as_json = as_json

    def say(self, text: str = "") -> None:
        """Write a line of the result."""
        self._write(_shown(text) + "\n")

    def note(self, text: Message | str) -> None:
        """Write a line that is not part of the result: what happened on the way, what went wrong."""
        with suppress(OSError):  # where nobody can be told, the exit code still says it
            self._err.write(_shown(str(text)) + "\n")
            self._err.flush()

    def document(self, value: object) -> None:
        """Write the result as JSON."""
        plain = (self._out.encoding or "").replace("-", "").lower() != "utf8"
        text = json.dumps(value, ensure_ascii=plain, indent=2)
        self._write(_ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")

    def data(self, data: bytes) -> None:
        """Write bytes as they are."""
        with _telling_of_output():
            self._out.flush()
            left = memoryview(data)
            while left:  # an unbuffered stream takes as much as it likes
                left = left[self._out.buffer.write(left) :]
            self._out.buffer.flush()

    def finish(self) -> None:
        """Have everything written; raise OutputProblem where it cannot be."""
        with _telling_of_output():
            self._out.flush()

    def _write(self, text: str) -> None:
        with _telling_of_output():
            self._out.write(text)

    @contextmanager
    def progress(self, label: Message) -> Iterator[Progress]:
        """Show progress while the block runs, if somebody watches and it takes long enough to ask."""
        progress = Progress(self._err, label, PROGRESS_AFTER)
        try:
            yield progress
        finally:
            progress.stop()


class Progress:
    """A line on a terminal that says what is going on, and how far it is; it goes when the work is done.

    Call it with the number of things done and of all.
    """

    def __init__(self, stream: TextIO, label: Message, after: float) -> None:
        self._stream = stream
        self._label = _shown(label.english())
        self._counted = ""
        self._is_shown = False
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        if stream.isatty():
            self._timer = threading.Timer(after, self._show)
            self._timer.daemon = True
            self._timer.start()

    def __call__(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        with self._lock:
            self._counted = f" {done:,} of {total:,}"
            if self._is_shown:
                self._write()

    def stop(self) -> None:
        """Take the line away."""
        if self._timer is None:
            return
        self._timer.cancel()
        with self._lock:
            if self._is_shown:
                self._is_shown = False
                with suppress(OSError):
                    self._stream.write(_CLEAR_LINE)
                    self._stream.flush()
            self._timer = None

    def _show(self) -> None:
        with self._lock:
            if self._timer is not None:
                self._is_shown = True
                self._write()

    def _write(self) -> None:
        with suppress(OSError):  # the terminal may be gone
            self._stream.write(f"{_CLEAR_LINE}{self._label}…{self._counted}")
            self._stream.flush()


@contextmanager
def _telling_of_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputProblem(f"The output cannot be written: {error.strerror or 'it is closed'}.") from error


def sentence_of(error: Exception) -> str | None:
    """Return what to tell of an error that is the world's and not ours; ``None`` for a bug."""
    message = getattr(error, "message", None)
    if not isinstance(message, Message | str):
        return None
    text = str(message)
    return text if text.endswith((".", "?", "!")) else text + "."


def keep_streams_writable() -> None:
    """Have characters that a terminal cannot show written as escapes instead of failing.

    A stream that was closed before the program began gets its number back: else the next file to be opened, which may
    be the archive, would take that number, and with it whatever is written to the stream. In place of the output stands
    a file that can only be read, so that what should have gone there fails and is told.
    """
    for name, mode in (("stdin", "r"), ("stdout", "r"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - as long as the program
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def forget_output() -> None:
    """Keep Python from complaining, on leaving, that nobody reads its output any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        return
    finally:
        os.close(nowhere)


def _shown(text: str) -> str:
    return _UNSAFE.sub("\ufffd", text)
