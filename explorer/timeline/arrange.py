"""Which row each event of a lane stands in.

Rows are given in the order of claims, so that the label of each event finds room beside its mark; every mark without a
label keeps at least one row in which no label covers it. An event that once had a label keeps its row; only where rows
run out do marks come so near each other that they become a pill.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from explorer.timeline.boxes import BOLD_FROM, LEAST_WIDTHS, WIDTHS, Boxes, Place, Where, Words
from explorer.timeline.cover import Cover
from explorer.timeline.item import Item
from explorer.timeline.spans import LEAST_BODY
from explorer.timeline.strips import Row

MARK_HALF = 8.0
"""Half of what a mark takes along x: its box of 13 and its edge."""
RING_HALF = 16.0
"""Half of what the selected event's ring takes: no other mark stands within."""
BADGE_END = 13.0
"""How far to the right of a mark the badge of disagreeing sources reaches; it is not mirrored."""
NEAR = 14.0
"""Centres nearer than this are one pill."""
LABEL_AIR = 4.0
_LONG_SHARE = 0.3
CROWD = 64
"""From so many events on, marks without a label take rows in turn, without weighing every one."""
_FAR = 1.0e9
_TURNS = 6
"""While a view moves, who found no room looks for some in one scene of so many."""
_NEVER = 1.0e6
_BODY_MEETS = 1
_LABEL_ON_BODY = 2
_FEW_LETTERS = 144.0


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


@dataclass(slots=True)
class Arrangement:
    """Rows by key; ``passing`` are bodies for which no row was left, ``labelled`` the places with room for a label."""

    rows: dict[int, int]
    labelled: dict[int, Place]
    passing: list[Item]
    chosen: Place | None
    """Where the selected event's label stands: nothing else may claim it."""


