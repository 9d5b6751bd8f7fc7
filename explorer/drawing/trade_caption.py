"""The lines under a trade chart: unit, scale, sources, and whose ticks have which colour.

A caption that is too long for one line flows over two, broken between sentences or else between a sentence's
pieces. Where two are too few, titles of sources are shortened, all to one greatest width, so that short ones stay
whole. What the chart cannot be read without (unit, scale, swatches, valuation) is never shortened: it rather takes
another line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Side
from explorer.drawing import bidi, fonts
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.drawing.words import Words
from explorer.trade.legend import CaptionPart

HEIGHT = 24.0
"""Pixels of a caption of one line, before the text scale."""
MOST_LINES = 2
"""Lines a caption takes before titles are shortened."""
LEAST_NAME = 48.0
"""Pixels that every title keeps, before the text scale."""
_SIZE = fonts.SMALL
_BETWEEN = 5.0
_SWATCH, _BESIDE_SWATCH = 10.0, 4.0


class Swatch(Enum):
    """What a piece of the caption is the legend of."""

    A = "ticks of side A"
    B = "ticks of side B"
    GAP = "the gap between both"

    def hue(self, theme: Theme) -> str:
        """Return the colour it stands for."""
        return {Swatch.A: theme.side(Side.A), Swatch.B: theme.side(Side.B), Swatch.GAP: theme.gap}[self]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the caption, with their swatch: what stays on one line."""

    words: str
    swatch: Swatch | None = None


Line = tuple[Piece, ...]
_SWATCHES = {Side.A: Swatch.A, Side.B: Swatch.B}


def caption_lines(
    caption: Sequence[CaptionPart], dyad: DyadKey, words: Words, text: TextShaper, width: float
) -> tuple[Line, ...]:
    """Return the caption in lines of at most ``width`` pixels; there are no more than two unless the fixed words alone
    need them.
    """
    whole = _flowed(_sentences(caption, dyad, words), text, width)
    if whole is not None:
        return whole
    names = [name for part in caption for name in part.names]
    least = round(LEAST_NAME * text.scale)
    most = max([least, *(round(text.width(name, _SIZE)) for name in names)])

    def shortened(room: int) -> list[Line]:
        return _sentences(caption, dyad, words, lambda name: _shortened(name, text, room))

    best = None
    while least <= most:
        room = (least + most) // 2
        flowed = _flowed(shortened(room), text, width)
        if flowed is None:
            most = room - 1
        else:
            best, least = flowed, room + 1
    if best is not None:
        return best
    return _filled(_alone(shortened(round(LEAST_NAME * text.scale))), text, width)


def caption_height(lines: int, text: TextShaper) -> float:
    """Return the pixels that so many lines of a caption take, of which there is room for one at least."""
    return HEIGHT * text.scale + max(0, lines - 1) * text.line_height(_SIZE)


def paint_caption(surface: Surface, rect: QRectF, lines: Sequence[Line], theme: Theme, text: TextShaper) -> None:
    """Write a caption's lines into ``rect``, as wide as they were made for, each from where reading starts."""
    sign = -1 if text.right_to_left else 1
    pitch = text.line_height(_SIZE)
    for number, line in enumerate(lines):
        at = rect.right() if text.right_to_left else rect.left()
        middle = rect.center().y() + (number - (len(lines) - 1) / 2) * pitch
        for piece in line:
            hue = theme.ink2
            if piece.swatch is not None:
                if piece.swatch is not Swatch.GAP:
                    hue = piece.swatch.hue(theme)
                _paint_swatch(surface, at, middle, piece.swatch, theme, text)
                at += sign * (_SWATCH + _BESIDE_SWATCH) * text.scale
            room = rect.right() - at if sign > 0 else at - rect.left()
            # Only a piece that is alone on its line can be wider than all of it.
            shown = text.elided(piece.words, _SIZE, False, room) if len(line) == 1 else piece.words
            text.draw(surface, at, middle + 4 * text.scale, shown, _SIZE, hue, align=text.start)
            at += sign * (text.width(shown, _SIZE) + _BETWEEN * text.scale)


