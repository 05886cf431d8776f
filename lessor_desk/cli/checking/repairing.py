"""Safe fixes made in files: shown as a difference, printed, or written."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lessor_desk.cli.checking.checked import CheckedFile
from lessor_desk.cli.output import shown
from lessor_desk.ingest.rewriting import rewritten
from lessor_desk.text.edit import applied


def repaired_bytes(file: CheckedFile) -> bytes:
    """The file after its safe fixes, in its own code page. Raises UnwritableError."""
    return rewritten(file.reading, file.edits())


def repaired_text(file: CheckedFile) -> str:
    """The file's text after its safe fixes."""
    return applied(file.reading.text, file.edits())


def difference(file: CheckedFile) -> Iterator[str]:
    """The lines of a unified diff between the file and the repaired one, safe for a terminal."""
    before = file.reading.text.split("\n")
    after = repaired_text(file).split("\n")
    for line in difflib.unified_diff(before, after, file.path, file.path, lineterm="", n=2):
        yield shown(line)


def write_repaired(file: CheckedFile) -> bool:
    """Put the repaired bytes in the file's place, all at once; whether anything changed.

    Raises UnwritableError and OSError; the file is then as it was.
    """
    if not file.edits():
        return False
    raw = repaired_bytes(file)
    target = Path(file.path).resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as copy:
            copy.write(raw)
            copy.flush()
            os.fsync(copy.fileno())
        shutil.copymode(target, name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True
