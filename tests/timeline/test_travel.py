"""Moving through time: fit, step, page, go to a date, zoom at the pointer, and bounds that cannot be lost."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.timeline import travel
from explorer.timeline.viewport import LONGEST_SPAN, SHORTEST_SPAN, Viewport, shortest_span

_SPAN = (727_000.0, 740_000.0)
_TODAY = 739_950


def _view(mirrored: bool = False) -> Viewport:
    return Viewport(730_000.0, 733_650.0, 900.0, mirrored)


@given(
    st.floats(-1.0e6, 1.0e6),
    st.floats(10.0, 1.0e6),
    st.floats(0.0, 900.0),
    st.floats(0.2, 5.0),
    st.booleans(),
)
def test_zoom_stays_at_the_pointer(start: float, span: float, x: float, factor: float, mirrored: bool) -> None:
    view = Viewport(start, start + span, 900.0, mirrored)
    zoomed = view.zoomed(factor, x)
    assert zoomed.x(view.day(x)) == pytest.approx(x, abs=0.01)
    assert zoomed.day(x) == pytest.approx(view.day(x), abs=span * 1e-6 + 1e-6)


@given(st.floats(-300.0, 300.0), st.booleans())
def test_dragged_content_follows_the_hand(dx: float, mirrored: bool) -> None:
    view = _view(mirrored)
    day = view.day(400.0)
    assert view.panned(dx).x(day) == pytest.approx(400.0 + dx, abs=1e-6)


def test_zoom_ends_at_two_days_and_at_all_of_time() -> None:
    view = _view()
    for _ in range(200):
        view = view.zoomed(1.6, 450.0)
    assert view.span == pytest.approx(SHORTEST_SPAN)
    for _ in range(400):
        view = view.zoomed(1 / 1.6, 450.0)
    assert view.span == pytest.approx(LONGEST_SPAN)


def test_far_from_today_the_nearest_view_is_as_fine_as_numbers_are() -> None:
    day = 3.0e17
    view = Viewport(day - 1.0e9, day + 1.0e9, 900.0)
    for _ in range(200):
        view = view.zoomed(1.6, 450.0)
    assert view.end > view.start
    assert view.span == pytest.approx(shortest_span(day), rel=0.1)
    assert view.x(view.day(450.0)) == pytest.approx(450.0, abs=0.5)


def test_fitting_everything_leaves_a_little_air() -> None:
    fitted = travel.fit_all(_view(), _SPAN, _TODAY)
    assert fitted.start < _SPAN[0] < _SPAN[1] < fitted.end
    assert (_SPAN[1] - _SPAN[0]) / fitted.span > 0.9
    assert travel.fit_all(_view(), None, _TODAY).day(900.0) > _TODAY
    one_day = travel.fit_all(_view(), (730_000.0, 730_001.0), _TODAY)
    assert one_day.span >= travel.LEAST_FIT


def test_a_selection_is_fitted_to_four_fifths_of_the_width() -> None:
    fitted = travel.fit_range(_view(), 730_000.0, 731_000.0)
    assert 1_000.0 / fitted.span == pytest.approx(0.8)
    assert (fitted.start + fitted.end) / 2 == pytest.approx(730_500.0)


@pytest.mark.parametrize("mirrored", [False, True])
def test_pages(mirrored: bool) -> None:
    view = _view(mirrored)
    later = travel.page(view, 1)
    assert later.start == pytest.approx(view.start + 0.9 * view.span)
    assert travel.page(later, -1).start == pytest.approx(view.start)


def test_revealing_moves_as_little_as_needed() -> None:
    view = _view()
    assert travel.revealed(view, 731_000.0, 731_030.0) == view
    left = travel.revealed(view, 729_000.0, 729_001.0)
    assert left.start < 729_000.0
    assert left.x(729_000.0) == pytest.approx(0.08 * 900.0)
    right = travel.revealed(view, 736_000.0, 736_001.0)
    assert right.x(736_001.0) == pytest.approx(0.92 * 900.0)
    long = travel.revealed(view, 700_000.0, 720_000.0)
    assert long.start < 700_000.0 < long.end


@pytest.mark.parametrize("seed", range(5))
def test_the_content_cannot_be_lost(seed: int) -> None:
    draw = random.Random(seed)
    view = travel.fit_all(_view(), _SPAN, _TODAY)
    for _ in range(300):
        if draw.random() < 0.5:
            view = view.panned(draw.uniform(-5_000.0, 5_000.0))
        else:
            view = view.zoomed(draw.choice([0.1, 0.5, 2.0, 9.0]), draw.uniform(0, 900))
        view = travel.clamped(view, _SPAN, _TODAY)
        assert view.start < _SPAN[1]
        assert view.end > _SPAN[0]
        assert view.span <= 3.0 * (_SPAN[1] - _SPAN[0]) * 1.0001
        assert travel.clamped(view, _SPAN, _TODAY) == view
