"""Finding words in the open item, and replacing them."""

from __future__ import annotations

from lessor_desk.ui.areas.area import Acts, Area


class FindArea(Area):
    """The band above the text, and the keys that go on without it."""

    def acts(self) -> Acts:
        pane = self.window.pane
        return {
            "find": lambda: pane.open_find(replacing=False),
            "replace": lambda: pane.open_find(replacing=True),
            "find_next": lambda: pane.find_step(+1),
            "find_previous": lambda: pane.find_step(-1),
        }
