"""Events that are suggested as one though their titles say little: by day and parties, or by visitor and month.

Two rules, each only where few events meet it, so that a day on which much was signed floods nobody:

* agreements of the same parties, or visits that went the same way, of the same exact day, where no more than
  :data:`MOST_OF_A_DAY` of the kind are of that day;
* visits that went the same way, the dates of which overlap and lie within a month, where both name a visitor in
  common, among their people or in their titles. A word of a title counts as a visitor's where it is a word of the name
  of a person of that country, or of none.

Events whose people are known on both sides and are others are never suggested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from explorer.dossier.folding import fold
from explorer.dossier.records import EventKind, Person
from explorer.store.comparing import ComparedEvent

MOST_OF_A_DAY = 3
MOST_OF_A_VISITOR = 4
"""So many visits of one person within a month may be compared with one another; of more, the titles must say more."""
_A_MONTH = 31
_LEAST_LETTERS = 4
"""Letters that a word of a name has at least to tell anything: "bin" and "Al" do not."""
Pair = tuple[ComparedEvent, ComparedEvent]
_Day = tuple[object, ...]


class Namesakes:
    """The words of people's names: by person, and together those of each country's people."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, tuple[str | None, frozenset[str]]] = {}
        self._of_country: defaultdict[str | None, set[str]] = defaultdict(set)
        for person in people:
            words = frozenset(
                word for name in person.name.values() for word in fold(name).split() if len(word) >= _LEAST_LETTERS
            )
            self._people[person.id] = (person.country, words)
            self._of_country[person.country] |= words

    def visitors(self, visit: ComparedEvent) -> frozenset[str]:
        """Return the words by which a visit names those who came: hosts are there whoever comes."""
        home = (None, visit.act[0])
        known = self._of_country[None] | self._of_country[visit.act[0]]
        told = {word for title in visit.title.values() for word in fold(title).split()} & known
        people = (self._people.get(person, ("", frozenset[str]())) for person in visit.people)
        return frozenset(told).union(*(words for country, words in people if country in home))


class WeakPairs:
    """Watches events that come by their earliest day, undated ones first, and collects the pairs that meet a rule."""

    def __init__(self, names: Namesakes) -> None:
        self._names = names
        self._today: int | None = None
        self._days: defaultdict[_Day, list[ComparedEvent]] = defaultdict(list)
        self._visits: list[tuple[ComparedEvent, frozenset[str]]] = []
        self._pairs: dict[tuple[int, int], Pair] = {}

    def watching(self, events: Iterable[ComparedEvent]) -> Iterator[ComparedEvent]:
        """Yield the events as they are, and look at each."""
        for event in events:
            self._look(event)
            yield event
        self._end_day()

    def pairs(self) -> Iterator[Pair]:
        """Yield the pairs that were met, each once."""
        self._end_day()
        yield from self._pairs.values()

    def _look(self, event: ComparedEvent) -> None:
        if event.earliest is None or event.latest is None:
            return
        if event.earliest != self._today:
            self._end_day()
            self._today = event.earliest
        whose = event.parties if event.kind is EventKind.AGREEMENT else event.act if len(event.act) > 1 else None
        if whose and event.earliest == event.latest and event.kind in (EventKind.AGREEMENT, EventKind.VISIT):
            self._days[event.kind, whose].append(event)
        if event.kind is EventKind.VISIT and len(event.act) > 1 and event.latest - event.earliest < _A_MONTH:
            self._visit(event)

    def _visit(self, event: ComparedEvent) -> None:
        """Pair a visit with those of the same visitors that have not ended before it."""
        started = event.earliest or 0
        self._visits = [one for one in self._visits if (one[0].latest or 0) >= started]
        named = self._names.visitors(event)
        alike = [other for other, theirs in self._visits if other.act == event.act and not theirs.isdisjoint(named)]
        if len(alike) < MOST_OF_A_VISITOR:
            for other in alike:
                self._keep(other, event)
        if named:
            self._visits.append((event, named))

    def _end_day(self) -> None:
        for several in self._days.values():
            if len(several) <= MOST_OF_A_DAY:
                for one, other in combinations(several, 2):
                    self._keep(one, other)
        self._days.clear()

    def _keep(self, one: ComparedEvent, other: ComparedEvent) -> None:
        if not (one.people and other.people and one.people.isdisjoint(other.people)):
            self._pairs[one.key, other.key] = (one, other)
