"""Where words of a chart may not stand: boxes looked up by the stretch of x they lie in, so that many cost little."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from explorer.trade.glyphs import Box

_STRETCH = 48.0


class TakenBoxes:
    """Words that are placed, and lines that say where a figure stands."""

    def __init__(self) -> None:
        self._words: dict[int, list[Box]] = defaultdict(list)
        self._lines: dict[int, list[Box]] = defaultdict(list)

    def add_words(self, box: Box) -> None:
        """Take a place for words."""
        _put(self._words, box)

    def add_lines(self, boxes: Iterable[Box]) -> None:
        """Take the places of lines, which words may touch only beside them."""
        for box in boxes:
            _put(self._lines, box)

    def free_of_words(self, box: Box, air: float) -> bool:
        """Say whether no words come nearer to a box than ``air``."""
        return _free(self._words, box, air)

    def free_of_lines(self, box: Box) -> bool:
        """Say whether no line that says where a figure stands runs through a box."""
        return _free(self._lines, box, 0.0)

    def free(self, box: Box, air: float) -> bool:
        """Say whether neither words nor lines come nearer to a box than ``air``."""
        return _free(self._words, box, air) and _free(self._lines, box, air)


def _stretches(box: Box, air: float) -> range:
    return range(int((box.x - air) // _STRETCH), int((box.right + air) // _STRETCH) + 1)


def _put(boxes: dict[int, list[Box]], box: Box) -> None:
    for stretch in _stretches(box, 0.0):
        boxes[stretch].append(box)


def _free(boxes: dict[int, list[Box]], box: Box, air: float) -> bool:
    return not any(box.overlaps(other, air) for stretch in _stretches(box, air) for other in boxes.get(stretch, ()))
