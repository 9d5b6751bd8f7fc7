"""How the window looks and speaks: one immutable value, replaced when language, theme or text size change."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.number_wording import Digits
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme
from explorer.drawing.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Appearance:
    """Words, colours and letters of the window.

    ``mirrored_axis`` says whether time runs from right to left, a choice of its own in a right-to-left language.
    """

    words: Words
    theme: Theme
    text: TextShaper
    text_scale: float
    mirrored_axis: bool

    @property
    def language(self) -> str:
        """Return the language as a BCP 47 tag."""
        return self.words.language

    @property
    def digits(self) -> Digits:
        """Return which digits are written."""
        return self.words.digits

    @property
    def right_to_left(self) -> bool:
        """Say whether the window is mirrored."""
        return self.words.right_to_left

    @classmethod
    def of(
        cls,
        language: str,
        theme: Theme,
        text_scale: float = 1.0,
        digits: Digits = "latn",
        axis_direction: str = "language",
    ) -> Appearance:
        """Return the appearance of a language, a theme and the settings beside them."""
        words = Words(language, digits if language.split("-", maxsplit=1)[0] == "ar" else "latn")
        text = TextShaper(language, words.right_to_left, text_scale)
        return cls(words, theme, text, text_scale, words.right_to_left and axis_direction == "language")
