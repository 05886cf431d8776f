"""The desk that a command works at, and who works there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessor_desk.cli.output import shown, tell
from lessor_desk.cli.status import Exit
from lessor_desk.cli.wording import refusal, say

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.rows import EditorRow

PASSPHRASE = "LESSOR_DESK_PASSPHRASE"
_DATABASES = ("sqlite", "postgresql")


def url(db: str | None) -> str:
    """The database that `--db` names, else LESSOR_DESK_DB, else the file in the user's data folder.

    A plain path is an SQLite file. Raises click.UsageError for a kind of database that we do not know.
    """
    given = db or os.environ.get("LESSOR_DESK_DB")
    if not given:
        from platformdirs import user_data_path

        folder = user_data_path("lessor-desk", appauthor=False, ensure_exists=True)
        return f"sqlite:///{folder / 'desk.sqlite'}"
    scheme, colon, _ = given.partition("://")
    if not colon:
        return f"sqlite:///{Path(given).absolute()}"
    if scheme.partition("+")[0] not in _DATABASES:
        raise click.UsageError(say("desk.unknown_database", scheme=scheme), click.get_current_context())
    return given


@contextmanager
def opened(db: str | None) -> Iterator[Desk]:
    """The desk at `db`. What it refuses is told in one sentence, and the command ends with its status."""
    where = url(db)
    from lessor_desk.services.desk import Desk

    with explained(), Desk.open(where) as desk:
        yield desk


@contextmanager
def explained() -> Iterator[None]:
    """What the desk refuses is told in one sentence, and the command ends with its status."""
    from lessor_desk.db.errors import NewerDatabaseError, StoreError
    from lessor_desk.workflow.errors import Refusal

    try:
        yield
    except (Refusal, NewerDatabaseError) as error:
        tell(shown(refusal(error.key, **error.facts)))
        raise click.exceptions.Exit(Exit.REFUSED) from None
    except StoreError as error:
        tell(shown(refusal(error.key, **error.facts)))
        raise click.exceptions.Exit(Exit.USAGE) from None


def person(desk: Desk, name: str | None) -> str:
    """Who does it: `name`, or whom `PeopleService.who` means, signed in; on an empty desk the first person.

    Raises Refusal, and click.UsageError if several people could be meant.
    """
    from lessor_desk.workflow.errors import SeveralPeopleError

    try:
        meant = desk.people.who(name)
    except SeveralPeopleError as error:
        raise click.UsageError(say("desk.who", **error.facts), click.get_current_context()) from None
    return _signed_in(desk, meant)


def reader(desk: Desk, name: str | None) -> str:
    """Who reads: `name`, whom the desk must know, or nobody in particular."""
    return _signed_in(desk, desk.people.get(name)) if name is not None else ""


def _signed_in(desk: Desk, meant: EditorRow) -> str:
    return desk.people.sign_in(meant.name, passphrase(meant.name) if meant.guarded else None).name


def passphrase(name: str) -> str | None:
    """The passphrase of `name`: LESSOR_DESK_PASSPHRASE, or what is typed at the terminal, if there is one."""
    given = os.environ.get(PASSPHRASE)
    return given if given is not None else ask(say("desk.passphrase", name=shown(name)))


def ask(question: str, *, twice: str | None = None) -> str | None:
    """What is typed at the terminal, unseen; None without a terminal. `twice` asks for it once more."""
    if not sys.stdin.isatty():
        return None
    answer: str = click.prompt(
        question,
        hide_input=True,
        err=True,
        default="",
        show_default=False,
        confirmation_prompt=twice or False,
    )
    return answer
