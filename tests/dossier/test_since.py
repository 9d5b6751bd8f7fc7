"""Since when: days, moments and steps as people type them."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.since import Since, read_since


@pytest.mark.parametrize(
    ("typed", "language", "date"),
    [
        ("2026-05", "en", "2026-05"),
        ("May 2026", "en", "2026-05"),
        ("2026年5月", "zh-Hant", "2026-05"),
        ("مايو 2026", "ar", "2026-05"),
        ("7–8 November 2006", "en", "2006-11-07/2006-11-08"),
        ("since 1993", "en", "1993/.."),
        ("-12000", "en", None),
    ],
)
def test_a_date_is_read_as_everywhere_else(typed: str, language: str, date: str | None) -> None:
    if date is None:
        with pytest.raises(EdtfError):
            read_since(typed, language)
    else:
        assert read_since(typed, language) == Since(EdtfDate.parse(date))


@pytest.mark.parametrize("typed", ["2026-05-03 14:30", "3 May 2026, 14:30", "2026-05-03T14:30", "٢٠٢٦-٠٥-٠٣ ١٤:٣٠"])
def test_a_moment_of_a_day_is_read(typed: str) -> None:
    since = read_since(typed, "en")
    assert since == Since(EdtfDate.parse("2026-05-03"), time(14, 30))
    assert since.moment() == datetime(2026, 5, 3, 14, 30).astimezone(UTC)


@pytest.mark.parametrize("typed", ["step 12", "#12", "Step 12", "第 12 步", "步驟12", "الخطوة 12", "خطوة ١٢"])
def test_a_step_is_read(typed: str) -> None:
    assert read_since(typed, "en") == Since(step=12)
    assert read_since(typed, "en").moment() is None


@pytest.mark.parametrize("typed", ["", "../2005", "some day", "2026-05-03 25:00", "2026-05-03 14:60"])
def test_what_has_no_beginning_is_refused(typed: str) -> None:
    with pytest.raises(EdtfError):
        read_since(typed, "en")


@pytest.mark.parametrize("far", ["-9999", "Y-170000002", "Y170000002", "9999-12-31"])
def test_days_that_no_clock_can_tell_are_the_first_or_the_last(far: str) -> None:
    moment = read_since(far, "en").moment()
    assert moment is not None
    assert moment.tzinfo is UTC
