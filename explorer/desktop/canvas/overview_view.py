"""The overview band: the whole dossier, and the window that the timeline shows of it, to be dragged and stretched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import is_not

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.canvas.gestures import WheelGesture
from explorer.desktop.canvas.hit_marking import HitMarking
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.state import WindowState
from explorer.drawing.overview_painter import paint_overview, paint_overview_period
from explorer.drawing.themes import colour
from explorer.timeline.alignment import Merged
from explorer.timeline.found_events import NOTHING_FOUND, FoundEvents
from explorer.timeline.index import EventIndex
from explorer.timeline.overview import (
    OverviewPart,
    OverviewRequest,
    OverviewScene,
    compose_overview,
    dragged,
    with_window,
)
from explorer.timeline.viewport import Viewport

_CURSORS = {
    OverviewPart.START: Qt.CursorShape.SizeHorCursor,
    OverviewPart.END: Qt.CursorShape.SizeHorCursor,
    OverviewPart.WINDOW: Qt.CursorShape.OpenHandCursor,
    OverviewPart.BAND: Qt.CursorShape.PointingHandCursor,
    OverviewPart.NOTHING: Qt.CursorShape.ArrowCursor,
}


class OverviewView(QWidget):
    """The band under the chart. It is composed when the dossier, the filter or the size changes; else only the window
    in it moves.
    """

    def __init__(self, state: WindowState, area: TimeArea, wheel: WheelGesture, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._area = area
        self._wheel = wheel
        self.compositions = 0
        self._band: OverviewScene | None = None
        self._held: tuple[OverviewPart, float, Viewport, OverviewScene] | None = None
        self._remembered = False
        self._both: Merged | None = None
        self._found: tuple[tuple[FoundEvents, ...], FoundEvents] = ((), NOTHING_FOUND)
        """The hits of each dossier, and those of all."""
        self._all_hits = True
        """Whether those are all, and not only the first that have come."""
        self.restyle: Callable[[OverviewScene], OverviewScene] = lambda scene: scene
        self.hit_marking = HitMarking(state, self._mark_hits, self)
        self._painting = AfterPainting(self.update, self)
        """What changes here changes the timeline too, and both would be painted in one turn."""
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for changed in (state.dossier_changed, state.appearance_changed, state.filter_changed):
            changed.connect(self._changed)
        state.search_changed.connect(self.searched)
        state.viewport_changed.connect(self.update)
        state.period.drawn_changed.connect(self.update)
        self._name()

    @property
    def scene(self) -> OverviewScene | None:
        """Return the band with its window where it is now, ``None`` without a dossier or without room."""
        view = self._area.viewport
        if self._band is None:
            self._band = self._compose()
        if self._band is None or view is None:
            return None
        return with_window(self._band, view)

    def _compose(self) -> OverviewScene | None:
        state, view = self._state, self._area.viewport
        if state.dossier is None or view is None or min(self.width(), self.height()) < 1:
            return None
        appearance = state.appearance
        words = appearance.words
        request = OverviewRequest(
            (float(self.width()), float(self.height())),
            view,
            state.today,
            language=words.language,
            digits=words.digits,
            right_to_left=words.right_to_left,
            text_scale=appearance.text_scale,
            chosen=state.masks,
            hits=self._hits(),
            all_hits=self._all_hits,
            translate=words.say,
        )
        self.compositions += 1
        if self._both is None:
            return compose_overview(request, state.dossier.index, appearance.text)
        of_both = replace(request, chosen=self._both.chosen)
        return self.restyle(compose_overview(of_both, self._both.index, appearance.text))

    @property
    def both(self) -> EventIndex | None:
        """Return the events of two dossiers where those are shown."""
        return None if self._both is None else self._both.index

    def show_both(
        self, both: Merged | None, restyle: Callable[[OverviewScene], OverviewScene] = lambda scene: scene
    ) -> None:
        """Show the events of two dossiers on one axis, ``None`` for the open one alone; ``restyle`` gives the band
        another axis than the calendar's.
        """
        self._both, self.restyle = both, restyle
        self._changed()

    def searched(self) -> None:
        """Show other hits, with those of the timeline; going from one of them to the next changes nothing here."""
        self.hit_marking.searched()

    def _mark_hits(self) -> None:
        before = self._found[1], self._all_hits
        self._all_hits = all(one.search.whole for one in self._state.both)
        if self._hits() is not before[0] or self._all_hits != before[1]:
            self._changed()

    def _hits(self) -> FoundEvents:
        """Return what was found in all dossiers that are shown: the same object as long as they found the same."""
        parts = tuple(one.passing_hits for one in self._state.both)
        if len(parts) != len(self._found[0]) or any(map(is_not, parts, self._found[0])):
            self._found = (parts, parts[0] if len(parts) == 1 else FoundEvents.joined(parts))
        return self._found[1]

    def _changed(self) -> None:
        self._band = None
        self._name()
        self._painting.begin()

    def _name(self) -> None:
        words = self._state.appearance.words
        self.setAccessibleName(words.text("Overview"))
        self.setAccessibleDescription(words.text("The whole dossier, with the period in view as a window in it"))

    # ------------------------------------------------------------ painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band."""
        appearance = self._state.appearance
        scene = self.scene
        with QPainter(self) as painter:
            if scene is None:
                painter.fillRect(self.rect(), colour(appearance.theme.canvas))
                return
            paint_overview(painter, scene, appearance.theme, appearance.text)
            days = self._state.period.shown
            if days is not None:
                paint_overview_period(painter, scene, appearance.theme, days)
            painter.fillRect(QRectF(0, 0, self.width(), 1), colour(appearance.theme.line2))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Compose for another size."""
        self._band = None

    # ------------------------------------------------------------ hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window or an edge; beside it, jump there and hold the window."""
        scene, view = self.scene, self._area.viewport
        if event.button() != Qt.MouseButton.LeftButton or scene is None or view is None:
            return
        x = event.position().x()
        part = scene.at(x, event.position().y())
        self._remembered = False
        if part is OverviewPart.BAND:
            self._look(dragged(scene, view, part, x, x))
            view, part = self._area.viewport or view, OverviewPart.WINDOW
        if part is not OverviewPart.NOTHING:
            self._held = (part, x, view, scene)
            self._show_cursor(part)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        if self._held is None:
            scene = self.scene
            part = OverviewPart.NOTHING
            if scene is not None:
                part = scene.at(event.position().x(), event.position().y())
            self._show_cursor(part)
            return
        part, from_x, view, scene = self._held
        self._look(dragged(scene, view, part, from_x, event.position().x()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        event.accept()

    def leaveEvent(self, _event: QEvent) -> None:
        """Point at nothing."""
        self._show_cursor(OverviewPart.NOTHING)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the middle of the view, or pan: the band has another scale than the timeline."""
        self._wheel.turn(event, about_middle=True)

    def _look(self, view: Viewport) -> None:
        """Show a view; the whole drag is one movement in the history."""
        self._area.look_within(view, remember=not self._remembered)
        self._remembered = True

    def _show_cursor(self, part: OverviewPart) -> None:
        shape = _CURSORS[part]
        if self._held is not None and part is OverviewPart.WINDOW:
            shape = Qt.CursorShape.ClosedHandCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)
