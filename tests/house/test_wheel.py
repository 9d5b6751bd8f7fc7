"""`pip install .` gives the command `dyad` with library, migrations and resources inside, and it runs from there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from explorer import __version__

CHECKOUT = Path(__file__).resolve().parents[2]
BUNDLED = {
    "db/library": "library",
    "db/migrations": "migrations",
    "db/released": "released",
    "resources": "resources",
}


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without any network of pip's; returns what it printed, fails the test if it fails."""
    surrounding = {**os.environ, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    surrounding.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=cwd, env=surrounding, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network by the locked build system."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "-w", folder, ".", cwd=CHECKOUT)
    (found,) = folder.glob("dyad-*.whl")
    return found


def test_the_wheel_holds_all_data_and_nothing_stray(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    expected = {
        f"explorer/_bundled/{target}/{path.relative_to(CHECKOUT / source).as_posix()}"
        for source, target in BUNDLED.items()
        for path in (CHECKOUT / source).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in inside if name.startswith("explorer/_bundled/")} == expected
    assert any(name.endswith("library/KAZ-MYS.json") for name in expected)
    assert any(name.endswith("migrations/env.py") for name in expected)
    assert any(name.endswith("fonts/NotoSansTC-Regular.ttf") for name in expected)
    code = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "explorer").rglob("*.py")}
    assert {name for name in inside if name.endswith(".py") and "_bundled" not in name} == code
    strays = {name for name in inside if not name.startswith("explorer/") and ".dist-info/" not in name}
    assert not strays


def test_an_installed_dyad_runs_on_its_own_data(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    # The dependencies are lent from here; Dyad itself is not, since path files of a lent folder are not read.
    (site_packages,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    (site_packages / "lent.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    run(python, "-m", "pip", "install", "--no-deps", wheel, cwd=tmp_path)

    places = run(
        python,
        "-c",
        "import explorer.paths as p; print(p.library(), p.migrations(), p.released(), p.resources(), sep='\\n')",
        cwd=tmp_path,
    ).splitlines()
    for place, folder in zip(places, ("library", "migrations", "released", "resources"), strict=True):
        assert Path(place) == site_packages / "explorer" / "_bundled" / folder

    assert run(tmp_path / "venv" / "bin" / "dyad", "--version", cwd=tmp_path).strip().endswith(__version__)
    # The first start makes the user's archive, in the empty home of the test.
    listed = run(tmp_path / "venv" / "bin" / "dyad", "library", cwd=tmp_path)
    assert "KAZ-MYS" in listed
    assert "EGY-KAZ" in listed
    checked = run(tmp_path / "venv" / "bin" / "dyad", "--self-check", "--part=data", "--part=archives", cwd=tmp_path)
    assert re.fullmatch(r"\d+ passed, 0 failed(, 1 not tried)?", checked.splitlines()[-1])
