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
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    UniqueConstraint,
    text,
)

from explorer.store.column_kinds import KEY, TEXT, key, position, provenance, reference, string

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


archive = Table(
    "archive",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("identity", string(36), nullable=False),
    Column("created", string(27), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("next_key", BigInteger, nullable=False),
    Column("derived_version", Integer, nullable=False),
    Column("index_state", string(), nullable=False),
    Column("library_version", string(64)),
    CheckConstraint("id = 1", name="single"),
)

step = Table(
    "step",
    metadata,
    Column("id", KEY, primary_key=True, autoincrement=False),
    Column("time", string(27), nullable=False),
    Column("author", string(), nullable=False),
    Column("origin", string(), nullable=False),
    Column("label", string(), nullable=False),
    Column("label_values", TEXT, nullable=False),
    # The step that this one takes back, or the undo that it takes back; and what a server knows the author by.
    Column("undoes", KEY),
    Column("redoes", KEY),
    Column("account", string()),
    # Of the step's own rows and the hash before it (`step_chain`).
    Column("hash", string(64)),
    Index("ix_step_author", "author", "id"),
)

change = Table(
    "change",
    metadata,
    Column("sequence", KEY, primary_key=True, autoincrement=False),
    reference("step", "step.id"),
    Column("record", string(), nullable=False),
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
    key(),
    Column("a", string(3), nullable=False),
    Column("b", string(3), nullable=False),
    Column("title", TEXT, nullable=False),
    *provenance(),
    UniqueConstraint("a", "b"),
    CheckConstraint("a < b", name="sorted"),
)

person = Table(
    "person",
    metadata,
    key(),
    Column("id", string(), nullable=False),
    Column("name", TEXT, nullable=False),
    Column("country", string(3)),
    *provenance(),
    UniqueConstraint("id"),
)

source = Table(
    "source",
    metadata,
    key(),
    Column("id", string(), nullable=False),
    Column("type", string(), nullable=False),
    Column("title", TEXT, nullable=False),
    Column("language", string()),
    Column("publisher", string()),
    Column("url", string()),
    Column("published", string()),
    Column("accessed", string()),
    Column("licence", string()),
    *provenance(),
    UniqueConstraint("id"),
)

event = Table(
    "event",
    metadata,
    key(),
    Column("id", string(), nullable=False),
    Column("kind", string(), nullable=False),
    Column("actor", string(3)),
    Column("date", string()),
    Column("earliest", BigInteger),
    Column("latest", BigInteger),
    Column("extent", string(), nullable=False),
    Column("certainty", string(), nullable=False),
    Column("title", TEXT, nullable=False),
    Column("summary", TEXT),
    Column("significance", SmallInteger),
    Column("visit_origin", string(3)),
    Column("visit_destination", string(3)),
    Column("visit_level", string()),
    Column("visit_type", string()),
    Column("visit_first", Boolean),
    Column("agreement_type", string()),
    Column("agreement_status", string()),
    *provenance(),
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
    key(),
    reference("dyad", "dyad.key"),
    reference("event", "event.key"),
    Column("event_id", string(), nullable=False),
    Column("position", Integer, nullable=False),
    Column("earliest", BigInteger),
    Column("latest", BigInteger),
    Column("lane", SmallInteger, nullable=False),
    Column("kind", SmallInteger, nullable=False),
    Column("significance", SmallInteger, nullable=False),
    Column("start_precision", SmallInteger, nullable=False),
    Column("end_precision", SmallInteger, nullable=False),
    Column("traits", SmallInteger, nullable=False),
    *provenance(),
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
    reference("membership", "event_dyad.key", primary_key=True),
    position(),
    Column("type", string(), nullable=False),
    reference("target", "event.key"),
    Index(None, "target"),
    sqlite_with_rowid=False,
)

event_participant = Table(
    "event_participant",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    reference("person", "person.key", nullable=True),
    Column("role", string(), nullable=False),
    Column("office", TEXT),
    Column("country", string(3)),
    Index(None, "person"),
    sqlite_with_rowid=False,
)

event_place = Table(
    "event_place",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    Column("name", TEXT, nullable=False),
    sqlite_with_rowid=False,
)

event_tag = Table(
    "event_tag",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    Column("tag", string(), nullable=False),
    Index(None, "tag"),
    sqlite_with_rowid=False,
)

event_citation = Table(
    "event_citation",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    reference("source", "source.key"),
    Column("locator", TEXT),
    Column("date", string()),
    Column("quote", TEXT),
    Index(None, "source"),
    sqlite_with_rowid=False,
)

agreement_party = Table(
    "agreement_party",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    Column("country", string(3), nullable=False),
    sqlite_with_rowid=False,
)

agreement_subject = Table(
    "agreement_subject",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    Column("subject", string(), nullable=False),
    sqlite_with_rowid=False,
)

agreement_act = Table(
    "agreement_act",
    metadata,
    reference("event", "event.key", primary_key=True),
    position(),
    Column("act", string(), nullable=False),
    Column("date", string()),
    Column("country", string(3)),
    sqlite_with_rowid=False,
)

dyad_person = Table(
    "dyad_person",
    metadata,
    key(),
    reference("dyad", "dyad.key"),
    reference("person", "person.key"),
    Column("position", Integer, nullable=False),
    *provenance(),
    UniqueConstraint("dyad", "person"),
    Index(None, "person"),
)

dyad_source = Table(
    "dyad_source",
    metadata,
    key(),
    reference("dyad", "dyad.key"),
    reference("source", "source.key"),
    Column("position", Integer, nullable=False),
    *provenance(),
    UniqueConstraint("dyad", "source"),
    Index(None, "source"),
)

trade_flow = Table(
    "trade_flow",
    metadata,
    key(),
    reference("dyad", "dyad.key"),
    Column("identity", TEXT, nullable=False),
    Column("position", Integer, nullable=False),
    Column("exporter", string(7), nullable=False),
    Column("importer", string(7), nullable=False),
    Column("period", string(), nullable=False),
    Column("earliest", BigInteger, nullable=False),
    Column("latest", BigInteger, nullable=False),
    Column("qualifier", string(), nullable=False),
    Column("low", string()),
    Column("high", string()),
    Column("value", string()),
    Column("currency", string(), nullable=False),
    Column("reporter", string()),
    Column("valuation", string()),
    Column("estimated", Boolean, nullable=False),
    Column("product", string()),
    Column("basis", string()),
    *provenance(),
    UniqueConstraint("dyad", "identity"),
)

trade_citation = Table(
    "trade_citation",
    metadata,
    reference("flow", "trade_flow.key", primary_key=True),
    position(),
    reference("source", "source.key"),
    Column("locator", TEXT),
    Column("date", string()),
    Column("quote", TEXT),
    Index(None, "source"),
    sqlite_with_rowid=False,
)

bookmark = Table(
    "bookmark",
    metadata,
    key(),
    reference("dyad", "dyad.key"),
    Column("position", Integer, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("start_day", Float, nullable=False),
    Column("end_day", Float, nullable=False),
    # The id that the event has in the dossier, no key: a bookmark must not keep an event from being removed.
    Column("event", string()),
    Column("filter", TEXT),
    *provenance(),
    Index(None, "dyad"),
)

search_text = Table(
    "search_text",
    metadata,
    Column("ordinal", KEY, primary_key=True, autoincrement=False),
    Column("key", KEY, nullable=False, unique=True),
    Column("record", string(), nullable=False),
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
