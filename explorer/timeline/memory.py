"""What one scene of a lane tells the next, so that rows and labels stay where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from explorer.timeline.boxes import Place, Where
from explorer.timeline.item import Item

_TURNS = 6
"""While a view moves, who found no room looks for some in one scene of so many."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the previous scene knows: rows of events that had a label, rows of other marks, sides of labels.

    ``unplaced`` are those that found no room for a label or a body and need not look again in each scene; whose
    ``turn`` it is looks all the same.
    """

    rows: Mapping[int, int] = field(default_factory=dict)
    loose: Mapping[int, int] = field(default_factory=dict)
    sides: Mapping[int, Where] = field(default_factory=dict)
    unplaced: Set[int] = frozenset()
    turn: int = 0
    held: Sequence[Mapping[int, int]] = ()
    """Rows of everything, lane by lane, where nothing has changed but what is selected."""
    spoken: Mapping[int, Place | None] = field(default_factory=dict)
    """Who was labelled when those rows were given, and where beside their marks."""

    def speaking(self, claims: Sequence[Item]) -> Sequence[Item]:
        """Return who may be labelled: all, but where rows are held who was, and who is selected or found."""
        return [item for item in claims if item.ringed or item.key in self.spoken] if self.held else claims

    def waits(self, item: Item) -> bool:
        """Say whether an event that lately found no room need not look for some in this scene."""
        return item.key in self.unplaced and not item.ringed and (item.row + self.turn) % _TURNS != 0
