"""Bookmarks as rows: reading them, and writing them as part of a step like every other record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, Select, func, select

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.content import Document
from explorer.store.known import KnownDossier, Standing
from explorer.store.row_writer import Overwrite, Put, RowWriter
from explorer.store.rows import Row
from explorer.store.stored import StoredBookmark

_ROW = schema.bookmark


def bookmark_content(bookmark: Bookmark) -> Document:
    """Return what the change log keeps of a bookmark and its hash is taken of."""
    content: Document = {
        "name": bookmark.name,
        "dyad": str(bookmark.dyad),
        "start": float(bookmark.start),
        "end": float(bookmark.end),
    }
    for name, value in (("event", bookmark.event), ("filter", bookmark.filter)):
        if value is not None:
            content[name] = value
    return content


def bookmark_from(content: Mapping[str, Any]) -> Bookmark:
    """Return the bookmark whose content the change log kept."""
    dyad = DyadKey.read(content["dyad"])
    return Bookmark(
        content["name"], dyad, content["start"], content["end"], content.get("event"), content.get("filter")
    )


def bookmark_row(dyad: int, position: int, bookmark: Bookmark) -> Row:
    """Return what the table keeps of a bookmark, but for its key and where it came from."""
    return {
        "dyad": dyad,
        "position": position,
        "name": bookmark.name,
        "start_day": float(bookmark.start),
        "end_day": float(bookmark.end),
        "event": bookmark.event,
        "filter": bookmark.filter,
    }


def read_bookmarks(connection: Connection, dyad_key: int | None = None) -> tuple[StoredBookmark, ...]:
    """Return the bookmarks of one dossier or of all, by dossier and in the order they were made."""
    query = _all().order_by(schema.dyad.c.a, schema.dyad.c.b, _ROW.c.position, _ROW.c.key)
    if dyad_key is not None:
        query = query.where(_ROW.c.dyad == dyad_key)
    return tuple(StoredBookmark(row.key, _bookmark_of(row)) for row in connection.execute(query))


def contents_by_key(connection: Connection, keys: Iterable[int]) -> dict[int, Document]:
    """Return the contents of bookmarks by their keys."""
    query = _all().where(_ROW.c.key.in_(list(keys)))
    return {row.key: bookmark_content(_bookmark_of(row)) for row in connection.execute(query)}


class BookmarkWriter:
    """Writes the bookmarks of one step."""

    def __init__(self, connection: Connection, rows: RowWriter) -> None:
        self._connection = connection
        self._rows = rows

    def put(self, dossier: KnownDossier, bookmark: Bookmark, key: int | None) -> Put:
        """Write a new bookmark at the end of its dossier's, or over the one with this key.

        Raises ``LookupError`` where no bookmark has the key.
        """
        self._rows.flush()
        standing, position = (None, self._next_position(dossier)) if key is None else self._standing(key)
        content = bookmark_content(bookmark)
        row = bookmark_row(dossier.standing.key, position, bookmark)
        put, _ = self._rows.put(
            _ROW.name, standing, content, row, self._content, Overwrite.ALWAYS, {"position": position}
        )
        return put

    def remove(self, key: int) -> None:
        """Remove a bookmark; raise ``LookupError`` where no bookmark has the key."""
        self._rows.flush()
        standing, position = self._standing(key)
        self._rows.remove(_ROW.name, standing, self._content(key), {"position": position})

    def _content(self, key: int) -> Document:
        return contents_by_key(self._connection, [key])[key]

    def _standing(self, key: int) -> tuple[Standing, int]:
        query = select(_ROW.c.hash, _ROW.c.came, _ROW.c.origin, _ROW.c.position).where(_ROW.c.key == key)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            raise LookupError(f"the archive has no bookmark with key {key}")
        return Standing(key, row.hash, row.came, row.origin), row.position

    def _next_position(self, dossier: KnownDossier) -> int:
        last = select(func.max(_ROW.c.position)).where(_ROW.c.dyad == dossier.standing.key)
        return (self._connection.execute(last).scalar() or 0) + 1


def _all() -> Select[Any]:
    return select(_ROW, schema.dyad.c.a, schema.dyad.c.b).join(schema.dyad, _ROW.c.dyad == schema.dyad.c.key)


def _bookmark_of(row: sqlalchemy.Row[Any]) -> Bookmark:
    return Bookmark(row.name, DyadKey(row.a, row.b), float(row.start_day), float(row.end_day), row.event, row.filter)
