"""A document that breaks the format is refused whole, and every problem is told with its place."""

# ruff: noqa: E501 (a table of cases reads best with one case a line)

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.exchange import interchange
from explorer.exchange.problems import ImportProblem, listing, refusal

Document = dict[str, Any]

VALID: Document = {
    "format": "dyad-dossier",
    "version": 1,
    "dyad": ["KAZ", "MYS"],
    "title": {"en": "Kazakhstan-Malaysia relations", "zh-Hant": "關係", "ar": "العلاقات"},
    "people": [{"id": "mahathir", "name": {"en": "Mahathir Mohamad"}, "country": "MYS"}],
    "sources": [
        {
            "id": "article",
            "type": "article",
            "title": {"zh-Hant": "關係"},
            "language": "zh-Hant",
            "publisher": None,
            "url": "https://example.org/",
            "published": "2016",
            "accessed": "2026-11-21",
            "licence": "CC BY-SA 4.0",
        }
    ],
    "events": [
        {
            "id": "mahathir-1996",
            "kind": "visit",
            "actor": "MYS",
            "date": "1996-07",
            "extent": "within",
            "certainty": "stated",
            "title": {"en": "Mahathir in Kazakhstan"},
            "summary": {"en": "A visit."},
            "significance": 4,
            "visit": {"from": "MYS", "to": "KAZ", "level": "head-of-government", "type": "official", "first": True},
            "participants": [
                {"person": "mahathir", "role": "visitor", "office": {"en": "Prime Minister"}, "country": "MYS"}
            ],
            "places": [{"en": "Almaty"}],
            "links": [{"type": "followed-by", "to": "investment-1996"}],
            "tags": ["diplomacy"],
            "citations": [{"source": "article", "locator": "History, note 3", "date": "1996-07"}],
        },
        {
            "id": "investment-1996",
            "kind": "agreement",
            "actor": None,
            "date": "1996-05-27",
            "title": {"en": "Investment agreement"},
            "agreement": {
                "type": "agreement",
                "parties": ["KAZ", "MYS"],
                "subjects": ["investment"],
                "acts": [{"act": "signed", "date": "1996-05-27", "country": None}],
                "status": "in-force",
            },
            "citations": [{"source": "article"}],
        },
    ],
    "trade": [
        {
            "exporter": "MYS",
            "importer": "KAZ",
            "period": "1995",
            "qualifier": "less-than",
            "low": None,
            "high": 20000000,
            "value": None,
            "currency": "USD",
            "reporter": None,
            "valuation": None,
            "estimated": False,
            "product": None,
            "citations": [{"source": "article", "locator": "Economy"}],
        }
    ],
}


def problems_of(document: object) -> list[str]:
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    result = interchange.read(data, "test.json")
    assert (result.dossier is None) == bool(result.problems)
    return [str(problem) for problem in result.problems]


def changed(*path: str | int, to: object = None, without: str = "") -> Document:
    """Return the valid document with one value replaced, or one key taken out."""
    document = copy.deepcopy(VALID)
    target: Any = document
    for part in path[:-1] if not without else path:
        target = target[part]
    if without:
        del target[without]
    else:
        target[path[-1]] = to
    return document


