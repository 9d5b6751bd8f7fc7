"""Writing one row of any kind: compared first, logged before and after, and counted in the change notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, update

from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.change_log import LogWriter
from explorer.store.changes import ChangeNotice
from explorer.store.content import Document, content_hash
from explorer.store.damaged_record import DamagedRecord
from explorer.store.known import Standing
from explorer.store.notices import LISTS, dyads, shown_in
from explorer.store.place import Place
from explorer.store.search_index import Features, TextChanges, write_texts
from explorer.store.search_text import IndexedText
from explorer.store.write_buffer import WriteBuffer

LIBRARY = "library"
"""The origin of rows that the library brought."""
_KINDS = {
    "dyad": "dyad",
    "person": "person",
    "source": "source",
    "event": "event",
    "trade_flow": "trade",
    "bookmark": "bookmark",
}
"""What the change notice calls the records; rows of lists count as the record they place, which their writers know."""


class Overwrite(Enum):
    """What becomes of a row that has other content than the record to be put."""

    ALWAYS = "always"
    UNTOUCHED = "untouched"
    """It is overwritten only where it came from the unit's own origin and nobody has changed it since."""
    NEVER = "never"
    AS_LIBRARY = "as library"
    """It is overwritten, and counts from then on as a row of the library that nobody has changed since it came."""


