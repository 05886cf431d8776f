"""What may be typed into a search: the conditions, and for each of them what may follow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.text.folding import folded
from lessor_desk.ui import labels
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.workflow.states import Queue, Status

_MOST = 8  # values that are offered at once
_GAP, _HEIGHT = 5, 24


@dataclass(frozen=True, slots=True)
class Known:
    """Names that may follow a condition."""

    sources: Sequence[str] = ()
    people: Sequence[str] = ()
    labels: Sequence[str] = ()


def offers(typed: str, known: Known) -> tuple[str, ...]:
    """What may come next: the conditions where nothing is typed, the values behind a condition.

    >>> offers("segou", Known())
    ()
    """
    values = _values(known)
    if not typed.strip():
        return tuple(values)
    piece = _last(typed)
    key, colon, begun = piece.partition(":")
    if not colon:
        return ()
    wanted = folded(begun.strip('"“«» '))
    for condition, offered in values.items():
        if folded(condition) == folded(f"{key}:"):
            fitting = [each for each in offered if wanted in folded(each).replace("_", " ")]
            fitting += [each for each in offered if wanted in folded(each) and each not in fitting]
            return tuple(each for each in fitting[:_MOST] if folded(each) != wanted)
    return ()


def completed(typed: str, offer: str) -> str:
    """`typed` with `offer` taken: a condition waits for its value, after a value a new word may begin.

    >>> completed("segou statut:à", "à_relire")
    'segou statut:à_relire '
    """
    if offer.endswith(":"):
        return typed + offer
    piece = _last(typed)
    key, _, _ = piece.partition(":")
    value = f'"{offer}"' if " " in offer else offer
    return f"{typed.removesuffix(piece)}{key}:{value} "


def _last(typed: str) -> str:
    """The piece that is being typed: a condition goes on within its quotes."""
    start = 0
    quoted = False
    for place, letter in enumerate(typed):
        if letter in '"“«”»':
            quoted = not quoted
        elif letter.isspace() and not quoted:
            start = place + 1
    return typed[start:]


def _values(known: Known) -> Mapping[str, tuple[str, ...]]:
    """The conditions in the window's language, each with what may follow."""
    translate = QCoreApplication.translate
    me = translate("search", "me", "from:me")
    people = (me, *known.people)
    states = (labels.queue_label(Queue.TO_HANDLE), *map(labels.status_label, Status))
    flags = (
        *map(labels.class_label, FindingClass),
        translate("search", "lost", "flag:lost, letters gone"),
        translate("search", "duplicate", "flag:duplicate, of another item"),
    )
    today = date.today()
    days = (
        translate("search", "yesterday", "before:yesterday"),
        translate("search", "7d", "before:7d, seven days ago"),
        f"{today.day:02}/{today.month:02}/{today.year}",
    )
    return {
        translate("search", "status:"): tuple(map(_one_word, states)),
        translate("search", "flag:"): tuple(map(_one_word, flags)),
        translate("search", "source:"): tuple(known.sources),
        translate("search", "from:", "who had a hand in it"): people,
        translate("search", "for:", "to whom it is assigned"): people,
        translate("search", "label:"): tuple(known.labels),
        translate("search", "after:", "received after a day"): days,
        translate("search", "before:", "received before a day"): days,
    }


def _one_word(label: str) -> str:
    return "_".join(label.lower().split())


def flags_as_search(classes: Iterable[FindingClass]) -> str:
    """A filter of classes as conditions of a search."""
    flag = QCoreApplication.translate("search", "flag:")
    return " ".join(f"{flag}{_one_word(labels.class_label(each))}" for each in sorted(classes))


def as_search(queue: Queue, classes: Collection[FindingClass]) -> str:
    """A queue and its filter as a search; empty if no search means the queue."""
    translate = QCoreApplication.translate
    status = translate("search", "status:")
    pieces = [flags_as_search(classes)] if classes else []
    match queue:
        case Queue.WAITING:
            return ""
        case Queue.TO_HANDLE:
            pieces.append(status + _one_word(labels.queue_label(queue)))
        case Queue.MINE:
            me = translate("search", "from:", "who had a hand in it") + translate("search", "me", "from:me")
            pieces += [me, status + _one_word(labels.status_label(Status.IN_REVIEW))]
        case _:
            pieces.append(status + _one_word(labels.status_label(Status(queue.value))))
    return " ".join(pieces)


class SearchHints(QWidget):
    """The offers as buttons, over as many lines as they need."""

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_hints")
        self.setAccessibleName(self.tr("Conditions of a search"))
        self._buttons: list[FieldButton] = []
        self._shown: tuple[str, ...] = ()
        self.hide()

    @property
    def offers(self) -> tuple[str, ...]:
        """What is offered now."""
        return self._shown

    def show_offers(self, offers: tuple[str, ...]) -> None:
        """Offer these; none hides the widget."""
        if offers != self._shown:
            self._shown = offers
            for button in self._buttons:
                button.hide()
                button.deleteLater()
            self._buttons = [self._button(offer) for offer in offers]
            self._arrange()
        self.setVisible(bool(offers))

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _button(self, offer: str) -> FieldButton:
        button = FieldButton(parent=self, height=_HEIGHT, small=True)
        button.show_text(offer.replace("&", "&&"))
        button.clicked.connect(lambda: self.taken.emit(offer))
        button.show()
        return button

    def _arrange(self) -> None:
        x = y = 0
        for button in self._buttons:
            size = button.sizeHint()
            width = min(size.width(), max(1, self.width()))
            if x and x + width > self.width():
                x, y = 0, y + _HEIGHT + _GAP
            button.setGeometry(x, y, width, _HEIGHT)
            x += width + _GAP
        height = y + _HEIGHT if self._buttons else 0
        if height != self.height():
            self.setFixedHeight(height)
