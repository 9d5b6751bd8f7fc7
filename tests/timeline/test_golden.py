"""Whole scenes as text: two dossiers at three zooms, from left to right and mirrored.

The events are a snapshot of the library's, so that editing the library changes no scene here. After a wanted change of
the rules, write the scenes anew with ``DYAD_WRITE_GOLDEN=1 pytest tests/timeline/test_golden.py`` and read them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.wording import format_date
from explorer.timeline.caption import Caption
from explorer.timeline.compose import compose
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventIndex
from explorer.timeline.scene import Scene
from tests.timeline.library import Captions, columns_of
from tests.timeline.rules import MEASURE, TODAY, check, request

_FOLDER = Path(__file__).parent / "golden"
_VIEWS = {
    ("kaz-mys", "all"): (1990.0, 2027.0),
    ("kaz-mys", "decade"): (2003.0, 2016.0),
    ("kaz-mys", "month"): (2010.9, 2012.1),
    ("egy-kaz", "all"): (1990.0, 2018.0),
    ("egy-kaz", "years"): (2005.5, 2010.0),
    ("egy-kaz", "month"): (2006.8, 2007.4),
}


def _open(name: str, arabic: bool) -> tuple[EventIndex, Captions]:
    lines = (_FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    rows = []
    table = {}
    for line in lines:
        key, text, lane, kind, significance, traits, title, arabic_title, place, links = line.split("\t")
        date = EdtfDate.parse(text)
        rows.append((int(key), date, int(lane), int(kind), int(significance), int(traits)))
        when = format_date(date, "ar" if arabic else "en", "latn", "short")
        words = arabic_title if arabic else title
        detail = f"{when} · {place}" if place else when
        related = tuple((kind, int(other)) for kind, _, other in (link.partition(":") for link in links.split()))
        table[int(key)] = Caption(words, when, words, detail, "KAZ", related)
    return EventIndex(columns_of(rows), TODAY), Captions(table, [])


@pytest.mark.parametrize("arabic", [False, True], ids=["left-to-right", "mirrored"])
@pytest.mark.parametrize(("name", "zoom"), list(_VIEWS), ids=lambda value: value)
def test_the_scene_is_as_it_was(name: str, zoom: str, arabic: bool) -> None:
    index, captions = _open(name, arabic)
    start, end = _VIEWS[name, zoom]
    selected = 40 if name == "kaz-mys" else None
    asked = request(
        start, end, (1024.0, 472.0), right_to_left=arabic, language="ar" if arabic else "en", selected=selected
    )
    scene = compose(asked, index, captions, MEASURE)
    check(scene, index)
    golden = _FOLDER / f"{name}-{zoom}-{'mirrored' if arabic else 'left-to-right'}.txt"
    told = "\n".join(_told(scene)) + "\n"
    if os.environ.get("DYAD_WRITE_GOLDEN"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


def _told(scene: Scene) -> Iterator[str]:
    for band in scene.lanes:
        yield f"lane {band.side} {_box(band.rect)}"
    for tick in scene.axis.labels:
        yield f"axis {'upper' if tick.upper else 'lower'} {tick.x:.0f} {tick.text}"
    for line in scene.axis.grid:
        yield f"grid {line.x:.0f}{' strong' if line.strong else ''}"
    for span in sorted(scene.spans, key=lambda span: (span.side, span.rect.y, span.rect.x, span.key)):
        ends = f"{span.left}:{span.left_ramp:.0f} {span.right}:{span.right_ramp:.0f}"
        looks = f"{'' if span.body else ' hollow'}{' dashed' if span.outline else ''}"
        yield f"span {span.side} {_box(span.rect)} {span.shape} {ends} {span.alpha}{looks} #{span.key}"
    for mark in sorted(scene.marks, key=lambda mark: (mark.side, mark.y, mark.x, mark.key)):
        looks = f"{' up' if mark.up else ''}{' disputed' if mark.disputed else ''}{' pinned' if mark.pinned else ''}"
        yield f"mark {mark.side} {mark.x:.0f},{mark.y:.0f} {mark.kind} {mark.state}{looks} #{mark.key}"
    for pill in sorted(scene.clusters, key=lambda pill: (pill.side, pill.rect.y, pill.rect.x)):
        yield f"pill {pill.side} {_box(pill.rect)} {pill.count} {' '.join(pill.kinds)} {pill.keys}"
    for label in sorted(scene.labels, key=lambda label: (label.side, label.row_y, label.rect.x)):
        styles = ("card", "inside", "one_line", "bold", "end_aligned")
        shown = " ".join(style for style in styles if getattr(label, style))
        shown += f" over a body {_box(label.ground)}" if label.ground is not None else ""
        yield f"label {label.side} {_box(label.rect)} {label.title} | {label.detail} {shown} #{label.key}"
    for link in scene.links:
        yield f"link {link.type}{' dashed' if link.dashed else ''} {' '.join(f'{value:.0f}' for value in link.points)}"
    for hint in scene.outside:
        yield f"outside {_box(hint.rect)} {hint.text} #{hint.key}"
    if scene.selection_band is not None:
        yield f"band {_box(scene.selection_band)}"
    yield f"{scene.earlier} earlier, {scene.visible} visible, {scene.later} later"


def _box(rect: Rect) -> str:
    return f"{rect.x:.0f},{rect.y:.0f} {rect.width:.0f}x{rect.height:.0f}"
