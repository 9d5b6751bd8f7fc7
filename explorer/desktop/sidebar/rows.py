"""Rows of the left pane, painted with the program's own letters: two-line entries with flags, marks or check boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.tooltips import tip
from explorer.dossier.records import EventKind, Side
from explorer.drawing import flags, fonts, marks
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
INSET = 12.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: up to two lines, a number or years at its end, and what stands before it.

    ``flags`` are countries (two for a dossier), ``mark`` is an event's kind with its side, ``checked`` a box's state.
    """

    id: str
    title: str
    detail: str = ""
    end: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    mark: tuple[EventKind, Side, bool] | None = None
    checked: bool | None = None
    bold: bool = False
    tip: str = ""
    high: bool = False
    """Whether one line stands in the height of two, as its neighbours have them."""
    pale: bool = False
    """Whether a filter holds it back: it stands back as its mark would on the timeline."""


class EntryModel(QAbstractListModel):
    """Entries as a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Replace all entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    @property
    def shown(self) -> tuple[Entry, ...]:
        """Return all entries."""
        return self._entries

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at an index."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def row_of(self, entry_id: str) -> int:
        """Return the row of an id, -1 where it is not there."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an entry's words for screen readers and tooltips, and the entry for the painter."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(entry.tip) or None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (entry.title, entry.detail, *entry.end) if part)
        if role == Qt.ItemDataRole.CheckStateRole and entry.checked is not None:
            return Qt.CheckState.Checked if entry.checked else Qt.CheckState.Unchecked
        return None


class EntryPainter(QStyledItemDelegate):
    """Paints entries in the appearance of the window."""

    def __init__(self, appearance: Appearance, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.narrow = narrow

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one or two lines."""
        entry = index.data(ENTRY)
        return QSize(40, self.height(entry) if isinstance(entry, Entry) else 0)

    def height(self, entry: Entry) -> int:
        """Return how high a row is."""
        two = bool(entry.detail) or len(entry.flags) > 1 or entry.high
        more = 2 if self.appearance.right_to_left else 0
        return round(((48 if len(entry.flags) > 1 else 40) if two else 24) * self.appearance.text_scale) + more

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        theme = self.appearance.theme
        surface = Surface.of(painter)
        box = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, QColor(theme.sel if selected else theme.pane))
        ink = theme.sel_ink if selected else theme.ink2 if entry.pale else theme.ink
        faint = theme.sel_ink if selected and theme.sel_ink != theme.ink else theme.ink2
        x = self._lead(surface, entry, box)
        if not self.narrow:
            self._words(surface, entry, box, x, (ink, faint))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        if len(entry.flags) > 1:
            painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        painter.restore()

    def _x(self, box: QRectF, along: float, width: float = 0.0) -> float:
        """Return the left edge of something ``along`` pixels from the start of reading."""
        return box.right() - along - width if self.appearance.right_to_left else box.x() + along

    def _lead(self, surface: Surface, entry: Entry, box: QRectF) -> float:
        """Paint what stands before the words and return how far it reaches."""
        theme, scale = self.appearance.theme, self.appearance.text_scale
        if entry.flags:
            step = 20 * scale
            top = box.center().y() - step * len(entry.flags) / 2
            for number, code in enumerate(entry.flags):
                hue = (theme.a, theme.b)[number % 2] if entry.bold else theme.line2
                rect = QRectF(self._x(box, INSET, 20.0), top + number * step + (step - 14) / 2, 20.0, 14.0)
                flags.draw(surface, code, rect, hue, 2.0 if entry.bold else 1.0)
            return INSET + 30.0
        if entry.mark is not None:
            kind, side, up = entry.mark
            hue = theme.muted if entry.pale else theme.side(side)
            surface.painter.fillRect(QRectF(self._x(box, 0.0, 3.0), box.y() + 3, 3.0, box.height() - 6), QColor(hue))
            marks.draw_glyph(surface, kind, self._x(box, INSET + 4), box.y() + 14 * scale, hue, up)
            return INSET + 18.0
        if entry.checked is not None:
            self._check(surface, entry.checked, QRectF(self._x(box, INSET, 12.0), box.center().y() - 6, 12.0, 12.0))
            return INSET + 20.0
        return INSET

    def _check(self, surface: Surface, checked: bool, rect: QRectF) -> None:
        theme, painter = self.appearance.theme, surface.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        if checked:
            from explorer.drawing import icons

            icons.draw(surface, "check", rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.ink)

    def _words(self, surface: Surface, entry: Entry, box: QRectF, lead: float, inks: tuple[str, str]) -> None:
        text, scale = self.appearance.text, self.appearance.text_scale
        ink, faint = inks
        two = bool(entry.detail) or len(entry.flags) > 1
        step = (20 if len(entry.flags) > 1 else 17) * scale
        first = box.center().y() + 4.5 * scale - (step / 2 if two else 0)
        ends = [text.width(part, fonts.SMALL) for part in entry.end]
        room = box.width() - lead - INSET
        for number, line in enumerate((entry.title, entry.detail)):
            if not line:
                continue
            size = fonts.SMALL if number and len(entry.flags) < 2 else fonts.BODY
            end = ends[number] + 8 if number < len(ends) else 0.0
            shown = text.elided(line, size, entry.bold, room - end)
            start = self._x(box, lead)
            colour = faint if number and len(entry.flags) < 2 else ink
            text.draw(surface, start, first + number * step, shown, size, colour, entry.bold, text.start)
        for number, part in enumerate(entry.end):
            end_x = self._x(box, box.width() - INSET)
            ends_at = Align.LEFT if self.appearance.right_to_left else Align.RIGHT
            text.draw(surface, end_x, first + number * step, part, fonts.SMALL, faint, align=ends_at)


class EntryList(QListView):
    """A list of entries, as high as they are: the pane around it scrolls."""

    went_to = Signal(QModelIndex)
    """The keyboard went to an entry, which is to be brought into view."""
    ticked = Signal(QModelIndex)
    """The space bar was pressed on an entry."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.painter_of_entries = EntryPainter(appearance, parent=self)
        self.setModel(self.entries)
        self.setItemDelegate(self.painter_of_entries)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the entries; the one that is current stays so where it is still there."""
        current = self.entries.entry(self.currentIndex())
        self.entries.show(entries)
        if current is not None:
            self.mark_current(current.id)
        self._fit()

    def mark_current(self, entry_id: str) -> None:
        """Make an entry the current one without telling anybody."""
        row = self.entries.row_of(entry_id)
        if row < 0 and not self.currentIndex().isValid() and not self.selectedIndexes():
            return  # As for nearly every event that somebody goes to: the list need not be painted.
        blocked = self.blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self.entries.index(row, 0))
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self.blockSignals(blocked)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the keyboard went."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.went_to.emit(current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is, if it led here."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self.currentIndex().isValid():
            self.went_to.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the space bar tick an entry that has a box."""
        entry = self.entries.entry(self.currentIndex())
        if event.key() == Qt.Key.Key_Space and entry is not None and entry.checked is not None:
            self.ticked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def show_appearance(self, appearance: Appearance) -> None:
        """Take new words, colours and sizes."""
        self.painter_of_entries.appearance = appearance
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        heights = list(map(self.painter_of_entries.height, self.entries.shown))
        # Qt asks for the size of one row then, not of hundreds each time that anything about the list changes.
        self.setUniformItemSizes(len(set(heights)) <= 1)
        self.setFixedHeight(sum(heights))
        self.doItemsLayout()
