"""Countries: their codes, their names in any language, and what people type."""

from __future__ import annotations

import csv

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from explorer import paths
from explorer.dossier import countries
from explorer.dossier.cldr import territory_names
from explorer.dossier.country_codes import ALPHA_2, ALPHA_3
from explorer.dossier.folding import fold


def test_the_table_of_codes_agrees_with_cldr() -> None:
    aliases = get_global("territory_aliases")
    assert len(ALPHA_2) == len(ALPHA_3) == 250
    for three, two in ALPHA_2.items():
        if three != "XKX":  # not in the standard
            assert aliases[three] == [two]
    assert set(ALPHA_3) <= set(territory_names("en"))


def test_historic_states_have_years_and_names_and_no_country_of_today_has_their_code() -> None:
    historic = [country for country in countries.all_countries() if country.is_historic]
    assert {"SUN", "CSK", "YUG", "DDR", "SCG", "VDR", "ANT", "YMD"} <= {country.code for country in historic}
    for country in historic:
        assert country.start_year is not None
        assert country.end_year is not None
        assert country.start_year < country.end_year
        assert country.alpha2 is None
        assert country.code not in ALPHA_2
        assert len(countries.names(country.code, ["en", "zh-Hant", "ar"])) == 3
    assert countries.country("SUN") == countries.Country("SUN", None, 1922, 1991)


def test_every_alias_names_a_known_country_and_no_other_country_of_today_bears_it() -> None:
    text = (paths.resources() / "countries" / "aliases.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) > 200
    keys: dict[str, str] = {}
    for row in rows:
        assert not row["code"] or countries.is_known(row["code"]), row
        assert keys.setdefault(fold(row["alias"]), row["code"]) == row["code"], row
    for language in ("en", "zh-Hant", "ar"):
        for two, name in territory_names(language).items():
            if two in ALPHA_3:
                assert keys.get(fold(name), ALPHA_3[two]) == ALPHA_3[two], name


def test_names() -> None:
    assert [countries.name("KAZ", tag) for tag in ("en", "zh-Hant", "ar", "ru", "kk")] == [
        "Kazakhstan",
        "哈薩克",
        "كازاخستان",
        "Казахстан",
        "Қазақстан",
    ]
    assert [countries.name("MYS", tag) for tag in ("en", "zh-Hant", "ar")] == ["Malaysia", "馬來西亞", "ماليزيا"]
    assert [countries.name("EGY", tag) for tag in ("en", "zh-Hant", "ar")] == ["Egypt", "埃及", "مصر"]
    assert [countries.name("SUN", tag) for tag in ("en", "zh-Hant", "ar")] == [
        "Soviet Union",
        "蘇聯",
        "الاتحاد السوفيتي",
    ]


def test_a_language_without_names_gets_the_english_ones() -> None:
    assert countries.name("KAZ", "tlh") == "Kazakhstan"
    assert countries.name("SUN", "fr") == "Soviet Union"
    assert countries.name("QQQ", "en") == "QQQ"
    assert dict(countries.names("KAZ", ["en", "tlh"])) == {"en": "Kazakhstan"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("KAZ", "KAZ"),
        ("kaz", "KAZ"),
        ("kz", "KAZ"),
        (" MY ", "MYS"),
        ("sun", "SUN"),
        ("SU", "SUN"),
        ("SK", "SVK"),
        ("Kazakhstan", "KAZ"),
        ("KAZAKHSTAN", "KAZ"),
        ("Republic of Kazakhstan", "KAZ"),
        ("Казахстан", "KAZ"),
        ("Қазақстан", "KAZ"),
        ("哈薩克", "KAZ"),
        ("哈薩克斯坦", "KAZ"),
        ("哈萨克斯坦", "KAZ"),
        ("كازاخستان", "KAZ"),
        ("کازاخستان", "KAZ"),
        ("قزاقستان", "KAZ"),
        ("Malaya", "MYS"),
        ("馬來西亞", "MYS"),
        ("马来西亚", "MYS"),
        ("Malaisie", "MYS"),
        ("مصر", "EGY"),
        ("مِصر", "EGY"),
        ("جمهورية مصر العربية", "EGY"),
        ("Egypt, Arab Rep.", "EGY"),
        ("Mesir", "EGY"),
        ("Égypte", "EGY"),
        ("USSR", "SUN"),
        ("U.S.S.R.", "SUN"),
        ("soviet union", "SUN"),
        ("苏联", "SUN"),
        ("Persia", "IRN"),
        ("Burma", "MMR"),
        ("UK", "GBR"),
        ("Great Britain", "GBR"),
        ("USA", "USA"),
        ("United States", "USA"),
        ("Estados Unidos", "USA"),
        ("Türkiye", "TUR"),
        ("turkey", "TUR"),
        ("Cote d’Ivoire", "CIV"),
        ("Korea, Rep.", "KOR"),
        ("Viet Nam", "VNM"),
        ("Yugoslavia", "YUG"),
        ("Czechoslovakia", "CSK"),
        ("東德", "DDR"),
        ("Upper Volta", "HVO"),
        ("The Netherlands", "NLD"),
        ("共和國", None),
        ("Congo", None),
        ("Korea", None),
        ("Atlantis", None),
        ("", None),
        ("—", None),
    ],
)
def test_what_people_type(typed: str, code: str | None) -> None:
    assert countries.find(typed) == code


@given(
    st.sampled_from(sorted(ALPHA_2)), st.sampled_from(["en", "zh-Hant", "zh-Hans", "ar", "ms", "ru", "kk", "fr", "es"])
)
def test_each_country_is_found_by_its_name_in_each_language(code: str, language: str) -> None:
    name = countries.name(code, language)
    assert countries.find(name) == code
    assert countries.find(name.upper(), [language]) == code


def test_only_the_languages_asked_for_are_searched() -> None:
    assert countries.find("Ägypten") == "EGY"
    assert countries.find("Ägypten", ["en"]) is None


def test_unknown_codes_are_refused_with_a_sentence() -> None:
    with pytest.raises(countries.UnknownCountryError, match="'XYZ' is the code of no country"):
        countries.country("XYZ")
    assert not countries.is_known("kaz")
    assert countries.alpha2("KAZ") == "KZ"
    assert countries.alpha2("SUN") is None
