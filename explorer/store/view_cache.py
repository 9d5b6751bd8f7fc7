"""What was seen last of each archive, kept beside it so that the next start can draw before the archive is opened.

Of each archive there are two files in one folder: the columns of the dossier that was open last, and the words that
stood beside its marks. Each is of one state of the archive's file and of one version of Dyad, and is passed over as
soon as it is of any other, damaged, or not to be read; nothing is ever taken from it that the archive does not confirm
when it is open. The files hold titles from the archive, so the folder is for its owner alone.
"""

from __future__ import annotations

import logging
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from time import time
from typing import Any

from explorer import __version__
from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.facets import EventFacets, FacetValue, OtherDates, Postings
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.store import kept_file
from explorer.store.file_state import FileState
from explorer.store.kept_file import KeptFile, Unusable

MOST_ARCHIVES = 8
MOST_BYTES = 512 << 20
"""All files together; a dossier of ten million events takes some 450 MB. The archives seen longest ago go first."""
STALE_DRAFT = 3600.0
"""Seconds after which a file that was never finished is nobody's."""
_COLUMNS, _WORDS = ".columns", ".words"
_LISTS = ("people", "places", "tags", "sources")
_PLAIN = ("undated", "undated_lane", "undated_kind", "inferred", "disputed")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class KeptColumns:
    """The columns of one dossier of the archive ``identity``, as they were in one state of its file."""

    state: FileState
    identity: str
    dyad: DyadKey
    columns: EventColumns
    undated: UndatedColumns
    links: LinkColumns


class ViewCache:
    """Reads and writes what is kept, in one folder, which need not exist. Any thread may; no error leaves it."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES, most_archives: int = MOST_ARCHIVES) -> None:
        self.folder = folder
        self._most_bytes = most_bytes
        self._most_archives = most_archives

    # ------------------------------------------------------------ what is kept

    def columns(self, archive: Path, state: FileState) -> KeptColumns | None:
        """Return the columns kept of an archive in this state, ``None`` where there are none to be trusted."""
        try:
            with self._open(archive, _COLUMNS, state) as file:
                dated = EventColumns(*_read(file, "dated", EventColumns.empty()))
                undated = UndatedColumns(*_read(file, "undated", UndatedColumns.empty()))
                origin, target, type_ = (file.array(f"link.{name}", code) for name, code in _LINKS)
                types = tuple(map(str, file.values("link.types")))
                a, b = file.header["dyad"]
                found = KeptColumns(
                    state,
                    str(file.header["identity"]),
                    DyadKey(a, b),
                    dated,
                    undated,
                    LinkColumns(origin, target, type_, types),
                )
        except (OSError, Unusable, LookupError, TypeError, ValueError) as error:
            _log.debug("No columns of %s: %s", archive, error)
            return None
        return found

    def facets(self, archive: Path, state: FileState, dyad: DyadKey) -> EventFacets | None:
        """Return the facets kept with the columns of a dossier in this state."""
        try:
            with self._open(archive, _COLUMNS, state) as file:
                if file.header["dyad"] != [dyad.a, dyad.b]:
                    return None
                usual = EventFacets()
                plain = [file.array(f"facet.{name}", getattr(usual, name).typecode) for name in _PLAIN]
                lists = [_postings(file, name) for name in _LISTS]
                others = _other_dates(file)
        except (OSError, Unusable, LookupError, TypeError, ValueError) as error:
            _log.debug("No facets of %s: %s", archive, error)
            return None
        undated, lanes, kinds, inferred, disputed = plain
        people, places, tags, sources = lists
        return EventFacets(undated, lanes, kinds, inferred, disputed, people, places, tags, sources, others)

    def other_dates(self, archive: Path, state: FileState, dyad: DyadKey) -> OtherDates | None:
        """Return the other dates of disputed events kept with the columns of a dossier in this state, without all else
        that the facets say.
        """
        try:
            with self._open(archive, _COLUMNS, state) as file:
                return _other_dates(file) if file.header["dyad"] == [dyad.a, dyad.b] else None
        except (OSError, Unusable, LookupError) as error:
            _log.debug("No other dates of %s: %s", archive, error)
            return None

    def has_words(self, archive: Path) -> bool:
        """Say whether words were kept of an archive in whatever state, without reading them."""
        return self._file(archive, _WORDS).exists()

    def words(self, archive: Path, state: FileState) -> dict[str, Any] | None:
        """Return the words and what else was kept of the last view, in this state of the archive."""
        try:
            with self._open(archive, _WORDS, state) as file:
                found = file.values("view")
        except (OSError, Unusable) as error:
            _log.debug("No words of %s: %s", archive, error)
            return None
        return found if isinstance(found, dict) else None

    # ------------------------------------------------------------ keeping

    def keep_columns(self, archive: Path, kept: KeptColumns, facets: EventFacets) -> bool:
        """Keep the columns and facets of a dossier in place of what was kept; say whether that could be done."""
        links = kept.links
        parts = {
            **_parts("dated", kept.columns),
            **_parts("undated", kept.undated),
            **{f"link.{name}": getattr(links, name) for name, _ in _LINKS},
            "link.types": kept_file.packed(links.types),
            **{f"facet.{name}": getattr(facets, name) for name in _PLAIN},
            **_parts("other", facets.other_dates),
        }
        for name in _LISTS:
            postings: Postings = getattr(facets, name)
            values = [[one.id, dict(one.name), one.country] for one in postings.values]
            parts[f"facet.{name}.events"], parts[f"facet.{name}.codes"] = postings.events, postings.codes
            parts[f"facet.{name}.values"] = kept_file.packed(values)
        about = {"identity": kept.identity, "dyad": [kept.dyad.a, kept.dyad.b]}
        return self._write(archive, _COLUMNS, kept.state, about, parts)

    def restate_columns(self, archive: Path, before: FileState, now: FileState) -> bool:
        """Have the columns that were kept of one state of an archive stand for another; say whether that could be done.

        It is for the caller to know that nothing which they are of was changed in between.
        """
        try:
            known = _about(archive, before)
            kept_file.restate(self._file(archive, _COLUMNS), known, {"state": now.written()})
        except (OSError, Unusable) as error:
            _log.info("The columns of %s are not kept for its new state: %s", archive, error)
            return False
        return True

    def keep_words(self, archive: Path, state: FileState, view: Mapping[str, Any]) -> bool:
        """Keep the words of the view of an archive, and whatever else belongs to it, as plain values."""
        return self._write(archive, _WORDS, state, {}, {"view": kept_file.packed(view)})

    def forget_words(self, archive: Path) -> None:
        """Keep no words of an archive any more: what is seen of it now is nothing that could be drawn from them."""
        with suppress(OSError):
            self._file(archive, _WORDS).unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove everything that is kept."""
        with suppress(OSError):
            for file in self._files():
                file.unlink(missing_ok=True)
            self.folder.rmdir()

    # ------------------------------------------------------------ files

    def _file(self, archive: Path, ending: str) -> Path:
        name = str(archive).encode(errors="surrogatepass")
        return self.folder / f"{zlib.crc32(name):08x}{zlib.adler32(name):08x}{ending}"

    def _open(self, archive: Path, ending: str, state: FileState) -> KeptFile:
        file = KeptFile(self._file(archive, ending))
        if any(file.header.get(name) != value for name, value in _about(archive, state).items()):
            file.__exit__()
            raise Unusable("of another archive, state or version")
        return file

    def _write(
        self,
        archive: Path,
        ending: str,
        state: FileState,
        about: Mapping[str, Any],
        parts: Mapping[str, array[int]],
    ) -> bool:
        if sum(len(values) * values.itemsize for values in parts.values()) > self._most_bytes:
            return False
        header = {**_about(archive, state), **about}
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.folder.chmod(0o700)
            kept_file.write(self._file(archive, ending), header, parts)
            self._tidy(self._file(archive, ending).stem)
        except OSError as error:
            _log.info("The last view of %s cannot be kept in %s: %s", archive, self.folder, error)
            return False
        return True

    def _tidy(self, newest: str) -> None:
        """Remove what belongs to archives that are gone, to files never finished, and what is too much."""
        archives: dict[str, list[Path]] = {}
        for file in self._files():
            if file.suffix == ".draft":
                if file.stat().st_mtime < time() - STALE_DRAFT:
                    file.unlink(missing_ok=True)
            else:
                archives.setdefault(file.stem, []).append(file)
        seen = {name: max(file.stat().st_mtime for file in files) for name, files in archives.items()}
        left, number = self._most_bytes, 0
        for name in sorted(archives, key=lambda name: (name == newest, seen[name]), reverse=True):
            files = archives[name]
            left -= sum(file.stat().st_size for file in files)
            number += 1
            if name != newest and (left < 0 or number > self._most_archives or _is_gone(files)):
                left += sum(file.stat().st_size for file in files)
                number -= 1
                for file in files:
                    file.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        """Return our own files in the folder."""
        endings = (_COLUMNS, _WORDS, ".draft")
        return [file for file in self.folder.iterdir() if file.suffix in endings] if self.folder.is_dir() else []


