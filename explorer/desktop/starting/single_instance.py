"""One window an archive: a second start hands over to the first, which comes to the front.

The holder has a lock of the operating system, which is free again when its process is gone, however that went, and
listens on a socket (a named pipe on Windows) of this user alone. What killed processes left behind is cleared away by
the next holder, of whichever archive. Plain bytes are spoken, nothing is unpickled. Qt's own local sockets live in its
network module, whose system libraries a bare machine does not have.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.desktop.starting.runtime_folder import LOCK, SOCKET, alone_in, clear_stale, runtime_folder, user

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

    from filelock import FileLock

    from explorer.store.place import Place

ANSWER_WITHIN = 2.0
"""Seconds that the holder has to answer."""
_RAISE, _RAISED, _END = b"raise", b"raised", b"end"
_LONGEST = 64
_log = logging.getLogger(__name__)


def _name(archive: Place) -> str:
    whole = os.path.normcase(archive.resolve()) if isinstance(archive, Path) else str(archive)
    return hashlib.blake2b(f"{user()}\0{whole}".encode(errors="surrogatepass"), digest_size=12).hexdigest()


def _address(archive: Place) -> str:
    if sys.platform == "win32":
        return rf"\\.\pipe\dyad-{_name(archive)}"
    return str(runtime_folder() / f"{_name(archive)}{SOCKET}")


def _has_socket(archive: Place) -> bool:
    """Say whether anybody ever listened, before what speaks is loaded."""
    try:
        return Path(_address(archive)).exists()
    except OSError:
        return False


def raise_first(archive: Place) -> bool:
    """Ask the window that has this archive open to come to the front; return whether there is one that answered."""
    if sys.platform != "win32" and not _has_socket(archive):
        return False
    from multiprocessing.connection import Client

    try:
        with Client(_address(archive)) as end:
            end.send_bytes(_RAISE)
            return end.poll(ANSWER_WITHIN) and end.recv_bytes(_LONGEST) == _RAISED
    except (OSError, EOFError):
        return False


def raise_patiently(archive: Place) -> bool:
    """Ask as :func:`raise_first` does, again and again for a while: who began to hold may only begin to listen."""
    end = time.monotonic() + ANSWER_WITHIN
    while not raise_first(archive):
        if time.monotonic() >= end:
            return False
        time.sleep(0.1)
    return True


class Holder(QObject):
    """Holds an archive for this process and tells when somebody starts it again. Close it with the window."""

    asked_to_raise = Signal()

    def __init__(self, archive: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._lock: FileLock | None = None
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None

    def hold(self) -> bool:
        """Begin to listen; return ``False`` where another process holds the archive.

        Where no socket can be made, the archive is held all the same, and a second start only cannot raise this one.
        """
        from multiprocessing.connection import Listener

        from filelock import FileLock, Timeout

        try:
            folder = runtime_folder()
            lock = FileLock(folder / f"{_name(self._archive)}{LOCK}", timeout=0)
            with alone_in(folder):
                clear_stale(folder)
                lock.acquire()
        except Timeout:
            return False
        except OSError as error:
            _log.warning("No second start on %s can be noticed: %s", self._archive, error)
            return True
        self._lock = lock
        address = _address(self._archive)
        try:
            if sys.platform != "win32":
                Path(address).unlink(missing_ok=True)
            self._listener = Listener(address)
        except OSError as error:
            _log.warning("A second start on %s cannot raise this window: %s", self._archive, error)
            return True
        self._thread = threading.Thread(target=self._listen, args=(self._listener,), name="single-instance")
        self._thread.start()
        return True

    def close(self) -> None:
        """Let the archive go. Closing twice does nothing more."""
        from multiprocessing.connection import Client

        if self._thread is not None and self._listener is not None:
            try:
                with Client(_address(self._archive)) as end:
                    end.send_bytes(_END)
                self._thread.join(ANSWER_WITHIN)
            except OSError as error:
                _log.warning("The socket of %s is gone: %s", self._archive, error)
            self._listener.close()
        self._thread = self._listener = None
        if self._lock is not None:
            file = Path(self._lock.lock_file)
            # Windows removes no file that is open; elsewhere nobody may wait for a lock whose file is gone.
            with suppress(OSError), alone_in(file.parent):
                file.unlink()
            self._lock.release()
            self._lock = None

    def _listen(self, listener: Listener) -> None:
        while True:
            try:
                with listener.accept() as end:
                    if not self._answer(end):
                        return
            except (OSError, EOFError) as error:
                # Whoever called hung up in the middle of a word, or the socket was closed.
                if listener is not self._listener:
                    return
                _log.debug("A call to raise the window broke off: %s", error)

    def _answer(self, end: Connection) -> bool:
        if not end.poll(ANSWER_WITHIN):
            return True
        word = end.recv_bytes(_LONGEST)
        if word == _RAISE:
            end.send_bytes(_RAISED)
            self.asked_to_raise.emit()
        return word != _END
