"""Which findings were set aside: an answer of the checks knows nothing of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lessor_desk.checks.base import Finding
from lessor_desk.services.rows import ItemFinding, ItemText

if TYPE_CHECKING:
    from lessor_desk.services.findings import Words


class Waivers:
    """The words of the open item whose findings a person set aside.

    The module that knows these words loads all checks, so it is asked only once something was set aside.
    """

    def __init__(self) -> None:
        self._set_aside: dict[Words, tuple[str, str]] = {}

    def learn(self, text: ItemText, findings: tuple[ItemFinding, ...]) -> None:
        """Take over what is set aside in `findings` on `text`, as they came from the store."""
        self._set_aside = {}
        if all(found.waived_by is None for found in findings):
            return
        from lessor_desk.services.findings import held_words

        self._set_aside = {
            words: (found.waived_by, found.waived_because or "")
            for found, words in zip(findings, held_words(text, findings), strict=True)
            if found.waived_by is not None
        }

    def ignore(
        self, text: ItemText, findings: tuple[ItemFinding, ...], ignored: Iterable[Finding], *, part: str
    ) -> tuple[ItemFinding, ...]:
        """Set `ignored` aside, which are among `findings` on `part` of `text`; answer their item findings."""
        from lessor_desk.services.findings import held_words

        wanted = list(ignored)
        chosen = []
        for found, words in zip(findings, held_words(text, findings), strict=True):
            if found.part == part and any(found.finding is finding for finding in wanted):
                self._set_aside[words] = ("", "")
                chosen.append(found)
        return tuple(chosen)

    def applied(self, text: ItemText, findings: tuple[ItemFinding, ...]) -> tuple[ItemFinding, ...]:
        """`findings` on `text` with those marked that were set aside."""
        if not self._set_aside or any(found.waived_by is not None for found in findings):
            return findings
        from lessor_desk.services.findings import with_waivers

        return with_waivers(text, findings, self._set_aside)
