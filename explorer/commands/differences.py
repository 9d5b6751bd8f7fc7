"""Counts of records and differences between them, as lines for people and as documents for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from explorer.commands.difference_values import Names, values_of

if TYPE_CHECKING:
    from explorer.editing.differences import Difference
    from explorer.editing.taking import Tally

MOST_DIFFERENCES = 50
"""So many differences are written out for people; the rest is counted."""
IN_A_DOSSIER = ("people", "sources", "events", "figures")
"""What is counted of each dossier."""
_NAMES = {"dyads": "dossiers", "people": "people", "sources": "sources", "events": "events", "figures": "figures"}


def counts_document(tally: Tally) -> dict[str, int]:
    """Return how many records of each sort a tally has."""
    return {name: getattr(tally, key) for key, name in _NAMES.items()}


def in_words(tally: Tally) -> str:
    """Return a tally as a phrase."""
    counted = [(getattr(tally, key), name) for key, name in _NAMES.items()]
    words = [f"{count} {_singular(name) if count == 1 else name}" for count, name in counted if count]
    return ", ".join(words) or "nothing"


def _singular(name: str) -> str:
    return "person" if name == "people" else name.removesuffix("s")


def difference_document(difference: Difference) -> dict[str, Any]:
    """Return a difference as plain values."""
    return {
        "dyad": str(difference.dyad),
        "kind": difference.kind,
        "id": difference.id,
        "fields": list(difference.fields),
        "here": difference.ours is not None,
        "there": difference.theirs is not None,
    }


def in_lines(differences: Sequence[Difference], there: str, names: Names | None = None) -> list[str]:
    """Return differences as lines; ``there`` is what the archive differs from.

    With ``names`` of people and sources, both values of each field follow in words.
    """
    lines = []
    for difference in differences[:MOST_DIFFERENCES]:
        lines.append(_in_line(difference, there))
        for field, ours, theirs in () if names is None else values_of(difference, names):
            lines += [f"    {field}", f"        here: {ours}", f"        {there}: {theirs}"]
    if len(differences) > MOST_DIFFERENCES:
        lines.append(f"… and {len(differences) - MOST_DIFFERENCES} more")
    return lines


def _in_line(difference: Difference, there: str) -> str:
    what = f"{difference.kind} {difference.id}"
    if difference.ours is None:
        return f"{what}: not in this archive"
    if difference.theirs is None:
        return f"{what}: no longer in {there}"
    return f"{what}: {', '.join(difference.fields)}"
