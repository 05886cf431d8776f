"""The command line: `lessor-desk COMMAND …`; alone it opens the window."""

from __future__ import annotations

import sys
import traceback

import click

from lessor_desk import __version__
from lessor_desk.cli import output
from lessor_desk.cli.command import Group, usage_sentence
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import say

_HERE = "lessor_desk.cli"
COMMANDS = {
    "check": (f"{_HERE}.check", "check"),
    "import": (f"{_HERE}.bring", "bring"),
    "imports": (f"{_HERE}.importing", "imports"),
    "undo-import": (f"{_HERE}.importing", "undo_import"),
    "list": (f"{_HERE}.listing", "list_items"),
    "show": (f"{_HERE}.showing", "show"),
    "send": (f"{_HERE}.deciding", "send"),
    "approve": (f"{_HERE}.deciding", "approve"),
    "send-back": (f"{_HERE}.deciding", "send_back"),
    "take-back": (f"{_HERE}.deciding", "take_back"),
    "spike": (f"{_HERE}.deciding", "spike"),
    "unspike": (f"{_HERE}.deciding", "unspike"),
    "history": (f"{_HERE}.history", "history"),
    "undo-step": (f"{_HERE}.history", "undo_step"),
    "redecode": (f"{_HERE}.redecoding", "redecode"),
    "complete": (f"{_HERE}.completing", "complete"),
    "ask": (f"{_HERE}.completing", "ask"),
    "link": (f"{_HERE}.linking", "link"),
    "unlink": (f"{_HERE}.linking", "unlink"),
    "fix": (f"{_HERE}.fixing", "fix"),
    "prioritise": (f"{_HERE}.organising", "prioritise"),
    "assign": (f"{_HERE}.organising", "assign"),
    "label": (f"{_HERE}.organising", "label"),
    "notes": (f"{_HERE}.noting", "notes"),
    "views": (f"{_HERE}.organising", "views"),
    "export": (f"{_HERE}.exporting", "export"),
    "levels": (f"{_HERE}.levels", "levels"),
    "backup": (f"{_HERE}.backing_up", "backup"),
    "restore": (f"{_HERE}.backing_up", "restore"),
    "doctor": (f"{_HERE}.doctor", "doctor"),
    "reopen": (f"{_HERE}.deciding", "reopen"),
    "rectify": (f"{_HERE}.deciding", "rectify"),
    "withdraw": (f"{_HERE}.deciding", "withdraw"),
    "waive": (f"{_HERE}.waiving", "waive"),
    "unwaive": (f"{_HERE}.waiving", "unwaive"),
    "empty-spike": (f"{_HERE}.erasing", "empty_spike"),
    "settings": (f"{_HERE}.settings", "settings"),
    "audit": (f"{_HERE}.audit", "audit"),
    "checks": (f"{_HERE}.rules", "checks"),
    "sources": (f"{_HERE}.sources", "sources"),
    "editors": (f"{_HERE}.editors", "editors"),
}
_WITHIN = {"editors": ("add", "roles", "remove", "passphrase"), "audit": ("verify", "export")}  # of groups


@click.command("lessor-desk", cls=Group, modules=COMMANDS, help=say("lessor-desk.help"))
@click.version_option(__version__, message="lessor-desk %(version)s", help=say("help.version"))
@database
@editor
@click.pass_context
def program(context: click.Context, db: str | None, editor: str | None) -> None:
    if context.invoked_subcommand is None:
        from lessor_desk.cli.window import open_window

        context.exit(open_window(db, editor))
    given = {"db": db, "editor": editor}
    context.default_map = {
        name: {**given, **dict.fromkeys(_WITHIN.get(name, ()), given)} for name in COMMANDS
    }


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its status."""
    output.use_utf8()
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough, as in `lessor-desk list | head`
        output.stop_writing()
        status = Exit.OK
    except Exception:  # the edge of the process: a mistake of ours must not look like findings
        traceback.print_exc()
        status = Exit.BROKEN
    sys.exit(status)


def _run(arguments: list[str]) -> int:
    try:
        return program.main(arguments, prog_name="lessor-desk", standalone_mode=False) or Exit.OK
    except click.UsageError as error:
        if error.ctx is not None:
            output.tell(error.ctx.get_usage())
        output.tell(say("error", why=output.shown(usage_sentence(error))))
        if error.ctx is not None:
            output.tell(say("usage.see_help", command=error.ctx.command_path))
        return Exit.USAGE
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (click.Abort, KeyboardInterrupt):
        output.tell(say("interrupted"))
        return Exit.INTERRUPTED
