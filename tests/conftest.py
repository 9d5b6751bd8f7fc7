"""What all tests share: a home of their own, and the window system they are meant for.

`make test` runs everything twice over: offscreen, and under Xvfb what is marked `xvfb`. A plain `pytest` runs the
offscreen part. Stray Qt warnings and Python warnings fail a test (pyproject.toml).
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.postgres.fixtures import postgres, postgres_server

__all__ = ["postgres", "postgres_server"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shell that starts the tests in the background has them ignore Ctrl+C, and what they start would ignore it too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Slow machines are no reason to fail, and the same code gives the same verdict twice.
hypothesis.settings.register_profile("dyad", deadline=None, derandomize=True)
hypothesis.settings.load_profile("dyad")


def _live_in(home: Path, patched: pytest.MonkeyPatch) -> None:
    """Have whatever asks for a folder of the user's find this one."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        patched.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        patched.delenv(name, raising=False)


@pytest.fixture(autouse=True, scope="session")
def home_of_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give a home that is nobody's to what several tests share: it is made before any one of them has its own."""
    with pytest.MonkeyPatch.context() as patched:
        _live_in(tmp_path_factory.mktemp("home-of-all"), patched)
        yield


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home folder, so that no user's archive or settings are ever read or touched."""
    home = tmp_path_factory.mktemp("home")
    _live_in(home, monkeypatch)
    return home


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse to pass a test on a screen it does not test."""
    if item.get_closest_marker("xvfb") is not None and os.environ["QT_QPA_PLATFORM"] != "xcb":
        pytest.fail(
            "this test needs a window system: run make test, or QT_QPA_PLATFORM=xcb xvfb-run -a pytest -m xvfb",
            pytrace=False,
        )
