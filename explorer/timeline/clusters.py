"""Pills for marks that come too near each other: their true count, their kinds, and where they stand.

Marks of one row whose centres are under 14 px apart belong together. A chain of many is cut at cells of time, so that
no pill stands for more than its neighbourhood; pills that would touch each other or a mark are joined, so nothing ever
overlaps.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from explorer.dossier.number_wording import Digits, format_number
from explorer.dossier.records import EventKind, Side
from explorer.timeline.geometry import Rect
from explorer.timeline.index import KINDS
from explorer.timeline.item import Item
from explorer.timeline.layout import Lane
from explorer.timeline.mark_measures import LABEL_AIR, MARK_HALF, NEAR
from explorer.timeline.measure import TextMeasure
from explorer.timeline.scene import MOST_KEYS, Cluster, MarkState
from explorer.timeline.viewport import Viewport

PILL_HEIGHT = 20.0
MOST_KINDS = 4
_GLYPH, _GLYPH_STEP = 9.0, 13.0
_PAD, _GAP = 8.0, 5.0
_AIR = 2.0
_ALONE = 2 * MARK_HALF - _AIR
"""The width of a mark alone among pills."""
_CHAIN = 56.0
_CELL = 64.0
_ROUNDS = 12
_COUNT_SIZE = 11


@lru_cache(maxsize=1_024)
def count_text(count: int, language: str, digits: Digits) -> str:
    """Return a count in the reader's digits; the same few are asked for in every frame."""
    return format_number(count, language, digits)


