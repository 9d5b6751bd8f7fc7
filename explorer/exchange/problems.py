"""What is wrong with a document, place by place, in words for the person who has it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.dossier.message import Message, shortened

Path = tuple[str | int, ...]
"""A place in a JSON document: keys and list positions from the top."""

SHOWN_PROBLEMS = 50
"""So many problems are written out; the rest is counted."""

_PLAIN_KEY = re.compile(r"[\w-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """One thing that is wrong, at one place: ``events[12].date: '1996-13' is no EDTF date``.

    ``path`` is the JSON path, empty for the document as a whole.
    """

    path: str
    message: Message

    def english(self) -> str:
        """Return path and sentence in English."""
        return f"{self.path}: {self.message.english()}" if self.path else self.message.english()

    def __str__(self) -> str:
        return self.english()


class Problems:
    """The problems found so far, in the order of the document."""

    def __init__(self) -> None:
        self._found: list[ImportProblem] = []

    def add(self, path: Path, message: Message) -> None:
        """Note a problem at ``path``."""
        self._found.append(ImportProblem(path_text(path), message))

    def __len__(self) -> int:
        return len(self._found)

    def all(self) -> tuple[ImportProblem, ...]:
        """Return every problem."""
        return tuple(self._found)


def path_text(path: Path) -> str:
    """Return a path as people write it: ``events[12].title.en``; unusual keys in brackets and quotes."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts.append(f"[{part}]")
        elif _PLAIN_KEY.fullmatch(part):
            parts.append(f".{part}" if parts else part)
        else:
            parts.append(f"[{json.dumps(shortened(part))}]")
    return "".join(parts)


def refusal(name: str, problems: Sequence[ImportProblem]) -> Message:
    """Return the sentence that goes before the list of problems of a document that was refused."""
    return Message(
        "{file} was not imported, because it breaks the format (problems: {count}). Nothing was written. "
        "Correct what is listed, then import it again.",
        {"file": name, "count": len(problems)},
    )


def listing(problems: Sequence[ImportProblem], limit: int = SHOWN_PROBLEMS) -> list[Message | ImportProblem]:
    """Return what to show of ``problems``: the first ``limit``, and how many more there are."""
    shown: list[Message | ImportProblem] = list(problems[:limit])
    if len(problems) > limit:
        shown.append(Message("… and {count} more", {"count": len(problems) - limit}))
    return shown
