"""Whether one date comes before another, seemingly or by every reading that its source allows."""

from __future__ import annotations

from explorer.dossier.columns import DateTrait
from explorer.dossier.edtf import EdtfDate

_BEYOND_BOUNDS = DateTrait.UNCERTAIN | DateTrait.APPROXIMATE


def seemingly_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether all days within the bounds of ``one`` come before all those of ``other``."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def surely_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Return whether ``one`` comes before ``other`` by every reading: neither may reach beyond its bounds."""
    return seemingly_before(one, other) and not (one.traits | other.traits) & _BEYOND_BOUNDS
