"""What a search means on this desk: its names looked up, its days turned into times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.choice import Choice
from lessor_desk.db.models import Editor, ItemLabel, Source
from lessor_desk.services.searching import ME, Search
from lessor_desk.text.folding import folded
from lessor_desk.workflow.states import Queue, Status


def chosen(
    session: Session,
    search: Search,
    queue: Queue | None,
    editor: str,
    classes: Iterable[FindingClass] = (),
    status: Status | None = None,
    source: str | None = None,
) -> Choice:
    """The items of `queue` that `search` asks for; `classes` add to its own, `status` and `source` narrow."""
    only, sources = search.statuses, _named(session, search.sources, select(Source.name))
    if source is not None:
        sources = frozenset({source}) if sources is None else sources & {source}
    if status is not None:
        sources = frozenset() if only and status not in only else sources
        only = frozenset({status})
    return Choice(
        queue,
        editor,
        classes=frozenset(classes) | search.classes,
        terms=search.terms,
        only=only,
        sources=sources,
        people=_people(session, search.people, editor),
        assignees=_people(session, search.assignees, editor),
        lost=search.lost,
        doubled=search.doubled,
        labels=_named(session, search.labels, select(ItemLabel.label).distinct()),
        codes=search.codes,
        received=(_midnight(search.since), _midnight(search.until)),
    )


def _people(session: Session, asked: frozenset[str], editor: str) -> frozenset[str] | None:
    """The people that are meant; ME is `editor`."""
    meant = _named(session, asked - {ME}, select(Editor.name))
    if ME not in asked:
        return meant
    return (meant or frozenset()) | {editor}


def _named(session: Session, asked: frozenset[str], query: object) -> frozenset[str] | None:
    """The names there are in which one of those `asked` for occurs; None if nothing is asked."""
    if not asked:
        return None
    names = session.scalars(query)  # type: ignore[call-overload]
    return frozenset(name for name in names if any(each in folded(name) for each in asked))


def _midnight(day: date | None) -> datetime | None:
    """The beginning of `day` in the zone of the desk, in UTC."""
    return None if day is None else datetime.combine(day, time()).astimezone().astimezone(UTC)
