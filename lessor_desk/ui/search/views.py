"""The views beside the queues: those that every desk has, and the searches that were kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from lessor_desk.services.rows import ViewRow

MOST_COUNTED = 1000  # as the desk counts: so many may be more


@dataclass(frozen=True, slots=True)
class View:
    """A search under a name. `id` None: every desk has it, and nobody changes it."""

    name: str
    search: str
    icon: str
    number: int = 0
    id: int | None = None

    @property
    def counted(self) -> str:
        """How many items it finds, as it is read; nothing for none."""
        number = QLocale().toString(self.number)
        if self.number < MOST_COUNTED:
            return number if self.number else ""
        return QCoreApplication.translate("ListHeader", "%1+", "at least so many").replace("%1", number)


def standard_views() -> tuple[View, ...]:
    """What every desk has, in the window's language."""
    translate = QCoreApplication.translate
    to_handle = translate("views", "status:to_handle", "a condition of a search")
    return tuple(
        View(name, f"{condition} {to_handle}", icon)
        for name, condition, icon in (
            (translate("views", "Mine"), translate("views", "for:me", "a condition of a search"), "user"),
            (
                translate("views", "Not recoverable"),
                translate("views", "flag:lost", "a condition of a search"),
                "file-warning",
            ),
            (
                translate("views", "Cut"),
                translate("views", "flag:truncation", "a condition of a search"),
                "scissors",
            ),
            (
                translate("views", "Duplicates"),
                translate("views", "flag:duplicate", "a condition of a search"),
                "copy",
            ),
        )
    )


def all_views(kept: Sequence[ViewRow], counts: Sequence[int]) -> tuple[View, ...]:
    """The standard views with their `counts`, then those that were kept."""
    usual = tuple(
        View(view.name, view.search, view.icon, count)
        for view, count in zip(standard_views(), counts, strict=True)
    )
    return (*usual, *(View(row.name, row.search, "book-marked", row.number, row.id) for row in kept))