def test_the_valid_document_is_valid() -> None:
    assert problems_of(VALID) == []


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        # the document
        (changed("format", to="dyad"), "this is no document of the format 'dyad-dossier'"),
        (changed(without="format"), "this is no document of the format 'dyad-dossier'"),
        ([VALID], "this is no document of the format 'dyad-dossier'"),
        (None, "this is no document of the format 'dyad-dossier'"),
        (changed("version", to=2), "version: the document is of version 2, this Dyad reads version 1: a newer one is needed"),
        (changed("version", to="1"), "version: the version is a whole number, so far 1"),
        (changed("version", to=True), "version: the version is a whole number, so far 1"),
        (changed(without="dyad"), "'dyad' is missing"),
        (changed("dyad", to=None), "dyad: this may not be null"),
        (changed("dyad", to="KAZ-MYS"), "dyad: this is a text, not a list"),
        (changed("dyad", to=["MYS", "KAZ"]), "dyad: the two codes are not sorted: 'KAZ' comes before 'MYS'"),
        (changed("dyad", to=["KAZ", "KAZ"]), "dyad: a dyad is two different countries"),
        (changed("dyad", to=["KAZ"]), "dyad: a dyad is two different countries"),
        (changed("dyad", to=["KAZ", "XYZ"]), "dyad[1]: 'XYZ' is the code of no country"),
        (changed("dyad", to=["KAZ", 3]), "dyad[1]: this is not the code of a country"),
        (changed("remarks", to="x"), "'remarks' is no key of the format here"),
        (changed("event", to=[]), "'event' is no key of the format here; perhaps 'events' is meant"),
        (changed("people", to={}), "people: this is an object, not a list"),
        (changed("people", to=None), "people: this is null, not a list"),
        # texts
        (changed("title", to={}), "title: no language is given"),
        (changed("title", to="Relations"), "title: this is a text, not an object of language tag to text"),
        (changed("title", to={"english": "x"}), None),
        (changed("title", to={"e": "x"}), "title: 'e' is no language tag (BCP 47), such as en or zh-Hant"),
        (changed("title", to={"zh_Hant": "x"}), "title: 'zh_Hant' is no language tag (BCP 47), such as en or zh-Hant"),
        (changed("title", to={"en": "x", "EN": "y"}), "title: 'en' and 'EN' are the same language"),
        (changed("title", to={"en": " "}), "title.en: the text is empty"),
        (changed("title", to={"en": 5}), "title.en: this is a number, not a text"),
        (changed("title", to={"en": None}), "title.en: this is null, not a text"),
        (changed("title", to={"en": "a\u0000b"}), "title.en: the text holds the control character U+0000"),
        (changed("title", to={"en": "a\x07b"}), "title.en: the text holds the control character U+0007"),
        (changed("title", to={"en": "a\nb\tc"}), None),
        # people and sources
        (changed("people", 0, without="name"), "people[0]: 'name' is missing"),
        (changed("people", 0, "id", to="a b"), "people[0].id: 'a b' is no id: it holds a space"),
        (changed("people", 0, "id", to="m" * 201), "people[0].id: the id is longer than 200 characters"),
        (changed("people", 0, "country", to="malaysia"), "people[0].country: 'malaysia' is the code of no country"),
        (changed("people", 0, "country", to="my"), "people[0].country: 'my' is no alpha-3 code of a country: 'MYS' is"),
        (changed("people", 0, "country", to="mys"), "people[0].country: 'mys' is no alpha-3 code of a country: 'MYS' is"),
        (changed("people", 0, "country", to="SUN"), None),
        (changed("people", 0, to=[]), "people[0]: this is a list, not an object"),
        (changed("sources", 0, "language", to="Chinese (traditional)"), "is no language tag"),
        (changed("sources", 0, "type", to="Article"), "sources[0].type: 'Article' is not written in lower case"),
        (changed("sources", 0, "published", to="May 2016"), "sources[0].published: 'May 2016' is no EDTF date"),
        # events
        (changed("events", 1, "date", to="1996-13"), "events[1].date: '1996-13' is no EDTF date: there is no month 13"),
        (changed("events", 1, "date", to="2005/2004"), "the interval ends before it begins"),
        (changed("events", 1, "date", to="[1996,1997]"), "sets of dates are not kept"),
        (changed("events", 1, "date", to=1996), "events[1].date: this is a number, not an EDTF date"),
        (changed("events", 1, "date", to=None), None),
        (changed("events", 1, "kind", to="treaty"), "events[1].kind: 'treaty' is not one of: visit · agreement · milestone · other"),
        (changed("events", 1, "extent", to="during"), "events[1].extent: 'during' is not one of: throughout · within"),
        (changed("events", 1, "certainty", to="sure"), "'sure' is not one of: stated · inferred · disputed"),
        (changed("events", 1, without="title"), "events[1]: 'title' is missing"),
        (changed("events", 1, without="citations"), "events[1]: 'citations' is missing"),
        (changed("events", 1, "citations", to=[]), "events[1].citations: there is no citation"),
        (changed("events", 1, "significance", to=0), "events[1].significance: this is no whole number from 1 to 5"),
        (changed("events", 1, "significance", to=6), "this is no whole number from 1 to 5"),
        (changed("events", 1, "significance", to=2.5), "this is no whole number from 1 to 5"),
        (changed("events", 1, "significance", to=True), "this is no whole number from 1 to 5"),
        (changed("events", 1, "actor", to="XYZ"), "events[1].actor: 'XYZ' is the code of no country"),
        (changed("events", 1, "id", to="mahathir-1996"), "events[1].id: the id 'mahathir-1996' is that of events[0] already"),
        (changed("events", 1, "tags", to=["a", "a"]), "events[1].tags[1]: 'a' is listed twice"),
        (changed("events", 1, "tags", to=[""]), "events[1].tags[0]: the text is empty"),
        (changed("events", 1, "tags", to=[1]), "events[1].tags[0]: this is a number, not a text"),
        # parts of events
        (changed("events", 0, without="visit"), "events[0]: 'visit' is missing"),
        (changed("events", 1, without="agreement"), "events[1]: 'agreement' is missing"),
        (changed("events", 1, "visit", to={"from": "KAZ", "to": "MYS"}), "events[1].visit: an event of another kind has no 'visit'"),
        (changed("events", 0, "agreement", to={"type": "treaty"}), "events[0].agreement: an event of another kind has no 'agreement'"),
        (changed("events", 0, "actor", to="KAZ"), "events[0].actor: the actor of a visit is the visiting country, 'MYS'"),
        (changed("events", 0, "actor", to=None), "events[0].actor: the actor of a visit is the visiting country, 'MYS'"),
        (changed("events", 0, "visit", "to", to="MYS"), "events[0].visit.to: a visit goes from one country to another"),
        (changed("events", 0, "visit", "first", to=1), "events[0].visit.first: this is a number, not true or false"),
        (changed("events", 0, "visit", "level", to="Minister"), "events[0].visit.level: 'Minister' is not written in lower case"),
        (changed("events", 0, "visit", "host", to="x"), "events[0].visit: 'host' is no key of the format here"),
        (changed("events", 0, "participants", 0, "person", to="najib"), "events[0].participants[0].person: no person has the id 'najib'"),
        (changed("events", 0, "participants", 0, without="role"), "events[0].participants[0]: 'role' is missing"),
        (changed("events", 0, "places", 0, to="Almaty"), "events[0].places[0]: this is a text, not an object of language tag to text"),
        (changed("events", 0, "places", 0, to={}), "events[0].places[0]: no language is given"),
        (changed("events", 0, "links", 0, "to", to="nowhere"), "events[0].links[0].to: no event has the id 'nowhere'"),
        (changed("events", 0, "links", 0, "to", to="mahathir-1996"), "events[0].links[0].to: an event cannot be linked to itself"),
        (changed("events", 0, "citations", 0, "source", to="book"), "events[0].citations[0].source: no source has the id 'book'"),
        (changed("events", 0, "citations", 0, "date", to="July"), "events[0].citations[0].date: 'July' is no EDTF date"),
        (changed("events", 1, "agreement", "type", to="pact"), "events[1].agreement.type: 'pact' is not one of: treaty · agreement"),
        (changed("events", 1, "agreement", "parties", 1, to="MY"), "events[1].agreement.parties[1]: 'MY' is no alpha-3 code"),
        (changed("events", 1, "agreement", "acts", 0, "act", to="agreed"), "events[1].agreement.acts[0].act: 'agreed' is not one of"),
        # trade
        (changed("trade", 0, "low", to=30000000), "trade[0].low: the low bound is above the high bound"),
        (changed("trade", 0, "value", to=30000000), "trade[0].value: the value is above the high bound"),
        (changed("trade", 0, "high", to="20 million"), "trade[0].high: this is a text, not a number"),
        (changed("trade", 0, "high", to=True), "trade[0].high: this is true or false, not a number"),
        (changed("trade", 0, "currency", to="dollars"), "trade[0].currency: 'dollars' is no code of a currency"),
        (changed("trade", 0, "qualifier", to="circa"), "trade[0].qualifier: 'circa' is not one of: exact · about"),
        (changed("trade", 0, "period", to="1995-96"), "trade[0].period: '1995-96' is no EDTF date"),
        (changed("trade", 0, "period", to=None), "trade[0].period: this may not be null"),
        (changed("trade", 0, "importer", to="EGY"), "trade[0]: trade goes from 'KAZ' to 'MYS' or back; for both directions both hold 'KAZ+MYS'"),
        (changed("trade", 0, "importer", to="KAZ+MYS"), "trade[0]: trade goes from 'KAZ' to 'MYS' or back"),
        (changed("trade", 0, "unit", to="USD"), "trade[0]: 'unit' is no key of the format here"),
        (changed("trade", to=VALID["trade"] * 2), "trade[1]: this is trade[0] again"),
    ],
)  # fmt: skip
def test_each_broken_rule_is_told_with_its_place(document: object, problem: str | None) -> None:
    found = problems_of(document)
    if problem is None:
        assert found == []
    else:
        # What is missing because of it may be told too, as a reference to a person without a readable id.
        assert len(found) <= 2, found
        assert any(problem in one for one in found), found


