"""What is offered where an archive cannot be opened: a backup of it, what is undamaged in it, or another archive."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.backups_window import last_step
from explorer.desktop.dialogs import ask, tell
from explorer.desktop.jobs import Cancelled
from explorer.desktop.salvaging import TITLE, propose_new, save_what_is_left
from explorer.desktop.starting.working import Work, dressed, wait_for
from explorer.dossier.message import Message
from explorer.settings import Settings
from explorer.store.backup_files import Backup
from explorer.store.backup_origin import told_origin
from explorer.store.backup_problems import BackupProblem
from explorer.store.backups import Backups
from explorer.store.errors import ArchiveError, DamagedArchive, MissingArchive, NotAnArchive

_LOOKED_EVERY = 50
_DAMAGED = Message(
    "The archive {file} is damaged, so it was not opened. The file was left as it is, and nothing was written to it."
)


@dataclass(frozen=True, slots=True)
class GoneBack:
    """What came of going back to a backup: whether the archive is now as that has it, and what to say of it."""

    done: bool
    told: Message | None = None


def go_back(settings: Settings, backups: Backups, backup: Backup, file: Path) -> GoneBack:
    """Put a backup in the place of an archive that nobody has open, telling of it where it takes long.

    Why it could not be done is told in a box; the archive is then as it was.
    """
    with dressed(settings) as look:
        return _go_back(look, backups, backup, file)


def _go_back(look: Appearance, backups: Backups, backup: Backup, file: Path) -> GoneBack:
    when = look.words.moment(backup.time)
    told = Message("Going back to the archive of {when}. What it holds now is backed up first.", {"when": when})
    try:
        before = wait_for(look, TITLE, told, Work(lambda go_on: backups.restore(backup, file, go_on)))
    except Cancelled:
        return GoneBack(False, Message("Nothing was restored. The archive is as it was."))
    except (BackupProblem, ArchiveError) as problem:
        tell(look, None, TITLE, problem.message)
        return GoneBack(False)
    if isinstance(before, Path):
        text = "The archive is as it was on {when}. The damaged file is kept as {file}."
        return GoneBack(True, Message(text, {"when": when, "file": before}))
    text = "The archive is as it was on {when}. What it held before is the newest backup: go back to that to undo this."
    return GoneBack(True, Message(text, {"when": when}))


@dataclass(frozen=True, slots=True)
class Next:
    """What is to be opened after a refusal, and what to say of it."""

    file: Path
    told: Message | None = None


def offer_what_is_left(
    settings: Settings, backups: Backups, error: ArchiveError, file: Path, *, unopened: bool = False
) -> Next | None:
    """Tell that an archive cannot be opened, and offer what can be done; return what is to be opened next, if anything.

    Where nothing can be offered, because the file never was an archive that was backed up, this only tells. A file from
    elsewhere is left ``unopened``: its backups are those of what lay there.
    """
    damaged = isinstance(error, DamagedArchive)
    may_be_gone = isinstance(error, (NotAnArchive, MissingArchive)) and bool(backups.of_file(file))
    with dressed(settings) as look:
        if not damaged and not may_be_gone:
            tell(look, None, TITLE, error.message)
            return None
        message = Message(_DAMAGED.text, {"file": file}) if damaged else error.message
        while True:
            question = DamageQuestion(look, message, backups, file, salvageable=file.is_file(), unopened=unopened)
            if not ask(question):
                return None
            following = _follow(look, question, backups, file)
            if following is not None:
                return following


def _follow(look: Appearance, question: DamageQuestion, backups: Backups, file: Path) -> Next | None:
    if question.backup is not None:
        gone = _go_back(look, backups, question.backup, file)
        return Next(file, gone.told) if gone.done else None
    if question.new is not None:
        return Next(question.new) if save_what_is_left(look, file, question.new) else None
    return None if question.another is None else Next(question.another)


class DamageQuestion(QDialog):
    """Asks how to go on; once accepted, one of ``backup``, ``new`` and ``another`` says how."""

    def __init__(
        self,
        look: Appearance,
        message: Message,
        backups: Backups,
        file: Path,
        parent: QWidget | None = None,
        *,
        salvageable: bool = True,
        unopened: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._file = file
        self.backup: Backup | None = None
        """The backup to go back to."""
        self.new: Path | None = None
        """Where what is undamaged is to be saved."""
        self.another: Path | None = None
        """Another archive to open."""
        self._found: Backup | None = None
        words = look.words
        self.setWindowTitle(words.say(TITLE))
        self.told = self._text(words.say(message), faint=False)
        self.asked = self._text(words.text("How do you want to go on?"), faint=False)
        self.restore_button = self._button(words.text("Go back to the newest backup"))
        self.restore_told = self._text(words.text("Looking for a backup that checks out…"))
        self.salvage_button = self._button(words.text("Save what is undamaged…"))
        self.salvage_told = self._text(
            words.text("Every record that is still whole goes into a new archive. The damaged file stays as it is.")
        )
        self.open_button = self._button(words.text("Open another archive…"))
        self.quit_button = QPushButton(words.text("Quit"), self)
        self.restore_button.setEnabled(False)
        for part in (self.salvage_button, self.salvage_told):
            part.setVisible(salvageable)
        self.restore_button.clicked.connect(self._restore)
        self.salvage_button.clicked.connect(self._salvage)
        self.open_button.clicked.connect(self._open)
        self.quit_button.clicked.connect(self.reject)
        self.quit_button.setAutoDefault(False)
        self._lay_out()
        self._search = Work(lambda go_on: backups.newest_sound(file, go_on, unopened=unopened))
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look_for_it)
        self._looking.start(_LOOKED_EVERY)

    def _text(self, text: str, *, faint: bool = True) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("faint", faint)
        return label

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumWidth(round(260 * self._look.text_scale))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.asked)
        layout.addSpacing(6)
        for button, told in (
            (self.restore_button, self.restore_told),
            (self.salvage_button, self.salvage_told),
            (self.open_button, None),
        ):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            pair = QVBoxLayout()
            pair.setSpacing(3)  # What a button does stands nearer to it than to the next one.
            pair.addLayout(row)
            if told is not None:
                pair.addWidget(told)
            layout.addLayout(pair)
            layout.addSpacing(6)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.quit_button)
        layout.addLayout(below)
        self.setMinimumWidth(round(520 * self._look.text_scale))

    def done(self, code: int) -> None:
        """End the search for a backup with the window."""
        self._looking.stop()
        self._search.cancel()
        super().done(code)

    # ------------------------------------------------------------ the newest backup

    @property
    def searching(self) -> bool:
        """Say whether backups are still being checked."""
        return self._looking.isActive()

    def _look_for_it(self) -> None:
        if not self._search.done:
            return
        self._looking.stop()
        words = self._look.words
        found = self._found = self._search.result()
        if found is None:
            self.restore_told.setText(words.text("There is no backup that checks out."))
            self.salvage_button.setDefault(True)
            return
        parts = [words.moment(found.time), last_step(found, words)]
        if found.events is not None:
            parts.insert(1, words.text("%n event(s)", count=found.events))
        made_of = told_origin(found, self._file)
        if made_of is not None:
            parts.append(words.say(made_of))
        self.restore_told.setText(" · ".join(parts))
        self.restore_button.setEnabled(True)
        self.restore_button.setDefault(True)
        self.restore_button.setFocus()

    # ------------------------------------------------------------ what is chosen

    def _restore(self) -> None:
        self.backup = self._found
        self.accept()

    def _salvage(self) -> None:
        self.new = propose_new(self._look, self._file, self)
        if self.new is not None:
            self.accept()

    def _open(self) -> None:
        words = self._look.words
        kinds = words.text("Dyad archives") + " (*.dyad)"
        name, _ = QFileDialog.getOpenFileName(self, words.text("Open archive"), str(self._file.parent), kinds)
        if name:
            self.another = Path(name)
            self.accept()
