"""The desk that a command works at, and who works there."""

from __future__ import annotations

import os
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
    """Who does it: `name`, or else whoever works alone at the desk, or has the name of the computer's user.

    On an empty desk the computer's user becomes the first person. Raises UnknownEditorError, and
    click.UsageError if several people could be meant.
    """
    if name is not None:
        return desk.people.get(name).name
    names = [editor.name for editor in desk.people.editors()]
    own = _own_name()
    if not names:
        return desk.people.add(own).name
    if len(names) == 1:
        return names[0]
    if own in names:
        return own
    raise click.UsageError(say("desk.who", names=", ".join(names)), click.get_current_context())


def reader(desk: Desk, name: str | None) -> str:
    """Who reads: `name`, whom the desk must know, or nobody in particular."""
    return desk.people.get(name).name if name is not None else ""


def _own_name() -> str:
    import getpass

    return getpass.getuser()