VALUE_BELOW = changed("trade", 0, "value", to=5)
VALUE_BELOW["trade"][0]["low"] = 10


def test_a_value_below_its_bound_is_told() -> None:
    assert problems_of(VALUE_BELOW) == ["trade[0].value: the value is below the low bound"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "this is no JSON: line 1, column 1: Expecting value"),
        (b"{", "this is no JSON: line 1, column 2"),
        (json.dumps(VALID).encode() + b"x", "this is no JSON: line 1"),
        (b"\xff\xfe{", "this is no UTF-8 text: byte 0xFF at position 0 belongs to no character"),
        (json.dumps(VALID).encode("utf-16"), "this is no UTF-8 text"),
        ("關".encode("big5"), "this is no UTF-8 text"),
        (b"[" * 100_000, "this is nested too deeply to be a dossier"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "this is nested too deeply to be a dossier"),
        (b"[" * 900 + b"]" * 900, "this is no document of the format 'dyad-dossier'"),
    ],
)
def test_what_is_no_document_at_all(data: bytes, problem: str) -> None:
    found = problems_of(data)
    assert len(found) == 1
    assert problem in found[0]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("NaN", "trade[0].high: NaN is no number in JSON"),
        ("Infinity", "trade[0].high: Infinity is no number in JSON"),
        ("-Infinity", "trade[0].high: -Infinity is no number in JSON"),
        ("1e999", "trade[0].high: the number 1e999 is too large"),
        ("9" * 400, f"trade[0].high: the number {'9' * 40}… is too large"),
        ("9" * 309, f"trade[0].high: the number {'9' * 40}… is too large"),
        ("9" * 100_000, f"trade[0].high: the number {'9' * 40}… is too large"),
        ('20000000, "high": 5', "trade[0]: the key 'high' is given more than once"),
    ],
)
def test_what_lenient_json_readers_let_through(written: str, problem: str) -> None:
    data = json.dumps(VALID).replace("20000000", written).encode()
    assert problems_of(data) == [problem]


