"""Where two edits of one record meet: who changed which fields, and the record with one's own changes over theirs.

Only what somebody changed is written over what another wrote. A text in several languages is as many fields; fields
that mean something only together count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, Generic, TypeVar, cast

from explorer.dossier.records import Event, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.editing.problems import errors
from explorer.editing.validation import event_problems, source_problems, trade_problems

R = TypeVar("R")
_TOGETHER: Mapping[type, tuple[frozenset[str], ...]] = {
    Event: (frozenset({"kind", "actor", "visit", "agreement"}), frozenset({"date", "extent"})),
    TradeFlow: (
        frozenset({"exporter", "importer"}),
        frozenset({"qualifier", "low", "high", "value", "currency", "estimated"}),
    ),
}
"""Fields that say something only with each other: half of one version and half of the other would be nobody's word."""


class Who(Enum):
    """Who changed a field since the form was filled."""

    ONLY_ME = "me"
    ONLY_THEM = "them"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Met(Generic[R]):
    """Two versions of a record that were made of the same one.

    ``record`` is theirs with one's own changes over it. ``who`` says who changed a field of those in which the two
    differ, by its name and the language of a text: ``title:en``.
    """

    record: R
    who: Mapping[str, Who]

    def of(self, field: str) -> Who:
        """Return who changed a field."""
        return self.who.get(field, Who.BOTH)


def meet(before: R | None, mine: R, theirs: R) -> Met[R]:
    """Return how two versions of a record meet; ``before`` is what both began with, ``None`` where there was nothing.

    Where one's own changes would make no sense over theirs, the whole record counts as changed by both.
    """
    held = [dict(_parts(record)) for record in (mine, theirs)]
    names = [name for name in dict.fromkeys((*held[0], *held[1])) if held[0].get(name) != held[1].get(name)]
    if before is None:
        return Met(mine, dict.fromkeys(names, Who.BOTH))
    base = dict(_parts(before))
    who = {name: _who(base.get(name), held[0].get(name), held[1].get(name)) for name in names}
    for group in _TOGETHER.get(type(mine), ()):
        among = {who[name] for name in group if name in who}
        if len(among) > 1:
            who |= {name: Who.BOTH for name in group if name in who}
    over = {name: held[0].get(name) for name in names if who[name] is not Who.ONLY_THEM}
    record = _with(theirs, over)
    if _has_errors(record) and not _has_errors(mine):
        return Met(mine, dict.fromkeys(names, Who.BOTH))
    return Met(record, who)


def _who(before: object, mine: object, theirs: object) -> Who:
    if mine == before:
        return Who.ONLY_THEM
    return Who.ONLY_ME if theirs == before else Who.BOTH


def _parts(record: object) -> Iterator[tuple[str, object]]:
    for field in fields(cast("Any", record)):
        value = getattr(record, field.name)
        if isinstance(value, Texts):
            yield from ((f"{field.name}:{tag}", text) for tag, text in value.pairs())
        else:
            yield field.name, value


def _with(record: R, over: Mapping[str, object]) -> R:
    """Return a record with other values of some fields; no text is none in that language."""
    changed: dict[str, Any] = {name: value for name, value in over.items() if ":" not in name}
    for field in {name.partition(":")[0] for name in over if ":" in name}:
        texts = dict(getattr(record, field))
        for tag, text in _of_field(over, field):
            texts.pop(tag, None)
            if isinstance(text, str):
                texts[tag] = text
        changed[field] = Texts(texts)
    return cast("R", replace(cast("Any", record), **changed))


def _of_field(over: Mapping[str, object], field: str) -> Iterable[tuple[str, object]]:
    return [(name.partition(":")[2], text) for name, text in over.items() if name.startswith(f"{field}:")]


def _has_errors(record: object) -> bool:
    if isinstance(record, Event):
        return bool(errors(event_problems(record)))
    if isinstance(record, Source):
        return bool(errors(source_problems(record)))
    if isinstance(record, TradeFlow):
        return bool(errors(trade_problems(record)))
    return False
