"""What a picture is asked to show: an immutable value, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Side, TradeFlow
from explorer.dossier.texts import Texts
from explorer.drawing.themes import LIGHT, Theme
from explorer.drawing.words import Words
from explorer.timeline.caption import CaptionSource
from explorer.timeline.index import EventFilter, EventIndex
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure

LEAST_SIZE = (320, 240)
"""Logical pixels below which nothing of a dossier can be read."""
MOST_PIXELS = 200_000_000
"""Device pixels of a PNG: 800 MB of memory."""


class PictureError(Exception):
    """A picture cannot be drawn or written; ``message`` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """One dossier over one stretch of time, or two on one axis.

    ``start`` and ``end`` are rata die days, ``end`` exclusive. ``size`` is in logical pixels, ``scale`` the device
    pixels of each in a PNG. ``today`` is where dates end that still go on. ``captions`` speak the language of
    ``words``. ``undated`` counts the events that no axis can show. ``value_scale`` is chosen by the figures' reach
    where it is ``None``.
    """

    dyad: DyadKey
    index: EventIndex
    captions: CaptionSource
    words: Words
    start: float
    end: float
    today: int
    size: tuple[int, int] = (1600, 900)
    scale: float = 1.0
    theme: Theme = LIGHT
    flows: tuple[TradeFlow, ...] = ()
    sources: Mapping[str, Texts] = field(default_factory=dict)
    """Titles of sources by id."""
    with_trade: bool = True
    measure: Measure | None = None
    """``None``: what suits the dossier's figures."""
    value_scale: ScaleKind | None = None
    reporter: Side | None = None
    """Whose reports alone are shown, ``None`` for both."""
    source: str | None = None
    """The id of the one source whose figures are shown, ``None`` for all."""
    hidden_sources: frozenset[str] = frozenset()
    """Figures that these alone say are left out."""
    undated: int = 0
    selected: int | None = None
    chosen: EventFilter | None = None
    pinned: frozenset[int] = frozenset()
    period: tuple[int, int] | None = None
    """First and last day of a chosen period, both included: it is drawn and named."""
    beside: PictureRequest | None = None
    """A second dossier under the first, on the same axis; its ``start`` and ``end`` are where its own days stand there.
    Neither has a trade chart then: two pairs on one scale would be misread."""
    zero: int | None = None
    """The day that years are counted from, in both dossiers or in neither."""
    counted_from: str = ""
    """What the bar over one of two dossiers says of that day."""

    def __post_init__(self) -> None:
        width, height = self.size
        if width < LEAST_SIZE[0] or height < LEAST_SIZE[1]:
            least = {"width": LEAST_SIZE[0], "height": LEAST_SIZE[1]}
            raise PictureError(Message("A picture is at least {width} by {height} pixels.", least))
        if width * height * self.scale**2 > MOST_PIXELS:
            most = {"most": MOST_PIXELS // 1_000_000}
            raise PictureError(Message("A picture has at most {most} million pixels; ask for a smaller one.", most))
        if not self.end > self.start:
            raise PictureError(Message("The picture's last day comes before its first."))
