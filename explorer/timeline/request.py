"""Everything a scene is composed from besides the events themselves: an immutable value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Set
from dataclasses import dataclass, field

from explorer.dossier.message import Message
from explorer.dossier.number_wording import Digits
from explorer.dossier.records import Side
from explorer.timeline.index import EventFilter
from explorer.timeline.viewport import Viewport

Ranges = tuple[tuple[int, int], ...]
"""(start, length) of the letters of a title that a search found."""


def english(message: Message) -> str:
    """Return a message untranslated."""
    return message.english()


def no_letters(_key: int) -> Ranges:
    """Return that nothing is known of an event's title."""
    return ()


@dataclass(frozen=True, slots=True)
class LaneWords:
    """What a lane's gutter says: the country's code (``None`` for the joint lane), its name, the small lines below."""

    country: str | None
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneRequest:
    """What a person looks at and how.

    ``size`` is the canvas of lanes and axis in logical pixels; the viewport is drawn at the width of its time area,
    whatever width it came with. ``today`` is a rata die day. ``text_scale`` enlarges rows and boxes as the measure
    enlarges letters, and ``lane_scale`` the rows alone. ``selected``, ``hovered``, ``focused`` and ``pinned`` are keys
    of events; ``hits`` are the keys that a search found (of very many, a
    :class:`~explorer.timeline.found_events.FoundEvents`), and ``ranges`` gives the letters found in a title. Events
    below ``least_significance`` get no label of their own accord. ``translate`` turns a message into the reader's
    language. While a hand ``moves`` the view, events that had no room for a label in the scene before look for one in
    turns only; when it rests, all do.
    """

    viewport: Viewport
    size: tuple[float, float]
    lanes: tuple[LaneWords, LaneWords, LaneWords]
    today: int
    language: str = "en"
    digits: Digits = "latn"
    right_to_left: bool = False
    text_scale: float = 1.0
    lane_scale: float = 1.0
    selected: int | None = None
    hovered: int | None = None
    focused: int | None = None
    pinned: Set[int] = field(default_factory=frozenset)
    hits: Collection[int] = frozenset()
    ranges: Callable[[int], Ranges] = no_letters
    chosen: EventFilter | None = None
    least_significance: int = 1
    translate: Callable[[Message], str] = english
    moves: bool = False

    def lane(self, side: Side) -> LaneWords:
        """Return the words of a side's gutter."""
        return self.lanes[(Side.A, Side.JOINT, Side.B).index(side)]
