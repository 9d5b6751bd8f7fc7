"""Which step changed a record last: whoever comes too late is told who was there before, and when."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.dossier.records import DyadKey
from explorer.store.change_log import Step
from explorer.store.writing import UnitOfWork


def last_step_of_event(unit: UnitOfWork, key: int) -> Step | None:
    """Return the step that changed an event last, or its place in a dossier, or removed it."""
    history = unit.reader().history
    return next(iter(history.page(None, 1, history.rows_of_event(key))), None)


def last_step_of(
    unit: UnitOfWork, record: str, dyad: DyadKey, known_by: str, content: Mapping[str, str]
) -> Step | None:
    """Return the step that changed a ``record`` of a kind last; one that is removed has the ``content`` given."""
    history = unit.reader().history
    standing = unit.standing(record, dyad, known_by)
    if standing is not None:
        return next(iter(history.page(None, 1, (standing.key,))), None)
    return history.last_removal(record, content) if content else None
