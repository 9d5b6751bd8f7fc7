"""Archives for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of an archive that is not there yet."""
    return tmp_path / "relations.dyad"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    """Give an empty archive."""
    with Archive.create(path) as made:
        yield made


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Give an archive with both sample dossiers."""
    import_dossier(archive, KAZ_MYS_DOSSIER, "kaz-mys.json", "Aigul")
    import_dossier(archive, EGY_KAZ_DOSSIER, "egy-kaz.json", "Aigul")
    return archive


@pytest.fixture
def closed(filled: Archive) -> Path:
    """Give the file of a filled archive that nobody has open."""
    filled.close()
    return filled.path
