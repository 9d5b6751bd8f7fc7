"""Headings of sections, with their counts; those of long sections fold what is under them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from explorer.desktop.panes.content import Section
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.text_lines import TextLines
from explorer.desktop.panes.texts import PaneText, small, style
from explorer.desktop.panes.widgets import Badge, line, lowered
from explorer.dossier.message import Message
from explorer.drawing import fonts, icons
from explorer.drawing.surface import Surface
from explorer.drawing.themes import colour

_CHEVRON = 14


def plain_heading(section: Section, look: Look) -> QWidget:
    """Return the heading of a section that stays open."""
    widget, layout = line(look.length(8))
    if section.conflict:
        layout.addWidget(Badge(look))
    ink = look.theme.conflict if section.conflict else look.theme.ink
    title = PaneText(section.title, style(look, fonts.BODY, True), ink, look)
    layout.addWidget(title, 1)
    if section.count:
        count = small(section.count, look, end=True)
        count.setMinimumWidth(min(count.sizeHint().width() + 1, look.length(140)))
        layout.addWidget(lowered(count, look), 0, Qt.AlignmentFlag.AlignTop)
    return widget


class FoldHeading(QAbstractButton):
    """The heading of a section that can be folded: by click, Enter or Space. Checked is open."""

    def __init__(self, section: Section, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = TextLines(section.title, style(look, fonts.BODY, True))
        self._count = TextLines(section.count, style(look, fonts.SMALL, end=True))
        self.setCheckable(True)
        self.setText(section.title.replace("&", "&&"))
        named = Message("{title}, {count}", {"title": section.title, "count": section.count})
        self.setAccessibleName(look.words.say(named))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _reserved(self) -> float:
        """Return the width taken by the count and the chevron."""
        return self._count.natural_width() + self._look.length(_CHEVRON + 12)

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(self._look.length(200), self.heightForWidth(self._look.length(200)))

    def minimumSizeHint(self) -> QSize:
        """Return the least that shows the count."""
        return QSize(round(self._reserved()) + 24, self._title.style.line_height)

    def hasHeightForWidth(self) -> bool:
        """Return that a long title breaks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the title's lines."""
        return self._title.height(width - self._reserved())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title with its chevron after it, and the count at the end."""
        painter = QPainter(self)
        look, theme, width = self._look, self._look.theme, self.width()
        rtl = look.right_to_left
        chevron, gap = look.length(_CHEVRON), look.length(4)
        row = self._title.style.line_height
        room = width - self._reserved()
        self._text(painter, self._title, width - room if rtl else 0, 0, room, theme.ink)
        count = self._count.natural_width() + 1
        lower = self._title.baseline - self._count.baseline
        self._text(painter, self._count, 0 if rtl else width - count, lower, count, theme.ink2)
        end = self._title.line_boxes(room)[0].width() + gap
        at = QRectF(width - end - chevron if rtl else end, round((row - chevron) / 2) + 1, chevron, chevron)
        name = "chevron-up" if self.isChecked() else "chevron-down"
        icons.draw(Surface.of(painter), name, at, theme.ink if self.underMouse() else theme.ink2)
        if self.hasFocus():
            pen = QPen(colour(theme.ink), 1.0)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _text(self, painter: QPainter, text: TextLines, x: float, y: float, width: float, ink: str) -> None:
        painter.save()
        painter.translate(QPointF(x, y))
        text.paint(painter, width, ink, None, self._look.theme.press)
        painter.restore()
