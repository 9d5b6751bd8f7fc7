"""Archives for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.store.archive import Archive
from tests.store.everywhere import archive_for, parametrize


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests in files and in databases where their module says so."""
    parametrize(metafunc)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of an archive that is not there yet."""
    return tmp_path / "relations.dyad"


@pytest.fixture
def archive(request: pytest.FixtureRequest, path: Path) -> Iterator[Archive]:
    """Give an empty archive, in a file or, where the test's module is for everywhere, in a database too."""
    yield from archive_for(request, path)
