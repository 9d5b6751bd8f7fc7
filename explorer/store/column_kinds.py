"""The kinds of columns that the tables of an archive are made of, the same in SQLite and in PostgreSQL."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Text

KEY = BigInteger().with_variant(Integer, "sqlite")
"""64 bits; in SQLite it must be called INTEGER to be the row number itself."""


TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""Compared by Unicode numbers, as SQLite does, whatever language a database is set up for."""


def string(length: int | None = None) -> String:
    """Return a short text, compared by Unicode numbers."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def key() -> Column[int]:
    """Return the column by whose numbers, unique in the whole archive, a record is known."""
    return Column("key", KEY, primary_key=True, autoincrement=False)


def reference(name: str, target: str, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    """Return a column that refers to another table's key: ``target`` is ``table.key``."""
    return Column(name, KEY, ForeignKey(target), nullable=nullable, primary_key=primary_key, autoincrement=False)


def position() -> Column[int]:
    """Return the column of a part's place in a list of its owner's."""
    return Column("position", Integer, primary_key=True, autoincrement=False)


def provenance() -> tuple[Column[str], Column[str], Column[str]]:
    """Return where a row came from, the hash of its content now, and the hash it came with."""
    return (
        Column("origin", string(), nullable=False),
        Column("hash", string(32), nullable=False),
        Column("came", string(32), nullable=False),
    )
