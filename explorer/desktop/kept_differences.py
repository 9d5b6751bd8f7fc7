"""Records of which somebody keeps their own though the library has them otherwise, until it says another thing.

They are remembered beside the settings, by the archive's identity, since the archive has no place for them: whoever
works on another computer is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable

from explorer.editing.differences import Difference
from explorer.editing.library_choices import name_of, value_of
from explorer.settings import Settings

KEPT, TOLD = "library-kept", "library-told"
"""The parts of the remembered state: for each archive a list of texts, ``DIGEST kind id``, and a library's version."""
MOST_KEPT, MOST_ARCHIVES = 5_000, 20
"""What is remembered: the newest."""


class KeptDifferences:
    """What somebody keeps in one archive, and of which library the window has told."""

    def __init__(self, settings: Settings, identity: str) -> None:
        self._settings = settings
        self._identity = identity
        kept = settings.state(KEPT).get(identity)
        self._kept = dict.fromkeys(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else {}

    def __contains__(self, difference: Difference) -> bool:
        return _text(difference) in self._kept

    def keep(self, differences: Iterable[Difference]) -> None:
        """Remember that somebody keeps their own, as long as the library says of it what it says now."""
        self._kept |= dict.fromkeys(map(_text, differences))
        self._remember(KEPT, list(self._kept)[-MOST_KEPT:])

    def forget(self, differences: Iterable[Difference]) -> None:
        """Have somebody asked again about differences of which they kept their own."""
        for one in map(_text, differences):
            self._kept.pop(one, None)
        self._remember(KEPT, list(self._kept)[-MOST_KEPT:])

    @property
    def told(self) -> str | None:
        """Return the version of the library that was told of last."""
        version = self._settings.state(TOLD).get(self._identity)
        return version if isinstance(version, str) else None

    def tell(self, version: str) -> None:
        """Remember that a version of the library was told of."""
        self._remember(TOLD, version)

    def _remember(self, part: str, value: object) -> None:
        others = [(name, kept) for name, kept in self._settings.state(part).items() if name != self._identity]
        self._settings.remember(part, dict([*others[1 - MOST_ARCHIVES :], (self._identity, value)]))


def _text(difference: Difference) -> str:
    return f"{value_of(difference)} {name_of(difference)}"
