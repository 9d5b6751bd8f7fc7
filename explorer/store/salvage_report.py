"""What salvage has to tell: what became of each table's rows, and of the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path

from explorer.dossier.message import Message

_LISTED = 20


@dataclass(slots=True)
class TableReport:
    """What became of a table's rows: how many were kept, how many brought back from the history, and which are lost.

    ``lost`` names them, by id where one is known, else by number; ``reduced`` are those that lost what they refer to.
    """

    table: str
    kept: int = 0
    brought_back: int = 0
    lost: list[str] = field(default_factory=list)
    reduced: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What salvage did: ``tables`` by name, and the last step whose history is lost with all before (0: none).

    ``newer_schema`` is the schema that the file says it has, where only a newer Dyad knows it: then there may be more
    in it than this one looked for.
    """

    file: Path
    tables: dict[str, TableReport]
    history_lost_to: int
    newer_schema: int | str | None = None

    @property
    def is_whole(self) -> bool:
        """Say whether nothing is known to be lost."""
        lost = any(table.lost or table.reduced for table in self.tables.values())
        return not self.history_lost_to and not lost and self.newer_schema is None


def listing(report: TableReport) -> Message:
    """Return what became of a table's rows, in one line."""
    parts = [Message("{kept} kept", {"kept": report.kept})]
    if report.brought_back:
        parts.append(Message("{back} brought back from the history", {"back": report.brought_back}))
    if report.reduced:
        values = {"less": len(report.reduced), "reduced": _named(report.reduced)}
        parts.append(Message("{less} without all they had ({reduced})", values))
    if report.lost:
        parts.append(Message("{count} lost: {names}", {"count": len(report.lost), "names": _named(report.lost)}))
    return reduce(lambda told, part: Message("{first}, {next}", {"first": told, "next": part}), parts)


_CALLED = {
    "dyad": Message("dossiers"),
    "person": Message("people"),
    "source": Message("sources"),
    "event": Message("events"),
    "event_dyad": Message("entries in lists of events"),
    "dyad_person": Message("entries in lists of people"),
    "dyad_source": Message("entries in lists of sources"),
    "trade_flow": Message("figures"),
    "bookmark": Message("bookmarks"),
    "event_link": Message("links between events"),
    "event_participant": Message("people in events"),
    "event_place": Message("places of events"),
    "event_tag": Message("tags of events"),
    "event_citation": Message("sources cited by events"),
    "agreement_party": Message("parties to agreements"),
    "agreement_subject": Message("subjects of agreements"),
    "agreement_act": Message("acts of agreements"),
    "trade_citation": Message("sources cited by figures"),
    "step": Message("steps of the history"),
    "change": Message("changes in the history"),
}


def called(table: str) -> Message:
    """Return what the records of a table are called."""
    return _CALLED.get(table, Message("other rows"))


def _named(names: Sequence[str]) -> str:
    return ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
