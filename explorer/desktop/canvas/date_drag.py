"""Edit mode on the timeline: the selected event's date has handles, and a hand or a key moves its ends.

What date is meant by a place is said by :mod:`explorer.editing.dragged_dates`. Nothing is written here: what a hand let
go of is told as an :class:`~explorer.desktop.event_edit.EventEdit`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.event_edit import EventEdit
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import DyadKey, Event
from explorer.drawing import bidi
from explorer.drawing.handles_painter import HandleBox, lanes_of, paint_date_note, paint_dragged, paint_handles
from explorer.drawing.surface import Surface
from explorer.editing.dragged_dates import Grip, dragged, grips_of, is_open, stepped, unit_at
from explorer.editing.problems import Known
from explorer.editing.validation import new_problems
from explorer.timeline.geometry import Rect
from explorer.timeline.hit import REACH
from explorer.timeline.scene import Scene

WIDE = 48.0
"""Pixels from which a date has its handles at its own ends; a narrower one has them on a rail over its mark."""
_AT_END = (9.0, 22.0)
_ON_RAIL = (15.0, 14.0)
_RAIL_UP, _RAIL_APART = 27.0, 12.0
"""From the mark to the rail, and from the middle of that to each handle."""
_GRASP = 4.0
"""Pixels around a handle that still mean it."""

Written = Callable[[DyadKey, int], Event | None]
"""Gives an event as it has just been edited, ``None`` where the dossier has it as it is."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with its date; ``drawn`` are the days that its body reaches from and to, as the dossier has it."""

    dyad: DyadKey
    key: int
    event: Event
    date: EdtfDate
    drawn: tuple[int, int]

    def edge(self, grip: Grip) -> float:
        """Return the day at which an end has its edge; of an open one, where its body is drawn to."""
        if grip is Grip.END:
            return float(max(self.drawn) if self.date.latest is None else self.date.latest + 1)
        return float(min(self.drawn) if self.date.earliest is None else self.date.earliest)

    def on(self, date: EdtfDate) -> Dated:
        """Return it with another date."""
        return replace(self, event=replace(self.event, date=date), date=date)


@dataclass(frozen=True, slots=True)
class Held:
    """What is being dragged: whose it is, what of it, and where the hand took hold."""

    dated: Dated
    grip: Grip
    from_: QPointF


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the selected event's date stands on the screen: its mark, the height of its body, and its handles."""

    middle: tuple[float, float]
    height: float
    boxes: dict[Grip, Rect]
    rail: Rect | None


