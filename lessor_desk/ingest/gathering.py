"""The files that are meant by paths: folders are walked, hidden files skipped."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lessor_desk.ingest.reading import MOST_BYTES, SetAside


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to bring in, and the source that its items get unless another one is named."""

    path: Path
    source: str

    @property
    def name(self) -> str:
        """The file's name, as it is told to people."""
        return _shown(self.path.name)

    def load(self, unopened: Collection[tuple[int, int]] = ()) -> bytes:
        """The bytes of the file. Raises SetAside if it cannot be read or is larger than MOST_BYTES.

        A file is set aside unopened if it is one of the databases `unopened`, by device and inode.
        """
        try:
            status = self.path.stat()
            if (status.st_dev, status.st_ino) in unopened:
                raise SetAside("format", name=self.name, format="SQLite")
            if not stat.S_ISREG(status.st_mode):
                raise SetAside("no_file", name=self.name)
            if status.st_size > MOST_BYTES:
                raise SetAside("too_big", name=self.name, megabytes=status.st_size // 1_000_000)
            return self.path.read_bytes()
        except FileNotFoundError:
            raise SetAside("missing", name=self.name) from None
        except OSError as error:
            raise SetAside("unreadable", name=self.name, why=error.strerror or type(error).__name__) from None


def gather(paths: Iterable[Path | str]) -> Iterator[Candidate]:
    """The files at `paths`, in that order; those of a folder by name, subfolders included.

    A path that leads nowhere is a candidate too: loading it tells why. A file in a folder has the name
    of that folder as its source, another file its own name without the suffix.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _inside(path)
        else:
            yield Candidate(path, Path(_shown(path.name)).stem)


def _inside(folder: Path) -> Iterator[Candidate]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        source = _shown(Path(parent).resolve().name)
        for name in sorted(files):
            if not name.startswith("."):
                yield Candidate(Path(parent, name), source)


def _shown(name: str) -> str:
    """A file's name as text; bytes that are no UTF-8 become `\\xff`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
