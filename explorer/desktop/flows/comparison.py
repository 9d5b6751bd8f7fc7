"""Comparing two dossiers: choosing the second, counting years, and finding both again at the next start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.bookmark_view import Beside
from explorer.desktop.canvas.comparison import Comparison
from explorer.desktop.dialogs import ask
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import WindowState
from explorer.desktop.toolbar import pair_icon
from explorer.dossier.folding import fold
from explorer.dossier.message import Message
from explorer.dossier.records import DossierSummary, DyadKey
from explorer.settings import Settings
from explorer.timeline.alignment import Merged

_PART = "comparison"
TOPIC = "second dossier"


class CompareDialog(QDialog):
    """All other dossiers: type a part of a country's name, press Enter. ``chosen`` is the dyad that was."""

    def __init__(self, look: Appearance, dyads: Sequence[DyadKey], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: DyadKey | None = None
        words = look.words
        self.setWindowTitle(words.text("Compare with"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words.text("A country"))
        self.field.setAccessibleName(words.text("A country"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(words.text("Dossiers"))
        self._dyads = [(dyad, f"{words.country(dyad.a)} – {words.country(dyad.b)}") for dyad in dyads]
        self._look = look
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._choose)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.resize(420, 400)
        self._show("")

    def _show(self, typed: str) -> None:
        self.list.clear()
        wanted = fold(typed).split()
        theme, mirrored = self._look.theme, self._look.right_to_left
        for dyad, text in self._dyads:
            if all(word in fold(text) for word in wanted):
                item = QListWidgetItem(pair_icon(dyad.a, dyad.b, theme, mirrored=mirrored), text, self.list)
                item.setData(Qt.ItemDataRole.UserRole, str(dyad))
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            a, _, b = str(item.data(Qt.ItemDataRole.UserRole)).partition("-")
            self.chosen = DyadKey(a, b)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows move in the list while the field has the focus."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.list.count():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
            return
        super().keyPressEvent(event)


class ComparisonFlow(QObject):
    """Reads the second dossier in the reader's thread; ``tell`` says what could not be done, and what to do."""

    asked = Signal()
    """Somebody chose a second dossier, which only the timeline shows."""

    def __init__(
        self,
        session: ArchiveSession,
        state: WindowState,
        comparison: Comparison,
        settings: Settings,
        tell: Callable[[Message], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._state = state
        self._comparison = comparison
        self._settings = settings
        self._tell = tell
        self._dyads: tuple[DyadKey, ...] = ()
        self._restored = False
        comparison.background = self._in_background
        comparison.changed.connect(self._remember)

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their ids."""
        return {
            "compare": self._ask,
            "stop-comparing": self._comparison.close,
            "years-since": lambda: self.count_years(not self._comparison.by_years),
            "count-from": self._count_from_selected,
        }

    @property
    def others(self) -> list[DyadKey]:
        """Return the dossiers that the open one can be compared with."""
        opened = self._state.dossier
        return [dyad for dyad in self._dyads if opened is None or dyad != opened.dyad]

    def show_summaries(self, summaries: Sequence[DossierSummary]) -> None:
        """Take the dossiers there are."""
        self._dyads = tuple(summary.dyad for summary in summaries)
        second = self._comparison.dossier
        if second is not None and second.dyad not in self._dyads:
            self._comparison.close()

    def _ask(self) -> None:
        dialog = CompareDialog(self._state.appearance, self.others, self._window)
        if ask(dialog) and dialog.chosen is not None:
            self.asked.emit()
            self.compare_with(dialog.chosen)

    def compare_with(self, dyad: DyadKey) -> None:
        """Show a dossier under the open one as soon as it is read."""
        self._session.open(dyad, self._opened, TOPIC)

    @property
    def beside(self) -> Beside:
        """Return what is compared with the open dossier, and how."""
        comparison, opened = self._comparison, self._state.dossier
        second = comparison.dossier
        if opened is None or second is None:
            return Beside()
        zeros = {dyad: key for dyad, key in comparison.chosen.items() if dyad in (opened.dyad, second.dyad)}
        return Beside(second.dyad, comparison.by_years, zeros)

    def show_beside(self, beside: Beside) -> None:
        """Compare again what was compared, as it was aligned; with no dossier, or one that is gone, show one alone."""
        comparison, opened = self._comparison, self._state.dossier
        if opened is None or beside.dyad not in self.others:
            comparison.close()
            return
        others = {dyad: key for dyad, key in comparison.chosen.items() if dyad not in (opened.dyad, beside.dyad)}
        comparison.restore(beside.by_years, {**others, **beside.zeros})
        second = comparison.dossier
        if second is not None and second.dyad == beside.dyad:
            self.count_years(beside.by_years)
        else:
            self.compare_with(beside.dyad)

    def renew(self) -> None:
        """Read the second dossier again after the archive changed."""
        second = self._comparison.dossier
        if second is not None:
            self._session.open(second.dyad, self._opened, TOPIC, instead_of=second)

    def _opened(self, dossier: OpenDossier) -> None:
        first = self._state.dossier
        if first is not None and first.dyad != dossier.dyad:
            self._comparison.open(dossier)

    def count_years(self, wanted: bool) -> None:
        """Count years since relations began, or go by the calendar; say which dossier does not know when that was."""
        self._comparison.count_years(wanted)
        words = self._state.appearance.words
        for opened in self._comparison.lacking() if wanted else ():
            pair = f"{words.country(opened.dyad.a)} – {words.country(opened.dyad.b)}"
            text = "{pair}: no dated event says when relations began. Select one and count years from it."
            self._tell(Message(text, {"pair": pair}))

    def _count_from_selected(self) -> None:
        seen = self._state.seen
        opened, key = seen.dossier, seen.selection.event
        if opened is None or key is None:
            self._tell(Message("Select the event first that years are to be counted from."))
        elif not self._comparison.choose(opened, key):
            self._tell(Message("Years cannot be counted from this event: its date is not within one year."))

    def _in_background(self, work: Callable[[], Merged], answer: Callable[[Merged], None]) -> None:
        label = Message("Opening the dossier")
        self._session.jobs.read(lambda _reader: work(), answer, topic="both dossiers", label=label, aside=True)

    # ------------------------------------------------------------ memory

    def restore(self) -> None:
        """Open what was compared with the first dossier that is shown, once."""
        if self._restored or self._state.dossier is None:
            return
        self._restored = True
        kept = self._settings.state(_PART)
        if kept.get("archive") != self._session.archive.identity or kept.get("dyad") != str(self._state.dossier.dyad):
            return
        chosen = kept.get("chosen")
        keys = (
            {dyad: key for name, key in chosen.items() if (dyad := self._known(name)) is not None}
            if (isinstance(chosen, dict) and all(type(key) is int for key in chosen.values()))
            else {}
        )
        self._comparison.restore(kept.get("years") is True, keys)
        other = self._known(kept.get("with"))
        if other is not None:
            self.compare_with(other)

    def _known(self, name: object) -> DyadKey | None:
        return next((dyad for dyad in self._dyads if str(dyad) == name), None)

    def _remember(self) -> None:
        opened, second = self._state.dossier, self._comparison.dossier
        if not self._restored or opened is None:
            return
        kept: dict[str, Any] = {"archive": self._session.archive.identity, "dyad": str(opened.dyad)}
        if second is not None:
            kept["with"] = str(second.dyad)
        kept["years"] = self._comparison.by_years
        kept["chosen"] = {str(dyad): key for dyad, key in self._comparison.chosen.items()}
        self._settings.remember(_PART, kept)
