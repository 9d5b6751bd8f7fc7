"""Where Dyad's files lie: what it ships, and what belongs to the user.

Shipped data has three homes, looked for in this order: beside a frozen program (PyInstaller's folder), inside an
installed package (`explorer/_bundled`, put there by the wheel), and in a checkout (`resources/`, `db/`). A user's data
goes where the operating system wants it (platformdirs) and nowhere else.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs

_APP = "dyad"
_CHECKOUT_FOLDERS = {
    "resources": "resources",
    "library": "db/library",
    "migrations": "db/migrations",
    "released": "db/released",
}


@cache
def _shipped(folder: str) -> Path:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = []
    if frozen is not None:
        candidates.append(Path(frozen) / "explorer" / "_bundled" / folder)
    candidates.append(package / "_bundled" / folder)
    candidates.append(package.parent / _CHECKOUT_FOLDERS[folder])
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    places = ", ".join(str(candidate) for candidate in candidates)
    raise FileNotFoundError(f"Dyad's own folder '{folder}' is missing (looked in {places}). Install Dyad again.")


def resources() -> Path:
    """Return the folder of icons, flags, fonts and translations."""
    return _shipped("resources")


def library() -> Path:
    """Return the folder of the curated dossiers, one interchange file a dyad."""
    return _shipped("library")


def migrations() -> Path:
    """Return the folder of Alembic's environment and revisions."""
    return _shipped("migrations")


def released() -> Path:
    """Return the folder of archives that released versions left behind, one a schema, compressed."""
    return _shipped("released")


def packed() -> Path | None:
    """Return the record that a frozen program has of how it was packed (JSON); ``None`` where there is none.

    It names each file of the shipped data with its digest (BLAKE2b-128), by its place beside the record, and what the
    program needs of the system.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    record = None if frozen is None else Path(frozen) / "explorer" / "_bundled" / "packed.json"
    return record if record is not None and record.is_file() else None


def user_archive() -> Path:
    """Return the archive that opens when none is named; it need not exist yet."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "archive.dyad"


def backups_folder() -> Path:
    """Return the folder for backups, one folder in it an archive; it need not exist yet."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "backups"


def settings_file() -> Path:
    """Return the settings file of this user; it need not exist yet."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.toml"


def log_folder() -> Path:
    """Return the folder for log files and error reports; it need not exist yet."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def pictures_folder() -> Path:
    """Return the folder for the picture drawn where no display is to be had; it need not exist yet."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False)) / "pictures"


def views_folder() -> Path:
    """Return the folder for what was seen last of each archive, kept to start faster; it need not exist yet."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False)) / "views"
