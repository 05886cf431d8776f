"""What `check` does with the files it has checked: one function for each form of answer."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from lessor_desk.cli.checking.inputs import Inputs
from lessor_desk.cli.checking.repairing import difference, repaired_bytes, repaired_text, write_repaired
from lessor_desk.cli.checking.rows import item_row
from lessor_desk.cli.checking.sarif import sarif
from lessor_desk.cli.checking.text_report import text_lines
from lessor_desk.cli.output import (
    as_json,
    on_terminal,
    print_bytes,
    print_line,
    print_text,
    shown,
    shown_lines,
    tell,
)
from lessor_desk.cli.wording import say
from lessor_desk.ingest.rewriting import UnwritableError
from lessor_desk.text import codepages


def _text(inputs: Inputs) -> None:
    colour = on_terminal() and not os.environ.get("NO_COLOR")
    for file in inputs:
        for line in text_lines(file, colour=colour):
            print_line(line)
    print_line(_summary(inputs))


def _json(inputs: Inputs) -> None:
    print_line(as_json([item_row(file, item) for file in inputs for item in file.items]))


def _json_lines(inputs: Inputs) -> None:
    for file in inputs:
        for item in file.items:
            print_line(as_json(item_row(file, item)))


def _sarif(inputs: Inputs) -> None:
    files = tuple(inputs)
    print_line(as_json(sarif(files, inputs.notices)))


def _fix(inputs: Inputs) -> None:
    for file in inputs:
        if on_terminal():
            print_text(shown_lines(repaired_text(file)))
            continue
        try:
            print_bytes(repaired_bytes(file))
        except UnwritableError as error:
            inputs.fail(_unwritable(file.path, error))


def _diff(inputs: Inputs) -> None:
    for file in inputs:
        for line in difference(file):
            print_line(line)


def _write(inputs: Inputs) -> None:
    written = 0
    for file in inputs:
        try:
            written += write_repaired(file)
        except UnwritableError as error:
            inputs.fail(_unwritable(file.path, error))
        except OSError as error:
            inputs.fail(say("check.not_written", path=file.path, why=error.strerror or type(error).__name__))
    tell(say("check.written", n=written))


REPORTS: Mapping[str, Callable[[Inputs], None]] = {
    "text": _text,
    "json": _json,
    "jsonl": _json_lines,
    "sarif": _sarif,
    "fix": _fix,
    "diff": _diff,
    "write": _write,
}


def _summary(inputs: Inputs) -> str:
    files = say("check.files", n=inputs.files)
    if not inputs.found:
        return say("check.nothing", files=files)
    return say("check.found", n=inputs.found, files=files)


def _unwritable(path: str, error: UnwritableError) -> str:
    return say(
        "check.unwritable",
        path=shown(path),
        character=error.character,
        number=f"U+{ord(error.character):04X}",
        page=codepages.title(error.page),
    )
