"""What is told of work beside the window that failed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import tell
from explorer.dossier.message import Message
from explorer.store.errors import ArchiveError
from explorer.store.server_problems import UncertainStep, UnreachableServer


def tell_failed(error: object, look: Appearance, window: QWidget) -> None:
    """Tell calmly what an archive refused; raise what nobody foresaw."""
    if isinstance(error, UnreachableServer) and not isinstance(error, UncertainStep):
        return  # The status line tells it as long as it lasts, and what was to be read is read again then.
    if isinstance(error, ArchiveError):
        tell(look, window, Message("The archive"), error.message)
    elif isinstance(error, BaseException):
        raise error
