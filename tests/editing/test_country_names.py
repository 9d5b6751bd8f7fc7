"""Countries as people type them: taken where one is meant, told where it may be several, and never guessed."""

from __future__ import annotations

import pytest

from explorer.editing.country_names import country_named, why_no_country

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Malaysia", "MYS"),
        ("republic of kazakhstan", "KAZ"),
        ("馬來西亞", "MYS"),
        ("كازاخستان", "KAZ"),
        ("UK", "GBR"),
        ("USSR", "SUN"),
        ("kaz", "KAZ"),
        ("Niger", "NER"),
        ("Guinea", "GIN"),
    ],
)
@LANGUAGES
def test_what_names_one_country_is_that(typed: str, code: str, language: str) -> None:
    assert country_named(typed, language) == code


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Kazakh", "'Kazakh' names no country: Kazakhstan may be meant"),
        ("Kazakhstn", "'Kazakhstn' names no country: Kazakhstan may be meant"),
        ("Tajikistn", "'Tajikistn' names no country: Tajikistan may be meant"),
        ("馬來", "'馬來' names no country: Malaysia may be meant"),
        ("Congo", "'Congo' names more than one: choose one from the list"),
        ("Mal", "'Mal' names more than one: choose one from the list"),
        ("Atlantis", "'Atlantis' names no country"),
        ("?", "'?' names no country"),
    ],
)
def test_what_names_none_is_told_with_what_may_be_meant(typed: str, told: str) -> None:
    assert country_named(typed, "en") is None
    assert why_no_country(typed, "en").english() == told


def test_what_may_be_meant_is_told_in_the_readers_language() -> None:
    assert why_no_country("Kazakh", "zh-Hant").values["name"] == "哈薩克"
