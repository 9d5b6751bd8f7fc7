"""What a search finds in one dossier: its first hits at once, all of them and their number a little later.

While two dossiers are compared, each has a finding of its own, and both are told of what is typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import Search, WindowState
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.request import Ranges

if TYPE_CHECKING:
    from explorer.store.search import SearchHit

FIRST_HITS = 50
"""Events, and people and sources, that are asked for at once; all others follow."""


@dataclass(frozen=True, slots=True)
class FirstHits:
    """How many first hits of each kind are to be found, and how many events of them will be listed."""

    found: int
    listed: int


class SearchedArchive(Protocol):
    """Who answers a search: the first hits at once, then the keys of all events that were found.

    ``which`` parts the searches that go on beside each other: of one, only the newest is answered.
    """

    def search(
        self,
        typed: str,
        opened: OpenDossier,
        most: FirstHits,
        answer: Callable[[tuple[SearchHit, ...]], None],
        which: int = 0,
    ) -> None:
        """Give the first hits of each kind, with the records of those that will be listed."""

    def search_all(
        self,
        typed: str,
        opened: OpenDossier,
        answer: Callable[[FoundEvents], None],
        which: int = 0,
    ) -> None:
        """Give all events of a dossier."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a search: the first hits, and how many there are once that has come."""

    hits: tuple[SearchHit, ...]
    total: int | None = None

    @property
    def events(self) -> list[int]:
        """Return the keys of the first events."""
        return [hit.key for hit in self.hits if hit.kind == "event"]

    @property
    def others(self) -> int:
        """Return how many people and sources there are."""
        return len(self.hits) - len(self.events)


class Finding(QObject):
    """Asks for what is typed in the dossier of one state, and tells the state where it was found."""

    came = Signal()
    """The first hits have come."""
    completed = Signal()
    """All hits have come, or records of those that are listed."""

    def __init__(self, state: WindowState, which: int, most_listed: int, parent: QObject) -> None:
        super().__init__(parent)
        self.state = state
        self.answer = Answer(())
        self._which = which
        self._most_listed = most_listed
        self._typed = ""
        self._owed = False
        """Whether some of the first hits were not at hand to be listed."""
        self.waiting = False
        """Whether the first hits have been asked for and have not come."""
        self._gather: Callable[[], None] | None = None
        """Asks for all events, of which only the first have come."""
        state.records_came.connect(self._records_came)

    def look_for(self, archive: SearchedArchive, typed: str) -> None:
        """Look for what was typed."""
        opened, self._typed = self.state.dossier, typed
        if opened is None or not typed:
            return

        def first(hits: tuple[SearchHit, ...]) -> None:
            self._take_first(archive, typed, hits)

        self.waiting, self._gather = True, None
        self.state.searching = True
        archive.search(typed, opened, FirstHits(FIRST_HITS, self._most_listed), first, self._which)

    def gather(self) -> None:
        """Ask for all events, to mark and count them, where only the first have come and nobody has asked yet."""
        ask, self._gather = self._gather, None
        if ask is not None:
            ask()

    def forget(self) -> None:
        """Forget what was found."""
        self._typed, self.answer, self._owed = "", Answer(()), False
        self.waiting, self._gather = False, None
        self.state.found(Search())

    def _take_first(self, archive: SearchedArchive, typed: str, hits: tuple[SearchHit, ...]) -> None:
        """Take the first hits; all events are gathered when somebody says so."""
        opened = self.state.dossier
        if opened is None or typed != self._typed:
            return
        self.waiting = False
        self.answer = Answer(hits)
        events = self.answer.events
        if len(events) < FIRST_HITS:
            self.answer = Answer(hits, len(hits))
        else:

            def all_of_it() -> None:
                archive.search_all(typed, opened, lambda found: self._take_all(opened, typed, found), self._which)

            self._gather = all_of_it
        listed = events[: self._most_listed]
        self._owed = len(opened.records.at_hand(listed)) < len(listed)
        self._found(typed, FoundEvents.of(opened.in_order(events)))
        self.came.emit()

    def _take_all(self, opened: OpenDossier, typed: str, found: FoundEvents) -> None:
        if opened is not self.state.dossier or typed != self._typed:
            return
        self.answer = replace(self.answer, total=len(found) + self.answer.others)
        self._found(typed, found)
        self.completed.emit()

    def _found(self, typed: str, hits: FoundEvents) -> None:
        """Tell what was found; a hit that was stepped to meanwhile stays the current one."""
        before = self.state.search
        current = None
        if before.text == typed and before.current is not None:
            current = hits.place_of(before.hits[before.current])
        self.state.found(Search(typed, hits, current, self.answer.total is not None))

    def _records_came(self, keys: frozenset[int]) -> None:
        """List hits that could not be listed yet."""
        if self._owed and self.state.search.text == self._typed:
            self._owed = False
            self.completed.emit()


def found_letters(typed: str, title: str) -> Ranges:
    """Return where a title holds the typed words letter for letter; folded variants are marked as a whole event."""
    folded, ranges = title.casefold(), []
    for word in typed.casefold().split():
        at = folded.find(word)
        if at >= 0:
            ranges.append((at, len(word)))
    return tuple(sorted(ranges))
