"""What is kept of a window between two starts to draw its timeline at once: words, and where its parts stood.

Plain values for :class:`~explorer.store.view_cache.ViewCache`. They fit one language and one size of letters; what does
not fit, or is not understood, is not used. Loads no SQLAlchemy and no pyqtgraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize

from explorer.desktop.appearance import Appearance
from explorer.timeline.caption import Caption

Places = Mapping[str, QRect]
"""Where the parts of a window stood, by name, in pixels from the window's corner."""
TIMELINE, CANVAS = "timeline", "canvas"
"""The part that is drawn at once, and what it is the upper part of."""
GROUNDS = {
    "menus": "chrome",
    "toolbar": "chrome",
    "filters": "pane",
    "sidebar": "pane",
    "detail": "pane",
    "status": "chrome",
    "chart": "canvas",
    "overview": "canvas",
}
"""The theme's colour under each part."""


class KeptCaptions:
    """A :class:`~explorer.timeline.caption.CaptionSource` that knows what was kept and asks nobody for more."""

    def __init__(self, known: Mapping[int, Caption]) -> None:
        self.known = known

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """Return the captions known of ``keys``."""
        return {key: self.known[key] for key in keys if key in self.known}


@dataclass(frozen=True, slots=True)
class KeptWords:
    """``size`` is the window's, of which ``places`` are; ``selected`` is id and key of the event that was selected."""

    captions: Mapping[int, Caption]
    size: QSize
    places: Places
    selected: tuple[str, int] | None = None

    def written(self, look: Appearance) -> dict[str, Any]:
        """Return plain values, for the appearance that the words are of."""
        return {
            **_about(look),
            "captions": [
                [key, one.title, one.detail, one.card_title, one.card_detail, one.flag, one.links, one.alternates]
                for key, one in self.captions.items()
            ],
            "size": [self.size.width(), self.size.height()],
            "places": {name: [rect.x(), rect.y(), rect.width(), rect.height()] for name, rect in self.places.items()},
            "selected": self.selected,
        }

    @classmethod
    def read(cls, values: Mapping[str, Any], look: Appearance) -> KeptWords | None:
        """Return what :meth:`written` gave, ``None`` where it is of another appearance or not to be understood."""
        if any(values.get(name) != value for name, value in _about(look).items()):
            return None
        try:
            captions = {
                int(key): Caption(
                    title,
                    detail,
                    card_title,
                    card_detail,
                    flag,
                    tuple((str(type_), int(other)) for type_, other in links),
                    tuple((first, last) for first, last in alternates),
                )
                for key, title, detail, card_title, card_detail, flag, links, alternates in values["captions"]
            }
            width, height = values["size"]
            places = {str(name): QRect(*rect) for name, rect in values["places"].items()}
            selected = values["selected"]
            chosen = None if selected is None else (str(selected[0]), int(selected[1]))
            return cls(captions, QSize(width, height), places, chosen) if TIMELINE in places else None
        except (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError):
            return None

    def places_at(self, size: QSize) -> Places:
        """Return the places in a window of another size: the timeline takes what is more or less."""
        wider, higher = size.width() - self.size.width(), size.height() - self.size.height()
        if not wider and not higher:
            return self.places
        middle = self.places[TIMELINE]
        return {name: _moved(rect, middle, wider, higher) for name, rect in self.places.items()}


def _moved(rect: QRect, middle: QRect, wider: int, higher: int) -> QRect:
    """Return a rectangle whose edges beyond the middle's right and lower edge have moved."""
    left = rect.left() + (wider if rect.left() > middle.right() else 0)
    right = rect.right() + (wider if rect.right() >= middle.right() else 0)
    top = rect.top() + (higher if rect.top() > middle.bottom() else 0)
    bottom = rect.bottom() + (higher if rect.bottom() >= middle.bottom() else 0)
    return QRect(left, top, max(0, right - left + 1), max(0, bottom - top + 1))


def _about(look: Appearance) -> dict[str, Any]:
    """Return what an appearance must be for words and places to fit it."""
    return {
        "language": look.language,
        "digits": look.digits,
        "text_scale": look.text_scale,
        "mirrored": look.mirrored_axis,
    }
