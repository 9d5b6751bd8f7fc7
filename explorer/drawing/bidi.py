"""Texts of unknown direction inside others, and texts nobody should trust, made safe to show on one line.

Isolates are those of the Unicode Bidirectional Algorithm (UAX #9): what stands between FSI and PDI takes its
direction from its own first strong letter and leaves the order of what surrounds it alone.
"""

from __future__ import annotations

import re
import unicodedata

FIRST_STRONG_ISOLATE = "\u2068"
LEFT_TO_RIGHT_ISOLATE = "\u2066"
POP_ISOLATE = "\u2069"

LONGEST = 400
"""Letters of one line that are ever shaped: more is never seen, and a title of megabytes must not cost a
frame.
"""

_CONTROLS = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_UNSAFE = re.compile("[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")


def plain(text: str) -> str:
    """Return one line that shows a stored text as it is: controls of direction by their name, other controls
    as spaces.
    """
    shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    return _UNSAFE.sub(_visible, shown)


def _visible(match: re.Match[str]) -> str:
    name = _CONTROLS.get(match[0])
    if name is not None:
        return f"‹{name}›"
    return "�" if match[0] >= "\ud800" else " "


def isolated(text: str) -> str:
    """Return ``text`` so that it keeps its own direction and disturbs no other."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def left_to_right(text: str) -> str:
    """Return a file name, key or address so that it reads from left to right wherever it stands."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


def guarded(text: str, right_to_left: bool) -> str:
    """Return ``text`` for use within a line of the given direction: isolated where it runs the other way,
    else as it is.
    """
    if not right_to_left and text.isascii():
        return text
    return isolated(text) if any(_against(letter, right_to_left) for letter in text) else text


def _against(letter: str, right_to_left: bool) -> bool:
    direction = unicodedata.bidirectional(letter)
    return direction == "L" if right_to_left else direction in ("R", "AL", "AN")
