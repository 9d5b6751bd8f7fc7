"""Archives as a stranger might make them: each takes a good one and turns it into something that must not be trusted.

What a file is turned into is made with SQLite itself where SQLite makes such things, else by its bytes.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.faults.damage import KINDS, damaged

REFUSED, IMPORT_ONLY, PLAIN = "refused", "import only", "plain"
"""What must become of a file: nothing is read of it, its dossiers can be imported, or it is as good as any other."""


def _sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            connection.execute(statement)


def _rewritten(path: Path, name: str, definition: str) -> None:
    """Say of a table that it is made otherwise than it is, in the schema itself."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ? AND type = 'table'", (definition, name))


def _definition(path: Path, name: str) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0])


_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


def endless_view(path: Path) -> None:
    """19: in the place of the events stands a view that never ends."""
    columns = "i AS key, 'x' AS id, 'other' AS kind, NULL AS actor, NULL AS date, 'within' AS extent"
    _sql(path, "DROP TABLE event", f"CREATE VIEW event AS {_ENDLESS} SELECT {columns} FROM n")


def endless_identity(path: Path) -> None:
    """19: asking for the identity already would never end."""
    _sql(path, "DROP TABLE archive", f"CREATE VIEW archive AS {_ENDLESS} SELECT 1 AS id, i AS identity FROM n")


def endless_view_beside(path: Path) -> None:
    """19: the view stands beside the tables, where nobody asks it."""
    _sql(path, f"CREATE VIEW everything AS {_ENDLESS} SELECT * FROM n")


def circular_view(path: Path) -> None:
    """19: a view of itself."""
    _sql(path, "DROP TABLE dyad", "CREATE VIEW dyad AS SELECT * FROM dyad")


def generated_values(path: Path) -> None:
    """20: a column of a table that is worked out when it is read, 800 MB a row."""
    definition = _definition(path, "source")
    wanted = "publisher VARCHAR GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL"
    assert "publisher VARCHAR" in definition
    _rewritten(path, "source", definition.replace("publisher VARCHAR", wanted))


def generated_beside(path: Path) -> None:
    """20: a further column of a table, of 800 MB, that is worked out when it is read."""
    _sql(path, "ALTER TABLE dyad ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL")


def huge_view(path: Path) -> None:
    """20: a view of zero bytes, 800 MB of them."""
    _sql(
        path, "DROP TABLE dyad", "CREATE VIEW dyad AS SELECT 1 AS key, zeroblob(800000000) AS a, 'B' AS b, '' AS title"
    )


def huge_value(path: Path) -> None:
    """20: a value of 100 MB that does stand in the file."""
    _sql(path, "UPDATE dyad SET title = CAST(zeroblob(100000000) AS TEXT)")


def many_values(path: Path) -> None:
    """20: texts that are repeated in every dossier, until what is told is far larger than the file."""
    _sql(
        path,
        "UPDATE source SET publisher = printf('%.*c', 2000000, 'x') WHERE rowid = (SELECT min(rowid) FROM source)",
        f"{_ENDLESS} INSERT INTO dyad SELECT i + 9000000, printf('A%02d', i), printf('B%02d', i), '{{\"en\":\"x\"}}', "
        "'user', '', '' FROM n LIMIT 90",
        "INSERT INTO dyad_source SELECT d.key + 9000000, d.key, s.key, 0, 'user', '', '' FROM dyad d, "
        "(SELECT min(key) AS key FROM source) s WHERE d.key > 9000000",
    )


def triggers(path: Path) -> None:
    """21: triggers that would empty the archive with the first edit."""
    _sql(
        path,
        "CREATE TRIGGER gone AFTER INSERT ON step BEGIN DELETE FROM event_citation; DELETE FROM event; END",
        "CREATE TRIGGER seen AFTER UPDATE ON archive BEGIN DELETE FROM change; END",
    )


def virtual_table(path: Path) -> None:
    """21: a virtual table in the place of the people."""
    _sql(path, "DROP TABLE person", "CREATE VIRTUAL TABLE person USING fts5(key, id, name, country)")


def virtual_beside(path: Path) -> None:
    """21: virtual tables beside those of the search, one on a word list of another table."""
    _sql(
        path,
        "CREATE VIRTUAL TABLE tree USING rtree(id, low, high)",
        "CREATE VIRTUAL TABLE terms USING fts5vocab(search_word, row)",
    )


def unknown_module(path: Path) -> None:
    """21: a virtual table of a module that reads files, if there were one."""
    _sql(path, "CREATE TABLE read_files(a)")
    _rewritten(path, "read_files", "CREATE VIRTUAL TABLE read_files USING csv(filename='/etc/passwd')")


def other_search(path: Path) -> None:
    """21: the search's own name on a virtual table of another kind."""
    _sql(path, "DROP TABLE IF EXISTS search_word", "CREATE VIRTUAL TABLE search_word USING fts5(text, prefix='1')")


def expression_index(path: Path) -> None:
    """21: an index on an expression that is worked out for each row."""
    _sql(path, "CREATE INDEX slow ON event (length(hex(title)), upper(id))")


def partial_index(path: Path) -> None:
    """21: an index of our own name on a condition."""
    _sql(path, "DROP INDEX ix_event_id", "CREATE INDEX ix_event_id ON event (id) WHERE length(title) > 1")


def checked_column(path: Path) -> None:
    """21: a table with a condition that is worked out at each edit."""
    definition = _definition(path, "step")
    _rewritten(path, "step", definition.rstrip()[:-1] + ", CHECK (length(hex(label)) > 0))")


def deep_expression(path: Path) -> None:
    """21: a condition of ten thousand brackets."""
    definition = _definition(path, "step")
    deep = "(" * 10_000 + "1" + ")" * 10_000
    _rewritten(path, "step", definition.rstrip()[:-1] + f", CHECK {deep})")


