"""The order in which Tab goes through the window: that in which it is read, whatever is shown when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step(window: QWidget, places: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) widget of `window` that takes it by Tab.

    `places` are the parts of the window in order; what lies in none of them comes last. Within a
    part Qt's own order holds. No if there is nothing to go to.
    """
    order = list(in_order(window, places))
    here = window.focusWidget()
    if not order:
        return False
    if here in order:
        place = (order.index(here) + (1 if forward else -1)) % len(order)
    else:
        place = 0 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[place].setFocus(reason)
    return True


def in_order(window: QWidget, places: Sequence[QWidget]) -> Iterator[QWidget]:
    """The widgets of `window` that Tab goes to, in order."""
    taking = list(_taking_focus(window))
    ranks = {widget: _rank(widget, places) for widget in taking}
    return iter(sorted(taking, key=lambda widget: ranks[widget]))


def _taking_focus(window: QWidget) -> Iterable[QWidget]:
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isEnabled() and widget.isVisibleTo(window) and widget.focusProxy() is None:
            yield widget
        widget = widget.nextInFocusChain()


def _rank(widget: QWidget, places: Sequence[QWidget]) -> int:
    return next(
        (n for n, place in enumerate(places) if place is widget or place.isAncestorOf(widget)), len(places)
    )
