"""Bookmarks: places in dossiers to come back to.

Revision: 0002, after 0001, of 2026-11-22. What the table holds is told in `db/migrations/README.md`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def string(length: int | None = None) -> sa.String:
    """Return a text that databases compare by its Unicode numbers, whatever language they are set up for."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table; no other is touched."""
    op.create_table(
        "bookmark",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("dyad", KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("start_day", sa.Float(), nullable=False),
        sa.Column("end_day", sa.Float(), nullable=False),
        sa.Column("event", string(), nullable=True),
        sa.Column("filter", TEXT, nullable=True),
        sa.Column("origin", string(), nullable=False),
        sa.Column("hash", string(32), nullable=False),
        sa.Column("came", string(32), nullable=False),
        sa.ForeignKeyConstraint(["dyad"], ["dyad.key"], name="fk_bookmark_dyad"),
        sa.PrimaryKeyConstraint("key", name="pk_bookmark"),
    )
    op.create_index("ix_bookmark_dyad", "bookmark", ["dyad"], unique=False)
