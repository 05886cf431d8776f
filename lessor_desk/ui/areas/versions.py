"""The versions of the open item: gone back to, undone one by one."""

from __future__ import annotations

from collections.abc import Mapping

from lessor_desk.services.comparing import Told
from lessor_desk.services.history import Undoing
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.areas.area import Area
from lessor_desk.workflow.errors import OverlapsError

_MOST_TOLD = 3  # overlaps that a banner tells one by one
_LONGEST = 40  # letters of a passage in a banner


class VersionsArea(Area):
    """Each of them makes a new version; one Ctrl Z takes it back."""

    def bind(self) -> None:
        versions = self.window.panel.versions_tab
        versions.restore_wanted.connect(self._restore)
        versions.undo_wanted.connect(self._undo)
        versions.amounts_wanted.connect(self._tell_amounts)

    def _tell_amounts(self) -> None:
        """Say what the versions that were typed have changed, while their item is open."""
        item = self.window.areas.item.item
        if item is None:
            return
        number, versions = item.row.number, self.window.panel.versions_tab

        def done(found: Mapping[int, Mapping[Told, int]]) -> None:
            here = self.window.areas.item.item
            if here is not None and here.row.number == number:
                versions.tell_amounts(found)

        self.window.session.ask(lambda desk: desk.history.typed(number), done, lambda _error: None)

    def _restore(self, number: int) -> None:
        editor = self.window.session.name
        self.window.correction.act(
            lambda desk, row: desk.correction.restore(row, number, editor=editor),
            self._done,
            self.window.areas.compare.refused,
        )

    def _undo(self, number: int) -> None:
        """Undo one version and keep the later ones; what overlaps is shown, and nothing done."""
        editor, row = self.window.session.name, self.window.correction.row
        refused = self.window.areas.compare.refused

        def told(found: Undoing) -> None:
            if row is not None and self.window.areas.item.is_in_sight(row.number):
                self._show_overlaps(found)

        def failed(error: Exception) -> None:
            if isinstance(error, OverlapsError) and row is not None:
                self.window.session.ask(lambda desk: desk.history.preview_undo(row, number), told, refused)
            refused(error)

        self.window.correction.act(
            lambda desk, row: desk.history.undo_step(row, number, editor=editor), self._done, failed
        )

    def _done(self, row: ItemRow) -> None:
        self.window.panel.versions.clearSelection()
        self.window.correction.reload()

    def _show_overlaps(self, found: Undoing) -> None:
        passage = self.tr("before “%1”, then “%2”, now “%3”")
        told = [
            passage.replace("%1", _short(each.before))
            .replace("%2", _short(each.step))
            .replace("%3", _short(each.now))
            for each in found.overlaps[:_MOST_TOLD]
        ]
        compare = self.window.areas.compare
        compare.open_version(found.revision)
        banner = compare.view.banner
        banner.show_banner(
            "warning",
            self.tr("These words were changed again later; nothing was done."),
            " · ".join(told),
            [(self.tr("Close"), lambda: banner.clear("overlaps"))],
            "git-compare",
            key="overlaps",
        )


def _short(words: str) -> str:
    """`words` for a banner, on one line."""
    line = " ".join(words.split()) or "–"
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
