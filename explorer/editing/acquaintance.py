"""Which archives this user's settings know: those that were made here, or opened here as one's own, and where they lay.

An archive's identity alone says little: every copy has it, also one that somebody has changed and sent back. So a file
opens directly only at a place where it was opened before. A copy elsewhere, or one's own archive that was moved, is
read by the limited process first (:func:`is_copy`); where nothing speaks against it, it opens, and its new place is
known from then on.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from explorer import paths
from explorer.settings import Settings
from explorer.store.identity import identity_of

MOST_KNOWN = 500
"""Identities that are remembered; those that were learnt first are forgotten first."""
MOST_PLACES = 5
"""Places that are remembered of an archive; those where it was opened longest ago are forgotten first."""
MOST_PLACED = 100
"""Archives of which places are remembered; a file of another one that is known is checked like any copy."""
_PART = "known archives"


def knows(settings: Settings, file: Path) -> bool:
    """Say whether the archive at ``file`` opens directly: the user's own, one known at this place, or none at all.

    Where a file is too damaged to say its identity, its place alone tells.
    """
    if not file.exists() or _same(file, paths.user_archive()):
        return True
    identity, place = identity_of(file), _place(file)
    places = _places(settings)
    if identity is None:
        return any(place in known for known in places.values())
    return place in places.get(identity, ())


def is_copy(settings: Settings, file: Path) -> bool:
    """Say whether a file that is not known has the identity of an archive that is."""
    identity = identity_of(file)
    return identity is not None and (identity in _known(settings) or bool(settings.archive_state(identity)))


def remember(settings: Settings, identity: str, file: Path) -> None:
    """Remember the archive at ``file`` as one's own.

    The file of settings is written at once, for a program started next reads it.
    """
    known, places, place = _known(settings), _places(settings), _place(file)
    if identity in known and place in places.get(identity, ()):
        return
    if identity not in known:
        known = [*known, identity][-MOST_KNOWN:]
    there = [*(one for one in places.get(identity, ()) if one != place), place][-MOST_PLACES:]
    aside, settings.aside = settings.aside, None
    try:
        others = {one: where for one, where in places.items() if one in known and one != identity}
        kept = dict([*others.items(), (identity, there)][-MOST_PLACED:])
        settings.remember(_PART, {"identities": known, "places": kept})
    finally:
        settings.aside = aside


def _known(settings: Settings) -> list[str]:
    found = settings.state(_PART).get("identities")
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _places(settings: Settings) -> dict[str, list[str]]:
    found: Any = settings.state(_PART).get("places")
    if not isinstance(found, dict):
        return {}
    return {
        str(identity): [place for place in places if isinstance(place, str)]
        for identity, places in found.items()
        if isinstance(places, list)
    }


def _place(file: Path) -> str:
    return str(file.resolve())


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
