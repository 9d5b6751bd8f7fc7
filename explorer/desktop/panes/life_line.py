"""The life line of an agreement: one step under the other, dated ones filled, the others rings, dashes between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from explorer.desktop.panes.content import Step
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.texts import PaneText, body, style
from explorer.desktop.panes.widgets import MARK_COLUMN, column
from explorer.dossier.records import EventKind
from explorer.drawing import fonts
from explorer.drawing.marks import shape
from explorer.drawing.themes import colour

_AT = 6.0
"""Where the line stands in the column of marks."""
_RING = 4.0
_FILLED = 5.5
_AIR = 2.0
"""Pixels between a mark and the dashes."""
_LEAST_LABEL, _MOST_LABEL = 96, 148


class LifeLine(QWidget):
    """All steps of an agreement with their dates."""

    def __init__(self, steps: tuple[Step, ...], look: Look) -> None:
        super().__init__()
        self._steps = steps
        self._look = look
        self._labels: list[PaneText] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.length(8))
        grid.setVerticalSpacing(look.length(2))
        grid.setColumnMinimumWidth(0, look.length(MARK_COLUMN))
        grid.setColumnStretch(2, 1)
        for number, step in enumerate(steps):
            label = body(step.label, look, bold=step.dated)
            how = style(look, fonts.BODY, end=True)
            ink = look.theme.ink if step.dated else look.theme.ink2
            values, below = column()
            for value in step.values:
                below.addWidget(PaneText(value, how, ink, look))
            label.setAccessibleDescription(" ".join(step.values))
            wished = min(look.length(_MOST_LABEL), max(look.length(_LEAST_LABEL), label.sizeHint().width()))
            label.setMinimumWidth(wished)
            grid.addWidget(label, number, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(values, number, 2)
            self._labels.append(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks and the dashes between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, scale = self._look.theme, self._look.scale
        x = _AT * scale + 0.5
        if self._look.right_to_left:
            x = self.width() - x
        middle = self._look.line_height(fonts.BODY) / 2 + 0.5
        centres = [label.y() + middle for label in self._labels]
        dashes = QPen(colour(theme.line2), 1.0)
        dashes.setDashPattern([3.0, 3.0])
        dashes.setCapStyle(Qt.PenCapStyle.FlatCap)
        reaches = [(_FILLED * 1.08 if step.dated else _RING) * scale + _AIR for step in self._steps]
        for upper, lower, above, below in zip(centres, centres[1:], reaches, reaches[1:], strict=False):
            painter.setPen(dashes)
            painter.drawLine(QPointF(x, upper + above), QPointF(x, lower - below))
        for centre, step in zip(centres, self._steps, strict=True):
            if step.dated:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(colour(theme.j)))
                size = _FILLED * 1.08 * scale
                painter.drawPath(shape(EventKind.AGREEMENT, size, up=False).translated(x, centre))
            else:
                painter.setPen(QPen(colour(theme.line2), 1.25))
                painter.setBrush(QBrush(colour(theme.pane)))
                painter.drawEllipse(QPointF(x, centre), _RING * scale, _RING * scale)
        painter.end()
