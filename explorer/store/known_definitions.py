"""What the schema of an archive may hold: the digests of all that Dyad has ever written into one.

A test makes every schema anew and finds each of its definitions here. Loaded by a process of its own that reads what
strangers sent (:mod:`explorer.store.received_reading`), so it needs the standard library alone.
"""

from __future__ import annotations

import hashlib
import re

SEARCH_TABLES = ("search_word", "search_trigram")
"""The only virtual tables that an archive has."""
_NAME = re.compile(r"sqlite_autoindex_([a-z_]+)_[0-9]+")
_PASSED_OVER = re.compile(r"[\s\"'`\[\]]+")

COLUMNS: dict[str, tuple[str, ...]] = {
    "archive": ("id", "identity", "library_version"),
    "dyad": ("key", "a", "b", "title"),
    "person": ("key", "id", "name", "country"),
    "source": (*("key", "id", "type", "title", "language", "publisher", "url", "published", "accessed", "licence"),),
    "event": (
        *("key", "id", "kind", "actor", "date", "extent", "certainty", "title", "summary", "significance"),
        *("visit_origin", "visit_destination", "visit_level", "visit_type", "visit_first"),
        *("agreement_type", "agreement_status"),
    ),
    "event_dyad": ("key", "dyad", "event", "event_id", "position"),
    "event_link": ("membership", "position", "type", "target"),
    "event_participant": ("event", "position", "person", "role", "office", "country"),
    "event_place": ("event", "position", "name"),
    "event_tag": ("event", "position", "tag"),
    "event_citation": ("event", "position", "source", "locator", "date", "quote"),
    "agreement_party": ("event", "position", "country"),
    "agreement_subject": ("event", "position", "subject"),
    "agreement_act": ("event", "position", "act", "date", "country"),
    "dyad_person": ("dyad", "person"),
    "dyad_source": ("dyad", "source"),
    "trade_flow": (
        *("key", "dyad", "position", "exporter", "importer", "period", "qualifier", "low", "high", "value"),
        *("currency", "reporter", "valuation", "estimated", "product", "basis"),
    ),
    "trade_citation": ("flow", "position", "source", "locator", "date", "quote"),
}
"""The tables and columns that are read of an archive that somebody sent."""


def digest(kind: str, name: str, table: str, definition: str) -> str:
    """Return what a part of a schema is known by, however its names are quoted and its lines broken."""
    told = "|".join((kind, name, table, _PASSED_OVER.sub(" ", definition).strip()))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def is_known(kind: object, name: object, table: object, definition: object) -> bool:
    """Say whether Dyad itself makes this part of a schema."""
    if not (isinstance(kind, str) and isinstance(name, str) and isinstance(table, str)):
        return False
    if definition is None:
        made = _NAME.fullmatch(name)
        return kind == "index" and made is not None and made[1] == table and table in _INDEXED
    return isinstance(definition, str) and digest(kind, name, table, definition) in DEFINITIONS


_INDEXED = {*COLUMNS, "alembic_version", "search_text", "bookmark", "step", "change"} | {
    f"{name}_{part}" for name in SEARCH_TABLES for part in ("idx", "config")
}
DEFINITIONS = frozenset(
    (
        "68bf1e02661fe7de",  # agreement_act
        "0dc047c6b81a803b",  # agreement_party
        "76905510c35cb391",  # agreement_subject
        "cfd440c65a64fcf6",  # alembic_version
        "13f33bad91e706a3",  # archive
        "9cfe01e5e9bd680b",  # bookmark
        "53b930e8b6e2ee51",  # change
        "782a7a1701451c2b",  # dyad
        "b2c1a9e7afd89c25",  # dyad_person
        "c9610adc1da1cfef",  # dyad_source
        "c0e7c1db1ad168a0",  # event
        "19d415359d1a44aa",  # event_citation
        "30bd0ba9ebfb5ac2",  # event_dyad
        "77e9cf5a4c821dd0",  # event_link
        "ee5d85af9df34856",  # event_participant
        "6d43574e228cb702",  # event_place
        "c4b0f048dec945b9",  # event_tag
        "b82d4d1c89353785",  # ix_bookmark_dyad
        "90fc00fceb816ced",  # ix_change_removed
        "36eb26ec86d010a6",  # ix_change_row
        "3ba31a52c9227c79",  # ix_change_step
        "7cfc7037782a646b",  # ix_dyad_person_person
        "3ed87d6856b8a136",  # ix_dyad_source_source
        "0b027133c523fd82",  # ix_event_citation_source
        "127f61b0fb9eda9f",  # ix_event_dyad_timeline
        "ff1a0fc8b17b8868",  # ix_event_id
        "35f66554794d1a1a",  # ix_event_link_target
        "d8bc3ccf2239a798",  # ix_event_participant_person
        "fa3b5b0e2c4499e1",  # ix_event_tag_tag
        "baa6502b0c2ca4c4",  # ix_step_author
        "99b6259337da76c3",  # ix_trade_citation_source
        "1285896eebf1bafc",  # person
        "7c121b58b571d49b",  # search_text
        "a6201be0c6060418",  # search_text
        "45ce550e249aa3f5",  # search_trigram
        "5363c628ca1364de",  # search_trigram
        "844c79c2c4ce5d30",  # search_trigram_config
        "5cbe649334a81bd2",  # search_trigram_data
        "db316c3d36bed4c0",  # search_trigram_docsize
        "b0aa385ba2ac87f2",  # search_trigram_idx
        "d2e49e54e76948f9",  # search_word
        "e98a43a94b2f0893",  # search_word
        "c53517aa9618a83b",  # search_word_config
        "a7c8d09f1ee9d388",  # search_word_data
        "c3539c0feda448d7",  # search_word_docsize
        "b3c699cc21e1d423",  # search_word_idx
        "a01382225bba494b",  # source
        "a1d51306cc374642",  # sqlite_stat1
        "0ab82e5edd106dc3",  # step
        "1c4f5b3636960390",  # step
        "b47f20c2079d498f",  # step
        "e254b45e589f16d0",  # trade_citation
        "c0e30b1afbd0c445",  # trade_flow
        "301569abdd83edc7",  # uq_event_agreement
    )
)
"""Digests of tables and indexes, by :func:`digest`."""