def caption_in_words(caption: Sequence[CaptionPart], dyad: DyadKey, words: Words) -> str:
    """Return the whole caption as one text, where neither colours nor swatches tell the reporters apart."""
    said = []
    for part in caption:
        sentence = words.say(part.whole)
        if part.reporters:
            countries = words.listed([words.country(_country(side, dyad)) for side in part.reporters])
            sentence = words.say(Message("{ticks} {countries}.", {"ticks": sentence, "countries": countries}))
        said.append(sentence)
    return " ".join(said)


def _sentences(
    caption: Sequence[CaptionPart], dyad: DyadKey, words: Words, named: Callable[[str], str] | None = None
) -> list[Line]:
    """Return the caption's sentences in pieces, each title as ``named`` gives it."""
    sentences = []
    for part in caption:
        sentence = part.whole if named is None else part.naming([named(name) for name in part.names])
        pieces = [Piece(words.say(sentence))]
        if len(part.reporters) > 1:
            pieces += [Piece(words.country(_country(side, dyad)), _SWATCHES[side]) for side in part.reporters]
            pieces.append(Piece(words.text("gap."), Swatch.GAP))
        elif part.reporters:
            (alone,) = part.reporters
            country = words.country(_country(alone, dyad))
            pieces.append(Piece(words.say(Message("{country}.", {"country": country})), _SWATCHES[alone]))
        sentences.append(tuple(pieces))
    return sentences


def _country(side: Side, dyad: DyadKey) -> str:
    return dyad.a if side is Side.A else dyad.b


def _alone(sentences: Sequence[Line]) -> list[Line]:
    """Return every piece by itself."""
    return [(piece,) for sentence in sentences for piece in sentence]


def _flowed(sentences: Sequence[Line], text: TextShaper, width: float) -> tuple[Line, ...] | None:
    """Return as many lines as may be, broken between sentences if that does, else between their pieces."""
    for groups in (sentences, _alone(sentences)):
        lines = _filled(groups, text, width)
        if len(lines) <= MOST_LINES and all(_width(line, text) <= width for line in lines):
            return _balanced(groups, text) if len(lines) == MOST_LINES else lines
    return None


def _balanced(groups: Sequence[Line], text: TextShaper) -> tuple[Line, ...]:
    """Return two lines whose longer one is as short as may be: no sentence stands lonely under a full line."""
    splits = [(sum(groups[:place], ()), sum(groups[place:], ())) for place in range(1, len(groups))]
    return min(splits, key=lambda lines: max(_width(line, text) for line in lines))


def _filled(groups: Sequence[Line], text: TextShaper, width: float) -> tuple[Line, ...]:
    """Return lines that each take as many of the groups, in their order, as they have room for."""
    lines: list[Line] = []
    for group in groups:
        if lines and _width(lines[-1] + group, text) <= width:
            lines[-1] += group
        else:
            lines.append(group)
    return tuple(lines)


def _width(line: Line, text: TextShaper) -> float:
    swatches = sum(piece.swatch is not None for piece in line) * (_SWATCH + _BESIDE_SWATCH)
    between = (len(line) - 1) * _BETWEEN
    return sum(text.width(piece.words, _SIZE) for piece in line) + (swatches + between) * text.scale


def _shortened(name: str, text: TextShaper, room: float) -> str:
    """Return a title that ends in an ellipsis where it is too long, whose direction disturbs no other."""
    if text.width(name, _SIZE) <= room:
        return name
    bare = name.strip(bidi.FIRST_STRONG_ISOLATE + bidi.POP_ISOLATE)
    return bidi.guarded(text.elided(bare, _SIZE, False, room) or "…", text.right_to_left)


def _paint_swatch(surface: Surface, at: float, middle: float, swatch: Swatch, theme: Theme, text: TextShaper) -> None:
    """Paint a tick's line, or the ground of a gap, from ``at`` in the direction of reading."""
    width = _SWATCH * text.scale
    high = (12.0 if swatch is Swatch.GAP else 2.0) * text.scale
    left = at - width if text.right_to_left else at
    surface.painter.fillRect(QRectF(left, surface.snapped(middle - high / 2), width, high), colour(swatch.hue(theme)))
