"""The line at the foot: how much is in view, what lies outside, what is selected, and that all is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStyle, QWidget

from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.table.order import pair_words
from explorer.desktop.tooltips import tip
from explorer.dossier.calendar import civil
from explorer.dossier.message import Message
from explorer.timeline.partners import PartnersIndex

TOLD_FOR, OFFERED_FOR = 8_000, 60_000
"""Milliseconds that a message stands, and one that something can be done about."""
_MARGIN, _GAP = 12, 10
_RULE = 12
"""Height of the line between two facts."""
_LEAST = 56.0
"""Pixels in which a fact may be shown in part, before the text scale; in less it is left out."""
_CANCELLED = "; Esc cancels it"
"""How a message ends, before it is translated, that tells of something that the key or the button can cancel."""
_FACTS = 7
_COUNTS = 2
"""The facts that come first: how much is in view of the dossier, and of the second of two."""
_BY_WORTH = (3, 6, 2, 4, 5)
"""The other facts, in the order in which they are given room after the counts and the word that all is saved."""


class ToldLine(QLabel):
    """One line of plain text that gives way to whatever needs the room; cut, it is whole in its tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str) -> None:
        """Show a text, or nothing."""
        self.setText(text)
        self.setToolTip(tip(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is room for."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


class StatusLine(QWidget):
    """Facts of the view, apart by thin lines. What is going on, or has just been done, stands in their place.

    Where not all have room, the first words stay whole, what is worth least is cut or left out; the tooltip has all.
    """

    cancel_requested = Signal()
    """The button beside something that goes on was clicked."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._parts = [self._label(strong=number < _COUNTS) for number in range(_FACTS)]
        self.told = ToldLine(self)
        self.told.setObjectName("strong")
        self.told.hide()
        self.cancel = QPushButton(self)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.clicked.connect(self.cancel_requested)
        self.cancel.hide()
        self.offered = QPushButton(self)
        self.offered.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offered.clicked.connect(self._take_offer)
        self.offered.hide()
        self._offer: tuple[Message, Callable[[], None]] | None = None
        self._messages: tuple[Message, ...] = ()
        self._progress: Message | None = None
        self._told_enough = QTimer(self)
        self._told_enough.setSingleShot(True)
        self._told_enough.setInterval(TOLD_FOR)
        self._told_enough.timeout.connect(self._forget)
        self.saved = self._label()
        self._rules = [QFrame(self) for _ in self._parts[1:]]
        for rule in self._rules:
            rule.setObjectName("fine")
            rule.hide()
        self._second: WindowState | None = None
        """The second dossier's state, once two were compared."""
        for signal in (
            state.dossier_changed,
            state.partners_changed,
            state.viewport_changed,
            state.selection_changed,
            state.filter_changed,
            state.search_changed,
            state.appearance_changed,
        ):
            signal.connect(self.renew)
        state.second_changed.connect(self._second_changed)
        self._read_only: Message | None = None
        self._backup: Message | None = None
        self._lacks_backup = False
        self._editing = False
        self._unreached: Message | None = None
        self.renew()

    def _label(self, strong: bool = False) -> ToldLine:
        label = ToldLine(self)
        if strong:
            label.setObjectName("strong")
        return label

    def _second_changed(self) -> None:
        """Tell of two dossiers, or of one again."""
        second = self._state.second
        if second is not None and self._second is None:
            self._second = second
            second.filter_changed.connect(self.renew)
            second.selection_changed.connect(self.renew)
            second.search_changed.connect(self.renew)
        self.renew()

    def show_read_only(self, reason: Message | None) -> None:
        """Say that nothing can be written, and why."""
        self._read_only = reason
        self.renew()

    def show_unreached(self, reason: Message | None) -> None:
        """Say that the archive's database cannot be reached, and why; ``None`` once it can be again."""
        self._unreached = reason
        self.renew()

    def show_backup(self, told: Message, *, lacking: bool = False) -> None:
        """Say beside that all is saved when the last backup was made; where one is ``lacking``, say so at once."""
        self._backup, self._lacks_backup = told, lacking
        self.renew()

    def show_edit_mode(self, on: bool) -> None:
        """Say that cells can be edited in place, or no more."""
        self._editing = on
        self.renew()

    def tell(self, *messages: Message) -> None:
        """Show for a while what has just been done."""
        self._messages, self._offer = messages, None
        self._told_enough.start(TOLD_FOR)
        self.renew()

    def offer(self, message: Message, name: Message, do: Callable[[], None]) -> None:
        """Show a message with a button beside it, called ``name``, for longer; another message takes its place."""
        self._messages, self._offer = (message,), (name, do)
        self._told_enough.start(OFFERED_FOR)
        self.renew()

    def _take_offer(self) -> None:
        offer = self._offer
        self._told_enough.stop()
        self._forget()
        if offer is not None:
            offer[1]()

    def tell_copied(self) -> None:
        """Show that a citation, or the chosen period, is on the clipboard."""
        period = self._state.period.days is not None and self._state.selection.kind is SelectionKind.NOTHING
        period_told = Message("The period is on the clipboard as text.")
        self.tell(period_told if period else Message("The citation is on the clipboard."))

    def show_progress(self, message: Message | None) -> None:
        """Show what is going on, ``None`` when nothing is any more; what was told before stands again then."""
        self._progress = message
        self.renew()

    def _forget(self) -> None:
        self._messages, self._offer = (), None
        self.renew()

    def renew(self) -> None:
        """Show the state."""
        words = self._state.appearance.words
        self.setFixedHeight(round(24 * self._state.appearance.text_scale))
        messages = self._messages if self._progress is None else (self._progress,)
        self.told.say(" ".join(words.say(message) for message in messages))
        self.cancel.setText(words.text("Cancel"))
        self.offered.setText("" if self._offer is None else words.say(self._offer[0]))
        texts = ("",) * len(self._parts) if messages else self._facts()
        for part, text in zip(self._parts, texts, strict=True):
            # A label takes its direction from its first strong letter, and a span of years has none.
            part.setText(f"\u200f{text}" if text and self._state.appearance.right_to_left else text)
        if self._unreached is not None:
            self.saved.setText(words.text("no connection"))
            reason = words.say(self._unreached)
            self.saved.setToolTip(tip(reason))
            self.saved.setAccessibleDescription(reason)
        elif self._read_only is not None:
            self.saved.setText(words.text("read-only"))
            reason = words.say(self._read_only)
            self.saved.setToolTip(tip(reason))
            self.saved.setAccessibleDescription(reason)
        else:
            said = words.text("saved, but no backup" if self._lacks_backup else "all changes saved")
            self.saved.setText(f"{words.text('Edit mode')} · {said}" if self._editing else said)
            last = "" if self._backup is None else words.say(self._backup)
            self.saved.setToolTip(tip(last))
            self.saved.setAccessibleDescription(last)
        name = "noConnection" if self._unreached is not None else "editMode" if self._editing else ""
        if self.saved.objectName() != name:
            self.saved.setObjectName(name)
            self.saved.style().unpolish(self.saved)
            self.saved.style().polish(self.saved)
        self._place()

    # ------------------------------------------------------------ room

    def minimumSizeHint(self) -> QSize:
        """Return no width: what is told must not widen the window."""
        return QSize(0, self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Give the facts the room there is now."""
        self._place()

    def event(self, event: QEvent) -> bool:
        """Give room anew where letters or words of a part changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        """Give each part its room, what is worth most first; the tooltip tells what was cut."""
        saved = self.saved.sizeHint().width()
        if self.told.text():
            room = max(self.width() - 2 * _MARGIN - saved - _GAP, 0)
            widths: dict[QLabel, int] = {self.saved: saved, self.told: self._place_cancel(room)}
        else:
            self.cancel.hide()
            self.offered.hide()
            widths = self._shared_out(saved)
        along = _MARGIN
        for number, part in enumerate(self._parts):
            width = widths.get(part, 0)
            if number:
                rule = self._rules[number - 1]
                rule.setVisible(bool(width) and along > _MARGIN)
                if rule.isVisibleTo(self):
                    self._put(rule, along, 1, _RULE)
                    along += 1 + _GAP
            part.setVisible(bool(width))
            self._put(part, along, width, self.height())
            along += width + _GAP if width else 0
        for part, left in ((self.told, _MARGIN), (self.saved, self.width() - _MARGIN - widths.get(self.saved, 0))):
            part.setVisible(part in widths)
            self._put(part, left, widths.get(part, 0), self.height())
        facts = [*(part.text().removeprefix("\u200f") for part in self._parts if part.text()), self.saved.text()]
        cut = any(part.text() and widths.get(part, 0) < part.sizeHint().width() for part in (*self._parts, self.saved))
        whole = " · ".join(facts) if cut and not self.told.text() else ""
        for labelled in (self, *self._parts):
            labelled.setToolTip(tip(whole))
        self.setAccessibleDescription(whole)

    def _place_cancel(self, room: int) -> int:
        """Put a button after what is told of something that can be cancelled or done; return the words' width."""
        cancels = self._progress is not None and self._progress.text.endswith(_CANCELLED)
        offers = self._progress is None and self._offer is not None
        self.cancel.setVisible(cancels)
        self.offered.setVisible(offers)
        if not cancels and not offers:
            return room
        button = self.cancel if cancels else self.offered
        width = button.sizeHint().width()
        told = min(self.told.sizeHint().width(), max(room - width - _GAP, 0))
        self._put(button, _MARGIN + told + _GAP, width, self.height() - 4)
        return told

    def _shared_out(self, saved: int) -> dict[QLabel, int]:
        """Return how wide each part that is shown is. A reason why nothing can be written is never left out."""
        counts, others = self._parts[:_COUNTS], [self._parts[number] for number in _BY_WORTH]
        first: list[QLabel] = (
            [*counts, self.saved] if self._read_only is None and not self._editing else [self.saved, *counts]
        )
        room = self.width() - 2 * _MARGIN
        least = _LEAST * self._state.appearance.text_scale
        widths: dict[QLabel, int] = {}
        for part in (*first, *others):
            wanted = saved if part is self.saved else part.sizeHint().width()
            before = 2 * _GAP + 1 if widths else 0
            if not part.text() or (room - before < min(least, wanted)):
                continue
            if part is self.saved and room - before < wanted:
                continue
            widths[part] = min(wanted, room - before)
            room -= before + widths[part]
        return widths

    def _put(self, part: QWidget, along: int, width: int, height: int) -> None:
        """Place a part so far along the line in the direction of reading."""
        place = QRect(along, (self.height() - height) // 2, width, height)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    # ------------------------------------------------------------ words

    def _facts(self) -> tuple[str, ...]:
        words, opened, view = self._state.appearance.words, self._state.dossier, self._state.viewport
        if self._state.partners is not None:
            return self._partners(self._state.partners)
        if opened is None or view is None:
            return ("",) * _FACTS
        second = None if self._state.second is None else self._state.second.dossier
        shift = self._state.shift
        shown = [(opened, self._state, 0)]
        if second is not None and self._state.second is not None:
            shown.append((second, self._state.second, shift))
        # As the hints at the timeline's ends count: what a filter holds back lies nowhere.
        earlier = sum(one.index.count_earlier(view.start + moved, state.masks) for one, state, moved in shown)
        later = sum(one.index.count_later(view.end + moved, state.masks) for one, state, moved in shown)
        outside = []
        if earlier:
            outside.append(words.say(Message("%n earlier", count=earlier)))
        if later:
            outside.append(words.say(Message("%n later", count=later)))
        spans = [span for one, _, _ in shown if (span := one.index.span()) is not None]
        first, last = min((span[0] for span in spans), default=0), max((span[1] for span in spans), default=0)
        undated = sum(len(one.undated) for one, _, _ in shown)
        counts = [self._count(one, state, (view.start + moved, view.end + moved)) for one, state, moved in shown]
        if second is not None:
            pairs = (pair_words(one.dyad, words) for one, _, _ in shown)
            counts = [
                words.say(Message("{pair}: {count}", {"pair": pair, "count": count}))
                for pair, count in zip(pairs, counts, strict=True)
            ]
        return (
            counts[0],
            counts[1] if len(counts) > 1 else "",
            words.say(Message("%n undated", count=undated)) if undated else "",
            words.listed(outside) if outside else "",
            words.years(civil(int(first))[0], civil(int(last) - 1)[0]) if spans and not shift else "",
            self._figures(opened) if second is None else "",
            self._selected(),
        )

    def _count(self, opened: OpenDossier, state: WindowState, days: tuple[float, float]) -> str:
        """Return how many events of a dossier are in view, or else pass the filter."""
        words, total = self._state.appearance.words, len(opened)
        if state.filter.active:
            passing = {"passing": state.count_passing}
            return words.say(Message("{passing} of %n event(s) pass the filter", passing, count=total))
        return words.say(
            Message("{shown} of %n event(s) in view", {"shown": opened.index.count_visible(*days)}, count=total)
        )

    def _figures(self, opened: OpenDossier) -> str:
        words, figures = self._state.appearance.words, len(opened.dossier.trade)
        return words.say(Message("%n figure(s)", count=figures)) if figures else words.text("no trade figures")

    def _partners(self, index: PartnersIndex) -> tuple[str, ...]:
        """Return what is said of a country's partners."""
        words, span = self._state.appearance.words, index.span
        return (
            words.say(Message("%n partner(s)", count=len(index))),
            "",
            words.say(Message("%n event(s)", count=index.total)),
            "" if span is None else words.years(span.first, span.last),
            "",
            "",
            "",
        )

    def _selected(self) -> str:
        words, selection = self._state.appearance.words, self._state.seen.selection
        event = self._state.seen.selected_event
        if event is not None:
            title = words.chosen(event.title)
            short = title if len(title) <= 48 else title[:47] + "…"
            date = words.date(event.date, "short", event.extent)
            search, hit = self._state.seen.search, self._state.hit_number
            if hit is not None and search.current is not None and search.hits[search.current] == selection.event:
                where = {"number": hit[0], "count": hit[1], "title": short, "date": date}
                return words.say(Message("hit {number} of {count}: {title}, {date}", where))
            return words.say(Message("selected: {title}, {date}", {"title": short, "date": date}))
        if selection.kind is SelectionKind.CLUSTER:
            return words.say(Message("selected: %n event(s)", count=len(selection.keys)))
        return ""
