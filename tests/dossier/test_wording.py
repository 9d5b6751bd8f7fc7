"""Dates in words, held against what a good editor would write in each language."""

from __future__ import annotations

import subprocess
import sys

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier import calendar, cldr, wording
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.number_wording import Digits
from explorer.dossier.records import Extent

LANGUAGES = ["en", "zh-Hant", "ar"]

# (date, extent, English long, English short, Traditional Chinese long, Arabic long)
CASES = [
    ("1992-03-16", None, "16 March 1992", "16 Mar 1992", "1992年3月16日", "16 مارس 1992"),
    ("1996-05", None, "May 1996", "May 1996", "1996年5月", "مايو 1996"),
    ("2006-06", None, "June 2006", "June 2006", "2006年6月", "يونيو 2006"),
    ("2003-09", None, "September 2003", "Sep 2003", "2003年9月", "سبتمبر 2003"),
    ("2010-06-14", None, "14 June 2010", "14 Jun 2010", "2010年6月14日", "14 يونيو 2010"),
    ("1996", None, "1996", "1996", "1996年", "1996"),
    ("1999-XX", None, "1999", "1999", "1999年", "1999"),
    ("1999-12-XX", None, "December 1999", "Dec 1999", "1999年12月", "ديسمبر 1999"),
    ("199X", None, "1990s", "1990s", "1990年代", "تسعينيات القرن العشرين"),
    ("200X", None, "2000s", "2000s", "2000年代", "العقد الأول من القرن الحادي والعشرين"),
    ("201X", None, "2010s", "2010s", "2010年代", "العقد الثاني من القرن الحادي والعشرين"),
    ("202X", None, "2020s", "2020s", "2020年代", "عشرينيات القرن الحادي والعشرين"),
    ("19XX", None, "20th century", "20th century", "20世紀", "القرن العشرون"),
    ("20XX", None, "21st century", "21st century", "21世紀", "القرن الحادي والعشرون"),
    ("18XX", None, "19th century", "19th century", "19世紀", "القرن التاسع عشر"),
    ("-01XX", None, "2nd century BCE", "2nd century BCE", "西元前2世紀", "القرن الثاني ق.م"),
    ("2001-21", None, "spring 2001", "spring 2001", "2001年春季", "ربيع 2001"),
    ("2001-24", None, "winter 2001", "winter 2001", "2001年冬季", "شتاء 2001"),
    ("1996~", None, "about 1996", "about 1996", "約1996年", "نحو 1996"),
    ("1996?", None, "1996 (uncertain)", "1996?", "1996年（不確定）", "1996 (غير مؤكد)"),
    (
        "1996-05%",
        None,
        "about May 1996 (uncertain)",
        "about May 1996?",
        "約1996年5月（不確定）",
        "نحو مايو 1996 (غير مؤكد)",
    ),
    ("2006-11-07/2006-11-08", None, "7–8 November 2006", "7–8 Nov 2006", "2006年11月7日至8日", "7–8 نوفمبر 2006"),
    ("2006-11-07/2006-11-07", None, "7 November 2006", "7 Nov 2006", "2006年11月7日", "7 نوفمبر 2006"),
    (
        "2011-06-30/2011-07-02",
        None,
        "30 June – 2 July 2011",
        "30 Jun – 2 Jul 2011",
        "2011年6月30日至7月2日",
        "30 يونيو – 2 يوليو 2011",
    ),
    (
        "2006-11-07/2007-03-13",
        None,
        "7 November 2006 – 13 March 2007",
        "7 Nov 2006 – 13 Mar 2007",
        "2006年11月7日至2007年3月13日",
        "7 نوفمبر 2006 – 13 مارس 2007",
    ),
    (
        "2006-11/2007-03",
        Extent.WITHIN,
        "between November 2006 and March 2007",
        "between Nov 2006 and Mar 2007",
        "2006年11月至2007年3月之間",
        "بين نوفمبر 2006 ومارس 2007",
    ),
    (
        "2006-11-07/2006-11-08",
        Extent.WITHIN,
        "between 7 and 8 November 2006",
        "between 7 and 8 Nov 2006",
        "2006年11月7日至8日之間",
        "بين 7 و8 نوفمبر 2006",
    ),
    ("1995/1998", None, "1995–1998", "1995–1998", "1995年至1998年", "1995–1998"),
    ("1995~/1998~", None, "about 1995–1998", "about 1995–1998", "約1995年至1998年", "نحو 1995–1998"),
    (
        "1995~/1998~",
        Extent.WITHIN,
        "between about 1995 and about 1998",
        "between about 1995 and about 1998",
        "約1995年至約1998年之間",
        "بين نحو 1995 ونحو 1998",
    ),
    ("2006-11/2007", None, "November 2006 – 2007", "Nov 2006 – 2007", "2006年11月至2007年", "نوفمبر 2006 – 2007"),
    ("../2004", Extent.WITHIN, "before 2005", "before 2005", "2005年之前", "قبل 2005"),
    ("../2005-05", Extent.WITHIN, "before June 2005", "before June 2005", "2005年6月之前", "قبل يونيو 2005"),
    (
        "../2004-12-31",
        Extent.WITHIN,
        "before 1 January 2005",
        "before 1 Jan 2005",
        "2005年1月1日之前",
        "قبل 1 يناير 2005",
    ),
    ("../199X", Extent.WITHIN, "before 2000", "before 2000", "2000年之前", "قبل 2000"),
    ("../2005", None, "until 2005", "until 2005", "至2005年為止", "حتى 2005"),
    (
        "/2005",
        None,
        "until 2005, beginning unknown",
        "until 2005",
        "至2005年為止（開始時間不詳）",
        "حتى 2005، والبداية غير معروفة",
    ),
    ("1993/..", None, "since 1993", "since 1993", "自1993年起", "منذ 1993"),
    ("1993/..", Extent.WITHIN, "1993 or later", "1993 or later", "1993年或之後", "1993 أو بعد ذلك"),
    (
        "1993/",
        None,
        "from 1993, end unknown",
        "from 1993",
        "自1993年起（結束時間不詳）",
        "من 1993، والنهاية غير معروفة",
    ),
    ("-0043", None, "44 BCE", "44 BCE", "西元前44年", "44 ق.م"),
    ("0000", None, "1 BCE", "1 BCE", "西元前1年", "1 ق.م"),
    ("-0043-03-15", None, "15 March 44 BCE", "15 Mar 44 BCE", "西元前44年3月15日", "15 مارس 44 ق.م"),
    ("-0043/0010", None, "44 BCE – 10 CE", "44 BCE – 10 CE", "西元前44年至西元10年", "44 ق.م – 10 م"),
    ("0044", None, "44 CE", "44 CE", "西元44年", "44 م"),
    (
        "Y-13000000000",
        None,
        "13,000,000,001 BCE",
        "13,000,000,001 BCE",
        "西元前13,000,000,001年",
        "13,000,000,001 ق.م",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1] or ''}")
