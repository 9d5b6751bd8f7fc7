"""What one scene of a lane tells the next, so that rows and labels stay where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from explorer.timeline.boxes import Place, Where
from explorer.timeline.geometry import Rect
from explorer.timeline.item import Item
from explorer.timeline.scene import Label, LaneContent

LONG_SHARE = 0.3
"""The share of a view from which on a body is long: it belongs in the lowest rows."""
FREE_FROM = 3
"""From this significance on an event that lost its label may have one in another row: agreements, visits; remarks and
single steps rather wait, since every label that comes back elsewhere moves a mark."""
_LANES = 3
_TURNS = 2
"""While a view moves, who found no room looks for some in one of so many turns of its lane."""
MOST_LOOKING = 96
"""Events of a lane without a label that look for room for one in the lane's turn while the view moves."""


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
    contents: Sequence[LaneContent | None] = ()
    """Where a filter, a search or a pin has changed: what stood in the lanes. Of one with the same, rows are held."""
    stood: Sequence[Mapping[int, int]] = ()
    """The rows of then."""
    carried: Mapping[int, Label] = field(default_factory=dict)
    """While a hand moves the view, the labels of the last scene: they stay where they are beside their marks."""
    placed: Sequence[Mapping[int, int]] = ()
    """Then also the rows of everything in that scene, lane by lane."""
    spoken: Mapping[int, Place | None] = field(default_factory=dict)
    """Who was labelled when rows that may be held were given, and where beside their marks."""

    moves: bool = False
    """Whether a hand moves the view."""
    followed: Set[int] = frozenset()
    """Who was labelled in the last scene, if the view shows a part of what that showed: an eye follows these."""

    def of_lane(self, lane: int, content: LaneContent | None) -> Memory:
        """Return what is remembered of a lane: with its rows held, where its content is what it was."""
        if content is None or not self.contents or self.contents[lane] != content:
            return self
        return replace(self, held=self.stood)

    def row_under(self, key: int) -> int | None:
        """Return the row behind which a body without a row ran in the last scene, ``None`` where it is not known."""
        return self.rows.get(key, self.loose.get(key))

    def keeps_place(self, item: Item) -> bool:
        """Say whether an event keeps its row before labels are placed: all while the view moves, else those followed.

        When the view rests, rows and labels are weighed anew for the others: what is labelled must not depend on the
        way to a view.
        """
        return self.moves or bool(self.held) or item.key in self.followed

    def may_change_row(self, item: Item, plot: Rect) -> bool:
        """Say whether an event may be labelled in another row than the one that it had a label in.

        Only what has lost its label on the way may, so that none jumps: of that what matters, and what reaches over
        much of the view, which would be a bar without a name. All others wait for room in their own row.
        """
        return not self.keeps_place(item) and (item.significance >= FREE_FROM or item.share(plot) > LONG_SHARE)

    def speaking(self, claims: Sequence[Item]) -> Sequence[Item]:
        """Return who may be labelled: all, but where rows are held who was, and who is selected or found."""
        if self.held:
            return [item for item in claims if item.ringed or item.key in self.spoken]
        return claims

    def few(self, claims: Sequence[Item]) -> list[Item]:
        """Return who was labelled or stands out while the view moves, and of all others a few: newcomers, then in turns
        those who found no room.
        """
        carried, unplaced = self.carried, self.unplaced
        waiting = [one for one in claims if one.key in unplaced and not one.ringed]
        few = [one for one in claims if one.key not in carried and one.key not in unplaced and not one.ringed]
        if len(few) < MOST_LOOKING and waiting:
            rounds = -(-len(waiting) // (MOST_LOOKING - len(few)))
            few += waiting[self.turn // _LANES % rounds :: rounds]
        looking = {one.key for one in few[:MOST_LOOKING]}
        return [one for one in claims if one.ringed or one.key in carried or one.key in looking]

    def knows(self, lane: int) -> bool:
        """Say whether a lane's events stood one by one in the last scene of a moving view."""
        return bool(self.placed) and bool(self.placed[lane])

    def carries(self, lane: int, *, dense: bool = False) -> bool:
        """Say whether a lane is carried over as it is, one that showed a density or not: it is another one's turn."""
        return bool(self.placed) and bool(self.placed[lane]) is not dense and self.turn % _LANES != lane

    def turn_of(self, item: Item) -> bool:
        """Say whether it is an event's turn to look for a better place than it has."""
        return (item.row + self.turn // _LANES) % _TURNS == 0

    def waits(self, item: Item) -> bool:
        """Say whether an event that lately found no room need not look for some in this scene."""
        return item.key in self.unplaced and not item.ringed and not self.turn_of(item)
