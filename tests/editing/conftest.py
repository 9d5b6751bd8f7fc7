"""Archives for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.store.archive import Archive


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of an archive that is not there yet."""
    return tmp_path / "relations.dyad"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    """Give an empty archive."""
    with Archive.create(path) as made:
        yield made
