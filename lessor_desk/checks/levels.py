"""What the desk says of its rules: which are off, and how grave a flag of each is.

The levels in force belong to the code that runs, not to a module: `under(levels)` holds for the calls
inside it, in their thread. Without it they are the usual ones, as for a text that belongs to no desk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from lessor_desk.checks.base import Certainty, Finding, FindingClass, Severity, class_of

_CLASSES = frozenset(each.value for each in FindingClass)
_USUAL = {
    FindingClass.ENCODING: Severity.BLOCKING,
    FindingClass.TRUNCATION: Severity.BLOCKING,
    FindingClass.HOUSE_STYLE: Severity.ADVICE,
}


@dataclass(frozen=True, slots=True)
class Levels:
    """`severities` and `off` name codes (`E101`) or classes (`encoding`); a code speaks before its class.

    `version` counts the changes that were made, so that what was counted under others is known.
    """

    severities: Mapping[str, Severity] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    version: int = 0

    def of_class(self, finding_class: FindingClass) -> Severity:
        """How grave a flag of the class is."""
        return self.severities.get(finding_class.value) or _USUAL.get(finding_class, Severity.CORRECT)

    def of(self, rule: str) -> Severity:
        """How grave a flag of `rule`, a code or a class, is that is not only suspected."""
        if rule in _CLASSES:
            return self.of_class(FindingClass(rule))
        return self.severities.get(rule) or self.of_class(class_of(rule))

    def severity(self, finding: Finding) -> Severity:
        """How grave `finding` is. What is only suspected never blocks, unless the rule itself says so."""
        if finding.code in self.severities:
            return self.severities[finding.code]
        grave = self.of_class(finding.finding_class)
        if grave is Severity.BLOCKING and finding.certainty is Certainty.SUSPECT:
            return Severity.CORRECT
        return grave

    def on(self, rule: str) -> bool:
        """Whether flags of `rule`, a code or a class, are shown at all."""
        return rule not in self.off and (rule in _CLASSES or class_of(rule).value not in self.off)


USUAL = Levels()
_IN_FORCE: ContextVar[Levels] = ContextVar("levels", default=USUAL)


def in_force() -> Levels:
    """The levels that hold here."""
    return _IN_FORCE.get()


@contextmanager
def under(levels: Levels) -> Iterator[None]:
    """Let `levels` hold for what is done inside."""
    before = _IN_FORCE.set(levels)
    try:
        yield
    finally:
        _IN_FORCE.reset(before)


def hold(levels: Levels) -> None:
    """Let `levels` hold in this thread from now on: a window's, which shows one desk."""
    _IN_FORCE.set(levels)
