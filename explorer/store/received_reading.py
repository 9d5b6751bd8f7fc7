"""Reading an archive that somebody sent: a program of its own, which can do nothing but read that one file.

:mod:`explorer.store.reception` starts it on a private copy. It limits itself before the file is opened, reads tables
and columns that Dyad knows and no others, checks the type of every value, and writes what it found as JSON lines to
its standard output: one that tells of the archive, one dossier in the interchange format a line, and one that says that
this was all. In place of any of them may stand one that says why no more is read.

What holds it, besides SQLite's own limits: a budget of steps of SQLite's machine, an authorizer that allows nothing but
reading known columns (no functions, no views, no virtual tables), ``hard_heap_limit``, and, where the system has them
(POSIX; see setrlimit(2)), limits of memory, processor time, files that may be open, and bytes that may be written. On
Linux memory is held by RLIMIT_AS; macOS takes that limit and does not keep it; Windows has none of these.

It loads no SQLAlchemy, and nothing of Dyad but this room's list of definitions.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from explorer.store.known_definitions import COLUMNS, is_known

MOST_MEMORY = 512 << 20
"""Bytes of addresses that the process may have, Python's own 60 MB among them."""
MOST_HEAP = 128 << 20
"""Bytes that SQLite may have."""
MOST_VALUE = 16 << 20
"""Bytes of one value or row."""
MOST_FOREIGN = 8
"""So many parts that no archive has are named."""
_STEPS, _STEPS_A_BYTE, _ASKED_EVERY = 20_000_000, 20, 10_000
"""Steps of SQLite's machine that reading may take: the library takes 3 for each byte of its file."""
_SECONDS, _BYTES_A_SECOND = 20, 200_000
"""Processor time: reading takes about a fifth of it."""
_MOST_OUTPUT, _OUTPUT_A_BYTE = 4 << 20, 12
_AT_ONCE = 200
"""So many events are asked for in one query."""
_NUMBER = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")
_STRANGE = re.compile(r"[^A-Za-z0-9_ .-]")
"""What is not shown of a name that a stranger gave: marks of direction, line ends, and all that could mislead."""
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 100),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 60),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 3),
    (sqlite3.SQLITE_LIMIT_VDBE_OP, 25_000),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 8),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, _AT_ONCE),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)
_SETTINGS = (
    f"hard_heap_limit={MOST_HEAP}",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "query_only=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "cache_size=-8000",
)
"""None of these looks at the file."""
Row = tuple[Any, ...]
Json = dict[str, Any]


class NotRead(Exception):  # noqa: N818 - says what became of the file
    """The file is not read on; ``reason`` is a word that the parent knows, ``at`` says where."""

    def __init__(self, reason: str, at: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


def most_output(size: int) -> int:
    """Return how many bytes may be told of a file of ``size`` bytes."""
    return _MOST_OUTPUT + _OUTPUT_A_BYTE * size


def most_seconds(size: int) -> int:
    """Return how many seconds of processor time reading a file of ``size`` bytes may take."""
    return _SECONDS + size // _BYTES_A_SECOND


def run(path: Path) -> int:
    """Read the copy at ``path`` and write what it holds to standard output; return the exit code."""
    out = os.fdopen(1, "wb", buffering=1 << 16, closefd=False)
    try:
        size = path.stat().st_size
        limit_process(size)
        _read(path, size, out)
    except MemoryError:
        return _refuse(out, NotRead("memory"))
    except NotRead as refusal:
        return _refuse(out, refusal)
    except (sqlite3.Error, ValueError, OverflowError, RecursionError, OSError) as error:
        return _refuse(out, _why(error))
    return 0


def _refuse(out: BinaryIO, refusal: NotRead) -> int:
    with suppress(OSError):
        out.write(_line({"refused": refusal.reason, "at": refusal.at[:200]}))
        out.flush()
    return 1


def _why(error: Exception) -> NotRead:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    word = {
        sqlite3.SQLITE_INTERRUPT: "work",
        sqlite3.SQLITE_NOMEM: "memory",
        sqlite3.SQLITE_TOOBIG: "large",
        sqlite3.SQLITE_NOTADB: "stranger",
        sqlite3.SQLITE_AUTH: "parts",
    }.get(code, "large" if isinstance(error, sqlite3.DataError) else "damaged")
    return NotRead(word)


# ---------------------------------------------------------------- limits


def limit_process(size: int) -> None:
    """Limit what this process may take, as far as the system lets it, before the file is opened."""
    if sys.platform == "win32":
        return
    import resource

    seconds = most_seconds(size)
    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _lower(limit, most)


def _let_nothing_be_opened() -> None:
    """Let no file, pipe or socket be opened from now on, nor another process be started."""
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_NOFILE, 0)
    with suppress(AttributeError):
        _lower(resource.RLIMIT_NPROC, 0)


