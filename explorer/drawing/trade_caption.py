"""Paints the line under a trade chart: unit, scale, sources, and whose ticks have which colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Side
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.drawing.words import Words
from explorer.trade.glyphs import TradeChart

_BETWEEN = 5.0
_SWATCH = 10.0
_REPORTED_BY = "as reported by"
"""The part of the caption that the legend of the two reporters completes."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of the caption, or a swatch: a tick's line or the ground of a gap."""

    words: str
    hue: str
    swatch: str | None = None
    tall: bool = False


def paint_caption(
    surface: Surface, rect: QRectF, chart: TradeChart, dyad: DyadKey, words: Words, theme: Theme, text: TextShaper
) -> None:
    """Write a chart's caption into ``rect`` from where reading starts; what has no room ends in an ellipsis."""
    sign = -1 if text.right_to_left else 1
    at = rect.right() if text.right_to_left else rect.left()
    end = rect.left() if text.right_to_left else rect.right()
    baseline = rect.center().y() + 4 * text.scale
    for piece in _pieces(chart, dyad, words, theme):
        room = abs(end - at) - (_SWATCH + 4 if piece.swatch else 0)
        if room < 24 * text.scale:
            return
        if piece.swatch is not None:
            high = 12.0 if piece.tall else 2.0
            left = at - _SWATCH if text.right_to_left else at
            box = QRectF(left, surface.snapped(rect.center().y() - high / 2), _SWATCH, high)
            surface.painter.fillRect(box, colour(piece.swatch))
            at += sign * (_SWATCH + 4)
        shown = text.elided(piece.words, 11, False, room)
        text.draw(surface, at, baseline, shown, 11, piece.hue, align=text.start)
        if shown != piece.words:
            return
        at += sign * (text.width(shown, 11) + _BETWEEN)


def caption_in_words(chart: TradeChart, dyad: DyadKey, words: Words) -> str:
    """Return the whole caption as one text, where neither colours nor swatches tell the reporters apart."""
    said = []
    for message in chart.caption:
        part = words.say(message)
        if message.text.endswith(_REPORTED_BY):
            both = words.listed([words.country(dyad.a), words.country(dyad.b)])
            part = words.say(Message("{ticks} {countries}.", {"ticks": part, "countries": both}))
        said.append(part)
    return " ".join(said)


def _pieces(chart: TradeChart, dyad: DyadKey, words: Words, theme: Theme) -> list[_Piece]:
    pieces = []
    for message in chart.caption:
        pieces.append(_Piece(words.say(message), theme.ink2))
        if message.text.endswith(_REPORTED_BY):
            pieces.append(_Piece(words.country(dyad.a), theme.side(Side.A), theme.side(Side.A)))
            pieces.append(_Piece(words.country(dyad.b), theme.side(Side.B), theme.side(Side.B)))
            pieces.append(_Piece(words.say(Message("gap.")), theme.ink2, theme.gap, tall=True))
    return pieces
