"""Commands and groups of click that speak the reader's language and are loaded when they are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import click

from lessor_desk.cli.wording import say


class _Localised(click.Command):
    """The headings of a help page, and the line about `--help`, from the catalogue."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, say("help.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(say("help.options")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("help.help")
        return option


class Command(_Localised):
    """A command whose help text is the catalogue's."""


class Group(_Localised, click.Group):
    """A group whose commands are modules that are imported only when they are called.

    `modules` maps a name to the module and the attribute that hold the command; the line about it in the
    help is `area + NAME + ".short"` in the catalogue, so that help imports none of them.
    """

    def __init__(
        self, *args: Any, modules: Mapping[str, tuple[str, str]], area: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.invoke_without_command, self.no_args_is_help = True, False
        self._modules = modules
        self._area = area

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._modules:
            return None
        module, attribute = self._modules[cmd_name]
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self._modules and not args[0].startswith("-"):
            raise click.UsageError(say("usage.no_such_command", name=args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, say(f"{self._area}{name}.short")) for name in self.list_commands(ctx)])


def command(name: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a function the command `name` (`add` of `editors.add`), with its help text `name + ".help"`."""
    return click.command(name.rpartition(".")[2], cls=Command, help=say(f"{name}.help"))


def usage_sentence(error: click.UsageError) -> str:
    """What is wrong with a command line, in the reader's language."""
    match error:
        case click.NoSuchOption():
            return say("usage.no_such_option", option=error.option_name)
        case click.MissingParameter():
            return say("usage.missing", name=_name(error))
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            return say("usage.no_choice", name=_name(error), choices=", ".join(choices))
        case click.BadParameter():
            return say("usage.bad_value", name=_name(error), why=error.message)
        case click.BadOptionUsage():
            return say("usage.option", option=error.option_name)
        case click.BadArgumentUsage():
            return say("usage.argument", why=error.message)
        case _:
            return error.message


def _name(error: click.BadParameter) -> str:
    match error.param:
        case click.Option():
            return error.param.opts[-1]
        case click.Argument():
            return error.param.human_readable_name
        case _:
            return str(error.param_hint or "")
