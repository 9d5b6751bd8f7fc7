"""What the tests with a window do again and again: let the event loop turn, write something, look at what is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.editing.bookmarks import AddBookmark
from explorer.editing.editor import Done, Editor
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.desktop.sitting import WAIT, Sitting
from tests.store.sample import KAZ_MYS


def turn_until(condition: Callable[[], bool], at_most: int = WAIT) -> None:
    """Let the event loop turn until something is so: what an override raises under it has nobody above to go to."""
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    look.start(5)
    end.start(at_most)
    loop.exec()
    look.stop()
    end.stop()
    assert condition()


def turn_for(milliseconds: int) -> None:
    """Let the event loop turn for a while, however the machine is loaded."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def write_bookmark(sitting: Sitting, name: str, failed: Callable[[BaseException], None] | None = None) -> list[int]:
    """Write as the window does, through its jobs; the list gets the step once it is acknowledged."""
    session = sitting.window.session
    acknowledged: list[int] = []

    def work() -> Done[int]:
        return Editor(session.archive, session.author).run(AddBookmark(Bookmark(name, KAZ_MYS, 700_000.0, 700_001.0)))

    def written(done: Done[int]) -> None:
        session.changed.emit(done.notice)
        assert done.notice.step is not None
        acknowledged.append(done.notice.step)

    session.jobs.write(work, written, label=Message("A bookmark"), failed=failed)
    return acknowledged


def kept(path: Path) -> list[str]:
    """Return the names of the bookmarks in an archive, which must be sound."""
    assert check_archive(path) == []
    with Archive.open(path, read_only=True) as archive, archive.read() as reader:
        return sorted(held.bookmark.name for held in reader.bookmarks())
