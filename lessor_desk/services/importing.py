"""Bringing copy in: bytes to items, in short transactions, so that nobody waits for an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lessor_desk.checks.levels import under
from lessor_desk.services.import_undo import ImportRow, find_import, latest_imports, undo_import
from lessor_desk.services.intake import Accept, Intake
from lessor_desk.services.links import duplicates_among
from lessor_desk.services.reading import ReadingService
from lessor_desk.services.rows import Cancelled, ImportCourse, ImportReport, SetAsideRow
from lessor_desk.services.work import Work

if TYPE_CHECKING:
    from lessor_desk.ingest import Dispatch
    from lessor_desk.ingest.gathering import Candidate

__all__ = ["ImportReport", "ImportRow", "ImportService", "SetAsideRow"]

Report = Callable[[ImportCourse], None]


class ImportService:
    """Files, folders, pasted and piped text become items."""

    def __init__(self, work: Work, reading: ReadingService) -> None:
        self._work = work
        self._reading = reading

    def load(self, candidate: Candidate) -> bytes:
        """The bytes of a file. Raises ingest.SetAside; the desk's own files are not even opened."""
        return candidate.load(self._work.store.files())

    def propose(self, raw: bytes, name: str) -> tuple[Dispatch, ...]:
        """The dispatches that `raw` would be split into. Raises ingest.SetAside."""
        from lessor_desk.ingest import read, split

        return tuple(split(read(raw, name=name).text))

    def bring(
        self,
        paths: Iterable[Path | str],
        *,
        editor: str,
        source: str | None = None,
        report: Report | None = None,
        accept: Accept | None = None,
    ) -> ImportReport:
        """Bring in the files at `paths`; folders are walked. What is no copy is set aside, the rest goes on.

        `report` is told how far it is, before each file and at the end; if it raises Cancelled, what is in
        stays in.
        `accept` may change the proposed split of a file, which it is given with the file's name.
        Raises UnknownEditorError.
        """
        with under(self._work.levels()):
            return self._bring(Intake(self._work, editor), paths, editor, source, report, accept)

    def _bring(
        self,
        intake: Intake,
        paths: Iterable[Path | str],
        editor: str,
        source: str | None,
        report: Report | None,
        accept: Accept | None,
    ) -> ImportReport:
        from lessor_desk.ingest import SetAside, gather

        candidates = list(gather(paths))
        try:
            for done, candidate in enumerate(candidates):
                if report is not None:
                    report(ImportCourse(done, len(candidates), candidate.name, tuple(intake.aside)))
                try:
                    raw = self.load(candidate)
                    intake.take(raw, candidate.name, source or candidate.source, accept)
                except SetAside as aside:
                    intake.set_aside(candidate.name, aside.reason, dict(aside.facts))
            if report is not None:
                report(ImportCourse(len(candidates), len(candidates), "", tuple(intake.aside)))
        except Cancelled:
            intake.stopped = True
        return self._ended(intake, editor)

    def bring_bytes(
        self,
        raw: bytes,
        *,
        name: str,
        editor: str,
        source: str | None = None,
        dispatches: Sequence[Dispatch] | None = None,
    ) -> ImportReport:
        """Bring in one input: the clipboard, standard input, a split that a person has accepted.

        `dispatches` None: as proposed. Raises UnknownEditorError.
        """
        from lessor_desk.ingest import SetAside

        def as_accepted(_: str, proposed: tuple[Dispatch, ...]) -> tuple[Dispatch, ...]:
            return proposed if dispatches is None else tuple(dispatches)

        with under(self._work.levels()):
            intake = Intake(self._work, editor)
            try:
                intake.take(raw, name, source or Path(name).stem or name, as_accepted)
            except SetAside as aside:
                intake.set_aside(name, aside.reason, dict(aside.facts))
            return self._ended(intake, editor)

    def latest(self, most: int = 20) -> tuple[ImportRow, ...]:
        """The newest imports of which something is in the desk, newest first."""
        return latest_imports(self._work, most)

    def find(self, import_id: int | None = None) -> ImportRow:
        """That import, or the latest, of which something is in the desk. Raises UnknownImportError."""
        return find_import(self._work, import_id)

    def undo(self, import_id: int, *, by: str) -> tuple[int, ...]:
        """Take back all that an import has brought, as long as nobody has touched it; the items' numbers.

        Raises UnknownEditorError, UnknownImportError, OthersImportError, ImportTouchedError.
        """
        return undo_import(self._work, import_id, by=by)

    def _ended(self, intake: Intake, editor: str) -> ImportReport:
        intake.end()
        with self._work.reading() as session:
            doubled = duplicates_among(session, intake.numbers)
        return ImportReport(
            received=intake.new + intake.already_there + len(intake.aside),
            new=intake.new,
            already_there=intake.already_there,
            set_aside=tuple(intake.aside),
            items=self._reading.rows(intake.numbers, reader=editor),
            stopped=intake.stopped,
            notes=tuple(intake.notes),
            id=intake.id,
            duplicates=doubled,
        )
