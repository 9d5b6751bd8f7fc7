"""Every part of the benchmark runs, at a tiny size: what it measures there is not looked at."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.dossier.columns import OPEN_FUTURE
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.benchmarks import camera, events
from tests.benchmarks.archives import Data
from tests.benchmarks.figures import Baseline, Figure, frame_figures, percentile, table
from tests.benchmarks.parts.bundle import bundle
from tests.benchmarks.plan import PARTS
from tests.benchmarks.running import ROOT, Part, run_part

TINY = 400


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    """Give a folder of archives that all parts share."""
    return Data(tmp_path_factory.mktemp("benchmarks"))


def _runs(part: Part, data: Data) -> None:
    size = 0 if part.name in ("start", "bundle") else TINY
    part.archive(data, size)
    figures = run_part(part, size, data.folder, quick=True)
    assert figures
    notes = [figure.note for figure in figures if math.isnan(figure.measured)]
    if part.name == "bundle" and not bundle().is_file():
        assert len(notes) == 1, "where there is no bundle, that is told"
        assert "make bundle" in notes[0]
        return
    assert not notes


@pytest.mark.parametrize("part", [part for part in PARTS if not part.in_window], ids=lambda part: part.name)
def test_a_part_without_a_window_runs(part: Part, data: Data) -> None:
    _runs(part, data)


@pytest.mark.xvfb
@pytest.mark.parametrize("part", [part for part in PARTS if part.in_window], ids=lambda part: part.name)
def test_a_part_in_a_window_runs(part: Part, data: Data) -> None:
    _runs(part, data)


def test_the_command_prints_figures_and_the_machine_for_machines(data: Data) -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--json", "--only", "filtering", "--size", str(TINY)]
    told = json.loads(subprocess.check_output([*command, "--data", str(data.folder)], cwd=ROOT))
    assert told["machine"]["processor"]
    figures = [Figure.from_json(one) for one in told["figures"]]
    assert [figure.size for figure in figures] == [TINY] * len(figures)
    assert "met" in table(figures)


def test_a_part_that_takes_too_long_is_told_as_such(data: Data) -> None:
    data.archive(TINY)
    part = next(part for part in PARTS if part.name == "offscreen")
    (figure,) = run_part(part, TINY, data.folder, longest=0.01)
    assert figure.note == "not in 0 s"
    assert figure.met is False
    assert "MISSED" in table([figure])


def test_a_figure_meets_its_goals_or_misses_one() -> None:
    beside = Baseline("a peer", 30.0)
    assert Figure("frame", 1, 1.0, "ms", most=5.0).met is True
    assert Figure("frame", 1, 6.0, "ms", most=5.0).met is False
    assert Figure("frame", 1, 1.0, "ms", baseline=beside, most_ratio=1 / 30).met is True
    assert Figure("frame", 1, 2.0, "ms", most=5.0, baseline=beside, most_ratio=1 / 30).met is False
    assert Figure("frame", 1, 2.0, "ms", baseline=beside).met is None


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(value) for value in range(1, 101)]
    assert percentile(values, 0.5) == 50
    assert percentile(values, 0.95) == 95
    assert percentile([3.0], 0.99) == 3
    p50, p95, p99, worst = frame_figures("frame", 1, [value / 1000 for value in values], p95=5)
    assert (p50.measured, p95.measured, p99.measured, worst.measured) == pytest.approx((50, 95, 99, 100))
    assert (p50.most, p95.most) == (None, 5)


def test_the_camera_goes_from_everything_to_a_month_and_back() -> None:
    views = camera.path(1500.0)
    assert len(views) == camera.FRAMES
    spans = [view.span for view in views]
    assert min(spans) == pytest.approx(camera.MONTH)
    assert spans[-1] == pytest.approx(camera.FULL[1] - camera.FULL[0])
    assert any(span == pytest.approx(camera.FIVE_YEARS) for span in spans)
    assert views[-1].start == pytest.approx(camera.FULL[0])
    assert max(spans) <= camera.FULL[1] - camera.FULL[0] + 1


def test_the_events_are_the_same_each_time_and_of_all_sorts(data: Data) -> None:
    made = list(events.rows(4_000))
    assert made == list(events.rows(4_000))
    titles = [row[4] for row in made]
    assert 0.04 < sum(title[0] > "\u2fff" for title in titles) / 4_000 < 0.06
    assert 0.04 < sum("\u0600" < title[0] < "\u0700" for title in titles) / 4_000 < 0.06
    assert 0.27 < sum("/" in row[1] for row in made) / 4_000 < 0.33
    assert 22 < sum(map(len, titles)) / 4_000 < 36
    with Archive.open(data.archive(TINY), read_only=True) as archive, archive.read() as reader:
        columns = reader.columns(events.DYAD)
        assert len(columns) == TINY
        assert set(columns.lane) == {0, 1, 2}
        assert len(reader.trade(events.DYAD)) == 240
    assert any(row[1].endswith("/..") for row in made)
    assert OPEN_FUTURE not in columns.earliest
    assert check_archive(data.archive(TINY)) == []


def test_a_table_holds_what_the_archive_holds(data: Data, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    events.write_csv(file, 50)
    assert list(events.read_csv(file)) == list(events.events(50))
