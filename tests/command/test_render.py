"""Pictures by command: in every format and language, the same twice over, and nothing half written."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from explorer.__main__ import main
from tests.command.running import DOCUMENTS, empty_archive, run
from tests.store.faults import fingerprint

Capture = pytest.CaptureFixture[str]
YEARS = ["--from", "1990", "--to", "2020", "--as-of", "2026-11-21"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = empty_archive(tmp_path_factory.mktemp("render") / "a.dyad")
    assert main(["import", "--archive", str(made), *map(str, DOCUMENTS.values())]) == 0
    return made


def render(capsys: Capture, archive: Path, out: Path, *more: str, dyad: str = "KAZ-MYS") -> bytes:
    told = run(capsys, "render", "--archive", archive, "--dyad", dyad, *YEARS, *more, "-o", out)
    assert (told.code, told.err) == (0, "")
    return out.read_bytes()


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_has_the_size_asked_for(
    capsys: Capture, archive: Path, tmp_path: Path, language: str, theme: str
) -> None:
    more = ["--size", "900x600", "--language", language, "--theme", theme]
    data = render(capsys, archive, tmp_path / "picture.png", *more)
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    assert picture.size == (900, 600)
    corner = picture.getpixel((2, 590))
    assert isinstance(corner, tuple)
    assert (sum(corner) > 3 * 128) == (theme == "light")
    assert len(picture.getcolors(1 << 24) or ()) > 100
    assert [file.name for file in tmp_path.iterdir()] == ["picture.png"]


def test_vector_formats(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    svg = render(capsys, archive, tmp_path / "picture.svg", "--size", "1280x720").decode()
    assert re.search(r'viewBox="0 0 1280 720"', svg)
    pdf = render(capsys, archive, tmp_path / "picture.pdf")
    assert pdf.startswith(b"%PDF-")


def test_the_same_order_gives_the_same_bytes(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    one = render(capsys, archive, tmp_path / "one.png", dyad="EGY-KAZ")
    assert render(capsys, archive, tmp_path / "two.png", dyad="Kazakhstan-Egypt") == one
    assert render(capsys, archive, tmp_path / "three.png", "--as-of", "2012-01-01", dyad="EGY-KAZ") != one


def test_trade_may_be_left_out(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    with_trade = render(capsys, archive, tmp_path / "with.svg").decode()
    without = render(capsys, archive, tmp_path / "without.svg", "--no-trade").decode()
    assert "less than 20" in with_trade
    assert "less than 20" not in without


def test_the_last_year_is_whole(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    whole = render(capsys, archive, tmp_path / "year.png")
    by_day = tmp_path / "day.png"
    arguments = ["--from", "1990-01-01", "--to", "2020-12-31", "--as-of", "2026-11-21", "-o", by_day]
    assert run(capsys, "render", "--archive", archive, "--dyad", "KAZ-MYS", *arguments).code == 0
    assert by_day.read_bytes() == whole


def test_without_years_everything_is_shown(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.svg"
    told = run(
        capsys, "render", "--archive", archive, "--dyad", "KAZ-MYS", "--as-of", "2026-11-21", "-o", out, "--json"
    )
    assert told.json == {"dyad": "KAZ-MYS", "file": str(out), "format": "svg", "bytes": out.stat().st_size}
    assert "Anwar in Kazakhstan" in out.read_text(encoding="utf-8")


def test_a_picture_of_years_before_all_dates_can_be_drawn(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "early.png"
    for first, last in (("-0043", "0010"), ("Y-13000000000", "2020"), ("1800", "1800-01-01")):
        arguments = ["--from", first, "--to", last, "--as-of", "2026", "-o", out]
        assert run(capsys, "render", "--archive", archive, "--dyad", "KAZ-MYS", *arguments).code == 0


def test_an_empty_dossier_can_be_drawn(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "e.json").write_text(
        '{"format": "dyad-dossier", "version": 1, "dyad": ["AUT", "BEL"], "title": {"en": "Nothing yet"}}'
    )
    assert run(capsys, "import", "--archive", tmp_path / "e.dyad", tmp_path / "e.json").code == 0
    arguments = ["--archive", tmp_path / "e.dyad", "--dyad", "AUT-BEL", "-o", tmp_path / "e.png"]
    assert run(capsys, "render", *arguments).code == 0
    assert (tmp_path / "e.png").stat().st_size > 0


def test_standard_output(capsysbinary: pytest.CaptureFixture[bytes], archive: Path) -> None:
    assert main(["render", "--archive", str(archive), "--dyad", "KAZ-MYS", *YEARS, "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"\x89PNG\r\n")
    assert main(["render", "--archive", str(archive), "--dyad", "KAZ-MYS", *YEARS, "-o", "-", "--format", "svg"]) == 0
    assert b"<svg" in capsysbinary.readouterr().out[:500]


def test_where_nothing_can_be_drawn_nothing_is_written(capsys: Capture, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"before")
    was = fingerprint(tmp_path)
    order = ["render", "--archive", archive, "--dyad", "KAZ-MYS"]
    for arguments, code in (
        (["--language", "tlh", "-o", tmp_path / "picture.png"], 1),
        (["--from", "2020", "--to", "1990", "-o", tmp_path / "picture.png"], 1),
        (["-o", tmp_path / "folder" / "picture.png"], 1),
    ):
        told = run(capsys, *order, *arguments)
        assert told.code == code
        assert len(told.sentence().splitlines()) == 1
    assert fingerprint(tmp_path) == was