def wrong_types(path: Path) -> None:
    """21: values of other types than the columns have."""
    _sql(path, "UPDATE event_dyad SET event_id = x'00ff' WHERE rowid = (SELECT max(rowid) FROM event_dyad)")


def deep_text(path: Path) -> None:
    """21: a title that is JSON, a hundred thousand brackets deep."""
    _sql(path, "UPDATE dyad SET title = printf('%.*c', 100000, '[')")


def many_tables(path: Path) -> None:
    """21: five thousand tables more."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for number in range(5_000):
            connection.execute(f"CREATE TABLE more{number} (a)")
        connection.execute("COMMIT")


def header(at: int, value: bytes) -> Callable[[Path], None]:
    """22: bytes of the header that say what is not so."""

    def lie(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(at)
            file.write(value)

    lie.__doc__ = f"22: {value.hex()} at byte {at} of the header."
    return lie


def mark_alone(path: Path) -> None:
    """22: a header and nothing after it."""
    path.write_bytes(path.read_bytes()[:100])


HOSTILE: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "19 endless view": (endless_view, (REFUSED,)),
    "19 endless identity": (endless_identity, (REFUSED,)),
    "19 endless view beside": (endless_view_beside, (IMPORT_ONLY,)),
    "19 circular view": (circular_view, (REFUSED,)),
    "20 generated column": (generated_values, (REFUSED,)),
    "20 generated beside": (generated_beside, (REFUSED,)),
    "20 huge view": (huge_view, (REFUSED,)),
    "20 huge value": (huge_value, (REFUSED,)),
    "20 many values": (many_values, (REFUSED,)),
    "21 triggers": (triggers, (IMPORT_ONLY,)),
    "21 virtual table": (virtual_table, (REFUSED,)),
    "21 virtual beside": (virtual_beside, (IMPORT_ONLY,)),
    "21 unknown module": (unknown_module, (IMPORT_ONLY, REFUSED)),
    "21 other search": (other_search, (IMPORT_ONLY,)),
    "21 expression index": (expression_index, (IMPORT_ONLY,)),
    "21 partial index": (partial_index, (IMPORT_ONLY,)),
    "21 condition": (checked_column, (IMPORT_ONLY,)),
    "21 deep condition": (deep_expression, (IMPORT_ONLY, REFUSED)),
    "21 wrong types": (wrong_types, (REFUSED,)),
    "21 deep text": (deep_text, (REFUSED,)),
    "21 many tables": (many_tables, (IMPORT_ONLY,)),
    "22 no page size": (header(16, b"\0\0"), (REFUSED,)),
    "22 small pages": (header(16, b"\x02\x00"), (REFUSED, PLAIN)),
    "22 large pages": (header(16, b"\0\1"), (REFUSED,)),
    "22 odd pages": (header(16, b"\x10\x01"), (REFUSED,)),
    "22 many pages": (header(28, b"\x7f\xff\xff\xff"), (REFUSED, PLAIN)),
    "22 one page": (header(28, b"\0\0\0\1"), (REFUSED, PLAIN)),
    "22 no pages": (header(28, b"\0\0\0\0"), (REFUSED, PLAIN)),
    "22 schema format": (header(44, b"\0\0\0\x63"), (REFUSED,)),
    "22 UTF-16": (header(56, b"\0\0\0\3"), (REFUSED,)),
    "22 other program": (header(68, b"GPKG"), (REFUSED,)),
    "22 newer": (header(60, b"\0\0\x27\x0f"), (REFUSED,)),
    "22 negative schema": (header(60, b"\xff\xff\xff\xff"), (REFUSED,)),
    "22 older than any": (header(60, b"\0\0\0\0"), (REFUSED,)),
    "22 write-ahead log": (header(18, b"\2\2"), (PLAIN, REFUSED)),
    "22 unknown version": (header(18, b"\x09\x09"), (REFUSED,)),
    "22 reserved bytes": (header(20, b"\xff"), (REFUSED,)),
    "22 fractions": (header(21, b"\xff\xff\xff"), (REFUSED,)),
    "22 free pages": (header(32, b"\0\0\0\3\0\0\xff\xff"), (REFUSED, PLAIN)),
    "22 vacuum": (header(52, b"\0\0\0\7\0\0\0\1"), (REFUSED, PLAIN)),
    "22 mark alone": (mark_alone, (REFUSED,)),
}
"""By name: what makes it of a good archive, and what may become of it."""


def fuzzed(whole: bytes, seed: int) -> bytes:
    """Return a mutation of an archive: damaged, its pages swapped or copied, or its numbers pushed to their bounds."""
    chance = random.Random(seed)
    kind = chance.choice((*KINDS, "swapped", "copied", "numbers", "spliced"))
    if kind in KINDS:
        return damaged(whole, kind, chance)
    data = bytearray(whole)
    pages = len(data) // 4096
    for _ in range(chance.choice((1, 3, 10))):
        one, other = (chance.randrange(pages) * 4096 for _ in range(2))
        if kind == "swapped":
            data[one : one + 4096], data[other : other + 4096] = data[other : other + 4096], data[one : one + 4096]
        elif kind == "copied":
            data[one : one + 4096] = data[other : other + 4096]
        elif kind == "numbers":
            start = one + chance.choice((0, 1, 3, 5, 8, 12, chance.randrange(64)))
            number = chance.choice((b"\0\0", b"\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\1", b"\x81" * 9))
            data[start : start + len(number)] = number
        else:
            at, length = chance.randrange(len(data)), chance.choice((1, 16, 700))
            start = chance.randrange(len(data) - length)
            data[at:at] = data[start : start + length]
    return bytes(data)
