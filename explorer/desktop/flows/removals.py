"""Removing people, sources and dossiers: what is in the way is shown, with the way there; a dossier is asked about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from shiboken6 import isValid

from explorer.desktop.dialogs import ask
from explorer.desktop.editing.references import ReferencesDialog
from explorer.desktop.flows.edits import EditFlow
from explorer.desktop.flows.going import GoingFlow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Person, Source
from explorer.drawing.words import Words
from explorer.editing.removals import RemoveDossier, RemovePerson, RemoveSource, StillReferredTo
from explorer.store.reading import Reader
from explorer.store.referring import DossierContents

REMOVE_DOSSIER = "remove-dossier"


class RemovalFlow(QObject):
    """Removes what is selected, or a whole dossier, as one step each."""

    def __init__(
        self, session: ArchiveSession, state: WindowState, edits: EditFlow, going: GoingFlow, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self._edits = edits
        self._going = going
        self._window = parent
        edits.remove_record = self.remove_selected

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what each of the actions does."""
        return {REMOVE_DOSSIER: self.remove_open_dossier}

    def remove_selected(self) -> None:
        """Remove the person or the source that is selected."""
        seen = self._state.seen
        selection, opened = seen.selection, seen.dossier
        if opened is None:
            return
        if selection.kind is SelectionKind.PERSON and selection.id in opened.view.people:
            self.remove(opened.view.people[selection.id])
        elif selection.kind is SelectionKind.SOURCE and selection.id in opened.view.sources:
            self.remove(opened.view.sources[selection.id])

    def remove(self, record: Person | Source, form: QDialog | None = None) -> None:
        """Remove a person or a source; ``form``, in which it is shown, closes then."""
        name = record.name if isinstance(record, Person) else record.title
        command = RemovePerson(record) if isinstance(record, Person) else RemoveSource(record)

        def done(_: object) -> None:
            if form is not None and isValid(form):
                form.reject()

        def failed(error: BaseException) -> None:
            if isinstance(error, StillReferredTo):
                self._tell(error, form)
            else:
                self._edits.failed(error)

        said = Message("Removed: {title}. Ctrl+Z brings it back.", {"title": name})
        self._edits.do(command, said, done, failed)

    def _tell(self, error: StillReferredTo, form: QDialog | None) -> None:
        over = form if form is not None and isValid(form) else QApplication.activeModalWidget() or self._window
        dialog = ReferencesDialog(self._state.appearance, error.record, error.references, over)
        if not ask(dialog) or dialog.chosen is None:
            return
        if form is not None and isValid(form):
            form.reject()
        chosen = dialog.chosen
        if chosen.event is None:
            self._going.to(chosen.dyad, Selection())
        else:
            self._going.to_event(chosen.dyad, chosen.event)

    # ------------------------------------------------------------ dossiers

    def remove_open_dossier(self) -> None:
        """Ask whether the open dossier is to go with all that is only in it."""
        opened = self._state.seen.dossier
        if opened is not None:
            self.remove_dossier(opened.dyad)

    def remove_dossier(self, dyad: DyadKey, form: QDialog | None = None) -> None:
        """Ask whether a dossier is to go; ``form``, in which its title is shown, closes then."""
        if not self._edits.is_signed():
            return

        def work(reader: Reader) -> DossierContents | None:
            return reader.referring.contents_of(dyad)

        self._session.jobs.read(
            work,
            lambda contents: self._ask(dyad, contents, form),
            topic="contents",
            label=Message("Counting what is in the dossier"),
            aside=True,
        )

    def _ask(self, dyad: DyadKey, contents: DossierContents | None, form: QDialog | None) -> None:
        if contents is None:
            return
        over = form if form is not None and isValid(form) else self._window
        if not ask(RemoveDossierQuestion(question(contents, self._state.appearance.words), self._state, over)):
            return
        if form is not None and isValid(form):
            form.reject()
        said = Message("Removed: {title}. Ctrl+Z brings it back.", {"title": contents.title})
        shown = Message("Removing the dossier, {percent}% done; Esc cancels it", {"percent": 0})
        self._edits.do_long(lambda progress: RemoveDossier(dyad, contents, progress), shown, said)


class RemoveDossierQuestion(QMessageBox):
    """Asks once more: a dossier is much to go at a key."""

    def __init__(self, text: str, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        words = state.appearance.words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setWindowTitle(words.text("Remove the dossier"))
        self.setText(text)
        self.remove_button = self.addButton(words.text("Remove it"), QMessageBox.ButtonRole.AcceptRole)
        self.cancel_button = self.addButton(words.text("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.cancel_button)
        self.setEscapeButton(self.cancel_button)
        self.remove_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)


def question(contents: DossierContents, words: Words) -> str:
    """Return what is asked before a dossier goes: what goes with it, and what stays."""
    counts = (
        (contents.alone, words.text("%n event(s)", count=contents.alone)),
        (contents.figures, words.text("%n figure(s)", count=contents.figures)),
        (contents.bookmarks, words.text("%n bookmark(s)", count=contents.bookmarks)),
    )
    going = [said for count, said in counts if count]
    shared = contents.events - contents.alone
    lines = [words.text("Remove the dossier {title}?", title=contents.title), ""]
    if going:
        lines.append(words.text("With it go {records}.", records=words.listed(going)))
    if shared:
        lines.append(words.text("%n event(s) of it stay, since other dossiers have them too.", count=shared))
    lines.append(words.text("People and sources stay in the archive."))
    lines.append(words.text("It is one step: Ctrl+Z brings all of it back."))
    return "\n".join(lines)
