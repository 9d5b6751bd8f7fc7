"""How wide the table's columns and how high its rows stand: measured where texts or letters change, and not before."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QTableView

from explorer.desktop.appearance import Appearance
from explorer.desktop.table.columns import DATE, DYAD
from explorer.desktop.table.model import EventTable
from explorer.desktop.table.width_plan import Measured, planned
from explorer.dossier.records import Event

WIDEST = 360.0
"""Pixels that a column's contents may ask for, before the text scale."""
MOST_DATES = 0.98
"""Part of the rows whose dates are shown whole where there is not room for all: one long date must not squeeze every
title.
"""
ASKED = 3
"""Cells of each column, those with the widest texts, for which the style is asked how much room they need."""


class Fitting:
    """Gives a table's columns and rows their sizes; ``delegate`` tells what paints a column."""

    def __init__(
        self,
        table: QTableView,
        events: EventTable,
        option: Callable[[], QStyleOptionViewItem],
        delegate: Callable[[int], QAbstractItemDelegate],
    ) -> None:
        self._table = table
        self._events = events
        self._option = option
        self._delegate = delegate
        self.wanted: list[int] | None = None
        """The widths at which no cell is cut, until texts or letters change."""
        self.measured = 0
        """How often texts were measured."""
        self._times_forgotten = 0
        self._measured_in: tuple[str, ...] = ()
        """The words and letters that were measured last."""
        self._usual_date = 0
        """The width at which most dates are not cut."""
        self._lacking: frozenset[tuple[int, int]] = frozenset()
        """Dossier (0 or 1) and key of events whose records are to be measured and have not come."""
        self._steps: Iterator[None] = iter(())
        """What is left to measure of records that have come."""
        self._scale = 1.0
        self._turns = QTimer(table)
        """Measures those, a column in each turn: all together take longer than a frame."""
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._measure)

    def forget(self) -> None:
        """Measure when next it is fitted."""
        self.wanted = None
        self._times_forgotten += 1

    def look_changed(self, look: Appearance) -> None:
        """Measure where words or letters are others than those that were measured; colours alone change no width."""
        header = self._table.horizontalHeader()
        measured_in = (look.language, look.digits, self._table.font().toString(), header.font().toString())
        if measured_in != self._measured_in:
            self._measured_in = measured_in
            self.forget()

    def records_came(self, which: int, keys: frozenset[int], scale: float) -> None:
        """Measure anew, at a text ``scale``, when all have come that are measured and were lacking until now."""
        if not self._lacking:
            return
        self._lacking -= {(which, key) for key in keys}
        if not self._lacking:
            self._steps, self._scale = self.measuring(scale, anew=True), scale
            self._turns.start()

    def _measure(self) -> None:
        """Measure one more column of what has come, or share the width once all are measured."""
        if not self._table.isVisible():
            self._turns.stop()
            self.forget()
        elif next(self._steps, True):
            self._turns.stop()
            self.fit(self._scale)

    def fit(self, scale: float) -> None:
        """Share the width among the columns, at a text ``scale``."""
        table, columns = self._table, self._events.columns
        table.setIconSize(QSize(round(14 * scale), round(14 * scale)))
        # By itself Qt makes no row lower and no column narrower than a font's largest glyph, in Arabic a ligature.
        rows, height = table.verticalHeader(), round(26 * scale)
        rows.setMinimumSectionSize(1)
        if rows.defaultSectionSize() != height:  # A million rows are gone through, and all cells painted again.
            rows.setDefaultSectionSize(height)
        table.horizontalHeader().setMinimumSectionSize(round(24 * scale))
        table.horizontalHeader().setFixedHeight(round(32 * scale))
        table.setColumnHidden(DYAD, len(columns) > DYAD and not self._events.comparing)
        for _ in self.measuring(scale):
            pass
        measured = Measured(self.wanted or [], self._wanted_by_headings(), self._usual_date)
        left_out = DYAD if table.isColumnHidden(DYAD) else None
        room, editing = table.viewport().width(), self._events.editing
        for number, width in enumerate(planned(columns, measured, room, scale, left_out=left_out, editing=editing)):
            if not table.isColumnHidden(number):
                table.setColumnWidth(number, width)

    def measuring(self, scale: float, *, anew: bool = False) -> Iterator[None]:
        """Measure what is not measured yet, or all ``anew``, at a text ``scale``: a column in each step."""
        if not anew and self.wanted is not None and len(self.wanted) == len(self._events.columns):
            return
        self.measured += 1
        begun = self._times_forgotten
        self._lacking = self._events.lacking()
        at_hand = self._events.looked_at_and_at_hand()
        most = round(WIDEST * scale)
        usual_date = min(self._wanted_by_cells(DATE, at_hand, MOST_DATES), most)
        yield
        wanted = []
        for column in range(len(self._events.columns)):
            wanted.append(min(self._wanted_by_cells(column, at_hand), most))
            yield
        if begun == self._times_forgotten:  # Else other texts or letters have come in between.
            self.wanted, self._usual_date = wanted, usual_date

    def _wanted_by_cells(self, column: int, at_hand: Sequence[tuple[int, Event]], share: float = 1.0) -> int:
        """Return the width at which no cell of some rows is cut; with a ``share``, so many of the rows' cells."""
        if self._table.isColumnHidden(column):
            return 0
        option, delegate = self._option(), self._delegate(column)
        advance = self._table.fontMetrics().horizontalAdvance
        longest = self._events.longest(column, at_hand, share)
        # The style takes ten times as long to say how much room a text needs as the letters do.
        widest = heapq.nlargest(ASKED, longest, key=lambda cell: advance(self._events.shown(cell)))
        return max((delegate.sizeHint(option, cell).width() for cell in widest), default=0)

    def _wanted_by_headings(self) -> list[int]:
        """Return the widths at which no heading is cut; the arrow of sorting takes room in one column only."""
        header = self._table.horizontalHeader()
        header.setSortIndicatorShown(False)
        widths = [header.sectionSizeHint(number) for number in range(len(self._events.columns))]
        header.setSortIndicatorShown(True)
        number = header.sortIndicatorSection()
        if number >= 0:
            widths[number] = header.sectionSizeHint(number)
        return widths
