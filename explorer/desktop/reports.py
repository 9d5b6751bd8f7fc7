"""What nobody foresaw: exceptions of slots, painting, models and threads reach the log and one dialog.

A painter that fails does so hundreds of times a second, so each error is written out once and then counted, and it
opens no second dialog. Nothing else happens: the window goes on, and what was saved stays saved.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler

LOG_NAME = "dyad.log"
CRASH_NAME = "crash.log"
_MOST_BYTES = 1_000_000
_KEPT_LOGS = 3
COUNTED_EVERY = 60.0
"""Seconds after which the log says how often an error has come again."""
MOST_DISTINCT = 50
"""Different errors that are written out; what comes after them is a consequence, and only counted."""
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("explorer.reports")
_qt_log = logging.getLogger("qt")

Raised = tuple[type[BaseException], BaseException, TracebackType | None]


@dataclass(frozen=True, slots=True)
class Report:
    """An error that was not foreseen: one line, the whole trace for whoever mends it, and the log file it stands in."""

    line: str
    details: str
    file: Path | None


@dataclass(slots=True)
class _Seen:
    times: int
    told_at: float


class _LogFile(RotatingFileHandler):
    """A log on a disk that may fill up: what finds no room is left out, and nobody is told of it in its stead."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Leave a line out that cannot be written; anything else is told as ever."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def close(self) -> None:
        """Close the file, also where what is left cannot be written."""
        with suppress(OSError):
            super().close()


class ErrorReports(QObject):
    """Takes what nobody caught. Make it in the window's thread, :meth:`install` it once, :meth:`remove` it at the end.

    ``folder`` is where the log lies; where it cannot be written, errors are still shown. ``reported`` comes in the
    window's thread, once for each different error.
    """

    reported = Signal(object)
    """A :class:`Report`."""
    _caught = Signal(object)

    def __init__(
        self, folder: Path, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._clock = clock
        self._seen: dict[tuple[str, str, int], _Seen] = {}
        self._lock = threading.Lock()
        self._handler: RotatingFileHandler | None = None
        self._crash_file: TextIO | None = None
        self.circumstances: Callable[[str], str] = str
        """Puts before a trace what else is worth knowing; set as soon as there is a window to ask."""
        self._hooks: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._old_level = logging.NOTSET
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin: Python's hooks for the main thread and others, Qt's messages, and a file for crashes below Python."""
        self._open_log()
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread
        qInstallMessageHandler(_log_qt)

    def remove(self) -> None:
        """End, and leave the hooks as they were found."""
        if self._hooks is not None:
            sys.excepthook, threading.excepthook = self._hooks
            self._hooks = None
            qInstallMessageHandler(None)
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            logging.getLogger().setLevel(self._old_level)
            self._handler.close()
            self._handler = None

    @property
    def file(self) -> Path | None:
        """Return the log file, ``None`` where none can be written."""
        return None if self._handler is None else self._folder / LOG_NAME

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an exception from any thread: the first of its sort is written out and reported, the rest counted."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        times = self._count(_place(kind, trace))
        if times is None:
            return
        raised: Raised = (kind, error, trace)
        if times > 1:
            _log.error("%s came again; %d times by now", kind.__name__, times)
            return
        details = self._told("".join(traceback.format_exception(*raised)))
        _log.error("not foreseen\n%s", details.rstrip())
        if self._handler is None and sys.stderr is not None:
            traceback.print_exception(*raised)
        line = "".join(traceback.format_exception_only(kind, error)).strip().splitlines()[-1]
        self._caught.emit(Report(line, details, self.file))

    def _told(self, trace: str) -> str:
        """Return a trace with its circumstances; where these cannot be told, that is said, and the trace stands."""
        try:
            return self.circumstances(trace)
        except Exception as error:  # noqa: BLE001 - a report that fails must not hide what it reports
            return f"{trace}(its circumstances could not be told: {type(error).__name__})\n"

    def _count(self, place: tuple[str, str, int]) -> int | None:
        """Return how often this error has come where it is to be told, ``None`` where not."""
        now = self._clock()
        with self._lock:
            seen = self._seen.get(place)
            if seen is None:
                if len(self._seen) >= MOST_DISTINCT:
                    return None
                self._seen[place] = _Seen(1, now)
                return 1
            seen.times += 1
            if now - seen.told_at < COUNTED_EVERY:
                return None
            seen.told_at = now
            return seen.times

    def _take_of_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None and not issubclass(hook.exc_type, SystemExit):
            self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    @Slot(object)
    def _tell(self, report: Report) -> None:
        self.reported.emit(report)

    def _open_log(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handler = _LogFile(self._folder / LOG_NAME, maxBytes=_MOST_BYTES, backupCount=_KEPT_LOGS, encoding="utf-8")
            self._crash_file = (self._folder / CRASH_NAME).open("w", encoding="utf-8")
        except OSError as error:
            _log.warning("No log can be kept in %s: %s", self._folder, error)
            return
        faulthandler.enable(self._crash_file)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root = logging.getLogger()
        self._old_level = root.level
        root.setLevel(min(root.level or logging.WARNING, logging.WARNING))
        root.addHandler(handler)
        self._handler = handler


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    """Return what makes two errors the same: their type and the line that raised them."""
    if trace is None:
        return (kind.__name__, "", 0)
    while trace.tb_next is not None:
        trace = trace.tb_next
    return (kind.__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno)


def _log_qt(kind: QtMsgType, _context: object, text: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
