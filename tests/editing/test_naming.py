"""Names that stand for records: found by any of them, never guessed where several have one."""

from __future__ import annotations

from explorer.dossier.texts import Texts
from explorer.editing.name_doubts import doubts
from explorer.editing.naming import Names, begins

PEOPLE = Names(
    [
        ("tokayev", Texts({"en": "Kassym-Jomart Tokayev", "zh-Hant": "托卡葉夫"})),
        ("mahathir", Texts({"en": "Mahathir Mohamad"})),
        ("anwar", Texts({"en": "Anwar Ibrahim"})),
    ],
    "en",
)
EVENTS = Names(
    [
        ("one", Texts(en="Joint statement")),
        ("two", Texts(en="Joint statement")),
        ("three", Texts(en="Joint statement")),
    ],
    "en",
    apart={"one": "May 1996", "two": "2004"},
)


def test_a_name_is_found_in_any_language_and_by_its_id() -> None:
    assert [PEOPLE.found(one) for one in ("kassym-jomart tokayev", "托卡葉夫", "TOKAYEV", "Tokay", " ")] == [
        "tokayev",
        "tokayev",
        "tokayev",
        None,
        None,
    ]


def test_events_of_one_title_are_shown_with_their_dates_and_none_is_guessed() -> None:
    assert EVENTS.choices == ("Joint statement (May 1996)", "Joint statement (2004)", "Joint statement")
    assert EVENTS.found("joint statement (2004)") == "two"
    same = Names([("one", Texts(en="Visit")), ("two", Texts(en="Visit"))], "en", apart={"one": "1996", "two": "1996"})
    assert same.choices == ("Visit (1996) (one)", "Visit (1996) (two)")
    assert same.found("Visit") is None
    assert same.is_several("visit")
    assert not PEOPLE.is_several("Anwar Ibrahim")
    found = doubts(same, ["Visit", "Visit (1996) (two)", "one"], "links", "to", new=False)
    assert [(one.field, one.is_error, one.message.english()) for one in found] == [
        ("links[0].to", True, "'Visit' names more than one: choose one from the list")
    ]


def test_a_title_that_another_event_has_in_another_language_names_none() -> None:
    names = Names([("one", Texts(en="A", ar="زيارة")), ("two", Texts(en="B", ar="زيارة"))], "en")
    assert names.found("زيارة") is None
    assert names.is_several("زيارة")


def test_a_new_name_that_is_like_a_known_one_is_to_be_looked_at_again() -> None:
    assert [PEOPLE.near(one) for one in ("Tokay", "Mahatir Mohamad", "托卡", "Saifuddin Abdullah", "ohamad")] == [
        "Kassym-Jomart Tokayev",
        "Mahathir Mohamad",
        "Kassym-Jomart Tokayev",
        None,
        None,
    ]
    found = doubts(PEOPLE, ["Anwar Ibrahim", "", "Tokay", "Saifuddin"], "participants", "person")
    assert [(one.field, one.is_error, one.message.english()) for one in found] == [
        ("participants[2].person", False, "'Tokay' is new here, but like Kassym-Jomart Tokayev")
    ]


def test_what_is_typed_begins_words_of_a_name() -> None:
    assert begins("tokay kass", "Kassym-Jomart Tokayev")
    assert not begins("ali", "Khalid")
    assert not begins(" ", "Khalid")
