"""Search texts by date: the index gives hits in the order in which they are shown.

Revision: 0003, after 0002, of 2026-11-22. What the table holds is told in `db/migrations/README.md`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def string(length: int | None = None) -> sa.String:
    """Return a text that databases compare by its Unicode numbers, whatever language they are set up for."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table anew and empty: its texts are worked out from the records when the archive is next opened."""
    for index in ("search_word", "search_trigram"):
        op.execute(f"DROP TABLE IF EXISTS {index}")
    op.drop_table("search_text")
    op.create_table(
        "search_text",
        sa.Column("ordinal", KEY, autoincrement=False, nullable=False),
        sa.Column("key", KEY, nullable=False),
        sa.Column("record", string(), nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("ordinal", name="pk_search_text"),
        sa.UniqueConstraint("key", name="uq_search_text_key"),
    )
    op.execute("UPDATE archive SET derived_version = 0, index_state = ''")
