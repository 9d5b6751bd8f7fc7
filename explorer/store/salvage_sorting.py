"""Rows of a damaged archive on their way into a new one: which are kept, which brought back, and which are lost.

A row is kept only where its content has the hash that was written with it. People, sources and dossiers that others
refer to, and events with a place in a dossier, are brought back from the change log where their own rows are gone.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from explorer.dossier.records import DyadKey, Event, Person, Source
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.change_log import instant
from explorer.store.check import unsound_rows
from explorer.store.content import content_hash, document_of, record_from, texts_json
from explorer.store.rows import event_part_rows, event_row, person_row, source_row
from explorer.store.salvage_log import keep_whole_steps
from explorer.store.salvage_report import TableReport
from explorer.store.salvage_rows import Found, RowFinder, Trust, shapes_of
from explorer.store.sqlite_pages import Pages

HASHED = ("dyad", "person", "source", "event", "event_dyad", "dyad_person", "dyad_source", "trade_flow", "bookmark")
"""Tables whose rows have a hash, in the order in which they are kept: what is referred to first."""
_PARTS = {table.name: "event" for table in schema.EVENT_PARTS} | {"trade_citation": "flow", "event_link": "membership"}
_OWNER = {"event": "event", "flow": "trade_flow", "membership": "event_dyad"}
_REFERRING = {
    "person": (("event_participant", "person"), ("dyad_person", "person")),
    "source": (("event_citation", "source"), ("trade_citation", "source"), ("dyad_source", "source")),
    "dyad": tuple((table, "dyad") for table in ("event_dyad", "trade_flow", "dyad_person", "dyad_source", "bookmark")),
}


class Salvage:
    """Rows on their way into a new archive."""

    def __init__(self, connection: Connection, driver: sqlite3.Connection, go_on: Callable[[], None]) -> None:
        self._connection = connection
        self._sql = driver
        self._go_on = go_on
        self.tables = {name: TableReport(name) for name in HASHED}
        names = [name for name in schema.metadata.tables if name != "search_text"]
        self._shapes = shapes_of(driver, names)
        self._late: list[Found] = []
        self._entries: dict[str, list[tuple[Any, ...]]] = {}
        self._archive_row: tuple[Any, ...] | None = None
        self._ids: dict[int, str] = {}
        self._living: dict[str, set[int]] = {name: set() for name in HASHED}
        """Keys that something says there was a row for."""
        self.found = 0

    # ------------------------------------------------------------ taking

    def take(self, pages: Pages) -> None:
        """Read all pages. What trees lead to is written at once, the rest waits until it is needed."""
        finder = RowFinder(pages, self._shapes, self._go_on)
        for row in finder.rows():
            if row.tables == ("archive",):
                self._archive_row = self._archive_row or row.row
            elif row.trust is Trust.REACHED or row.tables in (("change",), ("step",)):
                self._put(row.tables[0], row.row)
            else:
                self._late.append(row)
            self.found += row.trust is not Trust.SEARCHED
        self._entries = finder.entries

    def _put(self, table: str, row: tuple[Any, ...]) -> bool:
        marks = ",".join("?" * len(row))
        with suppress(sqlite3.IntegrityError, OverflowError):
            done = self._sql.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({marks})', row)  # noqa: S608 - our names
            return done.rowcount > 0
        return False

    # ------------------------------------------------------------ sorting out

    def sort_out(self, now: datetime) -> int:
        """Keep what its hash confirms, bring back what can be, and return the last step whose history is lost."""
        self._learn_names()
        self._put_late_rows()
        for name in ("dyad", "person", "source"):
            self._drop(name, unsound_rows(self._connection, name))
            self._bring_back(name)
        self._sort_out_parts("event", "event")
        self._drop("event", unsound_rows(self._connection, "event"))
        self._bring_back_events()
        self._sort_out_parts("event_dyad", "membership")
        self._sort_out_memberships()
        self._sort_out_parts("trade_flow", "flow")
        for name in ("trade_flow", "dyad_person", "dyad_source", "bookmark"):
            self._drop(name, unsound_rows(self._connection, name))
        self._drop_danglers()
        lost_to = keep_whole_steps(self._sql, HASHED, self._revision())
        self._write_archive_row(now)
        self._count()
        return lost_to

    def _learn_names(self) -> None:
        """Learn ids by key, and which rows lived, from the newest change of each row and from unique indexes."""
        for name, key, after in self._sql.execute(
            "SELECT record, row, after FROM change AS c "
            "WHERE sequence = (SELECT max(sequence) FROM change WHERE row = c.row)"
        ):
            if name in self._living and after is not None:
                self._living[name].add(key)
        for name in ("person", "source", "event", "event_dyad"):
            for key, after in self._sql.execute(
                "SELECT row, after FROM change WHERE record = ? AND after IS NOT NULL ORDER BY sequence", (name,)
            ):
                with suppress(ValueError, KeyError, TypeError):
                    told = json.loads(after)
                    self._ids[key] = str(told["content"]["id"])
        for name in ("person", "source", "event"):
            for entry in self._entries.get(name, ()):
                match entry:
                    case (str(text), int(key)):
                        self._ids.setdefault(key, text)
                        self._living[name].add(key)
        for table in ("person", "source", "event"):
            self._ids.update(self._sql.execute(f"SELECT key, id FROM {table}"))  # noqa: S608 - our names
        for event, text in self._sql.execute("SELECT event, event_id FROM event_dyad"):
            self._ids.setdefault(event, text)

    def _put_late_rows(self) -> None:
        """Write rows of main tables that no tree leads to, where the change log does not know them otherwise."""
        for trust in (Trust.ADRIFT, Trust.SEARCHED):
            for found in self._late:
                for table in found.tables if found.trust is trust else ():
                    if table not in _PARTS and (table not in self.tables or self._is_current(table, found.row)):
                        self._put(table, found.row)

    def _is_current(self, table: str, row: tuple[Any, ...]) -> bool:
        columns = self._shapes[table].columns
        newest = self._sql.execute(
            "SELECT after FROM change WHERE row = ? ORDER BY sequence DESC LIMIT 1", (row[columns.index("key")],)
        ).fetchone()
        if newest is None:
            return True
        with suppress(ValueError, KeyError, TypeError):
            return (
                newest[0] is not None and content_hash(json.loads(newest[0])["content"]) == row[columns.index("hash")]
            )
        return True

    def _sort_out_parts(self, table: str, column: str) -> None:
        """Give rows whose hash fails the parts that were found adrift or by searching, as long as that mends them."""
        late = self._late_parts(column)
        if not late:
            return
        failing = unsound_rows(self._connection, table)
        for trusts in ((Trust.ADRIFT,), (Trust.ADRIFT, Trust.SEARCHED), (Trust.SEARCHED,)):
            for choice in range(3):
                wanted = {
                    (name, found.row): int(str(found.row[0]))
                    for name, found in self._chosen(late, trusts, choice)
                    if found.row[0] in failing
                }
                if not wanted:
                    continue
                added = [(name, row) for name, row in wanted if self._put(name, row)]
                still = unsound_rows(self._connection, table, set(wanted.values()))
                for name, row in added:
                    if row[0] in still:
                        self._take_out(name, row)
                failing -= set(wanted.values()) - still

    def _late_parts(self, column: str) -> list[Found]:
        return [
            found
            for found in self._late
            if any(_PARTS.get(table) == column for table in found.tables) and isinstance(found.row[0], int)
        ]

    def _chosen(self, late: Iterable[Found], trusts: tuple[Trust, ...], choice: int) -> Iterator[tuple[str, Found]]:
        """Yield late parts with the table that they are tried in: some are of either of two by their shape."""
        for found in late:
            if found.trust in trusts:
                for table in found.tables[choice : choice + 1] or found.tables[:1]:
                    if table in _PARTS and self._refers_well(table, found.row):
                        yield table, found

    def _refers_well(self, table: str, row: tuple[Any, ...]) -> bool:
        owner = _OWNER[_PARTS[table]]
        return self._sql.execute(f"SELECT 1 FROM {owner} WHERE key = ?", (row[0],)).fetchone() is not None  # noqa: S608

    def _take_out(self, table: str, row: tuple[Any, ...]) -> None:
        owner = self._shapes[table].columns[0]
        self._sql.execute(f"DELETE FROM {table} WHERE {owner} = ? AND position = ?", row[:2])  # noqa: S608 - our names

    # ------------------------------------------------------------ what is lost

    def _drop(self, table: str, keys: Iterable[int]) -> None:
        for key in keys:
            self._living[table].add(key)
            for part, column in _PARTS.items():
                if _OWNER[column] == table:
                    self._sql.execute(f"DELETE FROM {part} WHERE {column} = ?", (key,))  # noqa: S608 - our names
            self._sql.execute(f"DELETE FROM {table} WHERE key = ?", (key,))  # noqa: S608 - our names

    def _bring_back(self, table: str) -> None:
        """Write people, sources or dossiers that are gone but referred to, from the change log or by id alone."""
        for part, column in _REFERRING[table]:
            for (key,) in self._sql.execute(
                f"SELECT DISTINCT {column} FROM {part} WHERE {column} NOT IN (SELECT key FROM {table})"  # noqa: S608
            ).fetchall():
                told = self._logged(table, key)
                with suppress(ValueError, KeyError, TypeError, AttributeError):
                    if told is not None and self._write(table, key, told):
                        self.tables[table].brought_back += 1
                        continue
                with suppress(ValueError, KeyError, TypeError):
                    content = self._by_name(table, key)
                    told = {"content": content, "origin": "user", "came": content_hash(content)}
                    if self._write(table, key, told):
                        self.tables[table].reduced.append(self._name(table, key))

    def _logged(self, table: str, key: int) -> dict[str, Any] | None:
        """Return the newest state of a row from the change log, where the hash that it came with confirms it."""
        newest = self._sql.execute(
            "SELECT after FROM change WHERE record = ? AND row = ? ORDER BY sequence DESC LIMIT 1", (table, key)
        ).fetchone()
        with suppress(ValueError, KeyError, TypeError):
            told: dict[str, Any] = json.loads(newest[0])
            if content_hash(told["content"]) == told["came"]:
                return told
        return None

    def _bring_back_events(self) -> None:
        """Write events that are gone, but have a place in a dossier still, from the change log."""
        people = dict(self._sql.execute("SELECT id, key FROM person").fetchall())
        sources = dict(self._sql.execute("SELECT id, key FROM source").fetchall())
        for (key,) in self._sql.execute(
            "SELECT DISTINCT event FROM event_dyad WHERE event NOT IN (SELECT key FROM event)"
        ).fetchall():
            told = self._logged("event", key)
            if told is None:
                continue
            with suppress(ValueError, KeyError, TypeError, AttributeError):
                event = record_from(Event, told["content"])
                row = event_row(event) | {"key": key, "origin": told["origin"]}
                row |= {"hash": told["came"], "came": told["came"]}
                parts = event_part_rows(key, event, people.__getitem__, sources.__getitem__)
                self._put_row("event", row)
                for table, rows in parts.items():
                    for part in rows:
                        self._put_row(table, part)
            if unsound_rows(self._connection, "event", [key]):
                self._drop("event", [key])
            else:
                self.tables["event"].brought_back += 1

    def _put_row(self, table: str, row: dict[str, Any]) -> bool:
        return self._put(table, tuple(row[column] for column in self._shapes[table].columns))

    def _by_name(self, table: str, key: int) -> dict[str, Any]:
        """Return the content of a record of which only the id is known; its name is the id then."""
        if table == "dyad":
            for entry in self._entries.get("dyad", ()):
                match entry:
                    case (str(a), str(b), int(number)) if number == key:
                        return {"a": a, "b": b, "title": {"en": f"{a}-{b}"}}
            raise KeyError(key)
        texts = Texts(en=self._ids[key])
        if table == "person":
            return document_of(Person(self._ids[key], texts))
        return document_of(Source(self._ids[key], "other", texts))

    def _write(self, table: str, key: int, told: dict[str, Any]) -> bool:
        content = told["content"]
        if table == "dyad":
            dyad = DyadKey(content["a"], content["b"])
            row: dict[str, Any] = {"a": dyad.a, "b": dyad.b, "title": texts_json(Texts(content["title"]))}
        elif table == "person":
            row = person_row(record_from(Person, content))
        else:
            row = source_row(record_from(Source, content))
        row |= {"key": key, "origin": told["origin"], "came": told["came"], "hash": content_hash(content)}
        return self._put_row(table, row)

    def _sort_out_memberships(self) -> None:
        """Keep places of events in dossiers whose hash is right; links to events that are lost go from them."""
        unsound = unsound_rows(self._connection, "event_dyad")
        for key in sorted(unsound):
            (event, text, expected) = self._sql.execute(
                "SELECT event, event_id, hash FROM event_dyad WHERE key = ?", (key,)
            ).fetchone()
            links = self._sql.execute(
                "SELECT type, target, position FROM event_link WHERE membership = ? ORDER BY position", (key,)
            ).fetchall()
            named = [{"type": kind, "to": self._ids.get(target, "")} for kind, target, _ in links]
            if content_hash({"id": text, "links": named}) != expected:
                continue
            there = {row[0] for row in self._sql.execute("SELECT key FROM event")}
            left = [link for link, (_, target, _) in zip(named, links, strict=True) if target in there]
            for _, target, position in links:
                if target not in there:
                    self._sql.execute("DELETE FROM event_link WHERE membership = ? AND position = ?", (key, position))
            kept = content_hash({"id": text, "links": left})
            self._sql.execute("UPDATE event_dyad SET hash = ? WHERE key = ?", (kept, key))
            self.tables["event_dyad"].reduced.append(self._name("event", event))
            unsound.discard(key)
        self._drop("event_dyad", unsound)

    def _drop_danglers(self) -> None:
        """Remove rows that refer to what is not there any more."""
        while True:
            dangling = {(row[0], row[1], row[2]) for row in self._sql.execute("PRAGMA foreign_key_check")}
            if not dangling:
                return
            for table, number, target in dangling:
                if table in self.tables:
                    self._drop(table, [number])
                elif number is not None:
                    self._sql.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608 - our names
                else:
                    self._drop_dangling_parts(table, target)

    def _drop_dangling_parts(self, table: str, target: str) -> None:
        for row in self._sql.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            if row[2] == target:
                self._sql.execute(
                    f"DELETE FROM {table} WHERE {row[3]} IS NOT NULL AND {row[3]} NOT IN (SELECT key FROM {target})"  # noqa: S608
                )

    # ------------------------------------------------------------ the end

    def _revision(self) -> int:
        newest = int(self._sql.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])
        told = self._told("revision")
        return max(newest, told if isinstance(told, int) and 0 <= told <= newest + 1_000_000 else 0)

    def _told(self, column: str) -> object:
        if self._archive_row is None:
            return None
        return self._archive_row[self._shapes["archive"].columns.index(column)]

    def _write_archive_row(self, now: datetime) -> None:
        keys = [0]
        for table in HASHED:
            keys += self._sql.execute(f"SELECT coalesce(max(key), 0) FROM {table}").fetchone()  # noqa: S608 - our names
        keys += self._sql.execute('SELECT coalesce(max("row"), 0) FROM change').fetchone()
        told = self._told("next_key")
        most = max(max(keys) + 1, told if isinstance(told, int) and told < max(keys) + 1_000_000_000 else 0)
        identity, created = self._told("identity"), self._told("created")
        library = self._told("library_version")
        row = {
            "id": 1,
            "identity": identity if _is_uuid(identity) else str(uuid.uuid4()),
            "created": created if isinstance(created, str) and len(created) <= 27 else instant(now),
            "revision": self._revision(),
            "next_key": most,
            "derived_version": 0,
            "index_state": "",
            "library_version": library if isinstance(library, str) and len(library) <= 64 else None,
        }
        self._put_row("archive", row)

    def _count(self) -> None:
        for name, report in self.tables.items():
            keys = {row[0] for row in self._sql.execute(f"SELECT key FROM {name}")}  # noqa: S608 - our names
            report.kept = len(keys) - report.brought_back
            report.lost = [self._name(name, key) for key in sorted(self._living[name] - keys)]

    def _name(self, _table: str, key: int) -> str:
        return self._ids.get(key, f"row {key}")


def _is_uuid(value: object) -> bool:
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value
    except ValueError:
        return False
