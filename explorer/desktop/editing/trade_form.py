"""The form of a trade figure: which way, when, and how much, as its source says it and as it is read."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.citing import CitationRows
from explorer.desktop.editing.fields import ChoiceField, CountryField, DateField, LineField, plain_label
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.record_form import RecordForm
from explorer.desktop.editing.word_fields import FigureField
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Source, TradeFlow
from explorer.editing.drafts import Read
from explorer.editing.problems import Known
from explorer.editing.trade_draft import TradeDraft, Way

_VALUATIONS = {
    "": Message("not stated"),
    "FOB": Message("FOB: free on board"),
    "CIF": Message("CIF: cost, insurance, freight"),
}
_BASES = {
    "": Message("of the whole period"),
    "mean": Message("a year's mean over the period"),
}
_CURRENCIES = ("USD", "EUR", "GBP", "JPY", "CNY", "CHF", "RUB")
"""Offered beside those of the dossier's other figures."""


@dataclass(frozen=True, slots=True)
class EnteredFigure:
    """What a form says: the figure, and the sources that it names first."""

    flow: TradeFlow
    sources: tuple[Source, ...]


class TradeForm(RecordForm[TradeFlow]):
    """Shows a figure's draft and reads it back; ``save`` is called with what was entered when somebody wants it kept.

    ``others`` are the dossier's other figures, none of which is to be entered twice.
    """

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        draft: TradeDraft,
        others: Collection[TradeFlow],
        save: Callable[[EnteredFigure], None],
        parent: QWidget | None = None,
    ) -> None:
        is_new = draft.untouched is None
        super().__init__(look, Message("New trade figure") if is_new else Message("Edit the trade figure"), parent)
        self._context = context
        self._draft = draft
        self._others = others
        self._save = save
        self._make_fields()
        self._lay_out()
        self._show_draft()
        self._listen()
        self.begin(self.way, empty=is_new)

    def _make_fields(self) -> None:
        look, words, inside, dyad = self._look, self._look.words, self._inside, self._context.dyad
        self.way = ChoiceField(look, Message("Direction"), ways(dyad, look).items(), inside)
        self.period = DateField(
            look,
            Message("Period"),
            inside,
            example=Message("2006, March 2007, 1992 to 2000…"),
            without=Message("The years or months that the figure counts"),
        )
        self.figure = FigureField(look, Message("Figure"), inside)
        used = (flow.currency for flow in self._others)
        self.currency = LineField(look, Message("Currency"), (*used, *_CURRENCIES), inside)
        self.currency.setPlaceholderText(words.text("a code such as USD, where the figure names none"))
        self.estimated = QCheckBox(words.text("The source estimates it"), inside)
        both = (words.country(dyad.a), words.country(dyad.b))
        self.reporter = CountryField(look, Message("Reported by"), inside, first=both)
        self.reporter.setPlaceholderText(words.text("whose statistics these are; empty where it is not said"))
        self.valuation = ChoiceField(
            look, Message("Valuation"), [(word, words.say(text)) for word, text in _VALUATIONS.items()], inside
        )
        self.basis = ChoiceField(
            look, Message("Basis"), [(word, words.say(text)) for word, text in _BASES.items()], inside
        )
        products = (flow.product for flow in self._others if flow.product)
        self.product = LineField(look, Message("Product"), products, inside)
        self.product.setPlaceholderText(words.text("empty for all goods"))
        self.citations = CitationRows(look, self._context.known.sources, inside)

    def _lay_out(self) -> None:
        basis = plain_label(self._look.words.text("Basis"), self._inside)
        self.add(Message("Direction"), self.way)
        self.add(Message("Period"), self.period)
        self.add(Message("Figure"), self.figure)
        self.add(Message("Currency"), self.currency, self.estimated)
        self.add(Message("Reported by"), self.reporter)
        self.add(Message("Valuation"), self.valuation, basis, self.basis)
        self.add(Message("Product"), self.product)
        self.add(Message("Sources"), self.citations)

    def _listen(self) -> None:
        for part in (self.period, self.figure, self.citations):
            part.changed.connect(self.judge_soon)
        for line in (self.currency, self.reporter, self.product):
            line.textChanged.connect(self.judge_soon)
        for choice in (self.way, self.valuation, self.basis):
            choice.currentIndexChanged.connect(self.judge_soon)
        self.estimated.toggled.connect(self.judge_soon)
        self.figure.changed.connect(self._show_reading)
        self.currency.textChanged.connect(self._show_reading)

    def _show_draft(self) -> None:
        draft = self._draft
        self.way.choose(draft.way.value)
        self.period.edit.setText(draft.period)
        self.figure.edit.setText(draft.figure)
        self.currency.setText(draft.currency)
        self.reporter.setText(draft.reporter)
        self.valuation.choose(draft.valuation)
        self.basis.choose(draft.basis)
        self.estimated.setChecked(draft.estimated)
        self.product.setText(draft.product)
        self.citations.show_citations(draft.citations)
        self._show_reading()

    def _show_reading(self) -> None:
        """Show how the figure is read, in the currency chosen beside it where it names none itself."""
        draft = copy.copy(self._draft)
        draft.figure = self.figure.edit.text()
        figure, chosen = draft.reading(self._look.language), self.currency.text().strip()
        if figure is not None and figure.currency is None and chosen:
            figure = replace(figure, currency=chosen)
        self.figure.show_reading(figure)

    def typed(self) -> TradeDraft:
        """Return the draft as it is typed now."""
        draft = copy.deepcopy(self._draft)
        draft.way = Way(self.way.value)
        draft.period, draft.figure = self.period.edit.text(), self.figure.edit.text()
        draft.currency, draft.reporter = self.currency.text(), self.reporter.text()
        draft.valuation, draft.basis = self.valuation.value, self.basis.value
        draft.estimated, draft.product = self.estimated.isChecked(), self.product.text()
        draft.citations = self.citations.typed()
        return draft

    def read_typed(self) -> Read[TradeFlow]:
        """Read what is typed now."""
        draft, context = self.typed(), self._context
        known = Known(context.dyad, context.today, sources=self.citations.ids, figures=self._others)
        return draft.read(self._look.language, known).with_others(self.citations.problems)

    def news(self) -> Sequence[Message]:
        """Return which sources are named first."""
        return self.citations.news

    def pass_on(self, record: TradeFlow) -> None:
        """Hand on the figure, and the sources that it names first."""
        self._save(EnteredFigure(record, self.citations.new_sources))


def ways(dyad: DyadKey, look: Appearance) -> dict[str, str]:
    """Return what the ways of trade in a dossier are called."""
    words = look.words
    a, b = words.country(dyad.a), words.country(dyad.b)
    return {
        Way.FROM_A.value: words.text("{exporter} to {importer}", exporter=a, importer=b),
        Way.FROM_B.value: words.text("{exporter} to {importer}", exporter=b, importer=a),
        Way.BOTH.value: words.text("both ways together"),
    }
