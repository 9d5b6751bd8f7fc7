"""What else people call an action, from other programs or from its key: the command palette finds it by that too.

They are separated by commas. A language may have other ones, as many as it needs; the English ones are found in every
language.
"""

from __future__ import annotations

from explorer.dossier.message import Message

OTHER_NAMES = {
    "open-archive": Message("load a file"),
    "open-database": Message("connect to a server, PostgreSQL"),
    "import": Message("load, read a file"),
    "export": Message("save as, JSON"),
    "picture": Message("screenshot, export an image, PNG, SVG, PDF"),
    "restore": Message("restore a backup"),
    "quit": Message("exit, close the window"),
    "undo": Message("take back"),
    "redo": Message("do again"),
    "history": Message("change log"),
    "new-event": Message("add an event, create an event"),
    "edit-selected": Message("change, rename"),
    "remove-event": Message("delete"),
    "merge-selected": Message("join, unite"),
    "split-event": Message("split"),
    "search": Message("find"),
    "next-hit": Message("find next"),
    "previous-hit": Message("find previous"),
    "filter": Message("show only, hide, facets"),
    "clear-filters": Message("show everything, remove the filter"),
    "choose-period": Message("select a period"),
    "clear-period": Message("deselect the period"),
    "table": Message("list"),
    "compare": Message("second dossier"),
    "show-trade": Message("exports, imports, figures"),
    "show-sidebar": Message("sidebar"),
    "theme-light": Message("light mode"),
    "theme-dark": Message("dark mode, night"),
    "text-larger": Message("font size"),
    "text-smaller": Message("font size"),
    "zoom-in": Message("closer, magnify"),
    "zoom-out": Message("farther"),
    "fit-all": Message("fit all, zoom to all, whole range"),
    "fit-selection": Message("fit the selection, zoom to the selection"),
    "go-to-date": Message("jump to a date, calendar"),
    "back": Message("view history, previous view"),
    "forward": Message("next view"),
    "page-back": Message("pan back, scroll"),
    "page-on": Message("pan on, scroll"),
    "previous-link": Message("follow a link"),
    "next-link": Message("follow a link"),
    "add-bookmark": Message("favourite"),
    "manage-bookmarks": Message("rename a bookmark, favourites"),
    "escape": Message("deselect"),
    "keys": Message("shortcuts, help"),
}
"""By the ids of actions."""
