"""Connections to an archive in PostgreSQL: settings and transactions.

Who reads has one snapshot for a whole transaction (``REPEATABLE READ READ ONLY``). Who writes first takes the one row
of the table ``archive`` for itself, and holds it to the end: steps are written one after the other, each sees all that
those before it wrote, and the numbers of steps and keys run on without a gap, as in a file. What is waited for is told
after five seconds.

Connections are tried before they are used again, since a server that was started anew, or a laptop that slept, leaves
dead ones behind.
"""

from __future__ import annotations

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from explorer.store import schema
from explorer.store.place import ServerAddress
from explorer.store.server_refusals import NOT_LET_IN, is_refusal

LOCK_MILLISECONDS = 5_000
"""How long somebody else's step is waited for before it is told."""
REACHED_WITHIN = 10
"""Seconds in which a server has to answer."""
_SETTINGS = {
    "connect_timeout": REACHED_WITHIN,
    "application_name": "dyad",
    "client_encoding": "utf8",
    # A cable that was pulled is told within half a minute and not after two hours.
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


def connect(address: ServerAddress, *, autocommit: bool = False) -> psycopg.Connection[tuple[object, ...]]:
    """Open a connection with the driver alone; passwords come from where libpq looks for them.

    The error of a server that does not let this user in has a code, which the driver itself does not give it.
    """
    try:
        return psycopg.connect(address.uri, autocommit=autocommit, **_SETTINGS)  # type: ignore[arg-type]
    except psycopg.OperationalError as error:
        if error.sqlstate is None and is_refusal(error):
            error.sqlstate = NOT_LET_IN
        raise


def reading_engine(address: ServerAddress) -> Engine:
    """Return an engine whose transactions read one snapshot each and cannot write."""
    return _engine(
        address,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
    )


def writing_engine(address: ServerAddress) -> Engine:
    """Return an engine whose transactions write alone from their beginning."""
    engine = _engine(address, isolation_level="READ COMMITTED")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {LOCK_MILLISECONDS}")
        connection.exec_driver_sql(f"SELECT id FROM {schema.archive.name} FOR UPDATE")  # noqa: S608 - our own name

    return engine


def owning_engine(address: ServerAddress) -> Engine:
    """Return an engine for making and changing tables."""
    return _engine(address, isolation_level="READ COMMITTED")


def _engine(address: ServerAddress, **options: object) -> Engine:
    return create_engine(
        "postgresql+psycopg://",
        creator=lambda: connect(address),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
        pool_pre_ping=True,
        **options,
    )
