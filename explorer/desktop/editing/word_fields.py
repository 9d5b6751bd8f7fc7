"""Fields of words that stand for something: open words in the reader's language, figures as people say them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import LineField, plain_label
from explorer.dossier.figure_wording import format_amount, format_figure
from explorer.dossier.figures import Figure
from explorer.dossier.folding import fold
from explorer.dossier.message import Message
from explorer.dossier.records import Qualifier
from explorer.drawing.words import Words

NEAR = 0.8
"""How like a known word what is typed has to be (as difflib measures it) to be taken for a slip of the hand."""
K = TypeVar("K", bound=str)


class ClosedWords(Generic[K]):
    """The reader's words for the few values that a record can have; there are no others."""

    def __init__(self, table: Mapping[K, Message], words: Words) -> None:
        self._shown = {value: words.say(text) for value, text in table.items()}
        self._folded = {fold(shown): value for value, shown in self._shown.items()}
        self.choices = tuple(self._shown.values())

    def shown(self, value: K | str) -> str:
        """Return a value in the reader's words, and what is none of them as it was typed."""
        return next((shown for known, shown in self._shown.items() if known == value), value)

    def found(self, typed: str) -> K | None:
        """Return what is meant by a word or by a beginning that one word alone has; ``None`` for anything else."""
        wanted = fold(typed)
        if not wanted:
            return None
        begun = [value for shown, value in self._folded.items() if shown.startswith(wanted)]
        return self._folded.get(wanted) or (begun[0] if len(begun) == 1 else None)


class OpenWords:
    """The reader's words for what records call otherwise; any other word stands as it is."""

    def __init__(self, called: Mapping[str, str], known: Iterable[str] = ()) -> None:
        """``called`` are the record's words by the reader's; ``known`` are the record's other words to choose from."""
        self._called = dict(called)
        self._folded = {fold(shown): word for shown, word in called.items()}
        self._shown = {word: shown for shown, word in called.items()}
        self.choices = (*called, *(one for one in known if one not in self._shown))
        self._known = {fold(word): word for word in (*called.values(), *self.choices)}

    @classmethod
    def of(cls, table: Mapping[str, Message], words: Words, known: Iterable[str] = ()) -> OpenWords:
        """Return the words of a table of the format's."""
        return cls({words.say(text): word for word, text in table.items()}, known)

    def word(self, typed: str) -> str:
        """Return what is typed, as a record calls it."""
        typed = typed.strip()
        return self._called.get(typed) or self._folded.get(fold(typed), typed)

    def shown(self, word: str) -> str:
        """Return a record's word in the reader's."""
        return self._shown.get(word, word)

    def has(self, typed: str) -> bool:
        """Say whether a word is known, as a record calls it or as the reader does."""
        return fold(typed) in self._known

    def near(self, typed: str) -> str | None:
        """Return the known word that is nearly what is typed, in the reader's words; ``None`` where none is."""
        like = get_close_matches(fold(typed), self._known, 1, NEAR)
        return self.shown(self._known[like[0]]) if like else None


class WordField(LineField):
    """One line that shows the reader's words for what a record calls otherwise; any other word stands as it is."""

    def __init__(
        self,
        look: Appearance,
        name: Message,
        called: Mapping[str, str],
        known: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``called`` are the record's words by the reader's; ``known`` are the record's other words to choose from."""
        self._open = OpenWords(called, known)
        super().__init__(look, name, self._open.choices, parent)

    @property
    def words(self) -> OpenWords:
        """Return the words that the field knows."""
        return self._open

    @property
    def word(self) -> str:
        """Return what is typed, as a record calls it."""
        return self._open.word(self.text())

    def show_word(self, word: str) -> None:
        """Show a record's word."""
        self.setText(self._open.shown(word))


class FigureField(QWidget):
    """A figure as people say it, with the reading and its bounds shown under it."""

    changed = Signal()

    def __init__(self, look: Appearance, name: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(look.words.say(name))
        self.edit.setPlaceholderText(
            look.words.text("about 70 million USD, less than 20m, 1.2 to 1.5 billion, not reported…")
        )
        self.reading = plain_label("", self, faint=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        layout.addWidget(self.reading)
        self.edit.textChanged.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.edit)

    def show_reading(self, figure: Figure | None) -> None:
        """Show how the figure is read, with the bounds that follow; nothing for one that is not understood yet."""
        words, look = self._look.words, self._look
        if figure is None:
            self.reading.setText(words.text("As the source says it, in words or digits"))
            return
        said = {"figure": format_figure(figure, look.language, look.digits)}
        self.reading.setText(words.say(Message("Read as {figure}", said)))
        if figure.qualifier in (Qualifier.ABOUT, Qualifier.NEARLY) and None not in (figure.low, figure.high):
            bounds = {
                name: format_amount(amount, look.language, look.digits)
                for name, amount in (("low", figure.low), ("high", figure.high))
                if amount is not None
            }
            self.reading.setText(words.say(Message("Read as {figure}, drawn from {low} to {high}", {**said, **bounds})))
