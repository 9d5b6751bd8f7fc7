"""Amounts as they are read from a text, and what two of them bound: "70–80 million", "900,000 to 1.2 million"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from explorer.dossier.figures import EXACTLY
from explorer.dossier.message import Message


@dataclass(frozen=True, slots=True)
class AmountRead:
    """A number as it was read: ``unit`` is the power of ten of its last significant digit."""

    number: Decimal
    unit: int
    scale: int
    """The power of ten of its words, 0 where it has none, negative where it has several that were added."""
    marked: bool
    """Whether it was written with group or decimal marks."""

    @property
    def written(self) -> Decimal:
        """Return the number without its word: 70 of 70 million."""
        return self.number.scaleb(-max(self.scale, 0), EXACTLY)


def ends_of_range(first: AmountRead, last: AmountRead) -> tuple[Decimal, Decimal] | Message:
    """Return the bounds that two amounts give, or why they give none."""
    low = first.number
    if last.scale > 0 and not first.scale and low < last.written:
        low = low.scaleb(last.scale, EXACTLY)
    elif last.scale and not first.scale and first.marked and low >= 1000:
        pass  # 900,000 to 1.2 million
    elif bool(first.scale) != bool(last.scale) and first.written >= last.written:
        return Message("the first number is not below the second: write both out where their units differ")
    elif bool(first.scale) != bool(last.scale) or (not last.scale and _may_be_short(first, last)):
        return Message("say of both numbers whether they are thousands, millions or more")
    if low >= last.number:
        return Message("the first number is not below the second")
    return low, last.number


def _may_be_short(first: AmountRead, last: AmountRead) -> bool:
    """Return whether "20" of "20 to 30,000,000" may be meant to be millions too."""
    return not first.marked and 0 < first.number < 1000 <= last.number
