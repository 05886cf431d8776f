"""Who works at the desk, who of them is here, and what they may do."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Editor, Passphrase
from lessor_desk.db.types import NAME_LENGTH
from lessor_desk.db.uuid7 import uuid7
from lessor_desk.services import passphrases
from lessor_desk.services.item_rows import editor_row
from lessor_desk.services.own_name import own_names
from lessor_desk.services.rows import EditorRow
from lessor_desk.services.settings import end_solo
from lessor_desk.services.work import Work, known_editor
from lessor_desk.text.folding import folded
from lessor_desk.text.naming import tidied
from lessor_desk.workflow.errors import (
    EmptyNameError,
    LastAdministratorError,
    NameTakenError,
    RoleError,
    SeveralPeopleError,
    UnknownEditorError,
)
from lessor_desk.workflow.states import Role


class PeopleService:
    """The people of the desk, their roles and passphrases."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def editors(self) -> tuple[EditorRow, ...]:
        """Everyone, by name, those who no longer work here included."""
        with self._work.reading() as session:
            return _everyone(session)

    def get(self, name: str) -> EditorRow:
        """The person called `name`. Raises UnknownEditorError."""
        with self._work.reading() as session:
            if session.get(Editor, name) is None:
                name = tidied(name, NAME_LENGTH)
            row = known_editor(session, name)
            return EditorRow(row.name, row.roles, session.get(Passphrase, row.name) is not None)

    def who(self, name: str | None, *, last: str = "") -> EditorRow:
        """Who is about to work: `name`; or else whoever worked here `last`, works alone, or is named like
        the computer's user. On an empty desk the first name is added, with every role.

        Whether they are who they say is for `sign_in`. Raises UnknownEditorError, EmptyNameError, and
        SeveralPeopleError if several people could be meant.
        """
        people = [person for person in self.editors() if person.works]
        own = own_names()
        if not people:
            return self.add(name if name is not None else next(iter(own), ""))
        if name is not None:
            return self.get(name)
        by_name = {person.name: person for person in people}
        for likely in (last, *own):
            if likely in by_name:
                return by_name[likely]
        if len(people) == 1:
            return people[0]
        raise SeveralPeopleError(names=", ".join(by_name))

    def sign_in(self, name: str, passphrase: str | None = None) -> EditorRow:
        """Let `name` work; whoever has set a passphrase gives it.

        Raises UnknownEditorError, FormerEditorError, PassphraseError, TooManyTriesError.
        """
        passphrases.checked(self._work, name, passphrase)
        return self.get(name)

    def add(self, name: str, roles: Iterable[Role] = (), *, by: str | None = None) -> EditorRow:
        """Add a person. The first one gets every role, whatever was asked for.

        `by` must be an administrator if given; without it whoever holds the file may add, unless an
        administrator has set a passphrase. A name that only case or accents tell from another's is taken:
        the audit names people. Raises EmptyNameError, NameTakenError, UnknownEditorError,
        RoleError.
        """
        name = tidied(name, NAME_LENGTH)
        if not name:
            raise EmptyNameError
        now = self._work.now()
        with self._work.deciding() as session:
            people = _everyone(session)
            _check_manages(people, by)
            for person in people:
                if folded(person.name) == folded(name):
                    raise NameTakenError(name=person.name)
            held = frozenset(roles) or frozenset({Role.COPY}) if people else frozenset(Role)
            editor = Editor(name=name, id=uuid7(), roles=_stored(held), added_at=now)
            session.add(editor)
            accounts = Accounts(session.connection())
            accounts.next_sequence()
            facts = {"name": name, "roles": " ".join(editor.roles)}
            accounts.record("add_editor", at=now, editor=by, facts=facts)
            end_solo(session, accounts, editor=by, at=now)
            accounts.close()
            return editor_row(editor)

    def set_roles(self, name: str, roles: Iterable[Role], *, by: str | None = None) -> EditorRow:
        """Give `name` these roles instead of those they hold; none: they no longer work here.

        Raises as `add`, and LastAdministratorError: somebody must be able to manage the desk.
        """
        now = self._work.now()
        with self._work.deciding() as session:
            people = _everyone(session)
            _check_manages(people, by)
            known_editor(session, name)
            held = frozenset(roles)
            others = [person for person in people if person.name != name]
            if Role.ADMIN not in held and not any(Role.ADMIN in person.roles for person in others):
                raise LastAdministratorError(name=name)
            editor = session.get_one(Editor, name)
            editor.roles = _stored(held)
            accounts = Accounts(session.connection())
            accounts.next_sequence()
            facts = {"name": name, "roles": " ".join(editor.roles)}
            accounts.record("set_roles", at=now, editor=by, facts=facts)
            end_solo(session, accounts, editor=by, at=now)
            accounts.close()
            return editor_row(editor)

    def set_passphrase(self, name: str, passphrase: str, *, by: str, current: str | None = None) -> EditorRow:
        """Let `name` sign in with `passphrase` from now on; an empty one takes it away.

        One's own needs the `current` one, if there is one; an administrator sets that of others. Raises
        ShortPassphraseError, PassphraseError, TooManyTriesError, RoleError, UnknownEditorError.
        """
        if by == name:
            passphrases.checked(self._work, name, current)
        now = self._work.now()
        with self._work.deciding() as session:
            if by != name and Role.ADMIN not in known_editor(session, by).roles:
                raise RoleError({Role.ADMIN})
            known_editor(session, name)
            passphrases.kept_passphrase(session, name, passphrase, now)
            accounts = Accounts(session.connection())
            accounts.next_sequence()
            action = "set_passphrase" if passphrase else "end_passphrase"
            accounts.record(action, at=now, editor=by, facts={"name": name})
            accounts.close()
        return self.get(name)


def _everyone(session: Session) -> tuple[EditorRow, ...]:
    guarded = set(session.scalars(select(Passphrase.editor)))
    people = session.scalars(select(Editor).order_by(Editor.name))
    return tuple(editor_row(person, guarded=person.name in guarded) for person in people)


def _check_manages(people: Iterable[EditorRow], by: str | None) -> None:
    """Raises UnknownEditorError or RoleError unless `by` may manage the people."""
    administrators = [person for person in people if Role.ADMIN in person.roles]
    if by is None:
        if any(person.guarded for person in administrators):
            raise RoleError({Role.ADMIN})
        return
    if all(person.name != by for person in people):
        raise UnknownEditorError(name=by)
    if all(person.name != by for person in administrators):
        raise RoleError({Role.ADMIN})


def _stored(roles: Iterable[Role]) -> list[str]:
    return sorted(role.value for role in roles)
