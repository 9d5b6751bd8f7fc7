"""Lists an archive's backups, to go back to one: when each was made, what was done last in it, and if it is sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.session import ArchiveSession
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.store.backup_copying import contents_at
from explorer.store.backup_files import Backup
from explorer.store.backup_origin import TAKEN_UNASKED, by_origin, told_origin
from explorer.store.backups import Backups
from explorer.store.reading import Reader

CHECKING = "checking backups"
"""The topic on which backups are checked, one after another."""
_MADE, _LAST, _EVENTS, _SOUND, _MADE_OF = range(5)


@dataclass(frozen=True, slots=True)
class Listed:
    """The backups of the file itself, the newest first, then those of others, and what is to be said of these.

    ``present`` is the number of the one that holds what the archive holds now, if any; ``first`` the row to go back to
    where nobody chooses another, ``None`` where all are of copies.
    """

    backups: tuple[Backup, ...]
    made_of: tuple[Message | None, ...]
    present: int | None
    first: int | None


def listed(backups: Backups, path: Path, identity: str) -> Listed:
    """Return the backups of the archive at ``path`` as they are listed; raises ArchiveError where it is damaged."""
    now = contents_at(path)
    sorted_out = by_origin(path, backups.of(identity))
    found = [one for several in sorted_out.values() for one in several]
    held = (one.number for one in found if one.note is not None and one.note.contents.state == now.state)
    present = next(held, None)
    unasked = [one for origin in TAKEN_UNASKED for one in sorted_out[origin]]
    # What holds the present state is no change; the one before is what somebody wants who goes back.
    first = next((row for row, one in enumerate(unasked) if one.number != present), 0 if unasked else None)
    return Listed(tuple(found), tuple(told_origin(one, path) for one in found), present, first)


def last_step(backup: Backup, words: Words) -> str:
    """Return what was done last in a backup."""
    return words.text("nothing yet") if backup.label is None else words.say(backup.label)


class BackupsWindow(QDialog):
    """All backups of the archive; ``chosen`` is the one to go back to, once the dialog was accepted."""

    def __init__(
        self, look: Appearance, session: ArchiveSession, backups: Backups, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._session = session
        self._backups = backups
        self.listed: list[Backup] = []
        self.made_of: tuple[Message | None, ...] = ()
        """What is said of backups that were not made of this very file, row by row."""
        self.chosen: Backup | None = None
        words = look.words
        self.setWindowTitle(words.text("Go back to a backup"))
        self.told = QLabel(words.text("Looking for backups…"), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.table = self._table()
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty("faint", True)
        self.restore_button = QPushButton(words.text("Restore"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.restore_button.setDefault(True)
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._restore)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.finished.connect(lambda _: session.jobs.cancel(CHECKING))
        self._read()

    def _table(self) -> QTableWidget:
        words, scale = self._look.words, self._look.text_scale
        table = QTableWidget(0, 5, self)
        table.setHorizontalHeaderLabels(
            [
                words.text("Made"),
                words.text("Last change in it"),
                words.text("Events"),
                words.text("Checks out"),
                words.text("Made of"),
            ]
        )
        table.setColumnHidden(_MADE_OF, True)
        table.setAccessibleName(words.text("Backups"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_LAST, QHeaderView.ResizeMode.Stretch)
        # A time that is cut off cannot be told from another one.
        header.setSectionResizeMode(_MADE, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in ((_EVENTS, 90), (_SOUND, 130), (_MADE_OF, 240)):
            table.setColumnWidth(column, round(width * scale))
        table.currentCellChanged.connect(lambda *_: self._enable())
        table.doubleClicked.connect(self._double_clicked)
        return table

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.place, 1)
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        scale = self._look.text_scale
        self.resize(round(760 * scale), round(420 * scale))

    # ------------------------------------------------------------ reading

    def _read(self) -> None:
        path, identity, backups = self._session.path, self._session.archive.identity, self._backups

        def work(_reader: Reader) -> Listed:
            return listed(backups, path, identity)

        label = Message("Looking at backups")
        self._session.jobs.read(work, self._show, topic="backups", label=label, aside=True)

    def _show(self, found: Listed) -> None:
        words = self._look.words
        self.listed, self.made_of = list(found.backups), found.made_of
        if not self.listed:
            self.told.setText(
                words.text("There is no backup of this archive yet. The first one is made a few minutes after an edit.")
            )
            return
        self.told.setText(
            words.text(
                "Restore brings the archive back to what it was when the backup was made, at once. What it holds now "
                "is backed up first, so you can come back to it the same way. The window closes for a moment."
            )
            if found.first is not None
            else words.text(
                "There is no backup of this file yet. Those below were made of copies of it, and may hold something "
                "else. What the archive holds now is backed up before one of them takes its place."
            )
        )
        others = any(made_of is not None for made_of in self.made_of)
        self.table.setColumnHidden(_MADE_OF, not others)
        if others:
            self.resize(max(self.width(), round(980 * self._look.text_scale)), self.height())
        self._show_place()
        self.table.setRowCount(len(self.listed))
        for row, backup in enumerate(self.listed):
            now = backup.number == found.present
            last = last_step(backup, words)
            self._put(row, _MADE, words.moment(backup.time))
            self._put(row, _LAST, words.text("{what} (as it is now)", what=last) if now else last)
            self._put(row, _EVENTS, "" if backup.events is None else words.number(backup.events))
            self._put(row, _SOUND, words.text("is being checked…"))
            made_of = self.made_of[row]
            self._put(row, _MADE_OF, words.text("this file") if made_of is None else words.say(made_of))
        if found.first is not None:
            self.table.setCurrentCell(found.first, 0)
            self.table.setFocus()
        else:
            self.close_button.setFocus()  # With the focus the table would choose its first row.
        self._check(0)

    def _check(self, row: int) -> None:
        """Read a backup's bytes to see whether it checks out, and then the next one's."""
        if row == len(self.listed):
            return
        backup, backups = self.listed[row], self._backups

        def work(_reader: Reader, go_on: Callable[[], None]) -> Backup:
            return backups.checked(backup, go_on)

        def answer(checked: Backup) -> None:
            self.listed[row] = checked
            words = self._look.words
            self._put(row, _SOUND, words.text("yes") if checked.sound else words.text("no, damaged"))
            if not checked.sound:
                for column in range(5):
                    item = self.table.item(row, column)
                    if item is not None:
                        item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            self._enable()
            self._check(row + 1)

        self._session.jobs.read_long(work, answer, topic=CHECKING, label=Message("Checking backups"))

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(tip(text))
        self.table.setItem(row, column, item)

    def _show_place(self) -> None:
        folder = str(self.listed[0].file.parent)
        room = round(460 * self._look.text_scale)
        short = QFontMetrics(self.place.font()).elidedText(folder, Qt.TextElideMode.ElideMiddle, room)
        self.place.setText(bidi.left_to_right(short))
        self.place.setToolTip(tip(bidi.left_to_right(folder)))

    # ------------------------------------------------------------ choosing

    @property
    def selected(self) -> Backup | None:
        """Return the backup that is chosen in the list."""
        row = self.table.currentRow()
        return self.listed[row] if 0 <= row < len(self.listed) else None

    def _enable(self) -> None:
        selected = self.selected
        self.restore_button.setEnabled(selected is not None and selected.sound is not False)

    def _double_clicked(self, _index: QModelIndex) -> None:
        if self.restore_button.isEnabled():
            self._restore()

    def _restore(self) -> None:
        backup = self.selected
        if backup is None:
            return
        # Going back can be gone back on, so it is not asked about; but another file's content is no going back.
        made_of = self.made_of[self.table.currentRow()]
        if made_of is None or self._is_sure(backup, made_of):
            self.chosen = backup
            self.accept()

    def _is_sure(self, backup: Backup, made_of: Message) -> bool:
        words = self._look.words
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(words.text("Go back to a backup"))
        box.setText(
            words.text(
                "This backup was not made of this file. It is {origin}. It is of {when}; the last change in it is: "
                "{what}. Put it in the place of this archive?",
                origin=words.say(made_of),
                when=words.moment(backup.time),
                what=last_step(backup, words),
            )
        )
        box.setInformativeText(
            words.text("What the archive holds now is backed up first. The window closes for a moment and opens again.")
        )
        ok = box.addButton(words.text("OK"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(words.text("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(ok)
        box.setEscapeButton(cancel)
        try:
            box.exec()
            return box.clickedButton() is ok
        finally:
            box.deleteLater()
