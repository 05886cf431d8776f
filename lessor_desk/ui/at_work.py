"""Where a person is at work in a window, so that another window can show the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.compare.blocks import Mode
from lessor_desk.workflow.states import Queue

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow

_TOGGLES = ("invisibles", "clean_text")
Path = tuple[tuple[str, int], ...]
"""The way from a window down to a widget of it: of each step the class, and which one of that class."""


@dataclass(frozen=True, slots=True)
class AtWork:
    """What a window shows: its list, its item, what is open and where the keys go."""

    editor: str
    queue: Queue
    search: str
    view_name: str
    classes: frozenset[FindingClass]
    several: tuple[int, ...]
    number: int | None
    tab: int
    compared: tuple[int, ...] | None
    mode: Mode
    edits: bool  # what is to be approved
    found: tuple[str, str, bool] | None  # the words looked for, those to replace them, whether they are
    toggled: frozenset[str]
    shows_import: bool
    page: str  # of the preferences
    focus: Path  # beneath the preferences
    focus_there: Path  # in them

    @classmethod
    def of(cls, window: MainWindow) -> AtWork:
        """What `window` shows now."""
        areas, asked, row = window.areas, window.queues.asked, window.correction.row
        bar = window.pane.find_bar
        found = None if bar.isHidden() else (bar.words.text(), bar.by.text(), not bar.by.isHidden())
        return cls(
            window.session.name,
            window.queues.queue,
            asked.search,
            window.list.view_name,
            asked.classes,
            window.list.items.several,
            row.number if row is not None else None,
            window.panel.tabs.currentIndex(),
            areas.compare.chosen,
            areas.compare.view.mode,
            areas.approval.is_edited,
            found,
            frozenset(name for name in _TOGGLES if window.commands[name].isChecked()),
            window.side.currentWidget() is window.import_panel,
            areas.preferences.page,
            _path(areas.preferences.focus_below or window.focusWidget(), window),
            _path(window.focusWidget(), window) if areas.preferences.page else (),
        )

    def shown_by(self, window: MainWindow) -> Iterator[Callable[[], bool]]:
        """Let `window`, whose desk is about to open, show it; go on when what is told holds."""
        areas, list_ = window.areas, window.list
        areas.queue.go_on(self.queue, self.number)
        window.begin(self.editor or None, signed_in=bool(self.editor))
        yield lambda: window.queues.is_read or (window.session.is_answered and not window.session.name)
        if not window.session.name:
            return  # the desk did not open, as the window says
        if self.search or self.classes:
            areas.queue.go_on(self.queue, self.number)
            if self.search:
                list_.search_for(self.search, name=self.view_name)
            if self.classes:
                list_.chips.show_only(*self.classes)
            yield lambda: window.queues.is_read
        yield lambda: window.session.is_answered and not window.correction.is_changing
        if self.number is not None:
            list_.select(self.number)
        if self.several:
            list_.items.select_several(self.several)
        if self.shows_import:
            areas.side.show(window.import_panel)
        for name in self.toggled:
            window.commands[name].trigger()
        if self.edits:
            areas.approval.edit()
        window.panel.tabs.setCurrentIndex(self.tab)
        if self.found is not None:
            self._find(window, *self.found)
        if self.compared is not None:
            areas.compare.view.set_mode(self.mode)
            areas.compare.open_versions(self.compared)
            yield lambda: window.session.is_answered and areas.compare.is_idle

    def focused_in(self, window: MainWindow) -> None:
        """Let the keys go where they went, and the preferences be open if they were."""
        if (widget := _at(self.focus, window)) is not None:
            widget.setFocus()
        if self.page:
            window.areas.preferences.show(self.page)
            if (widget := _at(self.focus_there, window)) is not None:
                widget.setFocus()

    def _find(self, window: MainWindow, words: str, by: str, replacing: bool) -> None:
        bar = window.pane.find_bar
        bar.words.setText(words)
        bar.by.setText(by)
        window.pane.open_find(replacing=replacing)
        QLineEdit.deselect(bar.words)


def _path(widget: QWidget | None, window: QWidget) -> Path:
    path: list[tuple[str, int]] = []
    while widget is not None and widget is not window:
        above = widget.parentWidget()
        if above is None:
            return ()
        path.append((type(widget).__name__, _alike(above, type(widget).__name__).index(widget)))
        widget = above
    return tuple(reversed(path))


def _at(path: Path, window: QWidget) -> QWidget | None:
    """The widget of `window` that `path` leads to, if it can be seen there."""
    found = window
    for name, place in path:
        alike = _alike(found, name)
        if place >= len(alike):
            return None
        found = alike[place]
    return found if path and found.isVisible() else None


def _alike(above: QWidget, name: str) -> list[QWidget]:
    return [each for each in above.children() if isinstance(each, QWidget) and type(each).__name__ == name]
