"""Files dropped on the window: dossiers are imported after asking, an archive is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

DOSSIER, ARCHIVE = ".json", ".dyad"
MOST_FILES = 50


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this machine that something dragged holds and that Dyad can take."""
    if not data.hasUrls():
        return ()
    local = [Path(url.toLocalFile()) for url in data.urls()[:MOST_FILES] if url.isLocalFile()]
    return tuple(file for file in local if file.suffix.lower() in (DOSSIER, ARCHIVE))


class DropImport(QObject):
    """Lets files be dropped anywhere on a window."""

    dossiers_dropped = Signal(list)
    """Paths of files in the interchange format."""
    archive_dropped = Signal(object)
    """The path of an archive."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Take what can be taken, and leave the rest alone."""
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            return self._drop(event)
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)) and dropped_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return True
        return False

    def _drop(self, event: QDropEvent) -> bool:
        files = dropped_files(event.mimeData())
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        dossiers = [file for file in files if file.suffix.lower() == DOSSIER]
        if dossiers:
            self.dossiers_dropped.emit(dossiers)
        else:
            self.archive_dropped.emit(files[0])
        return True
