"""Where `lessor-desk export` writes: what is written first is delivered then, never the other way round."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from lessor_desk.cli.output import shown, tell
from lessor_desk.cli.wording import say
from lessor_desk.export.naming import unused
from lessor_desk.export.outgoing import SUFFIXES, Form
from lessor_desk.services.delivery import Written
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow


@dataclass(slots=True)
class Outlet:
    """Who exports from which desk, and in which form. `left` items have been written so far."""

    desk: Desk
    who: str
    form: Form
    page: str
    draft: bool
    left: int = 0

    def to_stream(self, rows: list[ItemRow], stream: BinaryIO) -> None:
        """Write one item after the other, a blank line between texts."""

        def put(content: bytes) -> None:
            stream.write(self._between + content)
            stream.flush()

        for row in rows:
            self._pass_on(row, put)

    def to_folder(self, rows: list[ItemRow], folder: Path) -> list[Written]:
        """A file for each item, called by its number; a file that is there stays, and that is told."""
        written: list[Written] = []
        for row in rows:
            name = f"{row.number}{SUFFIXES[self.form]}"
            done = self.desk.delivery.write(
                row, folder, name, editor=self.who, form=self.form, page=self.page, draft=self.draft
            )
            if done.file != name:
                tell(shown(say("export.renamed", path=str(folder / name), name=done.file)))
            written.append(done)
            self.left += 1
        return written

    def to_file(self, rows: list[ItemRow], place: Path) -> None:
        """All items in the file `place`, which appears once they are delivered.

        Each is on the disk before the desk says that it is delivered. If one cannot be, the file holds those
        before it. Where `place` itself cannot be written any more, the file is called otherwise, and told.
        """
        part = place.with_name(f".{place.name}.part")
        good = 0
        try:
            with part.open("wb") as file:

                def put(content: bytes) -> None:
                    file.write(self._between + content)
                    file.flush()
                    os.fsync(file.fileno())

                for row in rows:
                    self._pass_on(row, put)
                    good = file.tell()
        finally:
            if good:
                os.truncate(part, good)
                self._let_out(part, place)
            else:
                part.unlink(missing_ok=True)

    def _let_out(self, part: Path, place: Path) -> None:
        try:
            part.replace(place)
        except OSError:
            other = unused(place)
            part.replace(other)  # where this fails too, what was delivered stays in `part`
            tell(shown(say("export.renamed", path=str(place), name=other.name)))

    @property
    def _between(self) -> bytes:
        """What separates an item from the one before it."""
        return "\n".encode(self.page if self.form is Form.TEXT else "utf-8") if self.left else b""

    def _pass_on(self, row: ItemRow, put: Callable[[bytes], None]) -> None:
        self.desk.delivery.pass_on(
            row, put, editor=self.who, form=self.form, page=self.page, draft=self.draft
        )
        self.left += 1
