"""The first schema: dossiers, events and their parts, people, sources, trade, the change log, and text to search.

Revision: 0001, after none, of 2026-11-22. What each table holds is told in `db/migrations/README.md`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def string(length: int | None = None) -> sa.String:
    """Return a text that databases compare by its Unicode numbers, whatever language they are set up for."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    """Make all tables in an empty database."""
    op.create_table(
        "archive",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("identity", string(36), nullable=False),
        sa.Column("created", string(27), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("next_key", sa.BigInteger(), nullable=False),
        sa.Column("derived_version", sa.Integer(), nullable=False),
        sa.Column("index_state", string(), nullable=False),
        sa.Column("library_version", string(64), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_archive_single")),
        sa.PrimaryKeyConstraint("id", name="pk_archive"),
    )
    op.create_table(
        "dyad",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("a", string(3), nullable=False),
        sa.Column("b", string(3), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.CheckConstraint("a < b", name=op.f("ck_dyad_sorted")),
        sa.PrimaryKeyConstraint("key", name="pk_dyad"),
        sa.UniqueConstraint("a", "b", name="uq_dyad_a_b"),
    )
    op.create_table(
        "event",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("id", string(), nullable=False),
        sa.Column("kind", string(), nullable=False),
        sa.Column("actor", string(3), nullable=True),
        sa.Column("date", string(), nullable=True),
        sa.Column("earliest", sa.BigInteger(), nullable=True),
        sa.Column("latest", sa.BigInteger(), nullable=True),
        sa.Column("extent", string(), nullable=False),
        sa.Column("certainty", string(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("significance", sa.SmallInteger(), nullable=True),
        sa.Column("visit_origin", string(3), nullable=True),
        sa.Column("visit_destination", string(3), nullable=True),
        sa.Column("visit_level", string(), nullable=True),
        sa.Column("visit_type", string(), nullable=True),
        sa.Column("visit_first", sa.Boolean(), nullable=True),
        sa.Column("agreement_type", string(), nullable=True),
        sa.Column("agreement_status", string(), nullable=True),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.CheckConstraint("significance BETWEEN 1 AND 5", name=op.f("ck_event_significance")),
        sa.PrimaryKeyConstraint("key", name="pk_event"),
    )
    op.create_index("ix_event_id", "event", ["id"], unique=False)
    op.create_index(
        "uq_event_agreement",
        "event",
        ["id"],
        unique=True,
        sqlite_where=sa.text("kind = 'agreement'"),
        postgresql_where=sa.text("kind = 'agreement'"),
    )
    op.create_table(
        "person",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("id", string(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("country", string(3), nullable=True),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_person"),
        sa.UniqueConstraint("id", name="uq_person_id"),
    )
    op.create_table(
        "search_text",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("record", string(), nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_search_text"),
    )
    op.create_table(
        "source",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("id", string(), nullable=False),
        sa.Column("type", string(), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("language", string(), nullable=True),
        sa.Column("publisher", string(), nullable=True),
        sa.Column("url", string(), nullable=True),
        sa.Column("published", string(), nullable=True),
        sa.Column("accessed", string(), nullable=True),
        sa.Column("licence", string(), nullable=True),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_source"),
        sa.UniqueConstraint("id", name="uq_source_id"),
    )
    op.create_table(
        "step",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("time", string(27), nullable=False),
        sa.Column("author", string(), nullable=False),
        sa.Column("origin", string(), nullable=False),
        sa.Column("label", string(), nullable=False),
        sa.Column("label_values", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_step"),
    )
    op.create_table(
        "agreement_act",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("act", string(), nullable=False),
        sa.Column("date", string(), nullable=True),
        sa.Column("country", string(3), nullable=True),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_agreement_act_event"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_agreement_act"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "agreement_party",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("country", string(3), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_agreement_party_event"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_agreement_party"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "agreement_subject",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", string(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_agreement_subject_event"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_agreement_subject"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "change",
        sa.Column("sequence", KEY, autoincrement=False, nullable=False),
        sa.Column("step", KEY, autoincrement=False, nullable=False),
        sa.Column("record", string(), nullable=False),
        sa.Column("row", sa.BigInteger(), nullable=False),
        sa.Column("before", TEXT, nullable=True),
        sa.Column("after", TEXT, nullable=True),
        sa.ForeignKeyConstraint(["step"], ["step.id"], name="fk_change_step"),
        sa.PrimaryKeyConstraint("sequence", name="pk_change"),
    )
    op.create_index(
        "ix_change_removed",
        "change",
        ["record"],
        unique=False,
        sqlite_where=sa.text("after IS NULL"),
        postgresql_where=sa.text("after IS NULL"),
    )
    op.create_index("ix_change_row", "change", ["row"], unique=False)
    op.create_index("ix_change_step", "change", ["step"], unique=False)
    op.create_table(
        "dyad_person",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("dyad", KEY, autoincrement=False, nullable=False),
        sa.Column("person", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.ForeignKeyConstraint(["dyad"], ["dyad.key"], name="fk_dyad_person_dyad"),
        sa.ForeignKeyConstraint(["person"], ["person.key"], name="fk_dyad_person_person"),
        sa.PrimaryKeyConstraint("key", name="pk_dyad_person"),
        sa.UniqueConstraint("dyad", "person", name="uq_dyad_person_dyad_person"),
    )
    op.create_index("ix_dyad_person_person", "dyad_person", ["person"], unique=False)
    op.create_table(
        "dyad_source",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("dyad", KEY, autoincrement=False, nullable=False),
        sa.Column("source", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.ForeignKeyConstraint(["dyad"], ["dyad.key"], name="fk_dyad_source_dyad"),
        sa.ForeignKeyConstraint(["source"], ["source.key"], name="fk_dyad_source_source"),
        sa.PrimaryKeyConstraint("key", name="pk_dyad_source"),
        sa.UniqueConstraint("dyad", "source", name="uq_dyad_source_dyad_source"),
    )
    op.create_index("ix_dyad_source_source", "dyad_source", ["source"], unique=False)
    op.create_table(
        "event_citation",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", KEY, autoincrement=False, nullable=False),
        sa.Column("locator", TEXT, nullable=True),
        sa.Column("date", string(), nullable=True),
        sa.Column("quote", TEXT, nullable=True),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_event_citation_event"),
        sa.ForeignKeyConstraint(["source"], ["source.key"], name="fk_event_citation_source"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_event_citation"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_citation_source", "event_citation", ["source"], unique=False)
    op.create_table(
        "event_dyad",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("dyad", KEY, autoincrement=False, nullable=False),
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("event_id", string(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("earliest", sa.BigInteger(), nullable=True),
        sa.Column("latest", sa.BigInteger(), nullable=True),
        sa.Column("lane", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("significance", sa.SmallInteger(), nullable=False),
        sa.Column("start_precision", sa.SmallInteger(), nullable=False),
        sa.Column("end_precision", sa.SmallInteger(), nullable=False),
        sa.Column("traits", sa.SmallInteger(), nullable=False),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.ForeignKeyConstraint(["dyad"], ["dyad.key"], name="fk_event_dyad_dyad"),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_event_dyad_event"),
        sa.PrimaryKeyConstraint("key", name="pk_event_dyad"),
        sa.UniqueConstraint("dyad", "event_id", name="uq_event_dyad_dyad_event_id"),
        sa.UniqueConstraint("event", "dyad", name="uq_event_dyad_event_dyad"),
    )
    op.create_index(
        "ix_event_dyad_timeline",
        "event_dyad",
        [
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
        ],
        unique=False,
    )
    op.create_table(
        "event_participant",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", KEY, autoincrement=False, nullable=True),
        sa.Column("role", string(), nullable=False),
        sa.Column("office", TEXT, nullable=True),
        sa.Column("country", string(3), nullable=True),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_event_participant_event"),
        sa.ForeignKeyConstraint(["person"], ["person.key"], name="fk_event_participant_person"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_event_participant"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_participant_person", "event_participant", ["person"], unique=False)
    op.create_table(
        "event_place",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_event_place_event"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_event_place"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event_tag",
        sa.Column("event", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tag", string(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_event_tag_event"),
        sa.PrimaryKeyConstraint("event", "position", name="pk_event_tag"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_tag_tag", "event_tag", ["tag"], unique=False)
    op.create_table(
        "trade_flow",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("dyad", KEY, autoincrement=False, nullable=False),
        sa.Column("identity", TEXT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("exporter", string(7), nullable=False),
        sa.Column("importer", string(7), nullable=False),
        sa.Column("period", string(), nullable=False),
        sa.Column("earliest", sa.BigInteger(), nullable=False),
        sa.Column("latest", sa.BigInteger(), nullable=False),
        sa.Column("qualifier", string(), nullable=False),
        sa.Column("low", string(), nullable=True),
        sa.Column("high", string(), nullable=True),
        sa.Column("value", string(), nullable=True),
        sa.Column("currency", string(), nullable=False),
        sa.Column("reporter", string(), nullable=True),
        sa.Column("valuation", string(), nullable=True),
        sa.Column("estimated", sa.Boolean(), nullable=False),
        sa.Column("product", string(), nullable=True),
        sa.Column("basis", string(), nullable=True),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.ForeignKeyConstraint(["dyad"], ["dyad.key"], name="fk_trade_flow_dyad"),
        sa.PrimaryKeyConstraint("key", name="pk_trade_flow"),
        sa.UniqueConstraint("dyad", "identity", name="uq_trade_flow_dyad_identity"),
    )
    op.create_table(
        "event_link",
        sa.Column("membership", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", string(), nullable=False),
        sa.Column("target", KEY, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["membership"], ["event_dyad.key"], name="fk_event_link_membership"),
        sa.ForeignKeyConstraint(["target"], ["event.key"], name="fk_event_link_target"),
        sa.PrimaryKeyConstraint("membership", "position", name="pk_event_link"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_link_target", "event_link", ["target"], unique=False)
    op.create_table(
        "trade_citation",
        sa.Column("flow", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", KEY, autoincrement=False, nullable=False),
        sa.Column("locator", TEXT, nullable=True),
        sa.Column("date", string(), nullable=True),
        sa.Column("quote", TEXT, nullable=True),
        sa.ForeignKeyConstraint(["flow"], ["trade_flow.key"], name="fk_trade_citation_flow"),
        sa.ForeignKeyConstraint(["source"], ["source.key"], name="fk_trade_citation_source"),
        sa.PrimaryKeyConstraint("flow", "position", name="pk_trade_citation"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_trade_citation_source", "trade_citation", ["source"], unique=False)
