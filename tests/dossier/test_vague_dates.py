"""Dates that are said less exactly than any notation has it: what is read claims no more, or it is refused."""

from __future__ import annotations

import pytest

from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import doubt, read_date, read_extent
from explorer.dossier.records import Extent
from explorer.dossier.wording import format_date

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh-Hant", "ar", "de"])


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("by 2005", "../2005"),
        ("by the end of 2005", "../2005"),
        ("before the end of May 2005", "../2005-05"),
        ("no later than 7 May 2005", "../2005-05-07"),
        ("on or before 2005-05-07", "../2005-05-07"),
        ("2005 or earlier", "../2005"),
        ("before 2005", "../2004"),
        ("after 1999", "2000/.."),
        ("1996年底前", "../1996"),
        ("1996年5月底前", "../1996-05"),
        ("最遲2005年", "../2005"),
        ("1996年以前", "../1995"),
        ("بحلول 2005", "../2005"),
        ("بحلول عام ٢٠٠٥", "../2005"),
        ("قبل نهاية 2005", "../2005"),
        ("قبل نهاية مايو 2005", "../2005-05"),
        ("قبل 2005", "../2004"),
    ],
)
@LANGUAGES
def test_what_happened_at_the_latest_or_at_the_earliest_happened_once(typed: str, edtf: str, language: str) -> None:
    assert read_date(typed, language) == EdtfDate.parse(edtf)
    assert read_extent(typed, language) is Extent.WITHIN


@pytest.mark.parametrize("typed", ["until 2005", "since 2005", "2005年至今", "منذ عام 2005", "2004–2005", "2005"])
def test_what_lasted_or_says_nothing_of_it_is_not_said_to_have_happened_once(typed: str) -> None:
    assert read_extent(typed, "en") is None


def test_by_a_year_is_shown_back_as_before_the_next_one() -> None:
    assert format_date(read_date("by 2005", "en"), "en", extent=read_extent("by 2005", "en")) == "before 2006"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("early 1996", "1996"),
        ("mid-1996", "1996"),
        ("late 1996", "1996"),
        ("in late 1996", "1996"),
        ("the end of 1996", "1996"),
        ("second half of the 1990s", "199X"),
        ("early in May 1996", "1996-05"),
        ("early 1990s", "199X"),
        ("since late 1996", "1996/.."),
        ("by early 1996", "../1996"),
        ("early 1996 – late 1997", "1996/1997"),
        ("late 1996?", "1996?"),
        ("about the end of 1996", "1996~"),
        ("1996年初", "1996"),
        ("1996年年底", "1996"),
        ("1996年中", "1996"),
        ("1996年5月下旬", "1996-05"),
        ("1990年代初", "199X"),
        ("أوائل 1996", "1996"),
        ("أواخر عام ١٩٩٦", "1996"),
        ("منتصف مايو 1996", "1996-05"),
        ("في بداية 1996", "1996"),
    ],
)
@LANGUAGES
def test_of_a_part_the_whole_is_read_and_that_is_told(typed: str, edtf: str, language: str) -> None:
    date = read_date(typed, language)
    assert date == EdtfDate.parse(edtf)
    told = doubt(typed, date, language)
    assert told is not None
    assert told.english().startswith("which part of it is meant cannot be kept")


@pytest.mark.parametrize("typed", ["before late 1996", "after early 1996", "early", "early soon", "底", "أوائل"])
def test_a_part_beside_which_the_date_would_lie_is_refused(typed: str) -> None:
    with pytest.raises(EdtfError):
        read_date(typed, "en")


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1995 or 1996", "1995/1996"),
        ("1996 or 1995", "1995/1996"),
        ("either 1995 or 1996", "1995/1996"),
        ("May or June 1996", "1996-05/1996-06"),
        ("7 or 8 May 1996", "1996-05-07/1996-05-08"),
        ("30 April or 1 May 1996", "1996-04-30/1996-05-01"),
        ("1980s or 1990s", "198X/199X"),
        ("1995 or 1996?", "1995?/1996?"),
        ("1995年或1996年", "1995/1996"),
        ("1996年5月或6月", "1996-05/1996-06"),
        ("1995 أو 1996", "1995/1996"),
        ("مايو أو يونيو 1996", "1996-05/1996-06"),
    ],
)
@LANGUAGES
def test_one_of_two_that_follow_each_other_happened_once_within_both(typed: str, edtf: str, language: str) -> None:
    date = read_date(typed, language)
    assert date == EdtfDate.parse(edtf)
    assert read_extent(typed, language) is Extent.WITHIN
    assert doubt(typed, date, language) is None


@pytest.mark.parametrize("typed", ["1995 or 1999", "May 1995 or May 1996", "1995年或1999年", "1995 أو 1999"])
@LANGUAGES
def test_one_of_two_with_others_between_is_refused_with_what_to_type(typed: str, language: str) -> None:
    with pytest.raises(EdtfError) as refused:
        read_date(typed, language)
    reason = refused.value.reason
    assert "or only the likelier one, with a ? behind it" in reason.english()
    between = f"between {reason.values['first']} and {reason.values['last']}"
    assert read_extent(between, language) is Extent.WITHIN
    assert read_date(between, language).earliest == EdtfDate.parse(str(reason.values["first"])).earliest
    assert read_extent(typed, language) is None
