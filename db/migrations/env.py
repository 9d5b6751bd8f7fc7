"""Alembic's environment: whoever runs migrations hands over an open connection; nothing is read from a file.

The program's runner is `explorer/store/migrations.py`. Like the revisions, this file imports Alembic, SQLAlchemy and
the standard library only, so that a revision means the same for ever, whatever becomes of the program.
"""

from alembic import context

config = context.config


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out what autogeneration must not see: the search index, which the program makes where SQLite can."""
    return not (kind == "table" and name is not None and name.startswith(("search_word", "search_trigram")))


context.configure(
    connection=config.attributes["connection"],
    target_metadata=config.attributes.get("target_metadata"),
    include_name=include_name,
    render_as_batch=True,
    transaction_per_migration=False,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
