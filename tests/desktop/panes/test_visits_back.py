"""How many visits begin before a day, found without a look at each of them."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.desktop.panes.dossier_view import _begun
from explorer.dossier.columns import OPEN_PAST


@pytest.mark.parametrize("width", [np.int32, np.int64])
def test_visits_that_begin_before_a_day_are_as_many_as_by_counting(width: type[np.signedinteger]) -> None:
    draw = np.random.default_rng(7)
    for count in (0, 1, 5, 400):
        days = draw.integers(-40, 40, count)
        if width is np.int64:
            days[: count // 5] = OPEN_PAST
        earliest = np.sort(days).astype(width)
        rows = np.flatnonzero(draw.random(count) < 0.5).astype(np.int32)
        for day in range(-45, 46):
            assert _begun(rows, earliest, day, "left") == np.count_nonzero(earliest[rows] < day)
            assert _begun(rows, earliest, day, "right") == np.count_nonzero(earliest[rows] <= day)
