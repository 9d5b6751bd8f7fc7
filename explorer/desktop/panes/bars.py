"""Counts as bars in the colour of a side: lying ones in a list, upright ones by period."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.desktop.panes.content import Bar
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.text_lines import TextLines
from explorer.desktop.panes.texts import style
from explorer.dossier.records import Side
from explorer.drawing import fonts
from explorer.drawing.themes import colour

_THICKNESS = 8
_TALLEST = 56
_GAP = 5.0


class LyingBar(QWidget):
    """A bar as long as its share of the place it has."""

    def __init__(self, share: float, side: Side, look: Look) -> None:
        super().__init__()
        self._share, self._side, self._look = share, side, look
        self.setFixedHeight(look.line_height(fonts.BODY))
        self.setMinimumWidth(look.length(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar from the start side."""
        painter = QPainter(self)
        width = max(1.0, round(self._share * self.width()))
        thickness = self._look.length(_THICKNESS)
        left = self.width() - width if self._look.right_to_left else 0.0
        rect = QRectF(left, round((self.height() - thickness) / 2), width, thickness)
        painter.fillRect(rect, colour(self._look.theme.fill(self._side)))
        painter.end()


class UprightBars(QWidget):
    """One bar a period with its count above; the first, the last and some between are named."""

    def __init__(self, bars: tuple[Bar, ...], side: Side, look: Look) -> None:
        super().__init__()
        self._bars, self._side, self._look = bars, side, look
        self._counts = [TextLines(bar.count, style(look, fonts.SMALL)) for bar in bars]
        self._names = [TextLines(bar.label.text, style(look, fonts.SMALL)) for bar in bars]
        self._line = look.line_height(fonts.SMALL)
        self.setFixedHeight(2 * self._line + look.length(_TALLEST) + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(look.words.listed([f"{bar.label.text} {bar.count}" for bar in bars if bar.count]))

    def sizeHint(self) -> QSize:
        """Return the width of a pane's text."""
        return QSize(self._look.length(200), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, counts and names, in reading direction."""
        painter = QPainter(self)
        theme = self._look.theme
        slot = self.width() / max(1, len(self._bars))
        base = self._line + self._look.length(_TALLEST)
        edge: float | None = None
        for number, (bar, count, name) in enumerate(zip(self._bars, self._counts, self._names, strict=True)):
            left = self.width() - (number + 1) * slot if self._look.right_to_left else number * slot
            height = round(bar.share * self._look.length(_TALLEST))
            if height:
                rect = QRectF(round(left + _GAP / 2), base - height, round(slot - _GAP), height)
                painter.fillRect(rect, colour(theme.fill(self._side)))
                painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), colour(theme.side(self._side)))
                self._centred(painter, count, left + slot / 2, base - height - self._line, theme.ink)
            half = (name.natural_width() + 1) / 2
            middle = min(max(left + slot / 2, half), self.width() - half)
            if edge is None or abs(middle - edge) > 2 * half + 8:
                self._centred(painter, name, middle, base + 3, theme.ink2)
                edge = middle
        painter.fillRect(QRectF(0, base, self.width(), 1), colour(theme.line2))
        painter.end()

    def _centred(self, painter: QPainter, text: TextLines, x: float, y: float, ink: str) -> None:
        width = text.natural_width() + 1
        painter.save()
        painter.translate(QPointF(round(x - width / 2), y))
        text.paint(painter, width, ink, None, self._look.theme.press)
        painter.restore()
