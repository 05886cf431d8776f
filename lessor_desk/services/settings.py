"""The settings of the desk: the same for everyone, changed by an administrator, written into the audit."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Editor, Setting
from lessor_desk.services.work import Work, known_editor
from lessor_desk.workflow.errors import NotAloneError, RoleError, UnknownSettingError
from lessor_desk.workflow.settings import LONGEST_IDLE, DeskSettings
from lessor_desk.workflow.states import Role

NAMES = tuple(each.name for each in fields(DeskSettings))
_WORKING = {Role.COPY.value, Role.CHIEF.value}


class SettingsService:
    """What the desk has agreed upon."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def read(self) -> DeskSettings:
        """The settings as they are."""
        with self._work.reading() as session:
            return settings_of(session)

    def change(self, name: str, value: bool | int, *, by: str) -> DeskSettings:
        """Set `name` to `value`, as the administrator `by`.

        Raises UnknownSettingError, RoleError, UnknownEditorError, and NotAloneError for solo mode on a desk
        of several people.
        """
        with self._work.deciding() as session:
            if Role.ADMIN not in known_editor(session, by).roles:
                raise RoleError({Role.ADMIN})
            _check(name, value)
            if name == "solo" and value and working_people(session) > 1:
                raise NotAloneError
            accounts = Accounts(session.connection())
            change_setting(session, accounts, name, value, editor=by, at=self._work.now())
            accounts.close()
            return settings_of(session)


def settings_of(session: Session | Connection) -> DeskSettings:
    """The settings of the desk; what nobody has set is as a new desk has it."""
    stored = session.execute(select(Setting.name, Setting.value).where(Setting.name.in_(NAMES)))
    return DeskSettings(**{row.name: row.value for row in stored})


def working_people(session: Session | Connection) -> int:
    """How many people correct or approve here."""
    return sum(not _WORKING.isdisjoint(roles) for roles in session.scalars(select(Editor.roles)))


def change_setting(
    session: Session, accounts: Accounts, name: str, value: bool | int, *, editor: str | None, at: datetime
) -> None:
    """Write a setting that is another one than before, and say so in the audit; `accounts` stays open."""
    if asdict(settings_of(session))[name] == value:
        return
    session.merge(Setting(name=name, value=value))
    session.flush()
    accounts.next_sequence()
    accounts.record("settings", at=at, editor=editor, facts={"name": name, "value": int(value)})


def end_solo(session: Session, accounts: Accounts, *, editor: str | None, at: datetime) -> None:
    """A second person works here now: four eyes hold again."""
    session.flush()
    if working_people(session) > 1:
        change_setting(session, accounts, "solo", False, editor=editor, at=at)


def _check(name: str, value: bool | int) -> None:
    if name not in NAMES:
        raise UnknownSettingError(name=name, names=", ".join(NAMES))
    if name == "idle_lock":
        if isinstance(value, bool) or not 0 <= value <= LONGEST_IDLE:
            raise UnknownSettingError("minutes", name=name, n=LONGEST_IDLE)
    elif not isinstance(value, bool):
        raise UnknownSettingError("switch", name=name)
