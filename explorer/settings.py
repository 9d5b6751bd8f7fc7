"""Every setting in one table, kept in a file of our own (TOML) that a person can read and mend.

A setting has a name, a type, a default and a sentence that says what it does. What the file holds of other types or
values is passed over and told, never guessed at; a damaged file is put aside and the program starts with the defaults.
State of the window lies in the same file under ``[state]``, that of single archives under ``[archives]``, each part as
one text of JSON: nobody mends it by hand, and a thousand little tables would take a second to write.
"""

from __future__ import annotations

import json
import logging
import os
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Value = str | int | float | bool
_log = logging.getLogger(__name__)
MOST_ARCHIVES = 50
"""Archives whose views are remembered; the ones not opened for longest are forgotten first."""
MOST_BYTES = 1_000_000
"""A larger file is none of ours."""
MOST_STATE = MOST_BYTES // 4
"""Letters of remembered state; so the file stays within its bound however it is encoded."""


class Trouble(StrEnum):
    """What can be wrong with a settings file."""

    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in the file that could not be used: ``values`` are what a sentence about it needs, by name."""

    trouble: Trouble
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: ``choices`` are all the values it may have, ``least`` and ``most`` bound a number."""

    name: str
    default: Value
    description: str
    choices: tuple[Value, ...] = ()
    least: float | None = None
    most: float | None = None

    def bounded(self, number: float) -> float:
        """Return a number brought within the bounds, in hundredths."""
        low = number if self.least is None else max(number, self.least)
        return round(low if self.most is None else min(low, self.most), 2)

    def accepts(self, value: object) -> bool:
        """Say whether ``value`` has this setting's type and is one of its values."""
        number = isinstance(self.default, (int, float)) and not isinstance(self.default, bool)
        if number:
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                return False
            low = self.least is None or value >= self.least
            return low and (self.most is None or value <= self.most)
        if not isinstance(value, type(self.default)):
            return False
        return not self.choices or value in self.choices


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("language", "", "Language of the window; empty follows the system."),
        Setting("author", "", "The name that your edits are signed with in an archive's history; empty asks once."),
        Setting(
            "theme",
            "system",
            "Colours: those of the system, light, dark, or high contrast.",
            ("system", "light", "dark", "high-contrast"),
        ),
        Setting("text_scale", 1.0, "Size of text and marks; 1 is the usual size.", least=0.7, most=2.5),
        Setting(
            "digits",
            "latn",
            "Digits in Arabic: latn for 0-9, arab for Arabic-Indic ones.",
            ("latn", "arab"),
        ),
        Setting(
            "axis_direction",
            "language",
            "Direction of time: with the language, or always from left to right.",
            ("language", "left-to-right"),
        ),
        Setting(
            "wheel",
            "zoom",
            "What the wheel does on the timeline: zoom, or scroll (then Ctrl and wheel zoom).",
            ("zoom", "scroll"),
        ),
        Setting(
            "keep_views",
            True,
            "Keep what was seen last of each archive, titles included, in a folder for this user alone, and start "
            "faster with it. false keeps nothing and removes what was kept.",
        ),
        Setting("database", "", "Address of the database that was opened last; it never holds a password."),
        Setting("backups_folder", "", "Folder for backups of archives; empty is one in this user's data folder."),
        Setting("backups_gigabytes", 5.0, "Most that the backups of one archive may take.", least=0.1, most=10_000),
        Setting(
            "backups_percent",
            10.0,
            "Most of the free disk, in percent, that they may take, where that is less; three are always kept.",
            least=0.1,
            most=90,
        ),
    )
}
"""All settings by name."""


