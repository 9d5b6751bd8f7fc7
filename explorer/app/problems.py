"""What cannot be done, told where the rooms are wired together."""

from __future__ import annotations

from explorer.dossier.message import Message


class OrderError(Exception):
    """What was asked for cannot be done; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message
