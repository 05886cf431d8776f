"""Files that appear whole or not at all, at once or when they are let out."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lessor_desk.export.naming import unused

_PART = re.compile(r"\.(?P<name>.+)\.(?P<item>\d{1,18})-(?P<entry>\d{1,18})\.part", re.DOTALL)

_LONGEST = 200  # bytes of a name that more can be added to: systems take 255


def write_whole(place: Path, content: bytes) -> None:
    """Write `content` to `place`; until it is on the disk, what was there before stays. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.parent / f".{place.name}.part"
    try:
        _write(fresh, content)
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


@dataclass(frozen=True, slots=True)
class Part:
    """A file that is whole and on the disk, under a name that nobody looks for, until it is let out.

    The name tells which item it is, and which entry of the audit is to say that it left.
    """

    file: Path
    place: Path  # where it is to be
    item: int
    entry: int

    def let_out(self, *, over: bool = False) -> Path:
        """Give it its name, or another one if a file is there already that is not to be written `over`.

        Gives where it is. Raises OSError; it is still there then.
        """
        if over:
            self.file.replace(self.place)
            place = self.place
        else:
            place = _renamed(self.file, self.place)
        _settle(place.parent)
        return place

    def drop(self) -> None:
        """Take it away."""
        with suppress(OSError):
            self.file.unlink()

    def sha256(self) -> str:
        """The hash of its bytes. Raises OSError."""
        return hashlib.sha256(self.file.read_bytes()).hexdigest()


def laid_by(place: Path, content: bytes, *, item: int, entry: int) -> Part:
    """`content` as a Part of `place`, on the disk. Raises OSError; nothing is left then."""
    place.parent.mkdir(parents=True, exist_ok=True)
    name = place.name
    if len(os.fsencode(name)) > _LONGEST:
        name = f"{place.stem[:40]}{place.suffix[:20]}"
    part = Part(place.with_name(f".{name}.{item}-{entry}.part"), place, item, entry)
    try:
        _write(part.file, content)
        _settle(place.parent)
    except OSError:
        part.drop()
        raise
    return part


def parts_in(folder: Path) -> Iterator[Part]:
    """What lies in `folder` and was never let out. Raises OSError."""
    with os.scandir(folder) as found:
        names = [each.name for each in found if each.name.endswith(".part")]
    for name in names:
        told = _PART.fullmatch(name)
        if told and (folder / name).stat().st_nlink == 1:  # else it has its other name already
            yield Part(folder / name, folder / told["name"], int(told["item"]), int(told["entry"]))


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as written:
        written.write(content)
        written.flush()
        os.fsync(written.fileno())


def _renamed(file: Path, place: Path) -> Path:
    """Call `file` by the first free name from `place` on, whoever else looks for one just now."""
    while True:
        free = unused(place)
        try:
            os.link(file, free)
        except FileExistsError:
            continue
        except OSError:  # no disk for such links: two exports at once might take one name here
            file.rename(free)
        else:
            file.unlink()
        return free


def _settle(folder: Path) -> None:
    """Let the names in `folder` be on the disk, where a system knows how."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
