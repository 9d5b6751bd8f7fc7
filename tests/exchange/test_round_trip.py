"""What is written is read back the same, and one dossier has one sequence of bytes."""

from __future__ import annotations

import dataclasses
import json
import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer import paths
from explorer.dossier.records import Dossier
from explorer.exchange import interchange, interchange_reader
from explorer.exchange.interchange_writer import canonical, document_of
from tests.exchange.generated import dossiers

THOROUGHLY = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def read_whole(data: bytes) -> Dossier:
    result = interchange.read(data, "test.json")
    assert result.problems == ()
    assert result.dossier is not None
    return result.dossier


@THOROUGHLY
@given(dossiers())
def test_reading_what_was_written_gives_the_same_dossier(dossier: Dossier) -> None:
    assert read_whole(interchange.write(dossier)) == canonical(dossier)


@THOROUGHLY
@given(dossiers(), st.randoms(use_true_random=False))
def test_the_order_of_lists_and_keys_does_not_show(dossier: Dossier, shuffling: random.Random) -> None:
    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            items = [(key, shuffled(item)) for key, item in value.items()]
            shuffling.shuffle(items)
            return dict(items)
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    document = document_of(dossier)
    for key in ("people", "sources", "events", "trade"):
        shuffling.shuffle(document[key])
    data = json.dumps(shuffled(document), ensure_ascii=shuffling.random() < 0.5).encode()
    assert interchange.write(read_whole(data)) == interchange.write(dossier)


@THOROUGHLY
@given(dossiers())
def test_writing_what_was_read_changes_no_byte(dossier: Dossier) -> None:
    data = interchange.write(dossier)
    assert interchange.write(read_whole(data)) == data


def test_the_shipped_dossiers_are_written_canonically() -> None:
    files = sorted(paths.library().glob("*.json"))
    assert [file.stem for file in files] == ["EGY-KAZ", "KAZ-MYS"]
    for file in files:
        data = file.read_bytes()
        assert interchange.write(read_whole(data)) == data


SMALL = b"""{
  "format": "dyad-dossier",
  "version": 1,
  "dyad": [
    "KAZ",
    "MYS"
  ],
  "title": {
    "en": "Kazakhstan-Malaysia relations",
    "zh-Hant": "\xe9\x97\x9c\xe4\xbf\x82"
  },
  "people": [
    {
      "id": "mahathir",
      "name": {
        "en": "Mahathir Mohamad"
      },
      "country": null
    }
  ],
  "sources": [
    {
      "id": "article",
      "type": "article",
      "title": {
        "zh-Hant": "\xe9\x97\x9c\xe4\xbf\x82"
      },
      "language": "zh-Hant",
      "publisher": null,
      "url": null,
      "published": "2016",
      "accessed": "2026-11-21",
      "licence": null
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
      "title": {
        "en": "Mahathir in Kazakhstan"
      },
      "visit": {
        "from": "MYS",
        "to": "KAZ",
        "level": "head-of-government",
        "type": null,
        "first": true
      },
      "participants": [
        {
          "person": "mahathir",
          "role": "visitor",
          "country": null
        }
      ],
      "places": [],
      "links": [],
      "tags": [],
      "citations": [
        {
          "source": "article",
          "locator": "History, note 3"
        }
      ]
    }
  ],
  "trade": [
    {
      "exporter": "KAZ+MYS",
      "importer": "KAZ+MYS",
      "period": "1995",
      "qualifier": "less-than",
      "low": null,
      "high": 20000000,
      "value": 0.5,
      "currency": "USD",
      "reporter": null,
      "valuation": null,
      "estimated": false,
      "product": null,
      "basis": "mean",
      "citations": [
        {
          "source": "article"
        }
      ]
    }
  ]
}
"""


def test_the_canonical_form_byte_by_byte() -> None:
    document = json.loads(SMALL)
    del document["people"][0]["country"], document["events"][0]["tags"], document["trade"][0]["low"]
    document["trade"][0]["high"] = 2.0e7
    loose = b"\xef\xbb\xbf" + json.dumps(document, sort_keys=True).encode()
    assert b"20000000.0" in loose
    assert interchange.write(read_whole(loose)) == SMALL


def test_what_may_be_left_out_means_null_empty_or_false() -> None:
    document = {
        "format": "dyad-dossier",
        "version": 1,
        "dyad": ["KAZ", "MYS"],
        "title": {"en": "A title"},
        "sources": [{"id": "s", "type": "article", "title": {"en": "A source"}}],
        "people": [{"id": "p", "name": {"en": "A person"}}],
        "events": [
            {"id": "a", "kind": "other", "title": {"en": "A"}, "citations": [{"source": "s"}]},
            {"id": "b", "kind": "other", "date": "1993/..", "title": {"en": "B"}, "citations": [{"source": "s"}]},
            {
                "id": "c",
                "kind": "agreement",
                "title": {"en": "C"},
                "agreement": {"type": "treaty", "acts": [{"act": "signed"}]},
                "citations": [{"source": "s"}],
            },
            {
                "id": "d",
                "kind": "visit",
                "actor": "KAZ",
                "title": {"en": "D"},
                "visit": {"from": "KAZ", "to": "MYS"},
                "participants": [{"role": "visitor"}],
                "citations": [{"source": "s"}],
            },
        ],
        "trade": [
            {
                "exporter": "MYS",
                "importer": "KAZ",
                "period": "1995",
                "qualifier": "not-reported",
                "currency": "USD",
                "citations": [{"source": "s"}],
            }
        ],
    }
    dossier = read_whole(json.dumps(document).encode())
    a, b, c, d = dossier.events
    assert (a.date, a.extent.value, a.certainty.value, a.actor) == (None, "within", "stated", None)
    assert b.extent.value == "throughout"
    assert c.agreement is not None
    assert (c.agreement.parties, c.agreement.status, c.agreement.acts[0].date) == ((), None, None)
    assert d.visit is not None
    assert d.visit.first is False
    assert dossier.trade[0].estimated is False
    assert read_whole(interchange.write(dossier)) == dataclasses.replace(dossier, events=(b, a, c, d))


def test_a_document_without_lists_is_an_empty_dossier() -> None:
    data = b'{"format": "dyad-dossier", "version": 1, "dyad": ["KAZ", "MYS"], "title": {"en": "Empty"}}'
    dossier = read_whole(data)
    assert [dossier.events, dossier.people, dossier.sources, dossier.trade] == [(), (), (), ()]
    assert interchange_reader.FORMAT in interchange.write(dossier).decode()
