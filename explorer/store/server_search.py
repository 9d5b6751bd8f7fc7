"""The index over the folded texts of an archive in PostgreSQL, made of what every PostgreSQL from 12 on has.

Folding has made the words already: parted by single spaces, nothing but letters, marks and digits. So none of
PostgreSQL's parsers and dictionaries is asked, which would read them by the database's locale: the column ``words`` is
a ``tsvector`` of the very words of the text (PostgreSQL's documentation, "Text Search Types"), compared byte by byte
whatever the locale is. The server works it out itself whenever a text is written, and a GIN index finds words and
beginnings of words in it. It holds no positions, since only 256 of a word and none above 16,383 are kept: what stands
side by side is confirmed in the text (`server_matching`).

Parts of words, such as an Arabic word behind its article, are looked for in the table ``search_word``: each word of
the archive once, with an index of all its endings, since a part of a word is the beginning of an ending. The extension
pg_trgm would find parts as well, but not everybody may install it, and under the locale C it takes no letter beyond
ASCII for one.

A text that no ``tsvector`` holds, with more than a megabyte of words or a word of more than `LONGEST_WORD` letters, has
none, and is read through by every search.

The owner of the tables makes all this (`rebuild`). Others, who may write rows and nothing else, keep it right.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, update

from explorer.store import schema
from explorer.store.search import SHORTEST_PART
from explorer.store.search_features import Features, TextChanges
from explorer.store.search_text import BETWEEN
from explorer.store.server_matching import LONGEST_ENDING, LONGEST_WORD, keys_matching, matching

__all__ = ["index_new_texts", "is_current", "keys_matching", "matching", "rebuild", "write_texts"]

FEATURES = Features(words=True, parts=True)
"""What the index can find on every server."""
STATE = "words 1"
"""What ``archive.index_state`` says of an index as `rebuild` makes it; the number rises where it makes it otherwise."""
_TEXTS = schema.search_text.name
_MOST_BYTES = 1_000_000
"""Of a text: its words take up no more, and a ``tsvector`` holds 1,048,575."""
_MADE = (
    f"ALTER TABLE {_TEXTS} DROP COLUMN IF EXISTS words",
    f"""
    ALTER TABLE {_TEXTS} ADD COLUMN words tsvector GENERATED ALWAYS AS (
        CASE WHEN octet_length(text) <= {_MOST_BYTES} AND text !~ '[^ ]{{{LONGEST_WORD + 1}}}' THEN
            array_to_tsvector(array_remove(array_remove(string_to_array(btrim(text, ' '), ' '), ''), '{BETWEEN}'))
        END
    ) STORED
    """,
    # What was written since the server last tidied up is read through by each search: a megabyte of it at most.
    f"CREATE INDEX ix_{_TEXTS}_words ON {_TEXTS} USING gin (words) WITH (gin_pending_list_limit = 1024)",
    f"CREATE INDEX ix_{_TEXTS}_without_words ON {_TEXTS} (ordinal) WHERE words IS NULL",
    "DROP TABLE IF EXISTS search_word",
    'CREATE TABLE search_word (word text COLLATE "C" PRIMARY KEY, endings tsvector NOT NULL)',
    "CREATE INDEX ix_search_word_endings ON search_word USING gin (endings)",
)
_PLACES = f"generate_series(1, length(word) - {SHORTEST_PART - 1}) AS place"
# In one order, so that no two writers wait for each other's words.
_WORDS_OF = f"""
    INSERT INTO search_word (word, endings)
    SELECT word, array_to_tsvector(ARRAY(SELECT DISTINCT substr(word, place, {LONGEST_ENDING}) FROM {_PLACES})) FROM (
        SELECT DISTINCT one COLLATE "C" AS word FROM {_TEXTS}, unnest(tsvector_to_array(words)) AS one WHERE {{which}}
    ) AS found WHERE NOT EXISTS (SELECT 1 FROM search_word AS known WHERE known.word = found.word)
    ORDER BY word ON CONFLICT DO NOTHING
"""  # noqa: S608 - our own names
_MAY_MAKE = "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass(%s)"


def write_texts(connection: Connection, changes: TextChanges, features: Features) -> None:
    """Bring texts and index up to date with ``changes``."""
    # A changed text may have another place by date as well, so it goes and comes again.
    stale = [*changes.changed, *changes.removed]
    if stale:
        connection.exec_driver_sql(f"DELETE FROM {_TEXTS} WHERE key = ANY(%s::bigint[])", (stale,))  # noqa: S608
    fresh = {**changes.changed, **changes.added}
    if fresh:
        connection.execute(insert(schema.search_text), [{"key": key, **text._asdict()} for key, text in fresh.items()])
        _note_words(connection, fresh, features)


def index_new_texts(connection: Connection, first: int, count: int, features: Features) -> None:
    """Index the texts of many new records: so many, with keys from ``first`` on and no other record's behind."""
    if count and is_current(connection, features):
        connection.exec_driver_sql(_WORDS_OF.format(which="key >= %s"), (first,))


def rebuild(connection: Connection, features: Features) -> None:
    """Make the index anew from the texts; who does not own the tables leaves it as it is, and reads texts through."""
    if not is_current(connection, features):
        if not connection.exec_driver_sql(_MAY_MAKE, (_TEXTS,)).scalar():
            return
        for statement in _MADE:
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql("DELETE FROM search_word")
    connection.exec_driver_sql(_WORDS_OF.format(which="true"))
    connection.execute(update(schema.archive).values(index_state=STATE))


def is_current(connection: Connection, features: Features) -> bool:  # noqa: ARG001 - every server can have it
    """Return whether there is an index as this program makes it; the server itself keeps it right."""
    state = connection.exec_driver_sql(f"SELECT index_state FROM {schema.archive.name}").scalar_one()  # noqa: S608
    return bool(state == STATE)


def _note_words(connection: Connection, keys: Iterable[int], features: Features) -> None:
    if is_current(connection, features):
        connection.exec_driver_sql(_WORDS_OF.format(which="key = ANY(%s::bigint[])"), (list(keys),))
