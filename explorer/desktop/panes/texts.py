"""The texts of a pane as widgets: what can be read and selected, and what leads on. All of it is plain text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QSizePolicy, QWidget

from explorer.desktop.panes.content import Go, Target
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.text_lines import UNDERLINE_BELOW, Selection, TextLines, TextStyle
from explorer.dossier.message import Message
from explorer.drawing import fonts
from explorer.drawing.themes import colour

_WIDEST = 300
"""The width that a long text wishes for; it takes what it gets and breaks."""
_LEAST = 24
_LEADS_TO = {
    Go.EVENT: Message("shows this event"),
    Go.PERSON: Message("shows this person"),
    Go.SOURCE: Message("shows this source"),
}


def style(
    look: Look, size: int, bold: bool = False, language: str | None = None, *, own_side: bool = False, end: bool = False
) -> TextStyle:
    """Return how a text is set: it runs in the direction of its language and is aligned to the pane's start side.

    With ``own_side`` it is aligned to the side where its own direction starts, with ``end`` to the pane's end.
    """
    runs = look.runs_right_to_left(language)
    to_right = runs if own_side else look.right_to_left != end
    return TextStyle(look.font(size, bold, language), look.line_height(size, language), runs, to_right)


def _policy(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class MenuHost(QWidget):
    """A part of the window whose texts open menus, which others may add to."""

    menu_opening = Signal(QMenu, QWidget)
    """The menu and the text that it belongs to."""


class PaneText(QLabel):
    """A text that can be read, selected with the mouse and copied."""

    def __init__(self, text: str, how: TextStyle, ink: str, look: Look) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if how.right_to_left else Qt.LayoutDirection.LeftToRight)
        _policy(self)
        self._lines = TextLines(text, how)
        self._ink = ink
        self._look = look
        self._anchor = 0
        self._selection: Selection | None = None

    def sizeHint(self) -> QSize:
        """Return one line, or the widest that a text wishes for."""
        width = min(self._lines.natural_width() + 1, self._look.length(_WIDEST))
        return QSize(round(width + 0.5), self._lines.height(width))

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: every text breaks."""
        return QSize(self._look.length(_LEAST), self._lines.style.line_height)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower text is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines."""
        return self._lines.height(width)

    def line_boxes(self) -> list[QRectF]:
        """Return where the letters of each line stand."""
        return self._lines.line_boxes(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        self._lines.paint(painter, self.width(), self._ink, self._selection, self._look.theme.press)
        painter.end()

    def select_all(self) -> None:
        """Select the whole text."""
        self._select(Selection(0, len(self.text())))

    def copy(self) -> None:
        """Put what is selected on the clipboard, the whole text where nothing is."""
        chosen = self._selection or Selection(0, len(self.text()))
        QGuiApplication.clipboard().setText(self.text()[chosen.start : chosen.end])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._anchor = self._lines.cursor_at(event.position(), self.width())
            self._select(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = self._lines.cursor_at(event.position(), self.width())
            self._select(Selection.between(self._anchor, place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        self._select(self._lines.word_at(self._lines.cursor_at(event.position(), self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy or select all; everything else belongs to the pane."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the selection go when another text is clicked, but not for a menu or another window."""
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._select(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        copy_menu(self, self._look, self.copy, self.select_all).popup(event.globalPos())

    def _select(self, selection: Selection | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.update()


class PaneLink(QAbstractButton):
    """A name that leads to an event, a person or a source: by click, Enter or Space."""

    followed = Signal(Target)

    def __init__(self, text: str, target: Target, how: TextStyle, look: Look) -> None:
        super().__init__()
        self.target = target
        self._lines = TextLines(text, how)
        self._look = look
        # An ampersand in a name is no mnemonic.
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(look.words.say(_LEADS_TO[target.go]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        _policy(self)
        self.clicked.connect(self._follow)

    def _follow(self) -> None:
        self.followed.emit(self.target)

    def sizeHint(self) -> QSize:
        """Return one line, or the widest that a text wishes for."""
        width = min(self._lines.natural_width() + 1, self._look.length(_WIDEST))
        return QSize(round(width + 0.5), self._lines.height(width))

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: every text breaks."""
        return QSize(self._look.length(_LEAST), self._lines.style.line_height)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower text is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines."""
        return self._lines.height(width)

    def hitButton(self, pos: QPointF) -> bool:  # type: ignore[override]
        """Return whether a point lies on the letters."""
        return any(box.contains(QPointF(pos)) for box in self._lines.line_boxes(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the name."""
        copy_menu(self, self._look, self.copy, None).popup(event.globalPos())

    def copy(self) -> None:
        """Put the name on the clipboard."""
        QGuiApplication.clipboard().setText(self._lines.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, the line under it, and the focus around it."""
        theme, width = self._look.theme, self.width()
        painter = QPainter(self)
        self._lines.paint(painter, width, theme.ink, None, theme.press)
        under = theme.ink if self.underMouse() or self.hasFocus() else theme.line2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        boxes = self._lines.line_boxes(width)
        for box in boxes:
            y = round(box.top() + self._lines.baseline + UNDERLINE_BELOW * self._look.scale)
            painter.fillRect(QRectF(box.left(), y, box.width(), 1), colour(under))
        if self.hasFocus() and boxes:
            around = boxes[0]
            for box in boxes[1:]:
                around = around.united(box)
            pen = QPen(colour(theme.ink), 1.0)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.drawRect(around.adjusted(0.5, 0.5, -1.0, -0.5).intersected(QRectF(0.5, 0.5, width - 1.5, 1e6)))
        painter.end()


def copy_menu(widget: QWidget, look: Look, copy: object, select_all: object | None) -> QMenu:
    """Return the menu of a text; it deletes itself when it closes."""
    menu = QMenu(widget)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(look.words.text("Copy")).triggered.connect(copy)
    if select_all is not None:
        menu.addAction(look.words.text("Select all")).triggered.connect(select_all)
    host = widget.parentWidget()
    while host is not None and not isinstance(host, MenuHost):
        host = host.parentWidget()
    if host is not None:
        host.menu_opening.emit(menu, widget)
    return menu


def body(text: str, look: Look, *, faint: bool = False, bold: bool = False, language: str | None = None) -> PaneText:
    """Return a text of the body, 13 px."""
    ink = look.theme.ink2 if faint else look.theme.ink
    return PaneText(text, style(look, fonts.BODY, bold, language), ink, look)


def small(text: str, look: Look, *, end: bool = False, ink: str | None = None) -> PaneText:
    """Return a secondary text, 11 px."""
    return PaneText(text, style(look, fonts.SMALL, end=end), ink or look.theme.ink2, look)
