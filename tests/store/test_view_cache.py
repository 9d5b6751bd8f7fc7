"""What was seen last is given back for the very state of the archive that it was kept of, and for no other; whatever is
wrong with it, it is passed over.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.facets import EventFacets
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.store import kept_file, view_cache
from explorer.store.archive import Archive
from explorer.store.file_state import FileState
from explorer.store.view_cache import KeptColumns, ViewCache
from tests.store.faults import python, run, run_unprivileged
from tests.store.sample import EGY_KAZ, KAZ_MYS

WORDS = {"captions": [[1, "Visit of Nazarbayev", "1996"]], "language": "en"}


def read(archive: Path) -> tuple[KeptColumns, EventFacets]:
    """Read from an archive what is kept of it."""
    with Archive.open(archive) as opened, opened.read() as reader:
        state = FileState.of(archive)
        assert state is not None
        columns, undated, links = reader.columns(KAZ_MYS), reader.undated_columns(KAZ_MYS), reader.link_columns(KAZ_MYS)
        return KeptColumns(state, opened.identity, KAZ_MYS, columns, undated, links), reader.facets(KAZ_MYS)


def same(one: object, other: object) -> bool:
    """Compare what holds arrays, field by field."""
    if hasattr(one, "__dataclass_fields__"):
        names = one.__dataclass_fields__
        return type(one) is type(other) and all(same(getattr(one, name), getattr(other, name)) for name in names)
    return one == other


@pytest.fixture
def cache(tmp_path: Path) -> ViewCache:
    return ViewCache(tmp_path / "cache" / "views")


@pytest.fixture
def kept(closed: Path, cache: ViewCache) -> KeptColumns:
    """Keep what there is to keep of an archive."""
    columns, facets = read(closed)
    assert cache.keep_columns(closed, columns, facets)
    assert cache.keep_words(closed, columns.state, WORDS)
    return columns


def gives_nothing(cache: ViewCache, archive: Path, state: FileState | None) -> bool:
    if state is None:
        return True
    return (
        cache.columns(archive, state) is None
        and cache.facets(archive, state, KAZ_MYS) is None
        and cache.words(archive, state) is None
    )


def test_what_was_kept_is_what_the_archive_gives(closed: Path, cache: ViewCache, kept: KeptColumns) -> None:
    state = FileState.of(closed)
    assert state is not None
    columns, facets = read(closed)
    assert len(columns.columns) == 5
    assert len(facets.tags.events)
    given = cache.columns(closed, state)
    assert given is not None
    assert same(given, columns)
    assert same(cache.facets(closed, state, KAZ_MYS), facets)
    assert cache.words(closed, state) == WORDS
    assert cache.has_words(closed)


def test_opening_and_reading_an_archive_leaves_its_state(closed: Path) -> None:
    before = FileState.of(closed)
    read(closed)
    assert before is not None
    assert FileState.of(closed) == before


def write_a_step(archive: Path) -> None:
    with Archive.open(archive) as opened, opened.write("Aigul", Message("A dossier")) as unit:
        unit.put_dyad(DyadKey("AAA", "BBB"), Texts(en="New"))


def write_with_another_program(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE event_dyad SET significance = 1")


def put_a_copy_in_its_place(archive: Path) -> None:
    copy = archive.with_name("copy.dyad")
    shutil.copy2(archive, copy)
    copy.replace(archive)


def write_other_bytes_of_the_same_length_and_time(archive: Path) -> None:
    before = archive.stat()
    content = bytearray(archive.read_bytes())
    content[-1] ^= 1
    archive.write_bytes(content)
    os.utime(archive, ns=(before.st_atime_ns, before.st_mtime_ns))


def leave_a_journal(archive: Path) -> None:
    archive.with_name(archive.name + "-journal").write_bytes(b"cut short")


def leave_a_write_ahead_log(archive: Path) -> None:
    archive.with_name(archive.name + "-wal").write_bytes(b"not in the file yet")


def make_it_another_file(archive: Path) -> None:
    archive.write_bytes(b"SQLite format 2\0" + bytes(4096))


def turn_to_write_ahead(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


@pytest.mark.parametrize(
    "change",
    [
        write_a_step,
        write_with_another_program,
        put_a_copy_in_its_place,
        write_other_bytes_of_the_same_length_and_time,
        leave_a_journal,
        leave_a_write_ahead_log,
        make_it_another_file,
        turn_to_write_ahead,
        Path.unlink,
    ],
)
def test_of_an_archive_that_may_have_changed_nothing_is_given(
    closed: Path, cache: ViewCache, kept: KeptColumns, change: Callable[[Path], None]
) -> None:
    change(closed)
    assert gives_nothing(cache, closed, FileState.of(closed))


def test_another_archive_and_another_dossier_get_nothing(closed: Path, cache: ViewCache, kept: KeptColumns) -> None:
    other = closed.with_name("other.dyad")
    shutil.copy(closed, other)
    assert gives_nothing(cache, other, FileState.of(other))
    for ending in (".columns", ".words"):
        cache._file(closed, ending).replace(cache._file(other, ending))
    assert gives_nothing(cache, other, kept.state)
    assert gives_nothing(cache, closed, kept.state)


def test_another_dossier_s_facets_are_not_given(closed: Path, cache: ViewCache, kept: KeptColumns) -> None:
    assert cache.facets(closed, kept.state, EGY_KAZ) is None


def test_what_another_version_kept_is_not_given(
    closed: Path, cache: ViewCache, kept: KeptColumns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_cache, "__version__", "99.0")
    assert gives_nothing(cache, closed, kept.state)
    monkeypatch.undo()
    monkeypatch.setattr(kept_file, "FORMAT", 99)
    assert gives_nothing(cache, closed, kept.state)


def damages(content: bytes) -> dict[str, bytes]:
    """Return files that a broken disk, a full one, or somebody else might leave."""
    spoilt = {f"byte {at} other": content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :] for at in range(16)}
    step = max(1, len(content) // 60)
    for at in range(16, len(content), step):
        spoilt[f"byte {at} other"] = content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]
        spoilt[f"cut at {at}"] = content[:at]
    header = b'{"format":1,"order":"' + sys.byteorder.encode() + b'","parts":[["view","B",99999999999999999,0]]}'
    lying = kept_file.MAGIC + kept_file._LENGTHS.pack(len(header), zlib.crc32(header)) + header
    return {**spoilt, "empty": b"", "longer": content + b"x", "another file": b"\x80\x04pickle" * 50, "lying": lying}


@pytest.mark.parametrize("ending", [".columns", ".words"])
def test_damage_is_seen_and_what_is_damaged_is_written_anew(
    closed: Path, cache: ViewCache, kept: KeptColumns, ending: str
) -> None:
    file = cache._file(closed, ending)
    columns, facets = read(closed)
    for told, content in damages(file.read_bytes()).items():
        file.write_bytes(content)
        if ending == ".words":
            assert cache.words(closed, kept.state) is None, told
        else:
            found = cache.columns(closed, kept.state)
            given = cache.facets(closed, kept.state, KAZ_MYS)
            assert found is None or same(found, columns), told
            assert given is None or same(given, facets), told
            assert found is None or given is None, told
    assert cache.keep_columns(closed, columns, facets)
    assert cache.keep_words(closed, kept.state, WORDS)
    assert cache.columns(closed, kept.state) is not None
    assert cache.words(closed, kept.state) == WORDS


def test_a_folder_in_a_file_s_place_and_a_file_in_the_folder_s_place(closed: Path, tmp_path: Path) -> None:
    columns, facets = read(closed)
    taken = tmp_path / "taken"
    taken.write_bytes(b"somebody's")
    for folder in (taken, taken / "below"):
        cache = ViewCache(folder)
        assert not cache.keep_columns(closed, columns, facets)
        assert not cache.keep_words(closed, columns.state, WORDS)
        assert gives_nothing(cache, closed, columns.state)
        assert not cache.has_words(closed)
        cache.forget_words(closed)
        cache.clear()
    assert taken.read_bytes() == b"somebody's"
    cache = ViewCache(tmp_path / "views")
    cache._file(closed, ".words").mkdir(parents=True)
    assert not cache.keep_words(closed, columns.state, WORDS)
    assert cache.words(closed, columns.state) is None


KEEPS = """
import sys
from pathlib import Path
from explorer.store.file_state import FileState
from explorer.store.view_cache import ViewCache
archive, cache = Path(sys.argv[1]), ViewCache(Path(sys.argv[2]))
state = FileState.of(archive)
print(cache.keep_words(archive, state, {}), cache.words(archive, state))
"""


def test_a_folder_that_cannot_be_written_is_no_trouble(closed: Path, tmp_path: Path) -> None:
    protected = tmp_path / "protected"
    protected.mkdir(mode=0o555)
    assert run_unprivileged(python(KEEPS, closed, protected / "views")).strip() == "False None"


def test_titles_are_for_their_owner_alone(closed: Path, cache: ViewCache) -> None:
    cache.folder.mkdir(parents=True)
    cache.folder.chmod(0o755)
    columns, facets = read(closed)
    assert cache.keep_columns(closed, columns, facets)
    assert cache.keep_words(closed, columns.state, WORDS)
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700
    files = list(cache.folder.iterdir())
    assert len(files) == 2
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_so_much_is_kept_and_no_more_and_nothing_of_archives_that_are_gone(closed: Path, tmp_path: Path) -> None:
    cache = ViewCache(tmp_path / "views", most_archives=3)
    archives = [tmp_path / f"{number}.dyad" for number in range(6)]
    for number, archive in enumerate(archives):
        shutil.copy(closed, archive)
        state = FileState.of(archive)
        assert state is not None
        assert cache.keep_words(archive, state, WORDS)
        os.utime(cache._file(archive, ".words"), (number, number))
    assert [archive for archive in archives if cache.has_words(archive)] == archives[3:]
    archives[4].unlink()
    state = FileState.of(archives[0])
    assert state is not None
    assert cache.keep_words(archives[0], state, WORDS)
    assert [archive for archive in archives if cache.has_words(archive)] == [archives[0], archives[3], archives[5]]
    tight = ViewCache(cache.folder, most_bytes=2 * cache._file(archives[0], ".words").stat().st_size)
    assert tight.keep_words(archives[0], state, WORDS)
    assert [archive for archive in archives if cache.has_words(archive)] == [archives[0], archives[5]]
    assert not tight.keep_words(archives[0], state, {"captions": "x" * 10_000})
    cache.clear()
    assert not cache.folder.exists()


def test_a_draft_that_was_never_finished_goes_in_time(closed: Path, cache: ViewCache, kept: KeptColumns) -> None:
    old, young = cache.folder / ".one.words.1.draft", cache.folder / ".two.words.2.draft"
    for draft in (old, young):
        draft.write_bytes(b"half")
    os.utime(old, (0, 0))
    assert cache.keep_words(closed, kept.state, WORDS)
    assert not old.exists()
    assert young.exists()


def test_a_full_disk_leaves_what_was_kept(
    closed: Path, cache: ViewCache, kept: KeptColumns, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert not cache.keep_words(closed, kept.state, {"language": "ar"})
    monkeypatch.undo()
    assert cache.words(closed, kept.state) == WORDS
    assert [file for file in cache.folder.iterdir() if file.suffix == ".draft"] == []


def test_looking_at_what_was_kept_loads_no_sqlalchemy(closed: Path, cache: ViewCache, kept: KeptColumns) -> None:
    code = """
