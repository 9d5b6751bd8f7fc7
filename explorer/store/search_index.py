"""The index over the folded texts, whatever keeps it: SQLite's full-text tables or PostgreSQL's.

The table ``search_text`` holds one folded text a record, by the record's ordinal among hits, and is the truth. An index
over it is made by the program and not by a migration, since not every database can have it; ``archive.index_state``
says which index holds every text. Whatever index there is, or none, the same texts are found (`search.Word.found_in`),
in the same order. `file_search` keeps it in a file, `server_search` in a PostgreSQL database.
"""

from __future__ import annotations

from sqlalchemy import Connection

from explorer.store.dialect_sql import is_server
from explorer.store.search_features import Features, SearchIndex, TextChanges, features_here

__all__ = [
    "Features",
    "SearchIndex",
    "TextChanges",
    "features_here",
    "index_new_texts",
    "index_on",
    "is_current",
    "rebuild",
    "write_texts",
]


def index_on(connection: Connection) -> SearchIndex:
    """Return what keeps the index on the database that a connection leads to; only that is loaded."""
    if is_server(connection):
        from explorer.store import server_search

        return server_search
    from explorer.store import file_search

    return file_search


def write_texts(connection: Connection, changes: TextChanges, features: Features) -> None:
    """Bring texts and index up to date with ``changes``."""
    index_on(connection).write_texts(connection, changes, features)


def index_new_texts(connection: Connection, first: int, count: int, features: Features) -> None:
    """Index the texts of many new records: so many, with keys from ``first`` on and no other record's behind."""
    index_on(connection).index_new_texts(connection, first, count, features)


def rebuild(connection: Connection, features: Features) -> None:
    """Make the index anew from the texts."""
    index_on(connection).rebuild(connection, features)


def is_current(connection: Connection, features: Features) -> bool:
    """Return whether the index that this database can have holds every text."""
    return index_on(connection).is_current(connection, features)
