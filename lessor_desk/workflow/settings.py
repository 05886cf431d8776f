"""The settings of a desk that its rules follow. They are kept in the desk's database, for all its windows."""

from __future__ import annotations

from dataclasses import dataclass

from lessor_desk.workflow.deciding import Eyes

LONGEST_IDLE = 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """`four_eyes` False: the desk only warns. `idle_lock`: minutes without a key, 0 for never."""

    four_eyes: bool = True
    solo: bool = False  # one person works here, who may approve their own corrections
    idle_lock: int = 15

    def eyes(self, people: int) -> Eyes:
        """The rule of four eyes on a desk where so many `people` correct or approve."""
        if self.solo and people == 1:
            return Eyes.SOLO
        return Eyes.FOUR if self.four_eyes else Eyes.WARNED
