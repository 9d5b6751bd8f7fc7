"""The words beside an event's mark, asked for by key for what is visible only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Caption:
    """Finished words of one event in the reader's language.

    ``title`` and ``detail`` are the two lines beside a mark (detail: the date as its source gives it, then one fact).
    ``card_title`` and ``card_detail`` are those of a card (person and office, then date and place). ``flag`` is the
    country whose flag a card shows. ``links`` are ``(type, key)`` of related events, ``alternates`` other sources'
    dates as (earliest, latest) rata die days.
    """

    title: str
    detail: str
    card_title: str
    card_detail: str
    flag: str | None = None
    links: tuple[tuple[str, int], ...] = ()
    alternates: tuple[tuple[int | None, int | None], ...] = ()


class CaptionSource(Protocol):
    """Whoever knows the words: the archive in the program, a table in tests."""

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """Return the captions known of ``keys``; one that is missing is drawn without a label until it comes."""
        ...
