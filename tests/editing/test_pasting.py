"""Rows pasted from a spreadsheet: what is understood of them, and that nothing in them does harm."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Certainty, DyadKey, EventKind, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.pasted_cells import MOST_COLUMNS, MOST_ROWS, read_cells
from explorer.editing.pasted_headings import (
    LOOKED_AT,
    PastedField,
    certainty_of,
    headings_of,
    is_joint,
    kind_of,
    language_of,
)
from explorer.editing.pasting import Around, Pasted, read_pasted

KAZ_MYS = DyadKey("KAZ", "MYS")
TODAY = 739_577
NAJIB = Person("najib-razak", Texts({"en": "Najib Razak", "zh-Hant": "納吉"}), "MYS")
ATLAS = Source("atlas", "book", Texts({"en": "An atlas", "ar": "أطلس"}))


def around(language: str = "en", source: str = "An atlas") -> Around:
    return Around(KAZ_MYS, TODAY, language, source, (ATLAS,), (Texts(en="Known before"),), (NAJIB,))


def pasted(text: str, language: str = "en", source: str = "An atlas") -> Pasted:
    return read_pasted(read_cells(text), around(language, source))


def test_rows_without_headings_are_title_date_side_and_kind() -> None:
    found = pasted("A minister in Astana\t7-8 May 2019\tMalaysia\tvisit\nTalks\t1996\t\t\n")
    first, second = found.events
    assert (first.kind, first.title, first.actor) == (EventKind.VISIT, Texts(en="A minister in Astana"), "MYS")
    assert first.date == EdtfDate.parse("2019-05-07/2019-05-08")
    assert first.visit is not None
    assert (first.visit.origin, first.visit.destination) == ("MYS", "KAZ")
    assert (second.kind, second.actor, second.date) == (EventKind.OTHER, None, EdtfDate.parse("1996"))
    assert {citation.source for event in found.events for citation in event.citations} == {"atlas"}
    assert found.sources == ()
    assert found.notes == ()


@pytest.mark.parametrize(
    ("language", "heading", "row", "date"),
    [
        ("en", "Date\tEvent\tKind\tTags\tCertainty", "May 1996\tA treaty\ttreaty\toil, gas\tinferred", "1996-05"),
        ("zh-Hant", "日期\t標題\t類型\t標籤\t確定性", "1996年5月\t條約簽署\t條約\t石油、天然氣\t推斷", "1996-05"),
        ("zh-Hant", "日期\t标题\t类型\t标签\t确定性", "1996年5月\t条约签署\t条约\t石油、天然气\t推断", "1996-05"),
        ("ar", "التاريخ\tالحدث\tالنوع\tالوسوم\tاليقين", "مايو 1996\tتوقيع\tمعاهدة\tنفط، غاز\tمستنتج", "1996-05"),
    ],
)
def test_columns_are_found_by_their_headings(language: str, heading: str, row: str, date: str) -> None:
    found = pasted(f"{heading}\r\n{row}\r\n", language)
    (event,) = found.events
    assert found.columns[:2] == (PastedField.DATE, PastedField.TITLE)
    assert (event.kind, event.certainty) == (EventKind.AGREEMENT, Certainty.INFERRED)
    assert event.date == EdtfDate.parse(date)
    assert len(event.tags) == 2
    assert event.agreement is not None
    assert event.agreement.parties == ("KAZ", "MYS")
    assert language_of(read_cells(row).rows, "en") == language


def test_what_is_not_understood_is_told_at_its_cell_and_its_row_left_out() -> None:
    found = pasted("Fine\t1996\nBad\t31 February 2019\tNowhere\tparade\n\t1997\nKnown before\t1998\nFine\t1996\n")
    told = [[(place, one.is_error) for place, one in row.problems] for row in found.rows]
    assert told == [[], [(3, True), (2, True), (1, True)], [(0, True)], [(0, False)], [(0, False)]]
    assert [event.date for event in found.events if event.date] == [EdtfDate.parse(y) for y in ("1996", "1998", "1996")]
    assert len({event.id for event in found.events}) == 3


LABELS = (
    ("title|Title|標題|العنوان|Event|事件|حدث", PastedField.TITLE),
    ("Date|日期|التاريخ", PastedField.DATE),
    ("Kind|種類|النوع", PastedField.KIND),
    ("Whose act|Act of|行為方|صاحب الفعل", PastedField.SIDE),
    ("From|自|من", PastedField.FROM),
    ("To|至|إلى", PastedField.TO),
    ("People|Persons|人物|الأشخاص", PastedField.PEOPLE),
    ("Places|地點|الأماكن", PastedField.PLACES),
    ("Tags|標籤|الوسوم", PastedField.TAGS),
    ("Summary|摘要|الملخص", PastedField.SUMMARY),
    ("Certainty|確定程度|اليقين", PastedField.CERTAINTY),
    ("Significance|重要性|الأهمية", PastedField.SIGNIFICANCE),
    ("Source|Sources|來源|المصدر|المصادر", PastedField.SOURCE),
    ("Where in it|文中位置|الموضع فيه", PastedField.LOCATOR),
)
"""What the forms and the table call these, in the three languages of the window."""


@pytest.mark.parametrize(("labels", "field"), LABELS, ids=[field.value for _, field in LABELS])
def test_every_label_of_the_program_is_understood_as_a_heading(labels: str, field: PastedField) -> None:
    for label in labels.split("|"):
        assert headings_of((label,)) == (field,), label


def test_kinds_and_certainties_are_understood_as_the_program_writes_them() -> None:
    kinds = "Visit|訪問|زيارة", "Agreement|協議|اتفاقية", "Milestone|里程碑|محطة", "Other event|其他事件|حدث آخر"
    for words, kind in zip(kinds, EventKind, strict=True):
        assert {kind_of(word) for word in words.split("|")} == {kind}
    assert certainty_of("說法不一") is certainty_of("Disputed: sources disagree") is Certainty.DISPUTED
    assert certainty_of("明載") is Certainty.STATED
    assert is_joint("كلا البلدين")
    assert is_joint("both countries")


def test_from_and_to_say_which_way_a_visit_went_and_people_take_part() -> None:
    found = pasted(
        "Title\tDate\tFrom\tTo\tPeople\n"
        "Najib comes\t2011\tMalaysia\tKazakhstan\tNajib Razak; A New Person\n"
        "Somebody goes\t2012\tKazakhstan\t\t納吉, a new person\n"
        "Somebody comes\t2013\t\tKazakhstan\t\n"
    )
    assert all(row.event is not None for row in found.rows), [row.problems for row in found.rows]
    ways = [(event.visit.origin, event.visit.destination) for event in found.events if event.visit is not None]
    assert ways == [("MYS", "KAZ"), ("KAZ", "MYS"), ("MYS", "KAZ")]
    assert [event.actor for event in found.events] == ["MYS", "KAZ", "MYS"]
    taking = [[(part.person, part.role) for part in event.participants] for event in found.events]
    both = [("najib-razak", "visitor"), ("new-person", "visitor")]
    assert taking == [both, both, []]
    assert found.people == (Person("new-person", Texts(en="A New Person")),)
    (note,) = found.notes
    assert note.count == 1
    assert "A New Person" in note.english()


def test_side_and_direction_that_disagree_are_told_and_others_go_nowhere() -> None:
    found = pasted(
        "Title\tDate\tKind\tSide\tFrom\nOne\t2011\tvisit\tMalaysia\tKazakhstan\nTwo\t2012\tOther event\t\tMalaysia\n"
    )
    assert [(place, one.is_error) for place, one in found.rows[0].problems] == [(4, True)]
    assert [(place, one.is_error) for place, one in found.rows[1].problems] == [(4, False)]


def test_columns_are_assigned_by_hand() -> None:
    cells = read_cells("title\tdate\tmood\tnote\nOne\t1996\tNajib Razak\tgood\n")
    found = read_pasted(cells, around(), {2: PastedField.PEOPLE, 3: PastedField.TITLE})
    assert found.columns == (None, PastedField.DATE, PastedField.PEOPLE, PastedField.TITLE)
    (event,) = found.events
    assert event.title == Texts(en="good")
    assert [(part.person, part.role) for part in event.participants] == [("najib-razak", "participant")]
    assert read_pasted(cells, around(), {1: None}).columns == (PastedField.TITLE, None, None, None)


def test_sources_are_known_by_any_of_their_names_and_new_ones_come_once() -> None:
    table = "title\tdate\tsource\tpage\nOne\t1996\tأطلس\t7\nTwo\t1997\tA letter\t\nThree\t1998\ta LETTER\t\n"
    found = pasted(table)
    assert [event.citations[0].source for event in found.events] == ["atlas", "letter", "letter"]
    assert found.events[0].citations[0].locator == "7"
    assert found.sources == (Source("letter", "document", Texts(en="A letter")),)


def test_without_a_source_no_row_can_be_entered() -> None:
    found = pasted("One\t1996\n", source=" ")
    assert found.events == ()
    assert [str(one.message) for _, one in found.rows[0].problems] == ["there is no citation"]


def test_control_characters_are_removed_and_told_of() -> None:
    found = pasted("\ufeffO\x00ne\x07\t1996\ud800\n")
    (event,) = found.events
    assert event.title == Texts(en="One")
    assert [note.count for note in found.notes] == [4]


def test_columns_that_are_not_understood_are_told_of() -> None:
    found = pasted("title\tdate\tmood\nOne\t1996\tgood\n")
    assert [str(note) for note in found.notes] == ["Column “mood” is not understood and left out."]
    assert len(found.events) == 1


def test_more_than_can_be_read_is_left_out_and_told_of() -> None:
    cells = read_cells("a\t1996\n" * (MOST_ROWS + 3) + "x\t" * (MOST_COLUMNS + 1) + "x\n")
    assert (len(cells.rows), cells.rows_left) == (MOST_ROWS, 4)
    wide = read_cells("x\t" * MOST_COLUMNS + "\t" * 9)
    assert (len(wide.rows[0]), wide.columns_left) == (MOST_COLUMNS, 0)
    assert read_cells("x\t" * (MOST_COLUMNS + 1) + "x").columns_left == 1


def test_only_the_first_4_kb_are_looked_at_to_guess() -> None:
    assert headings_of(("x" * LOOKED_AT, "title", "date")) is None
    assert language_of((("a" * LOOKED_AT, "日" * 9_000),), "en") == "en"


def test_a_lone_quotation_mark_swallows_nothing() -> None:
    assert read_cells('"open\t1996\nnext\t1997').rows == (('"open', "1996"), ("next", "1997"))
    assert read_cells('the "Friendship"\t"a ""b"" c\nd"\t""').rows == (('the "Friendship"', 'a "b" c\nd', ""),)


def test_no_text_takes_longer_than_its_length_allows() -> None:
    for text in ('"' * 400_001, '"\t' * 200_000, '"a""\t' * 100_000, "\t" * 400_000, "\n" * 400_000, '\t"""' * 90_000):
        assert len(read_cells(text).rows) <= 1


