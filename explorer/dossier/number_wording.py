"""Numbers as a reader of some language expects them, and the digits of every text for people.

Every text that holds a date or a number gets its digits here, and here alone: ``latn`` (0123456789) or ``arab``
(٠١٢٣٤٥٦٧٨٩).
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from explorer.dossier.cldr import number_forms
from explorer.dossier.figures import exact

Digits = Literal["latn", "arab"]

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9]),(?=[0-9])")


def with_digits(text: str, digits: Digits) -> str:
    """Return ``text`` with its European digits replaced where ``digits`` asks for it."""
    if digits == "latn":
        return text
    return _BETWEEN_DIGITS.sub("٬", text).translate(_ARABIC_INDIC)


def format_number(
    value: float | Decimal,
    language: str,
    digits: Digits = "latn",
    *,
    max_decimals: int = 2,
    min_decimals: int = 0,
    grouping: bool = True,
) -> str:
    """Return a finite number with the marks of ``language``, rounded half to even to ``max_decimals`` places.

    Trailing zeros are left out down to ``min_decimals`` places. The minus sign is U+2212, in Arabic with its
    directional mark.
    """
    forms = number_forms(language, digits)
    if isinstance(value, int):
        written = str(value)  # Counts are written by the hundred, and have nothing to round.
    else:
        written = _fixed(value if isinstance(value, Decimal) else exact(value), max_decimals)
    whole, _, fraction = written.lstrip("-").partition(".")
    fraction = fraction.rstrip("0").ljust(min_decimals, "0")
    if grouping:
        whole = f"{int(whole):,}".replace(",", forms.group)
    negative = written.startswith("-") and any(digit not in "0." for digit in written[1:])
    text = (forms.minus if negative else "") + whole + (forms.decimal + fraction if fraction else "")
    return with_digits(text, digits)


def _fixed(value: Decimal, decimals: int) -> str:
    import decimal

    with decimal.localcontext() as context:
        context.prec = 800  # the widest float has 309 digits before its point, and a scale may put as many behind it
        return f"{value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN):f}"
