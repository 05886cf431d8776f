"""New items, made from dispatches: numbered, checked, counted, in as few statements as may be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from lessor_desk.checks.base import Certainty, FindingClass
from lessor_desk.checks.levels import in_force
from lessor_desk.db import tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import (
    COUNTED,
    Base,
    Item,
    ItemWords,
    Revision,
    RevisionText,
    Source,
    StoredFinding,
)
from lessor_desk.db.rule_levels import counted_by
from lessor_desk.db.tallies import Facets
from lessor_desk.db.uuid7 import uuid7
from lessor_desk.services.findings import Summary, findings_of, summary
from lessor_desk.services.item_rows import opening_of, stored_findings
from lessor_desk.services.openings import Begun, begun, enter
from lessor_desk.services.profiles import shown_by, take_in
from lessor_desk.services.recounting import to_judge_again
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.services.writing import judge, search_words
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.checks.source_evidence import Evidence
    from lessor_desk.ingest import Dispatch, LinePage

ARRIVAL = "arrival"  # the cause of a first revision


@dataclass(frozen=True, slots=True)
class Checked:
    """A dispatch with what was found on it, which takes the time and no database."""

    dispatch: Dispatch
    text: ItemText
    findings: tuple[ItemFinding, ...]
    told: Summary
    facts: Mapping[str, str | int]  # of its arrival


def read_facts(pages: Sequence[LinePage], certainty: Certainty, dispatch: Dispatch) -> dict[str, str | int]:
    """What the cause of a first revision tells of the code page; nothing of plain UTF-8.

    `pages` names several pages, `page` the only one, `doubtful` says that it is only the likeliest.
    """
    from lessor_desk.ingest import pages_within

    found = pages_within(pages, dispatch.lines)
    if len(found) > 1:
        return {"pages": ", ".join(found)}
    if not found or found[0] == "utf-8":
        return {}
    doubtful: dict[str, str | int] = {"doubtful": 1} if certainty is Certainty.SUSPECT else {}
    return {"page": found[0]} | doubtful


def checked(dispatch: Dispatch, facts: Mapping[str, str | int], profile: Profile | None) -> Checked:
    """`dispatch`, of whose arrival `facts` tell, with its findings; `profile` is that of its source."""
    text = ItemText(dispatch.headline, dispatch.body, dict(dispatch.meta))
    found = findings_of(dispatch.kind, text, profile)
    return Checked(dispatch, text, found, summary(text, found), facts)


@dataclass
class Arrivals:
    """The items that one transaction brings in; `store` writes them."""

    session: Session
    accounts: Accounts
    editor: str
    import_id: int
    now: datetime
    numbers: list[int] = field(default_factory=list)
    _rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)  # sources of which something else is known now
    _facets: list[Facets] = field(default_factory=list)
    _begun: list[Begun] = field(default_factory=list)
    _shown: dict[str, list[Evidence]] = field(default_factory=dict)

    def add(self, arrived: Checked, *, source: str, raw_id: int) -> int:
        """Make an item of `arrived`, from the raw bytes `raw_id`; its number."""
        number, identity, text = self.accounts.next_item(), uuid7(), arrived.text
        digest, lines = text.digest(), arrived.dispatch.lines
        counts = {column.key: arrived.told.counts.get(each, 0) for each, column in COUNTED.items()}
        self._put(
            Item,
            number=number,
            id=identity,
            row_version=1,
            sequence=self.accounts.next_sequence(),
            kind=arrived.dispatch.kind,
            headline=text.headline,
            opening=opening_of(text.body),
            source=source,
            received_at=self.now,
            import_id=self.import_id,
            raw_id=raw_id,
            first_line=lines.start,
            last_line=lines.end,
            status=Status.TO_REVIEW,
            priority=0,
            waiting=False,
            revision=1,
            version_start=1,
            digest=digest,
            rules=counted_by(in_force()),
            lost=arrived.told.lost,
            blocking=arrived.told.blocking,
            **counts,
        )
        self._put(
            Revision,
            item_number=number,
            number=1,
            at=self.now,
            cause=ARRIVAL,
            facts=dict(arrived.facts),
            digest=digest,
        )
        self._put(
            RevisionText,
            item_number=number,
            number=1,
            headline=text.headline,
            body=text.body,
            meta=dict(text.meta),
        )
        self._put(ItemWords, item_number=number, words=search_words(text))
        self._rows.setdefault(StoredFinding, []).extend(stored_findings(number, arrived.findings))
        self.accounts.record(
            "arrive", at=self.now, editor=self.editor, item=identity, revision=1, digest=digest
        )
        self.numbers.append(number)
        self._begun.append(begun(number, arrived.dispatch.kind, text.body, arrived.findings))
        shown = shown_by(arrived.dispatch.kind, text, arrived.findings, number)
        self._shown.setdefault(source, []).append(shown)
        self._facets.append(Facets(Status.TO_REVIEW, False, _classes(arrived.told)))
        return number

    def store(self, otherwise: Collection[int] = ()) -> None:
        """Write all that was added; of `otherwise` more is known by now than they were checked by."""
        for table in (Item, Revision, RevisionText, ItemWords, StoredFinding):
            if rows := self._rows.get(table):
                self.session.execute(insert(table), rows)
        for source, shown in self._shown.items():
            if take_in(self.session, source, shown):
                self.changed.add(source)
                to_judge_again(self.session, source)
        tallies.moved(self.session.connection(), (), self._facets)
        paired = enter(self.session, self.accounts, self._begun, self.now)
        for number in sorted(paired | {*otherwise}):
            judge(self.session, self.accounts, number)
        self.accounts.close()

    def _put(self, table: type[Base], **values: object) -> None:
        self._rows.setdefault(table, []).append(values)


def add_sources(session: Session, names: Iterable[str], now: datetime) -> None:
    """See that there is a source of each of `names`."""
    wanted = set(names)
    there = set(session.scalars(select(Source.name).where(Source.name.in_(wanted))))
    session.add_all(Source(name=name, created_at=now) for name in sorted(wanted - there))
    session.flush()


def _classes(told: Summary) -> frozenset[FindingClass]:
    return frozenset(each for each, number in told.counts.items() if number)