def test_dates_in_three_languages(case: tuple[str, Extent | None, str, str, str, str]) -> None:
    text, extent, long, short, chinese, arabic = case
    date = EdtfDate.parse(text)
    assert wording.format_date(date, "en", extent=extent) == long
    assert wording.format_date(date, "en", form="short", extent=extent) == short
    assert wording.format_date(date, "zh-Hant", extent=extent) == chinese
    assert wording.format_date(date, "ar", extent=extent) == arabic


def test_arabic_indic_digits_and_their_group_mark() -> None:
    assert wording.format_date(EdtfDate.parse("2006-11-07/2006-11-08"), "ar", "arab") == "٧–٨ نوفمبر ٢٠٠٦"
    assert wording.format_date(EdtfDate.parse("Y17000"), "ar", "arab") == "١٧٬٠٠٠ م"
    assert wording.format_day(calendar.rata_die(2008, 9, 8), "ar", "arab") == "٨ سبتمبر ٢٠٠٨"


def test_what_is_not_dated_says_so() -> None:
    assert [wording.format_date(None, language) for language in LANGUAGES] == ["undated", "日期不詳", "بلا تاريخ"]


def test_labels_of_an_axis() -> None:
    day = calendar.rata_die(2006, 11, 7)
    rows = {
        language: (
            wording.format_century(1900, language),
            wording.format_decade(1990, language),
            wording.format_year(1996, language),
            wording.format_quarter(1, language),
            wording.format_month(2006, 11, language, form="axis"),
            wording.format_day(day, language, form="axis"),
            wording.format_month(2006, 9, language, form="short"),
            wording.format_day(day, language, form="short"),
            wording.format_years(1992, 2024, language),
            wording.format_years(1996, 1996, language),
        )
        for language in LANGUAGES
    }
    assert rows == {
        "en": (
            "20th century", "1990s", "1996", "Q1", "Nov", "7",
            "Sep 2006", "7 Nov 2006", "1992–2024", "1996",
        ),
        "zh-Hant": (
            "20世紀", "1990年代", "1996年", "第1季", "11月", "7日",
            "2006年9月", "2006年11月7日", "1992–2024", "1996年",
        ),
        "ar": (
            "القرن العشرون", "عقد 1990", "1996", "الربع الأول", "نوفمبر", "7",
            "سبتمبر 2006", "7 نوفمبر 2006", "1992–2024", "1996",
        ),
    }  # fmt: skip


