"""Backups of this user's archives, as the settings want them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explorer import paths
from explorer.dossier.message import Message

if TYPE_CHECKING:
    from explorer.settings import Settings
    from explorer.store.backups import Backups


def back_up(file: Path, reason: str, settings: Settings | None = None) -> list[Message]:
    """Back an archive up before something large is done to it, unless the newest backup holds all of it already.

    Returns what there is to tell: why it could not be done. That is no reason to stop, since every step is written
    whole or not at all and can be undone.
    """
    from explorer.store.backup_problems import BackupProblem
    from explorer.store.errors import ArchiveError

    try:
        backups(settings).make(file, reason, again=False)
    except (BackupProblem, ArchiveError) as problem:
        return [problem.message]
    return []


def backups(settings: Settings | None = None) -> Backups:
    """Return the backups of this user's archives, in the folder and within the room that the settings give them."""
    from explorer.settings import Settings
    from explorer.store.backup_order import Room

    return Room.of(settings or Settings(paths.settings_file()), paths.backups_folder()).backups
