"""What a command line is answered with: the program's exit codes, and refusals, which say why nothing is done."""

from __future__ import annotations

from explorer.dossier.message import Message

DONE, IMPOSSIBLE, NOT_UNDERSTOOD, INTERRUPTED = 0, 1, 2, 130


class Refused(Exception):  # noqa: N818 - says what happened to the command line
    """What was asked for is not understood, or understood but impossible; ``message`` says why, ``code`` which."""

    def __init__(self, message: Message | str, code: int = IMPOSSIBLE) -> None:
        super().__init__(str(message))
        self.message = message
        self.code = code
