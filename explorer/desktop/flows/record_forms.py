"""The forms of people, sources, trade figures and dossiers in one window, and what becomes of what was entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.dossier_form import DossierForm
from explorer.desktop.editing.figures_list import FigureActs, FiguresList
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.person_form import PersonForm
from explorer.desktop.editing.source_form import SourceForm
from explorer.desktop.editing.trade_form import EnteredFigure, TradeForm
from explorer.desktop.flows.edits import EditFlow, names_of
from explorer.desktop.flows.removals import RemovalFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.editing.dossier_draft import DossierDraft, DossierHead
from explorer.editing.drafts import PersonDraft, SourceDraft
from explorer.editing.record_commands import PutDossier, PutFigure, PutPerson, PutSource, RemoveFigure
from explorer.editing.trade_draft import TradeDraft
from explorer.store.errors import ReadOnlyArchive
from explorer.store.reading import Reader
from explorer.store.stored import StoredFlow

EDIT = "edit-selected"
NEW_PERSON, NEW_SOURCE = "new-person", "new-source"
NEW_DOSSIER, TITLE = "new-dossier", "dossier-title"
FIGURES = "figures"


def _close(form: QDialog) -> None:
    """Close a form whose record is written; somebody may have closed it while it was."""
    if isValid(form):
        form.accept()


@dataclass(frozen=True, slots=True)
class _Figures:
    """A dossier's figures, and the titles of the sources that they cite."""

    held: tuple[StoredFlow, ...]
    titles: Mapping[str, Texts]