import sys
from pathlib import Path
from explorer.store.file_state import FileState
from explorer.store.view_cache import ViewCache
archive, cache = Path(sys.argv[1]), ViewCache(Path(sys.argv[2]))
found = cache.columns(archive, FileState.of(archive))
print(len(found.columns), sorted({"sqlalchemy", "sqlite3", "numpy", "PySide6"} & set(sys.modules)))
"""
    assert run(python(code, closed, cache.folder)).strip() == "5 []"


def test_columns_can_be_kept_for_a_later_state_of_which_they_are_true_too(
    closed: Path, cache: ViewCache, kept: KeptColumns
) -> None:
    write_a_step(closed)
    now = FileState.of(closed)
    assert now is not None
    assert now.transactions == kept.state.transactions + 1
    assert cache.columns(closed, now) is None
    assert cache.restate_columns(closed, kept.state, now)
    given = cache.columns(closed, now)
    assert given is not None
    assert same(given.columns, kept.columns)
    assert cache.facets(closed, now, KAZ_MYS) is not None
    assert cache.columns(closed, kept.state) is None, "there is one state that they are given for"
    assert not cache.restate_columns(closed, kept.state, now), "nor can that be done from a state that they are not of"
    given = cache.columns(closed, now)
    assert given is not None
    assert stat.S_IMODE(cache._file(closed, ".columns").stat().st_mode) == 0o600 or os.name == "nt"


def test_what_was_damaged_stays_so_in_a_later_state(closed: Path, cache: ViewCache, kept: KeptColumns) -> None:
    file = cache._file(closed, ".columns")
    content = bytearray(file.read_bytes())
    content[-3] ^= 0xFF
    file.write_bytes(content)
    write_a_step(closed)
    now = FileState.of(closed)
    assert now is not None
    cache.restate_columns(closed, kept.state, now)
    assert cache.facets(closed, now, KAZ_MYS) is None


def test_the_log_tells_what_kinds_of_records_later_steps_touched(closed: Path) -> None:
    with Archive.open(closed) as opened:
        with opened.read() as reader:
            before = reader.revision()
            assert reader.history.kinds_changed_since(before) == frozenset()
        with opened.write("Aigul", Message("A bookmark")) as unit:
            unit.put_bookmark(Bookmark("Seen", KAZ_MYS, 1.0, 2.0))
        with opened.read() as reader:
            assert reader.history.kinds_changed_since(before) == {"bookmark"}
        with opened.write("Aigul", Message("A dossier")) as unit:
            unit.put_dyad(DyadKey("AAA", "BBB"), Texts(en="New"))
        with opened.read() as reader:
            assert reader.history.kinds_changed_since(before) == {"bookmark", "dyad"}
            assert reader.history.kinds_changed_since(reader.revision()) == frozenset()