def _lower(limit: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(limit)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):  # A system that knows the limit and does not take it.
        resource.setrlimit(limit, (wanted, wanted))


def _connect(path: Path, size: int) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    for limit, most in _LIMITS:
        connection.setlimit(limit, most)
    left = (_STEPS + _STEPS_A_BYTE * size) // _ASKED_EVERY

    def spend() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    connection.set_progress_handler(spend, _ASKED_EVERY)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


# ---------------------------------------------------------------- what the file is made of


def _read(path: Path, size: int, out: BinaryIO) -> None:
    with closing(_connect(path, size)) as connection:
        _let_nothing_be_opened()
        if connection.execute("PRAGMA encoding").fetchone() != ("UTF-8",):
            raise NotRead("damaged", "encoding")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        foreign = _foreign_parts(connection)
        _check_tables(connection)
        connection.set_authorizer(_allow)
        told = _Output(out, most_output(size))
        rows = _Rows(connection)
        (identity, library) = rows.one("SELECT identity, library_version FROM archive WHERE id = 1", (str, _MAYBE))
        told.line({"identity": identity, "schema": version, "library": library, "foreign": foreign})
        dyads = 0
        for key, a, b, title in rows.all("SELECT key, a, b, title FROM dyad", (int, str, str, str)):
            _Dossier(rows, told, key, [a, b], title).tell()
            dyads += 1
        told.line({"end": dyads})
        out.flush()


def _foreign_parts(connection: sqlite3.Connection) -> list[str]:
    """Return what the schema has beside what Dyad makes, each as its type and name."""
    foreign: list[str] = []
    for kind, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"):
        if not is_known(kind, name, table, sql):
            foreign.append(_STRANGE.sub("?", f"{kind} {name}")[:60])
            if len(foreign) == MOST_FOREIGN:
                break
    return foreign


def _check_tables(connection: sqlite3.Connection) -> None:
    """Refuse a file in which what should be a table is none, or lacks a column, or works one out."""
    for table, columns in COLUMNS.items():
        found = connection.execute(
            "SELECT type, rootpage, sql FROM sqlite_schema WHERE name = ? COLLATE NOCASE", (table,)
        ).fetchall()
        if not found:
            raise NotRead("damaged", table)
        if len(found) != 1 or found[0][0] != "table" or not isinstance(found[0][1], int) or found[0][1] < 2:
            raise NotRead("parts", table)
        stored = {}
        for row in connection.execute(f'PRAGMA table_xinfo("{table}")'):
            stored[row[1]] = row[6] == 0
        for column in columns:
            if column not in stored:
                raise NotRead("damaged", f"{table}.{column}")
        if not all(stored.values()):
            raise NotRead("parts", table)


def _allow(action: int, table: str | None, column: str | None, database: str | None, inside: str | None) -> int:
    """Allow reading the columns that are known, and nothing that would do it in our place."""
    if action == sqlite3.SQLITE_SELECT and inside is None:
        return sqlite3.SQLITE_OK
    known = table in COLUMNS and (column in COLUMNS[table] or not column)
    if action == sqlite3.SQLITE_READ and known and database == "main" and inside is None:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


# ---------------------------------------------------------------- rows


def _wrong(at: str) -> NoReturn:
    raise NotRead("value", at)


