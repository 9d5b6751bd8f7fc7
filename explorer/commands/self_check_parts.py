"""What ``dyad --self-check`` tries: parts, each run in a process of its own that :mod:`explorer.commands.self_check`
starts, and in each part one check after the other.

A process tells of each check by a JSON line before and one after it, so that whoever started it knows at which one it
ended where Qt or a library ended it. Nothing of the user's is read or written: archives, settings and backups lie in
the folder that the process is given.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib
import json
import pkgutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import explorer
from explorer import paths
from explorer.app import pictures
from explorer.dossier.message import Message
from explorer.dossier.own_check import Broken, Check, NotTried, Result, need
from explorer.dossier.records import DyadKey
from explorer.terminal import sentence_of

LANGUAGES = ("en", "zh-Hant", "ar")
_LONGEST = 400
_PICTURE = (1000, 700)
_TODAY = 739_577
"""The day until which pictures are drawn: 2025-11-22, so that each draws the same."""
_DYAD = DyadKey("KAZ", "MYS")
_DATES = {"en": "17 May 1996", "zh-Hant": "1996年5月17日", "ar": "17 مايو 1996"}
_SOUGHT = {"Latin": "Kuala Lumpur", "Chinese": "關係", "Arabic": "كازاخستان"}


def run(part: str, folder: Path) -> int:
    """Run the checks of a part, telling of each on standard output; the exit code is 0 where it came to its end."""
    for number, check in enumerate(PARTS[part]()):
        _tell({"begins": check.name})
        place = folder / f"{number}"
        place.mkdir(parents=True)
        started = time.monotonic()
        try:
            told, result = check.run(place), Result.PASSED
        except Exception as error:  # noqa: BLE001 - whatever is broken is what this is for
            told, result = _why(error), Result.NOT_TRIED if isinstance(error, NotTried) else Result.FAILED
        seconds = round(time.monotonic() - started, 3)
        _tell({"check": check.name, "result": result, "told": told, "seconds": seconds})
    _tell({"end": part})
    return 0


def _tell(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def _why(error: Exception) -> str:
    if isinstance(error, (Broken, NotTried)):
        return error.message
    told = sentence_of(error) or f"{type(error).__name__}: {error}"
    return " ".join(told.split())[:_LONGEST]


# ---------------------------------------------------------------- what came along


def _data() -> Iterator[Check]:
    yield Check("shipped data", _try_data)
    yield Check("library", _try_library)
    yield Check("migrations", _try_migrations)
    yield Check("settings", _try_settings)
    yield Check("Chinese variants (opencc)", _try_variants)
    yield Check("dates and names (babel)", _try_dates)
    yield Check("modules", lambda _: _import_all(lambda name: not _draws(name)))


def _try_data(_: Path) -> str:
    """Find all folders of shipped data, and every file as it was when the program was packed."""
    places = [paths.resources(), paths.library(), paths.migrations(), paths.released()]
    for place in places:
        need(any(place.iterdir()), f"{place} is empty")
    for name in ("countries", "flags", "fonts", "icons", "translations"):
        need(any((paths.resources() / name).iterdir()), f"{paths.resources() / name} is empty")
    record = paths.packed()
    if record is None:
        return f"{sum(1 for place in places for file in place.rglob('*') if file.is_file())} files"
    listed: dict[str, str] = json.loads(record.read_text("utf-8"))["files"]
    wrong = [name for name, digest in listed.items() if digest != digest_of(record.parent / name)]
    more = f", and {len(wrong) - 1} more" if len(wrong) > 1 else ""
    need(not wrong, f"{wrong[0] if wrong else ''} is missing or not as it was packed{more}")
    return f"{len(listed)} files, each as it was packed"


def digest_of(file: Path) -> str:
    """Return the digest by which a file is known in the record of a frozen program (`paths.packed`)."""
    try:
        return hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def _try_library(_: Path) -> str:
    from explorer.editing.library import read_library
    from explorer.exchange.files import read_file
    from explorer.exchange.rules import check_library

    files = {file.name: read_file(file) for file in sorted(paths.library().glob("*.json"))}
    need(bool(files), "it holds no dossier")
    found = check_library(files)
    need(not found, str(found[0]) if found else "")
    dossiers = read_library([paths.library()]).dossiers
    return f"{len(files)} dossiers, {sum(len(dossier.events) for dossier in dossiers)} events"


def _try_migrations(_: Path) -> str:
    from explorer.store import migrations, schema

    newest = migrations.newest()
    need(newest == schema.SCHEMA_VERSION, f"the newest makes schema {newest}, not {schema.SCHEMA_VERSION}")
    return f"schema {newest}"


def _try_settings(folder: Path) -> str:
    from explorer.settings import Settings

    file = folder / "settings.toml"
    settings = Settings(file)
    settings.set("theme", "dark")
    settings.set("author", "陳美玲")
    settings.remember("window", {"width": 1600})
    again = Settings(file)
    need(not again.notices, "what was written cannot be read again")
    need(again.text("theme") == "dark" and again.text("author") == "陳美玲", "settings are not as they were written")
    need(again.state("window") == {"width": 1600}, "the window's state is not as it was written")
    return "written and read"


def _try_variants(_: Path) -> str:
    from explorer.dossier.folding import fold

    need(fold("關係") == fold("关系"), "'關係' and '关系' are not found as the same word")
    need(fold("臺灣") == fold("台湾"), "'臺灣' and '台湾' are not found as the same word")
    return "關係 = 关系"


def _try_dates(_: Path) -> str:
    from explorer.dossier import countries, wording
    from explorer.dossier.edtf import EdtfDate

    for language, expected in _DATES.items():
        told = wording.format_date(EdtfDate.parse("1996-05-17"), language)
        need(told == expected, f"a date in {language} is '{told}' and not '{expected}'")
    names = {language: countries.name("KAZ", language) for language in LANGUAGES}
    need(names == {"en": "Kazakhstan", "zh-Hant": "哈薩克", "ar": "كازاخستان"}, f"names of countries are {names}")
    return " · ".join(_DATES.values())


def _draws(name: str) -> bool:
    return name.startswith(("explorer.desktop", "explorer.drawing"))


def _import_all(wanted: Callable[[str], bool]) -> str:
    """Import every module of this program, so that none lacks something that it loads only when it is used."""
    found = [module.name for module in pkgutil.walk_packages(explorer.__path__, "explorer.")]
    named = [name for name in found if wanted(name) and "._bundled" not in name and not name.endswith("__main__")]
    need(len(named) > 50, f"only {len(named)} modules are found")
    for name in named:
        try:
            importlib.import_module(name)
        except ImportError as error:
            if error.name == "psycopg" and not _is_frozen():
                continue  # It is an extra, and the check of databases says so.
            raise Broken(f"{name}: {error}") from error
    return f"{len(named)} loaded"


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


# ---------------------------------------------------------------- archives


def _archives() -> Iterator[Check]:
    from explorer.store import own_check

    yield Check("database library (SQLite)", own_check.try_sqlite)
    yield Check("databases for several (psycopg)", _try_driver)
    yield Check("new archive", _try_new)
    for script, word in _SOUGHT.items():
        yield Check(f"search, {script}", lambda folder, word=word: _try_search(folder, word))  # type: ignore[misc]
    for file in sorted(paths.released().glob("*.dyad.gz")):
        name = file.name.removesuffix(".dyad.gz")
        yield Check(f"released archive, {name}", lambda folder, file=file: _try_released(folder, file))  # type: ignore[misc]
    yield Check("released archives", _try_all_released)


def _try_driver(_: Path) -> str:
    from explorer.store.own_check import try_server_driver

    told = try_server_driver()
    need(told is not None or not _is_frozen(), "it is missing")
    if told is None:
        raise NotTried("not installed here; pip install 'dyad[postgres]' brings it")
    return told


def _made(folder: Path) -> Path:
    """Return an archive with the library in it, made where it is not there yet."""
    from explorer.editing.library import ensure_library, read_library
    from explorer.store.archive import Archive

    path = folder.parent / "library.dyad"
    if not path.exists():
        with Archive.create(path) as archive:
            ensure_library(archive, read_library([paths.library()]))
    return path


def _try_new(folder: Path) -> str:
    from explorer.store.archive import Archive
    from explorer.store.check import check_archive

    path = _made(folder)
    problems = check_archive(path)
    need(not problems, str(problems[0]) if problems else "")
    with Archive.open(path) as archive, archive.read() as reader:
        return f"{len(reader.dyads())} dossiers from the library"


def _try_search(folder: Path, word: str) -> str:
    from explorer.store.archive import Archive
    from explorer.store.own_check import indexed_with

    path = _made(folder)
    need(indexed_with(path) == "search_word,search_trigram", "the archive was made without its full-text tables")
    with Archive.open(path) as archive, archive.read() as reader:
        found = reader.search(word).total
    need(found > 0, f"'{word}' is not found")
    return f"{word}: {found} found"


def _try_released(folder: Path, file: Path) -> str:
    """Bring an archive of a released version to this one's schema; every row and every dossier must be as it was.

    What it held is read before by the process that reads archives from elsewhere, which knows nothing of migrations.
    """
    from explorer.exchange import interchange
    from explorer.store import schema
    from explorer.store.archive import Archive
    from explorer.store.check import check_archive
    from explorer.store.own_check import rows_of
    from explorer.store.reception import receive

    path = folder / "released.dyad"
    path.write_bytes(gzip.decompress(file.read_bytes()))
    rows, received = rows_of(path), receive(path)
    need(not received.foreign, f"it holds what no archive has: {', '.join(received.foreign)}")
    with Archive.open(path) as archive, archive.read() as reader:
        need(archive.read_only_reason is None, str(archive.read_only_reason))
        after = {str(dyad): interchange.write(reader.dossier(dyad)) for dyad in reader.dyads()}
    now = rows_of(path)
    lost = [table for table, number in rows.items() if now.get(table) != number]
    need(not lost, f"other rows than before in: {', '.join(lost)}")
    problems = check_archive(path)
    need(not problems, str(problems[0]) if problems else "")
    for document in received.documents:
        read = interchange.read(document, file.name).dossier
        if read is None or after.pop(str(read.dyad), None) != interchange.write(read):
            raise Broken(f"the dossier {read.dyad if read else ''} is not what the archive held")
    need(not after, f"{', '.join(after)} was not in the archive")
    steps = now["step"]
    return f"schema {received.schema} → {schema.SCHEMA_VERSION}: {len(received.documents)} dossiers, {steps} steps"


def _try_all_released(_: Path) -> str:
    """Find an archive of each schema that the table of tagged versions names."""
    import re

    table = (paths.migrations() / "README.md").read_text("utf-8")
    named = {int(number) for number in re.findall(r"(?m)^\| v[0-9.]+ \| ([0-9]+) \|", table)}
    there = {int(file.name[7:].split(".")[0]) for file in paths.released().glob("schema-*.dyad.gz")}
    need(bool(named), "no tagged version is named beside the migrations")
    missing = sorted(named - there)
    need(not missing, f"none of schema {missing[0] if missing else ''} came along")
    return f"one of each schema that a version had: {', '.join(map(str, sorted(there)))}"


# ---------------------------------------------------------------- drawing


def _lacking() -> Message | None:
    from explorer.desktop.display import why_no_drawing

    return why_no_drawing()


def _drawing() -> Iterator[Check]:
    yield Check("libraries to draw with", _try_libraries)
    if _lacking() is not None:
        return  # Qt cannot be loaded, and what is missing has been told.
    from explorer.drawing import picture, self_checking
    from explorer.drawing.languages import languages

    running = picture.application()
    yield Check("fonts", self_checking.try_fonts)
    for script in self_checking.SCRIPTS:
        yield Check(f"script, {script}", lambda _, script=script: self_checking.try_script(script))  # type: ignore[misc]
    for tag in (*LANGUAGES, *(tag for tag in languages() if tag not in LANGUAGES)):
        yield Check(f"language, {tag}", lambda _, tag=tag: self_checking.try_language(tag))  # type: ignore[misc]
    yield Check("icons and flags", self_checking.try_pictures)
    for tag in LANGUAGES:
        yield Check(f"pictures, {tag}", lambda folder, tag=tag: _try_pictures(folder, tag))  # type: ignore[misc]
    del running


def _try_libraries(_: Path) -> str:
    lacking = _lacking()
    need(lacking is None, str(lacking))
    from explorer.desktop import display
    from explorer.desktop.self_checking import qt_version

    record = paths.packed()
    needed = [] if record is None else json.loads(record.read_text("utf-8")).get("libraries", [])
    named = {**display.DRAWING_LIBRARIES, **display.X11_LIBRARIES, **display.WAYLAND_LIBRARIES}
    untold = [name for name in needed if name not in named and not name.startswith(display.C_LIBRARY)]
    need(not untold, f"nobody would be told which package has {', '.join(untold)}")
    return f"Qt {qt_version()}" + (f", {len(needed)} libraries of the system" if needed else "")


def _try_pictures(folder: Path, language: str) -> str:
    from explorer.drawing.self_checking import read_back
    from explorer.store.archive import Archive

    seen = []
    with Archive.open(_made(folder)) as archive:
        for picture_format in ("png", "svg", "pdf"):
            order = pictures.PictureOrder(
                dyad=_DYAD,
                picture_format=picture_format,
                size=_PICTURE,
                first=None,
                last=None,
                today=_TODAY,
                language=language,
                digits="latn",
                theme="light",
                with_trade=True,
            )
            seen.append(read_back(pictures.render_picture(archive, order), picture_format, _PICTURE))
    return ", ".join(seen)


# ---------------------------------------------------------------- windows


def _window() -> Iterator[Check]:
    if _lacking() is not None:
        yield Check("window", _cannot_draw)
        return
    from explorer.desktop import self_checking

    yield Check("modules of windows", lambda _: _import_all(_draws))
    yield Check("window", lambda folder: self_checking.try_window(_made(folder), folder, _TODAY))
    yield Check("backup in a process of its own", lambda folder: self_checking.try_backup(_made(folder), folder))


def _platform(name: str) -> Callable[[], Iterator[Check]]:
    def checks() -> Iterator[Check]:
        trial = _cannot_draw if _lacking() is not None else lambda _: _try_platform(name)
        yield Check(f"platform, {name}", trial)

    return checks


def _cannot_draw(_: Path) -> str:
    raise NotTried("Qt cannot be loaded: libraries to draw with are missing")


def _try_platform(name: str) -> str:
    from explorer.desktop.self_checking import try_platform

    return try_platform(name)


PARTS: dict[str, Callable[[], Iterator[Check]]] = {
    "data": _data,
    "archives": _archives,
    "drawing": _drawing,
    "window": _window,
    "offscreen": _platform("offscreen"),
    "xcb": _platform("xcb"),
    "wayland": _platform("wayland"),
}
"""The checks of each part, in the order in which they are told."""
