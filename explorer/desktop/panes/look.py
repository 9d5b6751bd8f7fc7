"""How panes look and speak at the moment: colours, words and sizes in one immutable value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from explorer.drawing import fonts
from explorer.drawing.themes import Theme
from explorer.drawing.words import Words, is_right_to_left


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Theme, words and text scale; lengths are logical pixels at a text size of 100 %."""

    theme: Theme
    words: Words
    scale: float

    @property
    def right_to_left(self) -> bool:
        """Return whether the pane is mirrored."""
        return self.words.right_to_left

    def length(self, pixels: float) -> int:
        """Return a length that grows with the text."""
        return round(pixels * self.scale)

    def font(self, size: int, bold: bool = False, language: str | None = None) -> QFont:
        """Return a font of one of the three sizes, for the reader's language or the one given."""
        return fonts.font(size, bold, language or self.words.language, self.scale)

    def line_height(self, size: int, language: str | None = None) -> int:
        """Return the height of a line of text in pixels."""
        return fonts.line_height(size, language or self.words.language, self.scale)

    def runs_right_to_left(self, language: str | None) -> bool:
        """Return whether a text of ``language`` runs from right to left; the reader's own where none is given."""
        return self.right_to_left if language is None else is_right_to_left(language)
