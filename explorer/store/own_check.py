"""What the store tries of the program that it runs in: the database library, and the driver of servers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from explorer.dossier.own_check import Broken, need

_OWN = ("sqlite_", "search_word", "search_trigram", "search_text", "alembic_version")
"""Tables whose rows every version of the program works out anew."""


def try_sqlite(folder: Path) -> str:
    """Try the features of SQLite that archives and their search use; return its version."""
    from explorer.store.search_features import features_here

    able = features_here()
    need(able.words, "full-text search (FTS5) is not in this SQLite")
    need(able.parts, "FTS5 has no trigram tokenizer, so parts of words would not be found")
    with closing(sqlite3.connect(folder / "tried.sqlite")) as connection:
        connection.execute("CREATE VIRTUAL TABLE tried USING fts5(text, tokenize='unicode61')")
        connection.execute("CREATE VIRTUAL TABLE words USING fts5vocab(tried, 'row')")
        connection.execute("INSERT INTO tried VALUES ('one two')")
        found = connection.execute("SELECT term FROM words WHERE term >= 'p'").fetchall()
        need(found == [("two",)], "FTS5 does not list the words that it indexed (fts5vocab)")
        asked = """SELECT json_extract('{"ar": "نعم"}', '$."ar"'), (SELECT sum(value) FROM json_each('[1, 2]'))"""
        need(connection.execute(asked).fetchone() == ("نعم", 3), "SQLite reads JSON wrongly")
        need(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",), "SQLite finds its own file damaged")
    return f"SQLite {sqlite3.sqlite_version}"


def indexed_with(path: Path) -> str:
    """Return the search tables of an archive that hold everything, by name."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return str(connection.execute("SELECT index_state FROM archive").fetchone()[0])


def rows_of(path: Path) -> dict[str, int]:
    """Return how many rows each table of an archive has, but for those that are worked out."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        names = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")
        ]
        counted = [name for name in names if not name.startswith(_OWN)]
        return {
            name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - its own names
            for name in counted
        }


def try_server_driver() -> str | None:
    """Load the driver of databases that several people work in; ``None`` where it was not installed."""
    try:
        import psycopg
    except ModuleNotFoundError as error:
        if error.name != "psycopg":
            raise
        return None
    from sqlalchemy import create_engine

    if psycopg.pq.__impl__ == "python":
        raise Broken("psycopg found no compiled part of its own (psycopg_binary)")
    create_engine("postgresql+psycopg://nobody@localhost/none").dispose()
    library = psycopg.pq.version()
    return f"psycopg {psycopg.__version__}, libpq {library // 10000}.{library % 10000}"
