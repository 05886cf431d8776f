"""The options that commands share."""

from __future__ import annotations

import click

from lessor_desk.cli.wording import say

database = click.option("--db", metavar="URL", help=say("help.db"))
editor = click.option("--editor", metavar=say("metavar.name"), help=say("help.editor"))
as_json_lines = click.option("--json", "as_json_lines", is_flag=True, help=say("help.json"))
item = click.argument("item", metavar=say("metavar.item"))
items = click.argument("items", nargs=-1, required=True, metavar=say("metavar.item") + "…")
