"""Seeded work on an archive: edits, undos, redos and imports through the one door, the same each time.

The state after each step is told by a digest of all rows, so that after a fault it is seen whether a step is there
whole, not at all, or in part.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import string
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.records import Citation, Dossier, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.editing.bookmarks import AddBookmark
from explorer.editing.editor import Editor
from explorer.editing.importing import ImportDossier, import_dossier
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import ArchiveError
from explorer.store.writing import UnitOfWork
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR, NAZARBAYEV, day

AUTHOR = "Aigul"
_OF_THE_CLOCK = {("step", "time"), ("step", "hash")}
"""Columns that are other each time; that each hash is that of its rows, the check holds."""
_NOT_COMPARED = ("search_word", "search_trigram", "alembic_version", "sqlite_")


@dataclass(frozen=True, slots=True)
class Edit:
    """A command that does what a function says."""

    change: Callable[[UnitOfWork], object]
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called."""
        return Message("An edit")

    def apply(self, unit: UnitOfWork) -> None:
        """Do it."""
        self.change(unit)


def new_archive(folder: Path) -> Path:
    """Make an archive with two dossiers in a folder, and leave it closed."""
    path = folder / "relations.dyad"
    with Archive.create(path) as archive:
        for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
            import_dossier(archive, dossier, f"{dossier.dyad}.json", AUTHOR)
    return path


def session(archive: Archive, seed: int) -> Iterator[int]:
    """Work on an archive without end, and yield the archive's revision after each step that it acknowledged."""
    random = Random(seed)
    editor = Editor(archive, AUTHOR)
    acts = (
        *[_rename] * 2,
        *[_retitle] * 3,
        *[_add] * 2,
        _remove,
        _bookmark,
        *[_import] * 2,
        *[_undo] * 4,
        *[_redo] * 3,
    )
    while True:
        step = random.choice(acts)(editor, random)
        if step is not None:
            yield step


def _word(random: Random) -> str:
    return "".join(random.choices(string.ascii_lowercase + "關係علاقات", k=random.randint(3, 12)))


def _meeting(random: Random) -> Event:
    texts = Texts({"en": f"Meeting {_word(random)}", "zh-Hant": f"會議{_word(random)}"})
    name = f"meeting-{random.getrandbits(40)}"
    date = day(f"{random.randint(1900, 2020)}-05")
    return Event(name, EventKind.OTHER, texts, (Citation("atlas", f"row {name}"),), date=date)


def _rename(editor: Editor, random: Random) -> int | None:
    person = replace(random.choice([MAHATHIR, NAZARBAYEV]), name=Texts(en=_word(random)))
    return editor.do(Edit(lambda unit: unit.put_person(person))).step


def _some_event(editor: Editor, random: Random) -> tuple[int, Event]:
    with editor.archive.read() as reader:
        key = random.choice(sorted(int(key) for key in reader.columns(KAZ_MYS).key))
        return key, reader.events([key])[key].event


def _retitle(editor: Editor, random: Random) -> int | None:
    key, event = _some_event(editor, random)
    summary = Texts(en=" ".join(_word(random) for _ in range(random.choice([5, 50, 2_000]))))
    changed = replace(event, title=Texts(en=_word(random)), summary=summary)
    return editor.do(Edit(lambda unit: unit.put_event(changed, key))).step


def _add(editor: Editor, random: Random) -> int | None:
    event = _meeting(random)
    return editor.do(Edit(lambda unit: unit.add_events(KAZ_MYS, [event]))).step


def _remove(editor: Editor, random: Random) -> int | None:
    with editor.archive.read() as reader:
        if len(reader.columns(KAZ_MYS)) < 5:
            return None
    key, _ = _some_event(editor, random)
    return editor.do(Edit(lambda unit: unit.remove_event(key))).step


def _bookmark(editor: Editor, random: Random) -> int | None:
    return editor.do(AddBookmark(Bookmark(_word(random), KAZ_MYS, 700_000.0, 700_001.0))).step


def _import(editor: Editor, random: Random) -> int | None:
    events = tuple(_meeting(random) for _ in range(random.choice([1, 10, 150])))
    dossier: Dossier = replace(KAZ_MYS_DOSSIER, events=events)
    return editor.do(ImportDossier(dossier, f"{_word(random)}.json")).step


def _undo(editor: Editor, _random: Random) -> int | None:
    with editor.archive.read() as reader:
        step = reader.history.to_undo([AUTHOR])
    if step is None or step.id <= 2:  # The dossiers themselves stay: there must be something to work on.
        return None
    notice = undo(editor.archive, AUTHOR)
    return None if notice is None else notice.step


def _redo(editor: Editor, _random: Random) -> int | None:
    notice = redo(editor.archive, AUTHOR)
    return None if notice is None else notice.step


def digest(path: Path, without: tuple[str, ...] = ()) -> str:
    """Return what tells one content of an archive from every other: all rows of all tables but those named.

    Times of steps do not count, nor what FTS5 makes of ``search_text``.
    """
    told = hashlib.sha256()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        for (name,) in names:
            if not name.startswith(_NOT_COMPARED) and name not in without:
                columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
                asked = ", ".join(column for column in columns if (name, column) not in _OF_THE_CLOCK)
                rows = connection.execute(f"SELECT {asked} FROM {name} ORDER BY {asked}")
                told.update(f"{name}{rows.fetchall()!r}".encode())
    return told.hexdigest()


@dataclass(frozen=True, slots=True)
class Reference:
    """What work of a seed leaves behind where nothing goes wrong: a digest for each revision, and the mean time."""

    seed: int
    name: str
    first: int
    digests: dict[int, str]
    seconds: float

    @classmethod
    def of(cls, base: Path, folder: Path, seed: int, steps: int) -> Reference:
        """Do the work on a copy of an archive."""
        path = folder / f"reference-{seed}.dyad"
        shutil.copy(base, path)
        with Archive.open(path) as archive:
            with archive.read() as reader:
                first = reader.revision()
            digests = {first: digest(path)}
            working, spent = session(archive, seed), 0.0
            for _ in range(steps):
                begun = time.perf_counter()
                revision = next(working)
                spent += time.perf_counter() - begun
                digests[revision] = digest(path)
        path.unlink()
        return cls(seed, base.name, first, digests, spent / steps)

    def judge(self, path: Path, acknowledged: int) -> tuple[str, str]:
        """Open an archive after a fault; return what is lost and what is half done, in words.

        Everything up to the revision that was acknowledged last must be there, and at most one step more, whole.
        """
        lost, half_done = sound(path, acknowledged, acknowledged + 1)
        if not (lost or half_done):
            with Archive.open(path) as archive, archive.read() as reader:
                revision = reader.revision()
            if digest(path) != self.digests[revision]:
                half_done = f"other rows than revision {revision} has"
        return lost, half_done


def sound(path: Path, least: int, most: int | None = None) -> tuple[str, str]:
    """Return what of an archive is lost and what is half done, in words: its revision lies within bounds, all checks
    pass, and nothing lies beside it.
    """
    try:
        with Archive.open(path) as archive, archive.read() as reader:
            revision = reader.revision()
    except ArchiveError as error:
        return f"cannot be opened: {error}", ""
    if revision < least:
        return f"revision {revision}, though {least} was acknowledged", ""
    if revision > (least if most is None else most):
        return "", f"revision {revision}, though only {least} was acknowledged"
    problems = check_archive(path)
    if problems:
        return "", problems[0].english()
    left = sorted(file.name for file in path.parent.iterdir() if file.name.startswith(path.name + "-"))
    return "", f"left beside it: {left}" if left else ""
