"""Pairs that somebody has told apart and no link can hold: people, sources, and events that share no dossier.

They are remembered beside the settings, by the archive's identity, since the archive has no place for them: whoever
works on another computer is asked again.
"""

from __future__ import annotations

from explorer.desktop.editing.duplicates_window import Pair
from explorer.settings import Settings

PART = "told-apart"
"""The part of the remembered state: for each archive a list of texts, ``person ID ID``."""
MOST_PAIRS, MOST_ARCHIVES = 2_000, 20
"""What is remembered: the newest."""


class ToldApart:
    """What somebody has told apart in one archive."""

    def __init__(self, settings: Settings, identity: str) -> None:
        self._settings = settings
        self._identity = identity
        kept = settings.state(PART).get(identity)
        self._pairs = dict.fromkeys(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else {}

    def __contains__(self, pair: Pair) -> bool:
        return _text(pair) in self._pairs

    def add(self, pair: Pair) -> None:
        """Remember that two are different."""
        self._pairs[_text(pair)] = None
        others = [(name, kept) for name, kept in self._settings.state(PART).items() if name != self._identity]
        newest = [*others[1 - MOST_ARCHIVES :], (self._identity, list(self._pairs)[-MOST_PAIRS:])]
        self._settings.remember(PART, dict(newest))


def _text(pair: Pair) -> str:
    return " ".join((pair.kind, *sorted((str(pair.first), str(pair.second)))))
