"""What tests know of an archive in a file that nobody else needs to know."""

from __future__ import annotations

from explorer.store.archive import Archive
from explorer.store.file_storage import FileStorage


def file_storage(archive: Archive) -> FileStorage:
    """Return the connections of an archive that is a file."""
    assert isinstance(archive.storage, FileStorage)
    return archive.storage
