"""Letters: every script has its glyphs, measures hold what they promise, and nothing grows without bound."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextLayout

from explorer.drawing import bidi, fonts, text
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, Found, TextShaper
from explorer.drawing.themes import LIGHT
from tests.drawing.sample import at, distance, dossier

pytestmark = pytest.mark.usefixtures("qapp")

LANGUAGES = ("en", "zh-Hant", "ar")
SAMPLES = ("Nazarbayev in Malaysia", "納扎爾巴耶夫訪馬來西亞", "مبارك، رئيس الجمهورية", "7–8 Nov 2006 · 1996年5月")


def shaper(language: str = "en") -> TextShaper:
    return TextShaper(language, right_to_left=language == "ar")


def drawn(
    words: str, language: str = "en", align: Align = Align.LEFT, x: float = 20, found: Found | None = None
) -> QImage:
    image = QImage(360, 40, QImage.Format.Format_RGB32)
    image.fill(LIGHT.canvas)
    painter = QPainter(image)
    shaper(language).draw(Surface.of(painter), x, 25, words, 13, LIGHT.ink, align=align, found=found)
    painter.end()
    return image


def pixels_of(image: QImage) -> list[tuple[int, int]]:
    return list(itertools.product(range(image.width()), range(image.height())))


def inked(image: QImage) -> list[int]:
    """Return the columns in which something is drawn."""
    pixels = itertools.product(range(image.width()), range(image.height()))
    return sorted({x for x, y in pixels if distance(at(image, x, y), LIGHT.canvas) > 60})


# ---------------------------------------------------------------- fonts


def test_all_bundled_families_are_known_to_qt() -> None:
    assert {"Noto Sans", "Noto Sans Arabic", "Noto Sans TC"} <= set(fonts.load())


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_on_the_grid(language: str) -> None:
    more = 2 if language == "ar" else 0
    heights = [fonts.line_height(size, language) for size in (fonts.SMALL, fonts.BODY, fonts.TITLE)]
    assert heights == [16, 20 + more, 24 + more]


def test_figures_are_tabular() -> None:
    for language, bold in itertools.product(LANGUAGES, (False, True)):
        widths = {round(shaper(language).width(digit * 10, 13, bold), 2) for digit in "0123456789"}
        assert len(widths) == 1, language


def library_strings() -> set[str]:
    """Return every text of the curated dossiers, in all languages."""
    found: set[str] = set()
    for name in ("KAZ-MYS", "EGY-KAZ"):
        known = dossier(name)
        texts = [known.title, *(person.name for person in known.people), *(source.title for source in known.sources)]
        for event in known.events:
            texts += [event.title, event.summary, *(place.name for place in event.places)]
            texts += [part.office for part in event.participants]
            found.update(citation.locator for citation in event.citations if citation.locator)
        found.update(line for held in texts for line in held.values())
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_of_the_library_lacks_a_glyph(language: str) -> None:
    """A glyph of index 0 is the empty box of a font that has no such letter."""
    bundled = set(fonts.load())
    missing: set[str] = set()
    strangers: set[str] = set()
    for words in library_strings():
        layout = QTextLayout(words, fonts.font(13, False, language))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
            strangers |= {run.rawFont().familyName()} - bundled
            places = [place for glyph, place in zip(run.glyphIndexes(), run.stringIndexes(), strict=True) if not glyph]
            missing |= {words[place] for place in places if unicodedata.category(words[place]) != "Cf"}
    assert missing == set()
    assert strangers == set()


# ---------------------------------------------------------------- measures


@pytest.mark.parametrize(("language", "words"), list(itertools.product(LANGUAGES, SAMPLES)))
def test_a_text_is_as_wide_as_it_says(language: str, words: str) -> None:
    left, right = inked(drawn(words, language))[0], inked(drawn(words, language))[-1]
    width = shaper(language).width(words, 13)
    assert right - left + 1 <= width + 3
    assert right - left + 1 >= width - 8


@pytest.mark.parametrize(("language", "words"), list(itertools.product(LANGUAGES, SAMPLES)))
def test_an_elided_text_fits_and_says_that_it_was_cut(language: str, words: str) -> None:
    measure = shaper(language)
    full = measure.width(words, 13, True)
    assert measure.elided(words, 13, True, full + 1) == words
    for share in (0.3, 0.6, 0.9):
        cut = measure.elided(words, 13, True, full * share)
        assert measure.width(cut, 13, True) <= full * share
        assert "…" in cut
        assert len(cut) < len(words) + 1
    assert measure.elided(words, 13, True, 3) == ""


def test_the_text_scale_enlarges_letters_and_lines() -> None:
    usual, large = TextShaper("en", False), TextShaper("en", False, scale=2.0)
    assert large.width("Kazakhstan", 13) == pytest.approx(2 * usual.width("Kazakhstan", 13), rel=0.02)
    assert large.line_height(13) == 40


@pytest.mark.parametrize("align", list(Align))
def test_alignment_says_which_part_stands_at_the_point(align: Align) -> None:
    columns = inked(drawn("Kazakhstan", align=align, x=180))
    middle = (columns[0] + columns[-1]) / 2
    width = shaper().width("Kazakhstan", 13)
    expected = 180 + width * (0.5 - align.value)
    assert middle == pytest.approx(expected, abs=2)


def test_reading_starts_right_in_arabic() -> None:
    assert shaper("ar").start is Align.RIGHT
    assert shaper("ar").end is Align.LEFT
    assert shaper("en").start is Align.LEFT


# ---------------------------------------------------------------- drawing


def test_the_same_text_gives_the_same_pixels_kept_or_not() -> None:
    first, second = drawn("مايو ٢٠٠٨ · 5月"), drawn("مايو ٢٠٠٨ · 5月")
    assert first == second
    kept = shaper()
    images = []
    for _ in range(2):
        image = QImage(200, 40, QImage.Format.Format_RGB32)
        image.fill(LIGHT.canvas)
        painter = QPainter(image)
        kept.draw(Surface.of(painter), 10, 25, "May 1996", 13, LIGHT.ink)
        painter.end()
        images.append(image)
    assert images[0] == images[1]


def test_found_letters_stand_on_their_ground() -> None:
    plain = drawn("Nazarbayev")
    marked = drawn("Nazarbayev", found=Found(((0, 5),), LIGHT.hit, LIGHT.hit_ink))
    ground = [x for x in range(marked.width()) if at(marked, x, 25 + 3) == LIGHT.hit]
    assert ground
    assert ground[0] == pytest.approx(20, abs=1)
    assert ground[-1] - ground[0] + 1 == pytest.approx(shaper().width("Nazar", 13), abs=2)
    assert not any(at(plain, x, 28) == LIGHT.hit for x in range(plain.width()))


@pytest.mark.parametrize(
    ("language", "title", "found", "detail"),
    [
        ("en", "Nazarbayev in Malaysia", "Nazar", "June 2006"),
        ("zh-Hant", "納扎爾巴耶夫訪問馬來西亞", "納扎爾", "2006年6月"),
        ("ar", "نزارباييف في ماليزيا", "نزارباييف", "يونيو 2006"),
    ],
)
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_ground_of_found_letters_holds_them_and_leaves_the_line_below_alone(
    language: str, title: str, found: str, detail: str, ratio: float
) -> None:
    image = QImage(round(360 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(LIGHT.canvas)
    marked = Found(((title.index(found), len(found)),), LIGHT.hit, LIGHT.hit_ink)
    with QPainter(image) as painter:
        measure = shaper(language)
        # A label's lines as the timeline draws them: 14.5 pixels apart.
        lines = (25.0, 39.5)
        align = measure.start
        measure.draw_pair(
            Surface.of(painter), 180, lines, title, detail, (LIGHT.ink, LIGHT.ink2), align=align, found=marked
        )
    rows = sorted({y for x, y in pixels_of(image) if at(image, x, y) == LIGHT.hit})
    columns = sorted({x for x, y in pixels_of(image) if at(image, x, y) == LIGHT.hit})
    assert (len(columns) / ratio) == pytest.approx(measure.width(found, 13), abs=3)
    assert rows[0] / ratio == pytest.approx(25 - 13.65, abs=1)
    # Digits of the detail begin 8 pixels above its baseline.
    assert rows[-1] / ratio < 39.5 - 8
    dark = [(x, y) for x, y in pixels_of(image) if columns[0] <= x <= columns[-1] and y <= rows[-1]]
    letters = [y for x, y in dark if distance(at(image, x, y), LIGHT.hit_ink) < 60]
    assert rows[0] <= min(letters)
    assert max(letters) <= rows[-1]


def test_found_letters_among_those_of_another_direction_have_their_ground_and_no_others() -> None:
    words = "مذكرة MoU أخرى"
    start = words.index("MoU")
    marked = drawn(words, "ar", found=Found(((start, 3),), LIGHT.hit, LIGHT.hit_ink))
    ground = [x for x in range(marked.width()) if at(marked, x, 25 + 3) == LIGHT.hit]
    measure = shaper("ar")
    assert ground[-1] - ground[0] + 1 == pytest.approx(measure.width("MoU", 13), abs=2)
    assert ground[0] == pytest.approx(20 + measure.width(" أخرى", 13), abs=2)


def test_found_letters_behind_one_beyond_the_first_plane_are_the_right_ones() -> None:
    marked = drawn("𠀀ab", found=Found(((1, 1),), LIGHT.hit, LIGHT.hit_ink))
    ground = [x for x in range(marked.width()) if at(marked, x, 28) == LIGHT.hit]
    measure = shaper()
    assert ground[0] == pytest.approx(20 + measure.width("𠀀", 13), abs=2)
    assert len(ground) == pytest.approx(measure.width("a", 13), abs=2)


def test_kept_pictures_stay_within_their_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "_KEPT_BYTES", 200_000)
    measure = shaper()
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    surface = Surface.of(painter)
    for number in range(300):
        measure.draw(surface, 0, 20, f"event number {number}", 13, LIGHT.ink)
        assert measure.kept_bytes <= 200_000
    painter.end()
    assert measure.kept_bytes > 50_000


def test_measures_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "_KEPT_WIDTHS", 50)
    measure = shaper()
    for number in range(200):
        measure.elided(f"event number {number}", 13, False, 40)
    assert len(measure._widths) <= 50
    assert len(measure._cut) <= 50


def test_a_title_of_megabytes_costs_no_more_than_a_line() -> None:
    huge = "a" * 5_000_000
    assert len(bidi.plain(huge)) <= bidi.LONGEST + 1
    assert len(shaper().elided(huge, 13, False, 200)) < 100


# ---------------------------------------------------------------- direction


def test_controls_of_direction_are_shown_not_obeyed() -> None:
    shown = bidi.plain("abc\u202edef\u2066x\u2069\x00\nz")
    assert shown == "abc‹RLO›def‹LRI›x‹PDI›  z"


def test_lone_surrogates_do_not_reach_qt() -> None:
    assert bidi.plain("a\ud800b") == "a�b"


def test_only_what_runs_against_the_line_is_isolated() -> None:
    assert bidi.guarded("Kazakhstan", right_to_left=False) == "Kazakhstan"
    assert bidi.guarded("مصر", right_to_left=True) == "مصر"
    assert bidi.guarded("2006", right_to_left=True) == "2006"
    assert bidi.guarded("مصر", right_to_left=False) == "\u2068مصر\u2069"
    assert bidi.guarded("KLIA", right_to_left=True) == "\u2068KLIA\u2069"


def test_isolates_are_invisible() -> None:
    for language in LANGUAGES:
        measure = shaper(language)
        for words in SAMPLES:
            assert measure.width(bidi.isolated(words), 13) == pytest.approx(measure.width(words, 13), abs=0.6)


def test_an_arabic_line_reads_from_the_right() -> None:
    """Two words of different length: the first one drawn must be at the right end."""
    width = shaper("ar").width("م", 13)
    image = drawn("م KLIA", "ar")
    columns = inked(image)
    right = [x for x in columns if x > columns[-1] - width]
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    other = inked(drawn("م", "ar"))
    assert len(right) >= len(other) - 2
    latin_first = drawn("م KLIA", "en")
    assert latin_first != image