plain = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufeff"))
cell = st.one_of(plain, plain.map(lambda text: f'{text}"\t{text}\n"x'))


@given(st.lists(st.lists(cell, min_size=1, max_size=5).filter(any), max_size=6))
def test_what_a_spreadsheet_writes_is_read_as_it_stood(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, "excel-tab").writerows(rows)
    assert [list(row) for row in read_cells(written.getvalue()).rows] == [[one.strip() for one in row] for row in rows]


@given(st.text(st.characters()), st.sampled_from(["en", "zh-Hant", "ar"]))
def test_any_text_is_read_and_only_whole_events_come_of_it(text: str, language: str) -> None:
    found = pasted(text, language)
    assert len({event.id for event in found.events}) == len(found.events)
    for row in found.rows:
        assert (row.event is None) == any(one.is_error for _, one in row.problems)
    for event in found.events:
        assert event.title
        assert event.citations
        for said in (*event.title.values(), *event.tags, event.id):
            assert not any(ord(letter) < 32 or 0xD800 <= ord(letter) <= 0xDFFF for letter in said)


heads = st.sampled_from(["title", "Date", "العنوان", "日期", "side", "kind", "source", "tags", "xyz", ""])
values = st.sampled_from(
    ["Talks", "1996", "Malaysia", "visit", "31 February", "joint", '"', "a\tb", "زيارة", "", "both"]
)


@given(st.lists(heads, min_size=1, max_size=6), st.lists(st.lists(values, max_size=6), max_size=6))
def test_every_row_is_told_of(heading: list[str], rows: list[list[str]]) -> None:
    text = "\n".join("\t".join(row) for row in [heading, *rows])
    cells = read_cells(text)
    found = read_pasted(cells, around())
    assert len(found.rows) + bool(found.headings) == len(cells.rows)
    for row in found.rows:
        for place, _ in row.problems:
            assert place is None or found.columns[place] is not None


def test_sources_that_the_archive_has_not_are_named_before_they_are_entered() -> None:
    found = pasted("Title\tDate\tSource\nOne\t1996\tA New Yearbook\nTwo\t1997\ta new yearbook\nThree\t1998\tAnother\n")
    assert [source.title for source in found.sources] == [Texts(en="A New Yearbook"), Texts(en="Another")]
    (note,) = found.notes
    assert note.count == 2
    assert "A New Yearbook; Another" in note.english()
