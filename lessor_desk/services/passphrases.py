"""Passphrases: kept as salted scrypt hashes, tried slowly, told in the audit when they are missed."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from datetime import datetime

from sqlalchemy.orm import Session

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Passphrase
from lessor_desk.services.work import Work, known_editor
from lessor_desk.workflow.errors import FormerEditorError, PassphraseError
from lessor_desk.workflow.signing_in import check_long_enough, check_patience

COST = 1 << 15  # scrypt's n; with the two below 32 MiB and a quarter of a second
_BLOCK, _PARALLEL = 8, 3
_MEMORY = 96 << 20  # bytes that scrypt may take


def checked(work: Work, name: str, passphrase: str | None) -> None:
    """See that `name` may sign in with `passphrase`, which those who have set none do not need.

    A try counts before it is made, so that many at once are no quicker than one after the other. Raises
    UnknownEditorError, FormerEditorError, PassphraseError, TooManyTriesError.
    """
    with work.reading() as session:
        if not known_editor(session, name).works:
            raise FormerEditorError(name=name)
        if session.get(Passphrase, name) is None:
            return
    if passphrase is None:
        raise PassphraseError("none", name=name)
    with work.deciding() as session:
        kept = session.get(Passphrase, name, with_for_update=True)
        if kept is None:
            return
        check_patience(kept.misses, kept.missed_at, work.now())
        kept.misses, kept.missed_at = kept.misses + 1, work.now()
        salt, hash_, cost = kept.salt, kept.hash, kept.cost
    right = hmac.compare_digest(_hashed(passphrase, salt, cost), hash_)
    with work.deciding() as session:
        if right:
            kept = session.get_one(Passphrase, name, with_for_update=True)
            kept.misses, kept.missed_at = 0, None
        else:
            accounts = Accounts(session.connection())
            accounts.record("sign_in_refused", at=work.now(), editor=None, facts={"name": name})
            accounts.close()
    if not right:
        raise PassphraseError(name=name)


def kept_passphrase(session: Session, name: str, passphrase: str, now: datetime) -> None:
    """Keep `passphrase` as that of `name`; an empty one takes it away. Raises ShortPassphraseError."""
    if not passphrase:
        kept = session.get(Passphrase, name)
        if kept is not None:
            session.delete(kept)
        return
    check_long_enough(passphrase)
    salt = secrets.token_hex(16)
    session.merge(
        Passphrase(
            editor=name,
            salt=salt,
            hash=_hashed(passphrase, salt, COST),
            cost=COST,
            set_at=now,
            misses=0,
            missed_at=None,
        )
    )


def _hashed(passphrase: str, salt: str, cost: int) -> str:
    """The scrypt hash in hexadecimal; letters composed, so that every keyboard writes the same."""
    written = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(
        written, salt=bytes.fromhex(salt), n=cost, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY
    ).hex()
