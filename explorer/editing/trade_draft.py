"""The form of a trade figure: direction, period and the figure as people say it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace
from enum import StrEnum

from explorer.dossier import record_rules
from explorer.dossier.figures import Figure
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, TradeFlow
from explorer.editing.draft_texts import Reader, country_text, date_text, figure_text
from explorer.editing.drafts import CitationDraft, Read, Untouched, citations_of, outcome
from explorer.editing.problems import Known
from explorer.editing.validation import trade_problems


class Way(StrEnum):
    """Which way trade goes in a dossier."""

    FROM_A = "from-a"
    FROM_B = "from-b"
    BOTH = "both"


@dataclass
class TradeDraft:
    """The form of a trade figure of one dossier.

    ``figure`` is what the source says; a currency in it goes before ``currency``, the code chosen beside it.
    ``stands_for`` are the words a record's figure is shown by, with that figure: as long as they are not changed,
    bounds stay that no words would tell.
    """

    dyad: DyadKey
    way: Way = Way.FROM_A
    period: str = ""
    figure: str = ""
    currency: str = ""
    reporter: str = ""
    valuation: str = ""
    estimated: bool = False
    product: str = ""
    basis: str = ""
    citations: list[CitationDraft] = field(default_factory=list)
    stands_for: tuple[str, Figure] | None = field(default=None, compare=False, repr=False)
    untouched: Untouched[TradeFlow, TradeDraft] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, flow: TradeFlow, dyad: DyadKey, language: str) -> TradeDraft:
        """Return the form filled from a figure of the dossier of ``dyad``."""
        figure = replace(Figure.of(flow), currency=None)
        shown = figure_text(figure, language)
        ways = {ends: way for way, ends in _ends(dyad).items()}
        draft = cls(
            dyad,
            ways.get((flow.exporter, flow.importer), Way.FROM_A),
            date_text(flow.period, language),
            shown,
            flow.currency,
            country_text(flow.reporter, language),
            flow.valuation or "",
            flow.estimated,
            flow.product or "",
            flow.basis or "",
            [CitationDraft.of(citation, language) for citation in flow.citations],
            (shown, figure),
        )
        draft.untouched = Untouched(flow, copy.deepcopy(draft))
        return draft

    def reading(self, language: str) -> Figure | None:
        """Return what the figure's text means with its bounds, ``None`` where it is not understood yet."""
        return self._figure(Reader(language))

    def read(self, language: str, known: Known | None = None) -> Read[TradeFlow]:
        """Return the figure that the form says, and what is wrong; an unreadable period or figure gives no record."""
        reader = Reader(language)
        if self.untouched is not None and self == self.untouched.draft:
            flow = self.untouched.record
            return outcome(flow, reader, () if known is None else trade_problems(flow, known))
        period = reader.date(self.period, "period")
        if period is None and not self.period.strip():
            reader.problem(Message("it is not said of when the figure is"), "period")
        figure = self._figure(reader)
        currency = self._currency(figure, reader)
        reporter = reader.country(self.reporter, "reporter")
        citations = citations_of(self.citations, reader)
        if period is None or figure is None or currency is None:
            return Read(None, tuple(reader.problems))
        exporter, importer = _ends(self.dyad)[self.way]
        flow = TradeFlow(
            exporter,
            importer,
            period,
            figure.qualifier,
            figure.low,
            figure.high,
            figure.value,
            currency,
            citations,
            reporter,
            reader.optional(self.valuation),
            self.estimated,
            reader.optional(self.product),
            reader.optional(self.basis),
        )
        return outcome(flow, reader, () if known is None else trade_problems(flow, known))

    def _figure(self, reader: Reader) -> Figure | None:
        if self.stands_for is not None and self.figure == self.stands_for[0]:
            return self.stands_for[1]
        return reader.figure(self.figure, "figure")

    def _currency(self, figure: Figure | None, reader: Reader) -> str | None:
        """Return the currency of the figure's own words, else the one chosen beside it."""
        chosen = self.currency.strip()
        said = None if figure is None else figure.currency
        if said is None and not chosen:
            reader.problem(Message("the currency is missing"), "currency")
            return None
        if said is not None:
            return said
        wrong = record_rules.currency_problem(chosen)
        if wrong is not None:
            reader.problem(wrong, "currency")
            return None
        return chosen


def _ends(dyad: DyadKey) -> dict[Way, tuple[str, str]]:
    """Return exporter and importer of each way."""
    both = record_rules.both_of(dyad)
    return {Way.FROM_A: (dyad.a, dyad.b), Way.FROM_B: (dyad.b, dyad.a), Way.BOTH: (both, both)}
