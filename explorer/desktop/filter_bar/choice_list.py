"""The list of values in the panel: painted with the program's own letters, worked by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.filter_bar.choices import CHOICE, Choice, ChoiceModel, Part
from explorer.dossier.facets import Facet, FacetValue, Sense
from explorer.dossier.records import EventKind
from explorer.drawing import flags, fonts, icons, marks
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 26.0
INSET = 12.0
AWAY = 32.0
"""Width of the place at a row's end where it is left out."""
_BOX, _SIGN = 12.0, 14.0


class ChoicePainter(QStyledItemDelegate):
    """Paints rows in the appearance of the window."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all rows."""
        return QSize(40, round(HEIGHT * self.appearance.text_scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        choice = index.data(CHOICE)
        if not isinstance(choice, Choice):
            return
        theme = self.appearance.theme
        box, state = QRectF(option.rect), option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        near = current or bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = theme.chrome if choice.part is Part.HEAD else theme.sel if current else theme.field
        painter.fillRect(box, QColor(ground))
        surface = Surface.of(painter)
        ink = theme.sel_ink if current else theme.ink
        faint = theme.sel_ink if current and theme.sel_ink != theme.ink else theme.ink2
        if choice.part is Part.VALUE:
            self._paint_value(surface, choice, box, (ink, faint), near)
        else:
            lead = INSET + _BOX + 8 if choice.part is Part.MORE else INSET
            hue = faint if choice.part is Part.NOTHING else ink
            self._words(surface, choice.name, box, lead, hue, bold=choice.part is Part.HEAD)
            if choice.part is Part.MORE:
                self._underline(surface, choice.name, box, lead, faint)
        if current and state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.restore()

    def _paint_value(self, surface: Surface, choice: Choice, box: QRectF, inks: tuple[str, str], near: bool) -> None:
        look, (ink, faint) = self.appearance, inks
        scale = look.text_scale
        at = INSET
        self._check(surface, choice, self._square(box, at, _BOX))
        at += _BOX + 8
        at += self._sign(surface, choice, box, at, ink)
        away = AWAY * scale
        if near or choice.sense is Sense.WITHOUT:
            place = self._square(box, box.width() - away / 2 - _SIGN / 2, _SIGN)
            icons.draw(surface, "eye-off", place, ink if choice.sense is Sense.WITHOUT else faint)
        number = look.text.width(choice.count, fonts.SMALL)
        end = self._x(box, box.width() - away)
        baseline = box.center().y() + 4.5 * scale
        align = Align.LEFT if look.right_to_left else Align.RIGHT
        look.text.draw(surface, end, baseline, choice.count, fonts.SMALL, faint, align=align)
        left_out = choice.sense is Sense.WITHOUT or (choice.none_left and choice.sense is None)
        dim = faint if left_out else ink
        room = box.width() - at - away - number - 8
        shown = look.text.elided(choice.name, fonts.BODY, choice.sense is Sense.ONLY, room)
        x = self._x(box, at)
        look.text.draw(surface, x, baseline, shown, fonts.BODY, dim, choice.sense is Sense.ONLY, align=look.text.start)
        if choice.sense is Sense.WITHOUT:
            width = look.text.width(shown, fonts.BODY)
            left = x - width if look.right_to_left else x
            surface.painter.fillRect(QRectF(left, box.center().y(), width, 1), QColor(dim))

    def _sign(self, surface: Surface, choice: Choice, box: QRectF, at: float, ink: str) -> float:
        """Paint a kind's shape or a person's flag before the name; says how much room it took."""
        value = choice.value
        if not isinstance(value, FacetValue):
            return 0.0
        if choice.facet is Facet.KIND and value.id in list(EventKind):
            marks.draw_glyph(surface, EventKind(value.id), self._x(box, at + 6), box.center().y(), ink, size=10.0)
            return 20.0
        if value.country:
            place = QRectF(self._x(box, at, 16.0), box.center().y() - 5.5, 16.0, 11.0)
            flags.draw(surface, value.country, place, self.appearance.theme.line2, 1.0)
            return 24.0
        return 0.0

    def _check(self, surface: Surface, choice: Choice, rect: QRectF) -> None:
        theme, painter = self.appearance.theme, surface.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        if choice.sense is Sense.ONLY:
            icons.draw(surface, "check", rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.ink)

    def _words(self, surface: Surface, text: str, box: QRectF, lead: float, ink: str, *, bold: bool) -> None:
        look = self.appearance
        shown = look.text.elided(text, fonts.BODY, bold, box.width() - lead - INSET)
        baseline = box.center().y() + 4.5 * look.text_scale
        look.text.draw(surface, self._x(box, lead), baseline, shown, fonts.BODY, ink, bold, align=look.text.start)

    def _underline(self, surface: Surface, text: str, box: QRectF, lead: float, ink: str) -> None:
        width = self.appearance.text.width(text, fonts.BODY)
        y = box.center().y() + 7.5 * self.appearance.text_scale
        surface.painter.fillRect(QRectF(self._x(box, lead, width), y, width, 1), QColor(ink))

    def _x(self, box: QRectF, along: float, width: float = 0.0) -> float:
        """Return the left edge of something ``along`` pixels from the start of reading."""
        return box.right() - along - width if self.appearance.right_to_left else box.x() + along

    def _square(self, box: QRectF, along: float, size: float) -> QRectF:
        return QRectF(self._x(box, along, size), box.center().y() - size / 2, size, size)


class ChoiceList(QListView):
    """Values that are asked for by a click, Space or Enter, and left out by the eye at their end or Delete."""

    chosen = Signal(object, object)
    """A :class:`Choice` and the :class:`Sense` in which it is to be toggled."""
    left = Signal()
    """The keyboard went up from the first value."""
    typed = Signal(str)
    """Letters that belong into the search field."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = ChoiceModel(self)
        self.painter_of_choices = ChoicePainter(appearance, self)
        self.setModel(self.choices)
        self.setItemDelegate(self.painter_of_choices)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setObjectName("choices")

    def show_appearance(self, appearance: Appearance) -> None:
        """Take new words, colours and sizes."""
        self.painter_of_choices.appearance = appearance
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keep_place(self, choice: Choice | None, scrolled: int) -> None:
        """Go on where one was before the rows were shown anew."""
        row = -1 if choice is None else self.choices.row_of(choice)
        if row >= 0:
            self.setCurrentIndex(self.choices.index(row, 0))
        self.verticalScrollBar().setValue(scrolled)

    @property
    def current(self) -> Choice | None:
        """Return the row that the keyboard is on."""
        return self.choices.choice(self.currentIndex())

    def go_to_first(self) -> None:
        """Go to the first value."""
        for row in range(self.choices.rowCount()):
            index = self.choices.index(row, 0)
            if self.choices.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def on_eye(self, position: QPoint) -> bool:
        """Say whether a point lies where a row is left out."""
        away = AWAY * self.painter_of_choices.appearance.text_scale
        along = self.viewport().width() - position.x()
        return (self.viewport().width() - along if self.isRightToLeft() else along) <= away

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was clicked, or leave it out."""
        super().mouseReleaseEvent(event)
        position = event.position().toPoint()
        choice = self.choices.choice(self.indexAt(position))
        if choice is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(choice, Sense.WITHOUT if self.on_eye(position) else Sense.ONLY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the current row."""
        choice, key = self.current, event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if choice is not None and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(choice, Sense.WITHOUT if shift else Sense.ONLY)
        elif choice is not None and key == Qt.Key.Key_Delete:
            self._choose(choice, Sense.WITHOUT)
        elif key == Qt.Key.Key_Up and not any(self._values_above()):
            self.left.emit()
        elif event.text() and event.text().isprintable() and not event.text().isspace():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _values_above(self) -> list[bool]:
        rows = range(min(self.currentIndex().row(), 2))
        return [bool(self.choices.flags(self.choices.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable) for row in rows]

    def _choose(self, choice: Choice, sense: Sense) -> None:
        if choice.part is Part.MORE:
            scrolled = self.verticalScrollBar().value()
            self.choices.unfold(choice.facet)
            self.keep_place(choice, scrolled)
        elif choice.part is Part.VALUE:
            self.chosen.emit(choice, sense)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the eye of the row under the pointer, and no other's."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)
