"""The end of the audit, kept beside the database too: who cuts the newest entries off by SQL leaves it there.

A small file, `NAME.audit-head`. Its last line is the end of the chain as `number:hash`. Lines before it are
ends that the chain went on without: they stay, so that what was cut off is still missing after others have
worked. Nothing fails because of the file; where it cannot be written, it lags behind or lacks. What is only
brought in with the next checkpoint is not told: it may be lost with the power.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from pathlib import Path

End = tuple[int, str]  # the number of an entry of the audit, and its hash
SUFFIX = ".audit-head"
_LINE = re.compile(r"([0-9]{1,18}):([0-9a-f]{64})")
_MOST = 100_000  # bytes that are read
_WRITING = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)  # in place: replacing may take long
log = logging.getLogger(__name__)


def beside(database: Path) -> Path:
    """The file that is kept beside `database`."""
    return database.with_name(database.name + SUFFIX)


def told(file: Path) -> tuple[End, ...] | None:
    """The ends that `file` tells, the latest last; None if there is no file, or nothing to be read in it."""
    try:
        with file.open("rb") as opened:
            return _ends(opened.read(_MOST)) or None
    except OSError:
        return None


def moved(file: Path, before: End, after: End, hash_of: Callable[[int], str | None]) -> None:
    """The chain has gone on from `before` to `after`, which is on the disk: keep that it has.

    `hash_of` tells the hash of an entry that the chain has. An end beyond `after` stays: another process was
    quicker, or entries were cut off. So does one that the chain does not have any more.
    """
    try:
        descriptor = os.open(file, _WRITING, 0o644)
        try:
            _move(descriptor, before, after, hash_of)
        finally:
            os.close(descriptor)
    except OSError as error:
        log.info("the end of the audit is not kept beside the desk: %s", error.strerror)


def _move(descriptor: int, before: End, after: End, hash_of: Callable[[int], str | None]) -> None:
    found = os.read(descriptor, _MOST)
    ends = _ends(found)
    if ends:
        number, hash_ = ends[-1]
        if number >= after[0]:
            return
        stood = before[1] if number == before[0] else hash_of(number) if number < before[0] else None
        if stood == hash_:
            ends = ends[:-1]
        else:
            os.lseek(descriptor, 0, os.SEEK_SET)
            if os.read(descriptor, _MOST) != found:
                return  # another process is writing it just now
    content = "".join(f"{number}:{hash_}\n" for number, hash_ in (*ends, after)).encode("ascii")
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, content)
    if len(content) < len(found):
        os.ftruncate(descriptor, len(content))


def _ends(content: bytes) -> tuple[End, ...]:
    found = (_LINE.fullmatch(line) for line in content.decode("ascii", "replace").split("\n"))
    return tuple((int(match[1]), match[2]) for match in found if match)


def follow(file: Path, other: Path) -> None:
    """Let `file` tell what `other` tells of the same chain, or nothing."""
    try:
        file.write_bytes(other.read_bytes())
    except OSError:
        forget(file)


def forget(file: Path) -> None:
    """The chain begins anew, or is another one: a desk was made, or a backup restored."""
    file.unlink(missing_ok=True)
