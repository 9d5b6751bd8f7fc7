"""Records that an archive may hold twice: events by date, parties, people and titles, people by name, sources by title.

**Events** get points for what they have in common, and are suggested from :data:`ENOUGH` points on:

* date: 30 where both are bounded by the same days and these lie within a month, 20 where one lies within the other and
  that within a year, 15 where they are at most :data:`NEAR` days apart or one of the two has no date, 10 where they
  overlap otherwise;
* kind: 10 for the same;
* whose act: 20 for the same way of a visit, 10 for the same country or the same parties of an agreement;
* people: 20 where somebody is named in both, -20 where both name people and nobody is named in both;
* titles: up to 40 by how alike they are in the language in which they are most alike. Of their folded words
  (:mod:`explorer.dossier.folding`) those in common count against all, each by how rare it is (Dice's coefficient, in
  which a word that ``d`` of the titles compared hold weighs ``1 / d``). So two agreements of one day are told apart by
  what each is on. Titles without a common language say little either way: 10.

Never suggested are events farther apart in time, of different kinds (but for ``other``, which may be any), visits that
go different ways, acts of different countries, agreements of different parties, and events that a link ties to each
other: then somebody knows that they are two. Who says so in as many words makes a link of the type
:data:`DIFFERENT`, which the interchange format keeps like any other.

Without a word or a person in common nothing reaches so many points, and without a person titles must be as alike as
:data:`LEAST_ALIKE`. So only those are compared that share a person, or a word rare enough among the words of their own
titles; which pairs are found is the same as if all were compared. Where more than :data:`MOST_SHARING` events of one
time share that, or more than :data:`MOST_TRIED` pairs are left, some are not compared, and that is told.

With fewer points are suggested those few that the rules of :mod:`explorer.editing.weak_pairs` find: agreements of one
day and the same parties, visits of one person the same way. They stand last.

**People** are suggested where a name of the one has the same words as a name of the other, in any order and language,
and their countries are the same or one is not known; **sources** where they have the same address, or the same title
and no other publisher or year.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import TypeVar

from explorer.dossier.folding import fold
from explorer.dossier.records import DyadKey, EventKind, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.weak_pairs import Namesakes, WeakPairs
from explorer.store.comparing import ComparedEvent
from explorer.store.reading import Reader

DIFFERENT = "different-from"
"""The type of the link between two events that somebody has told apart."""
ENOUGH = 75
NEAR = 3
"""Days that two sources may be apart in what they say of one event, and be suggested for it."""
LEAST_ALIKE = 0.3625
"""How alike titles are at least where nobody is named in both: (75 - 30 - 10 - 20) / 40, before points are rounded."""
MOST = 500
"""Pairs that are suggested at once: those with most points."""
MOST_TRIED = 5_000_000
"""Pairs that are compared at most, some ten seconds; with more of them an archive is compared in part."""
MOST_SHARING = 300
"""So many events of one time may share a word or a person and be compared for it; what more share tells nothing."""
_A_MONTH, _A_YEAR = 31, 366
_OTHER_LANGUAGES = 0.25
_TOLD_EVERY = 500
GoOn = Callable[[], None]
R = TypeVar("R", Person, Source)


@dataclass(frozen=True, slots=True, order=True)
class EventPair:
    """Two events, by their keys, that may be one; ``first`` has been there longer."""

    points: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Duplicates:
    """What an archive may hold twice, most likely first; ``whole`` is off where not all could be compared."""

    events: tuple[EventPair, ...] = ()
    people: tuple[tuple[Person, Person], ...] = ()
    sources: tuple[tuple[Source, Source], ...] = ()
    whole: bool = True


def find_duplicates(reader: Reader, dyad: DyadKey, go_on: GoOn = lambda: None) -> Duplicates:
    """Return what may be there twice: events of a dossier, and agreements, people and sources of the whole archive.

    ``go_on`` is called every some hundred events, and raises to give up.
    """
    comparing = reader.comparing
    found: dict[tuple[int, int], EventPair] = {}
    whole = True
    people = comparing.people()
    names = Namesakes(people)
    for keys in (comparing.keys(dyad), comparing.agreements()):
        go_on()
        rarity = Rarity(_asking(comparing.titles(keys), go_on))
        pairs = EventPairs(rarity, go_on)
        weak = WeakPairs(names)
        for pair in pairs.of(weak.watching(comparing.events(keys))):
            _note(found, pair)
        for one, other in islice(weak.pairs(), MOST):
            _note(found, EventPair(max(1, points(one, other, rarity)), *sorted((one.key, other.key))))
        whole = whole and pairs.whole
    tied = {frozenset(pair) for pair in comparing.links(key for pair in found for key in pair)}
    go_on()
    apart = (pair for keys, pair in found.items() if frozenset(keys) not in tied)
    events = sorted(apart, key=lambda pair: (-pair.points, pair.first, pair.second))[:MOST]
    return Duplicates(tuple(events), same_people(people), same_sources(comparing.sources()), whole)


def _note(found: dict[tuple[int, int], EventPair], pair: EventPair) -> None:
    """Keep a pair once, however often it is met: with the most points that it has among some titles."""
    keys = (pair.first, pair.second)
    found[keys] = max(pair, found.get(keys, pair))


# ---------------------------------------------------------------- events


class Rarity:
    """How much each word of titles says: the rarer, the more."""

    def __init__(self, titles: Iterable[Texts]) -> None:
        self._held: Counter[str] = Counter()
        for title in titles:
            self._held.update({word for words in words_of(title).values() for word in words})

    def weight(self, word: str) -> float:
        """Return the weight of a word that some title holds."""
        return 1 / max(1, self._held[word])

    def of(self, words: Iterable[str]) -> float:
        """Return the weight of several words, the same in whatever order they come."""
        return math.fsum(map(self.weight, words))


def words_of(title: Texts) -> dict[str, frozenset[str]]:
    """Return the folded words of a title, by language without script and country."""
    found: dict[str, frozenset[str]] = {}
    for tag, text in title.pairs():
        language = tag.split("-")[0]
        found[language] = found.get(language, frozenset()) | frozenset(fold(text).split())
    return found


def points(one: ComparedEvent, other: ComparedEvent, rarity: Rarity) -> int:
    """Return how many points two events have by the rule above, 0 where they cannot be the same."""
    return _points(_Item(one, rarity), _Item(other, rarity), rarity)


class EventPairs:
    """Finds the pairs with enough points among events that come by their earliest day, undated ones first."""

    def __init__(self, rarity: Rarity, go_on: GoOn = lambda: None, most_tried: int = MOST_TRIED) -> None:
        self._rarity = rarity
        self._go_on = go_on
        self._left = most_tried
        self._sharing: defaultdict[str, list[_Item]] = defaultdict(list)
        self._looked_through: dict[str, int] = {}
        self.whole = True
        """Whether all were compared that have anything in common."""

    def of(self, events: Iterable[ComparedEvent]) -> Iterator[EventPair]:
        """Yield the pairs, as they are met."""
        for number, event in enumerate(events):
            if number % _TOLD_EVERY == 0:
                self._go_on()
            item = _Item(event, self._rarity)
            for other in self._met(item):
                scored = _points(item, other, self._rarity)
                if scored >= ENOUGH:
                    yield EventPair(scored, *sorted((item.key, other.key)))
            if self._left < 0:
                return

    def _met(self, item: _Item) -> Iterator[_Item]:
        """Yield the events before this one that share something telling with it and may be of the same time."""
        met: set[int] = set()
        for shared in item.telling:
            held = self._of_this_time(shared, item)
            if len(held) > MOST_SHARING:
                self.whole = False
            else:
                self._left -= len(held)
                for other in held:
                    if other.key not in met:
                        met.add(other.key)
                        yield other
            held.append(item)
        if self._left < 0:
            self.whole = False

    def _of_this_time(self, shared: str, item: _Item) -> list[_Item]:
        """Return those that share something and have not ended before; crowds are not looked through each time."""
        held = self._sharing[shared]
        if item.earliest is not None and len(held) >= self._looked_through.get(shared, 0):
            held = [other for other in held if other.latest is None or other.latest + NEAR >= item.earliest]
            self._sharing[shared] = held
            self._looked_through[shared] = 2 * len(held) if len(held) > MOST_SHARING else 0
        return held


class _Item:
    """An event made ready to be compared: its words with their weights, and what it must share with another."""

    __slots__ = ("act", "earliest", "key", "kind", "latest", "parties", "people", "telling", "words")

    def __init__(self, event: ComparedEvent, rarity: Rarity) -> None:
        self.key = event.key
        self.kind = event.kind
        self.earliest = event.earliest
        self.latest = event.latest
        self.act = event.act
        self.parties = event.parties
        self.people = event.people
        self.words = {language: (words, rarity.of(words)) for language, words in words_of(event.title).items() if words}
        self.telling = [f"@{person}" for person in sorted(event.people)]
        for language, (words, whole) in self.words.items():
            self.telling.extend(f"{language} {word}" for word in _telling(words, whole, rarity))


def _telling(words: frozenset[str], whole: float, rarity: Rarity) -> Iterator[str]:
    """Yield the rarest words of a title, of which a title that is alike enough shares at least one.

    Titles A and B with Dice's coefficient t or more have at least t / (2 - t) of A's weight in common; the rarest word
    in common stands before no more than these words, so the weight from it on is at least as much.
    """
    left, least = whole, LEAST_ALIKE / (2 - LEAST_ALIKE) * whole
    for word in sorted(words, key=lambda word: (-rarity.weight(word), word)):
        if left < least - 1e-9:
            return
        yield word
        left -= rarity.weight(word)


def _points(one: _Item, other: _Item, rarity: Rarity) -> int:
    if one.kind is not other.kind and EventKind.OTHER not in (one.kind, other.kind):
        return 0
    dated, acted = _of_dates(one, other), _of_acts(one, other)
    if not dated or acted < 0:
        return 0
    people = 0
    if one.people and other.people:
        people = -20 if one.people.isdisjoint(other.people) else 20
    known = dated + acted + people + (10 if one.kind is other.kind else 0)
    return 0 if known + 40 < ENOUGH else known + round(40 * _alike(one, other, rarity))


def _of_dates(one: _Item, other: _Item) -> int:
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return 15
    first, last = max(one.earliest, other.earliest), min(one.latest, other.latest)
    if first - last > NEAR:
        return 0
    if first > last:
        return 15
    longest = 1 + max(one.latest - one.earliest, other.latest - other.earliest)
    if longest <= _A_MONTH and (one.earliest, one.latest) == (other.earliest, other.latest):
        return 30
    within = (first, last) in ((one.earliest, one.latest), (other.earliest, other.latest))
    return 20 if within and longest <= _A_YEAR else 10


def _of_acts(one: _Item, other: _Item) -> int:
    """Return the points for whose act it is, -1 where that of one cannot be that of the other."""
    if one.parties and other.parties:
        return 10 if one.parties == other.parties else -1
    if one.act == other.act:
        return 20 if len(one.act) > 1 else 10
    if not one.act or not other.act:
        return 0
    # A visit is the act of who comes, so it may be told as an act of that country alone.
    return 10 if one.act[0] == other.act[0] and len(one.act) != len(other.act) else -1


def _alike(one: _Item, other: _Item, rarity: Rarity) -> float:
    """Return how alike two titles are, 0 to 1, in the language in which they are most alike."""
    both = one.words.keys() & other.words.keys()
    if not both:
        return _OTHER_LANGUAGES
    most = 0.0
    for language in both:
        (words, whole), (others, their_whole) = one.words[language], other.words[language]
        most = max(most, 1.0 if words == others else 2 * rarity.of(words & others) / (whole + their_whole))
    return most


def _asking(titles: Iterable[Texts], go_on: GoOn) -> Iterator[Texts]:
    for number, title in enumerate(titles):
        if number % _TOLD_EVERY == 0:
            go_on()
        yield title


# ---------------------------------------------------------------- people and sources


def same_people(people: Sequence[Person]) -> tuple[tuple[Person, Person], ...]:
    """Return the pairs of people who may be the same, in the order in which they are given."""

    def may_be(one: Person, other: Person) -> bool:
        return one.country is None or other.country is None or one.country == other.country

    return _pairs(people, lambda person: {_words(name) for name in person.name.values()}, may_be)


def same_sources(sources: Sequence[Source]) -> tuple[tuple[Source, Source], ...]:
    """Return the pairs of sources that may be the same, in the order in which they are given."""

    def may_be(one: Source, other: Source) -> bool:
        if _address(one) and _address(one) == _address(other):
            return True
        # An address of its own each: two pages of one name.
        told = ((one.publisher, other.publisher), (one.published, other.published), (one.url, other.url))
        return bool(_titles(one) & _titles(other)) and all(
            not mine or not theirs or fold(mine) == fold(theirs) for mine, theirs in told
        )

    return _pairs(sources, lambda source: _titles(source) | {_address(source)}, may_be)


def _pairs(
    records: Sequence[R], names: Callable[[R], set[str]], may_be: Callable[[R, R], bool]
) -> tuple[tuple[R, R], ...]:
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for name in names(record) - {""}:
            by_name[name].append(place)
    met = {pair for places in by_name.values() for pair in combinations(places, 2)}
    found = ((records[one], records[other]) for one, other in sorted(met))
    return tuple(pair for pair in found if may_be(*pair))[:MOST]


def _words(text: str) -> str:
    return " ".join(sorted(fold(text).split()))


def _titles(source: Source) -> set[str]:
    return {fold(title) for title in source.title.values()} - {""}


def _address(source: Source) -> str:
    """Return an address without what does not tell pages apart: scheme, ``www.``, a last stroke, the place in it."""
    url = (source.url or "").strip().split("#")[0]
    _, _, rest = url.rpartition("://")
    return rest.removeprefix("www.").rstrip("/")
