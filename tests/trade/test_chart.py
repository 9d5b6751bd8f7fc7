"""Where glyphs stand: one scale for both directions, figures at their days, nothing bridged, no words over words."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.calendar import rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Citation, DyadKey, Qualifier, Side, TradeFlow
from explorer.trade.chart import compose_chart
from explorer.trade.glyphs import TradeChart
from explorer.trade.readout import readout
from explorer.trade.request import ChartRequest
from explorer.trade.scale import ScaleKind, ValueScale, nice_step, unit_for
from explorer.trade.series import Measure, collect
from explorer.trade.words import TextWidth

DYAD = DyadKey("KAZ", "MYS")
MILLION = 1_000_000


@dataclass(frozen=True)
class Time:
    start: float
    end: float
    width: float
    mirrored: bool = False

    def x(self, day: float) -> float:
        along = (day - self.start) * self.width / (self.end - self.start)
        return self.width - along if self.mirrored else along


class Words:
    def say(self, message: Message) -> str:
        return message.english()

    def number(self, value: float) -> str:
        return f"{value:g}"

    def year(self, year: int) -> str:
        return str(year)

    def country(self, code: str) -> str:
        return code

    def currency(self, code: str) -> str:
        return f"{code}s"

    def source(self, source_id: str) -> str:
        return source_id.upper()


WIDTH = TextWidth(lambda text, _bold: len(text) * 6.0)


def years(first: int, last: int, width: float = 840, *, mirrored: bool = False) -> Time:
    return Time(rata_die(first, 1, 1), rata_die(last + 1, 1, 1), width, mirrored)


def figure(
    year: str,
    value: float | None = None,
    *,
    exporter: str = "KAZ",
    reporter: str | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    low: float | None = None,
    high: float | None = None,
    source: str = "oec",
) -> TradeFlow:
    importer = "MYS" if exporter == "KAZ" else "KAZ"
    if "+" in exporter:
        importer = exporter
    return TradeFlow(
        exporter,
        importer,
        EdtfDate.parse(year),
        qualifier,
        low,
        high,
        value,
        "USD",
        (Citation(source),),
        reporter,
        valuation="FOB" if reporter else None,
    )


def chart(flows: list[TradeFlow], time: Time, *, measure: Measure = Measure.EXPORTS, **changes: object) -> TradeChart:
    request = ChartRequest(DYAD, collect(flows, DYAD, measure), time, 220.0, **changes)  # type: ignore[arg-type]
    return compose_chart(request, Words(), WIDTH)


def test_exports_of_a_stand_above_the_baseline_and_of_b_below_on_one_scale() -> None:
    drawn = chart([figure("2010", 50 * MILLION), figure("2010", 50 * MILLION, exporter="MYS")], years(2008, 2012))
    up, down = drawn.bars
    assert (up.side, up.up, down.side, down.up) == (Side.A, True, Side.B, False)
    assert up.ground.bottom == down.ground.y == drawn.baseline_y
    assert up.ground.height == pytest.approx(down.ground.height)


def test_a_bar_stands_in_the_middle_of_its_year_less_six_pixels() -> None:
    time = years(2008, 2012, 300)
    (bar,) = chart([figure("2010", 50 * MILLION)], time).bars
    left, right = time.x(rata_die(2010, 1, 1)), time.x(rata_die(2011, 1, 1))
    assert bar.ground.x == pytest.approx(left + 3, abs=0.2)
    assert bar.ground.right == pytest.approx(right - 3, abs=0.2)


def test_bar_and_ticks_stand_side_by_side_where_a_year_is_wide() -> None:
    flows = [figure("2010", 50 * MILLION), figure("2010", 45 * MILLION, reporter="KAZ", source="imf")]
    for mirrored in (False, True):
        drawn = chart(flows, years(2009, 2011, 840, mirrored=mirrored))
        (bar,), (tick,) = drawn.bars, drawn.ticks
        apart = bar.ground.right < tick.x0 if not mirrored else tick.x1 < bar.ground.x
        assert apart


def test_the_first_reporter_s_tick_leads_in_reading_order() -> None:
    flows = [figure("2010", 5 * MILLION, reporter=who, source="imf") for who in ("KAZ", "MYS")]
    plain = {tick.reporter: tick for tick in chart(flows, years(2008, 2012)).ticks}
    mirrored = {tick.reporter: tick for tick in chart(flows, years(2008, 2012, mirrored=True)).ticks}
    assert plain[Side.A].x0 < plain[Side.B].x0
    assert mirrored[Side.A].x0 > mirrored[Side.B].x0


def test_mirror_figures_a_hundred_times_apart_show_their_gap_and_their_numbers() -> None:
    flows = [
        figure("2019", 542 * MILLION, reporter="KAZ", source="imf"),
        figure("2019", 3.3 * MILLION, reporter="MYS", source="imf"),
    ]
    drawn = chart(flows, years(1992, 2022), scale=ScaleKind.LOG)
    (gap,) = drawn.gaps
    assert gap.ratio == pytest.approx(164.2, abs=0.1)
    assert gap.box.height == pytest.approx(abs(drawn.ticks[0].y - drawn.ticks[1].y))
    assert {text.text for text in drawn.texts} == {"542", "3.3"}


def test_several_statements_for_one_year_share_its_width() -> None:
    flows = [figure("2022", 121 * MILLION, source="isis"), figure("2022", 150.4 * MILLION, source="inform")]
    one, other = chart(flows, years(2020, 2024)).bars
    assert one.ground.right <= other.ground.x
    assert [bar.observation.sources for bar in (one, other)] == [("inform",), ("isis",)]
    assert one.value_y < other.value_y


def test_four_years_below_one_bound_share_one_text_where_each_alone_has_no_room() -> None:
    flows = [
        figure(str(year), qualifier=Qualifier.LESS_THAN, high=20 * MILLION, exporter="MYS")
        for year in range(1995, 1999)
    ]
    narrow = chart(flows, years(1990, 2020))
    assert [text.text for text in narrow.texts] == ["less than 20"]
    assert len(narrow.bars) == 4
    wide = chart(flows, years(1995, 1998))
    assert [text.text for text in wide.texts] == ["less than 20"] * 4


def test_a_bound_that_is_included_is_written_and_drawn_with_an_arrow() -> None:
    flows = [
        figure("2001", qualifier=Qualifier.BETWEEN, high=20 * MILLION),
        figure("2003", qualifier=Qualifier.BETWEEN, low=20 * MILLION),
    ]
    drawn = chart(flows, years(2000, 2004))
    assert {text.text for text in drawn.texts} == {"at most 20", "at least 20"}
    assert [bar.qualifier for bar in drawn.bars] == [Qualifier.LESS_THAN, Qualifier.MORE_THAN]


def test_a_year_without_a_figure_is_hatched_and_one_with_zero_is_not() -> None:
    flows = [figure("2000", 1 * MILLION), figure("2001", 0), figure("2003", 2 * MILLION)]
    drawn = chart(flows, years(2000, 2003), today=rata_die(2026, 11, 22))
    up = [hatch for hatch in drawn.hatches if hatch.box.y == 0]
    assert [(hatch.words, hatch.stated) for hatch in up] == [("no figures", False)]
    assert up[0].box.x == pytest.approx(years(2000, 2003).x(rata_die(2002, 1, 1)))


def test_not_reported_is_said_in_the_source_s_words() -> None:
    flows = [figure("2000", 1 * MILLION), figure("2001", qualifier=Qualifier.NOT_REPORTED)]
    drawn = chart(flows, years(2000, 2001))
    assert [hatch.words for hatch in drawn.hatches if hatch.box.y == 0] == ["not reported"]


def test_years_to_come_are_not_hatched() -> None:
    drawn = chart([figure("2020", 1 * MILLION)], years(2020, 2040), today=rata_die(2022, 6, 1))
    limit = years(2020, 2040).x(rata_die(2022, 6, 2))
    assert max(hatch.box.right for hatch in drawn.hatches) == pytest.approx(limit)
    assert not chart([figure("2020", 1 * MILLION)], years(2030, 2040), today=rata_die(2022, 6, 1)).hatches


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("flow", ["2020", "2026-01/2026-06"])
def test_months_without_a_figure_are_hatched_and_say_so_however_near(flow: str, mirrored: bool) -> None:
    near = Time(rata_die(2026, 9, 1), rata_die(2026, 12, 1), 900.0, mirrored)
    drawn = chart([figure(flow, 1 * MILLION)], near, today=rata_die(2026, 11, 22))
    edges = sorted((near.x(near.start), near.x(rata_die(2026, 11, 23))))
    for hatch in drawn.hatches:
        assert (hatch.box.x, hatch.box.right) == pytest.approx(tuple(edges))
        assert hatch.words == "no figures"
        assert hatch.words_box is not None
        assert edges[0] <= hatch.words_box.x < hatch.words_box.right <= edges[1]
    assert len(drawn.hatches) == 2, "one for each direction"


def test_only_the_part_of_a_year_that_a_figure_leaves_is_hatched() -> None:
    drawn = chart([figure("2020-01/2020-06", 1 * MILLION), figure("2021", 1 * MILLION)], years(2020, 2021))
    (up,) = (hatch for hatch in drawn.hatches if hatch.box.y == 0)
    assert up.box.x == pytest.approx(years(2020, 2021).x(rata_die(2020, 7, 1)))
    assert up.box.right == pytest.approx(years(2020, 2021).x(rata_die(2021, 1, 1)))


def test_a_turnover_grows_upwards_only_and_joins_both() -> None:
    drawn = chart(
        [figure("2008", qualifier=Qualifier.MORE_THAN, low=250 * MILLION, exporter="KAZ+MYS")],
        years(2006, 2009),
        measure=Measure.TURNOVER,
    )
    (bar,) = drawn.bars
    assert (bar.side, bar.up, drawn.down_words) == (Side.JOINT, True, None)
    assert drawn.baseline_y == pytest.approx(220 - 18)


def test_a_balance_falls_on_the_side_that_sells_more() -> None:
    flows = [figure("2008", 10 * MILLION, reporter="KAZ"), figure("2008", 30 * MILLION, exporter="MYS", reporter="KAZ")]
    (tick,) = chart(flows, years(2006, 2009), measure=Measure.BALANCE).ticks
    assert not tick.up
    assert tick.observation.value == -20 * MILLION


def test_the_caption_names_unit_scale_and_both_kinds_of_sources() -> None:
    flows = [figure("2008", 10 * MILLION), figure("2008", 9 * MILLION, reporter="KAZ", source="imf")]
    said = " ".join(part.whole.english() for part in chart(flows, years(2006, 2009), scale=ScaleKind.LOG).caption)
    assert "Million USDs, log scale from 1." in said
    assert "Bars: OEC." in said
    assert "Ticks: IMF, as reported by" in said


def test_the_caption_names_only_reporters_with_a_figure_in_the_chart() -> None:
    one = [figure("2008", 9 * MILLION, reporter="MYS", source="imf")]
    both = [*one, figure("2008", 8 * MILLION, reporter="KAZ", source="imf")]
    named = [
        [part.reporters for part in chart(flows, years(2006, 2009)).caption if part.reporters] for flows in (one, both)
    ]
    assert named == [[(Side.B,)], [(Side.A, Side.B)]]


def test_the_readout_names_reporters_in_their_colours_and_statements_in_bold() -> None:
    flows = [
        figure("2010", qualifier=Qualifier.NEARLY, low=150 * MILLION, high=160 * MILLION),
        figure("2010", 77.1 * MILLION, reporter="KAZ", source="imf"),
        figure("2010", 102.1 * MILLION, reporter="MYS", source="imf"),
    ]
    parts = readout(collect(flows, DYAD), DYAD, rata_die(2010, 6, 14), MILLION, Words())
    assert [(part.text, part.side, part.bold) for part in parts] == [
        ("2010:", None, True),
        ("KAZ: exports", None, False),
        ("77.1", Side.A, False),
        ("102.1", Side.B, False),
        ("nearly 160", None, True),
    ]
    assert readout(collect(flows, DYAD), DYAD, rata_die(2011, 1, 1), MILLION, Words()) == ()


def test_a_figure_rounded_to_nothing_is_less_than_its_bound_and_not_about_zero() -> None:
    rounded_away = figure("2010", 0, qualifier=Qualifier.ABOUT, low=0, high=MILLION / 2, reporter="KAZ", source="cow")
    parts = readout(collect([rounded_away], DYAD), DYAD, rata_die(2010, 6, 14), MILLION, Words())
    assert parts[-1].text == "less than 0.5"


def test_a_figure_is_found_under_the_pointer() -> None:
    drawn = chart([figure("2010", 50 * MILLION)], years(2008, 2012))
    box = drawn.bars[0].ground
    found = drawn.at(box.x + 2, box.y + 2)
    assert found is drawn.bars[0].observation
    assert drawn.at(box.right + 40, box.y) is None


@given(
    st.lists(
        st.tuples(
            st.integers(1990, 2020),
            st.floats(1, 1e9),
            st.sampled_from(["KAZ", "MYS"]),
            st.sampled_from([None, "KAZ", "MYS"]),
            st.sampled_from([Qualifier.EXACT, Qualifier.ABOUT, Qualifier.LESS_THAN, Qualifier.MORE_THAN]),
        ),
        max_size=40,
    ),
    st.sampled_from(list(Measure)),
    st.sampled_from(list(ScaleKind)),
    st.booleans(),
    st.integers(1, 60),
)
def test_no_words_overlap_and_no_glyph_leaves_the_chart(
    rows: list[tuple[int, float, str, str | None, Qualifier]],
    measure: Measure,
    scale: ScaleKind,
    mirrored: bool,
    span: int,
) -> None:
    flows = [
        figure(
            str(year),
            value if qualifier in (Qualifier.EXACT, Qualifier.ABOUT) else None,
            exporter=exporter,
            reporter=reporter,
            qualifier=qualifier,
            low=value if qualifier is Qualifier.MORE_THAN else None,
            high=value if qualifier is Qualifier.LESS_THAN else None,
        )
        for year, value, exporter, reporter, qualifier in rows
    ]
    drawn = chart(flows, years(2000 - span // 2, 2001 + span // 2, mirrored=mirrored), measure=measure, scale=scale)
    for one, other in itertools.combinations(drawn.texts, 2):
        assert not one.box.overlaps(other.box)
    for text in drawn.texts:
        assert text.box.x >= 0
        assert text.box.right <= 840
        assert text.box.y >= 0
        assert text.box.bottom <= 220
    for bar in drawn.bars:
        assert bar.ground.y >= -0.01
        assert bar.ground.bottom <= 220.01
    for tick in drawn.ticks:
        assert -0.01 <= tick.y <= 220.01


@given(st.floats(1, 1e12), st.floats(1, 1e12), st.floats(0.001, 1e6), st.sampled_from(list(ScaleKind)))
def test_larger_amounts_never_stand_nearer_to_the_baseline(
    up: float, down: float, least: float, kind: ScaleKind
) -> None:
    scale = ValueScale.fitting(kind, up, down, min(least, up, down), 200.0)
    amounts = sorted([0.0, least, up / 3, up, down])
    distances = [scale.distance(amount) for amount in amounts]
    assert distances == sorted(distances)
    assert scale.distance(up) <= scale.above + 1e-6
    assert scale.above + scale.distance(scale.down) == pytest.approx(200.0)


def test_steps_and_units_are_round() -> None:
    assert [nice_step(span, 5) for span in (3, 30, 254, 0)] == [1, 10, 100, 1]
    assert [unit_for(size) for size in (50, 50_000, 3e6, 542e6, 3e11)] == [1, 1e3, 1e6, 1e6, 1e9]


@pytest.mark.parametrize("width", [525, 519, 521, 600])
def test_leap_years_are_drawn_as_their_neighbours_are(width: float) -> None:
    flows = [figure(str(year), 50 * MILLION) for year in (2007, 2008)]
    flows += [figure(str(year), 45 * MILLION, reporter="KAZ", source="imf") for year in (2007, 2008)]
    drawn = chart(flows, years(2006, 2009, width))
    apart = [bar.ground.right < tick.x0 for bar, tick in zip(drawn.bars, drawn.ticks, strict=True)]
    assert len(set(apart)) == 1


@pytest.mark.parametrize("kind", list(ScaleKind))
@pytest.mark.parametrize("largest", [1e307, 1.7976931348623157e308, float("inf")])
def test_the_largest_amounts_that_a_figure_can_have_fit_on_a_scale(kind: ScaleKind, largest: float) -> None:
    scale = ValueScale.fitting(kind, largest, 5.0, 1e-9, 200.0)
    assert isfinite(scale.above)
    assert all(isfinite(tick) for tick in scale.ticks())


def test_an_amount_far_below_the_unit_is_never_written_as_zero() -> None:
    flows = [figure("2010", 2_977, reporter="KAZ", source="imf"), figure("2011", 50 * MILLION)]
    parts = readout(collect(flows, DYAD), DYAD, rata_die(2010, 6, 14), MILLION, Words())
    assert parts[-1].text == "less than 0.01"


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_view_of_a_few_days_shows_the_figure_of_its_year(mirrored: bool) -> None:
    days = Time(rata_die(2010, 1, 3), rata_die(2010, 1, 9), 840, mirrored)
    (bar,) = chart([figure("2010", 50 * MILLION)], days).bars
    assert bar.ground.x >= 0
    assert bar.ground.right <= 840


def test_what_a_chart_leaves_out_is_said_right_after_its_unit() -> None:
    other = replace(figure("2010", 5 * MILLION), currency="KZT")
    drawn = chart([figure("2010", 5 * MILLION), figure("2011", 5 * MILLION), other], years(2008, 2012))
    assert drawn.caption[1].whole.english() == "1 figure(s) in other currencies not shown."
