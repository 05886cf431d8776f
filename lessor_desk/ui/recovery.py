"""The recovery journal: what is being typed, kept outside the database until it is safely in it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.late_file import LateFile
from lessor_desk.workflow.errors import Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

_SUFFIX = ".journal"
_MOST = 5.0  # s that anything waits for the disk


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
        _remove(self.path)


class Journal:
    """The journal of one window on one database: a small file, replaced after each change by a thread.

    A lock file beside it tells whether its window still runs. When it cannot be written (the disk is full)
    the text is still in memory, and in the file at the next change that succeeds.
    """

    def __init__(self, folder: Path, url: str) -> None:
        with suppress(OSError):  # told when something is to be written
            folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{_family(url)}-{os.getpid()}-{id(self):x}{_SUFFIX}"
        self._lock = _lock(self._path)
        self._lock.tryLock(0)
        self._file = LateFile(self._path)
        self._unsaved: dict[int, Unsaved] = {}
        self._drafted: set[int] = set()

    def tell(self, failed: Callable[[OSError], None]) -> None:
        """Let `failed` know, in another thread, whenever the journal could not be written."""
        self._file.failed = failed

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

    def wait(self) -> None:
        """Wait until all that was told is in the file, but not for a disk that does not answer.

        Whoever changes a text in the database does so before: a journal that is older than the database would
        bring the older text back.
        """
        self._file.wait(_MOST)

    def end(self) -> None:
        """The window closes: what is still unsaved is found by the next one."""
        self._file.end(_MOST)
        if not self._unsaved:
            _remove(self._path)
        self._lock.unlock()

    def _write(self) -> None:
        unsaved, drafted = tuple(self._unsaved.values()), tuple(self._drafted)
        self._file.replace(lambda: _content(unsaved, drafted))


def _content(unsaved: tuple[Unsaved, ...], drafted: tuple[int, ...]) -> str:
    return json.dumps({"unsaved": [asdict(text) for text in unsaved], "drafted": drafted})


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


def _remove(path: Path) -> None:
    """A file that stays, as its folder cannot be written, is removed another time."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def _family(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:12]
