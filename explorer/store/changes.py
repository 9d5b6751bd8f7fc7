"""What a change touched, so that each view refreshes what it shows and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from explorer.dossier.records import DyadKey


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """Which records one step changed.

    ``kinds`` are the kinds of records touched: ``dyad``, ``person``, ``source``, ``event``, ``trade``, ``bookmark``.
    ``ids`` holds their keys (row numbers) per kind. ``dyads`` are the dossiers in which something looks different now;
    a bookmark changes none. ``step`` is the step in the change log, ``None`` where nothing changed; ``revision`` the
    archive's revision after it.
    """

    kinds: frozenset[str] = frozenset()
    ids: Mapping[str, frozenset[int]] = field(default_factory=lambda: MappingProxyType({}))
    dyads: frozenset[DyadKey] = frozenset()
    step: int | None = None
    revision: int = 0

    def __bool__(self) -> bool:
        return self.step is not None
