"""Lines of text in an SVG file: each one element, in its own direction, so that a viewer orders and joins its letters.

Qt writes a line as one element for each stretch of one script and leaves out the line's direction; then punctuation
between Arabic and a number ends up on the wrong side, and words that a viewer draws a little wider overlap. Here Qt is
given a word in each line's place, and when the file is written the word is replaced by the line and the end of it that
stands there (SVG 1.1, 10.9 ``text-anchor``). The direction is said in the text itself, by an embedding of the Unicode
Bidirectional Algorithm: the ``direction`` property, which also swaps the anchors, is unknown to some viewers.
"""

from __future__ import annotations

import re
from html import escape

_WORD = "dyadline"
_PLACED = re.compile(rb">" + _WORD.encode() + rb"(\d+)x</text>")
_ANCHORS = {0.0: "start", 0.5: "middle", 1.0: "end"}
_EMBEDDED = "\u202b{}\u202c"


class SvgLines:
    """The lines of one file, in the order they were drawn in."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []

    def word_for(self, text: str, align: float, right_to_left: bool) -> str:
        """Return the word that stands in the place of a line, which has its left end, middle or right end there."""
        shown = _EMBEDDED.format(text) if right_to_left else text
        self._lines.append(f' text-anchor="{_ANCHORS[align]}">{escape(shown, quote=False)}</text>'.encode())
        return f"{_WORD}{len(self._lines) - 1}x"

    def written(self, data: bytes) -> bytes:
        """Return the file with every word replaced by its line."""
        return _PLACED.sub(lambda match: self._lines[int(match[1])], data)