def test_half_a_surrogate_pair_is_told_in_texts_and_keys() -> None:
    data = json.dumps(VALID).replace("Mahathir in Kazakhstan", r"Mahathir \ud83d in Kazakhstan").encode()
    assert problems_of(data) == ["events[0].title.en: the text holds half of a surrogate pair, U+D83D"]
    data = json.dumps(VALID).replace("Mahathir in Kazakhstan", r"\ud83d\ude00").encode()
    assert problems_of(data) == []
    data = json.dumps(VALID).replace('"tags"', r'"\udc00"').encode()
    assert problems_of(data)[0] == "events[0]: the text holds half of a surrogate pair, U+DC00"


def test_every_problem_of_a_document_is_told_in_the_order_of_the_document() -> None:
    document = copy.deepcopy(VALID)
    document["people"][0]["country"] = "XYZ"
    document["events"][0]["date"] = "1996-13"
    document["events"][0]["visit"]["to"] = "malaysia"
    document["events"][1]["citations"] = []
    document["trade"][0]["qualifier"] = "circa"
    assert [problem.split(":")[0] for problem in problems_of(document)] == [
        "people[0].country",
        "events[0].date",
        "events[0].visit.to",
        "events[1].citations",
        "trade[0].qualifier",
    ]


def test_a_flood_of_problems_is_counted_whole_and_shown_in_part() -> None:
    document = copy.deepcopy(VALID)
    document["people"] = [{"id": f"p{number}", "name": {"en": ""}} for number in range(10_000)]
    document["events"][0]["participants"] = []
    result = interchange.read(json.dumps(document).encode(), "flood.json")
    assert len(result.problems) == 10_000
    shown = [str(line) for line in listing(result.problems)]
    assert len(shown) == 51
    assert shown[0] == "people[0].name.en: the text is empty"
    assert shown[-1] == "… and 9950 more"
    assert str(refusal("flood.json", result.problems)) == (
        "flood.json was not imported, because it breaks the format (problems: 10000). Nothing was written. "
        "Correct what is listed, then import it again."
    )


