"""Bookmarks are made, renamed and removed like everything else: one command, one step, one notice."""

from __future__ import annotations

from dataclasses import dataclass, replace

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.store.writing import UnitOfWork


@dataclass(frozen=True, slots=True)
class AddBookmark:
    """The command that adds a bookmark; its dossier must be there, else ``KeyError``. Its report is the key."""

    bookmark: Bookmark
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Bookmark {name}", {"name": self.bookmark.name})

    def apply(self, unit: UnitOfWork) -> int:
        """Add it, and return its key."""
        return unit.put_bookmark(self.bookmark).key


@dataclass(frozen=True, slots=True)
class RenameBookmark:
    """The command that gives a bookmark another name.

    Its report says whether it was there: somebody else may have removed it meanwhile.
    """

    key: int
    name: str
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("New name of a bookmark: {name}", {"name": self.name})

    def apply(self, unit: UnitOfWork) -> bool:
        """Rename it."""
        held = next((one for one in unit.reader().bookmarks() if one.key == self.key), None)
        if held is not None:
            unit.put_bookmark(replace(held.bookmark, name=self.name), self.key)
        return held is not None


@dataclass(frozen=True, slots=True)
class RemoveBookmark:
    """The command that removes a bookmark; ``name`` is what the step calls it. Its report says whether it was there."""

    key: int
    name: str
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Bookmark {name} removed", {"name": self.name})

    def apply(self, unit: UnitOfWork) -> bool:
        """Remove it."""
        there = any(one.key == self.key for one in unit.reader().bookmarks())
        if there:
            unit.remove_bookmark(self.key)
        return there
