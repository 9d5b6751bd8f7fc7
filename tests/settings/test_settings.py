"""Settings in a file of our own: a table of them, a file that people can mend, and a start whatever the file holds."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import tomlkit

from explorer.settings import MOST_ARCHIVES, MOST_BYTES, SETTINGS, Settings, Trouble


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "dyad" / "settings.toml"


def test_every_setting_has_a_default_that_it_accepts_and_a_sentence() -> None:
    for setting in SETTINGS.values():
        assert setting.accepts(setting.default), setting.name
        assert setting.description.endswith(".")
        assert all(setting.accepts(choice) for choice in setting.choices)


def test_without_a_file_all_is_as_by_default_and_nothing_is_written(file: Path) -> None:
    settings = Settings(file)
    assert {name: settings.get(name) for name in SETTINGS} == {name: s.default for name, s in SETTINGS.items()}
    assert settings.notices == []
    assert not file.exists()


def test_what_is_set_is_there_at_the_next_start(file: Path) -> None:
    settings = Settings(file)
    settings.set("language", "zh-Hant")
    settings.set("text_scale", 1.25)
    again = Settings(file)
    assert again.text("language") == "zh-Hant"
    assert again.number("text_scale") == 1.25
    assert again.text("theme") == "system"


def test_what_a_person_wrote_beside_the_settings_is_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('# my colours\ntheme = "dark" # at night\nof_a_newer_dyad = 3\n', "utf-8")
    settings = Settings(file)
    settings.set("language", "ar")
    written = file.read_text("utf-8")
    assert "# my colours" in written
    assert "# at night" in written
    assert tomlkit.parse(written)["of_a_newer_dyad"] == 3


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "purple"), ("theme", 3), ("text_scale", 0.1), ("text_scale", "large"), ("text_scale", True)],
)
def test_an_impossible_value_is_refused_and_changes_nothing(file: Path, name: str, value: str | float) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match=name):
        settings.set(name, value)
    assert settings.get(name) == SETTINGS[name].default
    assert not file.exists()


def test_an_unknown_setting_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Settings(None).get("colour")


@pytest.mark.parametrize(
    "content",
    [
        b"theme = ",
        b"\x00\x01\x02 not text \xff",
        b'theme = "dark"\n[[[',
        b"[state\n",
        b"x = " + b"1" * (MOST_BYTES + 10),
    ],
)
def test_a_damaged_file_is_kept_aside_and_the_program_starts(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.text("theme") == "system"
    assert (file.parent / "settings.damaged.toml").read_bytes() == content
    (notice,) = settings.notices
    assert notice.trouble is Trouble.DAMAGED
    assert str(file) in map(str, notice.values.values())
    settings.set("theme", "light")
    assert Settings(file).text("theme") == "light"


def test_unusable_values_are_passed_over_and_told_each(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('theme = "purple"\ntext_scale = "huge"\nlanguage = "ar"\n', "utf-8")
    settings = Settings(file)
    assert (settings.text("theme"), settings.number("text_scale"), settings.text("language")) == ("system", 1.0, "ar")
    assert [notice.trouble for notice in settings.notices] == [Trouble.UNUSABLE] * 2


def test_a_folder_in_the_place_of_the_file_does_not_stop_the_program(file: Path) -> None:
    file.mkdir(parents=True)
    settings = Settings(file)
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    assert file.is_dir()


def test_a_place_that_cannot_be_written_keeps_settings_for_this_run(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    settings = Settings(blocked / "settings.toml")
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    assert blocked.is_file()


def test_writing_leaves_the_one_file_alone_in_its_folder(file: Path) -> None:
    settings = Settings(file)
    for theme in ("dark", "light", "high-contrast", "system"):
        settings.set("theme", theme)
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.toml"]


def test_listeners_hear_of_changes_until_they_end(file: Path) -> None:
    settings = Settings(file)
    heard: list[str] = []
    end = settings.listen(heard.append)
    settings.set("theme", "dark")
    settings.set("theme", "dark")
    end()
    end()
    settings.set("theme", "light")
    assert heard == ["theme"]


def test_the_window_s_and_each_archive_s_state_are_kept_apart(file: Path) -> None:
    settings = Settings(file)
    settings.remember("window", {"geometry": "AQID", "splitter": [900, 344], "chart": True})
    settings.remember_archive("one", {"dyad": "KAZ-MYS", "dossiers": {"KAZ-MYS": {"period": [727000.5, 730000.0]}}})
    settings.remember_archive("other", {"dyad": "EGY-KAZ"})
    again = Settings(file)
    assert again.state("window") == {"geometry": "AQID", "splitter": [900, 344], "chart": True}
    assert again.archive_state("one")["dossiers"]["KAZ-MYS"]["period"] == [727000.5, 730000.0]
    assert again.archive_state("other") == {"dyad": "EGY-KAZ"}
    assert again.archive_state("never opened") == {}


def test_archives_not_opened_for_longest_are_forgotten(file: Path) -> None:
    settings = Settings(file)
    for number in range(MOST_ARCHIVES):
        settings.remember_archive(f"archive-{number}", {"number": number})
    settings.remember_archive("archive-0", {"number": 1000})
    settings.remember_archive("one more", {"number": 1})
    assert settings.archive_state("archive-0") == {"number": 1000}
    assert settings.archive_state("archive-1") == {}
    assert settings.archive_state("archive-2") == {"number": 2}


def test_state_of_a_wrong_shape_counts_as_none(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(
        "state = 3\n[archives]\none = 'no JSON'\nlist = '[1]'\n"
        f"deep = '{'[' * 100_000}'\n[archives.table]\ndyad = 'A-B'\n",
        "utf-8",
    )
    settings = Settings(file)
    assert settings.state("window") == {}
    assert [settings.archive_state(name) for name in ("one", "list", "deep", "table")] == [{}] * 4
    settings.remember("window", {"chart": False})
    assert Settings(file).state("window") == {"chart": False}


def test_state_of_any_letters_comes_back_as_it_was(file: Path) -> None:
    odd = {"text": "it's \x7f \u202e 馬來西亞 \U0001f30d \"\\ \n", "numbers": [1, 0.5, -3e14], "none": None}
    Settings(file).remember_archive("id with 'quotes'", odd)
    assert Settings(file).archive_state("id with 'quotes'") == odd


def test_however_much_is_remembered_the_file_can_be_read_again(file: Path) -> None:
    settings = Settings(file)
    settings.set("theme", "dark")
    for number in range(MOST_ARCHIVES):
        settings.remember_archive(f"archive-{number}", {"seen": "馬" * 20_000})
    assert file.stat().st_size < MOST_BYTES
    again = Settings(file)
    assert again.notices == []
    assert again.text("theme") == "dark"
    assert again.archive_state(f"archive-{MOST_ARCHIVES - 1}") == {"seen": "馬" * 20_000}
    assert again.archive_state("archive-0") == {}


def test_a_full_disk_leaves_the_old_file_and_no_remains(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(file)
    settings.set("theme", "dark")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    settings.set("theme", "light")
    assert settings.text("theme") == "light"
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.toml"]
    assert Settings(file).text("theme") == "dark"


def test_the_file_is_written_aside_and_what_comes_late_takes_nothing_back(file: Path) -> None:
    settings = Settings(file)
    late: list[Callable[[], None]] = []
    settings.aside = late.append
    settings.remember("window", {"width": 1})
    settings.remember("window", {"width": 2})
    assert not file.exists()
    late[0]()
    assert Settings(file).state("window") == {"width": 2}
    settings.remember("window", {"width": 3})
    settings.aside = None
    settings.remember("window", {"width": 4})
    assert Settings(file).state("window") == {"width": 4}
    for write in late:
        write()
    assert Settings(file).state("window") == {"width": 4}


def test_numbers_are_brought_within_their_bounds() -> None:
    scale = SETTINGS["text_scale"]
    assert [scale.bounded(number) for number in (0.1, 1.2345, 9.0)] == [0.7, 1.23, 2.5]
