"""The line at the foot: how much is in view, what lies outside, what is selected, and that all is saved."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from explorer.desktop.state import SelectionKind, WindowState
from explorer.desktop.tooltips import tip
from explorer.dossier.calendar import civil
from explorer.dossier.message import Message
from explorer.timeline.partners import PartnersIndex

TOLD_FOR = 8_000
"""Milliseconds that a message stands."""


class ToldLine(QLabel):
    """One line of plain text that gives way to whatever needs the room; cut, it is whole in its tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show a text, or nothing."""
        self.setText(text)
        self.setToolTip(tip(text))

    def minimumSizeHint(self) -> QSize:
        """Return no width: a long message must not widen the window."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is room for."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


class StatusLine(QWidget):
    """Facts of the view, apart by thin lines. What is going on, or has just been done, stands in their place."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._parts = [self._label(strong=number == 0) for number in range(6)]
        self.told = ToldLine(self)
        self.told.setObjectName("strong")
        self.told.hide()
        self._messages: tuple[Message, ...] = ()
        self._progress: Message | None = None
        self._told_enough = QTimer(self)
        self._told_enough.setSingleShot(True)
        self._told_enough.setInterval(TOLD_FOR)
        self._told_enough.timeout.connect(self._forget)
        self.saved = self._label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(10)
        self._rules: list[QFrame] = []
        for number, part in enumerate(self._parts):
            if number:
                rule = QFrame(self)
                rule.setObjectName("fine")
                rule.setFixedSize(1, 12)
                self._rules.append(rule)
                layout.addWidget(rule)
            layout.addWidget(part)
        layout.addWidget(self.told, 1)
        layout.addStretch(0)
        layout.addWidget(self.saved)
        for signal in (
            state.dossier_changed,
            state.partners_changed,
            state.viewport_changed,
            state.selection_changed,
            state.filter_changed,
            state.appearance_changed,
        ):
            signal.connect(self.renew)
        self._read_only: Message | None = None
        self.renew()

    def _label(self, strong: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if strong:
            label.setObjectName("strong")
        return label

    def show_read_only(self, reason: Message | None) -> None:
        """Say that nothing can be written, and why."""
        self._read_only = reason
        self.renew()

    def tell(self, *messages: Message) -> None:
        """Show for a while what has just been done."""
        self._messages = messages
        self._told_enough.start()
        self.renew()

    def show_progress(self, message: Message | None) -> None:
        """Show what is going on, ``None`` when nothing is any more; what was told before stands again then."""
        self._progress = message
        self.renew()

    def _forget(self) -> None:
        self._messages = ()
        self.renew()

    def renew(self) -> None:
        """Show the state."""
        words = self._state.appearance.words
        self.setFixedHeight(round(24 * self._state.appearance.text_scale))
        messages = self._messages if self._progress is None else (self._progress,)
        self.told.say(" ".join(words.say(message) for message in messages))
        self.told.setVisible(bool(messages))
        texts = ("",) * len(self._parts) if messages else self._facts()
        for number, (part, text) in enumerate(zip(self._parts, texts, strict=True)):
            # A label takes its direction from its first strong letter, and a span of years has none.
            part.setText(f"\u200f{text}" if text and self._state.appearance.right_to_left else text)
            part.setVisible(bool(text))
            if number:
                self._rules[number - 1].setVisible(bool(text))
        if self._read_only is not None:
            self.saved.setText(words.text("read-only"))
            reason = words.say(self._read_only)
            self.saved.setToolTip(tip(reason))
            self.saved.setAccessibleDescription(reason)
        else:
            self.saved.setText(words.text("all changes saved"))
            self.saved.setToolTip("")
            self.saved.setAccessibleDescription("")

    def _facts(self) -> tuple[str, ...]:
        words, opened, view = self._state.appearance.words, self._state.dossier, self._state.viewport
        if self._state.partners is not None:
            return self._partners(self._state.partners)
        if opened is None or view is None:
            return ("",) * 6
        total = len(opened)
        in_view = opened.index.count_visible(view.start, view.end)
        earlier, later = opened.index.count_earlier(view.start), opened.index.count_later(view.end)
        outside = []
        if earlier:
            outside.append(words.say(Message("%n earlier", count=earlier)))
        if later:
            outside.append(words.say(Message("%n later", count=later)))
        span = opened.index.span()
        years = words.years(civil(int(span[0]))[0], civil(int(span[1]) - 1)[0]) if span is not None else ""
        figures = len(opened.dossier.trade)
        return (
            words.say(
                Message("{shown} of %n event(s) in view", {"shown": in_view}, count=total),
            )
            if not self._state.filter.active
            else words.say(
                Message("{passing} of %n event(s) pass the filter", {"passing": self._state.count_passing}, count=total)
            ),
            words.say(Message("%n undated", count=len(opened.undated))) if opened.undated else "",
            words.listed(outside) if outside else "",
            years,
            words.say(Message("%n figure(s)", count=figures)) if figures else words.text("no trade figures"),
            self._selected(),
        )

    def _partners(self, index: PartnersIndex) -> tuple[str, ...]:
        """Return what is said of a country's partners."""
        words, span = self._state.appearance.words, index.span
        return (
            words.say(Message("%n partner(s)", count=len(index))),
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
            return words.say(Message("selected: {title}, {date}", {"title": short, "date": date}))
        if selection.kind is SelectionKind.CLUSTER:
            return words.say(Message("selected: %n event(s)", count=len(selection.keys)))
        return ""