def test_monstrous_values_are_shown_shortened() -> None:
    document = changed("events", 0, "k" * 100_000, to="x")
    document["events"][0]["kind"] = "x" * 100_000
    document["events"][0]["date"] = "9" * 100_000
    document["people"][0]["country"] = "X" * 100_000
    assert all(len(problem) < 250 for problem in problems_of(document))


def test_unusual_keys_are_quoted_in_paths() -> None:
    document = changed("title", to={"en": "x", "a b": "y", "": 3})
    assert problems_of(document) == [
        "title: 'a b' is no language tag (BCP 47), such as en or zh-Hant",
        "title: '' is no language tag (BCP 47), such as en or zh-Hant",
        'title[""]: this is a number, not a text',
    ]
    assert ImportProblem("", refusal("f", ())).english().startswith("f was not imported")


JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just("KAZ")),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)


def _places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        found.extend(_places(item, (*path, key)))
    return found


@given(st.sampled_from(_places(VALID)), JSON_VALUES)
def test_no_value_anywhere_makes_the_reader_fail(path: tuple[str | int, ...], value: object) -> None:
    found = problems_of(changed(*path, to=value))
    assert all(problem and len(problem) < 400 for problem in found)


@given(st.binary(max_size=60))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    assert len(problems_of(data)) == 1


@given(st.integers(0, 2000), st.sampled_from([b"", b"\x00", b"\xff", b'"', b"{", b"9"]))
def test_a_damaged_document_is_read_or_refused(position: int, inserted: bytes) -> None:
    data = json.dumps(VALID).encode()
    problems_of(data[:position] + inserted + data[position + 1 :])


def test_null_stands_for_a_significance_that_is_left_out() -> None:
    assert problems_of(changed("events", 1, "significance", to=None)) == []


def test_what_a_problem_shows_stays_on_its_line() -> None:
    (problem,) = problems_of(changed("events", 1, "date", to="1996\r\n2006\u2028"))
    assert problem.startswith("events[1].date: '1996␤2006␤' is no EDTF date")


def test_lists_and_objects_of_any_length_are_read_without_comparing_each_with_each() -> None:
    many = 200_000
    assert problems_of(changed("events", 1, "tags", to=[f"t{number}" for number in range(many)])) == []
    keys = ",".join(f'"k{number % many}":0' for number in range(2 * many))
    assert len(problems_of(b"{" + keys.encode() + b"}")) == many + 1
