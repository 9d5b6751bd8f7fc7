"""The form of a dossier: two countries as people name them, and a title in one language at least."""

from __future__ import annotations

import pytest

from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.dossier_draft import DossierDraft, DossierHead

FIN_KEN = DyadKey("FIN", "KEN")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("Kenya", "Finland", "en"), ("FIN", "KEN", "en"), ("肯亞", "芬蘭", "zh-Hant"), ("فنلندا", "كينيا", "ar")],
)
def test_countries_are_named_in_any_order_and_language(one: str, other: str, language: str) -> None:
    read = DossierDraft(one, other, {"en": " Two countries "}).read(language)
    assert read.can_be_kept
    assert read.record == DossierHead(FIN_KEN, Texts(en="Two countries"))


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (DossierDraft("", "Kenya", {"en": "x"}), "one"),
        (DossierDraft("Finland", "Nowhere", {"en": "x"}), "other"),
        (DossierDraft("Kenya", "KEN", {"en": "x"}), "other"),
        (DossierDraft("Finland", "Kenya", {"en": " "}), "title"),
        (DossierDraft("Kenya", "Finland", {"en": "x"}), "other"),
    ],
)
def test_what_is_no_new_dossier_is_told_where_it_stands(draft: DossierDraft, field: str) -> None:
    taken = (FIN_KEN,) if draft == DossierDraft("Kenya", "Finland", {"en": "x"}) else ()
    read = draft.read("en", taken)
    assert not read.can_be_kept
    assert [one.field for one in read.problems] == [field]


def test_the_dossier_that_is_edited_is_not_taken_by_itself() -> None:
    head = DossierHead(FIN_KEN, Texts({"en": "Two", "ar": "بلدان"}))
    read = DossierDraft.of(head, "ar").read("ar", (FIN_KEN,))
    assert read.can_be_kept
    assert read.record == head
