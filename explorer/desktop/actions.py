"""Every action of the window in one table: id, text, keys, when it is enabled, and its place in the menus.

The menus, the key sheet and the command palette are made from it; nothing else declares a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from explorer.dossier.message import Message


class Needs(StrEnum):
    """What must be there for an action to be of use."""

    NOTHING = "nothing"
    DOSSIER = "dossier"
    SELECTION = "selection"
    HITS = "hits"
    FILTER = "filter"
    PERIOD = "period"
    EDITABLE = "editable"
    """A dossier that can be written to."""
    ONE_EVENT = "one event"
    EVENT = "event"
    """One event that can be edited."""
    DATED = "dated"
    """Edit mode, and one event whose date can be moved."""
    RECORD = "record"
    """One event, person or source that can be edited."""
    PERSON = "person"
    """One person who can be edited."""
    MERGEABLE = "mergeable"
    """An event, several, a person or a source that can be made one with others."""
    UNDO = "undo"
    REDO = "redo"
    PAST = "past"
    FUTURE = "future"
    WRITABLE = "writable"
    PARTNERS = "partners"
    """A country that two or more dossiers are about."""
    OTHERS = "others"
    """Another dossier beside the open one."""
    COMPARING = "comparing"
    """A second dossier on the same axis."""


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    RECORD = "record"
    FIND = "find"
    VIEW = "view"
    GO = "go"
    HELP = "help"


MENUS = {
    Menu.FILE: Message("&File"),
    Menu.EDIT: Message("&Edit"),
    Menu.RECORD: Message("&Record"),
    Menu.FIND: Message("F&ind"),
    Menu.VIEW: Message("&View"),
    Menu.GO: Message("&Go"),
    Menu.HELP: Message("&Help"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """One action. ``keys`` are in Qt's portable form; ``on_canvas`` keys act only while the canvas has focus.

    ``group`` separates entries of a menu; ``choice`` makes it one of several, ``checkable`` a switch.
    """

    id: str
    text: Message
    menu: Menu | None
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    on_canvas: bool = False
    group: int = 0
    choice: str = ""
    checkable: bool = False
    icon: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("open-archive", Message("&Open archive…"), Menu.FILE, ("Ctrl+O",), icon="folder-open"),
    Action("open-database", Message("Open a &database…"), Menu.FILE),
    Action("import", Message("&Import a dossier…"), Menu.FILE, ("Ctrl+I",), Needs.WRITABLE, group=1, icon="download"),
    Action("export", Message("&Export this dossier…"), Menu.FILE, ("Ctrl+E",), Needs.DOSSIER, group=1, icon="upload"),
    Action("picture", Message("Save a &picture…"), Menu.FILE, ("Ctrl+Shift+E",), Needs.DOSSIER, group=1, icon="image"),
    Action("saved", Message("&Saving is automatic"), Menu.FILE, ("Ctrl+S",), group=2),
    Action("restore", Message("Go &back to a backup…"), Menu.FILE, (), Needs.WRITABLE, group=2, icon="history"),
    Action("quit", Message("&Quit"), Menu.FILE, ("Ctrl+Q",), group=3),
    Action("undo", Message("&Undo"), Menu.EDIT, ("Ctrl+Z",), Needs.UNDO),
    Action("redo", Message("&Redo"), Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.REDO),
    Action("history", Message("&History…"), Menu.EDIT, ("Ctrl+H",), Needs.NOTHING, icon="history"),
    Action("news", Message("What is ne&w…"), Menu.EDIT, ("Ctrl+Shift+H",), Needs.NOTHING),
    Action("paste-rows", Message("&Paste rows of a table…"), Menu.EDIT, ("Ctrl+Shift+V",), Needs.EDITABLE, group=1),
    Action("edit-mode", Message("Edit mo&de"), Menu.EDIT, ("Ctrl+M",), Needs.EDITABLE, group=1, checkable=True),
    Action(
        "copy-citation", Message("&Copy citation"), Menu.EDIT, ("Ctrl+Shift+C",), Needs.SELECTION, group=2, icon="copy"
    ),
    Action("new-event", Message("&New event…"), Menu.RECORD, ("Ctrl+N",), Needs.EDITABLE, icon="plus"),
    Action("new-person", Message("New &person…"), Menu.RECORD, (), Needs.EDITABLE),
    Action("new-source", Message("New &source…"), Menu.RECORD, (), Needs.EDITABLE),
    Action("new-dossier", Message("New &dossier…"), Menu.RECORD, ("Ctrl+Shift+N",), Needs.WRITABLE),
    Action("edit-selected", Message("&Edit what is selected…"), Menu.RECORD, ("F2",), Needs.RECORD, group=1),
    Action("offices", Message("O&ffices of the person…"), Menu.RECORD, (), Needs.PERSON, group=1),
    Action("event-history", Message("History &of the event…"), Menu.RECORD, (), Needs.ONE_EVENT, group=1),
    Action("merge-selected", Message("Merge &what is selected…"), Menu.RECORD, ("Ctrl+J",), Needs.MERGEABLE, group=1),
    Action("split-event", Message("Di&vide the event into two…"), Menu.RECORD, (), Needs.EVENT, group=1),
    Action("dispute-event", Message("Mark as disp&uted…"), Menu.RECORD, (), Needs.EVENT, group=1),
    Action("remove-event", Message("Re&move what is selected"), Menu.RECORD, ("Del",), Needs.RECORD, group=1),
    Action(
        "change-several",
        Message("Chan&ge the selected events…"),
        Menu.RECORD,
        ("Ctrl+Shift+M",),
        Needs.EVENT,
        group=1,
    ),
    Action("figures", Message("Tr&ade figures…"), Menu.RECORD, ("Ctrl+Shift+T",), Needs.DOSSIER, group=2),
    Action("places", Message("P&laces…"), Menu.RECORD, (), Needs.WRITABLE, group=2),
    Action("dossier-title", Message("&Title of the dossier…"), Menu.RECORD, (), Needs.EDITABLE, group=2),
    Action("find-duplicates", Message("What ma&y be there twice…"), Menu.RECORD, (), Needs.EDITABLE, group=2),
    Action("library-differences", Message("Differences from the newer li&brary…"), Menu.RECORD, (), group=2),
    Action("remove-dossier", Message("Remove the dossie&r…"), Menu.RECORD, (), Needs.EDITABLE, group=2),
    Action("search", Message("&Search"), Menu.FIND, ("Ctrl+F",), Needs.DOSSIER, icon="search"),
    Action("next-hit", Message("&Next hit"), Menu.FIND, ("F3",), Needs.HITS),
    Action("previous-hit", Message("Previ&ous hit"), Menu.FIND, ("Shift+F3",), Needs.HITS),
    Action("filter", Message("&Filter…"), Menu.FIND, ("Ctrl+Shift+F",), Needs.DOSSIER, group=1, icon="filter"),
    Action("pin", Message("Pin &the event, or unpin it"), Menu.FIND, (), Needs.ONE_EVENT, group=1, icon="pin"),
    Action("clear-filters", Message("C&lear all filters"), Menu.FIND, ("Ctrl+Shift+L",), Needs.FILTER, group=1),
    Action(
        "choose-period", Message("Choose the period in &view"), Menu.FIND, ("Ctrl+Shift+K",), Needs.DOSSIER, group=2
    ),
    Action("clear-period", Message("Cle&ar the chosen period"), Menu.FIND, (), Needs.PERIOD, group=2),
    Action("timeline", Message("&Timeline"), Menu.VIEW, ("Ctrl+1",), Needs.DOSSIER, choice="view", icon="timeline"),
    Action("table", Message("Ta&ble"), Menu.VIEW, ("Ctrl+2",), Needs.DOSSIER, choice="view", icon="table"),
    Action("partners", Message("All &partners of a country"), Menu.VIEW, ("Ctrl+3",), Needs.PARTNERS, choice="view"),
    Action(
        "partners-table",
        Message("Partners as a t&able"),
        Menu.VIEW,
        (),
        Needs.PARTNERS,
        checkable=True,
        icon="table",
    ),
    Action("compare", Message("&Compare with…"), Menu.VIEW, ("Ctrl+Shift+D",), Needs.OTHERS, group=1),
    Action("stop-comparing", Message("&Stop comparing"), Menu.VIEW, (), Needs.COMPARING, group=1),
    Action(
        "years-since",
        Message("Y&ears since relations began"),
        Menu.VIEW,
        (),
        Needs.COMPARING,
        checkable=True,
        group=1,
    ),
    Action("count-from", Message("C&ount years from the selected event"), Menu.VIEW, (), Needs.COMPARING, group=1),
    Action("show-trade", Message("T&rade chart"), Menu.VIEW, ("Ctrl+T",), Needs.DOSSIER, checkable=True, group=1),
    Action("show-sidebar", Message("&Left pane"), Menu.VIEW, ("F9",), checkable=True, group=1),
    Action("show-detail", Message("&Detail pane"), Menu.VIEW, ("F10",), checkable=True, group=1),
    Action("theme-system", Message("Colours of the s&ystem"), Menu.VIEW, choice="theme", group=2),
    Action("theme-light", Message("Li&ght"), Menu.VIEW, choice="theme", group=2, icon="sun"),
    Action("theme-dark", Message("Dar&k"), Menu.VIEW, choice="theme", group=2, icon="moon"),
    Action("theme-high-contrast", Message("&High contrast"), Menu.VIEW, choice="theme", group=2),
    Action("wheel-scrolls", Message("&Wheel moves in time"), Menu.VIEW, checkable=True, group=3),
    Action("text-larger", Message("Larger te&xt"), Menu.VIEW, ("Ctrl++", "Ctrl+="), group=4),
    Action("text-smaller", Message("S&maller text"), Menu.VIEW, ("Ctrl+-",), group=4),
    Action("text-usual", Message("&Usual text size"), Menu.VIEW, ("Ctrl+0",), group=4),
    Action("zoom-in", Message("Zoom &in"), Menu.GO, ("+", "="), Needs.DOSSIER, on_canvas=True, icon="plus"),
    Action("zoom-out", Message("Zoom &out"), Menu.GO, ("-",), Needs.DOSSIER, on_canvas=True, icon="minus"),
    Action("fit-all", Message("Show &all"), Menu.GO, ("0",), Needs.DOSSIER, on_canvas=True, icon="fit"),
    Action("fit-selection", Message("Show the &selection"), Menu.GO, ("F",), Needs.SELECTION, on_canvas=True),
    Action("zoom-to-period", Message("Zoom to the chosen period"), None, (), Needs.PERIOD),
    Action("filter-to-period", Message("Filter to the chosen period"), None, (), Needs.PERIOD),
    Action("copy-period", Message("Copy the chosen period as text"), None, (), Needs.PERIOD),
    Action("go-to-date", Message("Go to &date…"), Menu.GO, ("Ctrl+G",), Needs.DOSSIER, group=1, icon="calendar"),
    Action("back", Message("&Back"), Menu.GO, ("Alt+Left",), Needs.PAST, group=1, icon="history"),
    Action("forward", Message("&Forward"), Menu.GO, ("Alt+Right",), Needs.FUTURE, group=1),
    Action("event-left", Message("Event to the left"), None, ("Left",), Needs.DOSSIER, on_canvas=True),
    Action("event-right", Message("Event to the right"), None, ("Right",), Needs.DOSSIER, on_canvas=True),
    Action("lane-up", Message("Lane above"), None, ("Up",), Needs.DOSSIER, on_canvas=True),
    Action("lane-down", Message("Lane below"), None, ("Down",), Needs.DOSSIER, on_canvas=True),
    Action("first", Message("First event"), Menu.GO, ("Home",), Needs.DOSSIER, on_canvas=True, group=2),
    Action("last", Message("Last event"), Menu.GO, ("End",), Needs.DOSSIER, on_canvas=True, group=2),
    Action(
        "end-left",
        Message("In edit mode: end of the date to the left"),
        None,
        ("Ctrl+Left",),
        Needs.DATED,
        on_canvas=True,
    ),
    Action(
        "end-right",
        Message("In edit mode: end of the date to the right"),
        None,
        ("Ctrl+Right",),
        Needs.DATED,
        on_canvas=True,
    ),
    Action(
        "start-left",
        Message("In edit mode: beginning of the date to the left"),
        None,
        ("Ctrl+Shift+Left",),
        Needs.DATED,
        on_canvas=True,
    ),
    Action(
        "start-right",
        Message("In edit mode: beginning of the date to the right"),
        None,
        ("Ctrl+Shift+Right",),
        Needs.DATED,
        on_canvas=True,
    ),
    Action("page-back", Message("A screen back"), Menu.GO, ("PgUp",), Needs.DOSSIER, on_canvas=True, group=2),
    Action("page-on", Message("A screen on"), Menu.GO, ("PgDown",), Needs.DOSSIER, on_canvas=True, group=2),
    Action(
        "open-event",
        Message("Open the event, or go into a cluster's list"),
        None,
        ("Return", "Enter"),
        Needs.DOSSIER,
        on_canvas=True,
    ),
    Action("previous-event", Message("Previous event"), Menu.GO, (), Needs.SELECTION, group=3),
    Action("next-event", Message("Next event"), Menu.GO, (), Needs.SELECTION, group=3),
    Action(
        "previous-link", Message("Previous linked event"), Menu.GO, ("[",), Needs.SELECTION, on_canvas=True, group=3
    ),
    Action("next-link", Message("Next linked event"), Menu.GO, ("]",), Needs.SELECTION, on_canvas=True, group=3),
    Action("next-pane", Message("Next pane"), Menu.GO, ("F6",), group=4),
    Action("previous-pane", Message("Previous pane"), Menu.GO, ("Shift+F6",), group=4),
    Action("add-bookmark", Message("Boo&kmark this view…"), Menu.GO, ("Ctrl+D",), Needs.DOSSIER, group=5),
    Action("manage-bookmarks", Message("&Manage bookmarks…"), Menu.GO, (), group=5),
    Action("escape", Message("Close, then deselect"), None, ("Esc",)),
    Action("palette", Message("Command &palette"), Menu.HELP, ("Ctrl+Shift+P",)),
    Action("keys", Message("All &keys"), Menu.HELP, ("?", "F1"), icon="keyboard"),
    Action("about", Message("&About Dyad"), Menu.HELP, group=1, icon="info"),
)
"""All actions. Languages are added to their menu by the window, since nobody can list them here."""

BY_ID = {action.id: action for action in ACTIONS}
