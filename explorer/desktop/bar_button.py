"""The toolbar's buttons, painted with the program's own letters: flags, shapes and counts stand where the design says.

A button shows parts side by side in reading order, and a chevron at its end where it opens a menu. Buttons that belong
together share their borders.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from explorer.desktop.state import WindowState
from explorer.dossier.records import EventKind
from explorer.drawing import flags, fonts, icons, marks
from explorer.drawing.surface import Surface
from explorer.drawing.themes import Theme, blended, colour

HEIGHT = 28.0
_INSET, _GAP = 10.0, 7.0
_ICON, _CHEVRON, _SHAPE = 16.0, 12.0, 11.0
_FLAG = (24.0, 16.0)
_FLAG_FRAME = 2.0


@dataclass(frozen=True, slots=True)
class Words:
    """A text: usual, bold, or small and in secondary ink."""

    text: str
    bold: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """A country's flag in the colour of its side: a token's value."""

    country: str
    frame: str


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a kind of event."""

    kind: EventKind


Part = Words | Flag | Icon | Shape


class BarButton(QToolButton):
    """A button of the toolbar. ``first`` is false for one that shares its border with the button before it.

    ``chevron`` promises that something opens under it, as a menu does.
    """

    def __init__(
        self, state: WindowState, parent: QWidget | None = None, *, menu: bool = False, chevron: bool = False
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._parts: tuple[Part, ...] = ()
        self._chevron = menu or chevron
        self.first = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if menu:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.setMenu(QMenu(self))

    def show_parts(self, *parts: Part) -> None:
        """Show these parts, in reading order."""
        if parts != self._parts:
            self._parts = parts
            self.updateGeometry()
            self.update()

    def show_appearance(self) -> None:
        """Measure and paint anew in other words, sizes or colours."""
        self.updateGeometry()
        self.update()

    # ------------------------------------------------------------ geometry

    def _width(self, part: Part) -> float:
        text = self._state.appearance.text
        if isinstance(part, Words):
            return text.width(part.text, fonts.SMALL if part.faint else fonts.BODY, part.bold)
        if isinstance(part, Flag):
            return (_FLAG[0] + 2 * _FLAG_FRAME) * text.scale
        return (_ICON if isinstance(part, Icon) else _SHAPE) * text.scale

    @property
    def _has_chevron(self) -> bool:
        return self._chevron

    def sizeHint(self) -> QSize:
        """Return the room that all parts take."""
        scale = self._state.appearance.text_scale
        width = 2 * _INSET * scale + sum(map(self._width, self._parts)) + _GAP * scale * max(0, len(self._parts) - 1)
        if self._has_chevron:
            width += (_GAP + _CHEVRON) * scale
        return QSize(round(width), round(HEIGHT * scale))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never cut."""
        return self.sizeHint()

    # ------------------------------------------------------------ painting

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the pointer's hover."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that it is gone."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, border, parts and chevron."""
        theme = self._state.appearance.theme
        pressed = self.isChecked() or self.isDown()
        painter = QPainter(self)
        self._paint_box(painter, theme, theme.press if pressed else theme.field)
        ink, faint = (theme.press_ink, theme.press_ink) if pressed and theme.dark else (theme.ink, theme.ink2)
        if not self.isEnabled():
            ink = faint = blended(theme.ink2, theme.field, 0.6)
        self._paint_parts(Surface.of(painter), ink, faint)
        painter.end()

    def _paint_box(self, painter: QPainter, theme: Theme, ground: str) -> None:
        width, height = self.width(), self.height()
        active = self.isEnabled() and (self.underMouse() or self.hasFocus())
        edge = colour(theme.ink if active else theme.line2 if self.isEnabled() else theme.line)
        painter.fillRect(self.rect(), colour(ground))
        painter.fillRect(0, 0, width, 1, edge)
        painter.fillRect(0, height - 1, width, 1, edge)
        mirrored = self._state.appearance.right_to_left
        starts, ends = (width - 1, 0) if mirrored else (0, width - 1)
        painter.fillRect(ends, 0, 1, height, edge)
        if self.first or active:
            painter.fillRect(starts, 0, 1, height, edge)

    def _paint_parts(self, surface: Surface, ink: str, faint: str) -> None:
        look = self._state.appearance
        scale, mirrored = look.text_scale, look.right_to_left
        free = self.width() - sum(map(self._width, self._parts)) - _GAP * scale * max(0, len(self._parts) - 1)
        at = _INSET * scale if self._has_chevron else free / 2
        middle = self.height() / 2
        for part in self._parts:
            width = self._width(part)
            left = self.width() - at - width if mirrored else at
            self._paint_part(surface, part, QRectF(left, middle, width, 0), ink, faint)
            at += width + _GAP * scale
        if self._has_chevron:
            size = _CHEVRON * scale
            left = _INSET * scale if mirrored else self.width() - _INSET * scale - size
            icons.draw(surface, "chevron-down", QRectF(left, middle - size / 2, size, size), ink)

    def _paint_part(self, surface: Surface, part: Part, place: QRectF, ink: str, faint: str) -> None:
        """Paint a part on the middle line that ``place`` gives."""
        text, scale, middle = self._state.appearance.text, self._state.appearance.text_scale, place.y()
        if isinstance(part, Words):
            size, hue = (fonts.SMALL, faint) if part.faint else (fonts.BODY, ink)
            # Letters of 13 px stand 4.5 below the middle line, those of 11 px share their baseline.
            text.draw(surface, place.x(), middle + 4.5 * scale, part.text, size, hue, part.bold)
        elif isinstance(part, Flag):
            width, height = _FLAG[0] * scale, _FLAG[1] * scale
            left = place.x() + _FLAG_FRAME * scale
            flags.draw(surface, part.country, QRectF(left, middle - height / 2, width, height), part.frame)
        elif isinstance(part, Icon):
            icons.draw(
                surface, part.name, QRectF(place.x(), middle - place.width() / 2, place.width(), place.width()), ink
            )
        else:
            reach = _SHAPE * scale
            marks.draw_glyph(surface, part.kind, place.x() + place.width() / 2, middle, ink, size=reach)