class RecordFlow(QObject):
    """Opens the forms of all records but events from where somebody meets the record, and keeps what they say."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        edits: EditFlow,
        open_dossier: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._edits = edits
        self._open_dossier = open_dossier
        self._window = parent
        self._list: FiguresList | None = None
        self._listed: DyadKey | None = None
        self._to_choose: int | None = None
        self._to_select: Selection | None = None
        self.removals: RemovalFlow | None = None
        """What the forms offer to remove goes by this; set by whoever has it."""
        session.changed.connect(lambda _: self._list_again())
        state.dossier_changed.connect(self._dossier_changed)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {
            EDIT: self.edit_selected,
            NEW_PERSON: lambda: self._with_person(None),
            NEW_SOURCE: lambda: self._with_source(None),
            NEW_DOSSIER: self.new_dossier,
            TITLE: self.edit_title,
            FIGURES: self.show_figures,
        }

    def edit_selected(self) -> None:
        """Edit the event, the person or the source that is selected."""
        seen = self._state.seen
        selection, opened = seen.selection, seen.dossier
        if opened is None:
            return
        if selection.kind is SelectionKind.EVENT:
            self._edits.edit_event()
        elif selection.kind is SelectionKind.PERSON:
            self._with_person(opened.view.people.get(selection.id))
        elif selection.kind is SelectionKind.SOURCE:
            self._with_source(opened.view.sources.get(selection.id))

    # ------------------------------------------------------------ people and sources

    def _with_person(self, before: Person | None) -> None:
        opened, look = self._state.seen.dossier, self._state.appearance
        if opened is None:
            return
        draft = PersonDraft() if before is None else PersonDraft.of(before, look.language)

        def show(context: FormContext) -> None:
            def save(person: Person) -> None:
                if person == before:
                    form.accept()
                    return
                said = Message("Added: {title}" if before is None else "Changed: {title}", {"title": person.name})

                def kept(_: object) -> None:
                    _close(form)
                    self.select_later(Selection(SelectionKind.PERSON, (), person.id))

                self._edits.keep(
                    form, person, before, lambda stands, mine: PutPerson(context.dyad, stands, mine), said, kept
                )

            form = PersonForm(look, context, draft, save, self._window)
            self._offer_removal(form, before)
            ask(form)

        self._edits.with_context(opened.dyad, show)

    def _with_source(self, before: Source | None) -> None:
        opened, look = self._state.seen.dossier, self._state.appearance
        if opened is None:
            return
        draft = SourceDraft() if before is None else SourceDraft.of(before, look.language)

        def show(context: FormContext) -> None:
            def save(source: Source) -> None:
                if source == before:
                    form.accept()
                    return
                said = Message("Added: {title}" if before is None else "Changed: {title}", {"title": source.title})

                def kept(_: object) -> None:
                    _close(form)
                    self.select_later(Selection(SelectionKind.SOURCE, (), source.id))

                self._edits.keep(
                    form, source, before, lambda stands, mine: PutSource(context.dyad, stands, mine), said, kept
                )

            form = SourceForm(look, context, draft, save, self._window)
            self._offer_removal(form, before)
            ask(form)

        self._edits.with_context(opened.dyad, show)

    def _offer_removal(self, form: PersonForm | SourceForm, before: Person | Source | None) -> None:
        removals = self.removals
        if before is not None and removals is not None:
            form.offer_removal(lambda: removals.remove(before, form))

    def select_later(self, selection: Selection) -> None:
        """Select a record as soon as the dossier has it."""
        self._to_select = selection
        self._dossier_changed()

    def _dossier_changed(self) -> None:
        wanted, seen = self._to_select, self._state.seen
        if wanted is None or seen.dossier is None:
            return
        view = seen.dossier.view
        if wanted.id in (view.people if wanted.kind is SelectionKind.PERSON else view.sources):
            self._to_select = None
            seen.select(wanted)

    # ------------------------------------------------------------ dossiers

    def new_dossier(self) -> None:
        """Make a dossier of two countries, and open it."""
        if self._edits.is_signed():
            self._read_dyads(lambda taken: self._with_dossier(taken, DossierDraft(), None))

    def edit_title(self) -> None:
        """Give the open dossier another title."""
        opened = self._state.seen.dossier
        if opened is None or not self._edits.is_signed():
            return
        dyad, language = opened.dyad, self._state.appearance.language

        def show(title: Texts) -> None:
            before = DossierHead(dyad, title)
            self._with_dossier((), DossierDraft.of(before, language), before)

        self._session.jobs.read(
            lambda reader: reader.title(dyad), show, topic="form", label=Message("Preparing the form")
        )

    def _read_dyads(self, show: Callable[[tuple[DyadKey, ...]], None]) -> None:
        def work(reader: Reader) -> tuple[DyadKey, ...]:
            return tuple(reader.dyads())

        self._session.jobs.read(work, show, topic="form", label=Message("Preparing the form"))

    def _with_dossier(self, taken: tuple[DyadKey, ...], draft: DossierDraft, before: DossierHead | None) -> None:
        def save(head: DossierHead) -> None:
            if head == before:
                form.accept()
                return
            said = Message("Added: {title}" if before is None else "Changed: {title}", {"title": head.title})

            def command(stands: DossierHead | None, mine: DossierHead) -> PutDossier:
                return PutDossier(head.dyad, None if stands is None else stands.title, mine.title)

            def kept(_: object) -> None:
                _close(form)
                self._open_dossier(str(head.dyad))

            self._edits.keep(form, head, before, command, said, kept)

        form = DossierForm(self._state.appearance, taken, draft, save, self._window)
        removals = self.removals
        if before is not None and removals is not None:
            form.offer_removal(lambda: removals.remove_dossier(before.dyad, form))
        ask(form)

    # ------------------------------------------------------------ trade figures

    def show_figures(self) -> None:
        """List the dossier's trade figures, to enter, edit and remove some."""
        opened = self._state.seen.dossier
        if opened is None:
            return
        archive = self._session.archive
        why_not = None
        if archive.read_only:
            why_not = archive.read_only_reason or ReadOnlyArchive.at(archive.path).message
        acts = FigureActs(self._new_figure, self._edit_figure, self._remove_figure, self._edits.undo, self._edits.redo)
        self._listed = opened.dyad
        self._list = FiguresList(self._state.appearance, opened.dyad, acts, why_not=why_not, parent=self._window)
        self._list_again()
        ask(self._list)
        self._list = self._listed = None

    def _list_again(self) -> None:
        dyad = self._listed
        if dyad is None:
            return

        def work(reader: Reader) -> _Figures:
            return _Figures(
                reader.stored_trade(dyad), {one.source.id: one.source.title for one in reader.sources(dyad)}
            )

        self._session.jobs.read(work, self._figures_came, topic="figures", label=Message("Reading the figures"))

    def _figures_came(self, figures: _Figures) -> None:
        if self._list is None:
            return
        self._list.show_figures(figures.held, figures.titles)
        if self._to_choose is not None:
            self._list.choose(self._to_choose)
            self._to_choose = None

    def _new_figure(self) -> None:
        dyad = self._listed
        if dyad is not None:
            self._with_figure(dyad, None)

    def _edit_figure(self, held: StoredFlow) -> None:
        dyad = self._listed
        if dyad is not None:
            self._with_figure(dyad, held)

    def _with_figure(self, dyad: DyadKey, held: StoredFlow | None) -> None:
        look, listed = self._state.appearance, self._list
        before = None if held is None else held.flow
        others = [] if listed is None else [one.flow for one in listed.rows.held if one is not held]
        draft = TradeDraft(dyad) if before is None else TradeDraft.of(before, dyad, look.language)

        def show(context: FormContext) -> None:
            def save(entered: EnteredFigure) -> None:
                if entered.flow == before:
                    form.accept()
                    return

                def command(stands: TradeFlow | None, mine: TradeFlow) -> PutFigure:
                    identity = None if held is None else held.identity
                    return PutFigure(dyad, identity, stands, mine, entered.sources)

                def kept(key: object) -> None:
                    _close(form)
                    self._to_choose = key if isinstance(key, int) else None

                said = Message("The figure is added." if before is None else "The figure is changed.")
                self._edits.keep(form, entered.flow, before, command, said, kept, names_of((), entered.sources))

            if listed is not self._list:
                return  # The list was closed while the form was being prepared.
            form = TradeForm(look, context, draft, others, save, listed or self._window)
            ask(form)

        self._edits.with_context(dyad, show)

    def _remove_figure(self, held: StoredFlow) -> None:
        dyad = self._listed
        if dyad is not None:
            said = Message("The figure is removed. Ctrl+Z brings it back.")
            self._edits.do(RemoveFigure(dyad, held.identity, held.flow), said)
