"""Pairs of countries as people type them."""

from __future__ import annotations

import pytest

from explorer.dossier.dyads import DyadError, parse_dyad


@pytest.mark.parametrize(
    ("typed", "dyad"),
    [
        ("KAZ-MYS", "KAZ-MYS"),
        ("MYS-KAZ", "KAZ-MYS"),
        ("mys-kaz", "KAZ-MYS"),
        ("kz/my", "KAZ-MYS"),
        ("Kazakhstan-Malaysia", "KAZ-MYS"),
        ("Malaysia – Kazakhstan", "KAZ-MYS"),
        ("埃及－哈薩克", "EGY-KAZ"),
        ("مصر - كازاخستان", "EGY-KAZ"),
        ("Guinea-Bissau-Kazakhstan", "GNB-KAZ"),
        ("Kazakhstan-Timor-Leste", "KAZ-TLS"),
        ("USSR-Egypt", "EGY-SUN"),
    ],
)
def test_dyads_are_understood(typed: str, dyad: str) -> None:
    assert str(parse_dyad(typed)) == dyad


@pytest.mark.parametrize(
    ("typed", "words", "is_malformed"),
    [
        ("KAZ", "'KAZ' is no pair of countries, such as KAZ-MYS", True),
        ("", "is no pair of countries", True),
        ("KAZ-", "is no pair of countries", True),
        ("KAZ-KAZ", "'KAZ-KAZ' names one country twice", False),
        ("Egypt-مصر", "names one country twice", False),
        ("KAZ-XYZ", "Dyad knows no country, or more than one, by the name of 'XYZ'", False),
        ("Atlantis-Lemuria", "by the name of 'Atlantis'", False),
        ("a-b-c", "by the name of 'a-b-c'", False),
    ],
)
def test_what_is_no_dyad_is_told(typed: str, words: str, is_malformed: bool) -> None:
    with pytest.raises(DyadError) as caught:
        parse_dyad(typed)
    assert words in str(caught.value)
    assert caught.value.is_malformed is is_malformed
