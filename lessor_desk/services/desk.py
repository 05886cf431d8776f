"""The desk: everything that can be done, one use case a function, one function a transaction.

    people      editors, get, who, sign_in, add, set_roles, set_passphrase
    settings    read, change
    imports     propose, bring, bring_bytes
    reading     page, counts, class_counts, find, open, changed_since
    correction  save_draft, close_draft, leave, take_over, revise, fix, restore, revision_text,
                keep_beside, take_conflict, settle_conflict, stay, waive, unwaive
    notes       thread, add, passage, keep_draft
    history     steps, typed, preview_undo, undo_step
    redecoding  choices, preview, redecode
    review      send, approve, send_back, reopen, rectify, withdraw, spike, unspike, take_back
    pairing     links, full_texts, attach, part
    completing  preview_full_text, take_full_text, preview_pasted, paste, preview_brief, run_as_brief,
                message, ask, stop_waiting
    levels      read, change, reset, recount
    delivery    export_text, deliver
    delivery    export_text, export, deliver, manifest
    bulk        numbers, propose, apply, latest, undo
    organising  prioritise, assign, label, labels, views, counted, save_view, rename_view,
                move_view, drop_view
    together    prioritise, assign, label, spike, waive, undo, rules
    sources     names, all, get, confirm, correct, freeze, release
    erasing     spiked, empty_spike
    audit       verify, entries, end

All of it is synchronous and takes and gives frozen values (`services.rows`). What the rules forbid is a
`workflow.errors.Refusal`, trouble with the database a `db.errors.StoreError`; both have `key` and `facts`
for the sentence. A desk is used from one thread at a time; several desks may be open on one database.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self

from lessor_desk.db.store import Store
from lessor_desk.services.audit import AuditService
from lessor_desk.services.bulk import BulkService
from lessor_desk.services.completing import CompletingService
from lessor_desk.services.correction import CorrectionService
from lessor_desk.services.delivery import DeliveryService
from lessor_desk.services.erasing import ErasingService
from lessor_desk.services.history import HistoryService
from lessor_desk.services.importing import ImportService
from lessor_desk.services.levels import LevelsService
from lessor_desk.services.notes import NotesService
from lessor_desk.services.organising import OrganisingService
from lessor_desk.services.pairing import PairingService
from lessor_desk.services.people import PeopleService
from lessor_desk.services.reading import ReadingService
from lessor_desk.services.redecoding import RedecodingService
from lessor_desk.services.review import ReviewService
from lessor_desk.services.settings import SettingsService
from lessor_desk.services.sources import SourceService
from lessor_desk.services.together import TogetherService
from lessor_desk.services.work import Clock, Work, utc_now


class Desk:
    """The services on one database."""

    def __init__(self, store: Store, now: Clock) -> None:
        self._store = store
        work = Work(store, now)
        self.people = PeopleService(work)
        self.settings = SettingsService(work)
        self.reading = ReadingService(work)
        self.imports = ImportService(work, self.reading)
        self.correction = CorrectionService(work)
        self.notes = NotesService(work)
        self.history = HistoryService(work)
        self.redecoding = RedecodingService(work)
        self.review = ReviewService(work)
        self.pairing = PairingService(work)
        self.completing = CompletingService(work)
        self.levels = LevelsService(work)
        self.erasing = ErasingService(work)
        self.audit = AuditService(work)
        self.delivery = DeliveryService(work)
        self.bulk = BulkService(work, self.reading, self.correction)
        self.organising = OrganisingService(work)
        self.together = TogetherService(work, self.reading, self.organising, self.review)
        self.sources = SourceService(work)

    @classmethod
    def open(cls, url: str, *, now: Clock = utc_now) -> Self:
        """The desk at `url` ("sqlite:////home/…/desk.sqlite"), made or migrated if need be.

        Raises NewerDatabaseError, NotADeskError, UnreadableDatabaseError, DamagedDatabaseError, BusyError.
        """
        return cls(Store(url), now)

    def close(self) -> None:
        """Let the database go."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
