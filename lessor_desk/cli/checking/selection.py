"""Which findings are wanted: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.checks.registry import CHECKS


class UnknownNameError(ValueError):
    """A name that is neither a check's code nor a class of findings."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes and classes that are wanted (all of them if empty) and those that are not."""

    wanted: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()

    @classmethod
    def of(cls, select: Iterable[str], ignore: Iterable[str]) -> Selection:
        """The selection that the two options ask for; each value is names between commas.

        Raises UnknownNameError.
        """
        return cls(_names(select), _names(ignore))

    def among(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those of `findings` that are wanted."""
        return tuple(finding for finding in findings if self._takes(finding))

    def _takes(self, finding: Finding) -> bool:
        names = {finding.code, finding.finding_class.value}
        return names.isdisjoint(self.ignored) and (not self.wanted or not names.isdisjoint(self.wanted))


def _names(values: Iterable[str]) -> frozenset[str]:
    known = {check.code for check in CHECKS} | {each.value for each in FindingClass}
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    result = frozenset(name if name in known else name.upper() for name in names)
    for name in names:
        if name not in known and name.upper() not in known:
            raise UnknownNameError(name)
    return result
