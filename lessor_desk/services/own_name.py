"""The names that the computer knows its user by."""

from __future__ import annotations

import getpass


def own_names() -> tuple[str, ...]:
    """The user's full name and login name, as far as the computer knows them: none in a bare container."""
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        return ()
    full = _full_name(login)
    return (full, login) if full else (login,)


def _full_name(login: str) -> str:
    try:
        import pwd

        return pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except (ImportError, KeyError):  # not a Unix; a user without an entry
        return ""
