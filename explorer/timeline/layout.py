"""Where lanes, rows, gutter and axis lie on the canvas: sizes in logical pixels, times the text scale.

Rows depend on the dossier and on the height given, never on the view: a zoom moves nothing but x.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.dossier.records import Side
from explorer.timeline.geometry import Rect

GUTTER = 104.0
"""Before the time area, at the start side."""
END_AIR = 8.0
"""Behind the time area, at the end side; the charts below leave the same."""
AXIS_ROW = 22.0
FIRST_ROW = 24.0
"""From a lane's upper edge to its first row line."""
LAST_ROW = 32.0
"""From the last row line to the lane's lower edge: a second line of text ends 24 below its row."""
PITCH = (42.0, 44.0)
"""Least and usual distance of two rows."""
LEAST_LANE = 40.0
TITLE_ROW, TITLE_PITCH = 15.0, (26.0, 34.0)
"""In a lane of titles alone: from its edges to the nearest row lines, least and most distance of its two rows."""
TITLES_FROM = 4
"""So many events of a lane that has room for one two-line row have two rows of titles instead."""
MOST_ROWS = 9
"""In one lane: more would be a list, not a timeline."""
_MOST_NEED = 60
"""Events of a lane that count when rows are shared: more stand in pills however many rows there are."""
_ALIKE = 0.9

