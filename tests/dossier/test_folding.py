"""Search keys: what a reader takes for the same word has the same key."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.folding import fold, has_han

SCRIPTS = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F),
        st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KAZAKHSTAN", "kazakhstan"),
        ("Türkiye", "turkiye"),
        ("Çağlayan İstanbul", "caglayan istanbul"),
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("Ёлка", "елка"),
        ("ﬁnal", "final"),
        ("Ｋａｚａｋｈ　１９９６", "kazakh 1996"),
        ("Al-Azhar", "al azhar"),
        ("Qurʾan", "Quran"),
        ("أحمد", "احمد"),
        ("إسلام", "اسلام"),
        ("آسيا", "اسيا"),
        ("ٱلله", "الله"),
        ("مستشفى", "مستشفي"),
        ("القاهرة", "القاهره"),
        ("مؤتمر", "موتمر"),
        ("رئيس", "رييس"),
        ("مُحَمَّدٌ", "محمد"),
        ("مصـــر", "مصر"),
        ("کازاخستان", "كازاخستان"),
        ("٢٠٠٦", "2006"),
        ("۲۰۰۶", "2006"),
        ("می\u200cخواهم", "ميخواهم"),
        ("關係", "关系"),
        ("馬來西亞－哈薩克關係", "马来西亚—哈萨克关系"),
        ("乾隆", "干隆"),
        ("發展", "发展"),
    ],
)
def test_variants_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Agong 到訪哈薩克2003年", "agong 到 访 哈 萨 克 2003 年"),
        ("  Nur-Mubarak’s (2001)  ", "nur mubarak s 2001"),
        ("", ""),
        ("—…·「」", ""),
        ("한국", "한국"),
        ("が", "が"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_keys(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(("one", "other"), [("Mali", "Malawi"), ("سلام", "سلم"), ("日本", "日木"), ("が", "か")])
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(SCRIPTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(SCRIPTS)
def test_composed_and_decomposed_texts_have_one_key(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=12), st.data())
def test_part_of_a_chinese_text_folds_to_part_of_its_key(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert f" {fold(text[start:end])} " in f" {fold(text)} "


@given(st.text(st.characters(max_codepoint=127), max_size=30))
def test_ascii_folds_beside_other_letters_as_it_does_alone(text: str) -> None:
    assert fold(f"{text} é") == f"{fold(text)} e".strip()


def test_han_characters_are_noticed() -> None:
    assert has_han("abc 關")
    assert not has_han("abc مصر")


def test_text_without_han_characters_does_not_load_opencc() -> None:
    program = (
        "import sys; from explorer.dossier.folding import fold; fold('Kazakhstan مصر'); "
        "assert 'opencc' not in sys.modules; fold('關'); assert 'opencc' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
