"""Windows that make backups, by a clock that a test sets and children that it may hinder."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from explorer.desktop.flows.backups import Safekeeping
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.store.backup_files import Backup
from explorer.store.backup_rotation import Limits
from explorer.store.backups import Backups
from tests.desktop.sitting import WAIT, Sitting

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"
DYAD = (sys.executable, "-m", "explorer")
_LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from explorer.__main__ import main
sys.exit(main(sys.argv[2:]))
"""
_WAITING = """
import sys, time
from pathlib import Path
while not Path(sys.argv[1]).exists():
    time.sleep(0.02)
from explorer.__main__ import main
sys.exit(main(sys.argv[2:]))
"""


def on_a_full_disk(room: int) -> tuple[str, ...]:
    """Return how Dyad is started so that it can write no file beyond so many bytes."""
    return sys.executable, "-c", _LIMITED, str(room)


def held_until(file: Path) -> tuple[str, ...]:
    """Return how Dyad is started so that it hangs until a file is there."""
    return sys.executable, "-c", _WAITING, str(file)


@dataclass
class Clock:
    """Seconds that a test lets pass."""

    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Keeper:
    """Backups of a window in a folder of their own."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    kept: list[Safekeeping] = field(default_factory=list)

    def safekeeping(self, program: tuple[str, ...] = DYAD) -> Safekeeping:
        self.kept.append(Safekeeping(program, self.clock, self.folder))
        return self.kept[-1]

    def end(self) -> None:
        """End the children that windows left behind."""
        for one in self.kept:
            if one.left is not None:
                one.left.end()

    def pass_minutes(self, sitting: Sitting, minutes: float) -> None:
        """Let time pass, and have the window look at the clock as its timer does."""
        self.clock.now += minutes * 60
        sitting.window.backups.tick()

    def made(self, sitting: Sitting) -> list[Backup]:
        """Return the backups there are, each checked, when none is being made any more."""
        sitting.qtbot.waitUntil(lambda: not sitting.window.backups.is_making, timeout=WAIT)
        return self.there(sitting.window.session.path)

    def there(self, archive: Path) -> list[Backup]:
        return Backups(self.folder, Limits()).of_file(archive, checked=True)


def edit(sitting: Sitting, title: str) -> None:
    """Change the title of an event, as one step."""
    session = sitting.window.session
    with session.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, VISIT)
        assert key is not None
        event = reader.events([key], KAZ_MYS)[key].event
    changed = replace(event, title=Texts(en=title))
    session.changed.emit(Editor(session.archive, "Aigul").do(ChangeEvent(KAZ_MYS, key, event, changed)))


def title_in(archive: Path) -> str:
    """Return the title of that event in an archive or a backup."""
    from explorer.store.archive import Archive

    with Archive.open(archive, read_only=True) as opened, opened.read() as reader:
        key = reader.key_of(KAZ_MYS, VISIT)
        assert key is not None
        return reader.events([key], KAZ_MYS)[key].event.title.text("en")
