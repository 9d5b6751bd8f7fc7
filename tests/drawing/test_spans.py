"""A date looks like what is known: soft within its bounds, hard where a day is known, and never beyond."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.dossier.records import Side
from explorer.drawing import spans
from explorer.drawing.surface import Surface
from explorer.drawing.themes import LIGHT, blended
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import End, Span, SpanShape
from tests.drawing.sample import at, distance

pytestmark = pytest.mark.usefixtures("qapp")

X, Y, LENGTH, HIGH = 20.0, 10.0, 100.0, 10.0
RAMP = 16.0


def span(shape: SpanShape = SpanShape.BAR, **parts: object) -> Span:
    values: dict[str, object] = {
        "left": End.SOFT,
        "right": End.SOFT,
        "left_ramp": RAMP,
        "right_ramp": RAMP,
        "alpha": 0.5,
    }
    return Span(1, Side.A, Rect(X, Y, LENGTH, HIGH), shape, **{**values, **parts})  # type: ignore[arg-type]


def drawn(*shown: Span) -> QImage:
    image = QImage(140, 30, QImage.Format.Format_RGB32)
    image.fill(LIGHT.canvas)
    painter = QPainter(image)
    spans.draw_spans(Surface.of(painter), LIGHT, shown)
    painter.end()
    return image


def alpha(image: QImage, x: float, y: float = 15) -> float:
    """Return how much of side A's colour stands at a pixel."""
    red = int(at(image, x, y)[1:3], 16)
    ground, full = int(LIGHT.canvas[1:3], 16), int(LIGHT.a[1:3], 16)
    return (ground - red) / (ground - full)


def test_a_soft_end_grows_from_almost_nothing_to_the_body() -> None:
    image = drawn(span())
    assert alpha(image, X) == pytest.approx(0.5 * spans.AT_BOUND, abs=0.03)
    assert alpha(image, X + 0.35 * RAMP) == pytest.approx(0.5 * 0.35, abs=0.05)
    assert alpha(image, X + RAMP + 1) == pytest.approx(0.5, abs=0.01)
    assert alpha(image, X + LENGTH / 2) == pytest.approx(0.5, abs=0.01)
    assert alpha(image, X + LENGTH - 1) == pytest.approx(0.5 * spans.AT_BOUND, abs=0.03)
    growing = [alpha(image, x) for x in range(int(X), int(X + RAMP) + 1)]
    assert growing == sorted(growing)


@pytest.mark.parametrize("shape", [SpanShape.BAR, SpanShape.LASTING, SpanShape.RANGE, SpanShape.CARD])
@pytest.mark.parametrize("outline", [True, False])
def test_no_pixel_lies_beyond_the_bounds(shape: SpanShape, outline: bool) -> None:
    image = drawn(span(shape, left=End.HARD, right=End.FADE, outline=outline))
    for x in range(image.width()):
        for y in range(image.height()):
            if not (X <= x < X + LENGTH and Y <= y < Y + HIGH):
                assert at(image, x, y) == LIGHT.canvas, (x, y)


def test_a_hard_end_is_full_at_once() -> None:
    image = drawn(span(left=End.HARD))
    assert alpha(image, X) == pytest.approx(0.5, abs=0.01)
    assert alpha(image, X + LENGTH - 1) < 0.1


def test_days_from_to_are_a_box_with_lines_at_both_ends() -> None:
    image = drawn(span(SpanShape.RANGE, left=End.HARD, right=End.HARD))
    assert at(image, X, 15) == LIGHT.a
    assert at(image, X + LENGTH - 1, 15) == LIGHT.a
    assert at(image, X + 50, 15) == LIGHT.a_fill


def test_an_open_end_fades_over_the_whole_ramp() -> None:
    image = drawn(span(SpanShape.LASTING, left=End.HARD, right=End.FADE, right_ramp=72.0, alpha=0.3))
    fading = [alpha(image, X + LENGTH - 72 + step) for step in range(0, 72, 9)]
    assert fading == sorted(fading, reverse=True)
    assert alpha(image, X + 10) == pytest.approx(0.3, abs=0.01)
    assert alpha(image, X + LENGTH - 1) < 0.05


def test_approximate_ramps_meet_in_the_middle() -> None:
    image = drawn(span(left_ramp=50.0, right_ramp=50.0))
    assert alpha(image, X + 50) == pytest.approx(0.5, abs=0.03)
    assert alpha(image, X + 25) < 0.4
    assert alpha(image, X + 75) < 0.4


def test_uncertain_has_no_body_and_inferred_has_both() -> None:
    uncertain = drawn(span(body=False, outline=True))
    assert at(uncertain, X + 50, 15) == LIGHT.canvas
    top = [at(uncertain, x, Y) == LIGHT.a for x in range(int(X), int(X + LENGTH))]
    assert 0.4 < sum(top) / len(top) < 0.8
    inferred = drawn(span(outline=True))
    assert alpha(inferred, X + 50) == pytest.approx(0.5, abs=0.01)
    assert any(at(inferred, x, Y) == LIGHT.a for x in range(int(X), int(X + LENGTH)))


def test_a_day_is_a_sharp_line() -> None:
    day = Span(1, Side.B, Rect(59, 3, 2, 24), SpanShape.DAY, End.HARD, End.HARD, 0, 0, 1.0)
    image = drawn(day)
    assert [at(image, x, 15) for x in (58, 59, 60, 61)] == [LIGHT.canvas, LIGHT.b, LIGHT.b, LIGHT.canvas]


def test_a_bar_that_carries_text_has_the_fill_of_its_side() -> None:
    image = drawn(span(SpanShape.CARD))
    expected = blended(LIGHT.a_fill, LIGHT.canvas, spans.CARD_ALPHA)
    assert distance(at(image, X + 50, 15), expected) <= 6


def test_what_a_filter_leaves_out_is_pale() -> None:
    image = drawn(span(muted=True))
    assert distance(at(image, X + 50, 15), blended(LIGHT.muted, LIGHT.canvas, 0.5)) <= 6


def test_the_selection_band_is_soft_and_faint() -> None:
    image = QImage(140, 30, QImage.Format.Format_RGB32)
    image.fill(LIGHT.canvas)
    painter = QPainter(image)
    spans.draw_band(Surface.of(painter), LIGHT, Rect(20, 0, 100, 30))
    painter.end()
    assert distance(at(image, 70, 15), blended(LIGHT.line2, LIGHT.canvas, 0.19)) <= 6
    assert distance(at(image, 20, 15), LIGHT.canvas) < 10
    assert at(image, 19, 15) == LIGHT.canvas


def test_ramps_longer_than_the_span_share_it() -> None:
    brush = spans.soft_brush(LIGHT.a, 0.5, QRectF(0, 0, 10, 5), 16, 16)
    gradient = brush.gradient()
    assert gradient is not None
    places = [place for place, _ in gradient.stops()]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == 1
