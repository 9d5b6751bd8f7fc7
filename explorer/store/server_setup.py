"""Making a PostgreSQL database ready for an archive, and bringing one there to the newest schema: its owner's work.

PostgreSQL changes tables inside a transaction like anything else: it is done whole or not at all, and nobody else sees
it half done. People who work in the archive meanwhile wait. No program does this by itself when it opens an archive,
since others may still work in it with an older one.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import Connection, insert, inspect

from explorer.dossier.message import Message
from explorer.store import derived, schema
from explorer.store.change_log import instant
from explorer.store.errors import ArchiveError, ReadOnlyArchive
from explorer.store.place import Place, ServerAddress
from explorer.store.schema_age import REVISIONS
from explorer.store.server_engine import owning_engine
from explorer.store.server_errors import telling
from explorer.store.server_problems import NoArchiveThere
from explorer.store.server_search import FEATURES
from explorer.store.server_storage import version_of

_ALONE = 0x44594144
"""What setting up locks, so that of two at once the second finds it done: ``DYAD`` in ASCII."""
_UNICODE = "UTF8"


class TablesThere(ArchiveError):
    """The database has tables of another program under names that an archive needs."""

    @classmethod
    def at(cls, place: ServerAddress, names: tuple[str, ...]) -> TablesThere:
        """Tell which."""
        return cls(
            place,
            Message(
                "The database {file} cannot hold an archive, because it has tables of these names already: {tables}. "
                "Nothing was changed. Make a database for the archive alone: createdb --encoding=UTF8 "
                "--template=template0 NAME",
                {"file": place, "tables": ", ".join(names)},
            ),
        )


class NoRightToSetUp(ReadOnlyArchive):
    """Somebody may not make the tables of an archive in a database that has none."""

    @classmethod
    def at(cls, place: Place) -> NoRightToSetUp:
        """Tell which database."""
        return cls(
            place,
            Message(
                "No archive was made in the database {file}, because you may not make tables there. Nothing was "
                "changed; there is no archive in it yet. Ask whoever looks after the database to run 'dyad setup', or "
                "to give you the right: GRANT CREATE ON SCHEMA public TO your name.",
                {"file": place},
            ),
        )


def set_up(address: ServerAddress, time: datetime, identity: str | None = None) -> int | None:
    """Make an empty archive in a database, or bring the one there to the newest schema; return which it had before.

    That is ``None`` where it had none. ``identity`` is the new archive's own name, by default one that no other has.
    Raises TablesThere, NoArchiveThere for an archive that a newer program made, NoRightToSetUp for somebody who may
    not make tables there, and what `server_errors` tells.
    """
    from explorer.store import migrations

    engine = owning_engine(address)
    found: list[int | None] = []
    try:
        with telling(address), engine.begin() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ALONE})")
            _refuse_other_encodings(address, connection)
            version = version_of(address, connection)
            found.append(version)
            if version is None:
                _refuse_other_tables(address, connection)
            if version != schema.SCHEMA_VERSION:
                migrations.migrate(connection, schema.SCHEMA_VERSION)
            if version is None:
                _found(connection, time, identity or str(uuid.uuid4()))
            if derived.needs_renewal(connection, FEATURES):
                derived.renew(connection, FEATURES)
            return version
    except ReadOnlyArchive as error:
        if found == [None]:
            raise NoRightToSetUp.at(address) from error
        raise
    finally:
        engine.dispose()


def _found(connection: Connection, time: datetime, identity: str) -> None:
    connection.execute(
        insert(schema.archive).values(
            id=1,
            identity=identity,
            created=instant(time),
            revision=0,
            next_key=1,
            derived_version=schema.DERIVED_VERSION,
            index_state="",
        )
    )


def _refuse_other_encodings(address: ServerAddress, connection: Connection) -> None:
    encoding = str(connection.exec_driver_sql("SHOW server_encoding").scalar_one())
    if encoding != _UNICODE:
        raise NoArchiveThere.encoded(address, encoding)


def _refuse_other_tables(address: ServerAddress, connection: Connection) -> None:
    taken = {REVISIONS, *schema.metadata.tables} & set(inspect(connection).get_table_names())
    if taken:
        raise TablesThere.at(address, tuple(sorted(taken)))
