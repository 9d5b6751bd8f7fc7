"""What is worked out from records is worked out again when the rules have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.store import drawn, schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.store.everywhere import behind_our_back
from tests.store.faults import fingerprint
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER

EVERYWHERE = True


def test_new_rules_renew_columns_and_search(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "significance", lambda event: len(event.id) % 5 + 1)
    filled.close()
    behind_our_back(filled.place, "UPDATE search_text SET text=' of older rules '")
    with Archive.open(filled.place) as archive, archive.read() as reader:
        # A file's index is another table, which still finds it; a server confirms what it finds in the text.
        expected = 2 if archive.file is not None else 0
        assert reader.search("silk").total == expected, "the same rules: nothing is worked out again"
    monkeypatch.setattr(schema, "DERIVED_VERSION", schema.DERIVED_VERSION + 1)
    with Archive.open(filled.place) as archive, archive.read() as reader:
        columns = reader.columns(KAZ_MYS)
        ids = [reader.events([key])[key].event.id for key in columns.key]
        assert list(columns.significance) == [len(event_id) % 5 + 1 for event_id in ids]
        assert reader.search("silk").total == 2
        assert reader.search("older rules").total == 0
        assert reader.search("mohamad").total == 2
        assert reader.search("圖集").total == 1
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        assert reader.revision() == 2, "records did not change, so it is no step"
    assert check_archive(filled.place) == []


def test_a_read_only_archive_keeps_what_it_has(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(closed.parent)
    monkeypatch.setattr(schema, "DERIVED_VERSION", schema.DERIVED_VERSION + 1)
    with Archive.open(closed, read_only=True) as archive, archive.read() as reader:
        assert reader.dossier(EGY_KAZ_DOSSIER.dyad) == EGY_KAZ_DOSSIER
        assert len(reader.columns(KAZ_MYS)) == 5
        assert reader.search("silk").total == 2
    assert check_archive(closed) == []
    assert fingerprint(closed.parent) == before
