"""A trade figure as somebody states it: its qualifier, the number they give, and the bounds that follow.

The bounds are those that the interchange format asks for, by this rule:

=============  =======================================================================
qualifier      bounds
=============  =======================================================================
exact          none are written: the figure is its own
about          half a unit of the last significant digit on both sides: 70 is 65 to 75
nearly         from one unit of that digit below, to the figure: 160 is 150 to 160
less than      no lower bound, and the number as the upper one; no figure
more than      the number as the lower bound, and no upper one; no figure
at most        a "between" of which the number is the upper bound, and there is no lower one
at least       a "between" of which the number is the lower bound, and there is no upper one
between        the two numbers; no figure
not reported   no numbers
=============  =======================================================================

The bounds of the format are inclusive, and its "less than" and "more than" are not: what may be exactly its bound is
therefore no "less than", but a "between" of which only one end is known.

Zeros at the end of a whole number are not significant, zeros after a decimal mark are: "about 70.0" is 69.95 to 70.05.
Nearly a power of ten is a tenth less at most (nearly 100 is 90 to 100), since one unit less would be nothing.
"""

from __future__ import annotations

import decimal
from dataclasses import dataclass
from decimal import Decimal

from explorer.dossier.records import Qualifier, TradeFlow

Amount = float | int

EXACTLY = decimal.Context(prec=800, Emax=999_999, Emin=-999_999)
"""The widest float has 309 digits before its point and as many zeros behind it: nothing is rounded on the way."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a text states of an amount, in whole units of ``currency``; ``None`` where nothing is said."""

    qualifier: Qualifier
    value: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    currency: str | None = None

    @classmethod
    def of(cls, flow: TradeFlow) -> Figure:
        """Return what a record states."""
        return cls(flow.qualifier, flow.value, flow.low, flow.high, flow.currency)


def stated(qualifier: Qualifier, number: Decimal, unit: int, currency: str | None = None) -> Figure:
    """Return the figure of one number whose last significant digit counts ``10 ** unit``.

    ``qualifier`` is neither ``between`` nor ``not-reported``, which have two numbers and none.
    """
    plain = amount(number)
    if qualifier is Qualifier.LESS_THAN:
        return Figure(qualifier, high=plain, currency=currency)
    if qualifier is Qualifier.MORE_THAN:
        return Figure(qualifier, low=plain, currency=currency)
    step = Decimal(1).scaleb(unit, EXACTLY)
    if qualifier is Qualifier.ABOUT:
        half = EXACTLY.divide(step, Decimal(2))
        low = max(Decimal(0), EXACTLY.subtract(number, half))
        return Figure(qualifier, plain, amount(low), amount(EXACTLY.add(number, half)), currency)
    if qualifier is Qualifier.NEARLY:
        if number == step:
            step = step.scaleb(-1, EXACTLY)
        return Figure(qualifier, plain, amount(EXACTLY.subtract(number, step)), plain, currency)
    return Figure(qualifier, plain, currency=currency)


def bounded(low: Decimal | None, high: Decimal | None, currency: str | None = None) -> Figure:
    """Return the figure of what lies between two numbers or is one of them; ``None`` is an end that is not said."""
    least, most = (None if end is None else amount(end) for end in (low, high))
    return Figure(Qualifier.BETWEEN, None, least, most, currency)


def amount(number: Decimal) -> Amount:
    """Return a number as records hold it: whole ones as ``int``; ``OverflowError`` for one that no double holds."""
    if number == number.to_integral_value(context=EXACTLY):
        return int(number)
    return float(number)


def exact(plain: Amount) -> Decimal:
    """Return an amount as the decimal number that it is written as."""
    return Decimal(plain) if isinstance(plain, int) else Decimal(repr(plain))


def last_digit(number: Decimal) -> int:
    """Return the power of ten that the last digit of ``number`` other than zero counts; 0 for zero."""
    exponent = number.normalize(EXACTLY).as_tuple().exponent
    return exponent if isinstance(exponent, int) and number else 0
