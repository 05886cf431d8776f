"""What the editor may do with the open item now: the actions follow, and say why not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from lessor_desk.services.rows import EditorRow, ItemRow
from lessor_desk.workflow.deciding import Eyes
from lessor_desk.workflow.states import Role, Status

_BEFORE_APPROVAL = frozenset({Status.TO_REVIEW, Status.IN_REVIEW, Status.SENT_BACK})


@dataclass(frozen=True, slots=True)
class Permissions:
    """For one item, one editor in one role. The services decide; this only spares a vain attempt."""

    row: ItemRow | None
    editor: EditorRow | None
    role: Role
    authors: frozenset[str] = field(default_factory=frozenset)
    eyes: Eyes = Eyes.FOUR
    quiet_from: datetime | None = None  # when anyone may take the item over

    @property
    def held_by_other(self) -> str | None:
        """Who holds the item, if it is another person."""
        if self.row is None or self.editor is None or self.row.locked_by == self.editor.name:
            return None
        return self.row.locked_by

    @property
    def edit(self) -> bool:
        if self.row is None or self.held_by_other:
            return False
        return self.row.status in _BEFORE_APPROVAL or (self.row.status is Status.TO_APPROVE and self._chief)

    @property
    def send(self) -> bool:
        return self.row is not None and self.row.status in _BEFORE_APPROVAL and not self.held_by_other

    @property
    def approve(self) -> bool:
        return self.decide and not self.barred

    @property
    def decide(self) -> bool:
        """Whether approving and sending back are what comes next."""
        return self.row is not None and self.row.status is Status.TO_APPROVE and self._chief

    @property
    def own(self) -> bool:
        """Whether the editor, who could approve it, has corrected this version."""
        return self.decide and self.editor is not None and self.editor.name in self.authors

    @property
    def barred(self) -> bool:
        """Four eyes: the editor has corrected this version."""
        return self.own and self.eyes is Eyes.FOUR

    @property
    def take_over(self) -> bool:
        """Whether the item may be taken out of another's hands."""
        quiet = self.quiet_from is not None and datetime.now(UTC) >= self.quiet_from
        chief = self.editor is not None and Role.CHIEF in self.editor.roles
        return self.held_by_other is not None and (quiet or chief)

    @property
    def takes_a_fresh_lock(self) -> bool:
        """Whether whoever is taken by surprise may be writing just now."""
        return self.take_over and (self.quiet_from is None or datetime.now(UTC) < self.quiet_from)

    @property
    def reopen(self) -> bool:
        return self.row is not None and self.row.status is Status.APPROVED and self._chief

    @property
    def rectify(self) -> bool:
        """Whether a correction or a withdrawal of what has gone out may be opened."""
        return self.row is not None and self.row.status is Status.DELIVERED and self._chief

    @property
    def spike(self) -> bool:
        return self.row is not None and self.row.status not in (Status.SPIKED, Status.DELIVERED)

    @property
    def unspike(self) -> bool:
        return self.row is not None and self.row.status is Status.SPIKED

    @property
    def _chief(self) -> bool:
        return self.role is Role.CHIEF

    def by_action(self) -> dict[str, bool]:
        """Which actions on the item may be tried, by their names."""
        open_ = self.row is not None
        return {
            "send": self.send,
            "approve": self.approve,
            "send_back": self.decide,
            "reopen": self.reopen,
            "rectify": self.rectify,
            "withdraw": self.rectify,
            "take_over": self.take_over,
            "spike": self.spike,
            "unspike": self.unspike,
            "export": open_,
            "fix_here": self.edit,
            "name_version": self.edit,
            "add_note": open_,
            "next_flag": open_,
            "previous_flag": open_,
            "review_pass": open_,
            "headline": open_,
            "compare": open_,
            "redecode": self.edit,
            "attach": open_,
            "print": open_,
            "print_changes": open_,
        }

    def buttons(self) -> tuple[str, tuple[str, ...]]:
        """The primary action of the command bar, if there is one, and the secondary ones."""
        if self.row is None:
            return "", ()
        if self.decide:
            return "approve", ("send_back",)
        match self.row.status:
            case Status.TO_APPROVE:
                return "", ("spike",)
            case Status.APPROVED:
                return "export", ("reopen",) if self.reopen else ()
            case Status.SPIKED:
                return "unspike", ()
            case Status.DELIVERED:
                return "", ("rectify",) if self.rectify else ()
            case _:
                return "send", ("spike",)