_Columns = EventColumns | UndatedColumns | OtherDates
_LINKS = (("origin", "q"), ("target", "q"), ("type", "i"))


def _about(archive: Path, state: FileState) -> dict[str, Any]:
    """Return what the header of a file says that was kept of an archive in one state."""
    return {"version": __version__, "archive": str(archive), "state": state.written()}


def _parts(prefix: str, columns: _Columns) -> dict[str, array[int]]:
    return {f"{prefix}.{one.name}": getattr(columns, one.name) for one in fields(columns)}


def _read(file: KeptFile, prefix: str, like: _Columns) -> Sequence[array[int]]:
    read = [file.array(f"{prefix}.{one.name}", getattr(like, one.name).typecode) for one in fields(like)]
    if len({len(one) for one in read}) != 1:
        raise Unusable(f"the columns of {prefix} are not equally long")
    return read


def _other_dates(file: KeptFile) -> OtherDates:
    return OtherDates(*_read(file, "other", OtherDates()))


def _postings(file: KeptFile, name: str) -> Postings:
    events, codes = file.array(f"facet.{name}.events", "q"), file.array(f"facet.{name}.codes", "i")
    values = tuple(_facet_values(file.values(f"facet.{name}.values")))
    if len(events) != len(codes):
        raise Unusable(f"{name} are not equally long")
    return Postings(values, events, codes)


def _facet_values(written: Iterable[Any]) -> Iterator[FacetValue]:
    for id_, name, country in written:
        yield FacetValue(id_, Texts(name), country)


def _is_gone(files: Iterable[Path]) -> bool:
    """Say whether the archive that files were kept of is not there any more; damaged files count as that."""
    for file in files:
        try:
            with KeptFile(file) as kept:
                return not Path(str(kept.header.get("archive", ""))).is_file()
        except (OSError, Unusable):
            continue
    return True
