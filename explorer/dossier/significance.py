"""How significant an event is, from 1 to 5, so that the labels that matter most are placed first.

The value only orders what is drawn; it judges nothing and hides nothing. An event's own ``significance`` wins.
Otherwise it is computed from what the source says, so that heads of state come before delegations, firsts before
repeats, treaties before statements:

=========  ======================================================================  =====
kind       what                                                                    value
=========  ======================================================================  =====
visit      head of state                                                           4
visit      head of government                                                      3
visit      anybody else, also where no source gives the level                      2
agreement  treaty                                                                  4
agreement  agreement, framework, protocol                                          3
agreement  memorandum, joint statement, other                                      2
milestone  any (relations, recognition, missions, upgrades)                        4
other      any                                                                     2
=========  ======================================================================  =====

One is added for a first visit of its level, and one taken away from an ``other`` event that is context or a
statement about figures (tags ``context``, ``statistics``, ``trend``).
"""

from __future__ import annotations

from explorer.dossier.records import AgreementType, Event, EventKind

LOWEST, HIGHEST = 1, 5

_VISIT_LEVELS = {"head-of-state": 4, "head-of-government": 3}
_OTHER_VISITS = 2
_AGREEMENTS = {
    AgreementType.TREATY: 4,
    AgreementType.AGREEMENT: 3,
    AgreementType.FRAMEWORK: 3,
    AgreementType.PROTOCOL: 3,
}
_OTHER_AGREEMENTS = 2
_MILESTONE = 4
_OTHER = 2
_BACKGROUND_TAGS = frozenset({"context", "statistics", "trend"})


def significance(event: Event) -> int:
    """Return the significance of ``event``, 1 (least) to 5."""
    if event.significance is not None:
        return event.significance
    return min(HIGHEST, max(LOWEST, _computed(event)))


def _computed(event: Event) -> int:
    if event.kind is EventKind.VISIT:
        visit = event.visit
        if visit is None:
            return _OTHER_VISITS
        return _VISIT_LEVELS.get(visit.level or "", _OTHER_VISITS) + visit.first
    if event.kind is EventKind.AGREEMENT:
        agreement = event.agreement
        return _OTHER_AGREEMENTS if agreement is None else _AGREEMENTS.get(agreement.type, _OTHER_AGREEMENTS)
    if event.kind is EventKind.MILESTONE:
        return _MILESTONE
    return _OTHER - (not _BACKGROUND_TAGS.isdisjoint(event.tags))
