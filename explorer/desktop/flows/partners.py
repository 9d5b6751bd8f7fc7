"""Showing all partners of one country, and going from there into a dossier and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from explorer.desktop.filters import Asked, Filter
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.dossier.facets import Facet, Stretch
from explorer.dossier.message import Message
from explorer.dossier.records import DossierSummary, DyadKey
from explorer.store.reading import Reader
from explorer.timeline.partners import PartnersIndex

LEAST_PARTNERS = 2
"""Dossiers that a country has at least, where its partners are offered: of a single one there is nothing to compare."""
_MARK = "partners:"


def countries_with_partners(summaries: Sequence[DossierSummary]) -> tuple[str, ...]:
    """Return the countries with two or more dossiers: those with the most first, then by code."""
    counts = Counter(code for summary in summaries for code in (summary.dyad.a, summary.dyad.b))
    several = [code for code, count in counts.items() if count >= LEAST_PARTNERS]
    return tuple(sorted(several, key=lambda code: (-counts[code], code)))


def name_of(country: str) -> str:
    """Return the word by which lists of dossiers ask for a country's partners."""
    return f"{_MARK}{country}"


def country_of(name: str) -> str | None:
    """Return the country whose partners a word asks for, ``None`` where it names a dossier."""
    return name.removeprefix(_MARK) if name.startswith(_MARK) else None


def asked_of_partners(chosen: Filter) -> tuple[Asked, ...]:
    """Return what a filter asks of the events of all partners; kinds are let through by their counts, sides are those
    of a single dossier.
    """
    return tuple(one for one in chosen.asked if isinstance(one, Stretch) or one.facet not in (Facet.KIND, Facet.SIDE))


class PartnersFlow(QObject):
    """Reads a country's partners in the reader's thread and hands them to the state; ``shown`` brings the view up."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        shown: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._shown = shown
        self._summaries: tuple[DossierSummary, ...] = ()
        self._asked: tuple[Asked, ...] = ()
        """What was asked of the events that were counted last."""
        state.filter_changed.connect(self._filtered)

    def show_summaries(self, summaries: Sequence[DossierSummary]) -> None:
        """Take the dossiers there are; what is shown is read anew."""
        self._summaries = tuple(summaries)
        if self._state.partners is not None:
            self._read(self._state.partners.country, self._renewed)

    def offered(self, dyad: DyadKey | None) -> str | None:
        """Return the country that the action shows: of the open dossier's two the one with more partners."""
        several = countries_with_partners(self._summaries)
        if dyad is None:
            return several[0] if several else None
        return next((code for code in several if code in dyad), None)

    def show(self, country: str) -> None:
        """Show a country's partners as soon as they are read."""
        self._read(country, self._arrived)

    def has(self, country: str) -> bool:
        """Say whether a country has partners to be shown."""
        return country in countries_with_partners(self._summaries)

    def _read(self, country: str, answer: Callable[[PartnersIndex], None]) -> None:
        asked = self._asked = asked_of_partners(self._state.filter)

        def work(reader: Reader) -> PartnersIndex:
            return PartnersIndex(country, reader.year_counts(country, asked), asked=asked)

        label = Message("Counting the events of all partners")
        self._session.jobs.read(work, answer, topic="partners", label=label, aside=True)

    def _filtered(self) -> None:
        """Count anew where something else is asked than kinds, which are counted apart."""
        partners = self._state.partners
        if partners is not None and asked_of_partners(self._state.filter) != self._asked:
            self._read(partners.country, self._renewed)

    def _arrived(self, partners: PartnersIndex) -> None:
        self._state.show_partners(partners)
        self._shown()
        self._filtered()  # Another filter may have been chosen while these were counted.

    def _renewed(self, partners: PartnersIndex) -> None:
        """Show what is there after a change, if partners are still shown."""
        if self._state.partners is not None:
            self._state.show_partners(partners)
