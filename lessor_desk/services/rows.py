"""What crosses from the services to the screens: frozen values, never mapped objects."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from lessor_desk.checks.base import Field, Finding, FindingClass
from lessor_desk.matching.relations import Relation
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.text.terms import Term
from lessor_desk.workflow.errors import Refusal
from lessor_desk.workflow.states import Edition, Kind, Priority, Role, Status

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile


@dataclass(frozen=True, slots=True)
class ItemText:
    """The text of one revision: headline, body and meta fields (`source`, `byline`, `section`, …).

    Line ends are `\\n`. An empty headline is a headline still to be written.
    """

    headline: str = ""
    body: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)

    def part(self, name: str) -> str:
        """The text of one part: `headline`, `body` or the name of a meta field."""
        if name == "headline":
            return self.headline
        return self.body if name == "body" else self.meta.get(name, "")

    def canonical(self) -> bytes:
        """The bytes that are hashed: UTF-8 of sorted-key JSON, not normalised."""
        content = {"headline": self.headline, "body": self.body, "meta": dict(self.meta)}
        return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )

    def digest(self) -> str:
        """The SHA-256 of the canonical bytes, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as a list shows it. `number` is the order of arrival; times are UTC."""

    number: int
    id: str
    kind: Kind
    headline: str
    opening: str  # the first 200 code points of the body, on one line
    source: str
    status: Status
    received_at: datetime
    counts: Mapping[FindingClass, int]  # flags that are open, by class; a class without any is absent
    lost: bool  # an encoding flag whose letters are gone for good
    blocking: int  # open flags that stop sending
    row_version: int
    revision: int  # 1, 2, 3… within the item
    read: bool = True
    locked_by: str | None = None
    waiting: bool = False  # asked of the source
    waiting_since: datetime | None = None
    changed_at: datetime | None = None  # the last change of state, or None since arrival
    changed_by: str | None = None
    priority: Priority = Priority.NORMAL
    assignee: str | None = None
    labels: tuple[str, ...] = ()
    edition: Edition = Edition.FIRST
    conflicts: int = 0  # texts kept beside it that nobody has settled
    # The row version that the change followed which this row came of: another than the one that its author
    # had seen tells them that somebody else was quicker. None: it was only read.
    follows: int | None = field(default=None, compare=False)
    # Of a search whose words are not in what the list shows of the item: the words around them.
    passage: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A search that is kept under a name. `owner` None: everybody sees it."""

    id: int
    name: str
    search: str
    owner: str | None
    number: int  # of items, at most `db.queues.MOST_COUNTED` if words are looked for


LACKING = frozenset({"E202", "E203", "E205"})
"""The codes of lost letters, which are looked up in the words of the batch."""


@dataclass(frozen=True, slots=True)
class ItemFinding:
    """A finding on one part of an item: `part` is `headline`, `body` or the name of a meta field."""

    part: str
    finding: Finding
    waived_by: str | None = None
    waived_because: str | None = None


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One state of an item's text, without the text."""

    number: int
    author: str | None  # None: as it arrived
    at: datetime
    cause: str  # arrival, typed, fix, restore, redecode, …
    facts: Mapping[str, str | int]  # what the cause's sentence needs, as {"E101": 18}
    digest: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one part that a note is about. `span` is where they stand in the text that is shown.

    Their letters may have been corrected since; None: they are gone, and `words` tells what they were.
    """

    part: str
    words: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note on an item, on the whole of it or on a passage."""

    number: int
    author: str
    at: datetime
    text: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class UnsentNote:
    """A note that its reader has begun."""

    text: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A person took the item into review."""

    editor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Another item that belongs to this one. `relation` is what the other one is to this one."""

    number: int
    id: str
    relation: Relation
    common_bytes: int  # of UTF-8 that both begin with
    kind: Kind
    headline: str
    opening: str  # as in ItemRow
    source: str
    status: Status
    received_at: datetime
    length: int  # code points of its body
    attached_by: str | None = None  # None: the desk found it


