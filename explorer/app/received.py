"""Archives from elsewhere: which ones the settings know, and what is checked before another is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explorer import paths

if TYPE_CHECKING:
    from explorer.settings import Settings
    from explorer.store.archive import Archive


def settings_if_unknown(file: Path) -> Settings | None:
    """Return the settings where they do not know the archive at ``file``."""
    from explorer.editing import acquaintance
    from explorer.settings import Settings

    settings = Settings(paths.settings_file())
    return None if acquaintance.knows(settings, file) else settings


def remember(archive: Archive, settings: Settings | None) -> None:
    """Have the settings know an archive from now on; ``None`` reads them first."""
    from explorer.editing import acquaintance
    from explorer.settings import Settings

    acquaintance.remember(settings or Settings(paths.settings_file()), archive.identity, archive.path)


def check_if_received(file: Path) -> None:
    """Check an archive where the settings do not know it; raise ArchiveError where anything speaks against it."""
    if settings_if_unknown(file) is not None:
        check_received(file)


def check_received(file: Path) -> None:
    """Read an archive from elsewhere in a limited process; raise ArchiveError where anything speaks against it."""
    from explorer.store.errors import RefusedArchive
    from explorer.store.reception import receive

    received = receive(file.absolute())
    if not received.may_be_opened:
        raise RefusedArchive.changed(file, received.foreign)
