"""The strips of a country's partners: paints them, and takes what hands and keys do on them.

Time moves as on the timeline, by the same gestures and the same viewport. Over names and totals the wheel moves the
strips; a click selects one, a double click or Enter opens its dossier at the period in view.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.canvas.days_view import DaysView
from explorer.desktop.canvas.gestures import NOTCH, WheelMode
from explorer.desktop.canvas.keys import Stroke
from explorer.desktop.canvas.partners_area import PartnersArea
from explorer.desktop.canvas.partners_overlay import draw_crosshair, draw_focus, draw_none
from explorer.desktop.canvas.partners_scene import PartnersScene
from explorer.desktop.canvas.partners_words import date_of, lines_of, next_year, said_of, sorting
from explorer.desktop.state import WindowState
from explorer.dossier.calendar import first_day_of_year
from explorer.dossier.columns import KindCode
from explorer.drawing.partners_painter import paint_strips
from explorer.drawing.themes import colour
from explorer.timeline.index import KINDS
from explorer.timeline.partner_strips import (
    STRIP_SCALES,
    Strip,
    StripsLayout,
    StripsScene,
)
from explorer.timeline.partners import Order, Partner, PartnersIndex

STRIPS_OF_A_NOTCH = 3


class PartnersStrips(DaysView):
    """All partners of the country whose index the state holds, in one order."""

    opened = Signal(object)
    """The :class:`~explorer.dossier.records.DyadKey` of the dossier that was asked for."""
    scrolled = Signal()
    """The strips in view, or how many there are, changed."""
    selected_changed = Signal()
    renewed = Signal()
    """There are other partners, other counts or other words."""

    def __init__(self, state: WindowState, wheel_mode: Callable[[], WheelMode], parent: QWidget | None = None) -> None:
        area = PartnersArea(state, lambda: self.index)
        super().__init__(state, area, self._scale_strips, parent)
        self.area = area
        self._wheel_mode = wheel_mode
        self.order = Order.MOST
        self._scenes = PartnersScene(state)
        self._hovered: str | None = None
        self._dragged_from = 0.0
        state.partners_changed.connect(self.renew)
        state.filter_changed.connect(self.renew)
        state.appearance_changed.connect(self.renew)
        state.viewport_changed.connect(self._moved)
        state.crosshair_changed.connect(self.update)

    # ------------------------------------------------------------ what it shows

    @property
    def index(self) -> PartnersIndex | None:
        """Return the partners with the kinds that the filter lets through."""
        return self._scenes.index

    @property
    def partners(self) -> Sequence[Partner]:
        """Return the partners in their order."""
        return self._scenes.partners

    @property
    def layout_of_strips(self) -> StripsLayout | None:
        """Return how the view is divided, ``None`` without partners or without room."""
        self._scenes.size = (float(self.width()), float(self.height()))
        return self._scenes.layout

    @property
    def scene(self) -> StripsScene | None:
        """Return the scene as it is or will be painted."""
        self._scenes.size = (float(self.width()), float(self.height()))
        return self._scenes.scene()

    @property
    def compositions(self) -> int:
        """Return how often the strips were composed."""
        return self._scenes.compositions

    @property
    def strip_scale(self) -> float:
        """Return how high strips are, beside the usual height."""
        return self._scenes.strip_scale

    @property
    def selected(self) -> str | None:
        """Return the code of the partner that is selected."""
        return self._scenes.selected

    def renew(self) -> None:
        """Take the state's partners, filter and appearance anew."""
        whole = self._state.partners
        self._scenes.index = None if whole is None else whole.letting(self._kinds())
        if self._scenes.index is None:
            self._scenes.partners = ()
        else:
            self._scenes.partners = self._scenes.index.ordered(self.order, sorting(self._state.appearance.words))
            if self.selected not in {partner.code for partner in self._scenes.partners}:
                self._scenes.selected = self._scenes.partners[0].code if self._scenes.partners else None
        self.area.layout = self.layout_of_strips
        self.scroll_to(self._scenes.scroll)
        self._name()
        self._changed()
        self.renewed.emit()

    def _kinds(self) -> list[KindCode]:
        """Return the kinds that the filter lets through; what else it asks was asked when the events were counted."""
        chosen = self._state.filter.kinds
        return [KindCode(place) for place, kind in enumerate(KINDS) if kind in chosen]

    def sort(self, order: Order) -> None:
        """Show the partners in another order; the selected one stays in view."""
        if order is not self.order:
            self.order = order
            self.renew()
            self.reveal()

    def _changed(self) -> None:
        self._scenes.changed()
        self.update()
        self.scrolled.emit()

    def _moved(self) -> None:
        self._scenes.changed()
        self.update()

    # ------------------------------------------------------------ scrolling

    @property
    def offset(self) -> float:
        """Return how many pixels of strips lie above the view."""
        return self._scenes.scroll

    @property
    def heights(self) -> tuple[float, float, float]:
        """Return the height of all strips, of those in view, and of one."""
        layout = self.layout_of_strips
        if layout is None:
            return 0.0, 1.0, 1.0
        return layout.strip * len(self._scenes.partners), layout.rows, layout.strip

    def scroll_to(self, scroll: float) -> None:
        """Show the strips from ``scroll`` pixels on, as far as there are any."""
        every, rows, _ = self.heights
        bounded = min(max(scroll, 0.0), max(every - rows, 0.0))
        if bounded != self._scenes.scroll:
            self._scenes.scroll = bounded
            self._changed()

    def reveal(self) -> None:
        """Bring the selected strip into view, moving as little as needed."""
        place = self._place()
        if place is None:
            return
        _, rows, strip = self.heights
        top = place * strip
        self.scroll_to(min(max(self._scenes.scroll, top + strip - rows), top))

    def _place(self) -> int | None:
        return next((place for place, one in enumerate(self._scenes.partners) if one.code == self.selected), None)

    def _scale_strips(self, factor: float) -> None:
        scale = min(max(self.strip_scale * factor, STRIP_SCALES[0]), STRIP_SCALES[1])
        if scale != self.strip_scale:
            self._scenes.strip_scale = scale
            self.area.layout = self.layout_of_strips
            self._changed()
            self.reveal()

    # ------------------------------------------------------------ selection

    @property
    def partner(self) -> Partner | None:
        """Return the selected partner."""
        place = self._place()
        return None if place is None else self._scenes.partners[place]

    def select(self, code: str) -> None:
        """Select a strip and bring it into view."""
        if code != self.selected:
            self._scenes.selected = code
            self._changed()
            self.selected_changed.emit()
        self.reveal()
        self.announce()

    def step(self, strips: int) -> None:
        """Select the strip so many farther down (up where negative), the last or the first where there are fewer."""
        place = self._place()
        if self._scenes.partners:
            at = 0 if place is None else min(max(place + strips, 0), len(self._scenes.partners) - 1)
            self.select(self._scenes.partners[at].code)

    def step_year(self, direction_on_screen: int) -> None:
        """Stand the crosshair on the nearest year of the selected partner with an event, to the right or left."""
        partner, view = self.partner, self.area.viewport
        if partner is None or view is None:
            return
        scene = self.scene
        year = None if scene is None else next_year(partner, view, scene, self._state.crosshair, direction_on_screen)
        if year is None:
            return
        middle = (first_day_of_year(year) + first_day_of_year(year + 1)) / 2
        self.area.reveal_day(middle)
        self._state.mark(date_of(year), middle)
        self.announce()

    def open_selected(self) -> None:
        """Ask for the selected partner's dossier."""
        partner = self.partner
        if partner is not None:
            self.opened.emit(partner.dyad)

    def fit_selection(self) -> None:
        """Show all years of the selected partner on most of the width."""
        partner = self.partner
        span = None if partner is None else partner.span
        if span is not None:
            self.area.fit_range(first_day_of_year(span.first), first_day_of_year(span.last + 1))

    # ------------------------------------------------------------ words

    def said(self) -> str:
        """Return what is said of the bar under the crosshair: of the strip under the pointer, else the selected one."""
        scene, day, index = self.scene, self._state.crosshair, self._scenes.index
        x = None if day is None else self.area.x_of(day)
        if scene is None or x is None or index is None:
            return ""
        code = self._hovered if self._state.marked is None and self._hovered is not None else self.selected
        partner = next((one for one in self._scenes.partners if one.code == code), None)
        span = scene.span_at(x)
        if partner is None or span is None:
            return ""
        return said_of(partner, span, index, self._state.appearance.words)

    def _name(self) -> None:
        words, index = self._state.appearance.words, self._scenes.index
        if index is None:
            self.setAccessibleName("")
            return
        self.setAccessibleName(words.text("{country} and its partners", country=words.country(index.country)))
        described = "One strip a partner; up and down go from partner to partner, left and right from year to year"
        self.setAccessibleDescription(words.text(described))

    def announce(self) -> None:
        """Tell screen readers which strip is selected, and what is said of the year."""
        partner = self.partner
        if partner is not None:
            lines = lines_of(partner, self._state.appearance.words)
            self.say(self.said() if self._state.marked is not None else ", ".join(lines))

    # ------------------------------------------------------------ painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strips in view, and the crosshair on them."""
        look, scene = self._state.appearance, self.scene
        with QPainter(self) as painter:
            if scene is None:
                painter.fillRect(self.rect(), colour(look.theme.canvas))
                return
            paint_strips(painter, scene, look.theme, look.text)
            if not scene.strips:
                draw_none(painter, scene, look, self.width())
            day = self._state.crosshair
            draw_crosshair(painter, scene, look, None if day is None else self.area.x_of(day), self.said())
            if self.by_keyboard:
                draw_focus(painter, scene, look)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Compose for another size."""
        self.area.layout = self.layout_of_strips
        if self.isVisible():
            self.area.resize(self.width())
        self.scroll_to(self._scenes.scroll)
        self._changed()

    # ------------------------------------------------------------ the pointer

    def _strip(self, position: QPointF) -> Strip | None:
        return None if self.scene is None else self.scene.strip_at(position.y())

    def _point_at(self, position: QPointF) -> None:
        strip = self._strip(position)
        hovered = None if strip is None else strip.partner.code
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        self._state.point_at(self.area.day_at(position.x()))

    def leaveEvent(self, _event: QEvent) -> None:
        """Point at nothing any more."""
        self._hovered = None
        self._state.point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.touched()
        self._drag.press(event)
        self._dragged_from = event.position().y()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag time and strips, or point at what is under the pointer."""
        if self._drag.move(event):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scroll_to(self._scenes.scroll - (event.position().y() - self._dragged_from))
            self._dragged_from = event.position().y()
        self._point_at(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or select a strip."""
        dragged = self._drag.release(event)
        self.unsetCursor()
        strip = self._strip(event.position())
        if not dragged and event.button() == Qt.MouseButton.LeftButton and strip is not None:
            self.select(strip.partner.code)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the dossier of the strip under the pointer."""
        strip = self._strip(event.position())
        if event.button() == Qt.MouseButton.LeftButton and strip is not None:
            self.select(strip.partner.code)
            self._drag.end()
            self.open_selected()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move time as on the timeline; over names and totals move the strips."""
        self._wheel.mode = self._wheel_mode()
        upright = abs(event.angleDelta().y()) > abs(event.angleDelta().x())
        if upright and not event.modifiers() and not self.area.contains(event.position().x()):
            pixels = event.pixelDelta().y()
            notches = event.angleDelta().y() / NOTCH
            self.scroll_to(self._scenes.scroll - (pixels or notches * STRIPS_OF_A_NOTCH * self.heights[2]))
            event.accept()
        else:
            self._wheel.turn(event)
        self._point_at(event.position())

    def lines_at(self, position: QPoint) -> tuple[str, ...]:
        """Return what is known of the partner whose name or total is at a point."""
        strip = self._strip(QPointF(position))
        if strip is None or self.area.contains(position.x()):
            return ()
        return lines_of(strip.partner, self._state.appearance.words)

    # ------------------------------------------------------------ the keyboard

    def does(self, stroke: Stroke) -> Callable[[], object] | None:
        """Return what a key does: strips are gone through up and down, years to the sides."""
        page = max(1, int(self.heights[1] // self.heights[2]) - 1)
        acts: dict[Stroke, Callable[[], object]] = {
            Stroke.LEFT: lambda: self.step_year(-1),
            Stroke.RIGHT: lambda: self.step_year(1),
            Stroke.UP: lambda: self.step(-1),
            Stroke.DOWN: lambda: self.step(1),
            Stroke.FIRST: lambda: self.step(-len(self._scenes.partners)),
            Stroke.LAST: lambda: self.step(len(self._scenes.partners)),
            Stroke.PAGE_BACK: lambda: self.step(-page),
            Stroke.PAGE_ON: lambda: self.step(page),
            Stroke.ZOOM_IN: lambda: self.area.step_zoom(1),
            Stroke.ZOOM_OUT: lambda: self.area.step_zoom(-1),
            Stroke.FIT_ALL: self.area.fit_all,
            Stroke.FIT_SELECTION: self.fit_selection,
            Stroke.OPEN: self.open_selected,
        }
        return acts.get(stroke)
