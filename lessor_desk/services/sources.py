"""Who sends, and how it damages what it sends: learnt, confirmed, corrected, frozen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lessor_desk.checks.base import Certainty
from lessor_desk.checks.profile import Profile
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, Source
from lessor_desk.services import profiles
from lessor_desk.services.recounting import judged_again, to_judge_again
from lessor_desk.services.work import Work, working_editor
from lessor_desk.workflow.errors import NothingLearntError, UnknownSourceError


class Decision(StrEnum):
    """How a person has decided on what is known of a source."""

    CONFIRMED = "confirmed"  # as learnt
    CORRECTED = "corrected"  # otherwise than learnt
    FROZEN = profiles.FROZEN  # as it is, and nothing is learnt any more


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as the screens show it.

    `profile` is in force; `learnt` is what its items show now, from `seen` of them. `decided`, `by` and
    `at` tell who has decided what, if anyone has. `cut`: items with a cut that was found.
    """

    name: str
    items: int
    cut: int
    profile: Profile | None
    learnt: Profile | None
    seen: int
    decided: Decision | None = None
    by: str | None = None
    at: datetime | None = None

    @property
    def departs(self) -> bool:
        """Whether the newest items show something else than what a person has decided."""
        if self.decided is None or self.learnt is None:
            return False
        ours, theirs = profiles.habits(self.profile), profiles.habits(self.learnt)
        if ours is None or theirs is None:
            return ours is not theirs
        return replace(ours, certainty=theirs.certainty) != theirs


class SourceService:
    """The sources of the desk and their profiles. Whoever works there may decide; the audit tells who."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def names(self) -> tuple[str, ...]:
        """The name of every source, in order."""
        with self._work.reading() as session:
            return tuple(session.scalars(select(Source.name).order_by(Source.name)))

    def all(self) -> tuple[SourceRow, ...]:
        """Every source, by name."""
        with self._work.reading() as session:
            counts = _counts(session)
            found = session.scalars(select(Source).order_by(Source.name))
            return tuple(_row(source, *counts.get(source.name, (0, 0))) for source in found)

    def get(self, name: str) -> SourceRow:
        """The source called `name`. Raises UnknownSourceError."""
        with self._work.reading() as session:
            return _row(_known(session, name), *_counts(session, name).get(name, (0, 0)))

    def confirm(self, name: str, *, editor: str) -> SourceRow:
        """Say that what was learnt of the source is right. Raises as `correct`, and NothingLearntError."""

        def as_learnt(source: Source) -> dict[str, Any]:
            learnt = profiles.from_json(source.learnt)
            if learnt is None:
                raise NothingLearntError(name=name)
            return _decision(Decision.CONFIRMED, replace(learnt, certainty=Certainty.CERTAIN))

        return self._decided(name, editor, "confirm_source", as_learnt)

    def correct(self, name: str, profile: Profile | None, *, editor: str) -> SourceRow:
        """Say how the source damages its items; None: not at all. It is never learnt over.

        Raises UnknownSourceError, UnknownEditorError, FormerEditorError.
        """
        return self._decided(name, editor, "correct_source", lambda _: _decision(Decision.CORRECTED, profile))

    def freeze(self, name: str, *, editor: str) -> SourceRow:
        """Keep what is in force, and learn nothing more of the source. Raises as `correct`."""
        return self._decided(
            name,
            editor,
            "freeze_source",
            lambda source: _decision(Decision.FROZEN, profiles.in_force(source)),
        )

    def release(self, name: str, *, editor: str) -> SourceRow:
        """Go by what the items show again. Raises as `correct`."""
        return self._decided(name, editor, "release_source", lambda _: None)

    def _decided(
        self, name: str, editor: str, action: str, decide: Callable[[Source], dict[str, Any] | None]
    ) -> SourceRow:
        now = self._work.now()
        with self._work.deciding() as session:
            working_editor(session, editor)
            source = _known(session, name)
            before = profiles.habits(profiles.in_force(source))
            decided = decide(source)
            source.decided = None if decided is None else {**decided, "by": editor, "at": now.isoformat()}
            after = profiles.habits(profiles.in_force(source))
            accounts = Accounts(session.connection())
            if before != after:
                to_judge_again(session, name)
            accounts.record(action, at=now, editor=editor, facts={"source": name, **_facts(after)})
            accounts.close()
        if before != after:
            judged_again(self._work, name)
        return self.get(name)


def _decision(how: Decision, profile: Profile | None) -> dict[str, Any]:
    return {"how": how.value, "profile": profiles.as_json(profile)}


def _facts(profile: Profile | None) -> dict[str, str | int]:
    """What the audit tells of `profile`."""
    if profile is None or profile.limit is None:
        return {"limit": "none"}
    limit = profile.limit
    told = f"{limit.least}-{limit.most} {limit.unit.value}{' whole words' if limit.whole_words else ''}"
    return {"limit": told, "suffix": profile.suffix, "marker": profile.marker}


def _known(session: Session, name: str) -> Source:
    source = session.get(Source, name)
    if source is None:
        raise UnknownSourceError(name=name)
    return source


def _counts(session: Session, name: str | None = None) -> dict[str, tuple[int, int]]:
    """How many items of each source there are, and how many with a cut."""
    cut = func.count().filter(Item.truncation > 0)
    query = select(Item.source, func.count(), cut).group_by(Item.source)
    if name is not None:
        query = query.where(Item.source == name)
    return {source: (items, with_cut) for source, items, with_cut in session.execute(query)}


def _row(source: Source, items: int, cut: int) -> SourceRow:
    decided = source.decided
    return SourceRow(
        source.name,
        items,
        cut,
        profiles.in_force(source),
        profiles.from_json(source.learnt),
        len(source.evidence["items"]) if source.evidence else 0,
        Decision(decided["how"]) if decided else None,
        decided["by"] if decided else None,
        datetime.fromisoformat(decided["at"]) if decided else None,
    )
