"""The painter draws the scene and only the scene, in its place, the same each time."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from explorer.dossier.records import EventKind, Side
from explorer.drawing.axis_painter import paint_crosshair
from explorer.drawing.labels_painter import GROUND_ALPHA
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import DARK, LIGHT, THEMES, Theme, blended, contrast
from explorer.timeline.density_bars import CountTick, DensityBars
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Cluster, End, LinkCurve, MarkState, Notice, Outside, Scene, Span, SpanShape, Stem
from tests.drawing.sample import GUTTER, HEIGHT, ROWS, WIDTH, at, distance, label, mark, painted, scene

pytestmark = pytest.mark.usefixtures("qapp")


def rich(right_to_left: bool = False) -> Scene:
    pill = Cluster(
        Side.B,
        Rect(400, 230, 60, 20),
        (1, 2),
        (EventKind.VISIT,),
        2,
        "2",
        same_day=False,
        start=0,
        end=1,
        glyphs=((412, 240),),
        text_x=440,
    )
    return scene(
        right_to_left,
        marks=(mark(), mark(EventKind.VISIT, Side.B, 200, up=True, disputed=True, state=MarkState.SELECTED)),
        labels=(
            label(),
            label(Side.JOINT, 200, "建立外交關係", card=True, flag="KAZ", flag_box=Rect(204, 132, 16, 11)),
        ),
        clusters=(pill,),
        links=(LinkCurve((200, 220, 190, 180, 250, 80, 300, 50), dashed=False, type="follows"),),
        outside=(Outside(Rect(110, 180, 80, 16), 9, "9 earlier", 1, earlier=True),),
        selection_band=Rect(180, 0, 40, HEIGHT),
    )


@pytest.mark.parametrize("theme", list(THEMES.values()))
def test_the_same_scene_gives_the_same_pixels(theme: Theme) -> None:
    text = TextShaper("en", False)
    first = painted(rich(), theme, text)
    assert painted(rich(), theme, text) == first
    assert painted(rich(), theme, TextShaper("en", False)) == first


@pytest.mark.parametrize("theme", list(THEMES.values()))
@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_pill_with_a_pinned_event_has_a_pin_at_its_corner(theme: Theme, right_to_left: bool) -> None:
    text = TextShaper("en", right_to_left)
    plain = rich(right_to_left)
    pinned = dataclasses.replace(plain, clusters=(dataclasses.replace(plain.clusters[0], pinned=1),))
    before, after = (painted(one, theme, text) for one in (plain, pinned))
    changed = [(x, y) for x in range(WIDTH) for y in range(HEIGHT) if at(before, x, y) != at(after, x, y)]
    assert any(at(after, x, y) == theme.ink for x, y in changed)
    rect = plain.clusters[0].rect
    assert all(rect.x - 2 <= x <= rect.x + 10 and rect.y - 5 <= y <= rect.y + 8 for x, y in changed)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_nothing_is_painted_beyond_the_canvas(right_to_left: bool) -> None:
    margin = 12
    far = (mark(x=-3.0), mark(x=WIDTH + 3.0), mark(EventKind.VISIT, Side.B, WIDTH / 2, up=True))
    image = painted(dataclasses.replace(rich(right_to_left), marks=far), margin=margin)
    for x in range(image.width()):
        inside_x = margin <= x < margin + WIDTH
        for y in (*range(margin), *range(margin + HEIGHT, image.height())):
            assert at(image, x, y) == "#FF00FF", (x, y)
        if not inside_x:
            for y in range(0, image.height(), 3):
                assert at(image, x, y) == "#FF00FF", (x, y)


def test_the_painter_is_left_as_it_was() -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    from explorer.drawing.timeline_painter import paint_scene

    painter = QPainter(image)
    before = painter.renderHints(), painter.hasClipping(), painter.pen(), painter.brush()
    paint_scene(painter, rich(), LIGHT, TextShaper("en", False))
    assert (painter.renderHints(), painter.hasClipping(), painter.pen(), painter.brush()) == before
    painter.end()


@pytest.mark.parametrize(("theme", "right_to_left"), list(itertools.product((LIGHT, DARK), (False, True))))
def test_lanes_have_their_sides_ground_and_edge(theme: Theme, right_to_left: bool) -> None:
    image = painted(scene(right_to_left), theme)
    edge = WIDTH - 2 if right_to_left else 1
    for place, side in enumerate((Side.A, Side.JOINT, Side.B)):
        assert at(image, edge, 100 * place + 50) == theme.side(side)
        assert at(image, WIDTH / 2, 100 * place + 90) == theme.wash(side)
    assert at(image, WIDTH / 2, 100) == theme.line2


def test_the_grid_is_stronger_where_the_lower_row_divides() -> None:
    image = painted(scene())
    weak, strong = at(image, GUTTER + 50, 90), at(image, GUTTER + 250, 90)
    assert strong == LIGHT.line
    assert distance(weak, blended(LIGHT.line, LIGHT.a_wash, 0.55)) == 0


def test_no_grid_line_runs_through_a_text() -> None:
    words = label(x=GUTTER + 40)
    image = painted(scene(labels=(words,)))
    assert at(image, GUTTER + 50, ROWS[Side.A] - 10) == LIGHT.a_wash
    assert at(image, GUTTER + 50, 90) != LIGHT.a_wash


def test_the_gutter_shows_flag_and_name_in_the_sides_colour() -> None:
    image = painted(scene())
    assert at(image, 14, 20) == LIGHT.a
    colours = {at(image, x, y) for x in range(16, 100) for y in range(36, 52)}
    assert LIGHT.a in colours
    assert LIGHT.b not in colours


def test_lanes_too_low_for_words_leave_them_out() -> None:
    low = tuple(
        dataclasses.replace(
            lane,
            rect=dataclasses.replace(lane.rect, y=40.0 * place, height=40),
            gutter=dataclasses.replace(lane.gutter, y=40.0 * place, height=40),
        )
        for place, lane in enumerate(scene().lanes)
    )
    image = painted(scene(lanes=low))
    assert at(image, 40, 130) == LIGHT.canvas
    assert at(image, 40, 36) == LIGHT.a_wash


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_cards_words_stay_in_it(right_to_left: bool) -> None:
    """The title stands beside the flag, the detail under it where the scene says, and the box holds both."""
    text = TextShaper("en", right_to_left)
    title, detail = "President", "17 Apr 2007 · Baikonur Cosmodrome"
    width = text.width(detail, 11) + 16
    box = Rect(200, 20, width, 36)
    start, end = (box.right - 8, box.x + 8) if right_to_left else (box.x + 8, box.right - 8)
    letters = Rect(box.x + 8, 20, width - 32, 36) if right_to_left else Rect(box.x + 24, 20, width - 32, 36)
    card = dataclasses.replace(
        label(title=title),
        rect=box,
        text=letters,
        detail=detail,
        detail_x=start,
        card=True,
        title_baseline=35.0,
        detail_baseline=50.0,
    )
    image = painted(scene(right_to_left, labels=(card,)), text=text)
    assert at(image, box.x + box.width / 2, 20) == LIGHT.line2
    beyond = (*range(180, 199), *range(round(box.right) + 2, round(box.right) + 20))
    assert all(at(image, x, y) == LIGHT.a_wash for x in beyond if x != 354 for y in (35, 46, 50))
    detail_ink = [x for x in range(200, round(box.right)) if distance(at(image, x, 47), LIGHT.ink2) < 120]
    assert min(start, end) - 2 <= detail_ink[0]
    assert detail_ink[-1] <= max(start, end) + 2


def test_a_pill_says_its_count_on_canvas() -> None:
    image = painted(rich())
    assert at(image, 400, 240) == LIGHT.b
    assert at(image, 403, 240) == LIGHT.canvas
    assert at(image, 412, 240) == LIGHT.b
    assert any(distance(at(image, x, y), LIGHT.ink) < 150 for x in range(434, 447) for y in range(232, 248))


@pytest.mark.parametrize(
    ("state", "ground"),
    [
        (MarkState.HIT, LIGHT.hit),
        (MarkState.SELECTED_HIT, LIGHT.hit),
        (MarkState.SELECTED, LIGHT.canvas),
        (MarkState.MUTED, LIGHT.canvas),
    ],
)
def test_a_pill_shows_its_state(state: MarkState, ground: str) -> None:
    pill = dataclasses.replace(rich().clusters[0], state=state)
    image = painted(scene(clusters=(pill,)))
    assert at(image, 405, 246) == ground


def _one_bar(rect: tuple[float, float, float, float], count: int, *, muted: bool) -> DensityBars:
    day = np.zeros(1)
    return DensityBars(Side.A, muted, np.array([rect]), np.array([count]), day, day + 1)


def test_densities_stand_on_the_lane_with_their_scale() -> None:
    bars = (_one_bar((200.0, 60.0, 6.0, 40.0), 12, muted=False), _one_bar((210.0, 80.0, 6.0, 20.0), 3, muted=True))
    ticks = (CountTick(Side.A, 70, GUTTER, "10"),)
    image = painted(scene(density=bars, stems=(Stem(Side.A, 300, 20, 90),), count_ticks=ticks))
    assert distance(at(image, 203, 90), blended(LIGHT.a, LIGHT.a_wash, 0.55)) == 0
    assert distance(at(image, 213, 90), blended(LIGHT.muted, LIGHT.a_wash, 0.55)) == 0
    assert at(image, 300, 50) == LIGHT.a
    assert at(image, GUTTER - 2, 70) == LIGHT.line2


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_a_title_over_another_body_is_read_on_its_faint_ground(theme: Theme, side: Side) -> None:
    """Also where two of the darkest bodies lie on each other: the ground leaves them to be seen, and ink readable."""
    bodies = blended(theme.side(side), blended(theme.side(side), theme.wash(side), 0.6), 0.6)
    ground = blended(theme.wash(side), bodies, GROUND_ALPHA)
    assert contrast(theme.ink, ground) >= 4.5
    assert ground.lower() != theme.wash(side).lower(), "the body is still seen"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ground_of_a_title_is_painted_between_body_and_letters(theme: Theme) -> None:
    y = ROWS[Side.A]
    body = Span(9, Side.A, Rect(GUTTER + 40, y - 5, 300, 10), SpanShape.BAR, End.HARD, End.HARD, 0, 0, 0.6)
    plain = label(x=GUTTER + 120.0, title="I")
    over = label(x=GUTTER + 120.0, title="I", ground=Rect(GUTTER + 118, y - 9, 60, 18))
    bare = painted(scene(spans=(body,), labels=(plain,)), theme)
    drawn = painted(scene(spans=(body,), labels=(over,)), theme)
    inside, beside = (GUTTER + 170, y), (GUTTER + 250, y)
    assert at(drawn, *beside) == at(bare, *beside)
    ground, bar = (distance(at(image, *inside), theme.wash(Side.A)) for image in (drawn, bare))
    assert 0 < ground < bar / 3


@pytest.mark.parametrize("dashed", [False, True])
def test_links_are_drawn_solid_or_dashed(dashed: bool) -> None:
    points = (200.5, 250.0, 200.5, 200.0, 200.5, 100.0, 200.5, 50.0)
    image = painted(scene(links=(LinkCurve(points, dashed=dashed, type="follows"),)))
    inked = [distance(at(image, 200, y), LIGHT.ink) < 200 for y in range(60, 240)]
    assert (sum(inked) / len(inked) > 0.9) is not dashed


def test_hints_of_what_lies_outside_point_where_it_lies() -> None:
    def image(earlier: bool, right_to_left: bool) -> QImage:
        hint = Outside(Rect(200, 180, 100, 16), 9, "9", 1, earlier=earlier)
        return painted(scene(right_to_left, outside=(hint,)))

    def dark(shown: QImage, left: int, right: int) -> bool:
        return any(distance(at(shown, x, y), LIGHT.ink2) < 150 for x in range(left, right) for y in range(182, 196))

    for earlier, right_to_left in itertools.product((True, False), (True, False)):
        shown = image(earlier, right_to_left)
        at_left = earlier is not right_to_left
        assert dark(shown, 200, 208) is at_left
        assert dark(shown, 292, 300) is not at_left


def test_an_empty_canvas_says_what_is_missing_and_the_way_on() -> None:
    notice = Notice(Rect(200, 110, 240, 60), "Nothing in this period", "Go to the nearest event")
    image = painted(scene(notice=notice))
    text = TextShaper("en", False)
    width = text.width("Go to the nearest event", 13)
    underline = [y for y in range(140, 170) if at(image, 320 - width / 2 + 2, y) == LIGHT.ink]
    assert underline
    assert any(distance(at(image, x, 134), LIGHT.ink) < 200 for x in range(240, 400))


def crosshair(drawn: Scene, x: float, flag: str = "14 Jun 2010") -> QImage:
    image = painted(drawn)
    painter = QPainter(image)
    paint_crosshair(painter, drawn, LIGHT, TextShaper("en", drawn.right_to_left), x, flag, Rect(0, 400, WIDTH, 100))
    painter.end()
    return image


def test_the_crosshair_is_dotted_and_breaks_before_texts() -> None:
    words = label(x=280)
    image = crosshair(scene(labels=(words,)), 300)
    column = {y for y in range(300) if at(image, 299, y) == LIGHT.ink or at(image, 300, y) == LIGHT.ink}
    assert column
    assert len(column) < 120
    box = words.rect
    assert not {y for y in column if box.y - 2 <= y <= box.bottom + 2 and y not in range(int(box.y), int(box.bottom))}
    below = {y for y in column if box.bottom + 2 < y < 300}
    assert below


def test_the_crosshair_breaks_before_hints_and_notices() -> None:
    hint = Outside(Rect(200, 180, 100, 18), 7, "7 earlier", 1, earlier=True)
    notice = Notice(Rect(200, 60, 240, 60), "Nothing in this period", "Go to the nearest event")
    for what, box in ((scene(outside=(hint,)), hint.rect), (scene(notice=notice), notice.rect)):
        before, after = painted(what), crosshair(what, 250)
        struck = {y for y in range(300) for x in (249, 250) if at(before, x, y) != at(after, x, y)}
        assert struck, "the line stands above and below"
        assert not {y for y in struck if box.y <= y <= box.bottom}


def test_the_crosshairs_date_stays_within_the_time_area() -> None:
    for x in (GUTTER + 1, 300.0, WIDTH - 9.0):
        image = crosshair(scene(), x)
        row = [column for column in range(WIDTH) if at(image, column, 303) == LIGHT.ink]
        assert row
        assert row[0] >= GUTTER - 1
        assert row[-1] <= WIDTH - 8
        assert row[0] <= x + 1
        assert row[-1] >= x - 1


def test_no_painting_leaves_a_warning_behind(qtlog: object) -> None:
    """Stray messages of Qt fail every test; a full scene in three languages and scales must cause none."""
    for language, ratio in itertools.product(("en", "zh-Hant", "ar"), (1.0, 1.25, 2.0)):
        right_to_left = language == "ar"
        painted(rich(right_to_left), DARK, TextShaper(language, right_to_left), ratio)
    assert not getattr(qtlog, "records", [])
