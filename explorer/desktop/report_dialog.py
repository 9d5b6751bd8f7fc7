"""The one dialog that tells of an error nobody foresaw: what is safe, where the report lies, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from explorer.desktop.reports import Report
from explorer.dossier.message import Message
from explorer.drawing.words import Words


class ReportDialog(QDialog):
    """Shows reports; while it is open, further ones are added to it instead of opening another."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.text("Something went wrong"))
        self.setMinimumWidth(480)
        self._words = words
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setMinimumHeight(160)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Go on working"))
        buttons.rejected.connect(self.reject)
        self.copy = QPushButton(words.text("Copy the report"), self)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.said)
        layout.addWidget(self.details)
        layout.addWidget(buttons)

    def add(self, report: Report) -> None:
        """Show a report, under those that are shown already; the window stays in use meanwhile."""
        parts = [Message("Dyad met an error that nobody foresaw. Your archive is safe: every change is saved at once.")]
        if report.file is not None:
            parts.append(Message("The report stands in {file}.", {"file": report.file}))
        parts.append(Message("You can go on working. If it happens again, close Dyad and start it anew."))
        self.said.setText("\n\n".join(self._words.say(part) for part in parts))
        before = self.details.toPlainText()
        self.details.setPlainText(f"{before}\n{report.details}" if before else report.details)
        if not self.isVisible():
            self.setModal(False)
            self.show()
