"""The tables of an archive, as SQLAlchemy describes them; `db/migrations/README.md` tells what each holds and why.

Types are portable. Keys come from one counter for all tables (``archive.next_key``), so a key names one record of the
whole archive, in the change log and in the search index too, and is never used twice. Texts in several languages are
JSON objects of tag to text, dates the EDTF they were written in, with bounds in rata die days beside them, amounts of
trade the plain decimal text, which loses nothing.

The migrations under `db/migrations` make these tables; a test holds both to the same.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

APPLICATION_ID = 0x44594144
"""``DYAD`` in ASCII: what SQLite's header says of the file's kind."""
SCHEMA_VERSION = 5
"""The newest schema this program knows; also the number of the newest migration."""
DERIVED_VERSION = 2
"""Raised whenever significance, lanes, traits or search keys are worked out otherwise: archives then renew theirs."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KEY = BigInteger().with_variant(Integer, "sqlite")
"""64 bits; in SQLite it must be called INTEGER to be the row number itself."""


TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared by Unicode numbers, as SQLite does, whatever language a database is set up for."""


def _string(length: int | None = None) -> String:
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def _key() -> Column[int]:
    return Column("key", KEY, primary_key=True, autoincrement=False)


def _to(name: str, target: str, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    return Column(name, KEY, ForeignKey(target), nullable=nullable, primary_key=primary_key, autoincrement=False)


def _position() -> Column[int]:
    return Column("position", Integer, primary_key=True, autoincrement=False)


def _provenance() -> tuple[Column[str], Column[str], Column[str]]:
    """Where a row came from, the hash of its content now, and the hash it came with."""
    return (
        Column("origin", _string(), nullable=False),
        Column("hash", _string(32), nullable=False),
        Column("came", _string(32), nullable=False),
    )


archive = Table(
    "archive",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("identity", _string(36), nullable=False),
    Column("created", _string(27), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("next_key", BigInteger, nullable=False),
    Column("derived_version", Integer, nullable=False),
    Column("index_state", _string(), nullable=False),
    Column("library_version", _string(64)),
    CheckConstraint("id = 1", name="single"),
)

step = Table(
    "step",
    metadata,
    Column("id", KEY, primary_key=True, autoincrement=False),
    Column("time", _string(27), nullable=False),
    Column("author", _string(), nullable=False),
    Column("origin", _string(), nullable=False),
    Column("label", _string(), nullable=False),
    Column("label_values", TEXT, nullable=False),
    # The step that this one takes back, or the undo that it takes back; and what a server knows the author by.
    Column("undoes", KEY),
    Column("redoes", KEY),
    Column("account", _string()),
    # Of the step's own rows and the hash before it (`step_chain`).
    Column("hash", _string(64)),
    Index("ix_step_author", "author", "id"),
)

change = Table(
    "change",
    metadata,
    Column("sequence", KEY, primary_key=True, autoincrement=False),
    _to("step", "step.id"),
    Column("record", _string(), nullable=False),
    Column("row", BigInteger, nullable=False),
    Column("before", TEXT),
    Column("after", TEXT),
    Index(None, "step"),
    Index(None, "row"),
    Index(
        "ix_change_removed",
        "record",
        sqlite_where=text("after IS NULL"),
        postgresql_where=text("after IS NULL"),
    ),
)

dyad = Table(
    "dyad",
    metadata,
    _key(),
    Column("a", _string(3), nullable=False),
    Column("b", _string(3), nullable=False),
    Column("title", TEXT, nullable=False),
    *_provenance(),
    UniqueConstraint("a", "b"),
    CheckConstraint("a < b", name="sorted"),
)

person = Table(
    "person",
    metadata,
    _key(),
    Column("id", _string(), nullable=False),
    Column("name", TEXT, nullable=False),
    Column("country", _string(3)),
    *_provenance(),
    UniqueConstraint("id"),
)

source = Table(
    "source",
    metadata,
    _key(),
    Column("id", _string(), nullable=False),
    Column("type", _string(), nullable=False),
    Column("title", TEXT, nullable=False),
    Column("language", _string()),
    Column("publisher", _string()),
    Column("url", _string()),
    Column("published", _string()),
    Column("accessed", _string()),
    Column("licence", _string()),
    *_provenance(),
    UniqueConstraint("id"),
)

event = Table(
    "event",
    metadata,
    _key(),
    Column("id", _string(), nullable=False),
    Column("kind", _string(), nullable=False),
    Column("actor", _string(3)),
    Column("date", _string()),
    Column("earliest", BigInteger),
    Column("latest", BigInteger),
    Column("extent", _string(), nullable=False),
    Column("certainty", _string(), nullable=False),
    Column("title", TEXT, nullable=False),
    Column("summary", TEXT),
    Column("significance", SmallInteger),
    Column("visit_origin", _string(3)),
    Column("visit_destination", _string(3)),
    Column("visit_level", _string()),
    Column("visit_type", _string()),
    Column("visit_first", Boolean),
    Column("agreement_type", _string()),
    Column("agreement_status", _string()),
    *_provenance(),
    CheckConstraint("significance BETWEEN 1 AND 5", name="significance"),
    Index(None, "id"),
    # An agreement belongs to the archive: one id, one agreement, seen from however many dossiers.
    Index(
        "uq_event_agreement",
        "id",
        unique=True,
        sqlite_where=text("kind = 'agreement'"),
        postgresql_where=text("kind = 'agreement'"),
    ),
)

event_dyad = Table(
    "event_dyad",
    metadata,
    _key(),
    _to("dyad", "dyad.key"),
    _to("event", "event.key"),
    Column("event_id", _string(), nullable=False),
    Column("position", Integer, nullable=False),
    Column("earliest", BigInteger),
    Column("latest", BigInteger),
    Column("lane", SmallInteger, nullable=False),
    Column("kind", SmallInteger, nullable=False),
    Column("significance", SmallInteger, nullable=False),
    Column("start_precision", SmallInteger, nullable=False),
    Column("end_precision", SmallInteger, nullable=False),
    Column("traits", SmallInteger, nullable=False),
    *_provenance(),
    UniqueConstraint("dyad", "event_id"),
    UniqueConstraint("event", "dyad"),
    # Holds every column the timeline draws, in the order it wants them: one scan of this index, no sorting.
    Index(
        "ix_event_dyad_timeline",
        "dyad",
        "earliest",
        "latest",
        "event_id",
        "event",
        "lane",
        "kind",
        "significance",
        "start_precision",
        "end_precision",
        "traits",
    ),
)

event_link = Table(
    "event_link",
    metadata,
    _to("membership", "event_dyad.key", primary_key=True),
    _position(),
    Column("type", _string(), nullable=False),
    _to("target", "event.key"),
    Index(None, "target"),
    sqlite_with_rowid=False,
)

event_participant = Table(
    "event_participant",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    _to("person", "person.key", nullable=True),
    Column("role", _string(), nullable=False),
    Column("office", TEXT),
    Column("country", _string(3)),
    Index(None, "person"),
    sqlite_with_rowid=False,
)

event_place = Table(
    "event_place",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    Column("name", TEXT, nullable=False),
    sqlite_with_rowid=False,
)

event_tag = Table(
    "event_tag",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    Column("tag", _string(), nullable=False),
    Index(None, "tag"),
    sqlite_with_rowid=False,
)

event_citation = Table(
    "event_citation",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    _to("source", "source.key"),
    Column("locator", TEXT),
    Column("date", _string()),
    Column("quote", TEXT),
    Index(None, "source"),
    sqlite_with_rowid=False,
)

agreement_party = Table(
    "agreement_party",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    Column("country", _string(3), nullable=False),
    sqlite_with_rowid=False,
)

agreement_subject = Table(
    "agreement_subject",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    Column("subject", _string(), nullable=False),
    sqlite_with_rowid=False,
)

agreement_act = Table(
    "agreement_act",
    metadata,
    _to("event", "event.key", primary_key=True),
    _position(),
    Column("act", _string(), nullable=False),
    Column("date", _string()),
    Column("country", _string(3)),
    sqlite_with_rowid=False,
)

dyad_person = Table(
    "dyad_person",
    metadata,
    _key(),
    _to("dyad", "dyad.key"),
    _to("person", "person.key"),
    Column("position", Integer, nullable=False),
    *_provenance(),
    UniqueConstraint("dyad", "person"),
    Index(None, "person"),
)

dyad_source = Table(
    "dyad_source",
    metadata,
    _key(),
    _to("dyad", "dyad.key"),
    _to("source", "source.key"),
    Column("position", Integer, nullable=False),
    *_provenance(),
    UniqueConstraint("dyad", "source"),
    Index(None, "source"),
)

trade_flow = Table(
    "trade_flow",
    metadata,
    _key(),
    _to("dyad", "dyad.key"),
    Column("identity", TEXT, nullable=False),
    Column("position", Integer, nullable=False),
    Column("exporter", _string(7), nullable=False),
    Column("importer", _string(7), nullable=False),
    Column("period", _string(), nullable=False),
    Column("earliest", BigInteger, nullable=False),
    Column("latest", BigInteger, nullable=False),
    Column("qualifier", _string(), nullable=False),
    Column("low", _string()),
    Column("high", _string()),
    Column("value", _string()),
    Column("currency", _string(), nullable=False),
    Column("reporter", _string()),
    Column("valuation", _string()),
    Column("estimated", Boolean, nullable=False),
    Column("product", _string()),
    Column("basis", _string()),
    *_provenance(),
    UniqueConstraint("dyad", "identity"),
)

trade_citation = Table(
    "trade_citation",
    metadata,
    _to("flow", "trade_flow.key", primary_key=True),
    _position(),
    _to("source", "source.key"),
    Column("locator", TEXT),
    Column("date", _string()),
    Column("quote", TEXT),
    Index(None, "source"),
    sqlite_with_rowid=False,
)

bookmark = Table(
    "bookmark",
    metadata,
    _key(),
    _to("dyad", "dyad.key"),
    Column("position", Integer, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("start_day", Float, nullable=False),
    Column("end_day", Float, nullable=False),
    # The id that the event has in the dossier, no key: a bookmark must not keep an event from being removed.
    Column("event", _string()),
    Column("filter", TEXT),
    *_provenance(),
    Index(None, "dyad"),
)

search_text = Table(
    "search_text",
    metadata,
    Column("ordinal", KEY, primary_key=True, autoincrement=False),
    Column("key", KEY, nullable=False, unique=True),
    Column("record", _string(), nullable=False),
    Column("text", TEXT, nullable=False),
)

EVENT_PARTS = (
    event_participant,
    event_place,
    event_tag,
    event_citation,
    agreement_party,
    agreement_subject,
    agreement_act,
)
"""The tables that hold an event's lists, each keyed by the event and a position."""
