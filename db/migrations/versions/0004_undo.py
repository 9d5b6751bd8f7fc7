"""Steps that take another step back, and the account that a database knows their author by.

Revision: 0004, after 0003, of 2026-11-22. What the columns hold is told in `db/migrations/README.md`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def string(length: int | None = None) -> sa.String:
    """Return a text that databases compare by its Unicode numbers, whatever language they are set up for."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns, empty; a step that is there already took nothing back."""
    # SQLite adds a column without a look at the rows; a constraint would have the table made anew.
    op.add_column("step", sa.Column("undoes", KEY, nullable=True))
    op.add_column("step", sa.Column("redoes", KEY, nullable=True))
    op.add_column("step", sa.Column("account", string(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        # So that whoever may insert steps need not be let name the account; see packaging/postgresql.
        op.alter_column("step", "account", server_default=sa.text("session_user"))
    op.create_index("ix_step_author", "step", ["author", "id"], unique=False)
