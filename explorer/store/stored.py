"""Records with what the archive knows of them: their keys, the dossiers they stand in, where they came from."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.records import DyadKey, Event, Source, TradeFlow


@dataclass(frozen=True, slots=True)
class StoredLink:
    """A link between two events, given by their keys, as one dossier has it."""

    dyad: DyadKey
    type: str
    origin: int
    target: int


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event and its key. ``event`` has the links of the first of its dossiers, or of the one it was asked for in.

    ``dyads`` are the dossiers it stands in, ``links`` its links in all of them, with keys. ``origin`` says where it
    came from: ``library``, ``user``, or ``import:`` and a step. ``edited`` tells whether it has changed since it came.
    """

    key: int
    event: Event
    dyads: tuple[DyadKey, ...]
    links: tuple[StoredLink, ...]
    origin: str
    edited: bool


@dataclass(frozen=True, slots=True)
class StoredFlow:
    """A trade figure and its key; ``identity`` is what it is known by in its dossier, whatever becomes of it."""

    key: int
    flow: TradeFlow
    identity: str
    origin: str
    hash: str
    came: str


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source of one dossier, and how many events and figures there cite it."""

    source: Source
    events: int
    figures: int


@dataclass(frozen=True, slots=True)
class StoredBookmark:
    """A bookmark and its key."""

    key: int
    bookmark: Bookmark
