"""The change log's checksums: each step has a hash of its own rows, chained to the step before.

**What is hashed.** The *content* of a step is its row in ``step`` and then its rows in ``change``, in the order of
their numbers, all in UTF-8. The step is one line: a JSON array of the columns :data:`STEP_COLUMNS` in that order,
without spaces, nothing escaped but what JSON must (RFC 8259: the quotation mark, the backslash and controls below
U+0020), ``null`` where a column is empty, and a line feed behind it. Of each change comes such a line first, with its
``sequence``, ``record`` and ``row``, and how many characters (Unicode code points) ``before`` and ``after`` have, -1
where one is empty; then these two texts as they stand in the table, one behind the other, and a line feed. The digest
of the content is BLAKE2b-256 (RFC 7693) in 64 small hexadecimal digits. ``step.hash`` is the BLAKE2b-256, written
likewise, of the hash of the step before (nothing, for the first step in the log) followed by that digest, both as ASCII
digits.

So a row of the log that was changed shows in its own step, a step that is missing or was put in shows in the one after
it, and the last hash stands for the whole history: two copies with the same one have the same. It is no signature:
whoever can write to the file can write new hashes too.

The hash is worked out here, in Python, when a unit of work ends, and the same for every database. Steps come one after
the other, since whoever writes holds the archive's row (or SQLite's one write lock) until the step is committed.
Migration 0005 does the same for the steps that were there before, with code of its own.
"""

from __future__ import annotations

import hashlib
import json.encoder
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

STEP_COLUMNS = ("id", "time", "author", "account", "origin", "label", "label_values", "undoes", "redoes")
"""The columns of a step that its hash covers, in order."""
READ_STEPS = f"SELECT {', '.join(STEP_COLUMNS)}, hash FROM step ORDER BY id"  # noqa: S608 - names of our own
"""SQL for what :func:`links` takes as steps."""
READ_CHANGES = 'SELECT sequence, step, record, "row", before, after FROM change ORDER BY step, sequence'
"""SQL for what :func:`links` takes as changes."""
_quoted: Callable[[str], str] = json.encoder.encode_basestring
_AT_ONCE = 1_000
_TEXT = (str, type(None))
_KINDS = {(int, int, str, int, before, after) for before in _TEXT for after in _TEXT}
"""What the values of a change are."""


@dataclass(frozen=True, slots=True)
class Link:
    """A step in the log: its number, the hash written with it, and its content's digest.

    ``hash`` is ``None`` where none was written, ``content`` where a value is none that Dyad writes.
    """

    step: int
    hash: str | None
    content: str | None

    def follows(self, previous: str) -> bool:
        """Say whether the step is as it was written after a step with the hash ``previous``."""
        return self.content is not None and self.hash == chained(previous, self.content)


class StepContent:
    """The digest of a step's content, taken while its rows are written: the step's own first, then its changes."""

    def __init__(self, step: Sequence[Any]) -> None:
        self._digest = hashlib.blake2b(_line(step), digest_size=32)

    def add(self, changes: Iterable[tuple[int, int, str, int, str | None, str | None]]) -> None:
        """Take changes along, each with ``sequence``, ``step``, ``record``, ``row``, ``before`` and ``after``."""
        lines = [
            f"[{sequence},{_quoted(record)},{row},{-1 if before is None else len(before)},"
            f"{-1 if after is None else len(after)}]\n{before or ''}{after or ''}\n"
            for sequence, _, record, row, before, after in changes
        ]
        self._digest.update("".join(lines).encode())

    def digest(self) -> str:
        """Return the digest of what was taken so far."""
        return self._digest.hexdigest()


def chained(previous: str, content: str) -> str:
    """Return the hash of a step whose content has a digest, after a step with the hash ``previous``; empty for none."""
    return hashlib.blake2b((previous + content).encode(), digest_size=32).hexdigest()


def links(steps: Iterable[Sequence[Any]], changes: Iterable[Sequence[Any]]) -> Iterator[Link]:
    """Yield all steps of a log; ``steps`` and ``changes`` are what READ_STEPS and READ_CHANGES give."""
    groups = groupby(changes, itemgetter(1))
    number, group = next(groups, (None, iter(())))
    for *step, written in steps:
        while number is not None and number < step[0]:
            number, group = next(groups, (None, iter(())))
        own = group if number == step[0] else ()
        yield Link(step[0], written if isinstance(written, str) else None, _content(step, own))


def _content(step: Sequence[Any], changes: Iterable[Sequence[Any]]) -> str | None:
    try:
        content, waiting = StepContent(step), iter(changes)
        while some := [tuple(change) for change in islice(waiting, _AT_ONCE)]:
            if not _KINDS.issuperset(tuple(map(type, change)) for change in some):
                return None
            content.add(some)
    except (TypeError, ValueError):
        return None
    return content.digest()


def _line(values: Sequence[Any]) -> bytes:
    return f"[{','.join(_value(value) for value in values)}]\n".encode()


def _value(value: str | int | None) -> str:
    if value is None:
        return "null"
    return str(value) if isinstance(value, int) else _quoted(value)
