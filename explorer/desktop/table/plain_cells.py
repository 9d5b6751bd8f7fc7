"""What a cell of the table shows, handed to Qt in one call.

Qt's own delegate asks the model for seven roles of every cell that it paints, each of them a call of Python; most
cells have only a text, a few a shape beside it.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.desktop.table.model import EventTable

_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay
_SHAPE_AND_TEXT = _TEXT | QStyleOptionViewItem.ViewItemFeature.HasDecoration


class PlainCells(QStyledItemDelegate):
    """Paints cells of a table of events as Qt does; what has colours of its own or flags is left to Qt."""

    def __init__(self, events: EventTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._events = events

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill in what a cell shows."""
        cell = self._events.cell(index.row(), index.column())
        if cell is None:
            super().initStyleOption(option, index)
            if option.backgroundBrush.style() is not Qt.BrushStyle.NoBrush:
                # A hit stays one where it is selected: the colour of the selection would cover its own.
                option.palette.setBrush(QPalette.ColorRole.Highlight, option.backgroundBrush)
                option.palette.setBrush(QPalette.ColorRole.HighlightedText, option.palette.text())
            return
        option.index = cast("QModelIndex", index)
        text, shape = cell
        option.text = text.replace("\n", "\u2028")
        if shape is None:
            option.features |= _TEXT
            return
        option.features |= _SHAPE_AND_TEXT
        option.icon = shape
        state = option.state
        mode = QIcon.Mode.Selected if state & QStyle.StateFlag.State_Selected else QIcon.Mode.Normal
        if not state & QStyle.StateFlag.State_Enabled:
            mode = QIcon.Mode.Disabled
        room = option.decorationSize
        option.decorationSize = room.boundedTo(shape.actualSize(room, mode, QIcon.State.Off))
