"""Draws the picture of a dossier into the bytes of a file; it needs no display."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.app.problems import OrderError
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from explorer.dossier.records import Event
    from explorer.store.archive import Archive
    from explorer.store.reading import Reader


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """A picture that is asked for: what :func:`render_picture` needs beside the archive.

    ``first`` and ``last`` are rata die days, both included, ``None`` for where the dossier's dates begin and end.
    ``today`` is where dates end that still go on. ``picture_format`` is ``png``, ``svg`` or ``pdf``.
    """

    dyad: DyadKey
    picture_format: str
    size: tuple[int, int]
    first: int | None
    last: int | None
    today: int
    language: str
    digits: str
    theme: str
    with_trade: bool


_MARGIN = 0.02
"""Share of the time on either side where a picture shows all there is."""

_DAYS_OF_EMPTY = 3653
"""Days that a picture without any date shows: ten years."""


def render_picture(archive: Archive, order: PictureOrder) -> bytes:
    """Return the picture of a dossier as the bytes of a file. It needs no display.

    Raises OrderError or PictureError where it cannot be drawn, NoSuchDossier where the archive has no such dossier.
    """
    from explorer.desktop.display import why_no_drawing

    lacking = why_no_drawing()
    if lacking is not None:
        raise OrderError(lacking)
    from explorer.drawing import picture
    from explorer.drawing.captions import RecordCaptions
    from explorer.drawing.languages import not_spoken, speaks
    from explorer.drawing.picture_request import PictureRequest
    from explorer.drawing.themes import THEMES, ThemeName
    from explorer.drawing.words import Words, best_language
    from explorer.timeline.index import EventIndex
    from explorer.timeline.order import EventOrder, LinkIndex

    if not speaks(order.language):
        raise OrderError(not_spoken(order.language))
    picture.application()
    words = Words(best_language([order.language]), "arab" if order.digits == "arab" else "latn")
    with archive.read() as reader:
        index = EventIndex(reader.columns(order.dyad), order.today)
        undated = reader.undated_columns(order.dyad)
        places = EventOrder(index, undated)
        people = {person.id: person for person in reader.people(order.dyad)}
        captions = RecordCaptions(
            _Records(reader, order.dyad), LinkIndex(places, reader.link_columns(order.dyad)).by_key, people, words
        )
        start, end = _range(order, index.span())
        request = PictureRequest(
            dyad=order.dyad,
            index=index,
            captions=captions,
            words=words,
            start=start,
            end=end,
            today=order.today,
            size=order.size,
            theme=THEMES[ThemeName(order.theme)],
            flows=reader.trade(order.dyad),
            sources={cited.source.id: cited.source.title for cited in reader.sources(order.dyad)},
            with_trade=order.with_trade,
            undated=len(undated),
        )
        return picture.render_bytes(request, order.picture_format)


class _Records:
    """A dossier's records as a picture asks for them: those that get words, and no others."""

    def __init__(self, reader: Reader, dyad: DyadKey) -> None:
        self._reader = reader
        self._dyad = dyad

    def at_hand(self, keys: Sequence[int]) -> Mapping[int, Event]:
        """Return the events."""
        return self._reader.records(keys, self._dyad)


def _range(order: PictureOrder, span: tuple[float, float] | None) -> tuple[float, float]:
    """Return the first day and the day after the last that a picture shows."""
    start = None if order.first is None else float(order.first)
    end = None if order.last is None else float(order.last + 1)
    if span is None:
        span = (order.today - _DAYS_OF_EMPTY, order.today + 1.0)
    margin = max((span[1] - span[0]) * _MARGIN, 1.0)
    if start is None:
        start = span[0] - margin if end is None else min(span[0] - margin, end - _DAYS_OF_EMPTY)
    if end is None:
        end = max(span[1] + margin, start + 1)
    if end <= start:
        raise OrderError(Message("The picture's last day comes before its first, so there is nothing to draw."))
    return start, end
