"""The files that a check was asked for, read and checked one after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lessor_desk.cli.checking.batch import profiles
from lessor_desk.cli.checking.checked import CheckedFile, check_file, judged, words_of
from lessor_desk.cli.checking.selection import Selection
from lessor_desk.cli.output import shown, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import ingest, say
from lessor_desk.ingest import SetAside, gather

_STDIN = "-"
_NO_COPY = frozenset({"empty", "binary", "format"})  # nothing is wrong with such files in a folder

_TOLD = frozenset({"mixed", "parts"})  # of what the reading of a file noticed


class Inputs:
    """The files of `paths` (`-`: standard input, a folder: its files). Iterating checks them.

    All are read before the first is told: the files of one folder, or all of them if a `source` is named, are
    of one sender, whose habits they show together, and lost letters are looked up in the words of all. What
    cannot be checked is told on standard error and kept in `notices`; the rest goes on.
    """

    def __init__(self, paths: Sequence[str], selection: Selection, source: str | None = None) -> None:
        self._paths = paths
        self._selection = selection
        self._source = source
        self._failed = False
        self.files = 0
        self.found = 0
        self.notices: list[str] = []

    def __iter__(self) -> Iterator[CheckedFile]:
        files = list(self._all())
        known = profiles(files)
        batch = words_of(files) if any(file.lacks_letters for file in files) else None
        for file in files:
            told = judged(file, known.get(file.source), batch, self._selection)
            self.files += 1
            self.found += told.found
            yield told

    def _all(self) -> Iterator[CheckedFile]:
        for path in self._paths:
            if path == _STDIN:
                yield from self._checked(sys.stdin.buffer.read, path, say("check.stdin"), named=True)
                continue
            named = not Path(path).is_dir()
            candidates = tuple(gather([path]))
            if not candidates:
                self.fail(say("check.empty_folder", path=path))
            for candidate in candidates:
                yield from self._checked(
                    candidate.load, str(candidate.path), str(candidate.path), named=named
                )

    @property
    def status(self) -> Exit:
        """The exit status, once all were checked."""
        if self._failed:
            return Exit.USAGE
        return Exit.FINDINGS if self.found else Exit.OK

    def fail(self, sentence: str) -> None:
        """Tell that something that was asked for could not be done."""
        self._failed = True
        self._notice(sentence)

    def _checked(
        self, load: Callable[[], bytes], path: str, name: str, *, named: bool
    ) -> Iterator[CheckedFile]:
        try:
            source = self._source if self._source is not None else str(Path(path).parent)
            file = check_file(load(), path=path, name=name, source=source)
        except SetAside as reason:
            sentence = ingest(reason.reason, **{**reason.facts, "name": name})
            if named or reason.reason not in _NO_COPY:
                self.fail(sentence)
            else:
                self._notice(sentence)
            return
        for note in file.reading.notes:
            if note.key in _TOLD:
                tell(shown(say("import.note", name=name, note=ingest(note.key, **note.facts))))
        yield file

    def _notice(self, sentence: str) -> None:
        self.notices.append(sentence)
        tell(shown(sentence))
