"""How the table paints cells of its own kind.

Dates in a column that is too narrow for the longest are cut between words only, so that no part is read as a date of
its own: "between 7 Nov 2006 and 13 Mar 2007" becomes "between 7 Nov 2006…", never "between 7 Nov 20…".
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from explorer.desktop.table.cell_editing import EditCells

ELLIPSIS = "…"
FLAGS = (54, 20)
"""Width and height of the picture of both flags, whatever its size."""


def cut_between_words(text: str, room: float, width: Callable[[str], float]) -> str:
    """Return as many whole words of a text as have room with an ellipsis after them, the text where all have."""
    if width(text) <= room:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        shown = " ".join(words[:count]) + ELLIPSIS
        if width(shown) <= room:
            return shown
    return ELLIPSIS


class FlagCells(EditCells):
    """Paints the flags of a dossier in place of its name, which the tooltip gives and a screen reader reads."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Give the flags the room of two."""
        super().initStyleOption(option, index)
        height = widget.iconSize().height() if isinstance(widget := option.widget, QAbstractItemView) else FLAGS[1]
        option.text = ""
        option.decorationSize = QSize(height * FLAGS[0] // FLAGS[1], height)


class DateCells(EditCells):
    """Paints cells whose texts are cut between words."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Give the style a text that it need not cut."""
        super().initStyleOption(option, index)
        widget: QWidget | None = option.widget
        if widget is None or not option.rect.isValid():
            return  # Somebody asks how much room the text would take.
        style = widget.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, widget) + 1
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        option.text = cut_between_words(option.text, place.width() - 2 * margin, option.fontMetrics.horizontalAdvance)
