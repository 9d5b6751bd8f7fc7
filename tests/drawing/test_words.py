"""Messages, dates and numbers in the reader's language; a language is there when its catalogue is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.drawing import languages as languages_module
from explorer.drawing import words as words_module
from explorer.drawing.languages import languages
from explorer.drawing.words import Words, best_language, is_right_to_left, language_name

pytestmark = pytest.mark.usefixtures("qapp")

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en"><context><name>dyad</name>
<message><source>acts towards {{country}}</source><translation>{plain}</translation></message>
<message numerus="yes"><source>{{n}} events</source><translation>{forms}</translation></message>
</context></TS>
"""


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two small catalogues of our own, made with the real compiler."""
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    sources = {
        "en": ("acts towards {country}", ("{n} event", "{n} events")),
        "fr": ("actes envers {country}", ("{n} fait", "{n} faits")),
        "ar": ("تجاه {country}", ("لا أحداث", "حدث واحد", "حدثان", "{n} أحداث", "{n} حدثًا", "{n} حدث")),
    }
    for tag, (plain, forms) in sources.items():
        numerus = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
        source = tmp_path / f"dyad_{tag}.ts"
        source.write_text(CATALOGUE.format(language=tag, plain=plain, forms=numerus), encoding="utf-8")
        subprocess.run([compiler, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
    for module in (words_module, languages_module):
        monkeypatch.setattr(module, "folder", lambda: tmp_path)
    languages.cache_clear()
    yield tmp_path
    languages.cache_clear()


def test_a_language_is_there_when_its_catalogue_is(catalogues: Path) -> None:
    assert languages() == ("en", "ar", "fr")
    (catalogues / "dyad_fr.qm").rename(catalogues / "dyad_ms.qm")
    languages.cache_clear()
    assert languages() == ("en", "ar", "ms")


@pytest.mark.usefixtures("catalogues")
def test_messages_are_translated_and_filled_in() -> None:
    message = Message("acts towards {country}", {"country": "Malaysia"})
    assert Words("fr").say(message) == "actes envers Malaysia"
    assert Words("en").say(message) == "acts towards Malaysia"
    assert Words("ar").say(Message("acts towards {country}", {"country": "ماليزيا"})) == "تجاه ماليزيا"
    assert Words("ar").say(message) == "تجاه \u2068Malaysia\u2069"


@pytest.mark.usefixtures("catalogues")
def test_counted_texts_have_all_forms_of_the_language() -> None:
    def say(tag: str, count: int) -> str:
        return Words(tag).text("{n} events", count=count)

    assert [say("en", count) for count in (0, 1, 2)] == ["0 events", "1 event", "2 events"]
    assert say("fr", 1) == "1 fait"
    assert [say("ar", count) for count in (0, 1, 2)] == ["لا أحداث", "حدث واحد", "حدثان"]
    assert say("ar", 5) == "5 أحداث"
    assert say("ar", 11) == "11 حدثًا"
    assert say("ar", 100) == "100 حدث"


@pytest.mark.usefixtures("catalogues")
def test_what_is_not_translated_stands_in_english() -> None:
    assert Words("fr").text("nobody knows {this}", this="it") == "nobody knows it"
    assert Words("de").text("{n} events", count=2) == "2 events"


@pytest.mark.usefixtures("catalogues")
def test_a_counted_text_that_is_not_translated_has_the_forms_of_english() -> None:
    assert [Words("de").text("{n} events", count=count) for count in (1, 2)] == ["1 event", "2 events"]


def test_a_damaged_catalogue_leaves_english_and_says_so(catalogues: Path, caplog: pytest.LogCaptureFixture) -> None:
    (catalogues / "dyad_fr.qm").write_bytes(b"not a catalogue")
    assert Words("fr").text("{n} events", count=2) == "2 events"
    assert "dyad_fr.qm" in caplog.text


@pytest.mark.usefixtures("catalogues")
def test_qts_own_plural_mark_is_understood() -> None:
    assert Words("en").text("%n figures", count=3) == "3 figures"


def test_values_are_shown_as_the_language_writes_them() -> None:
    english, arabic = Words("en"), Words("ar", "arab")
    assert english.text("{a} of {b}", a=1500, b=2.5) == "1,500 of 2.5"
    assert arabic.text("{a}", a=1500) == "١٬٥٠٠"
    assert english.text("{date}", date=EdtfDate.parse("1996-05")) == "May 1996"
    assert english.text("{file}", file=Path("a.dyad")) == "\u2066a.dyad\u2069"
    assert english.text("{why}", why=Message("the reason {n}", count=2)) == "the reason 2"
    assert english.text("{name}", name=Texts(en="Cairo", ar="القاهرة")) == "Cairo"
    assert english.text("{truth}", truth=True) == "True"


def test_what_is_said_again_is_not_worded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view says the same few words in every frame; what has another value or count is another message."""
    words, asked = Words("en"), list[str]()
    translated = words._translated

    def noted(source: str, count: int | None) -> str:
        asked.append(source)
        return translated(source, count)

    monkeypatch.setattr(words, "_translated", noted)
    for _ in range(3):
        assert words.say(Message("{number} earlier", {"number": "9"}, count=9)) == "9 earlier"
        assert words.say(Message("{number} earlier", {"number": "1"}, count=1)) == "1 earlier"
        assert words.say(Message("each year")) == "each year"
    assert len(asked) == 3
    assert [words.text("{n} of {total}", n=value, total="3") for value in (1, "1", True)] == ["1 of 3"] * 2 + [
        "True of 3"
    ]


