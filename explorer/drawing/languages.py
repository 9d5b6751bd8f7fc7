"""Which languages the program speaks, found without loading Qt: whose catalogues lie with its resources."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from explorer import paths
from explorer.dossier.message import Message

SOURCE_LANGUAGE = "en"
PREFIX = "dyad_"
"""Before a language's tag in the name of its catalogue."""


def folder() -> Path:
    """Return where the catalogues lie."""
    return paths.resources() / "translations"


@cache
def languages() -> tuple[str, ...]:
    """Return the tags of all languages there are, English first."""
    found = {file.stem.removeprefix(PREFIX) for file in folder().glob(f"{PREFIX}*.qm")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def speaks(tag: str) -> bool:
    """Say whether a language is there, be it in another script or as another country has it."""
    return _primary(tag) in map(_primary, languages())


def not_spoken(tag: str) -> Message:
    """Return what is told of a language that is not there."""
    names = {"language": tag, "known": ", ".join(languages())}
    return Message("Dyad does not speak '{language}' yet. It speaks: {known}.", names)


def _primary(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()
