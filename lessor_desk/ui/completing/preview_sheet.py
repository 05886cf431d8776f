"""Before and after of a completion, and the button that makes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lessor_desk.services.completion import Completion
from lessor_desk.ui.act_sheet import WIDTH, ActSheet
from lessor_desk.ui.completing.preview import Preview


class PreviewSheet(ActSheet):
    """Nothing is changed before the button is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "preview_sheet")
        self.preview = Preview()
        self.add(self.preview)
        self.act.clicked.connect(self._do)
        self._then: Callable[[], None] | None = None

    def show_completion(
        self, title: str, explanation: str, act: str, completion: Completion, then: Callable[[], None]
    ) -> None:
        """Show what `completion` makes of the text; `then` makes it."""
        self._then = then
        self.entitle(title, explanation, act)
        parent = self.parentWidget()
        width = min(WIDTH, parent.width() - 32 if parent is not None else WIDTH)
        self.preview.show_completion(completion, width - 48)
        self.open(self.act)

    def _do(self) -> None:
        then = self._then
        self.close_sheet()
        if then is not None:
            then()