def test_braces_without_values_are_kept_as_written() -> None:
    assert Words().text("100 %") == "100 %"
    assert Words().text("{{}} is empty") == "{} is empty"


def test_dates_and_numbers_have_the_digits_that_were_chosen() -> None:
    date = EdtfDate.parse("1996-05")
    assert Words("en").date(date) == "May 1996"
    assert Words("zh-Hant").date(date) == "1996年5月"
    assert Words("ar").date(date) == "مايو 1996"
    assert Words("ar", "arab").date(date) == "مايو ١٩٩٦"
    assert Words("ar", "arab").number(250.5) == "٢٥٠٫٥"
    assert Words("en").years(1992, 2024) == "1992–2024"


def test_countries_and_currencies_have_their_names() -> None:
    assert Words("en").country("MYS") == "Malaysia"
    assert Words("ar").country("EGY") == "مصر"
    assert Words("en").currency("USD") == "US dollars"
    assert Words("zh-Hant").currency("USD") == "美元"
    assert Words("en").currency("XQX") == "XQX"


def test_lists_are_joined_in_words() -> None:
    english = Words("en")
    assert english.listed([]) == ""
    assert english.listed(["a"]) == "a"
    assert english.listed(["a", "b"]) == "a and b"
    assert english.listed(["a", "b", "c"]) == "a, b and c"


def test_a_records_text_is_one_safe_line() -> None:
    hostile = Texts(en="Visit\u202eevil\nline", ar="زيارة")
    assert Words("en").chosen(hostile) == "Visit‹RLO›evil line"
    assert Words("ar").chosen(Texts(en="Visit")) == "\u2068Visit\u2069"
    assert Words("en").chosen(Texts()) == ""


def test_direction_follows_the_language() -> None:
    assert is_right_to_left("ar")
    assert is_right_to_left("fa")
    assert not is_right_to_left("zh-Hant")
    assert Words("ar").right_to_left


def test_languages_are_named_in_themselves() -> None:
    assert language_name("en") == "English"
    assert language_name("zh-Hant") == "繁體中文"
    assert language_name("ar") == "العربية"


@pytest.mark.usefixtures("catalogues")
def test_the_best_language_is_the_first_wanted_that_is_there() -> None:
    assert best_language(["de-DE", "fr-CA", "ar"]) == "fr"
    assert best_language(["ar-EG"]) == "ar"
    assert best_language(["ja"]) == "en"


def test_input_widgets_get_the_digits_that_were_chosen() -> None:
    assert Words("ar").locale().zeroDigit() == "0"
    assert Words("ar", "arab").locale().zeroDigit() == "٠"
    assert Words("zh-Hant").locale().name() == "zh_TW"


def test_qt_speaks_the_language_while_it_is_installed(qapp: QCoreApplication) -> None:
    before = QLocale()
    words = Words("ar")
    try:
        words.install(qapp)
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") not in ("Cancel", "")
        Words("en").install(qapp)
        words.remove(qapp)
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    finally:
        words.remove(qapp)
        QLocale.setDefault(before)


def test_the_compiler_of_catalogues_is_there() -> None:
    assert shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
