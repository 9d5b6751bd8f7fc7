"""The same events as a table: sortable by every column, filtered as the timeline is, with the same selection.

While two dossiers are compared, it lists the events of both, and what is selected in one of them gives way to what is
selected in the other, as on the timeline.

It opens at the selected event, or where that is not listed, at the event nearest to the middle of the period in view;
and it stays where it is read while the filter changes. Sorted anew, it shows the selected event, or else the first row,
which is what somebody sorts for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from explorer.desktop.editing.fields import ChoiceField, LineField
from explorer.desktop.state import WindowState
from explorer.desktop.table.cell_editing import EditCells, EditingCells, Opened
from explorer.desktop.table.cells import DateCells, FlagCells
from explorer.desktop.table.columns import DATE, DYAD, FIELDS
from explorer.desktop.table.fitting import Fitting
from explorer.desktop.table.model import KEY, EventTable, Index
from explorer.desktop.table.plain_cells import PlainCells


class TableView(QTableView):
    """The table with the window's selection."""

    paste_wanted = Signal()
    """Somebody pressed the keys that paste, in the table."""
    opened = Signal(int)
    """The key of an event that was double-clicked or entered; it is selected in its dossier."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.events = EventTable(state, self)
        self.setModel(self.events)
        self.cells = EditingCells(lambda: state.appearance, self.viewport())
        self.fitting = Fitting(self, self.events, self._option, self._painter_of)
        self._painters = tuple(
            kind(self.events, self.cells, self.open_cell, self) for kind in (EditCells, DateCells, FlagCells)
        )
        self._plain = PlainCells(self.events, self)
        """Paints most cells while they cannot be edited."""
        self.setItemDelegate(self._plain)
        self.setItemDelegateForColumn(DATE, self._painters[1])
        self.setItemDelegateForColumn(DYAD, self._painters[2])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cells.moved.connect(self._go_on)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setVisible(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.sortIndicatorChanged.connect(self._size)
        self._renewing = False
        self._half_typed: Opened | None = None
        """The cell that was open before other rows took the place of those seen."""
        self._column = 0
        """The column of the cell that was the current one then."""
        self._beside: WindowState | None = None
        """The second dossier's state, once two were compared."""
        self._read_at: tuple[int, int] | None = None
        """Dossier (0 or 1) and key of the event that is read, while other rows take the place of those seen."""
        self._column_went = False
        """Whether the order changes only since the column went that the rows were sorted by."""
        self._left: tuple[object, ...] | None = None
        """What was seen of the dossiers when the table was left."""
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self._open_at)
        self._settling = QTimer(self)
        """Runs while the table that has just been shown has not got its size yet."""
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self.selectionModel().selectionChanged.connect(self._take_selection)
        self.doubleClicked.connect(self._open)
        state.dossier_changed.connect(self._reload)
        state.appearance_changed.connect(self._show_appearance)
        state.filter_changed.connect(self.events.filter)
        state.second_changed.connect(self._second_changed)
        state.records_came.connect(self._records_of_first)
        self.events.replacing.connect(self._begin)
        self.events.arranged.connect(self._arranged)
        state.search_changed.connect(self.events.repaint_rows)
        state.selection_changed.connect(self._show_selection)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self._state.appearance.words.text("Table of events"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._size()
        if self._settling.isActive():
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width among the columns, and open where it is looked for: nobody does either for a table that is
        not seen.
        """
        super().showEvent(event)
        self._size()
        if not event.spontaneous() and self._left != self._looked_at():
            self._open_at()
            self._settling.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what was seen: as long as nothing else is, the rows stay where they are."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._left = self._looked_at()

    def _looked_at(self) -> tuple[object, ...]:
        view, states = self._state.viewport, self._state.both
        period = None if view is None else (view.start, view.end)
        return period, *((one.dossier, one.selection, one.passed) for one in states)

    def measure_anew(self) -> Iterator[None]:
        """Share the width among the columns once Qt has brought all that comes with other words and letters; a column
        is measured in each step.
        """
        self.fitting.look_changed(self._state.appearance)
        if self.isVisible():
            yield from self.fitting.measuring(self._state.appearance.text_scale)
        self._size()

    def _size(self) -> None:
        if self.isVisible():
            self.fitting.fit(self._state.appearance.text_scale)

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def _painter_of(self, column: int) -> QAbstractItemDelegate:
        return self._painters[2] if column == DYAD else self.itemDelegate()

    def _reload(self) -> None:
        self.fitting.forget()
        before = [one.dyad for one in self.events.dossiers]
        self.events.reload()
        if self.isVisible() and before != [one.dyad for one in self.events.dossiers]:
            self._opening.start(0)  # As soon as the period is in view in which another dossier was looked at last.
        self._size()
        self._name()

    def _show_appearance(self) -> None:
        """Say the same in other words or colours; Qt's letters follow, and only then is anything measured."""
        self.events.reload()
        self._name()

    def _begin(self) -> None:
        """Hold what is read, the current row or else the one in the middle, before other rows stand there."""
        self._renewing = True
        row, room = self.currentIndex().row(), self.viewport().rect()
        if row < 0 or not room.contains(self.visualRect(self.events.index(row, 0)).center()):
            row = self.rowAt(room.height() // 2)
            row = row if row >= 0 else self.events.rowCount() - 1
        self._read_at = (self.events.part(row)[0], self.events.key(row)) if self.isVisible() and row >= 0 else None
        self._half_typed = self.cells.opened
        self._column = max(self.currentIndex().column(), 0)
        self.cells.close()
        self.selectionModel().reset()

    def _arranged(self) -> None:
        """Show the selection where it stands among other rows, or else what was read, or what stands nearest to it."""
        self._renewing = False
        self._show_selection()
        if self._selected_row() < 0 and self._read_at is not None:
            which, key = self._read_at
            top = self.events.sorted_anew and not self._column_went
            self._go_to(0 if top else self.events.row_beside(key, which))
        if self.events.editing:
            self._go_back_to_cell()

    # ------------------------------------------------------------ editing cells

    def edit_cells(self, on: bool) -> bool:
        """Let cells be edited in place, or no more; say whether that could be done.

        A cell with an error in it stays open, and so does the mode.
        """
        if not on and not self.finish_cell():
            return False
        trigger = QAbstractItemView.EditTrigger
        cells = trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked
        self.setEditTriggers(cells if on else trigger.NoEditTriggers)
        self.setItemDelegate(self._painters[0] if on else self._plain)
        for painter in self._painters:
            painter.framed = on
        header = self.horizontalHeader()
        if not on and header.sortIndicatorSection() > DYAD:
            self._sort_without_column()
        self.fitting.forget()
        self.events.edit_cells(on)
        self._size()
        return True

    def _sort_without_column(self) -> None:
        """Sort by date, since the column goes that the rows are sorted by. Nobody asked for it, so the place stays."""
        self._column_went = True
        self.sortByColumn(DATE, Qt.SortOrder.AscendingOrder)
        self._column_went = False

    def finish_cell(self) -> bool:
        """Keep the cell that is open; say whether none is open any more."""
        opened = self.cells.opened
        if opened is None:
            return True
        if not self.cells.keep():
            opened.editor.setFocus()
            return False
        self.closeEditor(opened.editor, QAbstractItemDelegate.EndEditHint.NoHint)
        return True

    def edit_cell(self, index: QModelIndex) -> None:
        """Open a cell, if it can be edited."""
        if self.events.field(index) is not None:
            self._select(index)
            self.edit(index)

    def open_cell(self, parent: QWidget, index: Index) -> QWidget | None:
        """Return what a cell is edited with."""
        field, event = self.events.field(index), self.events.record(index.row())
        if field is None or event is None:
            return None
        which = self.events.part(index.row())[0]
        whose = (self.events.dossiers[which].dyad, self.events.key(index.row()), which)
        return self.cells.open(parent, whose, index.column(), field, event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close a cell, unless what is wrong in it keeps it open."""
        opened = self.cells.opened
        if opened is not None and opened.editor is editor:
            return
        super().closeEditor(editor, hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go elsewhere only from a cell that can be kept."""
        if self.finish_cell():
            super().mousePressEvent(event)

    def chosen_rows(self) -> int:
        """Return how many rows are selected."""
        return len(self._chosen())

    def chosen_keys(self) -> tuple[set[int], ...]:
        """Return the keys of the events whose rows are selected, of each dossier."""
        found: tuple[set[int], ...] = tuple(set() for _ in self.events.dossiers)
        for row in self._chosen():
            found[self.events.part(row)[0]].add(self.events.key(row))
        return found

    def _chosen(self) -> set[int]:
        ranges = self.selectionModel().selection().toList()
        return {row for one in ranges for row in range(one.top(), one.bottom() + 1)}

    def _go_on(self, rows: int, cells: int) -> None:
        """Go to the cell below, or open the next one that can be edited, in the direction of reading."""
        current = self.currentIndex()
        if rows:
            below = self.events.index(current.row() + rows, current.column())
            if below.isValid():
                self._select(below)
            self.setFocus()
            return
        header, row = self.horizontalHeader(), current.row()
        columns = sorted((one for one in FIELDS if not self.isColumnHidden(one)), key=header.visualIndex)
        places = [header.visualIndex(one) for one in columns]
        at = bisect_left(places, header.visualIndex(current.column()))
        for _ in range(2 * len(columns)):
            at += cells
            if not 0 <= at < len(columns):
                row, at = row + cells, at % len(columns)
            index = self.events.index(row, columns[at])
            if not index.isValid():
                self.setFocus()
                return
            if self.events.field(index) is not None:
                self.edit_cell(index)
                return

    def _go_back_to_cell(self) -> None:
        """Go on with what was typed, or in the column where the keys were, now that other rows stand here."""
        half, self._half_typed = self._half_typed, None
        current = self.currentIndex()
        if half is None:
            if current.isValid() and current.column() != self._column < len(self.events.columns):
                self._renewing = True
                index = self.events.index(current.row(), self._column)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self._renewing = False
            return
        row = self.events.row_of(half.key, half.which)
        index = self.events.index(row, half.column)
        if row < 0 or self.events.field(index) is not half.field:
            return
        typed, at = half.typed, half.editor.cursorPosition() if isinstance(half.editor, LineField) else 0
        self.edit_cell(index)
        opened = self.cells.opened
        if opened is not None and isinstance(opened.editor, ChoiceField):
            opened.editor.choose(typed)
        elif opened is not None and isinstance(opened.editor, LineField):
            opened.editor.setText(typed)
            opened.editor.setCursorPosition(at)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that edit a cell from the actions that have them elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            key, here = event.key(), self.currentIndex()
            if key == Qt.Key.Key_F2 and self.events.field(here) is not None:
                event.accept()
                return True
        return super().event(event)

    # ------------------------------------------------------------ where it is read

    def _selected_row(self) -> int:
        """Return the row of the selected event, -1 where it is not listed."""
        seen = self._state.seen
        key = seen.selection.event
        return -1 if key is None else self.events.row_of(key, int(seen is not self._state))

    def _open_at(self) -> None:
        """Go to the selected event, or to the one nearest to the middle of the period in view."""
        row, view = self._selected_row(), self._state.viewport
        if row >= 0:
            self._show_selection()
            self.scrollTo(self.events.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif view is not None:
            self._go_to(self.events.row_nearest((view.start + view.end) / 2))

    def _settle(self) -> None:
        """Bring the row that the table opened at into the middle of the height it has now."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _go_to(self, row: int) -> None:
        """Bring a row into the middle, where keys go on from it; it is not selected."""
        if row < 0:
            return
        index = self.events.index(row, 0)
        self._renewing = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._renewing = False
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _second_changed(self) -> None:
        """List another second dossier too, or the open one alone, with the new column beside the date."""
        second = self._state.second
        if second is not None and self._beside is None:
            self._beside = second
            second.filter_changed.connect(self.events.filter)
            second.search_changed.connect(self.events.repaint_rows)
            second.selection_changed.connect(self._show_selection)
            second.records_came.connect(self._records_of_second)
        header = self.horizontalHeader()
        if second is None and header.sortIndicatorSection() == DYAD:
            self._sort_without_column()
        self._reload()
        self.events.repaint_rows()
        if self.events.comparing:
            header.moveSection(header.visualIndex(DYAD), DATE + 1)

    def _records_of_first(self, keys: frozenset[int]) -> None:
        self._records_came(0, keys)

    def _records_of_second(self, keys: frozenset[int]) -> None:
        self._records_came(1, keys)

    def _records_came(self, which: int, keys: frozenset[int]) -> None:
        """Show rows that were lacking, and measure anew when all have come that are measured."""
        if not self.isVisible():
            return
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        self.events.records_came(max(first, 0), last if last >= 0 else self.events.rowCount() - 1, which, keys)
        self.fitting.records_came(which, keys, self._state.appearance.text_scale)

    def _take_selection(self) -> None:
        if self._renewing:
            return
        model, current = self.selectionModel(), self.currentIndex()
        ranges = model.selection().toList()
        if ranges:
            row = current.row() if current.isValid() and model.isSelected(current) else ranges[0].top()
            self.events.state_of(row).select_event(self.events.key(row))

    def _show_selection(self) -> None:
        row = self._selected_row()
        index = self.events.index(row, 0) if row >= 0 else QModelIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            return
        self._renewing = True
        if index.isValid():
            self._select(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
        self._renewing = False

    def _select(self, index: QModelIndex) -> None:
        """Select a row; mirrored, Qt's own ``selectRow`` finds no column where the columns just fill the view."""
        chosen = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, chosen.ClearAndSelect | chosen.Rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting the first row, which Qt would do of its own accord."""
        self._renewing = True
        super().focusInEvent(event)
        self._renewing = False
        if self._state.seen.selection.event is None:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row by Enter; Qt does so by itself on some systems only.

        The first arrow selects the row that the table opened at; Home and End the first and the last event.
        """
        current, held = self.currentIndex(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held
        if arrow and current.isValid() and not self.selectionModel().hasSelection():
            self._select(current)
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held and self.events.rowCount():
            # Qt goes to the first or last cell of the row, which nobody sees where rows are selected.
            row = 0 if event.key() == Qt.Key.Key_Home else self.events.rowCount() - 1
            self._select(self.events.index(row, max(current.column(), 0)))
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.events.editing:
                self.edit_cell(current)
            else:
                self._open(current)
            event.accept()
            return
        if self.events.editing and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self.events.editing:
            key = int(index.data(KEY))
            self.events.state_of(index.row()).select_event(key)
            self.opened.emit(key)
