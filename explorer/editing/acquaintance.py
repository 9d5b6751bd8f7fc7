"""Which archives this user's settings know: those that were made here, or opened here as one's own.

An archive is known by its identity, which every copy of it has. So a copy that comes back from somebody else, perhaps
changed, counts as known too, and opens directly.
"""

from __future__ import annotations

from pathlib import Path

from explorer import paths
from explorer.settings import Settings
from explorer.store.identity import identity_of

MOST_KNOWN = 500
"""Identities that are remembered; those that were learnt first are forgotten first."""
_PART = "known archives"


def knows(settings: Settings, file: Path) -> bool:
    """Say whether the archive at ``file`` opens directly: the user's own, one that is known, or none that is there."""
    if not file.exists() or _same(file, paths.user_archive()):
        return True
    identity = identity_of(file)
    return identity is not None and (identity in _known(settings) or bool(settings.archive_state(identity)))


def remember(settings: Settings, identity: str) -> None:
    """Remember an archive as one's own. The file is written at once, for a program started next reads it."""
    known = _known(settings)
    if identity in known:
        return
    aside, settings.aside = settings.aside, None
    try:
        settings.remember(_PART, {"identities": [*known, identity][-MOST_KNOWN:]})
    finally:
        settings.aside = aside


def _known(settings: Settings) -> list[str]:
    found = settings.state(_PART).get("identities")
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
