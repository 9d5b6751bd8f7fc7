"""Asks what is to become of several events at once: what is alike of them afterwards, or where they go."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import ChoiceField, LineField, plain_label
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.panes.open_words import CERTAINTIES
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, DyadKey, Event
from explorer.drawing import bidi
from explorer.editing.cells import tags_of
from explorer.editing.of_others import why_of_others
from explorer.editing.several_events import Alike, Joint

MOST_TOLD = 6
"""Events that are told one by one."""
_AS_IT_IS, _JOINT = "as it is", "joint"


class What(StrEnum):
    """What is to become of the events."""

    CHANGE = "change"
    MOVE = "move"
    COPY = "copy"
    REMOVE = "remove"


_WHAT = {
    What.CHANGE: Message("Change them"),
    What.MOVE: Message("Move them to another dossier"),
    What.COPY: Message("List them in another dossier too"),
    What.REMOVE: Message("Remove them from this dossier"),
}


class SeveralForm(QDialog):
    """Shows how many events are meant, and what can be done with all of them; what is not chosen stays as it is."""

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        events: tuple[tuple[int, Event], ...],
        others: Sequence[DyadKey],
        parent: QWidget | None = None,
    ) -> None:
        """``others`` are the dossiers that events can be moved to."""
        super().__init__(parent)
        self._look = look
        self._events = events
        self._people = {one.id: one for one in context.known.people}
        words = look.words
        self.setWindowTitle(words.say(Message("Change %n event(s)", count=len(events))))
        offered = [(one.value, words.say(_WHAT[one])) for one in What if others or one in (What.CHANGE, What.REMOVE)]
        self.what_field = ChoiceField(look, Message("What is to be done"), offered, self)
        held = sorted({tag for _, event in events for tag in event.tags})
        self.add_tags = LineField(look, Message("Add tags"), context.known.tags, self)
        self.remove_tags = LineField(look, Message("Take away tags"), held, self)
        for line in (self.add_tags, self.remove_tags):
            line.setPlaceholderText(words.text("apart by commas"))
        stays = (_AS_IT_IS, words.text("as it is"))
        dyad = context.dyad
        self.certainty = ChoiceField(
            look, Message("Certainty"), (stays, *((one.value, words.say(CERTAINTIES[one])) for one in Certainty)), self
        )
        sides = ((_JOINT, words.text("both")), *((code, words.country(code)) for code in (dyad.a, dyad.b)))
        self.actor = ChoiceField(look, Message("Whose act"), (stays, *sides), self)
        levels = [(str(number), words.number(number)) for number in range(1, 6)]
        worked_out = ("0", words.text("worked out"))
        self.significance = ChoiceField(look, Message("Significance"), (stays, *levels, worked_out), self)
        named = [(str(one), f"{words.country(one.a)} – {words.country(one.b)}") for one in others]
        self.dossier = ChoiceField(look, Message("Dossier"), named, self)
        self.told = plain_label("", self, faint=True)
        self.told.setWordWrap(True)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        words = self._look.words
        form = self._form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._changing = (self.add_tags, self.remove_tags, self.certainty, self.actor, self.significance)
        for field in (self.what_field, *self._changing, self.dossier):
            form.addRow(field.accessibleName(), field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(round(460 * self._look.text_scale))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for line in (self.add_tags, self.remove_tags):
            line.textChanged.connect(lambda _: self._tell())
        for choice in (self.certainty, self.actor, self.significance, self.dossier):
            choice.currentIndexChanged.connect(lambda _: self._tell())
        self.what_field.currentIndexChanged.connect(lambda _: self._show())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.ok.click)

    @property
    def what(self) -> What:
        """Return what is to be done."""
        return What(self.what_field.value)

    @property
    def to(self) -> DyadKey | None:
        """Return the dossier that is chosen."""
        return DyadKey.read(self.dossier.value) if self.dossier.count() else None

    @property
    def alike(self) -> Alike:
        """Return what is to be alike of all events."""
        certainty, actor, significance = self.certainty.value, self.actor.value, self.significance.value
        return Alike(
            tags_of(self.add_tags.text()),
            tags_of(self.remove_tags.text()),
            None if certainty == _AS_IT_IS else Certainty(certainty),
            None if actor == _AS_IT_IS else Joint() if actor == _JOINT else actor,
            None if significance == _AS_IT_IS else int(significance),
        )

    def _show(self) -> None:
        """Show what belongs to what is to be done."""
        what = self.what
        for field in self._changing:
            self._form.setRowVisible(field, what is What.CHANGE)
        self._form.setRowVisible(self.dossier, what in (What.MOVE, What.COPY))
        self._tell()

    def _of_others(self) -> str:
        """Tell which events may not belong into the dossier that is chosen, and why."""
        words, to = self._look.words, self.to
        if to is None:
            return ""
        found = [
            (event, why) for _, event in self._events if (why := why_of_others(event, to, self._people)) is not None
        ]
        if not found:
            return ""
        lines = [words.say(Message("Look again: %n event(s) may not belong into that dossier:", count=len(found)))]
        for event, why in found[:MOST_TOLD]:
            lines.append(words.say(Message("{title}: {problem}", {"title": event.title, "problem": why})))
        if len(found) > MOST_TOLD:
            lines.append(words.say(Message("%n more", count=len(found) - MOST_TOLD)))
        return "\n".join(map(bidi.plain, lines))

    def _tell(self) -> None:
        """Tell how many events will be another than they are."""
        words, what, count = self._look.words, self.what, len(self._events)
        told = ""
        if what is What.CHANGE:
            count = len(self.alike.changes(self._events))
            visits = self.alike.visits_kept(self._events)
            if visits:
                message = Message("%n visit(s) stay whose they are: a visit is the act of who comes.", count=visits)
                told = words.say(message)
        elif what in (What.MOVE, What.COPY):
            told = self._of_others()
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.ok.setEnabled(count > 0)
        done = {
            What.CHANGE: Message("Change %n event(s)", count=count) if count else Message("Change events"),
            What.MOVE: Message("Move %n event(s)", count=count),
            What.COPY: Message("List %n event(s)", count=count),
            What.REMOVE: Message("Remove %n event(s)", count=count),
        }
        self.ok.setText(words.say(done[what]))
        self.ok.setToolTip("" if count else words.text("So far nothing is chosen that would change an event"))