class DateDrag:
    """The handles of one view's selected event. ``tell`` gets what is to be written, ``renew`` paints anew."""

    def __init__(self, area: TimeArea, tell: Callable[[EventEdit], None], renew: Callable[[], None]) -> None:
        self._area = area
        self._state = area.state
        self._tell = tell
        self._renew = renew
        self._editing = False
        self._held: Held | None = None
        self._at = QPointF()
        self._near: Grip | None = None
        self._after: Dated | None = None
        self.written: Written = lambda _dyad, _key: None
        self._state.dossier_changed.connect(self._dossier_changed)
        self._state.selection_changed.connect(self.give_up)

    @property
    def editing(self) -> bool:
        """Say whether dates can be dragged: in edit mode only."""
        return self._editing

    @editing.setter
    def editing(self, on: bool) -> None:
        if on != self._editing:
            self._editing = on
            self.give_up()
            self._near = None
            self._renew()

    @property
    def dragging(self) -> bool:
        """Say whether a date is being dragged."""
        return self._after is not None

    @property
    def holds(self) -> bool:
        """Say whether a hand holds an end, dragged or not yet."""
        return self._held is not None

    @property
    def near(self) -> Grip | None:
        """Return what the pointer is on."""
        return self._near if self._held is None else self._held.grip

    @property
    def dated(self) -> Dated | None:
        """Return the event that has handles, as it stands or has just been written."""
        key, opened = self._state.selection.event, self._state.dossier
        if not self._editing or key is None or opened is None:
            return None
        event = self.written(opened.dyad, key) or opened.records.get(key)
        if event is None or event.date is None:
            return None
        return Dated(opened.dyad, key, event, event.date, opened.index.extent(key) or (0, 0))

    # ------------------------------------------------------------ where handles are

    def placed(self, scene: Scene | None) -> Placed | None:
        """Return where the handles stand on a scene, ``None`` where there are none."""
        dated = self.dated
        if dated is None or scene is None or self._area.viewport is None:
            return None
        mark = next((one for one in scene.marks if one.key == dated.key), None)
        span = next((one for one in scene.spans if one.key == dated.key), None)
        if mark is not None:
            middle = (mark.x, mark.y)
        elif span is not None:
            middle = (span.rect.x + span.rect.width / 2, span.rect.y + span.rect.height / 2)
        else:
            return None
        ends = {grip: self._area.x_of(dated.edge(grip)) or 0.0 for grip in (Grip.START, Grip.END)}
        left, right = sorted(ends.values())
        scale = self._state.appearance.text_scale
        height = max(_AT_END[1] * scale, 0.0 if span is None else span.rect.height)
        if right - left >= WIDE * scale:
            boxes = {grip: _box(x, middle[1], _AT_END[0] * scale, height) for grip, x in ends.items()}
            return Placed(middle, height, self._in_view(boxes, scene), None)
        x, y, apart = middle[0], middle[1] - _RAIL_UP * scale, _RAIL_APART * scale
        size = _ON_RAIL[0] * scale, _ON_RAIL[1] * scale
        boxes = {
            Grip.START: _box(x - self._way * apart, y, *size),
            Grip.END: _box(x + self._way * apart, y, *size),
        }
        seen = self._in_view(boxes, scene)
        return Placed(middle, height, seen, Rect(x - apart, y - 1, 2 * apart, 2.0) if len(seen) == 2 else None)

    @property
    def _way(self) -> int:
        """Return the direction of time on the screen."""
        view = self._area.viewport
        return -1 if view is not None and view.mirrored else 1

    @staticmethod
    def _in_view(boxes: dict[Grip, Rect], scene: Scene) -> dict[Grip, Rect]:
        return {grip: box for grip, box in boxes.items() if scene.plot.x <= box.x + box.width / 2 <= scene.plot.right}

    def grip_at(self, position: QPointF, scene: Scene | None) -> Grip | None:
        """Return what of the date lies under a point: a handle, or a plain date's mark."""
        placed, dated = self.placed(scene), self.dated
        if placed is None or dated is None:
            return None
        x, y = position.x(), position.y()
        for grip, box in placed.boxes.items():
            around = Rect(box.x - _GRASP, box.y - _GRASP, box.width + 2 * _GRASP, box.height + 2 * _GRASP)
            if around.contains(x, y):
                return grip
        on_mark = (placed.middle[0] - x) ** 2 + (placed.middle[1] - y) ** 2 <= REACH * REACH
        return Grip.WHOLE if on_mark and Grip.WHOLE in grips_of(dated.date) else None

    # ------------------------------------------------------------ the hand

    def hover(self, position: QPointF, scene: Scene | None) -> None:
        """Let the handle under the pointer stand out."""
        near = self.grip_at(position, scene) if self._editing else None
        if near is not self._near:
            self._near = near
            self._renew()

    def press(self, event: QMouseEvent, scene: Scene | None) -> bool:
        """Take hold, if the left button went down on a handle; says whether it was taken."""
        self._held = self._after = None
        if event.button() != Qt.MouseButton.LeftButton or not self._editing:
            return False
        grip, dated = self.grip_at(event.position(), scene), self.dated
        if grip is None or dated is None:
            return False
        self._held = Held(dated, grip, event.position())
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Drag what is held; says whether anything is held."""
        held = self._held
        if held is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.give_up()  # Let go elsewhere.
            return False
        way = event.position() - held.from_
        view = self._area.viewport
        if view is None or (not self.dragging and way.manhattanLength() < QApplication.startDragDistance()):
            return True
        self._at = event.position()
        dated, stood = held.dated, held.dated.edge(held.grip)
        to = stood + self._way * way.x() / view.pixels_per_day
        self._after = dated.on(dragged(dated.date, held.grip, stood, to, unit_at(view.pixels_per_day)))
        self._renew()
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let go and tell what is to be written; says whether it was a drag, or a click on a handle."""
        held, after = self._held, self._after
        if event.button() != Qt.MouseButton.LeftButton or held is None:
            return False
        self._held = self._after = None
        self._renew()
        if after is not None and after.date != held.dated.date:
            self._write(held.dated, after)
        return after is not None or held.grip is not Grip.WHOLE

    def give_up(self) -> bool:
        """Leave everything as it was; says whether something was held."""
        was = self._held is not None
        self._held = self._after = None
        if was:
            self._renew()
        return was

    def step(self, grip: Grip, direction_on_screen: int) -> Event | None:
        """Move an end by one unit to the right (1) or left (-1); returns the event that it makes, if it does."""
        dated, view = self.dated, self._area.viewport
        if dated is None or view is None or self._held is not None:
            return None
        later = direction_on_screen * self._way > 0
        after = dated.on(stepped(dated.date, grip, dated.edge(grip), later, unit_at(view.pixels_per_day)))
        if after.date == dated.date:
            return None
        self._write(dated, after)
        return after.event

    def _write(self, before: Dated, after: Dated) -> None:
        self._tell(EventEdit(before.dyad, before.key, before.event, after.event))

    def _dossier_changed(self) -> None:
        """Let go of an event that is another by now."""
        held, opened = self._held, self._state.dossier
        if held is not None and (opened is None or opened.records.get(held.dated.key) != held.dated.event):
            self.give_up()

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint the handles, or what is being dragged with its date."""
        placed, dated = self.placed(scene), self.dated
        if placed is None or dated is None:
            return
        surface, look = Surface.of(painter), self._state.appearance
        held, after = self._held, self._after
        if held is not None and after is not None:
            self._paint_drag(surface, scene, placed, held, after)
            return
        handles = [
            HandleBox(box, self._points(grip), is_open(dated.date, grip), self.near is grip)
            for grip, box in placed.boxes.items()
        ]
        paint_handles(surface, look.theme, handles, placed.rail)

    def _paint_drag(self, surface: Surface, scene: Scene, placed: Placed, held: Held, after: Dated) -> None:
        look = self._state.appearance
        xs = {grip: self._area.x_of(after.edge(grip)) or 0.0 for grip in (Grip.START, Grip.END)}
        left, right = sorted(xs.values())
        body = Rect(left, placed.middle[1] - placed.height / 2, max(right - left, 2.0), placed.height)
        edge = xs[Grip.END if held.grip is Grip.END else Grip.START]
        paint_dragged(surface, scene, look.theme, after.key, body, edge)
        doubts = new_problems(held.dated.event, after.event, Known(today=self._state.today))
        said = (
            look.words.date(after.date, "long", after.event.extent),
            bidi.left_to_right(after.date.text),
            [look.words.say(problem.message) for problem in doubts],
        )
        paint_date_note(surface, look.theme, look.text, said, (self._at.x(), self._at.y()), lanes_of(scene))

    def _points(self, grip: Grip) -> int:
        return self._way if grip is Grip.END else -self._way


def _box(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(x - width / 2, y - height / 2, width, height)
