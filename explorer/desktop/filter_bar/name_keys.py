"""Search keys of very many names in one text: what is typed is found in all of them at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from explorer.desktop.jobs import giving_way
from explorer.dossier.folding import fold
from explorer.timeline.subset import Mask, Rows

_END = b"\n"
_AT_A_TIME = 64


class NameKeys:
    """Names, each in every language, folded and put one after the other. Never changed; made in any thread."""

    def __init__(self, names: Iterable[str]) -> None:
        """Fold the names, giving way to other threads in between: folding a hundred thousand takes a second."""
        keys = [f" {fold(name)}".encode() + _END for name in giving_way(names, _AT_A_TIME)]
        self._starts: Rows = np.cumsum([0, *map(len, keys)], dtype=np.int64)[:-1].astype(np.int32)
        self._letters = np.frombuffer(b"".join(keys), dtype=np.uint8)

    def __len__(self) -> int:
        return len(self._starts)

    def holding(self, folded: str) -> Mask:
        """Return which names have a word that begins with what was typed, folded too."""
        wanted = f" {folded}".encode()
        at = np.flatnonzero(self._letters[: len(self._letters) - len(wanted) + 1] == wanted[0])
        for offset, letter in enumerate(wanted[1:], 1):
            at = at[self._letters[at + offset] == letter]
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[np.searchsorted(self._starts, at.astype(np.int32), side="right") - 1] = True
        return mask
