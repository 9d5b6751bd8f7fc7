"""Checking the change log: whether each step is as it was written, and none is missing.

:mod:`~explorer.store.step_chain` tells what a step's hash says. A row of the log that was changed breaks its own step;
a step that is gone breaks the one after it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from explorer.dossier.message import Message
from explorer.store import schema
from explorer.store.place import Place
from explorer.store.step_chain import READ_CHANGES, READ_STEPS, Link, links

MOST_TOLD = 100
"""Broken steps that are told one by one."""
_ROWS_AT_ONCE = 2_000


def log_problems(path: Place, connection: Connection) -> Iterator[Message]:
    """Yield what is wrong with the change log of the archive at ``path``, which the connection reads."""
    told = 0
    for problem in _broken(path, connection):
        told += 1
        if told <= MOST_TOLD:
            yield problem
    if told > MOST_TOLD:
        yield Message("{file}: so are {count} more steps of the change log.", {"file": path, "count": told - MOST_TOLD})


def _broken(path: Place, connection: Connection) -> Iterator[Message]:
    previous: Link | None = None
    try:
        for link in _links(connection):
            if previous is not None and link.step != previous.step + 1:
                yield _missing(path, previous.step + 1, link.step - 1)
            elif not link.follows("" if previous is None else previous.hash or ""):
                yield _not_as_written(path, link.step, first=previous is None and link.step > 1)
            previous = link
        last = 0 if previous is None else previous.step
        revision = connection.execute(select(schema.archive.c.revision)).scalar()
    except (DBAPIError, sqlite3.Error):
        yield Message(
            "{file}: the change log cannot be read behind step {step}.",
            {"file": path, "step": 0 if previous is None else previous.step},
        )
        return
    # An archive that was salvaged without its history has a revision and no step.
    if previous is not None and isinstance(revision, int) and revision > last:
        yield _missing(path, last + 1, revision)
    elif isinstance(revision, int) and revision < last:
        yield Message(
            "{file}: the change log goes on to step {last}, though the archive stands at step {revision}.",
            {"file": path, "last": last, "revision": revision},
        )


def _links(connection: Connection) -> Iterator[Link]:
    steps = connection.execute(text(READ_STEPS).execution_options(yield_per=_ROWS_AT_ONCE))
    changes = connection.execute(text(READ_CHANGES).execution_options(yield_per=_ROWS_AT_ONCE))
    with steps, changes:
        yield from links(steps, changes)


def _missing(path: Place, first: int, last: int) -> Message:
    if first == last:
        return Message("{file}: step {step} of the change log is missing.", {"file": path, "step": first})
    return Message(
        "{file}: the steps {first} to {last} of the change log are missing.",
        {"file": path, "first": first, "last": last},
    )


def _not_as_written(path: Place, step: int, *, first: bool) -> Message:
    if first:
        return Message(
            "{file}: step {step} of the change log is not what was written, or the steps before it are missing.",
            {"file": path, "step": step},
        )
    return Message("{file}: step {step} of the change log is not what was written.", {"file": path, "step": step})