_Kind = type | tuple[type, ...]
_MAYBE: _Kind = (str, type(None))
_MAYBE_INT: _Kind = (int, type(None))


class _Rows:
    """Asks for rows, and lets none through with a value of another type than it must have."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self, query: str, kinds: Sequence[_Kind], values: Sequence[Any] = ()) -> Iterator[Row]:
        for row in self._connection.execute(query, values):
            for value, kind in zip(row, kinds, strict=True):
                if not isinstance(value, kind):
                    _wrong(query.partition(" FROM ")[2].partition(" ")[0])
            yield row

    def one(self, query: str, kinds: Sequence[_Kind]) -> Row:
        found = list(self.all(query, kinds))
        if len(found) != 1:
            raise NotRead("damaged", "archive")
        return found[0]

    def of(self, query: str, kinds: Sequence[_Kind], keys: Sequence[int]) -> Iterator[Row]:
        """Yield rows of some keys, which stand in the query as ``(?)``."""
        for start in range(0, len(keys), _AT_ONCE):
            batch = keys[start : start + _AT_ONCE]
            yield from self.all(query.replace("(?)", f"({','.join('?' * len(batch))})"), kinds, batch)

    def by_owner(self, query: str, kinds: Sequence[_Kind], keys: Sequence[int]) -> dict[int, list[Row]]:
        """Return rows by their first column, in the order of the second, which is their position."""
        found: dict[int, list[Row]] = {}
        for row in self.of(query, (int, int, *kinds), keys):
            found.setdefault(row[0], []).append(row[1:])
        for rows in found.values():
            rows.sort(key=lambda row: row[0])
        return {owner: [row[1:] for row in rows] for owner, rows in found.items()}


def _texts(value: str | None, at: str) -> Json | None:
    if value is None:
        return None
    try:
        texts = json.loads(value, object_pairs_hook=_distinct)
    except (ValueError, RecursionError):
        _wrong(at)
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        _wrong(at)
    return texts


def _distinct(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def _amount(value: str | None) -> float | None:
    if value is None:
        return None
    if not _NUMBER.fullmatch(value):
        _wrong("trade_flow")
    amount: float = json.loads(value)
    return amount


def _filled(record: Json) -> Json:
    """Return a record without what it does not have."""
    return {name: value for name, value in record.items() if value is not None}


# ---------------------------------------------------------------- dossiers


class _Output:
    """Writes lines, and no more of them than may be."""

    def __init__(self, out: BinaryIO, most: int) -> None:
        self._out = out
        self._left = most

    def write(self, data: bytes) -> None:
        self._left -= len(data)
        if self._left < 0:
            raise NotRead("large")
        self._out.write(data)

    def line(self, record: object) -> None:
        self.write(_line(record))

    def items(self, name: str, records: Iterable[Json]) -> None:
        """Write a list of records under a key, after which nothing may follow but another key."""
        self.write(f',"{name}":['.encode())
        for number, record in enumerate(records):
            self.write((b"," if number else b"") + _text(record))
        self.write(b"]")


def _text(record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _line(record: object) -> bytes:
    return _text(record) + b"\n"


class _Dossier:
    """Tells one dossier. People and sources come after what names them, so that all that are named are there."""

    def __init__(self, rows: _Rows, out: _Output, key: int, dyad: list[str], title: str) -> None:
        self._rows = rows
        self._out = out
        self._key = key
        self._head = {"format": "dyad-dossier", "version": 1, "dyad": dyad, "title": _texts(title, "dyad")}
        self._people: dict[int, str] = {}
        self._sources: dict[int, str] = {}

    def tell(self) -> None:
        self._out.write(_text(self._head)[:-1])
        members = list(self._rows.all(_MEMBERS, (int, int, int, str), (self._key,)))
        members.sort(key=lambda row: (row[2], row[0]))
        self._out.items("events", self._events(members))
        self._out.items("trade", self._figures())
        for name, listed, used in (("person", _PEOPLE, self._people), ("source", _SOURCES, self._sources)):
            self._note(name, [row[0] for row in self._rows.all(listed, (int,), (self._key,))], used)
        self._out.items("people", self._told_people())
        self._out.items("sources", self._told_sources())
        self._out.write(b"}\n")

    def _events(self, members: Sequence[Row]) -> Iterator[Json]:
        for start in range(0, len(members), _AT_ONCE):
            yield from self._some_events(members[start : start + _AT_ONCE])

    def _some_events(self, members: Sequence[Row]) -> Iterator[Json]:
        keys = [event for _, event, _, _ in members]
        found = {row[0]: row for row in self._rows.of(_EVENTS, _EVENT_KINDS, keys)}
        links = self._links([member for member, _, _, _ in members])
        lists = {name: self._rows.by_owner(query, kinds, keys) for name, (query, kinds) in _LISTS.items()}
        self._note("person", [row[0] for rows in lists["participants"].values() for row in rows], self._people)
        self._note("source", [row[0] for rows in lists["citations"].values() for row in rows], self._sources)
        for member, key, _, identifier in members:
            if key not in found:
                raise NotRead("damaged", "event")
            own = {name: rows.get(key, []) for name, rows in lists.items()}
            yield self._event(found[key], identifier, own, links.get(member, []))

    def _event(self, row: Row, identifier: str, own: Mapping[str, list[Row]], links: list[Json]) -> Json:
        (_, kind, actor, date, extent, certainty, title, summary, significance) = row[:9]
        origin, destination, level, visit_type, first, agreement_type, status = row[9:]
        event = {
            "id": identifier,
            "kind": kind,
            "actor": actor,
            "date": date,
            "extent": extent,
            "certainty": certainty,
            "title": _texts(title, "event"),
            "summary": _texts(summary, "event") or None,
            "significance": significance,
            "participants": [
                {
                    "person": self._people.get(person),
                    "role": role,
                    "office": _texts(office, "event") or None,
                    "country": country,
                }
                for person, role, office, country in own["participants"]
            ],
            "places": [_texts(name, "event_place") for (name,) in own["places"]],
            "links": links,
            "tags": [tag for (tag,) in own["tags"]],
            "citations": [self._citation(*one) for one in own["citations"]],
        }
        if origin is not None:
            event["visit"] = {
                "from": origin,
                "to": destination,
                "level": level,
                "type": visit_type,
                "first": bool(first),
            }
        if agreement_type is not None:
            event["agreement"] = {
                "type": agreement_type,
                "parties": [country for (country,) in own["parties"]],
                "subjects": [subject for (subject,) in own["subjects"]],
                "acts": [{"act": act, "date": day, "country": country} for act, day, country in own["acts"]],
                "status": status,
            }
        return _filled(event)

    def _links(self, members: Sequence[int]) -> dict[int, list[Json]]:
        found = self._rows.by_owner(_LINKS, (str, int), members)
        targets = [target for rows in found.values() for _, target in rows]
        ids: dict[int, str] = dict(self._rows.of("SELECT key, id FROM event WHERE key IN (?)", (int, str), targets))
        return {
            member: [{"type": kind, "to": ids.get(target, "")} for kind, target in rows]
            for member, rows in found.items()
        }

    def _citation(self, source: int, locator: str | None, date: str | None, quote: str | None) -> Json:
        return _filled({"source": self._sources.get(source, ""), "locator": locator, "date": date, "quote": quote})

    def _figures(self) -> Iterator[Json]:
        rows = sorted(self._rows.all(_FLOWS, _FLOW_KINDS, (self._key,)), key=lambda row: (row[1], row[0]))
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            cited = self._rows.by_owner(_FLOW_CITATIONS, _CITATION_KINDS, [row[0] for row in some])
            self._note("source", [row[0] for several in cited.values() for row in several], self._sources)
            for row in some:
                flow: Json = dict(zip(_FLOW_NAMES, row[2:], strict=True))
                for name in ("low", "high", "value"):
                    flow[name] = _amount(flow[name])
                flow["estimated"] = bool(flow["estimated"])
                yield _filled(flow | {"citations": [self._citation(*one) for one in cited.get(row[0], [])]})

    def _note(self, table: str, keys: Iterable[int | None], known: dict[int, str]) -> None:
        """Learn the ids of people or sources that are named."""
        new = sorted({key for key in keys if key is not None} - known.keys())
        known.update(self._rows.of(f"SELECT key, id FROM {table} WHERE key IN (?)", (int, str), new))  # noqa: S608
        if any(key not in known for key in new):
            raise NotRead("damaged", table)

    def _told_people(self) -> Iterator[Json]:
        query = "SELECT id, name, country FROM person WHERE key IN (?)"
        for identifier, name, country in self._rows.of(query, (str, str, _MAYBE), sorted(self._people)):
            yield {"id": identifier, "name": _texts(name, "person"), "country": country}

    def _told_sources(self) -> Iterator[Json]:
        kinds = (str, str, str, *[_MAYBE] * 6)
        for row in self._rows.of(_SOURCE_ROWS, kinds, sorted(self._sources)):
            source = dict(zip(_SOURCE_NAMES, row, strict=True))
            yield _filled(source | {"title": _texts(row[2], "source")})


_MEMBERS = "SELECT key, event, position, event_id FROM event_dyad WHERE dyad = ?"
_PEOPLE = "SELECT person FROM dyad_person WHERE dyad = ?"
_SOURCES = "SELECT source FROM dyad_source WHERE dyad = ?"
_LINKS = "SELECT membership, position, type, target FROM event_link WHERE membership IN (?)"
_EVENTS = (
    "SELECT key, kind, actor, date, extent, certainty, title, summary, significance, visit_origin, visit_destination, "
    "visit_level, visit_type, visit_first, agreement_type, agreement_status FROM event WHERE key IN (?)"
)
_EVENT_KINDS: tuple[_Kind, ...] = (
    *(int, str, _MAYBE, _MAYBE, str, str, str, _MAYBE, _MAYBE_INT),
    *(_MAYBE, _MAYBE, _MAYBE, _MAYBE, _MAYBE_INT, _MAYBE, _MAYBE),
)
_CITATION_KINDS: tuple[_Kind, ...] = (int, _MAYBE, _MAYBE, _MAYBE)
_LISTS: dict[str, tuple[str, tuple[_Kind, ...]]] = {
    "participants": (
        "SELECT event, position, person, role, office, country FROM event_participant WHERE event IN (?)",
        (_MAYBE_INT, str, _MAYBE, _MAYBE),
    ),
    "places": ("SELECT event, position, name FROM event_place WHERE event IN (?)", (str,)),
    "tags": ("SELECT event, position, tag FROM event_tag WHERE event IN (?)", (str,)),
    "citations": (
        "SELECT event, position, source, locator, date, quote FROM event_citation WHERE event IN (?)",
        _CITATION_KINDS,
    ),
    "parties": ("SELECT event, position, country FROM agreement_party WHERE event IN (?)", (str,)),
    "subjects": ("SELECT event, position, subject FROM agreement_subject WHERE event IN (?)", (str,)),
    "acts": ("SELECT event, position, act, date, country FROM agreement_act WHERE event IN (?)", (str, _MAYBE, _MAYBE)),
}
_FLOW_NAMES = (
    *("exporter", "importer", "period", "qualifier", "low", "high", "value", "currency"),
    *("reporter", "valuation", "estimated", "product", "basis"),
)
_FLOWS = f"SELECT key, position, {', '.join(_FLOW_NAMES)} FROM trade_flow WHERE dyad = ?"  # noqa: S608 - our names
_FLOW_KINDS: tuple[_Kind, ...] = (
    *(int, int, str, str, str, str, _MAYBE, _MAYBE, _MAYBE, str),
    *(_MAYBE, _MAYBE, int, _MAYBE, _MAYBE),
)
_FLOW_CITATIONS = "SELECT flow, position, source, locator, date, quote FROM trade_citation WHERE flow IN (?)"
_SOURCE_NAMES = ("id", "type", "title", "language", "publisher", "url", "published", "accessed", "licence")
_SOURCE_ROWS = f"SELECT {', '.join(_SOURCE_NAMES)} FROM source WHERE key IN (?)"  # noqa: S608 - our names
