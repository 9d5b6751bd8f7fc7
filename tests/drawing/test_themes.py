"""Every text can be read on every ground it stands on."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtGui import QPalette

from explorer.dossier.records import Side
from explorer.drawing import themes
from explorer.drawing.spans import CARD_ALPHA
from explorer.drawing.themes import THEMES, Theme, ThemeName, blended, contrast

READABLE = 4.5
ALPHAS_UNDER_TEXT = (0.3, 0.42)
"""Bodies of what lasted, and of years: the only ones long enough to carry a line of text."""
GROUNDS = ("canvas", "pane", "chrome", "field", "a_wash", "b_wash")


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    """Return (what, ink, ground) of every pair that a painter or a widget uses."""
    tokens = theme.tokens()
    found = [(f"{ink} on {ground}", tokens[ink], tokens[ground]) for ink in ("ink", "ink2") for ground in GROUNDS]
    found += [
        ("ink on a pressed button", theme.press_ink, theme.press),
        ("ink on a selected row", theme.sel_ink, theme.sel),
        ("found letters", theme.hit_ink, theme.hit),
        ("the crosshair's flag", theme.canvas, theme.ink),
    ]
    for hue, ground in itertools.product(("a", "b", "j", "conflict"), ("canvas", "pane", "chrome")):
        found.append((f"{hue} on {ground}", tokens[hue], tokens[ground]))
    found += [("A's name in its lane", theme.a, theme.a_wash), ("B's name in its lane", theme.b, theme.b_wash)]
    for side in Side:
        wash = theme.wash(side)
        card = blended(theme.fill(side), wash, CARD_ALPHA)
        found += [(f"text on a bar of {side}", theme.ink, card), (f"detail on a bar of {side}", theme.ink2, card)]
        for alpha in ALPHAS_UNDER_TEXT:
            bar = blended(theme.side(side), wash, alpha)
            found.append((f"text within a bar of {side} at {alpha}", theme.ink, bar))
    return found


@pytest.mark.parametrize("name", list(ThemeName))
def test_every_text_stands_out_from_its_ground(name: ThemeName) -> None:
    low = {what: round(contrast(*inks), 2) for what, *inks in pairs(THEMES[name]) if contrast(*inks) < READABLE}
    assert low == {}


@pytest.mark.parametrize("name", list(ThemeName))
def test_tokens_are_plain_colours(name: ThemeName) -> None:
    for token, value in THEMES[name].tokens().items():
        assert re.fullmatch(r"#[0-9A-F]{6}", value), token


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", list(ThemeName))
def test_the_two_sides_differ_in_more_than_brightness(name: ThemeName) -> None:
    """Blue against orange: all common colour deficiencies keep the blue channel or the yellow apart."""
    theme = THEMES[name]
    red, blue = (int(theme.a[at : at + 2], 16) - int(theme.b[at : at + 2], 16) for at in (1, 5))
    assert red < -60
    assert blue > 60


@pytest.mark.parametrize("name", THEMES)
def test_grid_lines_are_weaker_than_what_is_read_between_them(name: ThemeName) -> None:
    theme = THEMES[name]
    assert contrast(theme.grid, theme.canvas) <= contrast(theme.line, theme.canvas)
    for drawn in (theme.ink, theme.line2, theme.a, theme.b, theme.j):
        assert contrast(theme.grid, theme.canvas) < contrast(drawn, theme.canvas)


def test_dark_is_known_by_its_ground() -> None:
    assert not themes.LIGHT.dark
    assert themes.DARK.dark
    assert themes.HIGH_CONTRAST.dark


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.usefixtures("qapp")
def test_the_widgets_palette_is_the_themes(name: ThemeName) -> None:
    theme = THEMES[name]
    palette = themes.palette(theme)
    assert palette.color(QPalette.ColorRole.Window).name().upper() == theme.pane
    assert palette.color(QPalette.ColorRole.Text).name().upper() == theme.ink
    selected = palette.color(QPalette.ColorRole.Highlight).name(), palette.color(QPalette.ColorRole.HighlightedText)
    assert contrast(selected[0], selected[1].name()) >= READABLE


def test_blending_is_what_painting_with_an_alpha_gives() -> None:
    assert blended("#FFFFFF", "#000000", 0.5) == "#808080"
    assert blended("#1A5CA3", "#EDF2F8", 0.0) == "#EDF2F8"
    assert blended("#1A5CA3", "#EDF2F8", 1.0) == "#1A5CA3"
