"""Shows an earlier state of an event beside how it is now, and asks whether it is to be brought back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.content_words import ContentWords
from explorer.desktop.editing.differing import DifferenceTable, content_of, differences
from explorer.desktop.editing.field_words import RECORDS
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.editing.history_reading import author_of, label_of
from explorer.dossier.message import Message
from explorer.store.change_log import Step
from explorer.store.earlier_states import EventState, Gone
from explorer.store.reading import Reader
from explorer.store.record_names import RecordNames


@dataclass(frozen=True, slots=True)
class EarlierState:
    """An event as it was and as it is, what it named then that is not there any more, and what all that is called."""

    then: EventState
    now: EventState
    gone: tuple[Gone, ...]
    names: RecordNames


def read_earlier_state(reader: Reader, event: int, step: int) -> EarlierState:
    """Return an event, given by its key, as it stood after a step and as it is."""
    history = reader.history
    then, now = history.state_of_event(event, step), history.state_of_event(event)
    names = history.names_in((("event", then.content()), ("event", now.content())), (*then.dyads, *now.dyads))
    return EarlierState(then, now, history.gone_of(then), names)


class EarlierStateDialog(QDialog):
    """Says what would change field by field, what would come along, and what would be left out."""

    def __init__(self, look: Appearance, state: EarlierState, step: Step, parent: QWidget | None = None) -> None:
        """``step`` is the one after which it stood so."""
        super().__init__(parent)
        self._look = look
        words = look.words
        self.setWindowTitle(words.text("Bring back an earlier state"))
        now, then = state.now.content(), state.then.content()
        called = ContentWords(look, state.names)
        values = {
            "title": called.record("event", then),
            "step": label_of(step),
            "who": author_of(step, words),
        }
        told = [
            Message(
                "{title} as it was after this step: {step} ({who}, {when})", {**values, "when": words.moment(step.time)}
            )
        ]
        told += _told(state, called)
        self.told = plain_label("\n".join(map(words.say, told)), self)
        self.told.setWordWrap(True)
        self.table = DifferenceTable(look, Message("As it is now"), Message("As it was then"), self)
        self.table.add(differences(now, then), state.names)
        self.table.resizeRowsToContents()
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.back_button = self.buttons.addButton(words.text("Bring it back"), role.AcceptRole)
        self.cancel_button = self.buttons.addButton(words.text("Cancel"), role.RejectRole)
        self.back_button.setDefault(True)
        self.back_button.setEnabled(self.table.rowCount() > 0)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(round(720 * look.text_scale), round(440 * look.text_scale))


def _told(state: EarlierState, called: ContentWords) -> Iterator[Message]:
    if state.now.content() == state.then.content():
        yield Message("That is how it is now: there is nothing to bring back.")
        return
    if state.now.event is None:
        yield Message("It has been removed since.")
    along = [one for one in state.gone if one.kind in ("person", "source")]
    left = [one for one in state.gone if one.kind not in ("person", "source")]
    if along:
        yield Message("With it come back, since they are gone: {records}", {"records": _listed(along, called)})
    if left:
        yield Message("Left out, since they are gone: {records}", {"records": _listed(left, called)})


def _listed(gone: Iterable[Gone], called: ContentWords) -> Message:
    """Return several records in words, one after the other."""
    said: Message | None = None
    for one in gone:
        named = Message("{record} {name}", {"record": RECORDS[one.kind], "name": _name(one, called)})
        said = named if said is None else Message("{first}, {next}", {"first": said, "next": named})
    return said or Message("nothing")


def _name(gone: Gone, called: ContentWords) -> str:
    return called.record(gone.kind, {"id": gone.id} if gone.held is None else content_of(gone.held))
