"""The words that stand in the index: which of them begin with what was typed.

FTS5 tells them by a virtual table over the index (SQLite's documentation, "The fts5vocab Virtual Table Module"). Each
connection has one of its own in its temporary schema: nothing of it stands in the archive.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

MOST_TERMS = 8
"""Words that are told: to pass over one in 100,000 texts takes a tenth of a millisecond or two."""
_BEHIND = "\x01"
"""Comes right after the end of a word; folded text holds no controls."""


def make_terms(connection: sqlite3.Connection) -> None:
    """Give a new connection its table of words, where its SQLite can have one."""
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.search_term USING fts5vocab(main, search_word, instance)")
    except sqlite3.OperationalError as error:
        # A SQLite without FTS5 has no index either. A lock that was waited for is told, not waited for once more.
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise


def terms_from(connection: Connection, start: str) -> Sequence[str] | None:
    """Return all words of the index that begin with ``start``; ``None`` where they are many, or cannot be told."""
    # A row is one place of one word: to ask for the next word anew passes over all places of the one before.
    query = "SELECT term FROM temp.search_term WHERE term >= ? LIMIT 1"
    terms: list[str] = []
    behind = start
    while len(terms) < MOST_TERMS:
        try:
            term = connection.exec_driver_sql(query, (behind,)).scalar()
        except OperationalError:
            return None
        if term is None or not term.startswith(start):
            return terms
        terms.append(term)
        behind = term + _BEHIND
    return None
