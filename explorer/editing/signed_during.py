"""Agreements that were signed during a visit, entered with it: each an event of its own, linked to the visit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    DyadKey,
    Event,
    EventKind,
    Link,
)
from explorer.dossier.texts import Texts
from explorer.editing.drafts import AgreementDraft, EventDraft
from explorer.editing.new_ids import new_event_id

SIGNED_DURING = "signed-during"
"""The type of the link from an agreement to the visit; the interchange format's own word."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What is typed of an agreement: its title, and its form."""

    title: str
    type: AgreementType


def agreements_signed(
    visit: Event, signed: Iterable[Signed], dyad: DyadKey, taken: Collection[str], language: str
) -> tuple[Event, ...]:
    """Return the agreements of a visit: signed on its date by both countries, by the word of the visit's own sources.

    The date of the signing is the visit's, so it is no more exact than that.
    """
    made: list[Event] = []
    # What a source says of the visit's date it says of the visit.
    citations = tuple(replace(one, date=None) for one in visit.citations)
    for one in signed:
        title = {language: one.title}
        parties = (dyad.a, dyad.b)
        draft = EventDraft(EventKind.AGREEMENT, title=title, date="" if visit.date is None else visit.date.text)
        draft.agreement = AgreementDraft(one.type, list(parties))
        event_id = new_event_id(draft, {*taken, visit.id, *(event.id for event in made)}, language)
        made.append(
            Event(
                event_id,
                EventKind.AGREEMENT,
                Texts(title),
                citations,
                date=visit.date,
                extent=visit.extent,
                certainty=visit.certainty,
                agreement=Agreement(one.type, parties, acts=(AgreementAct(ActKind.SIGNED, visit.date),)),
                places=visit.places,
                links=(Link(SIGNED_DURING, visit.id),),
            )
        )
    return tuple(made)
