"""The style sheet of the window's widgets: flat, 1 px lines, no radius, colours from the theme only.

Letters are the application's font; only what has smaller ones is named in the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance
from explorer.drawing import fonts, themes

MENU_BAR = 24
"""Pixels, in every language: the lines of Noto Sans Arabic would make it higher, and those of a system's font lower."""
_SHEET = """
QMainWindow, QDialog {{ background: {pane}; color: {ink}; }}
QMenuBar {{
    background: {chrome}; color: {ink}; border: none; padding: 0 4px; min-height: {bar}px; max-height: {bar}px;
}}
QMenuBar::item {{ padding: 0 8px; height: {bar}px; background: transparent; }}
#archiveName {{ color: {ink2}; font-size: {small}px; padding: 0 12px; min-height: {bar}px; max-height: {bar}px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {sel}; color: {sel_ink}; }}
QMenu {{ background: {field}; color: {ink}; border: 1px solid {line2}; padding: 4px 0; }}
QMenu::item {{ padding: 4px 24px 4px 24px; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0; }}
QToolBar, QStatusBar, #toolbar {{ background: {chrome}; border: none; }}
#toolbar {{ border-bottom: 1px solid {line}; }}
#filterBar {{ background: {pane}; border-bottom: 1px solid {line}; }}
#filterFoot {{ background: {chrome}; border: none; border-top: 1px solid {line}; }}
#choices {{ background: {field}; }}
#status {{ background: {chrome}; border-top: 1px solid {line}; }}
#status QLabel {{ color: {ink2}; font-size: {small}px; }}
#status QLabel#strong {{ color: {ink}; }}
#status QLabel#editMode {{ background: {sel}; color: {sel_ink}; padding: 0 8px; }}
#status QLabel#noConnection {{ background: {press}; color: {press_ink}; padding: 0 8px; }}
#status QPushButton {{ min-height: 0; padding: 0 8px; font-size: {small}px; }}
#status #fine {{ background: {line2}; border: none; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton, QToolButton, QComboBox {{
    background: {field}; color: {ink}; border: 1px solid {line2}; border-radius: 0; padding: 0 8px;
    min-height: {control}px;
}}
QToolButton {{ padding: 0 6px; }}
QPushButton:hover, QToolButton:hover, QComboBox:hover {{ border-color: {ink}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {{
    background: {press}; color: {press_ink};
}}
QPushButton:default:enabled {{ border-color: {ink}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {faint}; border-color: {line}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {faint}; border-color: {line}; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QTableView:focus {{
    border: 1px solid {ink}; outline: none;
}}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[flat="true"], QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; }}
QToolButton[flat="true"]:hover, QToolButton[flat="true"]:focus, QPushButton[flat="true"]:focus {{
    border-color: {line2};
}}
QLineEdit {{
    background: {field}; color: {ink}; border: 1px solid {line2}; border-radius: 0; padding: 0 6px;
    min-height: {control}px;
    selection-background-color: {press}; selection-color: {press_ink};
}}
QPlainTextEdit {{
    background: {field}; color: {ink}; border: 1px solid {line2};
    selection-background-color: {press}; selection-color: {press_ink};
}}
QPlainTextEdit:focus {{ border-color: {ink}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QLineEdit QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
#popup {{ background: {field}; border: 1px solid {line2}; }}
QListView, QTreeView, QTableView, QListWidget {{
    background: {pane}; color: {ink}; border: none; outline: none;
    selection-background-color: {sel}; selection-color: {sel_ink}; alternate-background-color: {pane};
}}
QTableView::item {{ padding: 0 8px; }}
QTableView {{ background: {canvas}; gridline-color: {line}; border: 1px solid transparent; }}
QHeaderView::section {{
    background: {chrome}; color: {ink}; border: none; border-bottom: 1px solid {line2}; padding: 4px 8px;
    font-weight: bold;
}}
QScrollArea {{ background: {pane}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; min-height: 24px; min-width: 24px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QToolTip {{ background: {canvas}; color: {ink}; border: 1px solid {line2}; padding: 4px; }}
QCheckBox {{ color: {ink}; spacing: 6px; background: transparent; }}
QCheckBox::indicator {{ width: 13px; height: 13px; border: 1px solid {line2}; background: {field}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {ink}; }}
QCheckBox::indicator:checked {{
    border-color: {ink};
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
        stop:0 {ink}, stop:0.6 {ink}, stop:0.65 {field}, stop:1 {field});
}}
QRadioButton {{ color: {ink}; spacing: 6px; background: transparent; }}
QRadioButton::indicator {{
    width: 13px; height: 13px; border: 1px solid {line2}; border-radius: 7px; background: {field};
}}
QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border-color: {ink}; }}
QRadioButton::indicator:checked {{
    border-color: {ink};
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
        stop:0 {ink}, stop:0.5 {ink}, stop:0.55 {field}, stop:1 {field});
}}
QLabel {{ color: {ink}; background: transparent; }}
QLabel[faint="true"] {{ color: {ink2}; font-size: {small}px; }}
#pane {{ background: {pane}; }}
#tally {{ padding: 0; font-size: {small}px; }}
QToolButton#sectionHead, QToolButton#sectionHead:checked, QToolButton#sectionHead:pressed {{
    font-weight: bold; background: transparent; color: {ink};
}}
#head {{ background: {chrome}; border: none; border-bottom: 1px solid {line}; }}
"""


