"""The timeline: paints the scene of the open dossier and takes what hands do on it.

A scene is composed at most once for each frame, in the paint event, however many turns of the wheel came between; while
only the pointer moves, the painted scene is kept as a picture and the crosshair is drawn on it.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.canvas import descriptions
from explorer.desktop.canvas.date_drag import DateDrag
from explorer.desktop.canvas.days_view import DaysView
from explorer.desktop.canvas.gestures import WheelGesture, WheelMode
from explorer.desktop.canvas.hit_marking import HitMarking
from explorer.desktop.canvas.keys import Stroke
from explorer.desktop.canvas.period_drag import PeriodDrag
from explorer.desktop.canvas.picking import Picker
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.canvas.timeline_overlay import (
    Flag,
    draw_crosshair,
    draw_focus,
    draw_nothing,
    draw_period,
    opening_words,
)
from explorer.desktop.canvas.timeline_scene import LANE_SCALES, TimelineScene
from explorer.desktop.state import WindowState
from explorer.dossier.records import DyadKey
from explorer.drawing.timeline_painter import paint_scene
from explorer.timeline.hit import Found, Target, find
from explorer.timeline.layout import AXIS_ROW
from explorer.timeline.scene import Axis, Cluster, Scene

RESTED = 150
"""Milliseconds without a movement after which a view rests."""


class TimelineView(DaysView):
    """Lanes and axis of the open dossier."""

    stroke = Signal(object)
    """A :class:`~explorer.desktop.canvas.keys.Stroke` while the view has focus."""
    event_opened = Signal()
    """The selected event is to be shown in its pane."""
    dossier_wanted = Signal()
    """Without a dossier, the way on was clicked."""
    dated = Signal(object)
    """An :class:`~explorer.desktop.event_edit.EventEdit`: a hand or a key gave the selected event another date."""
    lane_scale_changed = Signal()
    painted = Signal()
    """The first scene is on the screen."""

    def __init__(self, state: WindowState, area: TimeArea, parent: QWidget | None = None) -> None:
        super().__init__(state, area, self._scale_lanes, parent)
        self._area = area
        self._scenes = TimelineScene(state)
        self._choosing = PeriodDrag(area)
        self.dating = self.holding = DateDrag(area, self.dated.emit, self.update)
        self._hovered: int | None = None
        self._pill: Cluster | None = None
        self._has_painted = False
        self._picture: QPixmap | None = None
        self._last_scene: Scene | None = None
        self._crosshair_x: float | None = None
        self._with_axis = True
        self._opening: DyadKey | None = None
        self.flag: Flag | None = None
        """What is said on the axis of the crosshair's day; its date, where nobody says otherwise."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTED)
        self._rest.timeout.connect(self.rest)
        self._pressed_on: Found | None = None
        """What lay under the pointer when it was pressed last."""
        self._doubled = False
        """Whether the button that is down was pressed a second time, so that its release is no click."""
        self.hit_marking = HitMarking(state, self.update, self)
        self._picker = Picker(state, area, self)
        state.dossier_changed.connect(self._afresh)
        state.appearance_changed.connect(self._afresh)
        state.selection_changed.connect(self._selected)
        state.viewport_changed.connect(self._moved)
        state.filter_changed.connect(self._changed)
        self._told_pinned = False
        state.filter_changed.connect(self._pins_changed)
        state.search_changed.connect(self._searched)
        state.crosshair_changed.connect(self._crosshair_moved)
        state.period.drawn_changed.connect(self.update)
        state.records_came.connect(self._records_came)
        self._name()

    # ------------------------------------------------------------ what it shows

    @property
    def scene(self) -> Scene | None:
        """Return the scene as it is or will be painted, ``None`` without a dossier."""
        focused = self._scenes.selected if self.by_keyboard else None
        return self._scenes.shown(self._hovered, self._pill, focused)

    @property
    def compositions(self) -> int:
        """Return how many scenes have been composed."""
        return self._scenes.compositions

    @property
    def wheel_mode(self) -> WheelMode:
        """Return what the wheel alone does."""
        return self._wheel.mode

    @wheel_mode.setter
    def wheel_mode(self, mode: WheelMode) -> None:
        self._wheel.mode = mode

    @property
    def wheel(self) -> WheelGesture:
        """Return the wheel's gestures, which the chart shares."""
        return self._wheel

    @property
    def lane_scale(self) -> float:
        """Return how much higher than usual the rows are."""
        return self._scenes.lane_scale

    @lane_scale.setter
    def lane_scale(self, scale: float) -> None:
        bounded = min(max(scale, LANE_SCALES[0]), LANE_SCALES[1])
        if bounded != self._scenes.lane_scale:
            self._scenes.lane_scale = bounded
            self._afresh()
            self.lane_scale_changed.emit()

    def _scale_lanes(self, factor: float) -> None:
        self.lane_scale = self._scenes.lane_scale * factor

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(932, 472)

    @property
    def with_axis(self) -> bool:
        """Say whether the view ends with its axis; without it the lanes have all the height."""
        return self._with_axis

    @with_axis.setter
    def with_axis(self, shown: bool) -> None:
        if shown != self._with_axis:
            self._with_axis = shown
            self._fit(afresh=True)

    def recompose(self, axis: Callable[[Scene], Axis] | None) -> None:
        """Compose again, with another axis than the calendar's where one is given."""
        self._scenes.axis = axis
        self._fit(afresh=True)
        self._afresh()

    def show_opening(self, dyad: DyadKey | None) -> None:
        """Say which dossier is being opened while there is none to show."""
        if dyad != self._opening:
            self._opening = dyad
            if self._state.dossier is None:
                self._name()
                self.update()

    # ------------------------------------------------------------ what changes

    def _changed(self) -> None:
        self._compose_anew()

    def _compose_anew(self, *, afresh: bool = False) -> None:
        """Have the next frame composed, whatever waited for one."""
        self.hit_marking.overtaken()
        self._scenes.changed(afresh=afresh)
        self.update()

    def _moved(self) -> None:
        self._scenes.moves = True
        self._rest.start()
        self._changed()

    def rest(self) -> None:
        """Take the view as resting: all events look for labels again, and what words are lacking is asked for."""
        if self._scenes.rest():
            self.update()

    def _afresh(self) -> None:
        self._compose_anew(afresh=True)
        self._hovered, self._pill = None, None
        self._name()

    def _searched(self) -> None:
        """Mark other hits, with whatever else is still to be composed; until then the last scene is painted."""
        stale = self._scenes.stale and not self.hit_marking.waits
        self._scenes.changed()
        if stale or self._last_scene is None:
            self.hit_marking.mark()
        else:
            self.hit_marking.searched()

    def _selected(self) -> None:
        self._changed()
        self.announce()

    def _records_came(self, keys: frozenset[int]) -> None:
        """Compose again where words were lacking."""
        if self._scenes.awaits(keys):
            fresh = not self._scenes.stale
            self._scenes.changed()
            if fresh and self._state.searching:
                self.hit_marking.postpone()
            elif not self.hit_marking.waits:
                self.update()
        if self._state.selection.event in keys:
            self.announce()

    def _name(self) -> None:
        words, dossier = self._state.appearance.words, self._state.dossier
        self.setAccessibleName(words.text("Timeline"))
        if dossier is None:
            opening = self._opening
            self.setAccessibleDescription(
                words.text("No dossier is open") if opening is None else opening_words(opening, words)
            )
            return
        self.setAccessibleDescription(descriptions.lanes(dossier, words))

    def announce(self) -> None:
        """Tell screen readers which event is selected."""
        event, dossier = self._state.selected_event, self._state.dossier
        if event is None or dossier is None:
            self._name()
        else:
            pinned = self._told_pinned = self._state.selection.event in self._state.filter.pinned
            self.say(descriptions.spoken(event, dossier, self._state.appearance.words, pinned=pinned))

    def _pins_changed(self) -> None:
        """Tell screen readers that the selected event was pinned, or is not any more."""
        event = self._state.selection.event
        if event is not None and (event in self._state.filter.pinned) is not self._told_pinned:
            self.announce()

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene, and the crosshair on it."""
        scene = self._last_scene if self.hit_marking.waits else self.scene
        with QPainter(self) as painter:  # Ended in any case: one that an exception keeps alive outlives its device.
            if scene is None:
                draw_nothing(painter, self, self._state.appearance, self._opening)
                return
            if scene is self._last_scene and self._hovering:
                painter.drawPixmap(0, 0, self._kept(scene))
            else:
                self._picture = None
                self._paint(painter, scene)
            self._last_scene = scene
            draw_period(painter, scene, self._state, self._area)
            draw_crosshair(painter, scene, self._state, self._area, self.flag)
            self.dating.paint(painter, scene)
            if self.by_keyboard and self._state.selection.event is None:
                draw_focus(painter, scene, self._state.appearance)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @property
    def _hovering(self) -> bool:
        """Say whether the pointer alone moves: over days, or drawing a period."""
        return self._crosshair_x is not None or self._state.period.drawing is not None or self.dating.dragging

    def _kept(self, scene: Scene) -> QPixmap:
        """Return the painted scene as a picture."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            picture = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            with QPainter(picture) as painter:
                self._paint(painter, scene)
            self._picture = picture
        return self._picture

    def _paint(self, painter: QPainter, scene: Scene) -> None:
        paint_scene(painter, scene, self._state.appearance.theme, self._state.appearance.text)

    def _crosshair_moved(self) -> None:
        day, scene = self._state.crosshair, self._last_scene
        x = None if day is None else self._area.x_of(day)
        if scene is None or self._scenes.stale:
            self._crosshair_x = x  # All of it is going to be painted, and nothing is composed before that.
            return
        axis = scene.axis.rect
        for at in (self._crosshair_x, x):
            if at is not None:
                self.update(QRect(math.floor(at) - 2, 0, 5, math.ceil(axis.y)))
        self.update(QRect(0, math.floor(axis.y), self.width(), math.ceil(axis.height / 2) + 1))
        self._crosshair_x = x

    # ------------------------------------------------------------ the pointer

    def found_at(self, position: QPoint) -> Found:
        """Return what lies under a point of the view."""
        scene = self.scene
        return Found(Target.NOTHING) if scene is None else find(scene, position.x(), position.y())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at the day under the pointer."""
        self._point_at(event.position().toPoint())

    def leaveEvent(self, _event: QEvent) -> None:
        """Point at nothing any more."""
        self._state.point_at(None)
        self._hover(Found(Target.NOTHING))

    def _point_at(self, position: QPoint) -> None:
        self._state.point_at(self._area.day_at(position.x()))
        self.dating.hover(QPointF(position), self._last_scene)
        self._hover(self.found_at(position))

    def _hover(self, found: Found) -> None:
        key = found.key if found.target is Target.EVENT else None
        if (key, found.cluster) != (self._hovered, self._pill):
            self._hovered, self._pill = key, found.cluster
            self.update()
        clickable = self._picker.answers(found, self._scenes.scene())
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        shape = shape if self.dating.near is None else Qt.CursorShape.SizeHorCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.touched()
        self._pressed_on = self.found_at(event.position().toPoint())
        if not self._choosing.press(event) and not self.dating.press(event, self._last_scene):
            self._drag.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the content, or point at what is under the pointer."""
        if self._choosing.move(event):
            self.setCursor(Qt.CursorShape.SplitHCursor)
            self._state.point_at(None)
        elif self.dating.move(event):
            self._state.point_at(None)
        elif self._drag.move(event):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._state.point_at(self._area.day_at(event.position().x()))
        else:
            self._point_at(event.position().toPoint())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take a click."""
        chosen = self._choosing.release(event)
        dated = self.dating.release(event)
        dragged = self._drag.release(event) or chosen or dated
        position = event.position().toPoint()
        doubled, self._doubled = self._doubled, False
        clicked = not dragged and not doubled and event.button() == Qt.MouseButton.LeftButton
        if clicked and self.rect().contains(position):
            self._click(self.found_at(position))
        if self._scenes.stale:
            # What the click changed is composed in a turn of its own: the pane has had its work in this one.
            QTimer.singleShot(0, self, lambda: self._hover(self.found_at(position)))
        else:
            self._hover(self.found_at(position))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom to what was under the pointer when the first click began, or in a step where there was nothing.

        What the first click selected may have got a label where it had none, and other things have given way to it.
        """
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._doubled = True
        found = self.found_at(event.position().toPoint()) if self._pressed_on is None else self._pressed_on
        if self._picker.double_click(found, event.position().x()):
            self.event_opened.emit()
        event.accept()

    def _click(self, found: Found) -> None:
        if self._state.dossier is None:
            self.dossier_wanted.emit()
        else:
            self._picker.click(found, self.scene)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, pan or change the rows' height."""
        self._wheel.turn(event)
        self._state.point_at(self._area.day_at(event.position().x()))

    def lines_at(self, position: QPoint) -> tuple[str, ...]:
        """Return what is known of the event or cluster at a point."""
        return descriptions.lines_of(self.found_at(position), self._state.dossier, self._state.appearance.words)

    def does(self, stroke: Stroke) -> Callable[[], object]:
        """Hand on what a key asks for: the canvas knows which of two dossiers it is for."""
        return lambda: self.stroke.emit(stroke)

    # ------------------------------------------------------------ size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compose for another size; at another height rows are shared out anew."""
        self._fit(afresh=event.size().height() != event.oldSize().height())

    def _fit(self, *, afresh: bool) -> None:
        # Without its axis the scene reaches as far below the view as that is high.
        beyond = 0.0 if self._with_axis else 2 * AXIS_ROW * self._state.appearance.text_scale
        self._scenes.size = (float(self.width()), self.height() + beyond)
        self._compose_anew(afresh=afresh)
        self._picture = None
        self._hovered, self._pill = None, None
