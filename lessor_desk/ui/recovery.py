"""The recovery journal: what is being typed, kept outside the database until it is safely in it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from lessor_desk.services.rows import ItemText
from lessor_desk.workflow.errors import Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

_SUFFIX = ".journal"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A text that may not have reached the database: of which item, and by whom."""

    number: int
    editor: str
    headline: str
    body: str
    meta: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> ItemText:
        """What was typed."""
        return ItemText(self.headline, self.body, self.meta)


@dataclass(frozen=True, slots=True)
class Leftover:
    """What a window that ended without closing has left: texts to save, and drafts that are saved."""

    path: Path
    unsaved: tuple[Unsaved, ...]
    drafted: frozenset[int]

    def discard(self) -> None:
        """All of it is in the database."""
        self.path.unlink(missing_ok=True)


class Journal:
    """The journal of one window on one database: a small file, replaced at each change.

    A lock file beside it tells whether its window still runs. Writing raises OSError when the disk is full;
    the text is then still in memory, and in the file at the next change that succeeds.
    """

    def __init__(self, folder: Path, url: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{_family(url)}-{os.getpid()}-{id(self):x}{_SUFFIX}"
        self._lock = _lock(self._path)
        self._lock.tryLock(0)
        self._unsaved: dict[int, Unsaved] = {}
        self._drafted: set[int] = set()

    def keep(self, unsaved: Unsaved) -> None:
        """Hold `unsaved` in place of what was held for its item."""
        self._unsaved[unsaved.number] = unsaved
        self._write()

    def drafted(self, number: int) -> None:
        """The text of item `number` is in the database, as a draft."""
        self._unsaved.pop(number, None)
        self._drafted.add(number)
        self._write()

    def closed(self, number: int) -> None:
        """The draft of item `number` has become a revision."""
        if number not in self._unsaved:
            self._drafted.discard(number)
            self._write()

    def end(self) -> None:
        """The window closes: what is still unsaved is found by the next one."""
        if not self._unsaved:
            self._path.unlink(missing_ok=True)
        self._lock.unlock()

    def _write(self) -> None:
        fresh = self._path.with_suffix(".new")
        content = {"unsaved": [asdict(text) for text in self._unsaved.values()], "drafted": [*self._drafted]}
        fresh.write_text(json.dumps(content), encoding="ascii")  # ASCII holds lone surrogates too
        fresh.replace(self._path)


def leftovers(folder: Path, url: str) -> Iterator[Leftover]:
    """The journals of windows on this database that ended without closing.

    A journal that cannot be read stays where it is.
    """
    for path in sorted(folder.glob(f"{_family(url)}-*{_SUFFIX}")):
        lock = _lock(path)
        if not lock.tryLock(0):
            continue
        try:
            content = json.loads(path.read_text(encoding="ascii"))
            unsaved = tuple(Unsaved(**text) for text in content["unsaved"])
            yield Leftover(path, unsaved, frozenset(content["drafted"]))
        except (OSError, ValueError, TypeError, KeyError):
            continue
        finally:
            lock.unlock()


def recover(desk: Desk, folder: Path, url: str) -> int:
    """Bring what interrupted windows have left into the desk; returns the number of items.

    A text that the desk refuses now (somebody else has the item, or it was approved) is kept beside the item.
    """
    numbers: set[int] = set()
    for leftover in leftovers(folder, url):
        numbers |= leftover.drafted
        try:
            for unsaved in leftover.unsaved:
                row = desk.reading.find(unsaved.number)
                try:
                    desk.correction.save_draft(row, unsaved.text, editor=unsaved.editor)
                except Refusal:
                    desk.correction.keep_beside(row, unsaved.text, editor=unsaved.editor)
                numbers.add(unsaved.number)
        except Refusal:
            continue
        leftover.discard()
    return len(numbers)


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def _family(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:12]
