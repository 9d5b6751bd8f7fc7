"""The left pane itself: three sections that fold, scrolled together; narrow where the window is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from explorer.desktop.flows.partners import countries_with_partners, name_of
from explorer.desktop.sidebar.rows import Entry, EntryList
from explorer.desktop.sidebar.section import Section
from explorer.desktop.sidebar.undated import UndatedSection
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import DossierSummary
from explorer.drawing import icons

WIDTH = 232
NARROW = 44


class Sidebar(QScrollArea):
    """Dossiers, undated events and sources."""

    dossier_requested = Signal(str)
    """The dyad, as ``KAZ-MYS``."""
    unfold_requested = Signal()
    """The folded pane was asked for what it does not show."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._state = state
        self._summaries: tuple[DossierSummary, ...] = ()
        self._narrow = False
        self._held: frozenset[str] = frozenset()
        """Sources that are shown as not counting."""
        self._spoken = (state.appearance.language, state.appearance.digits)
        """Language and digits of what is listed: other colours and sizes change none of its words."""
        look = state.appearance
        self.countries = EntryList(look, "", self)
        self.dossiers = EntryList(look, "", self)
        self.sources = EntryList(look, "", self)
        self.of_undated = UndatedSection(state, self)
        self.undated = self.of_undated.entries
        self.of_countries = Section(Message("Countries"), (self.countries,), self)
        self.sections = (
            Section(Message("Dossiers"), (self.dossiers,), self),
            self.of_undated,
            Section(Message("Sources"), (self.sources,), self),
        )
        self.tally = QToolButton(self)
        self.tally.setObjectName("tally")
        self.tally.setProperty("flat", True)
        self.tally.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.tally.setFixedWidth(NARROW)
        self.tally.hide()
        inside = self._inside = QWidget(self)
        inside.setObjectName("pane")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for section in (self.of_countries, *self.sections):
            layout.addWidget(section)
        layout.addWidget(self.tally)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect()
        self.show_appearance()
        self._show_dossier()

    def _connect(self) -> None:
        self.countries.clicked.connect(self._open_country)
        self.countries.activated.connect(self._open_country)
        self.dossiers.clicked.connect(self._open)
        self.dossiers.activated.connect(self._open)
        self.undated.clicked.connect(self._select_undated)
        self.undated.activated.connect(self._select_undated)
        self.tally.clicked.connect(self.unfold_requested)
        self.sources.clicked.connect(self._toggle_or_show)
        self.sources.activated.connect(self._show_source)
        self.sources.ticked.connect(self._tick)
        for entries in (self.countries, self.dossiers, self.undated, self.sources):
            entries.went_to.connect(lambda index, entries=entries: self._follow(entries, index))
        self._state.dossier_changed.connect(self._show_dossier)
        self.of_undated.listed.connect(self._show_tally)
        self._state.partners_changed.connect(self._show_dossiers)
        self._state.partners_changed.connect(self._show_what_is_the_dossiers)
        self._state.selection_changed.connect(self._show_selection)
        self._state.filter_changed.connect(self._show_held)
        self._state.appearance_changed.connect(self.show_appearance)

    # ------------------------------------------------------------ what is shown

    def show_summaries(self, summaries: Sequence[DossierSummary]) -> None:
        """Show the list of dossiers."""
        self._summaries = tuple(summaries)
        self._show_dossiers()

    def set_narrow(self, narrow: bool) -> None:
        """Fold to flags and a count, or unfold."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else round(WIDTH * self._state.appearance.text_scale))
        self.dossiers.painter_of_entries.narrow = narrow
        for section in self.sections:
            section.head.setVisible(not narrow)
            section.count.setVisible(not narrow)
        self.of_countries.setVisible(not narrow and self.countries.entries.rowCount() > 0)
        self._show_what_is_the_dossiers()
        self.dossiers.viewport().update()

    def _show_what_is_the_dossiers(self) -> None:
        """Show what is undated in the dossier and its sources, unless a country's partners stand in its place."""
        of_dossier = self._state.partners is None
        for section in self.sections[1:]:
            section.setVisible(of_dossier and not self._narrow)
        self.tally.setVisible(of_dossier and self._narrow and bool(self.undated.entries.rowCount()))

    @property
    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """Return where F6 stops, each with the part it stands for.

        That is a list, its heading where the list is folded or empty, and the folded pane's count.
        """
        stops: list[tuple[QWidget, QWidget]] = []
        head = self.countries if not self.countries.isHidden() else self.of_countries.head
        stops.append((head, self.of_countries))
        for section, entries in zip(self.sections, (self.dossiers, self.undated, self.sources), strict=True):
            there = not entries.isHidden() and entries.entries.rowCount() > 0
            stops.append((entries if there else section.head, section))
        return [*stops, (self.tally, self.tally)]

    def _follow(self, entries: EntryList, index: QModelIndex) -> None:
        """Scroll to the entry that the keyboard went to."""
        place = entries.visualRect(index)
        corners = (entries.mapTo(self._inside, corner) for corner in (place.bottomLeft(), place.topLeft()))
        for corner in corners:
            self.ensureVisible(0, corner.y(), 0, 4)

    @property
    def narrow(self) -> bool:
        """Say whether the pane is folded."""
        return self._narrow

    def show_appearance(self) -> None:
        """Take new words, colours and sizes."""
        look = self._state.appearance
        for entries in (self.countries, self.dossiers, self.sources):
            entries.show_appearance(look)
        for section in (self.of_countries, *self.sections):
            section.show_theme(look.theme)
        self.of_undated.show_appearance()
        self.tally.setIcon(icons.icon("calendar", look.theme))
        self.countries.setAccessibleName(look.words.text("Countries"))
        self.dossiers.setAccessibleName(look.words.text("Dossiers"))
        self.sources.setAccessibleName(look.words.text("Sources"))
        if not self._narrow:
            self.setFixedWidth(round(WIDTH * look.text_scale))

    def list_anew(self) -> Iterator[None]:
        """List the same in other words, where they are others: a list, or a part of a long one, in each step."""
        look = self._state.appearance
        spoken = (look.language, look.digits)
        if spoken == self._spoken:
            return
        self._spoken = spoken
        self._show_dossiers()
        yield
        yield from self.of_undated.list_events()
        yield
        self._show_sources()
        yield
        self._show_selection()

    def _show_dossiers(self) -> None:
        words = self._state.appearance.words
        self._show_countries()
        opened = self._state.dossier
        current = str(opened.dyad) if opened is not None and self._state.partners is None else ""
        entries = []
        for summary in self._summaries:
            dyad = summary.dyad
            years = ""
            if summary.first_year is not None and summary.last_year is not None:
                years = words.years(summary.first_year, summary.last_year)
            entries.append(
                Entry(
                    str(dyad),
                    words.country(dyad.a),
                    words.country(dyad.b),
                    (words.number(summary.events), years),
                    flags=(dyad.a, dyad.b),
                    bold=str(dyad) == current,
                    tip=words.chosen(summary.title),
                )
            )
        self.dossiers.show_entries(entries)
        self.dossiers.mark_current(current)
        self.sections[0].name(words.say(self.sections[0].title), words.number(len(entries)))

    def _show_countries(self) -> None:
        """Show the countries that several dossiers are about."""
        words, shown = self._state.appearance.words, self._state.partners
        current = "" if shown is None else name_of(shown.country)
        several = countries_with_partners(self._summaries)
        entries = []
        for country in several:
            partners = sum(country in summary.dyad for summary in self._summaries)
            entries.append(
                Entry(
                    name_of(country),
                    words.country(country),
                    end=(words.number(partners),),
                    flags=(country,),
                    bold=name_of(country) == current,
                    tip=words.text("{country} and its partners", country=words.country(country)),
                )
            )
        self.countries.show_entries(entries)
        self.countries.mark_current(current)
        self.of_countries.name(words.say(self.of_countries.title), words.number(len(entries)))
        self.of_countries.setVisible(bool(entries) and not self._narrow)

    def _show_dossier(self) -> None:
        self._show_dossiers()
        self.of_undated.show_events(anew=True)
        self._show_sources()
        self._show_selection()

    def _show_tally(self) -> None:
        """Count the undated events, as the folded pane does, and show which of them is selected."""
        words, section = self._state.appearance.words, self.of_undated
        self.tally.setText(words.number(section.total))
        undated = words.say(Message("%n undated", count=section.total))
        self.tally.setToolTip(undated)
        self.tally.setAccessibleName(undated)
        self._show_what_is_the_dossiers()
        self._show_selection()

    def _show_held(self) -> None:
        """Tick the sources anew where others count now."""
        if self._state.held_sources != self._held:
            self._show_sources()

    def _show_sources(self) -> None:
        words, opened = self._state.appearance.words, self._state.dossier
        held = self._held = self._state.held_sources
        entries = []
        if opened is not None:
            for count in sorted(opened.sources, key=lambda one: (-one.total, one.id)):
                source = opened.view.sources[count.id]
                title = words.chosen(source.title)
                entries.append(
                    Entry(count.id, title, end=(words.number(count.total),), checked=count.id not in held, tip=title)
                )
        self.sources.show_entries(entries)
        self.sections[2].name(words.say(self.sections[2].title), words.number(len(entries)))

    def _show_selection(self) -> None:
        selection = self._state.selection
        key = selection.event
        self.undated.mark_current("" if key is None else str(key))
        self.sources.mark_current(selection.id if selection.kind is SelectionKind.SOURCE else "")

    # ------------------------------------------------------------ what is asked for

    def _open(self, index: QModelIndex) -> None:
        entry = self.dossiers.entries.entry(index)
        opened = self._state.dossier
        other = opened is None or entry is None or entry.id != str(opened.dyad)
        if entry is not None and (other or self._state.partners is not None):
            self.dossier_requested.emit(entry.id)

    def _open_country(self, index: QModelIndex) -> None:
        entry, shown = self.countries.entries.entry(index), self._state.partners
        if entry is not None and (shown is None or entry.id != name_of(shown.country)):
            self.dossier_requested.emit(entry.id)

    def _select_undated(self, index: QModelIndex) -> None:
        entry = self.undated.entries.entry(index)
        if entry is not None and entry.id:
            self._state.select_event(int(entry.id))

    def _toggle_or_show(self, index: QModelIndex) -> None:
        """Toggle a source by a click on its box, show it by a click on its title."""
        entry = self.sources.entries.entry(index)
        if entry is None:
            return
        at = self.sources.viewport().mapFromGlobal(self.cursor().pos()).x()
        along = self.sources.viewport().width() - at if self._state.appearance.right_to_left else at
        if along <= 30:
            self.toggle_source(entry.id)
        else:
            self._show_source(index)

    def _tick(self, index: QModelIndex) -> None:
        entry = self.sources.entries.entry(index)
        if entry is not None:
            self.toggle_source(entry.id)

    def toggle_source(self, source: str) -> None:
        """Hide or show what a source says."""
        self._state.let_through(self._state.filter.switched(Facet.SOURCE, source))

    def _show_source(self, index: QModelIndex) -> None:
        entry = self.sources.entries.entry(index)
        if entry is not None:
            self._state.select(Selection(SelectionKind.SOURCE, (), entry.id))
