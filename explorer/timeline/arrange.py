"""Which row each event of a lane stands in.

Rows are given in the order of claims, so that the label of each event finds room beside its mark; every mark without a
label keeps at least one row in which no label covers it. An event that once had a label keeps its row; only where rows
run out do marks come so near each other that they become a pill.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from explorer.timeline.boxes import BOLD_FROM, LEAST_WIDTHS, WIDTHS, Boxes, Place, Where, Words
from explorer.timeline.item import Item
from explorer.timeline.mark_measures import MARK_HALF, RING_HALF
from explorer.timeline.memory import LONG_SHARE, Memory
from explorer.timeline.occupancy import BODY_MEETS, LABEL_ON_BODY, Occupancy
from explorer.timeline.spans import LEAST_BODY

CROWD = 64
"""From so many events on, marks without a label take rows in turn, without weighing every one."""
_FAR = 1.0e9
_OWN_ROW, _HELD_ROW = 90.0, 500.0
"""How much a mark without a label may disturb to stay in its row: no label and no mark that stands alone there, but
where nothing has changed except what is selected."""


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
        self._boxes = boxes
        self._memory = memory
        self._apart = least_apart
        self._held = held or {}
        self._taken = Occupancy(boxes, row_count, reserved)

    def arrange(self, claims: Sequence[Item], words: Mapping[int, Words], selected: int | None) -> Arrangement:
        """Return the rows of items given in the order of their claims; ``words`` are of those that may be labelled."""
        standing = self._taken
        standing.ranks = {item.key: rank for rank, item in enumerate(claims)}
        standing.followed = self._memory.followed
        for item in claims if self._held else ():
            row = self._held.get(item.key)
            if row is not None and item.marked and item.key != selected:
                standing.held_marks.setdefault(row, []).append(item.x)
        for row, taken in standing.reserved.items():
            for left, right in taken:
                standing.take_text(row, left, right)
        standing.cover.expect(item.x for item in claims if item.marked)
        if claims and claims[0].key == selected and selected in words:
            standing.chosen = selected
            self._label_selected(claims[0], words[selected])
        if self._held:
            self._keep_held(claims, words)
        self._keep_remembered(claims)
        self._lay_long(claims)
        for item in self._memory.speaking(claims):
            if item.key in words and item.key not in standing.labels and not self._label_again(item, words[item.key]):
                self._label(item, words[item.key])
        if self._held:
            self._keep_held(claims, {})
        if len(claims) > CROWD or self._memory.placed:
            self._put_crowd([item for item in claims if item.marked and item.key not in standing.row_of])
        passing = [item for item in claims if item.key not in standing.row_of and not self._put(item)]
        if not (self._held or self._memory.moves):
            self._off_bodies(claims, words)
        chosen = None if selected is None else standing.labels.get(selected)
        labelled = {key: place for key, (_, place, _) in standing.labels.items()}
        return Arrangement(standing.row_of, labelled, passing, None if chosen is None else chosen[1])

    # -- what has a row already

    def _remembered(self, item: Item) -> int | None:
        row = self._held.get(item.key)
        if row is None:
            row = self._memory.rows.get(item.key)
        return row if row is not None and row < len(self._taken.rows) else None

    def _keep_held(self, claims: Sequence[Item], words: Mapping[int, Words]) -> None:
        """Leave everything in its row that the selected event's ring and label do not cover there."""
        for item in claims:
            row = self._held.get(item.key)
            if row is None or item.key in self._taken.row_of or (item.key in words and self._boxes.carries(item)):
                continue
            left, right = (item.x - MARK_HALF, item.x + MARK_HALF) if item.marked else (item.left, item.right)
            if not self._taken.covering(row, left, right):
                self._taken.settle(item, row, item.x if item.marked else None)

    def _keep_remembered(self, claims: Sequence[Item]) -> None:
        for item in claims:
            row = self._remembered(item)
            if row is None or item.key in self._taken.row_of or not item.marked:
                continue
            if self._boxes.carries(item) or not self._memory.keeps_place(item):
                continue
            if not self._taken.rows[row].text.free(item.x - MARK_HALF, item.x + MARK_HALF):
                continue
            self._taken.settle(item, row, item.x)

    def _lay_long(self, claims: Sequence[Item]) -> None:
        """Give the lowest rows, a third of all, to dates that reach over much of the view."""
        lowest = range(len(self._taken.rows) - 1, len(self._taken.rows) - 1 - len(self._taken.rows) // 3, -1)
        if self._held:
            return
        shares = [(item.share(self._boxes.plot), item) for item in claims if item.key not in self._taken.row_of]
        for _, item in sorted([one for one in shares if one[0] > LONG_SHARE], key=itemgetter(0), reverse=True):
            for row in lowest:
                layers = self._taken.rows[row]
                if all(strip.free(item.left, item.right) for strip in (layers.bodies, layers.text, layers.marks)):
                    self._taken.settle(item, row, item.x)
                    break

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
            self._taken.accept(item, *found)
            half = RING_HALF * self._boxes.scale
            self._taken.ring = (found[0], item.x - half, item.x + half)
            self._taken.take_text(*self._taken.ring)

    def _label(self, item: Item, words: Words) -> None:
        if self._apart and any(abs(item.x - x) < self._apart for _, _, x in self._taken.labels.values()):
            return
        kept = self._taken.row_of.get(item.key)
        remembered = self._remembered(item) if kept is None else kept
        rows = self._order(item) if remembered is None else [remembered]
        spot = self._memory.spoken.get(item.key)
        if spot is not None and kept is not None and self._taken.cost(kept, spot, 0) is not None:
            self._taken.accept(item, kept, spot)
            return
        found = self._best(item, words, rows, forced=False)
        bound = remembered is None or kept is not None or not self._memory.may_change_row(item, self._boxes.plot)
        if found is None and not bound:
            others = [row for row in self._order(item) if row != remembered]
            found = self._best(item, words, others, forced=False)
        if found is not None:
            self._taken.accept(item, *found)

    def _label_again(self, item: Item, words: Words) -> bool:
        """Let an event keep the label that it had in the last scene of a moving view, if there is room beside it."""
        label, taken = self._memory.carried.get(item.key), self._taken
        if label is None:
            return False
        kept = taken.row_of.get(item.key)
        row = self._remembered(item) if kept is None else kept
        cut = not label.inside and label.rect.width < words.width - 1
        if row is None or (cut and self._memory.turn_of(item)):
            return False
        places: Iterable[Place | None] = ()
        if label.inside:
            places = self._boxes.inside(item, words)
        elif item.marked:
            width = min(label.rect.width, words.width)
            places = (self._boxes.beside(item, width, self._memory.sides[item.key]),)
        for place in places:
            if place is None:
                continue
            mark_x = item.x if place.mark_x is None else place.mark_x
            met = 0 if kept is not None else taken.meets(item, row, mark_x)
            if met is not None and taken.cost(row, place, met) is not None:
                taken.accept(item, row, place)
                return True
        return False

    def _order(self, item: Item) -> list[int]:
        """Return rows in the order they are tried: short dates from above, long ones from below, a known row first."""
        rows = list(range(len(self._taken.rows)))
        if item.share(self._boxes.plot) > LONG_SHARE:
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
        first = self._first_side(item)
        boxes = self._boxes
        beside = tuple(boxes.places(item, words, first))
        # Many places are made only when it is their turn: most labels find one of the first free.
        rounds: list[Callable[[], Iterable[Place]]] = [lambda: beside]
        if boxes.has_inside(item):
            rounds.insert(0 if boxes.inside_first(item) else 1, lambda: boxes.inside(item, words))
        if forced:
            rounds.append(lambda: boxes.narrower(item, words, first, (*WIDTHS, *LEAST_WIDTHS)))
            rounds.append(lambda: boxes.over_body(item, words, first))
        most = BODY_MEETS if item.significance < BOLD_FROM and not forced else BODY_MEETS + LABEL_ON_BODY
        if item.key in self._memory.rows:
            most = BODY_MEETS + LABEL_ON_BODY
        found = self._least(item, rows, rounds, most, forced=forced)
        if found is None and not forced and item.significance >= BOLD_FROM:
            # What matters most is rather cut short than left out for what matters less.
            found = self._least(item, rows, [lambda: boxes.narrower(item, words, first)], most, forced=False)
        return found

    def _first_side(self, item: Item) -> Where:
        side = self._memory.sides.get(item.key, Where.AFTER)
        return Where.AFTER if side is Where.INSIDE else side

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
        taken = self._taken
        best: tuple[tuple[int, int, int], int, Place] | None = None
        meets: dict[int, int | None] = {}
        for places in rounds:
            start = next(iter(places()), None)
            for row in rows if start is not None else ():
                met = None if start is None else self._meeting(item, row, start.mark_x, meets)
                if met is None or met > most:
                    continue
                for place in places():
                    cost = taken.cost(row, place, met)
                    if cost is None or cost > most:
                        continue
                    buried = taken.buried(item, row, place)
                    if buried and not forced:
                        continue
                    moved = taken.displaced(row, place) if forced and self._held else 0
                    if cost == buried == moved == 0:
                        return row, place
                    if best is None or (buried, moved, cost) < best[0]:
                        best = ((buried, moved, cost), row, place)
        return None if best is None else best[1:]

    def _meeting(self, item: Item, row: int, mark_x: float | None, known: dict[int, int | None]) -> int | None:
        """Return what a row meets, asked once for all places beside a mark; nothing for the row the event stands in."""
        if self._taken.row_of.get(item.key) == row:
            return 0
        if mark_x is not None:
            return self._taken.meets(item, row, mark_x)
        if row not in known:
            known[row] = self._taken.meets(item, row, item.x)
        return known[row]

    # -- marks without a label

    def _put(self, item: Item) -> bool:
        """Give an unlabelled event the row where it disturbs least; a body without its mark only a row that is free."""
        if not item.marked:
            return self._put_passing(item)
        rows = self._order(item)
        remembered = self._remembered(item)
        for row in rows if remembered is None else (remembered, *rows):
            if self._taken.undisturbed(item, row):
                self._taken.settle(item, row, item.x)
                return True
        stays = _HELD_ROW if self._held else _OWN_ROW
        costs = [
            (self._taken.disturbance(item, row) + place - (stays if row == remembered else 0), row)
            for place, row in enumerate(rows)
        ]
        row = min(costs)[1]
        self._taken.evict(row, item.x - MARK_HALF, item.x + MARK_HALF)
        self._taken.settle(item, row, item.x)
        return True

    def _put_passing(self, item: Item) -> bool:
        if self._memory.waits(item) or self._held:
            return False
        remembered = self._remembered(item)
        for row in [*([] if remembered is None else [remembered]), *self._order(item)]:
            layers = self._taken.rows[row]
            if all(strip.free(item.left, item.right) for strip in (layers.text, layers.bodies, layers.marks)):
                self._taken.settle(item, row, None)
                return True
        return False

    def _off_bodies(self, claims: Sequence[Item], words: Mapping[int, Words]) -> None:
        """Give events another row, if one is wholly free, where a body that came later runs under their words.

        That body would seem to end in their mark and to be theirs.
        """
        standing = self._taken
        bodies = [item for item in claims if item.key in standing.row_of and item.width >= LEAST_BODY]
        for item in claims if bodies else ():
            row, place, _ = standing.labels.get(item.key, (0, None, 0.0))
            if place is None or place.where is Where.INSIDE or item.key == standing.chosen:
                continue
            if self._remembered(item) is not None and not self._memory.may_change_row(item, self._boxes.plot):
                continue
            left, right = min(place.left, item.x), max(place.right, item.x)
            others = (other for other in bodies if other is not item and standing.row_of[other.key] == row)
            if not any(other.left < right and left < other.right for other in others):
                continue
            found = self._free_elsewhere(item, words[item.key], row)
            if found is not None:
                standing.release(item.key)
                standing.accept(item, *found)

    def _free_elsewhere(self, item: Item, words: Words, row: int) -> tuple[int, Place] | None:
        """Return another row with a place beside an event's mark where its label meets nothing at all."""
        rows = [other for other in self._order(item) if other != row]
        places = tuple(self._boxes.places(item, words, self._first_side(item)))
        return self._least(item, rows, [lambda: places], 0, forced=False)

    def lay_under(self, item: Item) -> int:
        """Return the row in which a body without a row runs behind the least of what stands there, and keep it."""
        left, right = max(item.left, self._boxes.plot.x), min(item.right, self._boxes.plot.right)
        known = self._memory.row_under(item.key)
        if known is None or known >= len(self._taken.rows):
            weights = [
                layers.text.taken(left, right) + layers.marks.taken(left, right) + layers.bodies.taken(left, right)
                for layers in self._taken.rows
            ]
            known = min(reversed(range(len(weights))), key=weights.__getitem__)
        self._taken.rows[known].bodies.take(left, right)
        return known

    def _put_crowd(self, items: Sequence[Item]) -> None:
        """Give marks of a crowd rows in the order of time: each the row clear of labels with the widest gap before it.

        Marks for which every row is covered are left to :meth:`_put`.
        """
        last = [-_FAR] * len(self._taken.rows)
        loose, kept = self._memory.loose, self._memory.rows
        for item in sorted(items, key=lambda one: one.x):
            open_rows = self._taken.cover.open_rows(item.x)
            if not open_rows:
                continue
            row = kept.get(item.key, loose.get(item.key))
            if row not in open_rows:
                row = min(open_rows, key=last.__getitem__)
            last[row] = item.x
            self._taken.row_of[item.key] = row
            self._taken.rows[row].marks.take(item.x - MARK_HALF, item.x + MARK_HALF)
