"""How wide a text is: asked of whoever draws it."""

from __future__ import annotations

from typing import Protocol


class TextMeasure(Protocol):
    """Widths of texts in logical pixels; supplied by Qt in the program, by a fixed width in tests."""

    def width(self, text: str, size: int, bold: bool = False) -> float:
        """Return the width of ``text`` at ``size`` (11, 13 or 17)."""
        ...

    def elided(self, text: str, size: int, bold: bool, width: float) -> str:
        """Return ``text``, cut at its end with an ellipsis where it is wider than ``width``."""
        ...


class FixedWidthMeasure:
    """A measure with one width for all letters, twice as wide for East Asian ones: for tests, and for plain numbers."""

    def __init__(self, share: float = 0.55) -> None:
        self._share = share

    def width(self, text: str, size: int, bold: bool = False) -> float:
        """Return letters times ``share`` of the size."""
        wide = sum(2 if ord(letter) >= 0x2E80 else 1 for letter in text)
        return wide * size * self._share * (1.06 if bold else 1.0)

    def elided(self, text: str, size: int, bold: bool, width: float) -> str:
        """Cut letter by letter until text and ellipsis fit."""
        if self.width(text, size, bold) <= width:
            return text
        kept = text
        while kept and self.width(kept + "…", size, bold) > width:
            kept = kept[:-1]
        return kept.rstrip() + "…" if kept else ""
