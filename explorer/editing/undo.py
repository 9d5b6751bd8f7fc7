"""Undo and redo: the author's own latest step, over restarts, without limit."""

from __future__ import annotations

from collections.abc import Callable, Collection

from explorer.dossier.message import Message
from explorer.store.archive import Archive
from explorer.store.asking import Progress
from explorer.store.change_log import Reversing, Step
from explorer.store.changes import ChangeNotice

GoOn = Callable[[], None]
"""Asked all the while until the commit; gives up by raising, and then nothing was written."""


def undo(
    archive: Archive,
    author: str,
    mine: Collection[str] = (),
    go_on: GoOn | None = None,
    progress: Progress | None = None,
) -> ChangeNotice | None:
    """Take the author's latest step back, as a step of its own; ``None`` where there is none.

    ``mine`` are further names that the author has signed with; ``progress`` is told how far it is.
    Raises ChangedSince, with what was changed after it and by whom, where that is not possible: then nothing was.
    """
    with archive.read() as reader:
        step = reader.history.to_undo({author, *mine}, archive.account)
    return None if step is None else _take_back(archive, author, step, Reversing(step.id), go_on, progress)


def redo(
    archive: Archive,
    author: str,
    mine: Collection[str] = (),
    go_on: GoOn | None = None,
    progress: Progress | None = None,
) -> ChangeNotice | None:
    """Do again what the author's latest undo took back, as a step of its own; ``None`` where there is none.

    Raises ChangedSince as :func:`undo` does.
    """
    with archive.read() as reader:
        step = reader.history.to_redo({author, *mine}, archive.account)
    return None if step is None else _take_back(archive, author, step, Reversing(step.id, redo=True), go_on, progress)


def take_back(
    archive: Archive, author: str, step: int, go_on: GoOn | None = None, progress: Progress | None = None
) -> ChangeNotice:
    """Take any step of the history back, whoever did it, as an edit of the author's own, which undo can take back.

    Raises ChangedSince as :func:`undo` does, ``LookupError`` where there is no such step.
    """
    with archive.read() as reader:
        found = reader.history.step(step)
    return _take_back(archive, author, found, None, go_on, progress)


def _take_back(
    archive: Archive,
    author: str,
    step: Step,
    reversing: Reversing | None,
    go_on: GoOn | None,
    progress: Progress | None,
) -> ChangeNotice:
    with archive.write(author, label_of(step, reversing), "user", go_on, reversing) as unit:
        unit.take_back(step.id, progress)
    return unit.notice


def label_of(step: Step, reversing: Reversing | None) -> Message:
    """Return what the step is called that takes ``step`` back."""
    # A redo is called as what it does again: the undo of it carries that name.
    what = step.label.values.get("what", step.label)
    if reversing is not None and reversing.redo:
        return Message("Redo: {what}", {"what": what})
    return Message("Undo: {what}", {"what": what})
