"""Every check there is, found by walking the package."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from lessor_desk import checks
from lessor_desk.checks.base import Check, FindingClass, class_of

RULES_VERSION = 7
"""Counts up when a release finds or repairs differently: stored findings of an older one are recounted."""


def _walked() -> Iterator[Check]:
    for module_info in pkgutil.walk_packages(checks.__path__, f"{checks.__name__}."):
        if module_info.name.count(".") == checks.__name__.count(".") + 1:
            continue  # a class of checks, or a module that itself asks the registry
        module = import_module(module_info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            here = kind.__module__ == module.__name__
            if here and issubclass(kind, Check) and not inspect.isabstract(kind):
                yield kind()


CHECKS: tuple[Check, ...] = tuple(sorted(_walked(), key=lambda check: check.code))


def of_class(finding_class: FindingClass) -> tuple[Check, ...]:
    """The checks that report findings of `finding_class`, by code."""
    return tuple(check for check in CHECKS if class_of(check.code) is finding_class)


def check(code: str) -> Check:
    """The check that has `code`. Raises KeyError if there is none."""
    for known in CHECKS:
        if known.code == code:
            return known
    raise KeyError(code)