@dataclass(frozen=True, slots=True)
class PillMaker:
    """Makes pills of counted kinds: how wide they are and where glyphs and count stand in them."""

    measure: TextMeasure
    language: str
    digits: Digits
    right_to_left: bool
    scale: float
    known: dict[int, tuple[str, float]] = field(default_factory=dict, compare=False)
    """Counts as texts, and how wide these are: each pill asks several times."""

    def counted(self, count: int) -> tuple[str, float]:
        """Return a count in the reader's digits, and its width."""
        found = self.known.get(count)
        if found is None:
            text = count_text(count, self.language, self.digits)
            found = self.known[count] = text, self.measure.width(text, _COUNT_SIZE, bold=True)
        return found

    def width(self, kinds: int, count: int) -> float:
        """Return the width of a pill with so many kinds."""
        return self._bare(kinds) + self.counted(count)[1]

    def _bare(self, kinds: int) -> float:
        """Return the width of a pill without its count."""
        return (2 * _PAD + _GLYPH + (kinds - 1) * _GLYPH_STEP + _GAP) * self.scale

    def most_kinds(self, kinds: int, count: int, width: float) -> int:
        """Return how many of ``kinds`` a pill no wider than ``width`` shows, one at least."""
        if kinds == 1:
            return 1
        spare = width - self.width(1, count)
        return 1 + max(0, min(kinds - 1, int(spare // (_GLYPH_STEP * self.scale))))

    def pill(
        self,
        side: Side,
        centre: tuple[float, float],
        kinds: Sequence[EventKind],
        count: int,
        days: tuple[float, float],
        keys: tuple[int, ...] = (),
        *,
        same_day: bool = False,
        state: MarkState = MarkState.NORMAL,
        ongoing: bool = False,
        pinned: int = 0,
        room: float = PILL_HEIGHT * 4,
    ) -> Cluster:
        """Return a pill about ``centre``, not higher than ``room``; ``kinds`` come most frequent first."""
        shown = tuple(kinds[:MOST_KINDS])
        text, letters = self.counted(count)
        width = self._bare(len(shown)) + letters
        height = min(PILL_HEIGHT * self.scale, room)
        x, y = centre
        along = -self.scale if self.right_to_left else self.scale
        start, end = (width / 2, -width / 2) if self.right_to_left else (-width / 2, width / 2)
        first = x + start + (_PAD + _GLYPH / 2) * along
        step = _GLYPH_STEP * along
        glyphs = ((first, y),) if len(shown) == 1 else tuple([(first + step * at, y) for at in range(len(shown))])
        rect = Rect(x - width / 2, y - height / 2, width, height)
        text_x = x + end - _PAD * along - (letters if along > 0 else -letters) / 2
        return Cluster(
            side,
            rect,
            keys,
            shown,
            count,
            text,
            same_day,
            *days,
            state,
            glyphs=glyphs,
            text_x=text_x,
            ongoing=ongoing,
            pinned=pinned,
        )


@lru_cache(maxsize=1_024)
def by_frequency(counts: tuple[int, ...]) -> tuple[EventKind, ...]:
    """Return the kinds that occur, most frequent first."""
    ranked = sorted(((-count, place) for place, count in enumerate(counts) if count))
    return tuple(KINDS[place] for _, place in ranked)


@dataclass(slots=True)
class Group:
    """Marks of one row that stand together, as a pill or one alone; ``centre`` and ``width`` are those of its box."""

    items: list[Item]
    centre: float
    width: float
    pill: bool

    @property
    def left(self) -> float:
        """Return the box's left edge."""
        return self.centre - self.width / 2

    @property
    def right(self) -> float:
        """Return the box's right edge."""
        return self.centre + self.width / 2


Wall = Sequence[tuple[float, float]]
"""The stretches of a row that belong to the selected event, its ring and its label: pills stand beside them all."""


def group_row(
    items: Sequence[Item], wall: Wall | None, viewport: Viewport, plot: Rect, pills: PillMaker
) -> list[Group]:
    """Return the groups of one row from left to right, none over another and none on the wall."""
    ordered = sorted(items, key=attrgetter("x"))
    groups = [
        Group(chain, chain[0].x, _ALONE, pill=False) if len(chain) == 1 else _group(chain, plot, pills)
        for chain in _chains(ordered, viewport)
    ]
    for _ in range(_ROUNDS):
        if wall is not None:
            groups = _off_wall(groups, wall, plot, pills)
        merged = _joined(groups, plot, pills)
        if len(merged) == len(groups):
            return groups
        groups = merged
    return groups


def _chains(ordered: Sequence[Item], viewport: Viewport) -> list[list[Item]]:
    chains: list[list[Item]] = []
    for item in ordered:
        if chains and item.x - chains[-1][-1].x < NEAR:
            chains[-1].append(item)
        else:
            chains.append([item])
    short: list[list[Item]] = []
    for chain in chains:
        short += [chain] if chain[-1].x - chain[0].x <= _CHAIN else _cells(chain, viewport)
    return short


def _cells(chain: Sequence[Item], viewport: Viewport) -> list[list[Item]]:
    """Cut a long chain at cells whose borders are fixed in time, so that panning moves no event to another pill."""
    cells: dict[int, list[Item]] = {}
    origin = viewport.x(0.0)
    for item in chain:
        cells.setdefault(int((item.x - origin) // _CELL), []).append(item)
    return [cells[cell] for cell in sorted(cells)]


def _group(items: list[Item], plot: Rect, pills: PillMaker, *, pill: bool = False) -> Group:
    middle = (items[0].x + items[-1].x) / 2
    if len(items) == 1 and not pill:
        return Group(items, middle, _ALONE, pill=False)
    kinds = len({item.kind for item in items})
    width = pills.width(min(kinds, MOST_KINDS), len(items))
    middle = min(max(middle, plot.x + width / 2 + 1), plot.right - width / 2 - 1)
    return Group(items, middle, width, pill=True)


def _off_wall(groups: list[Group], wall: Wall, plot: Rect, pills: PillMaker) -> list[Group]:
    """Stand what meets the wall beside it, as a pill, on the nearer side that has room."""
    left, right = min(first for first, _ in wall) - LABEL_AIR, max(last for _, last in wall) + LABEL_AIR
    moved = []
    for group in groups:
        if any(group.left < last and first < group.right for first, last in wall):
            aside = group if group.pill else _group(group.items, plot, pills, pill=True)
            before, after = left - aside.width / 2 - _AIR, right + aside.width / 2 + _AIR
            fits_before, fits_after = before - aside.width / 2 >= plot.x, after + aside.width / 2 <= plot.right
            nearer_before = abs(before - group.centre) <= abs(after - group.centre)
            aside.centre = before if fits_before and (nearer_before or not fits_after) else after
            moved.append(aside)
        else:
            moved.append(group)
    return sorted(moved, key=lambda group: group.centre)


def _joined(groups: list[Group], plot: Rect, pills: PillMaker) -> list[Group]:
    joined: list[Group] = []
    for group in groups:
        last = joined[-1] if joined else None
        if last is not None and (last.pill or group.pill) and group.left < last.right + _AIR:
            together = sorted(last.items + group.items, key=lambda item: item.x)
            joined[-1] = _group(together, plot, pills)
        else:
            joined.append(group)
    return joined


def pill_of(
    group: Group, lane: Lane, row: int, pills: PillMaker, hits: Collection[int] = (), pinned: Collection[int] = ()
) -> Cluster:
    """Return the pill of a group."""
    ordered = sorted(group.items, key=lambda item: (item.centre, item.row))
    keys = tuple(item.key for item in ordered)
    first, last = ordered[0].centre, ordered[-1].centre
    kinds = [item.kind for item in group.items]
    found = any(key in hits for key in keys) if hits else False
    return pills.pill(
        group.items[0].side,
        (group.centre, lane.rows[row]),
        by_frequency(tuple([kinds.count(kind) for kind in KINDS])),
        len(keys),
        (first / 2, (last + 1) / 2),
        keys if len(keys) <= MOST_KEYS else (),
        same_day=last - first < 2,
        state=MarkState.HIT if found else MarkState.NORMAL,
        pinned=sum(key in pinned for key in keys) if pinned else 0,
        room=lane.pill_room,
    )
