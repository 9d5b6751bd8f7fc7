"""A scene made by hand, so that painters are tested on known places, and the curated dossiers ready to be painted."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer import paths
from explorer.dossier import calendar
from explorer.dossier.columns import EventColumns
from explorer.dossier.records import Dossier, EventKind, Side
from explorer.drawing.captions import RecordCaptions
from explorer.drawing.picture_request import PictureRequest
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import LIGHT, Theme
from explorer.drawing.timeline_painter import paint_scene
from explorer.drawing.words import Words
from explorer.exchange import interchange
from explorer.store.drawn import drawn_columns
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventIndex
from explorer.timeline.scene import Axis, AxisLabel, AxisTick, GridLine, Label, LaneBand, Mark, Scene
from explorer.timeline.viewport import Viewport

WIDTH, HEIGHT = 640, 344
GUTTER = 104.0
ROWS = {Side.A: 40.0, Side.JOINT: 140.0, Side.B: 240.0}
TODAY = calendar.rata_die(2026, 11, 22)


def lanes(right_to_left: bool = False) -> tuple[LaneBand, ...]:
    gutter = WIDTH - GUTTER if right_to_left else 0.0
    names = {Side.A: ("KAZ", "Kazakhstan"), Side.JOINT: (None, "Together"), Side.B: ("MYS", "Malaysia")}
    return tuple(
        LaneBand(
            side,
            Rect(0, 100.0 * place, WIDTH, 100),
            Rect(gutter, 100.0 * place, GUTTER, 100),
            names[side][0],
            names[side][1],
            ("acts towards",),
        )
        for place, side in enumerate((Side.A, Side.JOINT, Side.B))
    )


def scene(right_to_left: bool = False, **parts: object) -> Scene:
    """Return an empty scene of three lanes of 100 pixels, with ``parts`` put in."""
    x = 8.0 if right_to_left else GUTTER
    plot = Rect(x, 0, WIDTH - GUTTER - 8, HEIGHT)
    viewport = Viewport(726_468, 737_791, plot.width, mirrored=right_to_left)
    axis = Axis(
        Rect(x, 300, plot.width, 44),
        Rect(x, 300, plot.width, 22),
        Rect(x, 322, plot.width, 22),
        (AxisTick(x + 50, upper=True), AxisTick(x + 250, upper=False)),
        (AxisLabel(x + 75, "1996", upper=True), AxisLabel(x + 150, "1990s", upper=False)),
        (GridLine(x + 50, strong=False), GridLine(x + 250, strong=True)),
    )
    values: dict[str, object] = {"lanes": lanes(right_to_left), "axis": axis}
    return Scene(viewport, (WIDTH, HEIGHT), plot, right_to_left, **{**values, **parts})  # type: ignore[arg-type]


def mark(kind: EventKind = EventKind.OTHER, side: Side = Side.A, x: float = 300.0, **parts: object) -> Mark:
    return Mark(1, kind, side, x, ROWS[side], **parts)  # type: ignore[arg-type]


def label(side: Side = Side.A, x: float = 320.0, title: str = "Nazarbayev in Malaysia", **parts: object) -> Label:
    box = Rect(x, ROWS[side] - 11, 200, 35)
    values: dict[str, object] = {
        "text": box,
        "detail_x": x,
        "title_baseline": ROWS[side] + 4.5,
        "detail_baseline": ROWS[side] + 19,
    }
    return Label(1, side, box, title, "May 1996", **{**values, **parts})  # type: ignore[arg-type]


def painted(
    drawn: Scene, theme: Theme = LIGHT, text: TextShaper | None = None, ratio: float = 1.0, margin: int = 0
) -> QImage:
    """Return a scene on pixels; ``margin`` leaves magenta around it, to see what was painted beyond its bounds."""
    size = (WIDTH + 2 * margin, HEIGHT + 2 * margin)
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    painter.translate(margin, margin)
    paint_scene(painter, drawn, theme, text or TextShaper("en", drawn.right_to_left))
    painter.end()
    return image


def at(image: QImage, x: float, y: float) -> str:
    """Return the colour of a pixel as #RRGGBB."""
    return QColor(image.pixel(int(x), int(y))).name().upper()


def distance(one: str, other: str) -> int:
    """Return how far two colours are apart: 0 to 765."""
    return sum(abs(int(one[place : place + 2], 16) - int(other[place : place + 2], 16)) for place in (1, 3, 5))


# ---------------------------------------------------------------- the curated dossiers


@lru_cache
def dossier(name: str) -> Dossier:
    result = interchange.read((paths.library() / f"{name}.json").read_bytes(), name)
    assert result.dossier is not None, result.problems
    return result.dossier


def columns(known: Dossier) -> EventColumns:
    """Return the columns of a dossier whose events have their place in it, from 1, as keys."""
    rows = []
    for key, event in enumerate(known.events, 1):
        values = drawn_columns(event, known.dyad)
        if values["earliest"] is not None:
            rows.append((values["earliest"], values["latest"], event.id, key, values))
    result = EventColumns.empty()
    names = ("lane", "kind", "significance", "start_precision", "end_precision", "traits")
    for earliest, latest, _, key, values in sorted(rows, key=lambda row: row[:3]):
        result.key.append(key)
        result.earliest.append(earliest)
        result.latest.append(latest)
        for column in names:
            getattr(result, column).append(values[column])
    return result


def request(
    name: str = "KAZ-MYS", words: Words | None = None, years: tuple[int, int] = (1990, 2020), **parts: object
) -> PictureRequest:
    """Return the request for a picture of a curated dossier."""
    known = dossier(name)
    words = words or Words()
    values: dict[str, object] = {
        "size": (960, 600),
        "flows": known.trade,
        "sources": {source.id: source.title for source in known.sources},
        "undated": sum(event.date is None for event in known.events),
    }
    return PictureRequest(
        known.dyad,
        EventIndex(columns(known)),
        RecordCaptions.of_all(dict(enumerate(known.events, 1)), known.people, words),
        words,
        calendar.first_day_of_year(years[0]),
        calendar.first_day_of_year(years[1] + 1),
        TODAY,
        **{**values, **parts},  # type: ignore[arg-type]
    )
