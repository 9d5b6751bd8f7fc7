"""Making one record of several: whatever leads to those that go leads to the one that stays. One command, one step.

The record that stays keeps its id and gets the content that somebody chose (:mod:`explorer.editing.uniting`). All
dossiers that had one of the others have it; links, participants, citations and bookmarks that named one of the others
name it. The label of the step says by ``into`` which record the others went into, so that a newer library that still
has them names the one that stays (:mod:`explorer.editing.merged_before`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from explorer.dossier.message import Message
from explorer.dossier.records import Citation, DyadKey, Event, Link, Person, Source
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.event_commands import list_named, refuse_if_changed, titled
from explorer.store.writing import UnitOfWork

INTO = "into"
"""The value of a step's label that holds the id of the record that stayed."""
# Each label tells of two at least; how many, it is given with its values.
_EVENTS = Message("{count} events merged: {title}", count=2)
_PEOPLE = Message("{count} people merged: {name}", count=2)
_SOURCES = Message("{count} sources merged: {name}", count=2)
_EARLIER = (
    Message("{count} events made one: {title}", count=2),
    Message("{count} people made one: {name}", count=2),
    Message("{count} sources made one: {name}", count=2),
)
"""What such steps are called in archives that version 0.1 wrote."""
LABELS = tuple(label.text for label in (_EVENTS, _PEOPLE, _SOURCES, *_EARLIER))
"""What steps are called that made records one."""