class Settings:
    """The settings of one user, read from a file and written back at every change.

    ``file`` is ``None`` for settings that are kept in memory only. ``notices`` tell what could not be used.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.notices: list[Notice] = []
        self._values: dict[str, Any] = {}
        self._text = ""
        """The file as it was read, with whatever a person wrote beside the settings."""
        self._document: TOMLDocument | None = None
        self._listeners: list[Callable[[str], None]] = []
        self.aside: Callable[[Callable[[], None]], object] | None = None
        """Runs in another thread what writes the file: to be sure of it takes a disk a tenth of a second."""
        self._writing = Lock()
        self._unwritten: str | None = None
        if file is not None:
            self._read(file)

    # ------------------------------------------------------------ single settings

    def get(self, name: str) -> Value:
        """Return a setting's value, its default where none or an unusable one is set; KeyError for an unknown name."""
        setting = SETTINGS[name]
        value: Value = self._values.get(name, setting.default)
        return value if setting.accepts(value) else setting.default

    def text(self, name: str) -> str:
        """Return a setting that is a text."""
        return str(self.get(name))

    def number(self, name: str) -> float:
        """Return a setting that is a number."""
        value = self.get(name)
        return float(value) if isinstance(value, (int, float)) else 0.0

    def set(self, name: str, value: Value) -> None:
        """Change a setting, write the file, and tell listeners; ValueError for a value that it cannot have."""
        setting = SETTINGS[name]
        if not setting.accepts(value):
            raise ValueError(f"{name} cannot be {value!r}")
        if self.get(name) == value and name in self._values:
            return
        self._values[name] = self._written()[name] = value
        self._write()
        for listener in list(self._listeners):
            listener(name)

    def listen(self, listener: Callable[[str], None]) -> Callable[[], None]:
        """Call ``listener`` with the name of each setting that changes; returns what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return end

    # ------------------------------------------------------------ state of the window and of archives

    def state(self, part: str) -> dict[str, Any]:
        """Return what was remembered of a part of the window, {} where nothing was."""
        return self._table("state", part)

    def remember(self, part: str, values: Mapping[str, Any]) -> None:
        """Remember the state of a part of the window: plain texts, numbers, booleans and lists of them."""
        self._keep("state", part, values)

    def archive_state(self, identity: str) -> dict[str, Any]:
        """Return what was remembered of the view of an archive."""
        return self._table("archives", identity)

    def remember_archive(self, identity: str, values: Mapping[str, Any]) -> None:
        """Remember the view of an archive; those not opened for longest are forgotten beyond the limit."""
        self._keep("archives", identity, values)

    # ------------------------------------------------------------ the file

    def _table(self, group: str, name: str) -> dict[str, Any]:
        try:
            found = json.loads(self._texts(group).get(name, "{}"))
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _texts(self, group: str) -> dict[str, str]:
        table = self._values.get(group, {})
        named = table.items() if isinstance(table, dict) else ()
        return {name: text for name, text in named if isinstance(text, str)}

    def _keep(self, group: str, name: str, values: Mapping[str, Any]) -> None:
        texts = self._texts(group)
        text = json.dumps(values, separators=(",", ":"))
        text = text.replace("'", "\\u0027").replace("\x7f", "\\u007f")
        if texts.pop(name, None) == text:
            return
        texts[name] = text
        while len(texts) > MOST_ARCHIVES or sum(map(len, texts.values())) > MOST_STATE:
            texts.pop(next(iter(texts)))
        self._values[group] = texts
        import tomlkit

        # Literal strings, which tomlkit writes without looking at each letter.
        self._written()[group] = {kept: tomlkit.string(texts[kept], literal=True) for kept in texts}
        self._write()

    def _read(self, file: Path) -> None:
        try:
            if file.stat().st_size > MOST_BYTES:
                raise ValueError("too large")
            self._text = file.read_text("utf-8")
            self._values = tomllib.loads(self._text)
        except FileNotFoundError:
            return
        except OSError as error:
            reason = error.strerror or str(error)
            self.notices.append(Notice(Trouble.UNREADABLE, {"file": file, "reason": reason}))
            self.file = None
        except (ValueError, RecursionError):
            self._put_aside(file)
        for name in [name for name in self._values if name in SETTINGS]:
            if not SETTINGS[name].accepts(self._values[name]):
                self.notices.append(Notice(Trouble.UNUSABLE, {"name": name, "file": file}))
                del self._values[name]

    def _written(self) -> TOMLDocument:
        """Return the document to write, with the comments that were read. What writes it is loaded only here."""
        if self._document is None:
            import tomlkit
            from tomlkit.exceptions import TOMLKitError

            try:
                self._document = tomlkit.parse(self._text)
            except (TOMLKitError, ValueError):  # Two libraries read the same format, and one of them is stricter.
                self._document = tomlkit.document()
                self._document.update(self._values)
            for name in [name for name in self._document if name in SETTINGS and name not in self._values]:
                del self._document[name]
        return self._document

    def _put_aside(self, file: Path) -> None:
        aside = file.with_name(f"{file.stem}.damaged{file.suffix}")
        self._values, self._text = {}, ""
        with suppress(OSError):
            file.replace(aside)
        self.notices.append(Notice(Trouble.DAMAGED, {"file": file, "aside": aside}))

    def _write(self) -> None:
        if self.file is None:
            return
        self._unwritten = self._written().as_string()
        if self.aside is None:
            self._write_newest()
        else:
            self.aside(self._write_newest)

    def _write_newest(self) -> None:
        """Write the newest state, unless somebody has written it: writers that come late take nothing back."""
        with self._writing:
            text, self._unwritten = self._unwritten, None
            if text is not None and self.file is not None:
                self._put(self.file, text)

    def _put(self, file: Path, text: str) -> None:
        draft_file: Path | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(
                "w", encoding="utf-8", dir=file.parent, prefix=".settings-", suffix=".toml", delete=False
            ) as draft:
                draft_file = Path(draft.name)
                draft.write(text)
                draft.flush()
                os.fsync(draft.fileno())
            draft_file.replace(file)
        except OSError as error:
            # A read-only home must not stop anybody from reading an archive: the settings last for this run only.
            why = error.strerror or error
            _log.warning(
                "The settings in %s cannot be written (%s). Changes to them last for this run only.", file, why
            )
            self.file = None
            if draft_file is not None:
                with suppress(OSError):
                    draft_file.unlink(missing_ok=True)
