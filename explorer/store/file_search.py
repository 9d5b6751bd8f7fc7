"""The full-text index of an archive in a file: where SQLite has FTS5, and kept right where it has not.

The table ``search_text`` holds one folded text a record, by the record's ordinal among hits, and is the truth. Over it
stand, as external-content tables,
``search_word`` (words and Han characters, with prefixes of one to three letters) and ``search_trigram`` (parts of
words: Arabic clitics join a word, as in والعلاقات). Both are made by the program and not by a migration, since not
every SQLite can have them; ``archive.index_state`` says which of them hold everything. A program without FTS5 clears it
when it writes, and the next one with FTS5 builds them anew.

Folding leaves words apart by single spaces and nothing but letters, marks and digits in them, so the tokenizer is
``ascii``: it splits at spaces alone, in every version of SQLite, whatever Unicode that one knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete, insert, update

from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.file_matching import keys_matching, matching
from explorer.store.search_features import Features, TextChanges

__all__ = ["index_new_texts", "is_current", "keys_matching", "matching", "rebuild", "write_texts"]

_TABLES = {
    "search_word": "fts5(text, content='search_text', content_rowid='ordinal', tokenize='ascii', prefix='1 2 3')",
    "search_trigram": "fts5(text, content='search_text', content_rowid='ordinal', tokenize='trigram case_sensitive 1')",
}

_TEXTS = schema.search_text.name
_SHARE = 8
"""Where at least one text in so many is new, all are read through."""
_MANY = 5_000
"""Texts from which on it is worth to gather much."""
_GATHERED, _USUALLY_GATHERED = 1 << 26, 1 << 20
"""Bytes that FTS5 gathers before it writes; the second number is SQLite's own."""
_ASCENDING = "ORDER BY ordinal"
"""FTS5 writes out all it holds in memory whenever a row number is below the one before."""


def write_texts(connection: Connection, changes: TextChanges, features: Features) -> None:
    """Bring texts and index up to date with ``changes``."""
    # A changed text may have another place by date as well, so it goes and comes again.
    stale = [*changes.changed, *changes.removed]
    for name in features.tables:
        _unindex(connection, name, stale)
    for batch in batches(stale):
        connection.execute(delete(schema.search_text).where(schema.search_text.c.key.in_(batch)))
    fresh = {**changes.changed, **changes.added}
    if fresh:
        connection.execute(insert(schema.search_text), [{"key": key, **text._asdict()} for key, text in fresh.items()])
    for name in features.tables:
        _index(connection, name, fresh)
    _note_gaps(connection, features)


def index_new_texts(connection: Connection, first: int, count: int, features: Features) -> None:
    """Index the texts of many new records: so many, with keys from ``first`` on and no other record's behind."""
    # A plus keeps SQLite from looking each text up by its key where reading through all of them is sooner done.
    everything = connection.exec_driver_sql(f"SELECT count(*) FROM {_TEXTS}").scalar_one()  # noqa: S608 - our own name
    key = "+key" if count * _SHARE >= everything else "key"
    for name in features.tables:
        with _much_at_once(connection, name, count):
            connection.exec_driver_sql(
                f"INSERT INTO {name}(rowid, text) "  # noqa: S608 - our own names
                f"SELECT ordinal, text FROM {_TEXTS} WHERE {key} >= ? {_ASCENDING}",
                (first,),
            )
    _note_gaps(connection, features)


@contextmanager
def _much_at_once(connection: Connection, name: str, count: int) -> Iterator[None]:
    """Have FTS5 gather 64 MB before it writes, where many texts are indexed: it then has little to merge.

    At the usual megabyte, a million texts take twice as long.
    """
    if count >= _MANY:
        _set_gathered(connection, name, _GATHERED)
    yield
    if count >= _MANY:
        _set_gathered(connection, name, _USUALLY_GATHERED)


def _set_gathered(connection: Connection, name: str, size: int) -> None:
    connection.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES ('hashsize', ?)", (size,))  # noqa: S608


def rebuild(connection: Connection, features: Features) -> None:
    """Make the index anew from the texts."""
    for name in features.tables:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {name} USING {_TABLES[name]}")
        with _much_at_once(connection, name, _MANY):
            connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608 - our own names
    connection.execute(update(schema.archive).values(index_state=features.state))


def is_current(connection: Connection, features: Features) -> bool:
    """Return whether the index tables that this SQLite can have hold every text."""
    return _state(connection) == features.state


def _note_gaps(connection: Connection, features: Features) -> None:
    """Say that the index lacks something, where this SQLite cannot keep all tables that the archive has."""
    if not features.tables or features.state != _state(connection):
        connection.execute(update(schema.archive).values(index_state=""))


def _state(connection: Connection) -> str:
    # Asked before every search: SQLAlchemy would take ten times as long to write the query as SQLite to answer it.
    return str(connection.exec_driver_sql(f"SELECT index_state FROM {schema.archive.name}").scalar_one())  # noqa: S608


def _unindex(connection: Connection, name: str, keys: Iterable[int]) -> None:
    for batch in batches(keys):
        among = ",".join(map(str, batch))
        connection.exec_driver_sql(
            f"INSERT INTO {name}({name}, rowid, text) "  # noqa: S608 - names of our own and numbers
            f"SELECT 'delete', ordinal, text FROM search_text WHERE key IN ({among}) {_ASCENDING}"
        )


def _index(connection: Connection, name: str, keys: Iterable[int]) -> None:
    for batch in batches(keys):
        among = ",".join(map(str, batch))
        connection.exec_driver_sql(
            f"INSERT INTO {name}(rowid, text) "  # noqa: S608 - names of our own and numbers
            f"SELECT ordinal, text FROM search_text WHERE key IN ({among}) {_ASCENDING}"
        )
