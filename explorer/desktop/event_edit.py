"""An edit of one event that was made in place: in a cell of the table, or by a hand on the timeline."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event


@dataclass(frozen=True, slots=True)
class EventEdit:
    """An event as it was when the edit began, and as it is to be; ``doubts`` are told once it is written."""

    dyad: DyadKey
    key: int
    before: Event
    after: Event
    doubts: tuple[Message, ...] = ()
