"""The labels of a lane once rows and pills stand: in the order of claims, each beside its mark, none over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from explorer.timeline.boxes import AFTER_BODY, BOLD_FROM, WIDTHS, Boxes, Place, Where, Words
from explorer.timeline.claims import emphasised
from explorer.timeline.clusters import Group
from explorer.timeline.item import Item
from explorer.timeline.layout import Lane
from explorer.timeline.mark_measures import BADGE_END, LABEL_AIR, MARK_HALF
from explorer.timeline.memory import Memory
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import Label
from explorer.timeline.spans import LEAST_BODY
from explorer.timeline.strips import Row

_RING_HALF = 14.0
_READABLE = 3
"""So many bodies one over another still let words be read on them; more are as dark as ink."""


@dataclass(slots=True)
class Labelled:
    """The labels of a lane, and the x of marks that go with their text instead of standing in their date's middle."""

    labels: list[Label]
    stuck: dict[int, float]


class Labeller:
    """Places the labels of one lane."""

    def __init__(self, boxes: Boxes, lane: Lane, memory: Memory, request: SceneRequest, least_apart: float) -> None:
        self._boxes = boxes
        self._lane = lane
        self._memory = memory
        self._request = request
        self._apart = least_apart
        self._rows = [Row(boxes.plot.x, boxes.plot.width) for _ in lane.rows]
        self._bodies: list[list[Item]] = [[] for _ in lane.rows]
        self._under: list[tuple[int, float, float]] = []
        self._done: list[Label] = []
        self._stuck: dict[int, float] = {}
        self._marks_x: list[float] = []
        self._labelled: set[int] = set()
        self._meant: Mapping[int, Place] = {}

    def reserve(self, row: int, left: float, right: float) -> None:
        """Keep labels out of a stretch of a row."""
        self._rows[row].text.take(left, right)

    def lay_under(self, row: int, left: float, right: float) -> None:
        """Tell of a body that runs behind whatever stands in a row: no label gives way to it."""
        self._under.append((row, left, right))

    def free(self, row: int, left: float, right: float) -> bool:
        """Say whether nothing has been kept or labelled in a stretch of a row."""
        return self._rows[row].text.free(left, right)

    def place(
        self,
        claims: Sequence[Item],
        rows: Mapping[int, int],
        words: Mapping[int, Words],
        groups: Mapping[int, Sequence[Group]],
        chosen: Place | None = None,
        meant: Mapping[int, Place] | None = None,
    ) -> Labelled:
        """Return the labels of events in the order of their claims.

        ``rows`` are their rows, ``words`` their texts where these are known, ``groups`` the pills of each row,
        ``chosen`` the place kept for the selected event's label, ``meant`` the places for which the rows were given.
        """
        self._meant = meant or {}
        alone = self._take_pills(groups)
        carried = []
        for item in claims:
            row = rows.get(item.key)
            if row is None:
                continue
            if item.width >= LEAST_BODY:
                self._rows[row].bodies.take(item.left, item.right)
                self._bodies[row].append(item)
            if item.key in words and self._boxes.carries(item) and (item.key in alone or not item.marked):
                carried.append(item)
            elif item.key in alone:
                self._take_mark(item, row)
        if chosen is not None and claims and claims[0].key == self._request.selected:
            self._accept(claims[0], rows[claims[0].key], words[claims[0].key], chosen)
        for place, item in enumerate(carried):
            if item.key not in self._labelled:
                row = rows[item.key]
                waiting = [other.x for other in carried[place + 1 :] if other.marked and rows[other.key] == row]
                self._carry(item, row, words[item.key], waiting)
        for item in self._memory.speaking(claims):
            if item.key in words and item.key in rows and (item.key in alone or not item.marked):
                self._place_one(item, rows[item.key], words[item.key])
        return Labelled(self._done, self._stuck)

    def name_under(self, item: Item, row: int, words: Words) -> bool:
        """Label a body that runs behind what stands in a row, if a stretch of its own is free of all else."""
        for place in self._boxes.inside(item, words):
            if self._free(row, place) and self._clear_of_bodies(item, row, place):
                self._accept(item, row, words, place)
                return True
        return False

    def name_pills(
        self, claims: Sequence[Item], words: Mapping[int, Words], groups: Mapping[int, Sequence[Group]]
    ) -> None:
        """Name beside each pill the first of its events by claims, if it matters enough and there is room left.

        What matters most is else nowhere to be read where dates stand close, however empty the row is beside them.
        """
        pills = {item.key: (row, group) for row, found in groups.items() for group in found for item in group.items}
        speaking = {item.key for item in self._memory.speaking(claims)} & words.keys()
        members = [(item, *pills[item.key]) for item in claims if item.key in pills and pills[item.key][1].pill]
        seen: list[Group] = []
        for item, row, group in members:
            if any(group is one for one in seen):
                continue
            seen.append(group)
            wanted = emphasised(item, self._request) or item.significance >= BOLD_FROM
            if wanted and item.key in speaking and self._at_home(item, row):
                self._name_pill(item, row, group, words[item.key])
        for item, row, _ in members:
            # A bar that comes out of a pill says by its name whose it is.
            unnamed = item.key in speaking and item.key not in self._labelled
            if unnamed and self._boxes.has_inside(item) and self._at_home(item, row):
                self.name_under(item, row, words[item.key])

    def _name_pill(self, item: Item, row: int, group: Group, words: Words) -> None:
        apart, boxes = self._apart, self._boxes
        if item.significance < self._request.least_significance and not emphasised(item, self._request):
            return
        if apart and any(abs(item.x - x) < apart for x in self._marks_x):
            return
        air = AFTER_BODY * boxes.scale
        at_pill = replace(item, marked=True, kept_clear=(group.left - air, group.right + air))
        known = self._memory.sides.get(item.key, Where.AFTER)
        first = Where.AFTER if known is Where.INSIDE else known
        over_bodies: Place | None = None
        for place in chain(boxes.places(at_pill, words, first), boxes.narrower(at_pill, words, first)):
            if not self._free(row, place):
                continue
            if self._rows[row].bodies.free(place.left, place.right):
                over_bodies = place
                break
            over_bodies = over_bodies or place
        if over_bodies is not None:
            edge = group.right if over_bodies.left > group.centre else group.left
            self._accept(replace(at_pill, x=edge), row, words, over_bodies)

    def _take_pills(self, groups: Mapping[int, Sequence[Group]]) -> set[int]:
        """Take the place of pills; return the keys of marks that stand alone."""
        alone = set()
        for row, found in groups.items():
            for group in found:
                if not group.pill:
                    alone.add(group.items[0].key)
                else:
                    self._rows[row].marks.take(group.left, group.right)
        return alone

    def _take_mark(self, item: Item, row: int) -> None:
        half = _RING_HALF if item.ringed else MARK_HALF
        end = BADGE_END + half - MARK_HALF if item.disputed else half
        self._rows[row].marks.take(item.x - half, item.x + end)

    def _carry(self, item: Item, row: int, words: Words, waiting: Sequence[float]) -> None:
        """Label a bar that carries its own text, or else give its mark its usual place.

        ``waiting`` are the x of marks in the row that may yet have to take theirs.
        """
        place = next(self._boxes.inside(item, words), None)
        layers = self._rows[row]
        if (
            place is not None
            and self._at_home(item, row)
            and layers.text.free(place.left, place.right)
            and layers.marks.free(place.left, place.right)
            and not any(place.left - MARK_HALF < x < place.right + MARK_HALF for x in waiting)
        ):
            self._accept(item, row, words, place)
        elif item.marked:
            self._take_mark(item, row)

    def _at_home(self, item: Item, row: int) -> bool:
        """Say whether an event stands in its own row; elsewhere, for a moment, it has no label, so that none jumps."""
        memory = self._memory
        remembered = memory.rows.get(item.key, row)
        if remembered == row or remembered >= len(self._rows) or item.key == self._request.selected:
            return True
        if memory.may_change_row(item, self._boxes.plot):
            return True
        return any(held.get(item.key) == row for held in memory.held)

    def _place_one(self, item: Item, row: int, words: Words) -> None:
        if item.key in self._labelled:
            return
        if not self._at_home(item, row):
            return
        wanted = emphasised(item, self._request)
        if not wanted and item.significance < self._request.least_significance:
            return
        if self._apart and not wanted and any(abs(item.x - x) < self._apart for x in self._marks_x):
            return
        place = self._find(item, row, words, wanted)
        if place is not None:
            self._accept(item, row, words, place)

    def _find(self, item: Item, row: int, words: Words, wanted: bool) -> Place | None:
        spot = self._memory.spoken.get(item.key)
        if spot is not None and self._free(row, spot):
            return spot
        meant = self._meant.get(item.key)
        # While the view moves, what stood over a body does so until it rests.
        stays = item.key in self._memory.carried
        if meant is not None and self._free(row, meant) and (stays or self._clear_of_bodies(item, row, meant)):
            return meant
        known = self._memory.sides.get(item.key)
        first = Where.AFTER if known is None or known is Where.INSIDE else known
        over_body: Place | None = None
        beside = self._beside(item, row, words, first)
        inside: Iterable[Place] = () if self._boxes.carries(item) else self._boxes.inside(item, words)
        rounds = [self._boxes.places(item, words, first) if beside else (), inside]
        if self._boxes.inside_first(item):
            rounds.reverse()
        for places in rounds:
            for place in places:
                if self._free(row, place):
                    if self._clear_of_bodies(item, row, place):
                        return place
                    over_body = over_body or place
        if over_body is not None and over_body.where is Where.INSIDE:
            return over_body
        for place in self._boxes.narrower(item, words, first) if beside else ():
            if self._free(row, place):
                if self._rows[row].bodies.free(place.left, place.right):
                    return place
                over_body = over_body or place
        if over_body is None:
            return None
        may_cover = wanted or item.significance >= BOLD_FROM or item.key in self._memory.rows
        return over_body if may_cover or self._outweighs(item, row, over_body) else None

    def _beside(self, item: Item, row: int, words: Words, first: Where) -> bool:
        """Say whether the narrowest text has room on any side of a mark: where it has none, no other has."""
        boxes, least = self._boxes, WIDTHS[-1:]
        cut = least[0] * boxes.scale < words.width
        places = boxes.narrower(item, words, first, least) if cut else boxes.places(item, words, first)
        return any(self._free(row, place) for place in places)

    def _clear_of_bodies(self, item: Item, row: int, place: Place) -> bool:
        """Say whether a place meets no body but, on its own bar, the event's own."""
        if place.where is not Where.INSIDE:
            return self._rows[row].bodies.free(place.left, place.right)
        return not any(other.key != item.key for other in self._meeting(row, place))

    def _outweighs(self, item: Item, row: int, place: Place) -> bool:
        """Say whether every body that a place meets is of an event that matters less."""
        return all(other.significance < item.significance for other in self._meeting(row, place))

    def _meeting(self, row: int, place: Place) -> Iterator[Item]:
        """Yield the events of a row whose bodies reach into a place."""
        return (other for other in self._bodies[row] if other.left < place.right and place.left < other.right)

    def _over_others(self, item: Item, row: int, place: Place) -> bool:
        """Say whether a place meets another event's body."""
        if any(row == at and left < place.right and place.left < right for at, left, right in self._under):
            return True
        return not (
            self._rows[row].bodies.free(place.left, place.right)
            or all(other.key == item.key for other in self._meeting(row, place))
        )

    def _bodies_over(self, row: int, place: Place) -> int:
        """Return how many bodies lie one over another at a place, the event's own among them."""
        under = sum(row == at and left < place.right and place.left < right for at, left, right in self._under)
        return under + sum(1 for _ in self._meeting(row, place))

    def _free(self, row: int, place: Place) -> bool:
        layers = self._rows[row]
        return layers.text.free(place.left - LABEL_AIR, place.right + LABEL_AIR) and layers.marks.free(
            place.left - 2, place.right + 2
        )

    def _accept(self, item: Item, row: int, words: Words, place: Place) -> None:
        y = self._lane.rows[row]
        depth = self._lane.rect.bottom - y
        label = self._boxes.label(item, words, place, y, self._request.ranges(item.key), depth)
        dark = place.where is not Where.INSIDE or self._bodies_over(row, place) > _READABLE
        if dark and self._over_others(item, row, place):
            label.ground = self._boxes.ground(label, words)
        self._done.append(label)
        self._labelled.add(item.key)
        self._rows[row].text.take(place.left, place.right)
        if place.mark_x is not None:
            self._stuck[item.key] = place.mark_x
        self._marks_x.append(item.x)