class Arranger:
    """Arranges one lane for one scene."""

    def __init__(
        self,
        boxes: Boxes,
        row_count: int,
        memory: Memory,
        reserved: Mapping[int, Sequence[tuple[float, float]]],
        least_apart: float = 0.0,
        held: Mapping[int, int] | None = None,
    ) -> None:
        plot = boxes.plot
        self._boxes = boxes
        self._memory = memory
        self._reserved = reserved
        self._apart = least_apart
        self._held = held or {}
        self._held_marks: dict[int, list[float]] = {}
        self._rows = [Row(plot.x, plot.width) for _ in range(row_count)]
        self._cover = Cover(plot.x, plot.width, row_count, MARK_HALF)
        self._row_of: dict[int, int] = {}
        self._labels: dict[int, tuple[int, Place, float]] = {}
        """Row, place and mark's x of each label."""
        self._ranks: dict[int, int] = {}
        self._chosen: int | None = None
        self._ring: tuple[int, float, float] | None = None
        """Row and stretch of the selected event's ring."""

    def arrange(self, claims: Sequence[Item], words: Mapping[int, Words], selected: int | None) -> Arrangement:
        """Return the rows of items given in the order of their claims; ``words`` are of those that may be labelled."""
        self._ranks = {item.key: rank for rank, item in enumerate(claims)}
        for item in claims if self._held else ():
            row = self._held.get(item.key)
            if row is not None and item.marked and item.key != selected:
                self._held_marks.setdefault(row, []).append(item.x)
        for row, taken in self._reserved.items():
            for left, right in taken:
                self._take_text(row, left, right)
        self._cover.expect(item.x for item in claims if item.marked)
        if claims and claims[0].key == selected and selected in words:
            self._chosen = selected
            self._label_selected(claims[0], words[selected])
        if self._held:
            self._keep_held(claims, words)
        self._keep_remembered(claims)
        self._lay_long(claims)
        waits = self._memory.waits
        for item in self._memory.speaking(claims):
            if item.key in words and item.key not in self._labels and not waits(item):
                self._label(item, words[item.key])
        if self._held:
            self._keep_held(claims, {})
        if len(claims) > CROWD:
            self._put_crowd([item for item in claims if item.marked and item.key not in self._row_of])
        passing = [item for item in claims if item.key not in self._row_of and not self._put(item)]
        chosen = None if selected is None else self._labels.get(selected)
        labelled = {key: place for key, (_, place, _) in self._labels.items()}
        return Arrangement(self._row_of, labelled, passing, None if chosen is None else chosen[1])

    # -- what has a row already

    def _remembered(self, item: Item) -> int | None:
        row = self._held.get(item.key)
        if row is None:
            row = self._memory.rows.get(item.key)
        return row if row is not None and row < len(self._rows) else None

    def _keep_held(self, claims: Sequence[Item], words: Mapping[int, Words]) -> None:
        """Leave everything in its row that the selected event's ring and label do not cover there."""
        for item in claims:
            row = self._held.get(item.key)
            if row is None or item.key in self._row_of or (item.key in words and self._boxes.carries(item)):
                continue
            left, right = (item.x - MARK_HALF, item.x + MARK_HALF) if item.marked else (item.left, item.right)
            if not self._covering(row, left, right):
                self._settle(item, row, item.x if item.marked else None)

    def _keep_remembered(self, claims: Sequence[Item]) -> None:
        for item in claims:
            row = self._remembered(item)
            if row is None or item.key in self._row_of or not item.marked:
                continue
            if self._boxes.carries(item):
                continue
            if not self._rows[row].text.free(item.x - MARK_HALF, item.x + MARK_HALF):
                continue
            self._settle(item, row, item.x)

    def _lay_long(self, claims: Sequence[Item]) -> None:
        """Give the lowest rows, a third of all, to dates that reach over much of the view."""
        lowest = range(len(self._rows) - 1, len(self._rows) - 1 - len(self._rows) // 3, -1)
        if self._held:
            return
        long = [item for item in claims if item.key not in self._row_of and self._seen(item) > _LONG_SHARE]
        for item in sorted(long, key=self._seen, reverse=True):
            for row in lowest:
                layers = self._rows[row]
                if all(strip.free(item.left, item.right) for strip in (layers.bodies, layers.text, layers.marks)):
                    self._settle(item, row, item.x)
                    break

    def _seen(self, item: Item) -> float:
        """Return the share of the view that an event's body covers."""
        plot = self._boxes.plot
        return (min(item.right, plot.right) - max(item.left, plot.x)) / plot.width

    def _settle(self, item: Item, row: int, mark_x: float | None) -> None:
        self._row_of[item.key] = row
        layers = self._rows[row]
        if mark_x is not None and item.marked:
            layers.marks.take(mark_x - MARK_HALF, mark_x + (BADGE_END if item.disputed else MARK_HALF))
        left, right = item.reach
        if right - left >= LEAST_BODY:
            layers.bodies.take(left, right)
        if item.marked:
            self._cover.settle(item.x)

    # -- labels

    def _label_selected(self, item: Item, words: Words) -> None:
        remembered = self._remembered(item)
        rows = [*([] if remembered is None else [remembered]), *self._order(item)]
        found = None
        if item.key in self._held:
            found = self._best(item, words, rows[:1], forced=True)
        if found is None:
            found = self._best(item, words, rows, forced=True)
        if found is not None:
            self._accept(item, *found)
            half = RING_HALF * self._boxes.scale
            self._ring = (found[0], item.x - half, item.x + half)
            self._take_text(*self._ring)

    def _label(self, item: Item, words: Words) -> None:
        if self._apart and any(abs(item.x - x) < self._apart for _, _, x in self._labels.values()):
            return
        kept = self._row_of.get(item.key)
        remembered = self._remembered(item) if kept is None else kept
        rows = self._order(item) if remembered is None else [remembered]
        spot = self._memory.spoken.get(item.key)
        if spot is not None and kept is not None and self._cost(kept, spot, 0) is not None:
            self._accept(item, kept, spot)
            return
        found = self._best(item, words, rows, forced=False)
        if found is not None:
            self._accept(item, *found)

    def _order(self, item: Item) -> list[int]:
        """Return rows in the order they are tried: short dates from above, long ones from below, a known row first."""
        rows = list(range(len(self._rows)))
        if self._seen(item) > _LONG_SHARE:
            rows.reverse()
        loose = self._memory.loose.get(item.key)
        if loose is not None and loose < len(rows):
            rows.remove(loose)
            rows.insert(0, loose)
        return rows

    def _best(self, item: Item, words: Words, rows: Sequence[int], forced: bool) -> tuple[int, Place] | None:
        """Return the first row and place without any conflict, else those with the least conflict that is allowed.

        A label that is ``forced`` may take marks their last row, but of as few as can be: it rather has fewer letters
        than that marks leave their dates for it.
        """
        first = self._memory.sides.get(item.key, Where.AFTER)
        first = Where.AFTER if first is Where.INSIDE else first
        boxes = self._boxes
        beside = tuple(boxes.places(item, words, first))
        # Many places are made only when it is their turn: most labels find one of the first free.
        rounds: list[Callable[[], Iterable[Place]]] = [lambda: beside, lambda: boxes.inside(item, words)]
        if boxes.inside_first(item):
            rounds.reverse()
        if forced:
            rounds.append(lambda: boxes.narrower(item, words, first, (*WIDTHS, *LEAST_WIDTHS)))
            rounds.append(lambda: boxes.over_body(item, words, first))
        most = _BODY_MEETS if item.significance < BOLD_FROM and not forced else _BODY_MEETS + _LABEL_ON_BODY
        if item.key in self._memory.rows:
            most = _BODY_MEETS + _LABEL_ON_BODY
        found = self._least(item, rows, rounds, most, forced=forced)
        if found is None and not forced and item.significance >= BOLD_FROM:
            # What matters most is rather cut short than left out for what matters less.
            found = self._least(item, rows, [lambda: boxes.narrower(item, words, first)], most, forced=False)
        return found

    def _least(
        self,
        item: Item,
        rows: Sequence[int],
        rounds: Sequence[Callable[[], Iterable[Place]]],
        most: int,
        *,
        forced: bool,
    ) -> tuple[int, Place] | None:
        """Return the row and place with the least conflict, the earliest of the earliest round where several have it.

        ``most`` is the greatest conflict that is allowed.
        """
        best: tuple[tuple[int, int, int], int, Place] | None = None
        meets: dict[int, int | None] = {}
        for places in rounds:
            start = next(iter(places()), None)
            for row in rows if start is not None else ():
                met = None if start is None else self._meeting(item, row, start.mark_x, meets)
                if met is None or met > most:
                    continue
                for place in places():
                    cost = self._cost(row, place, met)
                    if cost is None or cost > most:
                        continue
                    buried = self._buried(item, row, place)
                    if buried and not forced:
                        continue
                    moved = self._displaced(row, place) if forced and self._held else 0
                    if cost == buried == moved == 0:
                        return row, place
                    if best is None or (buried, moved, cost) < best[0]:
                        best = ((buried, moved, cost), row, place)
        return None if best is None else best[1:]

    def _meeting(self, item: Item, row: int, mark_x: float | None, known: dict[int, int | None]) -> int | None:
        """Return :meth:`_meets` of a row, asked once for all places beside a mark; nothing for the row it stands in."""
        if self._row_of.get(item.key) == row:
            return 0
        if mark_x is not None:
            return self._meets(item, row, mark_x)
        if row not in known:
            known[row] = self._meets(item, row, item.x)
        return known[row]

    def _cost(self, row: int, place: Place, met: int) -> int | None:
        """Return how far a place is from free: 0 free, more where only bodies meet, ``None`` where it is taken."""
        layers = self._rows[row]
        if not layers.text.free(place.left - LABEL_AIR, place.right + LABEL_AIR):
            return None
        if not layers.marks.free(place.left - 2, place.right + 2):
            return None
        if place.where is Where.INSIDE or layers.bodies.free(place.left, place.right):
            return met
        return met + _LABEL_ON_BODY

    def _meets(self, item: Item, row: int, x: float) -> int | None:
        """Return the cost of an event's mark at ``x``, and its body, in a row it does not stand in yet."""
        layers = self._rows[row]
        reach = NEAR - MARK_HALF
        if item.marked and not (
            layers.marks.free(x - reach, x + reach) and layers.text.free(x - MARK_HALF, x + MARK_HALF)
        ):
            return None
        left, right = item.reach
        if right - left < LEAST_BODY:
            return 0
        if not layers.text.free(left, right):
            return None
        return 0 if layers.bodies.free(left, right) and layers.marks.free(left, right) else _BODY_MEETS

    def _buried(self, item: Item, row: int, place: Place) -> int:
        """Return from how many marks that have no row yet a label would take the last one."""
        first, last = place.left, place.right
        if item.marked and place.where is not Where.INSIDE:
            first, last = min(first, item.x - NEAR + MARK_HALF), max(last, item.x + NEAR - MARK_HALF)
        own = item.x if item.marked and item.key not in self._row_of else None
        return self._cover.buried(row, first, last, own)

    def _displaced(self, row: int, place: Place) -> int:
        """Return how many marks a label would drive from the rows they hold; very few letters are as bad as one."""
        first, last = place.left - MARK_HALF, place.right + MARK_HALF
        count = sum(first < x < last for x in self._held_marks.get(row, ()))
        return count + (place.where is not Where.INSIDE and place.width < _FEW_LETTERS * self._boxes.scale)

    def _take_text(self, row: int, left: float, right: float) -> None:
        self._rows[row].text.take(left, right)
        self._cover.take(row, left, right)

    def _accept(self, item: Item, row: int, place: Place) -> None:
        if item.key not in self._row_of:
            self._settle(item, row, item.x if place.mark_x is None else place.mark_x)
        self._labels[item.key] = (row, place, item.x)
        self._take_text(row, place.left, place.right)
        # A mark beside its label is covered as well: another within reach would turn both into a pill.
        self._cover.take(row, item.x - NEAR + MARK_HALF, item.x + NEAR - MARK_HALF)

    # -- marks without a label

    def _put(self, item: Item) -> bool:
        """Give an unlabelled event the row where it disturbs least; a body without its mark only a row that is free."""
        if not item.marked:
            return self._put_passing(item)
        rows = self._order(item)
        remembered = self._remembered(item)
        for row in rows if remembered is None else (remembered, *rows):
            if self._undisturbed(item, row):
                self._settle(item, row, item.x)
                return True
        costs = [
            (self._disturbance(item, row) + place - (500 if row == remembered else 0), row)
            for place, row in enumerate(rows)
        ]
        row = min(costs)[1]
        self._evict(row, item.x - MARK_HALF, item.x + MARK_HALF)
        self._settle(item, row, item.x)
        return True

    def _put_passing(self, item: Item) -> bool:
        if self._memory.waits(item) or self._held:
            return False
        remembered = self._remembered(item)
        for row in [*([] if remembered is None else [remembered]), *self._order(item)]:
            layers = self._rows[row]
            if all(strip.free(item.left, item.right) for strip in (layers.text, layers.bodies, layers.marks)):
                self._settle(item, row, None)
                return True
        return False

    def lay_under(self, item: Item) -> int:
        """Return the row in which a body without a row runs behind the least of what stands there, and keep it."""
        left, right = max(item.left, self._boxes.plot.x), min(item.right, self._boxes.plot.right)
        known = self._memory.loose.get(item.key)
        if known is None or known >= len(self._rows):
            weights = [
                layers.text.taken(left, right) + layers.marks.taken(left, right) + layers.bodies.taken(left, right)
                for layers in self._rows
            ]
            known = min(reversed(range(len(weights))), key=weights.__getitem__)
        self._rows[known].bodies.take(left, right)
        return known

    def _undisturbed(self, item: Item, row: int) -> bool:
        """Say whether an event can stand in a row without touching anything there."""
        layers = self._rows[row]
        reach = NEAR - MARK_HALF
        if not layers.marks.free(item.x - reach, item.x + reach):
            return False
        if not layers.text.free(item.x - MARK_HALF, item.x + MARK_HALF):
            return False
        left, right = item.reach
        if right - left < LEAST_BODY:
            return True
        return layers.text.free(left, right) and layers.bodies.free(left, right)

    def _put_crowd(self, items: Sequence[Item]) -> None:
        """Give marks of a crowd rows in the order of time: each the row clear of labels with the widest gap before it.

        Marks for which every row is covered are left to :meth:`_put`.
        """
        last = [-_FAR] * len(self._rows)
        loose, kept = self._memory.loose, self._memory.rows
        for item in sorted(items, key=lambda one: one.x):
            open_rows = self._cover.open_rows(item.x)
            if not open_rows:
                continue
            row = kept.get(item.key, loose.get(item.key))
            if row not in open_rows:
                row = min(open_rows, key=last.__getitem__)
            last[row] = item.x
            self._row_of[item.key] = row
            self._rows[row].marks.take(item.x - MARK_HALF, item.x + MARK_HALF)

    def _disturbance(self, item: Item, row: int) -> float:
        """Return the cost of an unlabelled event in a row: labels it takes away, marks it joins, bodies it meets."""
        layers = self._rows[row]
        cost = 0.0
        buried_by = self._covering(row, item.x - MARK_HALF, item.x + MARK_HALF)
        if self._chosen in buried_by:
            cost += _NEVER
        elif buried_by:
            cost += 300.0 + 10.0 * (len(self._ranks) - min(self._ranks[key] for key in buried_by))
        elif not layers.text.free(item.x - MARK_HALF, item.x + MARK_HALF):
            cost += 5000.0
        reach = NEAR - MARK_HALF
        if not layers.marks.free(item.x - reach, item.x + reach):
            joined = [
                self._ranks[key]
                for key, (where, _, x) in self._labels.items()
                if where == row and abs(x - item.x) < NEAR
            ]
            cost += 400.0 + 10.0 * (len(self._ranks) - min(joined)) if joined else 100.0
        left, right = item.reach
        if right - left >= LEAST_BODY:
            cost += 0.0 if layers.text.free(left, right) else 50.0
            cost += 0.0 if layers.bodies.free(left, right) else 20.0
        return cost

    def _covering(self, row: int, left: float, right: float) -> list[int]:
        found = [
            key
            for key, (where, place, _) in self._labels.items()
            if where == row and place.left < right and left < place.right
        ]
        if self._ring is not None and self._chosen is not None and self._chosen not in found:
            ring_row, first, last = self._ring
            if ring_row == row and first < right and left < last:
                found.append(self._chosen)
        return found

    def _evict(self, row: int, left: float, right: float) -> None:
        """Take away the labels that stand between two x in a row; their marks stay."""
        gone = [key for key in self._covering(row, left, right) if key != self._chosen]
        if not gone:
            return
        for key in gone:
            del self._labels[key]
        fresh = Row(self._boxes.plot.x, self._boxes.plot.width)
        self._rows[row].text = fresh.text
        self._cover.clear(row)
        for taken_left, taken_right in self._reserved.get(row, ()):
            self._take_text(row, taken_left, taken_right)
        if self._ring is not None and self._ring[0] == row:
            self._take_text(*self._ring)
        for where, place, x in self._labels.values():
            if where == row:
                self._take_text(row, place.left, place.right)
                self._cover.take(row, x - NEAR + MARK_HALF, x + NEAR - MARK_HALF)
