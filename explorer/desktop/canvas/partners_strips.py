"""The strips of a country's partners: paints them, and takes what hands and keys do on them.

Time moves as on the timeline, by the same gestures and the same viewport. Over names and totals the wheel moves the
strips; a click selects one, a double click or Enter opens its dossier at the period in view.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import QCollator, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from explorer.desktop.canvas.gestures import NOTCH, PanDrag, PinchGesture, WheelGesture, WheelMode
from explorer.desktop.canvas.keys import Stroke, stroke_of
from explorer.desktop.canvas.partners_area import PartnersArea
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip_of_lines
from explorer.dossier.calendar import first_day_of_year
from explorer.dossier.columns import KindCode
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.drawing.partners_painter import paint_partners_crosshair, paint_strips
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align
from explorer.drawing.themes import colour
from explorer.timeline.axis import AxisWords
from explorer.timeline.index import KINDS
from explorer.timeline.partner_strips import (
    STRIP_SCALES,
    Strip,
    StripsLayout,
    StripsRequest,
    StripsScene,
    compose_strips,
    divide,
    readout,
)
from explorer.timeline.partners import Order, Partner, PartnersIndex, Span

STRIPS_OF_A_NOTCH = 3
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_LAST_WRITTEN_YEAR = 9999


class PartnersStrips(QWidget):
    """All partners of the country whose index the state holds, in one order."""

    opened = Signal(object)
    """The :class:`~explorer.dossier.records.DyadKey` of the dossier that was asked for."""
    scrolled = Signal()
    """The strips in view, or how many there are, changed."""
    selected_changed = Signal()

    def __init__(self, state: WindowState, wheel_mode: Callable[[], WheelMode], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.area = PartnersArea(state, lambda: self.index)
        self._wheel_mode = wheel_mode
        self._drag = PanDrag(self.area)
        self._wheel = WheelGesture(self.area, self._scale_strips)
        self._pinch = PinchGesture(self.area, self)
        self.order = Order.MOST
        self.strip_scale = 1.0
        self.selected: str | None = None
        self.compositions = 0
        self._index: PartnersIndex | None = None
        self._partners: list[Partner] = []
        self._scroll = 0.0
        self._scene: StripsScene | None = None
        self._hovered: str | None = None
        self._dragged_from = 0.0
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)
        state.partners_changed.connect(self.renew)
        state.filter_changed.connect(self.renew)
        state.appearance_changed.connect(self.renew)
        state.viewport_changed.connect(self._moved)
        state.crosshair_changed.connect(self.update)

    # ------------------------------------------------------------ what it shows

    @property
    def index(self) -> PartnersIndex | None:
        """Return the partners with the kinds that the filter lets through."""
        return self._index

    @property
    def partners(self) -> list[Partner]:
        """Return the partners in their order."""
        return self._partners

    @property
    def layout_of_strips(self) -> StripsLayout | None:
        """Return how the view is divided, ``None`` without partners or without room."""
        if self._index is None or min(self.width(), self.height()) < 1:
            return None
        look = self._state.appearance
        return divide(
            (float(self.width()), float(self.height())),
            len(self._index),
            with_joint=self._index.has_joint,
            right_to_left=look.right_to_left,
            scale=look.text_scale,
            strip_scale=self.strip_scale,
        )

    @property
    def scene(self) -> StripsScene | None:
        """Return the scene as it is or will be painted."""
        if self._scene is None:
            self._scene = self._compose()
        return self._scene

    def _compose(self) -> StripsScene | None:
        layout, index, view = self.layout_of_strips, self._index, self._state.viewport
        if layout is None or index is None or view is None:
            return None
        look = self._state.appearance
        words = look.words
        self.compositions += 1
        request = StripsRequest(
            viewport=view,
            layout=layout,
            partners=self._partners,
            name=words.country,
            number=words.number,
            scroll=self._scroll,
            selected=self.selected,
            language=words.language,
            digits=words.digits,
            translate=words.say,
        )
        return compose_strips(request, index, look.text)

    def renew(self) -> None:
        """Take the state's partners, filter and appearance anew."""
        whole = self._state.partners
        self._index = None if whole is None else whole.letting(self._kinds())
        if self._index is None:
            self._partners = []
        else:
            self._partners = self._index.ordered(self.order, self._sorting())
            if self.selected not in {partner.code for partner in self._partners}:
                self.selected = self._partners[0].code if self._partners else None
        self.area.layout = self.layout_of_strips
        self.scroll_to(self._scroll)
        self._name()
        self._changed()

    def _kinds(self) -> list[KindCode]:
        """Return the kinds that the filter lets through; the rest of it is about one dossier's records."""
        chosen = self._state.filter.kinds
        return [KindCode(place) for place, kind in enumerate(KINDS) if kind in chosen]

    def sort(self, order: Order) -> None:
        """Show the partners in another order; the selected one stays in view."""
        if order is not self.order:
            self.order = order
            self.renew()
            self.reveal()

    def _sorting(self) -> Callable[[str], Any]:
        """Return what countries are sorted by: their names, as the reader's language orders them."""
        words = self._state.appearance.words
        collator = QCollator(words.locale())
        key = cmp_to_key(collator.compare)
        return lambda code: key(words.country(code))

    def _changed(self) -> None:
        self._scene = None
        self.update()
        self.scrolled.emit()

    def _moved(self) -> None:
        self._scene = None
        self.update()

    # ------------------------------------------------------------ scrolling

    @property
    def offset(self) -> float:
        """Return how many pixels of strips lie above the view."""
        return self._scroll

    @property
    def heights(self) -> tuple[float, float, float]:
        """Return the height of all strips, of those in view, and of one."""
        layout = self.layout_of_strips
        if layout is None:
            return 0.0, 1.0, 1.0
        return layout.strip * len(self._partners), layout.rows, layout.strip

    def scroll_to(self, scroll: float) -> None:
        """Show the strips from ``scroll`` pixels on, as far as there are any."""
        every, rows, _ = self.heights
        bounded = min(max(scroll, 0.0), max(every - rows, 0.0))
        if bounded != self._scroll:
            self._scroll = bounded
            self._changed()

    def reveal(self) -> None:
        """Bring the selected strip into view, moving as little as needed."""
        place = self._place()
        if place is None:
            return
        _, rows, strip = self.heights
        top = place * strip
        self.scroll_to(min(max(self._scroll, top + strip - rows), top))

    def _place(self) -> int | None:
        return next((place for place, one in enumerate(self._partners) if one.code == self.selected), None)

    def _scale_strips(self, factor: float) -> None:
        scale = min(max(self.strip_scale * factor, STRIP_SCALES[0]), STRIP_SCALES[1])
        if scale != self.strip_scale:
            self.strip_scale = scale
            self.area.layout = self.layout_of_strips
            self._changed()
            self.reveal()

    # ------------------------------------------------------------ selection

    @property
    def partner(self) -> Partner | None:
        """Return the selected partner."""
        place = self._place()
        return None if place is None else self._partners[place]

    def select(self, code: str) -> None:
        """Select a strip and bring it into view."""
        if code != self.selected:
            self.selected = code
            self._changed()
            self.selected_changed.emit()
        self.reveal()
        self._announce()

    def step(self, strips: int) -> None:
        """Select the strip so many farther down (up where negative), the last or the first where there are fewer."""
        place = self._place()
        if self._partners:
            at = 0 if place is None else min(max(place + strips, 0), len(self._partners) - 1)
            self.select(self._partners[at].code)

    def step_year(self, direction_on_screen: int) -> None:
        """Stand the crosshair on the nearest year of the selected partner with an event, to the right or left."""
        partner, view = self.partner, self.area.viewport
        if partner is None or view is None:
            return
        step = -direction_on_screen if view.mirrored else direction_on_screen
        bars = None if self.scene is None else self.scene.spans
        day = self._state.crosshair
        if day is None:
            day = view.start if step > 0 else view.end
        span = None if bars is None else bars.at(min(max(day, view.start), math.nextafter(view.end, view.start)))
        if span is None:
            return
        begun = self._state.crosshair is not None
        beyond = (span.last if step > 0 else span.first) if begun else (span.first - 1 if step > 0 else span.last + 1)
        year = partner.next_year(beyond, step)
        if year is None:
            return
        middle = (first_day_of_year(year) + first_day_of_year(year + 1)) / 2
        self.area.reveal_day(middle)
        self._state.mark(_date_of(year), middle)
        self._announce()

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
        scene, day, index = self.scene, self._state.crosshair, self._index
        x = None if day is None else self.area.x_of(day)
        if scene is None or x is None or index is None:
            return ""
        code = self._hovered if self._state.marked is None and self._hovered is not None else self.selected
        partner = next((one for one in self._partners if one.code == code), None)
        span = scene.span_at(x)
        return "" if partner is None or span is None else self._said(partner, span, index)

    def _said(self, partner: Partner, span: Span, index: PartnersIndex) -> str:
        words = self._state.appearance.words
        axis_words = AxisWords(words.language, words.digits)
        return words.say(readout(partner, span, index.has_joint, words.country(partner.code), axis_words))

    def _name(self) -> None:
        words, index = self._state.appearance.words, self._index
        if index is None:
            self.setAccessibleName("")
            return
        self.setAccessibleName(words.text("{country} and its partners", country=words.country(index.country)))
        described = "One strip a partner; up and down go from partner to partner, left and right from year to year"
        self.setAccessibleDescription(words.text(described))

    def lines(self, partner: Partner) -> tuple[str, ...]:
        """Return what is known of a partner, line by line: also what no bar can show."""
        words = self._state.appearance.words
        lines = [words.country(partner.code), words.say(Message("%n event(s)", count=partner.total))]
        if partner.span is not None:
            lines[1] = f"{lines[1]}, {words.years(partner.span.first, partner.span.last)}"
        if sum(partner.within):
            lines.append(words.say(Message("%n dated over more than a year, in no bar", count=sum(partner.within))))
        if sum(partner.undated):
            lines.append(words.say(Message("%n undated", count=sum(partner.undated))))
        return tuple(lines)

    def _announce(self) -> None:
        """Tell screen readers which strip is selected, and what is said of the year."""
        partner = self.partner
        if partner is None:
            return
        spoken = self.said() if self._state.marked is not None else ", ".join(self.lines(partner))
        self.setAccessibleDescription(spoken)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

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
                middle, y = self.width() / 2, scene.layout.rows / 2
                none = look.words.text("No partners")
                text = look.text
                text.draw(Surface.of(painter), middle, y, none, 13, look.theme.ink, align=Align.CENTRE)
            self._paint_crosshair(painter, scene)
            if self.hasFocus() and self._by_keyboard:
                self._paint_focus(painter, scene)

    def _paint_crosshair(self, painter: QPainter, scene: StripsScene) -> None:
        day = self._state.crosshair
        x = None if day is None else self.area.x_of(day)
        if x is not None and scene.plot.x <= x <= scene.plot.right:
            look = self._state.appearance
            flag = self.said()
            if flag:
                paint_partners_crosshair(painter, scene, look.theme, look.text, x, flag)

    def _paint_focus(self, painter: QPainter, scene: StripsScene) -> None:
        """Frame the selected strip: the keyboard is here."""
        strip = next((one for one in scene.strips if one.selected), None)
        if strip is None:
            return
        ink = colour(self._state.appearance.theme.ink)
        painter.setClipRect(QRectF(0, 0, self.width(), scene.layout.rows))
        x, y, width, height = 0.0, strip.rect.y, strip.rect.width, strip.rect.height - 1
        for frame in ((x, y, width, 2), (x, y + height - 2, width, 2), (x, y, 2, height), (width - 2, y, 2, height)):
            painter.fillRect(QRectF(*frame), ink)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Compose for another size."""
        self.area.layout = self.layout_of_strips
        if self.isVisible():
            self.area.resize(self.width())
        self.scroll_to(self._scroll)
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
        self._by_keyboard = False
        QToolTip.hideText()
        self._drag.press(event)
        self._dragged_from = event.position().y()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag time and strips, or point at what is under the pointer."""
        if self._drag.move(event):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.scroll_to(self._scroll - (event.position().y() - self._dragged_from))
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
            self.scroll_to(self._scroll - (pixels or notches * STRIPS_OF_A_NOTCH * self.heights[2]))
            event.accept()
        else:
            self._wheel.turn(event)
        self._point_at(event.position())

    def event(self, event: QEvent) -> bool:
        """Take pinches and tooltips, and keep the canvas's keys from being shortcuts while it has focus."""
        if self._pinch.take(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            strip = self._strip(QPointF(event.pos()))
            if strip is None or self.area.contains(event.pos().x()):
                QToolTip.hideText()
            else:
                right_to_left = self._state.appearance.right_to_left
                QToolTip.showText(event.globalPos(), tip_of_lines(self.lines(strip.partner), right_to_left), self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and stroke_of(event):
            event.accept()
            return True
        return super().event(event)

    # ------------------------------------------------------------ the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for; other keys go to the window."""
        stroke = stroke_of(event)
        page = max(1, int(self.heights[1] // self.heights[2]) - 1)
        acts: dict[Stroke, Callable[[], None]] = {
            Stroke.LEFT: lambda: self.step_year(-1),
            Stroke.RIGHT: lambda: self.step_year(1),
            Stroke.UP: lambda: self.step(-1),
            Stroke.DOWN: lambda: self.step(1),
            Stroke.FIRST: lambda: self.step(-len(self._partners)),
            Stroke.LAST: lambda: self.step(len(self._partners)),
            Stroke.PAGE_BACK: lambda: self.step(-page),
            Stroke.PAGE_ON: lambda: self.step(page),
            Stroke.ZOOM_IN: lambda: self.area.step_zoom(1),
            Stroke.ZOOM_OUT: lambda: self.area.step_zoom(-1),
            Stroke.FIT_ALL: self.area.fit_all,
            Stroke.FIT_SELECTION: self.fit_selection,
            Stroke.OPEN: self.open_selected,
        }
        if stroke is None or stroke not in acts:
            event.ignore()
            return
        self._by_keyboard = True
        acts[stroke]()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, if it led here."""
        self._by_keyboard = event.reason() in _BY_KEYS
        self._announce()
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self.update()


def _date_of(year: int) -> EdtfDate:
    """Return a year as a date; EDTF writes those of more than four digits with a Y."""
    if abs(year) > _LAST_WRITTEN_YEAR:
        return EdtfDate.parse(f"Y{year}")
    return EdtfDate.parse(f"-{-year:04}" if year < 0 else f"{year:04}")