def test_spans_of_years_across_the_eras() -> None:
    assert wording.format_years(-43, 14, "en") == "44 BCE – 14 CE"
    assert wording.format_decade(-49, "en") == "50 BCE – 41 BCE"


@given(
    st.sampled_from(CASES).map(lambda case: EdtfDate.parse(case[0])),
    st.sampled_from(["en", "zh-Hant", "ar", "fr", "ru", "ja", "kk", "fa", "th", "ms", "de", "pl", "xx-Zzzz"]),
    st.sampled_from(["latn", "arab"]),
    st.sampled_from(["long", "short"]),
    st.sampled_from([None, Extent.WITHIN, Extent.THROUGHOUT]),
)
def test_every_date_has_words_in_every_language(
    date: EdtfDate, language: str, digits: Digits, form: wording.Form, extent: Extent | None
) -> None:
    text = wording.format_date(date, language, digits, form, extent)
    assert text == text.strip() != ""
    assert not set("{}'") & set(text)
    assert digits == "latn" or not any("0" <= character <= "9" for character in text)


def test_every_locale_that_babel_has_can_be_asked() -> None:
    for identifier in localedata.locale_identifiers():
        tag = identifier.replace("_", "-")
        forms = cldr.date_forms.__wrapped__(tag)
        assert sorted(forms.months["LLL"]) == list(range(1, 13))
        cldr.number_forms.__wrapped__(tag, "arab")


def test_one_language_leaves_no_trace_in_another() -> None:
    """babel's own lookup hands Chinese month names to Arabic when Chinese was asked for first."""
    program = (
        "from explorer.dossier import wording\n"
        "from explorer.dossier.countries import name\n"
        "for language in ('zh-Hant', 'ru', 'fr', 'ar', 'en'):\n"
        "    print(wording.format_month(2006, 11, language, form='axis'), wording.format_quarter(1, language))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.split("\n")[:5] == ["11月 第1季", "нояб. 1-й кв.", "nov. T1", "نوفمبر الربع الأول", "Nov Q1"]


def test_babel_is_loaded_only_when_asked() -> None:
    program = (
        "import sys; from explorer.dossier import wording, countries, records; "
        "assert 'babel' not in sys.modules; wording.format_year(1996, 'en'); assert 'babel' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