_WORDS_TOP = 60.0
_WORD_LINE = 16.0


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane's place: its whole band, and the y of each row line.

    With ``titles_only`` its rows are too near each other for a second line of text.
    """

    side: Side
    rect: Rect
    rows: tuple[float, ...]
    titles_only: bool = False

    @property
    def pill_room(self) -> float:
        """Return how high a pill may be without standing on the lane's edges."""
        return max(8.0, 2 * min(self.rows[0] - self.rect.y, self.rect.bottom - self.rows[-1]) - 4.0)

    @property
    def word_lines(self) -> int:
        """Return how many small lines fit under the flag and the name in the gutter."""
        return max(0, int((self.rect.height - _WORDS_TOP + _WORD_LINE / 2) // _WORD_LINE))


@dataclass(frozen=True, slots=True)
class Layout:
    """The canvas divided: ``plot`` is the time area of lanes and axis, ``scale`` the text scale."""

    size: tuple[float, float]
    scale: float
    right_to_left: bool
    plot: Rect
    gutter_x: float
    gutter_width: float
    lanes: tuple[Lane, Lane, Lane]
    axis: Rect

    @property
    def upper(self) -> Rect:
        """Return the axis' upper row."""
        return Rect(self.axis.x, self.axis.y, self.axis.width, self.axis.height / 2)

    @property
    def lower(self) -> Rect:
        """Return the axis' lower row."""
        half = self.axis.height / 2
        return Rect(self.axis.x, self.axis.y + half, self.axis.width, half)

    @property
    def end_x(self) -> float:
        """Return the plot's edge at the end side of the window's direction."""
        return self.plot.x if self.right_to_left else self.plot.right


def time_area(width: float, right_to_left: bool, scale: float = 1.0) -> tuple[float, float]:
    """Return (x, width) of the time area on a canvas: what charts and overview share with the timeline."""
    gutter = GUTTER * scale
    inner = max(1.0, width - gutter - END_AIR)
    return (END_AIR if right_to_left else gutter), inner


def divide(
    size: tuple[float, float],
    counts: Sequence[int],
    right_to_left: bool = False,
    scale: float = 1.0,
    lane_scale: float = 1.0,
    weighty: Sequence[int] = (0, 0, 0),
) -> Layout:
    """Divide a canvas of ``size`` among three lanes with ``counts`` events, ``weighty`` ones among them, and the axis.

    ``lane_scale`` stretches the rows (Alt+wheel); it costs rows where the height is short.
    """
    width, height = size
    axis_height = 2 * AXIS_ROW * scale
    x, inner = time_area(width, right_to_left, scale)
    free = max(3.0, height - axis_height)
    pitch = PITCH[0] * scale * max(1.0, lane_scale)
    heights, rows = _lane_heights(free, counts, weighty, pitch, scale)
    lanes = []
    top = 0.0
    for side, lane_height, row_count, count in zip((Side.A, Side.JOINT, Side.B), heights, rows, counts, strict=True):
        rect = Rect(0.0, top, width, lane_height)
        # Whoever stretches the rows wants them high.
        short = row_count == 1 and count >= TITLES_FROM and lane_scale <= 1.0
        lanes.append((_lane_of_titles(side, rect, scale) if short else None) or _lane(side, rect, row_count, scale))
        top += lane_height
    plot = Rect(x, 0.0, inner, free + axis_height)
    return Layout(
        size=size,
        scale=scale,
        right_to_left=right_to_left,
        plot=plot,
        gutter_x=width - GUTTER * scale if right_to_left else 0.0,
        gutter_width=GUTTER * scale,
        lanes=(lanes[0], lanes[1], lanes[2]),
        axis=Rect(x, free, inner, axis_height),
    )


def preferred_height(counts: Sequence[int], scale: float = 1.0) -> float:
    """Return the height of lanes and axis at which a dossier with ``counts`` events a lane is shown well."""
    rows = sum(min(5, max(1 if place == 1 else 2, -(-count // 3))) for place, count in enumerate(counts))
    return (3 * (FIRST_ROW + LAST_ROW) + (rows - 3) * PITCH[1] + 2 * AXIS_ROW) * scale


def least_height(scale: float = 1.0) -> float:
    """Return the height below which lanes lose their words."""
    return (3 * LEAST_LANE + 2 * AXIS_ROW) * scale


def _lane_heights(
    free: float, counts: Sequence[int], weighty: Sequence[int], pitch: float, scale: float
) -> tuple[list[float], list[int]]:
    ends = (FIRST_ROW + LAST_ROW) * scale
    spare = free - 3 * ends
    if spare < 0:
        return [free / 3] * 3, [1, 1, 1]
    rows = share_rows(3 + int(spare // pitch), counts, weighty)
    usual = max(pitch, PITCH[1] * scale)
    between = sum(rows) - 3
    step = min(usual, spare / between) if between else 0.0
    left = (spare - step * between) / 3
    return [ends + step * (count - 1) + left for count in rows], rows


def share_rows(total: int, counts: Sequence[int], weighty: Sequence[int] = (0, 0, 0)) -> list[int]:
    """Share at most ``total`` rows among lanes by need, each at least one, the countries two where there is room.

    Need are the events that ask for a label, those of weight (``weighty``: how many are significant enough for bold
    letters) three times. Where one row is left and both countries need it as much, neither has it: what is left of the
    height then belongs to all.
    """
    least = [2, 1, 2] if total >= 6 else [1, 1, 1]
    rows = list(least)
    pairs = zip(counts, weighty, strict=True)
    needs = [min(count, _MOST_NEED) + 2 * min(weight, _MOST_NEED) + 1 for count, weight in pairs]
    left = total - sum(least)
    while left > 0:
        open_lanes = [lane for lane in range(3) if rows[lane] < MOST_ROWS]
        if not open_lanes:
            break
        lane = max(open_lanes, key=lambda lane: (needs[lane] / rows[lane], lane != 1, counts[lane]))
        if left == 1 and lane != 1 and rows[0] == rows[2] and min(needs[0], needs[2]) >= _ALIKE * needs[lane]:
            break
        rows[lane] += 1
        left -= 1
    return rows


def _lane(side: Side, rect: Rect, rows: int, scale: float) -> Lane:
    first, last = FIRST_ROW * scale, LAST_ROW * scale
    if rows == 1:
        return Lane(side, rect, (rect.y + min(first, rect.height / 2),))
    # What is left over stays below the last row, but for a little more air between the rows.
    step = (rect.height - first - last) / (rows - 1)
    step = min(step, PITCH[1] * scale * 1.25)
    return Lane(side, rect, tuple(rect.y + first + step * row for row in range(rows)))


def _lane_of_titles(side: Side, rect: Rect, scale: float) -> Lane | None:
    """Return a lane of two rows of titles in the height of one row of two lines, ``None`` where it is lower still."""
    room = rect.height - 2 * TITLE_ROW * scale
    if room < TITLE_PITCH[0] * scale:
        return None
    pitch = min(room, TITLE_PITCH[1] * scale)
    first = rect.y + (rect.height - pitch) / 2
    return Lane(side, rect, (first, first + pitch), titles_only=True)