@dataclass(frozen=True, slots=True)
class FullText:
    """A text in the database that goes on where an item was cut.

    `kept` are the last words of the item, `continuation` is how the full text goes on after them, each on one
    line. `preferred`: it may be taken without choosing; none is if two tell different stories.
    """

    link: LinkRow
    kept: str
    continuation: str
    longer_by: int  # code points
    preferred: bool


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A text that came too late to be a revision, kept beside the item until a person settles it."""

    id: int
    editor: str
    at: datetime
    base: int  # the revision that its author had seen
    text: ItemText


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An item as the editor pane shows it: the newest text (a draft, if there is one) and all around it."""

    row: ItemRow
    text: ItemText
    findings: tuple[ItemFinding, ...]
    history: tuple[RevisionRow, ...]
    notes: tuple[NoteRow, ...]
    authors: frozenset[str]  # whose words came in after the first revision of this version: four eyes
    drafted: bool  # the text is a draft, not yet a revision
    locked_since: datetime | None = None
    links: tuple[LinkRow, ...] = ()
    full_texts: tuple[FullText, ...] = ()  # if its end is missing; the best first
    profile: Profile | None = None  # of its source
    taken: tuple[TakenRow, ...] = ()  # by whom and when, the first time first
    quiet_from: datetime | None = None  # when anyone may take it over, if nothing changes until then
    conflicts: tuple[ConflictRow, ...] = ()
    note_draft: UnsentNote | None = None  # of whoever opened it


@dataclass(frozen=True, slots=True)
class EditorRow:
    """A person at the desk."""

    name: str
    roles: frozenset[Role]  # none: the person no longer works here
    guarded: bool = False  # by a passphrase; told by the people's own functions only

    @property
    def works(self) -> bool:
        """Whether the person still works at the desk."""
        return bool(self.roles)


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a queue. `next_after` is where the next one begins, None at the end of the queue.

    `keys` are where a page after each of the rows would begin.
    """

    rows: tuple[ItemRow, ...]
    next_after: object | None
    total: int  # items in the whole queue, as filtered; of a search at most `db.queues.MOST_COUNTED`
    unread: tuple[str, ...] = ()  # conditions of the search that mean nothing, as they were typed
    behind: int = 0  # items that a search does not see yet
    keys: tuple[object, ...] = ()
    terms: tuple[Term, ...] = ()  # the words that were looked for
    at_least: bool = False  # there may be more than `total`


@dataclass(frozen=True, slots=True)
class News:
    """What has changed at the desk since the one who asks last looked.

    `rows` are the changed items, `listed` those among them that belong to the list
    asked about. `many`: too many to tell one by one, or some were taken out; the list is to be read again.
    """

    sequence: int
    rows: tuple[ItemRow, ...] = ()
    listed: frozenset[int] = frozenset()
    many: bool = False


@dataclass(frozen=True, slots=True)
class SetAsideRow:
    """A file that was no copy; the sentence is `ingest.` + `reason` of the catalogue, filled with `facts`."""

    name: str
    reason: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class FileNote:
    """How a file was read, where that is worth telling: sentence and `facts` as of a SetAsideRow."""

    name: str
    key: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class ImportCourse:
    """How far an import is: `done` of `total` files, `name` the one that is read now, "" at the end."""

    done: int
    total: int
    name: str
    set_aside: tuple[SetAsideRow, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import has brought. Dispatches and files set aside are counted: received is the sum."""

    received: int
    new: int
    already_there: int
    set_aside: tuple[SetAsideRow, ...]
    items: tuple[ItemRow, ...]  # the new ones, in order of arrival
    stopped: bool = False  # a person stopped it; what is in stays in
    notes: tuple[FileNote, ...] = ()  # on new files: several code pages in one, an uncertain page, a cut end
    id: int = 0  # by which the import can be undone
    duplicates: int = 0  # of the new ones, those that say what another item says that came before them


@dataclass(frozen=True, slots=True)
class ProposedFix:
    """One change of one item that a person may tick. Spans of `edits` count in `part` of the text `digest`.

    `leading` and `trailing` are what stands around `before`.
    """

    number: int
    headline: str
    part: str
    code: str
    safe: bool
    before: str
    after: str
    leading: str
    trailing: str
    digest: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class BulkReport:
    """What a repair of many items has done; `bulk` names it for undo."""

    bulk: str
    done: tuple[ItemRow, ...]
    changes: int
    refused: tuple[tuple[int, Refusal], ...]  # numbers of the items left alone, and why
    stopped: bool = False


class Cancelled(Exception):
    """What `report` raises to stop work that it is told the course of."""


def field_of(kind: Kind, part: str) -> Field:
    """The field that checks are told for `part` of an item of `kind`."""
    match part:
        case "headline":
            return Field.HEADLINE
        case "body":
            return Field.TEASER if kind is Kind.TEASER else Field.BODY
        case _:
            return Field.BYLINE
