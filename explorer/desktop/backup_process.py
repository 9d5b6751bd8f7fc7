"""A child process that makes a backup: it is in nobody's way, and goes on where the window is closed meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from explorer.store.backup_order import BackupAnswer, BackupOrder

END_WITHIN = 5.0
"""Seconds that a child has to end when it is asked to, before it is made to."""
ORDERED = ("backup", "--ordered")
_NO_CONSOLE = 0x0800_0000
"""CREATE_NO_WINDOW of the Windows API."""


class BackupProcess:
    """One order that a child carries out. Raises OSError where no child can be begun."""

    def __init__(self, program: Sequence[str], order: BackupOrder, *, answers: bool = True) -> None:
        """``program`` is how Dyad is started; without ``answers`` nobody will ask how it went."""
        self._child = subprocess.Popen(  # noqa: S603 - Dyad itself
            [*program, *ORDERED],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="ascii",
            # Ctrl+C in the terminal is meant for the window, and on Windows no console is to open.
            start_new_session=sys.platform != "win32",
            creationflags=_NO_CONSOLE if sys.platform == "win32" else 0,
        )
        with suppress(OSError):  # It has ended already; its answer, or that there is none, says so.
            if self._child.stdin is not None:
                self._child.stdin.write(order.text())
                self._child.stdin.close()

    @property
    def ended(self) -> bool:
        """Say whether the child is done."""
        return self._child.poll() is not None

    def answer(self) -> BackupAnswer | None:
        """Return what a child that has ended answered; ``None`` where it was ended before it could."""
        if self._child.stdout is None:
            return None
        with suppress(OSError, ValueError), self._child.stdout:
            return BackupAnswer.read(self._child.stdout.read())
        return None

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the child is done, at most so long; say whether it is."""
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(seconds)
        return self.ended

    def end(self) -> None:
        """Have the child end; what it was making is swept away by whoever makes the next backup."""
        if not self.ended:
            self._child.terminate()
            if not self.wait(END_WITHIN):
                self._child.kill()
                self.wait()
        if self._child.stdout is not None:
            self._child.stdout.close()
