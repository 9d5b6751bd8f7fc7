"""The small painted parts of a pane: marks, badges, flags, rules, and lists that grow downwards."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.desktop.panes.look import Look
from explorer.dossier.records import EventKind, Side
from explorer.drawing import flags, fonts, marks
from explorer.drawing.surface import Surface
from explorer.drawing.themes import colour

MARK_COLUMN = 22
"""Width of the column in which marks stand before titles."""
_GLYPH = 10.0


class Painted(QWidget):
    """A part of a fixed size that paints itself and says nothing to a screen reader: its words stand beside it."""

    def __init__(self, look: Look, width: float, height: float) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(look.length(width), round(height)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint on the widget."""
        painter = QPainter(self)
        self.draw(Surface.of(painter))
        painter.end()

    def draw(self, surface: Surface) -> None:
        """Paint the part."""


class KindMark(Painted):
    """The shape of a kind in its side's colour, on the first line of what stands beside it."""

    def __init__(self, kind: EventKind, side: Side, look: Look) -> None:
        super().__init__(look, MARK_COLUMN, look.line_height(fonts.BODY))
        self._kind, self._side = kind, side

    def draw(self, surface: Surface) -> None:
        """Draw the shape towards the start of its column."""
        middle = self._look.length(6)
        x = self.width() - middle if self._look.right_to_left else middle
        size = _GLYPH * self._look.scale
        hue = self._look.theme.side(self._side)
        y = self.height() / 2 + 0.5
        marks.draw_glyph(surface, self._kind, x, y, hue, self._side is Side.B, size)


class Badge(Painted):
    """The not-equal sign of sources that disagree."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 16, look.line_height(fonts.BODY))
        self.setAccessibleName(look.words.text("Sources disagree"))
        self.setToolTip(look.words.text("Sources disagree"))

    def draw(self, surface: Surface) -> None:
        """Draw the badge in the middle of the line."""
        marks.draw_badge(surface, self._look.theme, self.width() / 2, self.height() / 2 + 0.5)


class Flag(Painted):
    """A country's flag beside its name."""

    def __init__(self, code: str, look: Look, size: int = fonts.BODY) -> None:
        width, height = flags.CARD_SIZE
        super().__init__(look, width + 2, look.line_height(size))
        self._code = code
        self._size = (look.length(width), look.length(height))

    def draw(self, surface: Surface) -> None:
        """Draw the flag in the middle of the line, never mirrored."""
        width, height = self._size
        rect = QRectF(1, round((self.height() - height) / 2), min(width, self.width() - 2), height)
        flags.draw(surface, self._code, rect, self._look.theme.line2, 1.0)


class Rule(QWidget):
    """A line between sections (lying), between columns or beside a quote (upright)."""

    def __init__(self, token: str, *, width: int | None = None, height: int | None = None) -> None:
        super().__init__()
        self._token = token
        if width is not None:
            self.setFixedWidth(width)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        if height is not None:
            self.setFixedHeight(height)
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_token(self, token: str) -> None:
        """Change the colour."""
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._token))
        painter.end()


def column(spacing: int = 0) -> tuple[QWidget, QVBoxLayout]:
    """Return a widget whose parts stand one under the other."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return widget, layout


def lowered(widget: QWidget, look: Look) -> QWidget:
    """Return a secondary text put lower, so that it stands on the baseline of the body's line beside it."""
    holder, layout = column()
    layout.addSpacing(round(baseline(look, fonts.BODY) - baseline(look, fonts.SMALL)))
    layout.addWidget(widget)
    return holder


def baseline(look: Look, size: int) -> float:
    """Return how far the baseline of a text lies below the top of its first line."""
    metrics = QFontMetricsF(look.font(size))
    return (look.line_height(size) - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()


def line(spacing: int = 0) -> tuple[QWidget, QHBoxLayout]:
    """Return a widget whose parts stand side by side, in reading direction."""
    widget = QWidget()
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return widget, layout
