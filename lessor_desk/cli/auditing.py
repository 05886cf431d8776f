"""`lessor-desk audit verify` and `audit export`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database
from lessor_desk.cli.output import holds_something, print_bytes, print_line, shown, tell
from lessor_desk.cli.progress import progress
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import say

if TYPE_CHECKING:
    from lessor_desk.workflow.audit import Proof

_ENTRY = re.compile(r"([0-9]{1,18}):([0-9a-f]{64})\Z")


@command("audit.verify")
@click.option("--expect", metavar="N:HASH", help=say("audit.verify.expect"))
@database
@click.pass_context
def verify(context: click.Context, expect: str | None, db: str | None) -> None:
    expected = _expected(context, expect) if expect is not None else None
    from lessor_desk.cli.desk import opened

    with opened(db) as desk, progress(say("audit.verify.course")) as report:
        proof = desk.audit.verify(expected, report)
        _tell_compared(proof, desk.audit.beside, expected)
    if not proof.flaws:
        print_line(say("audit.verify.whole", n=proof.number, last=f"{proof.number}:{proof.hash}"))
        return
    for flaw in proof.flaws:
        print_line(say(f"audit.{flaw.damage.value}", n=flaw.number))
    tell(say("audit.verify.broken", n=len(proof.flaws), all=proof.number))
    context.exit(Exit.FINDINGS)


@command("audit.export")
@click.option(
    "--format", "form", type=click.Choice(["text", "csv"]), default="text", help=say("audit.export.format")
)
@click.option("--overwrite", is_flag=True, help=say("export.overwrite"))
@click.option("-o", "--output", default="-", metavar=say("metavar.file"), help=say("audit.export.output"))
@database
@click.pass_context
def export(context: click.Context, form: str, overwrite: bool, output: str, db: str | None) -> None:
    from lessor_desk.cli.desk import opened
    from lessor_desk.export.audit import as_csv, as_text

    with opened(db) as desk:
        entries = desk.audit.entries()
        lines = (shown(line) + "\n" for line in as_text(entries))
        pieces = as_csv(entries) if form == "csv" else lines
        if output == "-":
            for piece in pieces:
                print_bytes(piece.encode())
            return
        if not overwrite and holds_something(Path(output)):
            tell(shown(say("export.there", path=output)))
            context.exit(Exit.USAGE)
        try:
            with Path(output).open("w", encoding="utf-8", newline="") as file:
                file.writelines(pieces)
        except OSError as error:
            why = error.strerror or type(error).__name__
            tell(shown(say("export.not_written", path=output, why=why)))
            context.exit(Exit.USAGE)


def _tell_compared(proof: Proof, file: str | None, expected: tuple[int, str] | None) -> None:
    """Say what the end of the chain was compared with: by itself it does not tell whether it was cut off."""
    if proof.beside is not None:
        tell(shown(say("audit.verify.compared", file=file, n=proof.beside)))
    elif file is not None:
        tell(shown(say("audit.verify.no_file", file=file)))
    if expected is not None:
        tell(say("audit.verify.expected", n=expected[0]))
    elif proof.beside is None:
        tell(say("audit.verify.alone"))


def _expected(context: click.Context, given: str) -> tuple[int, str]:
    found = _ENTRY.match(given)
    if found is None:
        raise click.UsageError(say("audit.verify.expect_form", value=shown(given)), context)
    return int(found[1]), found[2]
