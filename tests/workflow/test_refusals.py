"""Every refusal has its sentence, in every language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lessor_desk.catalogue import LOCALES, keys, sentence
from lessor_desk.db import errors as store_errors
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Role
from lessor_desk.workflow.transitions import Act

NOW = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)

REFUSALS = [
    *(errors.BlockingFindingsError(act, n) for act in (Act.SEND, Act.APPROVE, Act.DELIVER) for n in (1, 2)),
    errors.EmptyBodyError(),
    errors.NoteRequiredError(),
    errors.NoteRequiredError(Act.SEND_BACK),
    errors.NoteRequiredError(Act.REOPEN),
    errors.NoteRequiredError(Act.RECTIFY),
    errors.NoteRequiredError(Act.WITHDRAW),
    errors.ReasonRequiredError(),
    *(errors.WrongStateError(act.value) for act in Act),
    errors.WrongStateError("erase"),
    errors.WrongStateError("ask"),
    errors.ApprovedTextError(),
    errors.ApprovedTextError("altered"),
    errors.ApprovedTextError("delivered"),
    errors.RoleError({Role.COPY, Role.CHIEF}),
    errors.RoleError({Role.CHIEF}),
    errors.RoleError({Role.ADMIN}),
    errors.SameEditorError(NOW),
    errors.LockedError("Éditeur A", NOW),
    errors.StaleItemError(number=4),
    errors.NothingToTakeBackError(),
    errors.UnknownEditorError(name="Personne"),
    errors.UnknownItemError(item="12"),
    errors.UnknownSourceError(name="Site"),
    errors.UnknownImportError(id=3),
    errors.UnknownImportError("none"),
    errors.OthersImportError(editor="Éditeur A"),
    *(errors.ImportTouchedError(n=n, items="4") for n in (1, 2)),
    errors.NothingLearntError(name="Site"),
    errors.UnknownRevisionError(number=4, revision=9),
    errors.UnknownFindingError(),
    errors.UnknownPageError(name="cp999", pages="UTF-8"),
    errors.RawGoneError(number=4),
    errors.RawGoneError("never", number=4),
    errors.SplitDiffersError(page="UTF-16 LE", n=1, before=7, number=4),
    errors.SameTextError(number=4),
    errors.FirstRevisionError(),
    *(errors.OverlapsError(revision=2, n=n) for n in (1, 2)),
    errors.UnknownLinkError(number=4, other=5),
    errors.OwnLinkError(number=4),
    errors.NoFullTextError(number=4),
    errors.SeveralFullTextsError(number=4, others="5, 6"),
    errors.NotCutError(),
    errors.NothingMissingError(number=4),
    errors.NoCommonOpeningError(number=4, other=5),
    errors.OpeningEndsEarlyError(number=4, other=5, shared="remis hier à Ségou"),
    errors.NoFullSentenceError(),
    errors.NothingPastedError(),
    errors.UnknownViewError(view=3),
    errors.NothingToUndoError(),
    errors.NameTakenError(name="Éditeur A"),
    errors.EmptyNameError(),
    errors.UnknownRuleError(rule="E999"),
    errors.FormerEditorError(name="Éditeur A"),
    errors.SeveralPeopleError(names="Éditeur A, Chef B"),
    errors.PassphraseError(name="Éditeur A"),
    errors.PassphraseError("none", name="Éditeur A"),
    errors.ShortPassphraseError(n=8),
    errors.TooManyTriesError(n=1),
    errors.LastAdministratorError(name="Chef B"),
    errors.NotAloneError(),
    errors.PassageError(words="la foire"),
    errors.PassageError("several", n=3),
    errors.UnknownSettingError(name="x", names="solo"),
    errors.UnknownSettingError("switch", name="solo"),
    errors.UnknownSettingError("minutes", name="idle_lock", n=9),
    errors.UnknownConflictError(number=4),
    store_errors.NewerDatabaseError(file="desk.sqlite"),
    store_errors.NotADeskError(file="desk.sqlite"),
    store_errors.NotADeskError("memory"),
    store_errors.UnreadableDatabaseError(file="desk.sqlite", reason="permission denied"),
    store_errors.UnreadableDatabaseError("disk", reason="disk I/O error"),
    store_errors.UnreadableDatabaseError("driver", package="psycopg"),
    store_errors.DamagedDatabaseError(reason="malformed"),
    store_errors.BusyError(),
    store_errors.NotABackupError(file="notes.sqlite"),
    store_errors.NotABackupError("nothing", file="desk.sqlite"),
    store_errors.NotABackupError("server"),
    store_errors.DiskFullError(),
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.key)
def test_a_refusal_is_one_clear_sentence(refusal: errors.Refusal, locale: str) -> None:
    said = sentence("refusals." + refusal.key, locale, **refusal.facts)
    assert said.endswith(".")
    assert "{" not in said


def test_no_sentence_is_left_over() -> None:
    assert keys("refusals") == {refusal.key for refusal in REFUSALS}
