"""The page of keys, and the person's own keys over the declared ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessor_desk.ui import keymap
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.settings import KEYS, settings

if TYPE_CHECKING:
    from lessor_desk.ui.keyboard.sheet import KeyboardSheet
    from lessor_desk.ui.main_window import MainWindow


class KeyboardArea(Area):
    """Keys that are changed work at once, in every window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._sheet: KeyboardSheet | None = None

    def bind(self) -> None:
        keymap.bind(self.window.commands)
        settings().changed.connect(self._changed)

    def acts(self) -> Acts:
        return {"keyboard": self.show}

    def show(self) -> None:
        """Show every key on one page."""
        self._made().show_page()

    def make_ready(self) -> Iterator[None]:
        """Make the sheet before it is asked for, and one subject of its page with each step."""
        sheet = self._made()
        yield
        yield from sheet.make_ready()

    def _made(self) -> KeyboardSheet:
        if self._sheet is None:
            from lessor_desk.ui.keyboard.sheet import KeyboardSheet

            self._sheet = KeyboardSheet(self.window)
            self._sheet.preferences.clicked.connect(self._change)
        return self._sheet

    def _change(self) -> None:
        if self._sheet is not None:
            self._sheet.leave()
        self.window.areas.preferences.show("KeysPage")

    def _changed(self, key: str) -> None:
        if key == KEYS.key:
            keymap.bind(self.window.commands)
            self.window.areas.item.follow()
