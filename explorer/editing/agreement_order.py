"""In which order the acts of an agreement can come, and which orders are only unusual.

What cannot be: an agreement in force, expired or terminated before it was signed. A state is bound by its consent, and
the earliest there is is its signature (Vienna Convention on the Law of Treaties, 1969, articles 11 to 18 and 24).
Everything else happens: acceding without a signature of one's own, provisional application before ratification, a
treaty denounced before it was in force. Acts of different countries have no order among themselves; what one country
signed after the agreement was in force for all is an accession.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import ActKind, AgreementAct
from explorer.editing.date_order import seemingly_before, surely_before

_IMPOSSIBLE = {
    (ActKind.SIGNED, ActKind.IN_FORCE): Message("it is in force before it was signed"),
    (ActKind.SIGNED, ActKind.EXPIRED): Message("it expired before it was signed"),
    (ActKind.SIGNED, ActKind.TERMINATED): Message("it was terminated before it was signed"),
}
"""What the second act would be if it came before the first."""
_UNUSUAL = {
    (ActKind.INITIALLED, ActKind.SIGNED): Message("it was signed before it was initialled"),
    (ActKind.SIGNED, ActKind.RATIFIED): Message("it was ratified before it was signed"),
    (ActKind.SIGNED, ActKind.AMENDED): Message("it was amended before it was signed"),
    (ActKind.RATIFIED, ActKind.IN_FORCE): Message("it is in force before it was ratified"),
    (ActKind.IN_FORCE, ActKind.EXPIRED): Message("it expired before it was in force"),
    (ActKind.IN_FORCE, ActKind.TERMINATED): Message("it was terminated before it was in force"),
}


@dataclass(frozen=True, slots=True)
class Disorder:
    """An act that comes too early, by its place in the list; ``impossible`` where no reading saves it."""

    act: int
    message: Message
    impossible: bool


def order_problems(acts: Sequence[AgreementAct], date: EdtfDate | None = None) -> Iterator[Disorder]:
    """Yield what is out of order among ``acts``, and a signature on another day than the event's own ``date``."""
    for (first, second), message in {**_IMPOSSIBLE, **_UNUSUAL}.items():
        for place, act in enumerate(acts):
            if act.act is not second or act.date is None:
                continue
            earlier = [one for one in acts if one.act is first and _comparable(one, act)]
            if not earlier or not all(one.date is not None and seemingly_before(act.date, one.date) for one in earlier):
                continue
            sure = all(_surely(act, one) for one in earlier)
            yield Disorder(place, message, impossible=sure and (first, second) in _IMPOSSIBLE)
    for place, act in enumerate(acts):
        if act.act is ActKind.SIGNED and act.date is not None and date is not None and not act.date.overlaps(date):
            yield Disorder(place, Message("it was signed on another date than the event's own"), impossible=False)


def _comparable(first: AgreementAct, second: AgreementAct) -> bool:
    """Return whether two acts are of the same country, or one is of all."""
    return first.country is None or second.country is None or first.country == second.country


def _surely(act: AgreementAct, first: AgreementAct) -> bool:
    """Return whether nothing speaks for an order that is possible: a qualified date, or an accession."""
    if act.date is None or first.date is None or not surely_before(act.date, first.date):
        return False
    return first.country is None or first.country == act.country
