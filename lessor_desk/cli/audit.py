"""`lessor-desk audit`: the audit proved or printed."""

from __future__ import annotations

import click

from lessor_desk.cli.command import Group
from lessor_desk.cli.wording import say

_HERE = "lessor_desk.cli.auditing"
_MODULES = {"verify": (_HERE, "verify"), "export": (_HERE, "export")}


@click.group("audit", cls=Group, modules=_MODULES, area="audit.", help=say("audit.help"))
@click.pass_context
def audit(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
