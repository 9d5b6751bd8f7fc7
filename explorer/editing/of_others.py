"""Whether an event concerns the two countries of a dossier, as far as it says whose it is.

The interchange format leaves that open, since an event of several countries may stand in several dossiers: what is
found here may be true, and is a warning only.
"""

from __future__ import annotations

from collections.abc import Mapping

from explorer.dossier import countries
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Person
from explorer.dossier.texts import Texts

NOBODY: Mapping[str, Person] = {}


def why_of_others(event: Event, dyad: DyadKey, people: Mapping[str, Person] = NOBODY) -> Message | None:
    """Return why an event may belong into another dossier than that of ``dyad``, ``None`` where nothing says so."""
    names: dict[str, object] = {"a": _name(dyad.a), "b": _name(dyad.b)}
    named = _countries_of(event, people)
    if named and not any(code in dyad for code in named):
        return Message("neither {a} nor {b} takes part in it", names)
    if event.visit is not None:
        ends = (event.visit.origin, event.visit.destination)
        if all(map(countries.is_known, ends)) and not all(code in dyad for code in ends):
            ways = {"from": _name(ends[0]), "to": _name(ends[1])}
            return Message("the visit went from {from} to {to}, not between {a} and {b}", {**names, **ways})
    if event.agreement is not None:
        parties = {code for code in event.agreement.parties if countries.is_known(code)}
        if len(parties) > 1 and not {dyad.a, dyad.b} <= parties:
            return Message("{a} and {b} are not both parties to it", names)
    if event.actor is not None and countries.is_known(event.actor) and event.actor not in dyad:
        whose = {**names, "country": _name(event.actor)}
        return Message("it is the act of {country}, which is neither {a} nor {b}", whose)
    return None


def _name(code: str) -> Texts:
    return countries.names(code, ("en", "zh-Hant", "ar")) or Texts(en=code)


def _countries_of(event: Event, people: Mapping[str, Person]) -> set[str]:
    found = {event.actor}
    if event.visit is not None:
        found |= {event.visit.origin, event.visit.destination}
    if event.agreement is not None:
        found |= {*event.agreement.parties, *(act.country for act in event.agreement.acts)}
    for part in event.participants:
        found.add(part.country)
        if part.person is not None and part.person in people:
            found.add(people[part.person].country)
    return {code for code in found if code and countries.is_known(code)}
