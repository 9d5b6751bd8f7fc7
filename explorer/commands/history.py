"""The command that lists an archive's history: when what was done; who did it is told only where that is asked for."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

from explorer.commands.opening import DONE, opened
from explorer.dossier.message import Message
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.change_log import Change, Step
    from explorer.store.history import History
    from explorer.store.place import Place


def history(archive_path: Place | None, terminal: Terminal, *, limit: int, authors: bool) -> int:
    """List up to ``limit`` steps, the newest first; as JSON with each row that they changed, before and after.

    ``authors`` are named, and the accounts that a server knew them by, only where that is asked for: a history may be
    passed on without saying who wrote it.
    """
    label = Message("Reading the history")
    with opened(archive_path, terminal) as archive, terminal.progress(label), archive.read() as reader:
        steps = reader.history.page(None, limit)
        if terminal.as_json:
            listed = [_document(step, reader.history, authors=authors) for step in steps]
            terminal.document({"archive": reader.identity(), "steps": listed})
            return DONE
    for step in steps:
        _tell(step, terminal, authors=authors)
    if not steps:
        terminal.say("Nothing was ever done in this archive.")
    elif steps[-1].id > 1:
        terminal.say(f"{len(steps)} steps of {steps[0].id}; --limit lists more.")
    return DONE


def _tell(step: Step, terminal: Terminal, *, authors: bool) -> None:
    when = step.time.replace(tzinfo=step.time.tzinfo or UTC).astimezone()
    who = f"  ({step.author})" if authors else ""
    terminal.say(f"{step.id:>6}  {when:%Y-%m-%d %H:%M}  {step.label.english()}{who}")


def _document(step: Step, log: History, *, authors: bool) -> dict[str, Any]:
    told: dict[str, Any] = {"step": step.id, "time": step.time.isoformat(), "label": step.label.english()}
    told["origin"] = _kind_of_origin(step.origin)
    if step.undoes is not None:
        told["undoes"] = step.undoes
    if step.redoes is not None:
        told["redoes"] = step.redoes
    if authors:
        told["author"] = step.author
        if step.account is not None:
            told["account"] = step.account
    told["changes"] = [_change(change) for change in log.changes(step.id)]
    return told


def _kind_of_origin(origin: str) -> str:
    """Return ``library``, ``user`` or ``import``: what follows a colon there is a number of this archive alone."""
    return origin.split(":", maxsplit=1)[0]


def _change(change: Change) -> dict[str, Any]:
    return {"record": change.record, "row": change.row, "before": change.before, "after": change.after}
