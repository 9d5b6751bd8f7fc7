"""Which events stand back or are not drawn at all, and which are always labelled. A value; the window shows it at all
times, remembers it for each dossier, and clears it by one key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from explorer.dossier.facets import Condition, Effect, Facet, Sense, Stretch
from explorer.dossier.records import EventKind
from explorer.timeline.facets import FacetIndex

Asked = Condition | Stretch
_FARTHEST_DAY = 2**62
_MOST_VALUES = 10_000
"""Values and pins that are read back of one filter: whoever writes more into the file is not obeyed."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is let through. ``conditions`` are at most one for each facet and sense, in the order of facets.

    ``pinned`` are keys of events that pass whatever is asked, and are always labelled.
    """

    conditions: tuple[Condition, ...] = ()
    stretch: Stretch | None = None
    pinned: frozenset[int] = frozenset()

    @property
    def active(self) -> bool:
        """Say whether anything is asked of events."""
        return bool(self.conditions) or self.stretch is not None

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Return everything that an event must meet."""
        return self.conditions if self.stretch is None else (*self.conditions, self.stretch)

    def condition(self, facet: Facet, sense: Sense) -> Condition | None:
        """Return what is asked of a facet in one sense."""
        return next((one for one in self.conditions if one.facet is facet and one.sense is sense), None)

    def values(self, facet: Facet, sense: Sense) -> frozenset[str]:
        """Return the values that are asked for, or those that are left out."""
        found = self.condition(facet, sense)
        return frozenset() if found is None else found.values

    def lets(self, facet: Facet, value: str) -> bool:
        """Say whether a value is among those that pass."""
        only = self.values(facet, Sense.ONLY)
        return value not in self.values(facet, Sense.WITHOUT) and (not only or value in only)

    @property
    def effect(self) -> Effect:
        """Return what becomes of what does not pass: hidden only where everything that is asked hides."""
        hides = self.active and all(one.effect is Effect.HIDDEN for one in self.asked)
        return Effect.HIDDEN if hides else Effect.PALE

    @property
    def kinds(self) -> frozenset[EventKind]:
        """Return the kinds that pass."""
        return frozenset(kind for kind in EventKind if self.lets(Facet.KIND, kind))

    def held_sources(self, sources: Iterable[str]) -> frozenset[str]:
        """Return which of the sources do not count: their figures of trade are left out too."""
        only, without = (self.values(Facet.SOURCE, sense) for sense in (Sense.ONLY, Sense.WITHOUT))
        if not only:
            return without.intersection(sources)
        return frozenset(source for source in sources if source in without or source not in only)

    # ------------------------------------------------------------ other filters

    def only(self, facet: Facet, *values: str, effect: Effect | None = None) -> Filter:
        """Return the filter that asks for these values of a facet, whatever it asked of it before."""
        kept = self.asking(Condition(facet, Sense.WITHOUT, frozenset()))
        return kept.asking(Condition(facet, Sense.ONLY, frozenset(values), effect or self.effect))

    def without(self, facet: Facet, *values: str, effect: Effect | None = None) -> Filter:
        """Return the filter that leaves these values out as well."""
        only = self.condition(facet, Sense.ONLY)
        kept = self if only is None else self.asking(replace(only, values=only.values - set(values)))
        before = self.condition(facet, Sense.WITHOUT)
        known = frozenset[str]() if before is None else before.values
        chosen = effect or (self.effect if before is None else before.effect)
        return kept.asking(Condition(facet, Sense.WITHOUT, known | set(values), chosen))

    def toggled(self, facet: Facet, sense: Sense, value: str, effect: Effect | None = None) -> Filter:
        """Return the filter with a value asked for (or left out) as well, or not any more."""
        before = self.condition(facet, sense)
        other = self.condition(facet, Sense.WITHOUT if sense is Sense.ONLY else Sense.ONLY)
        kept = self if other is None else self.asking(replace(other, values=other.values - {value}))
        if before is None:
            return kept.asking(Condition(facet, sense, frozenset({value}), effect or self.effect))
        return kept.asking(replace(before, values=before.values ^ {value}, effect=effect or before.effect))

    def switched(self, facet: Facet, value: str) -> Filter:
        """Return the filter with a value held back that is let through, or the other way round."""
        if self.lets(facet, value):
            return self.without(facet, value)
        kept, without = self, self.condition(facet, Sense.WITHOUT)
        if without is not None:
            kept = kept.asking(replace(without, values=without.values - {value}))
        only = kept.condition(facet, Sense.ONLY)
        return kept if only is None else kept.asking(replace(only, values=only.values | {value}))

    def during(self, first: int, last: int, effect: Effect | None = None) -> Filter:
        """Return the filter that asks for a stretch of days, both included."""
        return replace(self, stretch=Stretch(first, last, effect or self.effect))

    def dropping(self, asked: Asked) -> Filter:
        """Return the filter that does not ask one thing any more."""
        if isinstance(asked, Stretch):
            return replace(self, stretch=None)
        return self.asking(replace(asked, values=frozenset()))

    def with_effect(self, effect: Effect, *asked: Asked) -> Filter:
        """Return the filter with another effect of some of what it asks; of all, where nothing is named."""
        chosen = asked or self.asked
        conditions = tuple(replace(one, effect=effect) if one in chosen else one for one in self.conditions)
        stretch = self.stretch
        return replace(
            self,
            conditions=conditions,
            stretch=stretch if stretch is None or stretch not in chosen else replace(stretch, effect=effect),
        )

    def pinning(self, *keys: int) -> Filter:
        """Return the filter with events pinned as well."""
        return replace(self, pinned=self.pinned | set(keys))

    def unpinning(self, *keys: int) -> Filter:
        """Return the filter with events not pinned any more; with none named, with no pins at all."""
        return replace(self, pinned=self.pinned - set(keys) if keys else frozenset())

    def cleared(self) -> Filter:
        """Return the filter that lets everything through; pins stay, since they hold nothing back."""
        return Filter(pinned=self.pinned)

    def known_to(self, facets: FacetIndex, sources: Collection[str]) -> Filter:
        """Return the filter without values and pins that are not there any more: nobody could find them again.

        ``sources`` are all that the dossier has; some are cited for figures of trade alone.
        """
        found = self
        for one in self.conditions:
            also = sources if one.facet is Facet.SOURCE else ()
            held = frozenset(
                value for value in one.values if value in also or facets.value(one.facet, value) is not None
            )
            found = found.asking(replace(one, values=held))
        return replace(found, pinned=frozenset(key for key in self.pinned if facets.row_of(key) is not None))

    def asking(self, asked: Condition) -> Filter:
        """Return the filter with one condition in place of what it asked of that facet in that sense."""
        others = [one for one in self.conditions if (one.facet, one.sense) != (asked.facet, asked.sense)]
        found = [*others, asked] if asked.values else others
        return replace(self, conditions=tuple(sorted(found, key=_place)))

    # ------------------------------------------------------------ plain values

    def table(self) -> dict[str, Any]:
        """Return the filter as plain values of a TOML or JSON file, ``{}`` for none."""
        table: dict[str, Any] = {
            f"{one.facet}-{one.sense}": [one.effect.value, *sorted(one.values)] for one in self.conditions
        }
        if self.stretch is not None:
            table["days"] = [self.stretch.effect.value, self.stretch.first, self.stretch.last]
        if self.pinned:
            table["pinned"] = sorted(self.pinned)
        return table

    @classmethod
    def read(cls, table: object) -> Filter:
        """Return the filter that :meth:`table` wrote; whatever is not understood is passed over."""
        found = cls()
        if not isinstance(table, Mapping):
            return found
        for facet in Facet:
            for sense in Sense:
                effect, rest = _effect_and_rest(table.get(f"{facet}-{sense}"))
                values = frozenset(one for one in rest if isinstance(one, str))
                if effect is not None:
                    found = found.asking(Condition(facet, sense, values, effect))
        effect, rest = _effect_and_rest(table.get("days"))
        days = [one for one in rest if _is_whole(one) and abs(one) <= _FARTHEST_DAY]
        if effect is not None and len(rest) == len(days) == 2 and days[0] <= days[1]:
            found = replace(found, stretch=Stretch(days[0], days[1], effect))
        pinned = table.get("pinned")
        keys = [one for one in pinned if _is_whole(one)] if isinstance(pinned, list) else []
        return replace(found, pinned=frozenset(one for one in keys[:_MOST_VALUES] if abs(one) <= _FARTHEST_DAY))


def _place(asked: Condition) -> tuple[int, int]:
    return list(Facet).index(asked.facet), list(Sense).index(asked.sense)


def _effect_and_rest(written: object) -> tuple[Effect | None, list[Any]]:
    if not isinstance(written, list) or not written or not isinstance(written[0], str):
        return None, []
    return next((one for one in Effect if one.value == written[0]), None), written[1 : 1 + _MOST_VALUES]


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
