"""Archives for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from tests.store.everywhere import archive_for, parametrize
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER


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
