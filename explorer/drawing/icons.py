"""The icons of buttons and notices, in the colour of the text beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPixmap

from explorer import paths
from explorer.drawing import svg
from explorer.drawing.surface import Surface
from explorer.drawing.themes import Theme, blended


def names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg")))


def pixmap(name: str, size: float, ratio: float, colour: str) -> QPixmap:
    """Return an icon as pixels, ``size`` logical pixels wide and high."""
    return svg.pixmap(paths.resources() / "icons" / f"{name}.svg", size, size, ratio, colour)


def icon(name: str, theme: Theme, size: int = 16) -> QIcon:
    """Return an icon for a button or menu, sharp up to three times the scale, paler where it is disabled."""
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(pixmap(name, size, ratio, theme.ink))
        faint = blended(theme.ink2, theme.pane, 0.6)
        result.addPixmap(pixmap(name, size, ratio, faint), QIcon.Mode.Disabled)
        result.addPixmap(pixmap(name, size, ratio, theme.press_ink), QIcon.Mode.Normal, QIcon.State.On)
    return result


def draw(surface: Surface, name: str, rect: QRectF, colour: str) -> None:
    """Draw an icon into a square of a painting."""
    svg.draw(surface, paths.resources() / "icons" / f"{name}.svg", rect, colour)
