"""The library keeps its promises, and each promise broken is told."""

# ruff: noqa: E501 (a table of cases reads best with one case a line)

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from explorer import paths
from explorer.exchange import interchange
from explorer.exchange.rules import check_document, check_library

Document = dict[str, Any]


def three(text: str) -> dict[str, str]:
    return {"en": text, "zh-Hant": f"{text}（中文）", "ar": f"{text} (ع)"}


def document(dyad: tuple[str, str]) -> Document:
    return {
        "format": "dyad-dossier",
        "version": 1,
        "dyad": list(dyad),
        "title": three("Relations"),
        "people": [{"id": "nazarbayev", "name": three("Nursultan Nazarbayev"), "country": "KAZ"}],
        "sources": [{"id": "article", "type": "article", "title": three("An article")}],
        "events": [
            {
                "id": f"treaty-{dyad[0]}-{dyad[1]}".lower(),
                "kind": "agreement",
                "title": three("A treaty"),
                "summary": three("They signed a treaty."),
                "agreement": {"type": "treaty", "parties": list(dyad)},
                "participants": [{"person": None, "role": "signatory", "office": three("Minister"), "country": "KAZ"}],
                "places": [three("Astana")],
                "citations": [{"source": "article", "locator": "Paragraph 1"}],
            }
        ],
        "trade": [
            {
                "exporter": dyad[0],
                "importer": dyad[1],
                "period": "1995",
                "qualifier": "exact",
                "value": 5,
                "currency": "USD",
                "citations": [{"source": "article", "locator": "Paragraph 2"}],
            }
        ],
    }


def canonical(made: Document) -> bytes:
    dossier = interchange.read(json.dumps(made).encode(), "test").dossier
    assert dossier is not None
    return interchange.write(dossier)


def findings_of(changes: Document | None = None, *path: str | int) -> list[str]:
    """Check a library of two dossiers, the second with the keys at ``path`` updated by ``changes``."""
    made = copy.deepcopy(document(("KAZ", "MYS")))
    target: Any = made
    for part in path:
        target = target[part]
    target.update(changes or {})
    files = {"EGY-KAZ.json": canonical(document(("EGY", "KAZ"))), "KAZ-MYS.json": canonical(made)}
    return [str(finding) for finding in check_library(files)]


def test_the_shipped_library_keeps_its_promises() -> None:
    files = {file.name: file.read_bytes() for file in sorted(paths.library().glob("*.json"))}
    assert len(files) == 2
    assert [str(finding) for finding in check_library(files)] == []


def test_a_library_that_keeps_its_promises_has_no_findings() -> None:
    assert findings_of() == []


@pytest.mark.parametrize(
    ("path", "changes", "finding"),
    [
        ((), {"title": {"en": "x"}}, "title: there is no text in zh-Hant, ar"),
        (("events", 0), {"title": {"en": "x", "ar": "x"}}, "events[0].title: there is no text in zh-Hant"),
        (("events", 0), {"summary": None}, "events[0].summary: there is no text in en, zh-Hant, ar"),
        (("events", 0, "places", 0), {"ar": "x", "fr": "x"}, None),
        (("events", 0, "participants", 0), {"office": {"en": "x"}}, "participants[0].office: there is no text in zh-Hant, ar"),
        (("events", 0, "participants", 0), {"office": None}, "participants[0].office: there is no text in en, zh-Hant, ar"),
        (("events", 0, "participants", 0), {"office": None, "person": "nazarbayev"}, None),
        (("events", 0, "citations", 0), {"locator": None}, "events[0].citations[0]: the citation has no locator"),
        (("trade", 0, "citations", 0), {"locator": None}, "trade[0].citations[0]: the citation has no locator"),
        (("people", 0), {"name": three("Nazarbaev")}, "people[0]: 'nazarbayev' is something else in EGY-KAZ.json (people[0])"),
        (("sources", 0), {"url": "https://example.org"}, "sources[0]: 'article' is something else in EGY-KAZ.json (sources[0])"),
        (("events", 0), {"id": "treaty-egy-kaz"}, "events[0]: 'treaty-egy-kaz' is something else in EGY-KAZ.json (events[0])"),
        (("trade", 0), {"value": None}, "trade[0]: a figure that is 'exact' gives 'value'"),
        (("trade", 0), {"qualifier": "less-than"}, "trade[0]: a figure that is 'less-than' gives 'high'"),
        (("trade", 0), {"qualifier": "more-than"}, "trade[0]: a figure that is 'more-than' gives 'low'"),
        (("trade", 0), {"qualifier": "between", "low": None, "high": None}, "trade[0]: a figure that is 'between' gives 'low' or 'high'"),
        (("trade", 0), {"qualifier": "about", "value": None}, "trade[0]: a figure has a number"),
        (("trade", 0), {"qualifier": "nearly", "value": None, "high": 9}, None),
        (("trade", 0), {"qualifier": "not-reported"}, "trade[0]: what is not reported has no numbers"),
        (("trade", 0), {"qualifier": "not-reported", "value": None}, None),
    ],
)  # fmt: skip
def test_each_broken_promise_is_told(path: tuple[str | int, ...], changes: Document, finding: str | None) -> None:
    found = findings_of(changes, *path)
    if finding is None:
        assert found == []
    else:
        assert len(found) == 1
        assert found[0].startswith("KAZ-MYS.json: ")
        assert found[0].endswith(finding)


def test_an_agreement_may_have_other_links_in_another_dossier() -> None:
    one, other = document(("EGY", "KAZ")), document(("KAZ", "MYS"))
    shared = one["events"][0] | {"id": "shared"}
    other["events"] = [shared, other["events"][0]]
    linked = shared | {"links": [{"type": "follows", "to": "treaty-egy-kaz"}]}
    one["events"] = [linked, one["events"][0]]
    assert check_library({"EGY-KAZ.json": canonical(one), "KAZ-MYS.json": canonical(other)}) == ()


def test_file_names_and_canonical_form() -> None:
    data = canonical(document(("EGY", "KAZ")))
    assert [str(finding) for finding in check_library({"egypt.json": data})] == [
        "egypt.json: the file of this dyad is called EGY-KAZ.json"
    ]
    assert [str(finding) for finding in check_library({"EGY-KAZ.json": data + b"\n"})] == [
        "EGY-KAZ.json: the file is not in the canonical form; export it to put it right"
    ]


def test_a_broken_document_is_told_by_its_problems_and_does_not_hide_others() -> None:
    found = check_library({"EGY-KAZ.json": b"{", "KAZ-MYS.json": canonical(document(("KAZ", "MYS"))) + b" "})
    assert [finding.file for finding in found] == ["EGY-KAZ.json", "KAZ-MYS.json"]


def test_a_single_document_needs_no_three_languages() -> None:
    made = document(("KAZ", "MYS")) | {"title": {"kk": "x"}}
    assert check_document(json.dumps(made).encode(), "own.json") == ()
    made["trade"][0]["qualifier"] = "between"
    assert [str(finding) for finding in check_document(json.dumps(made).encode(), "own.json")] == [
        "own.json: trade[0]: a figure that is 'between' gives 'low' or 'high'"
    ]
    made["trade"][0]["qualifier"] = "unsure"
    assert len(check_document(json.dumps(made).encode(), "own.json")) == 1
