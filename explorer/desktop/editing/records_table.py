"""The table of windows that list records: whole rows are chosen, and Tab leads out of it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from explorer.desktop.appearance import Appearance

ROW_HEIGHT = 28
"""Height in pixels of a row at the usual text size."""


def records_table(model: QAbstractItemModel, look: Appearance, window: QWidget, *, several: bool = False) -> QTableView:
    """Return a table of ``model`` named like its window; ``several`` is whether more than one row can be chosen."""
    table = QTableView(window)
    table.setModel(model)
    table.setAccessibleName(window.windowTitle())
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    mode = QAbstractItemView.SelectionMode
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(ROW_HEIGHT * look.text_scale))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    return table