class NotMergeable(Exception):  # noqa: N818 - says what is so
    """Events cannot be made one, and nothing was written; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


@dataclass(frozen=True, slots=True)
class SeenEvent:
    """An event as somebody saw it in a dossier."""

    dyad: DyadKey
    key: int
    event: Event


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """The command that makes one event of several. Its report is the key of the one that stays.

    ``after`` is its content, with the links it has in the dossier in which it was seen; in other dossiers the links of
    all are united. Raises ChangedMeanwhile where one of the events is not as it was seen any more, NotMergeable where
    a dossier has yet another event under the id of the one that stays, or the archive another agreement.
    """

    kept: SeenEvent
    others: tuple[SeenEvent, ...]
    after: Event
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        count = 1 + len(self.others)
        return replace(_EVENTS, values={"count": count, "title": titled(self.after), INTO: self.after.id}, count=count)

    def apply(self, unit: UnitOfWork) -> int:
        """Make them one, where all stand as they did."""
        for seen in (self.kept, *self.others):
            refuse_if_changed(unit, seen.dyad, seen.key, seen.event, self.after)
        key = self.kept.key
        going = {seen.key for seen in self.others}
        dyads = sorted({dyad for one in (key, *going) for dyad in unit.dyads_of(one)})
        links = self._links(unit, dyads, going)
        for other in sorted(going):
            unit.remove_event(other)
        self._put(unit)
        for dyad in dyads:
            self._refuse_other(unit, dyad)
            list_named(unit, dyad, self.after)
        for (dyad, origin), (event, several) in links.items():
            unit.join(dyad, origin, replace(event, links=several))
            unit.go_on()
        ids = {seen.event.id for seen in self.others}
        redirect_bookmarks(
            unit,
            dyads,
            lambda event: self.after.id if event in ids else event,
            lambda table: _with_keys(table, going, key),
        )
        return key

    def _links(
        self, unit: UnitOfWork, dyads: Iterable[DyadKey], going: set[int]
    ) -> dict[tuple[DyadKey, int], tuple[Event, tuple[Link, ...]]]:
        """Return the links that events have afterwards, where they have others than before, by dossier and key."""
        reader, key = unit.reader(), self.kept.key
        ids = {seen.event.id for seen in self.others} - {self.after.id}
        found = {}
        for dyad in dyads:
            held = [reader.events([one], dyad).get(one) for one in (key, *sorted(going))]
            own = [link for one in held if one is not None and dyad in one.dyads for link in one.event.links]
            chosen = self.after.links if dyad == self.kept.dyad else own
            # An id means an event of its dossier: one that goes may have that of another event elsewhere.
            here = {one.event.id for one in held if one is not None and dyad in one.dyads} & (ids | {self.after.id})
            found[dyad, key] = (self.after, _redirected(chosen, here, self.after.id, without_itself=True))
            leading = {link.origin for one in going for link in reader.links_to(one) if link.dyad == dyad}
            for origin, stored in reader.events(leading - going - {key}, dyad).items():
                links = _redirected(stored.event.links, here, self.after.id)
                found[dyad, origin] = (stored.event, links)
        return found

    def _put(self, unit: UnitOfWork) -> None:
        """Write the event; refuse where it would become an agreement that the archive has as another event."""
        try:
            unit.put_event(self.after, self.kept.key)
        except ValueError as error:
            text = Message(
                "The archive has another agreement under the id {id}. Nothing was changed. "
                "Keep the other one of the two events instead.",
                {"id": self.after.id},
            )
            raise NotMergeable(text) from error

    def _refuse_other(self, unit: UnitOfWork, dyad: DyadKey) -> None:
        """Refuse where a dossier has another event under the id of the one that stays."""
        placed = unit.places("event_dyad", dyad).get(self.after.id)
        if placed is not None and placed.target != self.kept.key:
            raise NotMergeable(
                Message(
                    "The dossier {dossier} has another event under the id {id}. Nothing was changed. "
                    "Keep the other one of the two events instead.",
                    {"dossier": str(dyad), "id": self.after.id},
                )
            )


@dataclass(frozen=True, slots=True)
class MergePeople:
    """The command that makes one person of several: whatever they took part in, the one who stays took part in.

    Raises ChangedMeanwhile where one of them is not as they were seen any more. Its report is the id of who stays.
    """

    kept: Person
    others: tuple[Person, ...]
    after: Person
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        count = 1 + len(self.others)
        return replace(
            _PEOPLE, values={"count": count, "name": _first(self.after.name), INTO: self.kept.id}, count=count
        )

    def apply(self, unit: UnitOfWork) -> str:
        """Make them one."""
        for person in (self.kept, *self.others):
            theirs = unit.reader().person(person.id)
            if theirs != person:
                raise ChangedMeanwhile(self.after, theirs)
        kept, going = self.kept.id, {person.id for person in self.others}
        unit.put_person(self.after)
        reader = unit.reader()
        keys = sorted({key for person in going for key in reader.events_of_person(person)})
        for key, stored in reader.events(keys).items():
            parts = (one if one.person not in going else replace(one, person=kept) for one in stored.event.participants)
            unit.put_event(replace(stored.event, participants=tuple(dict.fromkeys(parts))), key)
            unit.go_on()
        for dyad in reader.dyads():
            if going & unit.places("dyad_person", dyad).keys() and kept not in unit.places("dyad_person", dyad):
                unit.list_person(dyad, kept)
        for person_id in sorted(going):
            unit.remove_person(person_id)
        redirect_bookmarks(
            unit, reader.dyads(), lambda event: event, lambda table: _with_ids(table, "person", going, kept)
        )
        return kept


@dataclass(frozen=True, slots=True)
class MergeSources:
    """The command that makes one source of several: whatever cited them cites the one that stays.

    Raises ChangedMeanwhile where one of them is not as it was seen any more. Its report is the id of the one that
    stays.
    """

    kept: Source
    others: tuple[Source, ...]
    after: Source
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        count = 1 + len(self.others)
        return replace(
            _SOURCES, values={"count": count, "name": _first(self.after.title), INTO: self.kept.id}, count=count
        )

    def apply(self, unit: UnitOfWork) -> str:
        """Make them one."""
        for source in (self.kept, *self.others):
            theirs = unit.reader().source(source.id)
            if theirs != source:
                raise ChangedMeanwhile(self.after, theirs)
        kept, going = self.kept.id, {source.id for source in self.others}
        unit.put_source(self.after)
        reader = unit.reader()
        keys = sorted({key for source in going for key in reader.events_citing(source)})
        for key, stored in reader.events(keys).items():
            unit.put_event(replace(stored.event, citations=_citing(stored.event.citations, going, kept)), key)
            unit.go_on()
        for dyad in reader.dyads():
            for held in reader.stored_trade(dyad):
                if any(citation.source in going for citation in held.flow.citations):
                    flow = replace(held.flow, citations=_citing(held.flow.citations, going, kept))
                    unit.put_trade(dyad, flow, held.identity)
            if going & unit.places("dyad_source", dyad).keys() and kept not in unit.places("dyad_source", dyad):
                unit.list_source(dyad, kept)
            unit.go_on()
        for source_id in sorted(going):
            unit.remove_source(source_id)
        redirect_bookmarks(
            unit, reader.dyads(), lambda event: event, lambda table: _with_ids(table, "source", going, kept)
        )
        return kept


# ---------------------------------------------------------------- what leads to them


def redirect_bookmarks(
    unit: UnitOfWork,
    dyads: Iterable[DyadKey],
    event: Callable[[str | None], str | None],
    table: Callable[[dict[str, Any]], dict[str, Any]],
) -> None:
    """Have bookmarks select and let through the record that stays; what is no JSON object is left as it is."""
    wanted = set(dyads)
    for stored in unit.reader().bookmarks():
        mark = stored.bookmark
        if mark.dyad not in wanted:
            continue
        changed = replace(mark, event=event(mark.event), filter=_rewritten(mark.filter, table))
        if changed != mark:
            unit.put_bookmark(changed, stored.key)


def _rewritten(text: str | None, change: Callable[[dict[str, Any]], dict[str, Any]]) -> str | None:
    try:
        table = None if text is None else json.loads(text)
    except ValueError:
        return text
    if not isinstance(table, dict):
        return text
    changed = change(table)
    return text if changed == table else json.dumps(changed, ensure_ascii=False, sort_keys=True)


def _with_keys(table: dict[str, Any], going: set[int], kept: int) -> dict[str, Any]:
    """Return a filter's table with the key of the event that stays among its pins and where its years begin."""

    def put(key: object) -> object:
        return kept if isinstance(key, int) and key in going else key

    changed = dict(table)
    if isinstance(table.get("pinned"), list):
        changed["pinned"] = sorted({put(key) for key in table["pinned"]}, key=repr)
    beside = table.get("beside")
    if isinstance(beside, Mapping) and isinstance(beside.get("from"), Mapping):
        changed["beside"] = {**beside, "from": {dyad: put(key) for dyad, key in beside["from"].items()}}
    return changed


def _with_ids(table: dict[str, Any], facet: str, going: set[str], kept: str) -> dict[str, Any]:
    """Return a filter's table with the id of the record that stays in its conditions: lists behind their effect."""
    changed = dict(table)
    for name, listed in table.items():
        if name.startswith(f"{facet}-") and isinstance(listed, list):
            ids = {kept if one in going else one for one in listed[1:]}
            changed[name] = [*listed[:1], *sorted(ids)] if going & set(listed[1:]) else listed
    return changed


def _redirected(links: Iterable[Link], going: set[str], kept: str, without_itself: bool = False) -> tuple[Link, ...]:
    """Return links that lead to the event that stays instead of those that go, each once."""
    found = (replace(link, to=kept) if link.to in going else link for link in links)
    return tuple(dict.fromkeys(link for link in found if not (without_itself and link.to == kept)))


def _citing(citations: Iterable[Citation], going: set[str], kept: str) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(replace(one, source=kept) if one.source in going else one for one in citations))


def _first(texts: Mapping[str, str]) -> str:
    return next(iter(texts.values()), "")
