"""Dates as people type them, in the languages of the window and across them."""

from __future__ import annotations

import pytest

from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import doubt, read_date, read_extent
from explorer.dossier.number_wording import Digits
from explorer.dossier.records import Extent
from explorer.dossier.wording import format_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2006", "2006"),
        ("2006-11", "2006-11"),
        ("1993/..", "1993/.."),
        ("199X", "199X"),
        ("٢٠٠٦-١١", "2006-11"),
        ("May 1996", "1996-05"),
        ("may 1996", "1996-05"),
        ("1996 May", "1996-05"),
        ("27 May 1996", "1996-05-27"),
        ("May 27, 1996", "1996-05-27"),
        ("27th of May 1996", "1996-05-27"),
        ("Sept. 2003", "2003-09"),
        ("Sep 2003", "2003-09"),
        ("27/5/1996", "1996-05-27"),
        ("27.05.1996", "1996-05-27"),
        ("5/27/1996", "1996-05-27"),
        ("1996/5/27", "1996-05-27"),
        ("5/1996", "1996-05"),
        ("1996年5月27日", "1996-05-27"),
        ("1996 年 5 月", "1996-05"),
        ("1996年5月27號", "1996-05-27"),
        ("1996年", "1996"),
        ("مايو 1996", "1996-05"),
        ("27 مايو ١٩٩٦", "1996-05-27"),
        ("٢٧ أيار ١٩٩٦", "1996-05-27"),
        ("اكتوبر 2008", "2008-10"),
        ("كانون الثاني 1992", "1992-01"),
        ("1990s", "199X"),
        ("1990年代", "199X"),
        ("عقد 1990", "199X"),
        ("20th century", "19XX"),
        ("20世紀", "19XX"),
        ("twentieth century", "19XX"),
        ("the twenty-first century", "20XX"),
        ("二十一世紀", "20XX"),
        ("القرن العشرين", "19XX"),
        ("القرن الحادي والعشرين", "20XX"),
        ("القرن التاسع عشر", "18XX"),
        ("the nineties of the 20th century", "199X"),
        ("20世紀90年代", "199X"),
        ("二十世紀九十年代", "199X"),
        ("二十世紀十年代", "191X"),
        ("880s", "088X"),
        ("تسعينيات القرن العشرين", "199X"),
        ("التسعينيات من القرن العشرين", "199X"),
        ("ثمانينات القرن 19", "188X"),
        ("أربعينيات القرن العشرين", "194X"),
        ("7–8 November 2006", "2006-11-07/2006-11-08"),
        ("7-8 Nov 2006", "2006-11-07/2006-11-08"),
        ("May – July 1996", "1996-05/1996-07"),
        ("7 Nov 2006 to 13 March 2007", "2006-11-07/2007-03-13"),
        ("2006-2009", "2006/2009"),
        ("2006–2009", "2006/2009"),
        ("2006年11月7日至8日", "2006-11-07/2006-11-08"),
        ("2006年至2009年", "2006/2009"),
        ("2006年11月7-8日", "2006-11-07/2006-11-08"),
        ("2006年11月7日－8日", "2006-11-07/2006-11-08"),
        ("2006年11-12月", "2006-11/2006-12"),
        ("2006-11-07/08", "2006-11-07/2006-11-08"),
        ("2006-11/12", "2006-11/2006-12"),
        ("May 1996?", "1996-05?"),
        ("1996年5月？", "1996-05?"),
        ("about May 1996?", "1996-05%"),
        ("before 2005?", "../2004?"),
        ("7–8 November 2006?", "2006-11-07?/2006-11-08?"),
        ("7–8 نوفمبر 2006", "2006-11-07/2006-11-08"),
        ("2006 إلى 2009", "2006/2009"),
        ("Nov 7-8, 2003", "2003-11-07/2003-11-08"),
        ("November 7–8, 2003", "2003-11-07/2003-11-08"),
        ("Nov. 7 to 8, 2003", "2003-11-07/2003-11-08"),
        ("Nov 7 and 8, 2003", "2003-11-07/2003-11-08"),
        ("Nov 30 - Dec 2, 2003", "2003-11-30/2003-12-02"),
        ("1993-95", "1993/1995"),
        ("1993-", "1993/"),
        ("May 1996 –", "1996-05/"),
        ("2006-11-07 -", "2006-11-07/"),
        ("–1993", "../1993"),
        ("1993–95", "1993/1995"),
        ("1993/95", "1993/1995"),
        ("١٩٩٣-٩٥", "1993/1995"),
        ("1993-95年", "1993/1995"),
        ("2003-13", "2003/2013"),
        ("7 and 8 November 2006", "2006-11-07/2006-11-08"),
        ("7 و8 نوفمبر 2006", "2006-11-07/2006-11-08"),
        ("2006年11月7日和8日", "2006-11-07/2006-11-08"),
        ("2006年11月7、8日", "2006-11-07/2006-11-08"),
        ("1995 and 1996", "1995/1996"),
        ("May or June 1996", "1996-05/1996-06"),
        ("مايو أو يونيو 1996", "1996-05/1996-06"),
        ("1996年5月或6月", "1996-05/1996-06"),
        ("Tuesday 7 November 2006", "2006-11-07"),
        ("Tue, 7 Nov 2006", "2006-11-07"),
        ("Tuesday, November 7, 2006", "2006-11-07"),
        ("2006年11月7日（星期二）", "2006-11-07"),
        ("2006年11月7日(二)", "2006-11-07"),
        ("الثلاثاء 7 نوفمبر 2006", "2006-11-07"),
        ("يوم الثلاثاء، 7 نوفمبر 2006", "2006-11-07"),
        ("Tuesday 7 to Wednesday 8 November 2006", "2006-11-07/2006-11-08"),
        ("二〇〇六年十一月七日", "2006-11-07"),
        ("二零零六年十一月二十七日", "2006-11-27"),
        ("二〇〇六年十月", "2006-10"),
        ("一九九〇年代", "199X"),
        ("二十世紀", "19XX"),
        ("民國85年5月", "1996-05"),
        ("民國八十五年五月七日", "1996-05-07"),
        ("中華民國85年", "1996"),
        ("民國85年至87年", "1996/1998"),
        ("民國元年", "1912"),
        ("民國85-87年", "1996/1998"),
        ("2001–05", "2001/2005"),
        ("11月7日2006年", "2006-11-07"),
        ("spring 1996", "1996-21"),
        ("the summer of 1996", "1996-22"),
        ("fall 1996", "1996-23"),
        ("winter 1996/97", "1996-24"),
        ("1996年春天", "1996-21"),
        ("1996年冬", "1996-24"),
        ("صيف عام 1996", "1996-22"),
        ("before spring 1996", "../1996-02"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_forms_of_every_language_are_read_in_every_language(typed: str, edtf: str, language: str) -> None:
    assert read_date(typed, language) == EdtfDate.parse(edtf)


def test_names_of_months_of_a_language_without_a_translation_are_known_too() -> None:
    assert read_date("27 мая 1996", "ru") == EdtfDate.parse("1996-05-27")
    assert read_date("27 mai 1996", "fr") == EdtfDate.parse("1996-05-27")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "May",
        "27 May",
        "31 November 2006",
        "13/13/2006",
        "5/5",
        "1996年13月",
        "-",
        "May? 1996",
        "?",
        "between 1995? and 1997",
        "民國前3年",
        "ربيع الأول 1420",
        "spring 1996/97",
        "winter 1996/99",
        "九十年代",
        "Tuesday",
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(EdtfError) as refused:
        read_date(typed, "en")
    assert refused.value.reason.english()


@pytest.mark.parametrize(
    "edtf", ["1996", "1996-05", "1996-05-27", "2006-11-07/2006-11-08", "2006/2009", "1996-22", "1996-24"]
)
@pytest.mark.parametrize(("language", "digits"), [("en", "latn"), ("zh-Hant", "latn"), ("ar", "latn"), ("ar", "arab")])
@pytest.mark.parametrize("form", ["long", "short"])
def test_what_dyad_writes_it_reads(edtf: str, language: str, digits: Digits, form: str) -> None:
    date = EdtfDate.parse(edtf)
    written = format_date(date, language, digits, "long" if form == "long" else "short")
    assert read_date(written, language) == date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("since 1993", "1993/.."),
        ("from 1993", "1993/"),
        ("from 1993 to 1995", "1993/1995"),
        ("1993-present", "1993/.."),
        ("1993 – present", "1993/.."),
        ("May 1993 onwards", "1993-05/.."),
        ("從1993年", "1993/"),
        ("1993年迄今", "1993/.."),
        ("من 1993", "1993/"),
        ("1993 حتى الآن", "1993/.."),
        ("Since May 1996", "1996-05/.."),
        ("1993 to the present", "1993/.."),
        ("before 2005", "../2004"),
        ("before March 2005", "../2005-02"),
        ("before 1 Mar 2004", "../2004-02-29"),
        ("before the 1990s", None),
        ("before 1990s", "../1989"),
        ("until 2005", "../2005"),
        ("after 1999", "2000/.."),
        ("about May 1996", "1996-05~"),
        ("c. 1996", "1996~"),
        ("between 2004 and May 2006", "2004/2006-05"),
        ("1996 (uncertain)", "1996?"),
        ("1993年以來", "1993/.."),
        ("1993年至今", "1993/.."),
        ("2005年以前", "../2004"),
        ("約1996年5月", "1996-05~"),
        ("约1996年5月", "1996-05~"),
        ("2004年至2006年之間", "2004/2006"),
        ("منذ عام 1993", "1993/.."),
        ("قبل ٢٠٠٥", "../2004"),
        ("بين 2004 ومايو 2006", "2004/2006-05"),
        ("حوالي ١٩٩٦", "1996~"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar", "de"])
def test_words_around_a_date_say_what_it_bounds(typed: str, edtf: str | None, language: str) -> None:
    if edtf is None:
        with pytest.raises(EdtfError):
            read_date(typed, language)
    else:
        assert read_date(typed, language) == EdtfDate.parse(edtf)


@pytest.mark.parametrize(
    "edtf",
    ["1993/..", "../2004", "1993/", "/2004", "1996?", "1996-05~", "2004-05-06/..", "../2004-12-31", "../2004-02-29"],
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar", "de"])
def test_what_lasted_is_written_so_that_it_reads_the_same(edtf: str, language: str) -> None:
    date = EdtfDate.parse(edtf)
    assert read_date(format_date(date, language), language) == date


@pytest.mark.parametrize("edtf", ["1993/..", "../2004", "../2005-02", "2004/2006-05"])
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_what_happened_once_is_written_so_that_it_reads_the_same(edtf: str, language: str) -> None:
    date = EdtfDate.parse(edtf)
    assert read_date(format_date(date, language, extent=Extent.WITHIN), language) == date


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_words_for_a_time_between_two_dates_say_that_it_happened_once(language: str) -> None:
    date = EdtfDate.parse("1995/1997")
    assert read_extent(format_date(date, language, extent=Extent.WITHIN), language) is Extent.WITHIN
    assert read_extent(format_date(date, language), language) is None
    assert read_extent("between 1995 and 1997?", language) is Extent.WITHIN
    assert [read_extent(one, language) for one in ("1995/1997", "1995 to 1997", "soon", "")] == [None] * 4


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("May 96", "a year of two digits is one of the first century: write all four"),
        ("5/6/1996", "it is read day first, as 1996-06-05, not 1996-05-06"),
        ("5.6.1996", "it is read day first, as 1996-06-05, not 1996-05-06"),
        ("since 5/6/1996", "it is read day first, as 1996-06-05, not 1996-05-06"),
        ("20/6/1996 – 5/7/1996", "it is read day first, as 1996-07-05, not 1996-05-07"),
        ("early 1996", "which part of it is meant cannot be kept: where the source gives months or days, write those"),
        ("1996-05-06/1996-06-07", None),
        ("by 1996", None),
        ("1995 or 1996", None),
        ("0096-05", None),
        ("5/5/1996", None),
        ("27/5/1996", None),
        ("5/27/1996", None),
        ("5 June 1996", None),
        ("1996-05-06", None),
        ("1996", None),
    ],
)
def test_what_may_have_been_meant_otherwise_is_told(typed: str, told: str | None) -> None:
    message = doubt(typed, read_date(typed, "en"), "en")
    assert (None if message is None else message.english()) == told


@pytest.mark.parametrize(
    ("typed", "weekday"),
    [
        ("Monday 7 November 2006", "Monday"),
        ("7 Nov 2006 (Sun)", "Sun"),
        ("2006年11月7日（星期三）", "星期三"),
        ("2006年11月7日(三)", "三"),
        ("الاثنين 7 نوفمبر 2006", "الاثنين"),
        ("Tuesday 7 to Thursday 8 November 2006", "Thursday"),
        ("Monday 7 – 9 November 2006", "Monday"),
        ("Saturday, 1996", "Saturday"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_a_weekday_that_a_date_does_not_fall_on_is_doubted(typed: str, weekday: str, language: str) -> None:
    date = read_date(typed, language)
    doubtful = doubt(typed, date, language)
    assert doubtful is not None
    assert doubtful.values == {"date": date, "weekday": weekday}


@pytest.mark.parametrize("typed", ["Tuesday 7 November 2006", "2006年11月7日（星期二）", "الثلاثاء 7 نوفمبر 2006"])
def test_the_right_weekday_is_not_doubted(typed: str) -> None:
    assert doubt(typed, read_date(typed, "en"), "en") is None


def test_a_winter_is_told_to_begin_in_its_year_where_its_words_leave_that_open() -> None:
    for typed in ("winter 1996", "1996年冬季", "شتاء 1996"):
        doubtful = doubt(typed, read_date(typed, "en"), "en")
        assert doubtful is not None
        assert doubtful.values == {"date": EdtfDate.parse("1996-12/1997-02")}
    assert doubt("winter 1996/97", read_date("winter 1996/97", "en"), "en") is None
    assert doubt("summer 1996", read_date("summer 1996", "en"), "en") is None


@pytest.mark.parametrize(
    ("typed", "language"),
    [("7 and 9 November 2006", "en"), ("2006年11月7日和9日", "zh-Hant"), ("7 و9 نوفمبر 2006", "ar")],
)
def test_two_days_apart_are_not_read_as_the_days_between_too(typed: str, language: str) -> None:
    with pytest.raises(EdtfError) as refused:
        read_date(typed, language)
    assert "do not follow each other" in refused.value.reason.english()


def test_what_may_be_two_years_or_a_season_is_doubted() -> None:
    doubtful = doubt("1915-22", read_date("1915-22", "en"), "en")
    assert doubtful is not None
    assert doubtful.values == {"date": EdtfDate.parse("1915-22"), "years": EdtfDate.parse("1915/1922")}
    assert doubt("1996-22", read_date("1996-22", "en"), "en") is None


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("in 1996", "1996"),
        ("on the 7th of November 2006", "2006-11-07"),
        ("during 1996–1998", "1996/1998"),
        ("during the 1990s", "199X"),
        ("the 20th century", "19XX"),
        ("1990s–2000s", "199X/200X"),
        ("AD 1996", "1996"),
        ("1996 C.E.", "1996"),
        ("1996 (?)", "1996?"),
        ("في عام ١٩٩٦", "1996"),
        ("سنة 2006", "2006"),
        ("في نوفمبر 2006", "2006-11"),
        ("7 نوفمبر 2006م", "2006-11-07"),
        ("2006 ميلادية", "2006"),
        ("西元1996年5月", "1996-05"),
        ("於公元2006年11月", "2006-11"),
        ("在1996年", "1996"),
        ("7/8 November 2006", "2006-11-07/2006-11-08"),
        ("07-Nov-2006", "2006-11-07"),
        ("20061107", "2006-11-07"),
        ("2006-11-07 00:00:00", "2006-11-07"),
        ("2006-11-07T00:00:00.000Z", "2006-11-07"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_what_adds_nothing_to_a_date_is_passed_over(typed: str, edtf: str, language: str) -> None:
    date = read_date(typed, language)
    assert date == EdtfDate.parse(edtf)
    assert doubt(typed, date, language) is None
    assert read_extent(typed, language) is None


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("Q2 1996", "1996-04/1996-06"),
        ("1996-Q1", "1996-01/1996-03"),
        ("4Q 1996", "1996-10/1996-12"),
        ("the second quarter of 1996", "1996-04/1996-06"),
        ("last quarter of 2006?", "2006-10?/2006-12?"),
        ("1996年第三季度", "1996-07/1996-09"),
        ("1996年第2季", "1996-04/1996-06"),
        ("الربع الثالث من عام ١٩٩٦", "1996-07/1996-09"),
        ("H1 1996", "1996-01/1996-06"),
        ("in the second half of 1996", "1996-07/1996-12"),
        ("1996年上半年", "1996-01/1996-06"),
        ("النصف الثاني من 2006", "2006-07/2006-12"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_what_happened_in_a_quarter_or_a_half_of_a_year_happened_once_within_its_months(
    typed: str, edtf: str, language: str
) -> None:
    date = read_date(typed, language)
    assert date == EdtfDate.parse(edtf)
    assert read_extent(typed, language) is Extent.WITHIN
    assert doubt(typed, date, language) is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("7 Nov 06", "a year of two digits may be of any century"),
        ("07-Nov-06", "a year of two digits may be of any century"),
        ("7/11/06", "a year of two digits may be of any century"),
        ("7 Nov ’06", "a year of two digits may be of any century"),
        ("the nineties", "a decade that is only named may be of any century"),
        ("early nineties", "a decade that is only named may be of any century"),
        ("التسعينيات", "a decade that is only named may be of any century"),
        ("أواخر الثمانينات", "a decade that is only named may be of any century"),
        ("the 90s", "a decade that is only named may be of any century"),
        ("90年代", "a decade that is only named may be of any century"),
        ("20世紀五年代", "a date is written like"),
        ("九十年代", "a decade that is only named may be of any century"),
        ("1427هـ", "it is a date of the Islamic calendar"),
        ("12 Ramadan 1427", "it is a date of the Islamic calendar"),
        ("1427 AH", "it is a date of the Islamic calendar"),
        ("2006-11-07 09:30", "times of day are not kept"),
        ("19960231", "there is no day 31 in 1996-02"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_it_lacks(typed: str, reason: str) -> None:
    with pytest.raises(EdtfError) as refused:
        read_date(typed, "en")
    assert refused.value.reason.english().startswith(reason)
