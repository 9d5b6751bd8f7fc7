"""The bar under the menus: the dossier, search, what is let through, the view. Filters are always to be seen here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QWidget

from explorer.desktop.bar_button import BarButton, Flag, Icon, Shape, Words
from explorer.desktop.filter_bar.counting import Counted
from explorer.desktop.flows.partners import countries_with_partners, name_of
from explorer.desktop.panes.open_words import KIND_PLURALS
from explorer.desktop.search_field import SearchField
from explorer.desktop.state import WindowState
from explorer.desktop.toolbar_overflow import Overflow
from explorer.dossier.calendar import civil
from explorer.dossier.facets import Facet
from explorer.dossier.message import Message
from explorer.dossier.records import DossierSummary, EventKind
from explorer.drawing import flags
from explorer.drawing.themes import Theme
from explorer.timeline.index import KINDS


def pair_icon(a: str, b: str, theme: Theme, *, mirrored: bool = False) -> QIcon:
    """Return both flags of a dossier in the colours of their sides, that of A where reading begins."""
    icon = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        pixmap = QPixmap(round(54 * ratio), round(20 * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        pair = ((a, theme.a), (b, theme.b))
        for place, (code, hue) in enumerate(reversed(pair) if mirrored else pair):
            painter.drawPixmap(QPointF(place * 28.0, 2.0), flags.pixmap(code, hue, 2.0, (20.0, 13.0), ratio))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


SEARCH_WIDTHS = (178, 112, 80)
"""Of the search field: usual, where it is tight, and where nothing else is left to give up."""
WITHOUT_COUNTS, WITHOUT_WORDS, WITHOUT_ZOOM, WITH_SIGNS = 2, 3, 4, 5
"""Steps of tightness: kinds lose their counts, the filter its word, the zoom buttons go, the views are signs alone."""
WITHOUT_PERIOD, WITHOUT_KINDS, WITHOUT_FILTER, WITHOUT_VIEWS, MOST_TIGHT = 6, 7, 8, 9, 10
"""Further steps: one after the other goes into a menu at the end."""


class Toolbar(QWidget):
    """Dossier chooser, search field, filters, zoom and view buttons."""

    dossier_requested = Signal(str)
    triggered = Signal(str)
    """The id of an action."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._summaries: tuple[DossierSummary, ...] = ()
        self.may_edit = False
        """Whether new dossiers can be made."""
        self._narrow = False
        self._tightness = 0
        self._counts = dict.fromkeys(KINDS, 0)
        self._fitting = False
        self.chooser = BarButton(state, self, menu=True)
        self.search = SearchField(state, self)
        self.kinds: dict[EventKind, BarButton] = {kind: self._kind_button(kind) for kind in EventKind}
        self.filters = BarButton(state, self, chevron=True)
        self.filters.setCheckable(True)
        self.filters.clicked.connect(lambda: self.triggered.emit("filter"))
        self.period = BarButton(state, self, menu=True)
        self.zoom = [self._action_button(name, icon) for name, icon in _ZOOM]
        self.views = QButtonGroup(self)
        self.timeline, self.table = (self._view_button(name) for name in ("timeline", "table"))
        self.overflow = Overflow(state, self.triggered.emit, self)
        self._lay_out()
        state.dossier_changed.connect(self.show_state)
        state.partners_changed.connect(self.show_state)
        state.filter_changed.connect(self.show_state)
        state.viewport_changed.connect(self._show_period)
        state.appearance_changed.connect(self.show_appearance)
        self.show_appearance()

    # ------------------------------------------------------------ buttons

    def _action_button(self, action: str, icon: str) -> BarButton:
        button = BarButton(self._state, self)
        button.show_parts(Icon(icon))
        button.clicked.connect(lambda: self.triggered.emit(action))
        return button

    def _kind_button(self, kind: EventKind) -> BarButton:
        button = BarButton(self._state, self)
        button.setCheckable(True)
        button.setChecked(True)
        button.clicked.connect(lambda: self._state.let_through(self._state.filter.switched(Facet.KIND, kind)))
        return button

    def _view_button(self, name: str) -> BarButton:
        button = BarButton(self._state, self)
        button.setCheckable(True)
        button.setChecked(name == "timeline")
        button.clicked.connect(lambda: self.triggered.emit(name))
        self.views.addButton(button)
        return button

    def _lay_out(self) -> None:
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self.chooser)
        layout.addSpacing(4)
        layout.addWidget(self.search)
        layout.addSpacing(4)
        self._joints = [
            _joined(buttons) for buttons in (list(self.kinds.values()), self.zoom, [self.timeline, self.table])
        ]
        layout.addLayout(self._joints[0])
        layout.addWidget(self.filters)
        layout.addWidget(self.period)
        layout.addStretch(1)
        layout.addLayout(self._joints[1])
        layout.addLayout(self._joints[2])
        layout.addWidget(self.overflow)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    # ------------------------------------------------------------ what is shown

    def show_summaries(self, summaries: Sequence[DossierSummary]) -> None:
        """Offer dossiers to choose from."""
        self._summaries = tuple(summaries)
        self._show_chooser()

    def set_narrow(self, narrow: bool) -> None:
        """Let the filters lose their words, or have them again."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give up, one after the other, what can be done without where the window is too narrow for all of it."""
        if self._fitting:
            return
        self._fitting = True
        for tightness in range(MOST_TIGHT + 1):
            self._tightness = tightness
            self._show_parts()
            # What they remember of their sizes is renewed in the event loop only, which is too late to choose by.
            for layout in (*self._joints, self._row):
                layout.invalidate()
            if self._row.sizeHint().width() <= self.width():
                break
        self._fitting = False

    def _show_parts(self) -> None:
        """Show what there is room for: first the field gets shorter, then counts, words and zoom buttons go."""
        scale, tight = self._state.appearance.text_scale, self._tightness
        self.search.setFixedWidth(round(SEARCH_WIDTHS[0 if tight < 1 else 1 if tight < MOST_TIGHT else 2] * scale))
        self._show_kinds()
        self._show_filters()
        for buttons, last in (
            (self.zoom, WITHOUT_ZOOM),
            ([self.period], WITHOUT_PERIOD),
            (list(self.kinds.values()), WITHOUT_KINDS),
            ([self.filters], WITHOUT_FILTER),
            ([self.timeline, self.table], WITHOUT_VIEWS),
        ):
            for button in buttons:
                button.setVisible(tight < last)
        self._show_overflow()
        for button, name in ((self.timeline, "timeline"), (self.table, "table")):
            signs = tight >= WITH_SIGNS
            button.show_parts(Icon(name) if signs else Words(button.accessibleName()))
            button.setToolTip(button.accessibleName() if signs else "")

    def _show_overflow(self) -> None:
        """Offer what has no button in a menu; the zoom alone, which keys and menus have too, needs none."""
        tight, words = self._tightness, self._state.appearance.words
        self.overflow.setVisible(tight >= WITHOUT_PERIOD)
        self.overflow.period = self.period.menu() if tight >= WITHOUT_PERIOD else None
        without_kinds = tight >= WITHOUT_KINDS
        self.overflow.kinds = {kind: words.number(self._counts[kind]) for kind in self.kinds} if without_kinds else {}
        filter_ = (("filter", Message("Filter")),) if tight >= WITHOUT_FILTER else ()
        views = (("timeline", Message("Timeline")), ("table", Message("Table"))) if tight >= WITHOUT_VIEWS else ()
        self.overflow.actions_left_out = (*filter_, *views, *_ZOOM_WORDS.items())

    def show_view(self, table: bool) -> None:
        """Show which view is open."""
        (self.table if table else self.timeline).setChecked(True)

    def show_appearance(self) -> None:
        """Take new words, colours and sizes."""
        look = self._state.appearance
        words = look.words
        self.setFixedHeight(round(40 * look.text_scale))
        for button in self.findChildren(BarButton):
            button.show_appearance()
        for button, (name, _) in zip(self.zoom, _ZOOM, strict=True):
            said = words.say(_ZOOM_WORDS[name])
            button.setToolTip(said)
            button.setAccessibleName(said)
        for button, name in ((self.timeline, words.text("Timeline")), (self.table, words.text("Table"))):
            button.setAccessibleName(name)
        self.period.menu().clear()
        self.overflow.word()
        self.show_state()

    def show_state(self) -> None:
        """Show dossier, counts and filters."""
        self._show_chooser()
        self._show_period()
        self._fit()

    def _show_chooser(self) -> None:
        words, theme = self._state.appearance.words, self._state.appearance.theme
        opened = self._state.dossier
        menu = self.chooser.menu()
        menu.clear()
        for summary in self._summaries:
            dyad = summary.dyad
            flags_of_both = pair_icon(dyad.a, dyad.b, theme, mirrored=words.right_to_left)
            action = QAction(flags_of_both, f"{words.country(dyad.a)} – {words.country(dyad.b)}", menu)
            action.triggered.connect(lambda _on=False, name=str(dyad): self.dossier_requested.emit(name))
            menu.addAction(action)
        self._offer_partners(menu)
        self._offer_new(menu)
        if self._state.partners is not None:
            self._show_country(self._state.partners.country)
            return
        if opened is None:
            self.chooser.show_parts(Words(words.text("No dossier")))
            return
        a, b = opened.dyad.a, opened.dyad.b
        pair = f"{words.country(a)} ⇄ {words.country(b)}"
        flag_a, flag_b = Flag(a, theme.a), Flag(b, theme.b)
        if self._narrow:
            self.chooser.show_parts(flag_a, flag_b)
        else:
            names = (Words(words.country(a), bold=True), Words(words.country(b), bold=True))
            self.chooser.show_parts(flag_a, names[0], Icon("arrow-left-right"), flag_b, names[1])
        self.chooser.setToolTip(pair)
        self.chooser.setAccessibleName(words.say(Message("Dossier: {pair}", {"pair": pair})))

    def show_counts(self, counted: Counted) -> None:
        """Take how many events of each kind that is on the screen would pass."""
        if Facet.KIND in counted.facets:
            counts = counted.facets[Facet.KIND].tolist()
            self._counts = dict(zip(KINDS, counts, strict=True))
        else:
            self._counts = dict.fromkeys(KINDS, 0)
        self._fit()

    def _offer_new(self, menu: QMenu) -> None:
        if self.may_edit:
            menu.addSeparator()
            offered = [("new-dossier", Message("New dossier…"))]
            if not self._summaries:
                offered.append(("import", Message("Import a dossier…")))
            for name, message in offered:
                action = QAction(self._state.appearance.words.say(message), menu)
                action.triggered.connect(lambda _on=False, asked=name: self.triggered.emit(asked))
                menu.addAction(action)

    def _offer_partners(self, menu: QMenu) -> None:
        words, theme = self._state.appearance.words, self._state.appearance.theme
        several = countries_with_partners(self._summaries)
        if several:
            menu.addSeparator()
        for country in several:
            said = words.text("{country} and its partners", country=words.country(country))
            action = QAction(pair_icon(country, "", theme, mirrored=words.right_to_left), said, menu)
            action.triggered.connect(lambda _on=False, code=country: self.dossier_requested.emit(name_of(code)))
            menu.addAction(action)

    def _show_country(self, country: str) -> None:
        """Show whose partners are seen."""
        words, theme = self._state.appearance.words, self._state.appearance.theme
        own, others = Flag(country, theme.a), Flag("", theme.b)
        if self._narrow:
            self.chooser.show_parts(own, others)
        else:
            names = (Words(words.country(country), bold=True), Words(words.text("Partners"), bold=True))
            self.chooser.show_parts(own, names[0], Icon("arrow-left-right"), others, names[1])
        said = words.text("{country} and its partners", country=words.country(country))
        self.chooser.setToolTip(said)
        self.chooser.setAccessibleName(said)

    def _show_kinds(self) -> None:
        words, counts, kinds = self._state.appearance.words, self._counts, self._state.filter.kinds
        for kind, button in self.kinds.items():
            name, count = words.say(KIND_PLURALS[kind]), words.number(counts[kind])
            shown = () if self._narrow else (Words(name),)
            counted = () if self._tightness >= WITHOUT_COUNTS else (Words(count, faint=True),)
            button.show_parts(Shape(kind), *shown, *counted)
            button.setChecked(kind in kinds)
            button.setToolTip(f"{name} {count}")
            button.setAccessibleName(f"{name} {count}")

    def _show_filters(self) -> None:
        words = self._state.appearance.words
        name = words.text("Filter")
        parts = (Icon("filter"),) if self._tightness >= WITHOUT_WORDS else (Icon("filter"), Words(name))
        self.filters.show_parts(*parts)
        self.filters.setEnabled(self._state.dossier is not None)
        self.filters.setToolTip(words.text("Filter by people, places, sources, tags and more") + " (Ctrl+Shift+F)")
        self.filters.setAccessibleName(name)

    def _show_period(self) -> None:
        words, view = self._state.appearance.words, self._state.viewport
        if view is None:
            self.period.show_parts(Words(words.text("No period")))
            self.period.setEnabled(False)
            return
        self.period.setEnabled(True)
        first, last = civil(int(view.start))[0], civil(int(view.end) - 1)[0]
        self.period.show_parts(Words(words.years(first, last)))
        self.period.setToolTip(words.text("Period in view"))
        self.period.setAccessibleName(words.say(Message("Period: {years}", {"years": words.years(first, last)})))
        menu = self.period.menu()
        if not menu.actions():
            self._fill_period_menu(menu)

    def _fill_period_menu(self, menu: QMenu) -> None:
        words = self._state.appearance.words
        for name, message in (
            ("fit-all", Message("Show everything")),
            ("go-to-date", Message("Go to a date…")),
            ("period-only", Message("Only what is in this period")),
            ("period-any", Message("Any period")),
        ):
            action = QAction(words.say(message), menu)
            action.triggered.connect(lambda _on=False, which=name: self._choose_period(which))
            menu.addAction(action)

    def _choose_period(self, which: str) -> None:
        view = self._state.viewport
        if which == "period-only" and view is not None:
            self._state.let_through(self._state.filter.during(int(view.start), int(view.end) - 1))
        elif which == "period-any":
            if (stretch := self._state.filter.stretch) is not None:
                self._state.let_through(self._state.filter.dropping(stretch))
        else:
            self.triggered.emit(which)


_ZOOM = (("zoom-out", "minus"), ("zoom-in", "plus"), ("fit-all", "fit"))
_ZOOM_WORDS = {"zoom-out": Message("Zoom out"), "zoom-in": Message("Zoom in"), "fit-all": Message("Show everything")}


def _joined(buttons: Sequence[BarButton]) -> QHBoxLayout:
    """Return buttons side by side with shared borders."""
    layout = QHBoxLayout()
    layout.setSpacing(0)
    for number, button in enumerate(buttons):
        button.first = number == 0
        layout.addWidget(button)
    return layout