AT_ONCE = 24
"""Widgets that are restyled in one turn of the event loop."""
_STYLED = "dyadStyled"
"""The application's property that says that it has its style."""
_RESTYLED = "dyadRestyled"
"""The application's property that holds the sheet that all widgets have been told of."""
_POLISHED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


def sheet(appearance: Appearance) -> str:
    """Return the style sheet of an appearance."""
    theme, scale = appearance.theme, appearance.text_scale
    return _SHEET.format(
        **theme.tokens(),
        faint=themes.blended(theme.ink2, theme.pane, 0.6),
        thumb=themes.blended(theme.line2, theme.pane, 0.6),
        small=round(fonts.SMALL * scale),
        bar=round(MENU_BAR * scale),
        control=round(26 * scale),
    )


def apply(application: QApplication, appearance: Appearance) -> None:
    """Give the whole program an appearance at once: palette, style sheet, font and direction."""
    for _ in applying(application, appearance):
        pass


def applying(application: QApplication, appearance: Appearance) -> Iterator[None]:
    """Give the whole program an appearance, a few widgets in each step."""
    if not application.property(_STYLED):
        # Once only: under a style sheet Qt would polish every widget anew for it, and again for the sheet.
        application.setStyle("Fusion")
        application.setProperty(_STYLED, True)
    application.setPalette(themes.palette(appearance.theme))
    font = QFont(fonts.font(fonts.BODY, False, appearance.language, appearance.text_scale))
    wanted = sheet(appearance)
    restyled = application.styleSheet() == wanted and application.property(_RESTYLED) == wanted
    same = application.font() == font and restyled
    application.setFont(font)
    application.setLayoutDirection(appearance.words.locale().textDirection())
    if same:
        return
    application.setProperty(_RESTYLED, "")
    # In the order of the tree, and not in that of Qt's set: what asks its parent for room then finds it restyled.
    roots = (one for one in QApplication.topLevelWidgets() if one.parentWidget() is None)
    widgets = [one for root in roots for one in (root, *root.findChildren(QWidget))]
    _replace_sheet(application, wanted, widgets)
    for first in range(0, len(widgets), AT_ONCE):
        yield
        _restyle(widget for widget in widgets[first : first + AT_ONCE] if isValid(widget))
    application.setProperty(_RESTYLED, wanted)


def _replace_sheet(application: QApplication, wanted: str, widgets: Iterable[QWidget]) -> None:
    """Have Qt take another sheet and leave the widgets as they are.

    By itself it would restyle all of them in one go: twice, where a sheet is emptied first, or once for each widget
    that it lies in, where not. So they seem to have styles of their own meanwhile, which Qt has not given them yet.
    """
    passed_over = [
        (attribute, to, [one for one in widgets if one.testAttribute(attribute) is not to])
        for attribute, to in ((_POLISHED, False), (_OWN_STYLE, True))
    ]
    if application.styleSheet():
        _keeper()
    try:
        for attribute, to, some in passed_over:
            for widget in some:
                widget.setAttribute(attribute, to)
        application.setStyleSheet("")
        application.setStyleSheet(wanted)
    finally:
        for attribute, to, some in passed_over:
            for widget in some:
                widget.setAttribute(attribute, not to)


@cache
def _keeper() -> QWidget:
    """Return a widget that is never shown and has a sheet of its own.

    What Qt has done to the widgets for a sheet it forgets with the last sheet that there is, and could not undo it.
    """
    keeper = QWidget()
    keeper.setStyleSheet("* {}")
    return keeper


def _restyle(widgets: Iterable[QWidget]) -> None:
    """Do for some widgets what Qt does for all when a sheet is set."""
    some = list(widgets)
    for widget in some:
        if widget.testAttribute(_POLISHED):
            widget.style().polish(widget)
    for widget in some:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        widget.update()
