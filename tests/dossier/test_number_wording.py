"""Numbers in words, held against what a good editor would write in each language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.number_wording import Digits, format_number


@pytest.mark.parametrize(
    ("value", "language", "digits", "expected"),
    [
        (0, "en", "latn", "0"),
        (20_000_000, "en", "latn", "20,000,000"),
        (1234.5, "en", "latn", "1,234.5"),
        (1234.567, "en", "latn", "1,234.57"),
        (-3.1, "en", "latn", "−3.1"),
        (-0.001, "en", "latn", "0"),
        (0.125, "en", "latn", "0.12"),
        (1234.5, "zh-Hant", "latn", "1,234.5"),
        (1234.5, "ar", "latn", "1,234.5"),
        (-1234.5, "ar", "latn", "\u200e−1,234.5"),
        (1234.5, "ar", "arab", "١٬٢٣٤٫٥"),
        (-8.1, "ar", "arab", "\u061c−٨٫١"),
        (1234.5, "de", "latn", "1.234,5"),
        (10**30, "en", "latn", "1" + ",000" * 10),
        (2.5, "xx", "latn", "2.5"),
    ],
)
def test_numbers(value: float, language: str, digits: Digits, expected: str) -> None:
    assert format_number(value, language, digits) == expected


def test_number_of_decimals() -> None:
    assert format_number(0.1, "en", min_decimals=1, max_decimals=1) == "0.1"
    assert format_number(81, "en", min_decimals=1, max_decimals=1) == "81.0"
    assert format_number(81.25, "en", max_decimals=0) == "81"
    assert format_number(2000, "en", grouping=False) == "2000"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_as_its_rounded_value(value: float) -> None:
    text = format_number(value, "en", max_decimals=3)
    assert float(text.replace(",", "").replace("−", "-")) == pytest.approx(value, abs=0.00051)
