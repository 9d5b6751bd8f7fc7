"""What is told of work beside the window that failed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import tell
from explorer.dossier.message import Message
from explorer.store.damaged_record import DamagedRecord
from explorer.store.errors import ArchiveError, DamagedArchive
from explorer.store.server_problems import UncertainStep, UnreachableServer


def tell_failed(
    error: object, look: Appearance, window: QWidget, offer_ways_out: Callable[[Message], None] | None
) -> None:
    """Tell calmly what an archive refused; raise what nobody foresaw.

    ``offer_ways_out`` tells of damage together with what can be done about it, where the window can do that already.
    """
    if isinstance(error, UnreachableServer) and not isinstance(error, UncertainStep):
        return  # The status line tells it as long as it lasts, and what was to be read is read again then.
    if isinstance(error, (DamagedRecord, DamagedArchive)) and offer_ways_out is not None:
        offer_ways_out(error.message)
    elif isinstance(error, ArchiveError):
        tell(look, window, Message("The archive"), error.message)
    elif isinstance(error, BaseException):
        raise error