class Outcome(Enum):
    """What putting a record did."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DIFFERS = "differs"
    """There is other content under the same id, and it was left."""


class Put(NamedTuple):
    """The key of a record that was put, and what that did."""

    key: int
    outcome: Outcome

    @property
    def wrote(self) -> bool:
        """Whether anything was written."""
        return self.outcome in (Outcome.ADDED, Outcome.CHANGED)


class RowWriter:
    """Writes rows of one step; ``origin`` is what new ones have as theirs."""

    def __init__(self, connection: Connection, log: LogWriter, features: Features, origin: str, file: Place) -> None:
        self.connection = connection
        self._file = file
        self.origin = origin
        self.buffer = WriteBuffer(connection)
        self.log = log
        self.dyads: set[DyadKey] = set()
        self.features = features
        self._texts = TextChanges()
        self._touched: dict[str, set[int]] = {}
        self._added: dict[str, set[int]] = {}

    def put(
        self,
        record: str,
        standing: Standing | None,
        content: Document,
        row: dict[str, Any],
        before: Callable[[int], Document],
        overwrite: Overwrite,
        place: Mapping[str, Any] = MappingProxyType({}),
    ) -> tuple[Put, Standing]:
        """Write a row of the table ``record``, new or over the one that stands; return how it stands then.

        Raises DamagedRecord where what stands is not what was written: what is written over it would cover that.

        ``content`` is what is compared and hashed, ``row`` the columns, ``before`` tells the content that stands under
        a key, ``place`` what else the change log has to know to bring the row back.
        """
        found = content_hash(content)
        origin = LIBRARY if overwrite is Overwrite.AS_LIBRARY else self.origin
        if standing is None:
            key = self.buffer.new_key()
            self.buffer.add(record, [{"key": key, **row, "origin": origin, "hash": found, "came": found}])
            added = Standing(key, found, found, origin)
            self.log.add(record, key, None, _document(content, added, place))
            self.touch(record, key)
            return Put(key, Outcome.ADDED), added
        as_library = overwrite is Overwrite.AS_LIBRARY
        if standing.hash == found and not (as_library and (standing.came, standing.origin) != (found, LIBRARY)):
            return Put(standing.key, Outcome.UNCHANGED), standing
        own = standing.untouched and standing.origin == self.origin
        if overwrite is Overwrite.NEVER or (overwrite is Overwrite.UNTOUCHED and not own):
            return Put(standing.key, Outcome.DIFFERS), standing
        self.flush()
        key = standing.key
        came = found if as_library or overwrite is Overwrite.UNTOUCHED else standing.came
        changed = Standing(key, found, came, LIBRARY if as_library else standing.origin)
        held = self._held(record, standing, content, before, place)
        self.log.add(record, key, _document(held, standing, place), _document(content, changed, place))
        table = schema.metadata.tables[record]
        self.connection.execute(
            update(table).where(table.c.key == key).values(**row, hash=found, came=came, origin=changed.origin)
        )
        self.touch(record, key)
        return Put(key, Outcome.CHANGED), changed

    def remove(
        self, record: str, standing: Standing, content: Document, place: Mapping[str, Any] = MappingProxyType({})
    ) -> None:
        """Remove a row that nothing refers to any more; raises DamagedRecord where it is not what was written."""
        self.verify(record, standing.hash, content, place)
        self.flush()
        table = schema.metadata.tables[record]
        self.log.add(record, standing.key, _document(content, standing, place), None)
        self.connection.execute(delete(table).where(table.c.key == standing.key))
        self.touch(record, standing.key)
        if record in ("event", "person", "source"):
            self.index_removed(standing.key)

    def verify(
        self, record: str, written: str, held: Document, place: Mapping[str, Any] = MappingProxyType({})
    ) -> None:
        """Raise DamagedRecord where the content that a row holds has not the hash that was ``written`` with it."""
        if content_hash(held) != written:
            raise DamagedRecord.of(self._file, record, {**place, **held})

    def _held(
        self,
        record: str,
        standing: Standing,
        content: Document,
        before: Callable[[int], Document],
        place: Mapping[str, Any],
    ) -> Document:
        """Return the content that stands, verified; where it cannot be read at all, the new one says of what record."""
        try:
            held = before(standing.key)
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
            raise DamagedRecord.of(self._file, record, {**place, **content}) from error
        self.verify(record, standing.hash, held, place)
        return held

    def touch(self, record: str, key: int) -> None:
        """Count a record as changed."""
        if record in _KINDS:
            self._touched.setdefault(_KINDS[record], set()).add(key)

    def touch_new(self, record: str, keys: Iterable[int]) -> None:
        """Count new records as changed; the dossiers that show them are noted by whoever wrote them."""
        self._added.setdefault(_KINDS[record], set()).update(keys)

    def index(self, put: Put, text: IndexedText) -> None:
        """Have the text that a record is found by renewed."""
        if put.outcome is Outcome.ADDED or put.key in self._texts.added:
            self._texts.added[put.key] = text
        else:
            self._texts.changed[put.key] = text

    def index_removed(self, key: int) -> None:
        """Have a record no longer found."""
        if self._texts.added.pop(key, None) is None:
            self._texts.changed.pop(key, None)
            self._texts.removed.add(key)

    def flush(self) -> None:
        """Write the rows and texts that wait."""
        self.buffer.flush()
        write_texts(self.connection, self._texts, self.features)
        self._texts = TextChanges()

    def finish(self) -> ChangeNotice:
        """Write all that waits and end the step; return what it changed."""
        self.flush()
        self.log.seal()
        revision = self.log.step.id
        if self.log.empty:
            return ChangeNotice(revision=revision - 1)
        self.buffer.close(revision)
        for kind in self._touched.keys() & LISTS.keys():
            self._note_dyads(kind)
        none: set[int] = set()
        ids = {
            kind: frozenset(self._touched.get(kind, none) | self._added.get(kind, none))
            for kind in self._touched.keys() | self._added.keys()
        }
        return ChangeNotice(frozenset(ids), MappingProxyType(ids), frozenset(self.dyads), revision, revision)

    def _note_dyads(self, kind: str) -> None:
        """Count every dossier that shows a changed record as changed."""
        known = dyads(self.connection)
        for batch in batches(self._touched[kind]):
            if len(self.dyads) == len(known):
                return
            self.dyads |= shown_in(self.connection, kind, batch)


def _document(content: Document, standing: Standing, place: Mapping[str, Any]) -> Document:
    return {"content": content, **place, "origin": standing.origin, "came": standing.came}
