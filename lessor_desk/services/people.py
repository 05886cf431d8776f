"""Who works at the desk."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Editor
from lessor_desk.db.types import NAME_LENGTH
from lessor_desk.db.uuid7 import uuid7
from lessor_desk.services.item_rows import editor_row
from lessor_desk.services.rows import EditorRow
from lessor_desk.services.work import Work, known_editor
from lessor_desk.workflow.errors import EmptyNameError, NameTakenError, RoleError
from lessor_desk.workflow.states import Role


class PeopleService:
    """The people of the desk and their roles."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def editors(self) -> tuple[EditorRow, ...]:
        """Everyone, by name."""
        with self._work.reading() as session:
            return tuple(map(editor_row, session.scalars(select(Editor).order_by(Editor.name))))

    def get(self, name: str) -> EditorRow:
        """The person called `name`. Raises UnknownEditorError."""
        with self._work.reading() as session:
            return known_editor(session, name)

    def add(self, name: str, roles: Iterable[Role] = (), *, by: str | None = None) -> EditorRow:
        """Add a person. The first one gets every role, whatever was asked for.

        `by` must be an administrator if given; without it, whoever holds the file may add.
        Raises EmptyNameError, NameTakenError, UnknownEditorError, RoleError.
        """
        name = " ".join(name.split())[:NAME_LENGTH]
        if not name:
            raise EmptyNameError
        now = self._work.now()
        with self._work.deciding() as session:
            if by is not None and Role.ADMIN not in known_editor(session, by).roles:
                raise RoleError({Role.ADMIN})
            names = set(session.scalars(select(Editor.name)))
            if name in names:
                raise NameTakenError(name=name)
            held = frozenset(roles) or frozenset({Role.COPY}) if names else frozenset(Role)
            editor = Editor(name=name, id=uuid7(), roles=sorted(role.value for role in held), added_at=now)
            session.add(editor)
            accounts = Accounts(session)
            facts = {"name": name, "roles": " ".join(editor.roles)}
            accounts.record("add_editor", at=now, editor=by, facts=facts)
            accounts.close()
            return editor_row(editor)
