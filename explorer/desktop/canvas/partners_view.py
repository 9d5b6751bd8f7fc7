"""A country and its partners in the middle of the window: a header with order and legend, the strips, a scroll bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QScrollBar, QWidget

from explorer.desktop.bar_button import BarButton, Words
from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.canvas.partners_strips import PartnersStrips
from explorer.desktop.canvas.partners_table import PartnersTable
from explorer.desktop.state import WindowState
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.drawing.partners_painter import HEADER, HeaderWords, paint_header, title_end
from explorer.timeline.partners import Order
from explorer.timeline.viewport import DAYS_PER_YEAR

ORDERS = {
    Order.MOST: Message("most events first"),
    Order.NAME: Message("by name"),
    Order.LATEST: Message("latest event first"),
}
LEAST_YEARS = 8
"""Years that the strips show at first: a shorter period would be a few blocks."""
_BAR = 12


class PartnersHeader(QWidget):
    """Whose partners they are, their order, what stands above and below the lines, the headings of the totals."""

    sorted = Signal()
    """Another order was chosen."""

    def __init__(self, state: WindowState, strips: PartnersStrips, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._strips = strips
        self.order = BarButton(state, self, menu=True)
        self.as_strips, self.as_table = BarButton(state, self), BarButton(state, self)
        self.shapes = QButtonGroup(self)
        for button in (self.as_strips, self.as_table):
            button.setCheckable(True)
            self.shapes.addButton(button)
        self.as_strips.setChecked(True)
        self.as_strips.first = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        strips.scrolled.connect(self.update)

    def renew(self) -> None:
        """Take other words, sizes and partners."""
        words = self._state.appearance.words
        menu = self.order.menu()
        menu.clear()
        group = QActionGroup(menu)
        for order, message in ORDERS.items():
            action = QAction(words.say(message), menu)
            action.setCheckable(True)
            action.setChecked(order is self._strips.order)
            action.triggered.connect(lambda _on=False, chosen=order: self._sort(chosen))
            group.addAction(action)
            menu.addAction(action)
        shown = words.say(ORDERS[self._strips.order])
        self.order.show_parts(Words(shown, faint=True))
        self.order.setAccessibleName(words.say(Message("Order: {order}", {"order": shown})))
        for button, said in ((self.as_strips, words.text("Strips")), (self.as_table, words.text("Table"))):
            button.show_parts(Words(said))
            button.setAccessibleName(said)
            button.show_appearance()
        self.order.setVisible(self.as_strips.isChecked())
        self.order.show_appearance()
        self._arrange()
        self.update()

    def _sort(self, order: Order) -> None:
        self._strips.sort(order)
        self.renew()
        self.sorted.emit()

    def header_words(self) -> HeaderWords | None:
        """Return what the header says, ``None`` without partners."""
        index, words = self._strips.index, self._state.appearance.words
        if index is None:
            return None
        country = words.country(index.country)
        columns = [words.text("abroad"), words.text("received")]
        joint = None
        if index.has_joint:
            joint = (words.text("on the line: what both did"), words.text("joint"))
            columns.insert(1, joint[1])
        return HeaderWords(
            index.country,
            words.text("{country} and its partners", country=country),
            (
                (words.text("above: acts of {country}", country=country), columns[0]),
                joint,
                (words.text("below: acts of the partner"), columns[-1]),
            ),
            tuple(columns),
        )

    def _arrange(self) -> None:
        words, look = self.header_words(), self._state.appearance
        if words is None:
            return
        along = round(title_end(words, look.text) + 12 * look.text_scale)
        size = self.order.sizeHint()
        strips, table = self.as_strips.sizeHint(), self.as_table.sizeHint()
        for button, wide in ((self.as_strips, strips), (self.as_table, table), (self.order, size)):
            left = self.width() - along - wide.width() if look.right_to_left else along
            button.setGeometry(left, (self.height() - wide.height()) // 2, wide.width(), wide.height())
            along += wide.width() + (0 if button is self.as_strips else round(8 * look.text_scale))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the button of the order."""
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the header."""
        words, layout, look = self.header_words(), self._strips.layout_of_strips, self._state.appearance
        if words is None or layout is None:
            return
        over_strips = self.as_strips.isChecked()
        if not over_strips:
            layout = replace(layout, size=(float(self.width()), layout.size[1]))
        last = (self.order if over_strips else self.as_table).geometry()
        taken = self.width() - last.left() if look.right_to_left else last.right() + 1
        with QPainter(self) as painter:
            paint_header(painter, layout, words, look.theme, look.text, taken, over_strips=over_strips)


class PartnersView(QWidget):
    """The whole view. Actions call its public methods as they call the canvas's."""

    opened = Signal(object)
    """The :class:`~explorer.dossier.records.DyadKey` of the dossier that was asked for."""
    choice_changed = Signal()
    """The strips stand in another order, or strips or table were chosen."""

    def __init__(self, state: WindowState, wheel_mode: Callable[[], WheelMode], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.strips = PartnersStrips(state, wheel_mode, self)
        self.header = PartnersHeader(state, self.strips, self)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.table = PartnersTable(state, self.strips, self)
        self.table.hide()
        self._showing = False
        self.setFocusProxy(self.strips)
        self.strips.opened.connect(self.opened)
        self.table.opened.connect(self.strips.open_selected)
        self.header.sorted.connect(self.choice_changed)
        self.header.as_strips.clicked.connect(lambda: self.show_as(table=False))
        self.header.as_table.clicked.connect(lambda: self.show_as(table=True))
        self.strips.renewed.connect(self.table.renew)
        self.strips.scrolled.connect(self._show_scroll)
        self.bar.valueChanged.connect(self._scroll)
        state.partners_changed.connect(self._renew)
        state.appearance_changed.connect(self._renew)

    def _renew(self) -> None:
        self.header.renew()
        self._arrange()

    # ------------------------------------------------------------ strips or table

    @property
    def as_table(self) -> bool:
        """Say whether the partners are shown as a table."""
        return self.header.as_table.isChecked()

    def show_as(self, *, table: bool) -> None:
        """Show the partners as a table or as strips; the keyboard goes along."""
        had_focus = self.strips.hasFocus() or self.table.hasFocus()
        (self.header.as_table if table else self.header.as_strips).setChecked(True)
        seen, other = (self.table, self.strips) if table else (self.strips, self.table)
        self.setFocusProxy(seen)
        seen.show()
        if had_focus:
            seen.setFocus(Qt.FocusReason.OtherFocusReason)
        other.hide()
        self._renew()
        self.choice_changed.emit()

    def choose(self, order: Order, *, table: bool) -> None:
        """Take an order of the strips, and strips or table."""
        self.strips.sort(order)
        self.show_as(table=table)

    def look(self) -> None:
        """Keep the period in view, or show all years where it is too short to compare years, or empty."""
        area = self.strips.area
        view, index = area.viewport, self.strips.index
        days = None if index is None else index.days()
        if view is None or days is None:
            return
        beside = view.end <= days[0] or view.start >= days[1]
        if beside or view.span < LEAST_YEARS * DAYS_PER_YEAR:
            self.fit_all()

    # ------------------------------------------------------------ what actions call

    def zoom_in(self) -> None:
        """Zoom a step in about the middle."""
        self.strips.area.step_zoom(1)

    def zoom_out(self) -> None:
        """Zoom a step out about the middle."""
        self.strips.area.step_zoom(-1)

    def fit_all(self) -> None:
        """Show all years."""
        self.strips.area.fit_all()

    def fit_selection(self) -> None:
        """Show the years of the selected partner."""
        self.strips.fit_selection()

    def page(self, step: int) -> None:
        """Go a screen of time on, or back where ``step`` is negative."""
        self.strips.area.page(step)

    def first(self) -> None:
        """Select the first partner."""
        self.strips.step(-len(self.strips.partners))

    def last(self) -> None:
        """Select the last partner."""
        self.strips.step(len(self.strips.partners))

    def step_event(self, direction_on_screen: int) -> None:
        """Go to the next year with an event, to the right (1) or to the left (-1)."""
        self.strips.step_year(direction_on_screen)

    def step_lane(self, direction: int) -> None:
        """Select the strip below (1) or above (-1)."""
        self.strips.step(direction)

    def open_focused(self) -> None:
        """Open the dossier of the selected partner."""
        self.strips.open_selected()

    def go_to(self, date: EdtfDate) -> None:
        """Show a date."""
        self.strips.area.go_to(date)

    # ------------------------------------------------------------ geometry

    def showEvent(self, event: QShowEvent) -> None:
        """Take the width of time for this view."""
        super().showEvent(event)
        self._arrange()
        self.strips.area.resize(self.strips.width())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Share the room out anew."""
        self._arrange()

    def _arrange(self) -> None:
        header = round(HEADER * self._state.appearance.text_scale)
        width, height = self.width(), self.height()
        every, rows, _ = self.strips.heights
        thick = _BAR if every > rows else 0
        mirrored = self._state.appearance.right_to_left
        left = thick if mirrored else 0
        self.header.setGeometry(left, 0, width - thick, header)
        self.strips.setGeometry(left, header, width - thick, height - header)
        self.bar.setGeometry(0 if mirrored else width - thick, header, thick, max(0, round(self.strips.heights[1])))
        self.bar.setVisible(bool(thick) and not self.as_table)
        self.table.setGeometry(0, header, width, height - header)
        if self.as_table:
            self.header.setGeometry(0, 0, width, header)
        self._show_scroll()

    def _show_scroll(self) -> None:
        every, rows, strip = self.strips.heights
        self._showing = True
        self.bar.setRange(0, max(0, round(every - rows)))
        self.bar.setPageStep(max(1, round(rows)))
        self.bar.setSingleStep(round(strip))
        self.bar.setValue(round(self.strips.offset))
        self._showing = False

    def _scroll(self, value: int) -> None:
        if not self._showing:
            self.strips.scroll_to(float(value))
