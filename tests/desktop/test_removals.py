"""People, sources and dossiers are removed by keys, and what is in the way is shown with the way to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.desktop.editing.dossier_form import DossierForm
from explorer.desktop.editing.person_form import PersonForm
from explorer.desktop.editing.references import ReferencesDialog
from explorer.desktop.flows.removals import RemoveDossierQuestion
from explorer.desktop.state import SelectionKind
from explorer.dossier.records import DossierSummary, DyadKey, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.record_commands import PutPerson, PutSource
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import can
from tests.desktop.test_record_forms import in_form, select

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
GUEST = Person("guest", Texts(en="A guest"), "MYS")
BOOK = Source("book", "book", Texts(en="A book"))


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


@pytest.fixture
def with_guests(sitting: Sitting) -> Sitting:
    """Give a window on a dossier with a person and a source that nothing refers to."""
    session = sitting.window.session
    editor = Editor(session.archive, "Omar")
    editor.do(PutSource(KAZ_MYS, None, BOOK))
    session.changed.emit(editor.do(PutPerson(KAZ_MYS, None, GUEST)))
    sitting.qtbot.waitUntil(lambda: GUEST.id in sitting.dossier.view.people, timeout=WAIT)
    return sitting


def test_a_person_and_a_source_go_by_del_and_come_back_by_undo(with_guests: Sitting) -> None:
    sitting = with_guests
    for kind, record in ((SelectionKind.PERSON, GUEST), (SelectionKind.SOURCE, BOOK)):

        def there(kind: SelectionKind = kind, record: Person | Source = record) -> bool:
            view = sitting.dossier.view
            return record.id in (view.people if kind is SelectionKind.PERSON else view.sources)

        select(sitting, kind, record.id)
        sitting.press("Del")
        sitting.qtbot.waitUntil(lambda: not there(), timeout=WAIT)
        sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
        sitting.run("undo")
        sitting.qtbot.waitUntil(there, timeout=WAIT)


def test_what_refers_to_a_person_is_listed_and_gone_to(sitting: Sitting) -> None:
    people = sitting.dossier.view.people
    select(sitting, SelectionKind.PERSON, "mahathir")
    told: list[str] = []

    def look(dialog: ReferencesDialog) -> None:
        told.append(dialog.told.text())
        told.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    met = when_shown(ReferencesDialog, look)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert told[0].startswith("Mahathir Mohamad is named by ")
    assert told[0].endswith("so nothing was removed. Take the name out of these first.")
    assert any("Mahathir in Kazakhstan · July 1996 · Kazakhstan and Malaysia" in line for line in told)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selection.kind is SelectionKind.EVENT, timeout=WAIT)
    assert "mahathir" in people
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 1


def test_figures_that_cite_a_source_are_counted_too(sitting: Sitting) -> None:
    source = next(iter(sitting.dossier.view.dossier.trade)).citations[0].source
    select(sitting, SelectionKind.SOURCE, source)
    told: list[str] = []

    def look(dialog: ReferencesDialog) -> None:
        told.append(dialog.told.text())
        dialog.reject()

    met = when_shown(ReferencesDialog, look)
    sitting.run("remove-event")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert " figures, so nothing was removed" in told[0]


def test_a_person_is_removed_from_their_form(with_guests: Sitting) -> None:
    sitting = with_guests
    select(sitting, SelectionKind.PERSON, GUEST.id)
    in_form(sitting, PersonForm, lambda: sitting.press("F2"), lambda form: form.remove_button.click())
    sitting.qtbot.waitUntil(lambda: GUEST.id not in sitting.dossier.view.people, timeout=WAIT)


def remove_dossier(sitting: Sitting, *, agree: bool) -> str:
    said: list[str] = []

    def answer(box: RemoveDossierQuestion) -> None:
        said.append(box.text())
        QTest.keyClick(box.remove_button if agree else box, Qt.Key.Key_Space if agree else Qt.Key.Key_Escape)

    met = when_shown(RemoveDossierQuestion, answer)
    sitting.run("remove-dossier")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    return said[0]


def test_a_dossier_is_asked_about_removed_and_brought_back(sitting: Sitting) -> None:
    dossier = sitting.dossier
    events, figures = len(dossier.keys), len(dossier.view.dossier.trade)
    said = remove_dossier(sitting, agree=False)
    assert f"With it go {events} events and {figures} figures." in said
    assert "People and sources stay in the archive." in said
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    assert sitting.window.state.dossier is dossier, "nothing is removed unasked"
    remove_dossier(sitting, agree=True)
    sitting.wait_for_dossier("EGY-KAZ")
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: any(one.dyad == KAZ_MYS for one in listed(sitting)), timeout=WAIT)
    sitting.window.open_dossier("KAZ-MYS")
    sitting.wait_for_dossier("KAZ-MYS")
    assert sitting.dossier.keys == dossier.keys


def listed(sitting: Sitting) -> list[DossierSummary]:
    with sitting.window.session.archive.read() as reader:
        return list(reader.dossiers())


def test_a_dossier_is_removed_from_the_form_of_its_title(sitting: Sitting) -> None:
    def act(form: DossierForm) -> None:
        met = when_shown(RemoveDossierQuestion, lambda box: box.remove_button.click())
        form.remove_button.click()
        sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)

    in_form(sitting, DossierForm, lambda: sitting.run("dossier-title"), act)
    sitting.wait_for_dossier("EGY-KAZ")


def test_the_last_dossier_leaves_an_empty_window(sitting: Sitting) -> None:
    remove_dossier(sitting, agree=True)
    sitting.wait_for_dossier("EGY-KAZ")
    remove_dossier(sitting, agree=True)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.dossier is None, timeout=WAIT)
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.wait_for_dossier("EGY-KAZ")
