"""The places of the archive by keys: found as one types, and changed in all events at once, whose count is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.desktop.editing.places import PlaceForm, PlacesWindow
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent
from explorer.settings import Settings
from explorer.store.place_reading import PlaceUse
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import can
from tests.desktop.test_record_forms import in_form

KAZ_MYS = DyadKey("KAZ", "MYS")
WHERE = "Kuala Lumpur"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def places(sitting: Sitting) -> dict[Texts, PlaceUse]:
    with sitting.window.session.archive.read() as reader:
        return {use.name: use for use in reader.event_places.every()}


def named(sitting: Sitting, name: str) -> PlaceUse:
    return next(use for use in places(sitting).values() if use.name.text("en") == name)


def cells(window: PlacesWindow) -> list[str]:
    return [str(window.rows.index(0, column).data()) for column in range(3)]


def in_place(sitting: Sitting, window: PlacesWindow, act: Callable[[PlaceForm], None]) -> None:
    """Press Enter where one types what is sought, act in the form that opens, and wait until it is closed."""

    def safely(form: PlaceForm) -> None:
        try:
            form.activateWindow()
            sitting.qtbot.waitUntil(form.isActiveWindow, timeout=WAIT)
            act(form)
        except BaseException:
            form.reject()  # Else its loop would keep the test for ever.
            raise

    met = when_shown(PlaceForm, safely)
    assert window.field is not None
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)


def listed(sitting: Sitting, window: PlacesWindow, typed: str) -> None:
    """Wait for the list, and type into it."""
    sitting.qtbot.waitUntil(lambda: bool(window.held), timeout=WAIT)
    assert window.field is not None
    assert window.field.hasFocus()
    QTest.keyClicks(window.field, typed)


def type_english(form: PlaceForm, text: str) -> None:
    form.place.show_texts({**form.place.typed, "en": text})
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_place_is_changed_in_all_events_and_taken_back(sitting: Sitting) -> None:
    before = places(sitting)
    use = named(sitting, WHERE)
    assert use.events > 1
    shown: list[str] = []

    def enter(form: PlaceForm) -> None:
        shown.append(form.extent.text())
        type_english(form, "Capital of Malaysia")

    def act(window: PlacesWindow) -> None:
        listed(sitting, window, "kuala lum")
        shown.append(cells(window)[0])
        in_place(sitting, window, enter)
        assert window.field is not None
        window.field.clear()
        QTest.keyClicks(window.field, "capital of mal")
        sitting.qtbot.waitUntil(lambda: bool(window.rows.shown), timeout=WAIT)
        assert cells(window)[0] == "Capital of Malaysia"
        assert cells(window)[2] == str(use.events)
        window.reject()

    in_form(sitting, PlacesWindow, lambda: sitting.run("places"), act)
    assert shown[0] == WHERE
    assert shown[1].startswith(f"{use.events} events · ")
    assert named(sitting, "Capital of Malaysia").events == use.events
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: places(sitting) == before, timeout=WAIT)


def test_two_places_become_one_after_that_is_told(sitting: Sitting) -> None:
    first, second = list(places(sitting).values())[:2]

    def enter(form: PlaceForm) -> None:
        form.place.show_texts(first.name)
        form.judge()
        assert f"the archive has it already, in {first.events} events" in form.problems.text()
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def act(window: PlacesWindow) -> None:
        listed(sitting, window, "")
        assert window.field is not None
        QTest.keyClick(window.field, Qt.Key.Key_Down)
        in_place(sitting, window, enter)
        sitting.qtbot.waitUntil(lambda: second.name not in {use.name for use in window.held}, timeout=WAIT)
        window.reject()

    in_form(sitting, PlacesWindow, lambda: sitting.run("places"), act)
    assert second.name not in places(sitting)
    assert first.events <= places(sitting)[first.name].events <= first.events + second.events


def test_a_place_that_more_events_have_by_now_is_counted_again_in_its_form(sitting: Sitting) -> None:
    use = named(sitting, WHERE)
    with sitting.window.session.archive.read() as reader:
        event = next(
            event for event in reader.dossier(KAZ_MYS).events if use.name in [place.name for place in event.places]
        )

    def enter(form: PlaceForm) -> None:
        Editor(sitting.window.session.archive, "Omar").do(AddEvent(KAZ_MYS, replace(event, id="another", links=())))
        type_english(form, "Capital of Malaysia")
        said = f"{use.events + 1} events"
        sitting.qtbot.waitUntil(lambda: form.extent.text().startswith(said), timeout=WAIT)
        assert form.extent.text().endswith("Changed meanwhile")
        assert named(sitting, WHERE).events == use.events + 1, "nothing was written yet"
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def act(window: PlacesWindow) -> None:
        listed(sitting, window, WHERE)
        in_place(sitting, window, enter)
        window.reject()

    in_form(sitting, PlacesWindow, lambda: sitting.run("places"), act)
    assert named(sitting, "Capital of Malaysia").events == use.events + 1
