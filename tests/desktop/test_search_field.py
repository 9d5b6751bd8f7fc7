"""The list of hits names the records that were found, whatever of them was."""

from __future__ import annotations

from pathlib import Path

from explorer.desktop.search_field import SearchField
from explorer.dossier.records import Citation, Dossier, DyadKey, Event, EventKind, Participant, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting


def listed(sitting: Sitting) -> list[str]:
    """Return the ids of what the list under the field leads to, once it is open."""
    field: SearchField = sitting.window.toolbar.search
    sitting.qtbot.waitUntil(lambda: field.popup is not None and field.popup.isVisible())
    assert field.popup is not None
    model = field.popup.list.entries
    entries = [model.entry(model.index(row, 0)) for row in range(model.rowCount())]
    return [entry.id for entry in entries if entry is not None]


def test_a_source_is_found_by_who_published_it(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("International Monetary Fund")
    assert "source:imf-dots" in listed(sitting)


def test_people_of_one_name_are_told_apart(open_window: OpenWindow, tmp_path: Path) -> None:
    name = Texts(en="Ahmad Ismail")
    people = tuple(Person(f"ahmad-{number}", name, "MYS") for number in (1, 2))
    event = Event(
        "talks",
        EventKind.OTHER,
        Texts(en="Talks"),
        (Citation("paper"),),
        participants=tuple(Participant(person.id, "speaker", Texts(en="Minister"), "MYS") for person in people),
    )
    dossier = Dossier(
        DyadKey("KAZ", "MYS"), Texts(en="T"), people, (Source("paper", "report", Texts(en="Paper"), "en"),), (event,)
    )
    file = tmp_path / "made.dyad"
    with Archive.create(file) as archive:
        import_dossier(archive, dossier, "made.json", "Aigul")
    sitting = open_window(archive=file)
    sitting.search("Ahmad Ismail")
    assert {"person:ahmad-1", "person:ahmad-2"} <= set(listed(sitting))
