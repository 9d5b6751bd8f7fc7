"""Flags and icons: every country has one, none is mirrored, each has the frame and colour asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.dossier import countries
from explorer.drawing import flags, icons
from explorer.drawing.surface import Surface
from explorer.drawing.themes import DARK, LIGHT
from tests.drawing.sample import at

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_country_of_today_has_a_flag() -> None:
    without = [land.code for land in countries.all_countries() if flags.path(land.code).stem == "xx"]
    assert [code for code in without if not countries.country(code).is_historic] == []


@pytest.mark.parametrize("code", ["SUN", "YUG", "CSK", "DDR"])
def test_historic_states_have_the_flag_they_had(code: str) -> None:
    assert flags.path(code).stem == code.lower()


@pytest.mark.parametrize("code", [None, "XQZ", "???"])
def test_an_unknown_country_has_a_blank_flag(code: str | None) -> None:
    assert flags.path(code).stem == "xx"


def drawn(code: str, mirrored: bool = False) -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    if mirrored:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flags.draw(Surface.of(painter), code, QRectF(10, 10, 24, 16), LIGHT.a)
    painter.end()
    return image


def test_the_frame_stands_around_the_flag_in_its_sides_colour() -> None:
    image = drawn("KAZ")
    for x, y in ((8, 8), (9, 20), (35, 27), (20, 9)):
        assert at(image, x, y) == LIGHT.a
    assert at(image, 7, 20) == "#FFFFFF"
    assert at(image, 36, 20) == "#FFFFFF"
    assert QColor(at(image, 22, 18)).hue() in range(40, 70)


def test_flags_are_never_mirrored() -> None:
    assert drawn("MYS") == drawn("MYS", mirrored=True)
    canton = QColor(at(drawn("MYS"), 11, 11))
    assert canton.blue() > canton.red()


def test_all_icons_can_be_drawn_in_the_colour_of_text() -> None:
    names = icons.names()
    assert len(names) > 30
    for name in names:
        image = icons.pixmap(name, 16, 2.0, LIGHT.ink).toImage()
        assert image.width() == 32
        pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        solid = [pixel.name().upper() for pixel in pixels if pixel.alpha() > 250]
        assert solid, name
        if name != "dyad":
            assert LIGHT.ink in solid, name


def test_an_icon_for_a_button_is_paler_where_it_is_disabled() -> None:
    from PySide6.QtGui import QIcon

    icon = icons.icon("search", DARK)
    usual = icon.pixmap(16, 16).toImage()
    faint = icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    assert not usual.isNull()
    assert usual != faint


def test_a_flag_for_a_list_has_its_frame() -> None:
    pixmap = flags.pixmap("EGY", LIGHT.line2, 1.0, (16.0, 11.0), 2.0)
    assert (pixmap.width(), pixmap.height()) == (36, 26)
    assert at(pixmap.toImage(), 0, 0) == LIGHT.line2
