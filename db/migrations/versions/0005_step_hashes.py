"""Checksums of the change log: each step gets a hash of its own rows, chained to the step before.

Revision: 0005, after 0004, of 2026-11-22. What is hashed is told in `db/migrations/README.md`.
"""

import hashlib
import json
from collections.abc import Sequence
from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STEPS = "SELECT id, time, author, account, origin, label, label_values, undoes, redoes FROM step ORDER BY id"
CHANGES = 'SELECT step, sequence, record, "row", before, after FROM change ORDER BY step, sequence'
AT_ONCE = 1_000
TEXT_64 = sa.String(64).with_variant(sa.String(64, collation="C"), "postgresql")


def upgrade() -> None:
    """Add the column and chain the steps that are there; no other row changes."""
    op.add_column("step", sa.Column("hash", TEXT_64, nullable=True))
    bind = op.get_bind()
    steps = bind.execute(sa.text(STEPS)).all()
    changes = bind.execute(sa.text(CHANGES).execution_options(yield_per=AT_ONCE))
    groups = groupby(changes, lambda change: change[0])
    number, group = next(groups, (None, iter(())))
    hashes, previous = [], ""
    for step in steps:
        content = hashlib.blake2b(_line(step), digest_size=32)
        while number is not None and number < step[0]:
            number, group = next(groups, (None, iter(())))
        if number == step[0]:
            for change in group:
                content.update(_change(*change[1:]))
        previous = hashlib.blake2b((previous + content.hexdigest()).encode(), digest_size=32).hexdigest()
        hashes.append({"number": step[0], "hash": previous})
    changes.close()
    for start in range(0, len(hashes), AT_ONCE):
        bind.execute(sa.text("UPDATE step SET hash = :hash WHERE id = :number"), hashes[start : start + AT_ONCE])


def _line(values: Sequence[object]) -> bytes:
    """Return a row as a line; what is neither text nor number is none of ours, and the check will tell of it."""
    return (json.dumps(list(values), ensure_ascii=False, separators=(",", ":"), default=repr) + "\n").encode()


def _change(sequence: int, record: str, row: int, before: str | None, after: str | None) -> bytes:
    """Return a change as a line with the lengths of its texts, and these behind it."""
    lengths = [-1 if text is None else len(str(text)) for text in (before, after)]
    return _line([sequence, record, row, *lengths]) + f"{before or ''}{after or ''}\n".encode()
