"""A PostgreSQL of the tests' own: started where its programs are, gone with the run, however that ends.

It listens at a socket in a folder of its own and nowhere else. It refuses to run for root, so it is given to
another user then.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url

from lessor_desk.db.store import Store

_ROOT = Path("/usr/lib/postgresql")  # where Debian has its programs, by version
_FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "max_connections=40",
)
# Says so when it is ready, and ends the server when the pipe from us closes: also if we are killed.
_WATCH = """
"$1/initdb" -D "$2" -U desk -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$2.log" 2>&1 &&
"$1/pg_ctl" -D "$2" -l "$2.log" -w -t 120 -o "$3" start >>"$2.log" 2>&1 && echo ready || cat "$2.log"
cat
"$1/pg_ctl" -D "$2" -m immediate -w stop >>"$2.log" 2>&1
cd / && rm -rf "$4"
"""


def programs() -> Path | None:
    """The folder of the newest `initdb` and `pg_ctl` of this machine; None if there are none."""
    found = sorted(_ROOT.glob("*/bin/initdb"), key=lambda each: each.stat().st_mtime)
    own = shutil.which("initdb")
    return found[-1].parent if found else Path(own).parent if own else None


class Server:
    """A PostgreSQL in `folder`, of which each test is given a database that holds an empty desk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = map("desk_{}".format, count(1))
        self._admin = create_engine(self._url("postgres"), isolation_level="AUTOCOMMIT")
        self._empty = ""

    def close(self) -> None:
        self._admin.dispose()

    def _url(self, name: str) -> str:
        return (
            make_url("postgresql+psycopg://")
            .set(username="desk", database=name, query={"host": str(self._folder)})
            .render_as_string(hide_password=False)
        )

    @contextmanager
    def database(self, *, empty: bool = False) -> Iterator[str]:
        """The URL of a new database that holds a desk without people, or nothing (`empty`)."""
        if not self._empty and not empty:
            self._empty = "empty_desk"
            self._say(f"CREATE DATABASE {self._empty}")
            Store(self._url(self._empty)).close()
        name = next(self._names)
        self._say(f"CREATE DATABASE {name}" + ("" if empty else f" TEMPLATE {self._empty}"))
        try:
            yield self._url(name)
        finally:
            self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def _say(self, words: str) -> None:
        with self._admin.connect() as connection:
            connection.exec_driver_sql(words)


@contextmanager
def running() -> Iterator[Server]:
    """A server of its own for the time of the context; the test is skipped where there can be none."""
    pytest.importorskip("psycopg", reason="the driver of PostgreSQL is not installed (psycopg)")
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed on this machine (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="lessor-"))  # short: the path of a socket has 107 bytes at most
    somebody: dict[str, Any] = {}
    if os.geteuid() == 0:
        user = _somebody()
        os.chown(folder, user.pw_uid, user.pw_gid)
        somebody = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    options = " ".join(["-k", str(folder), "-c listen_addresses=", *(f"-c {each}" for each in _FAST)])
    watch = subprocess.Popen(
        ["sh", "-c", _WATCH, "sh", str(found), str(folder / "data"), options, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
        **somebody,
    )
    assert watch.stdin is not None
    assert watch.stdout is not None
    try:
        if (said := watch.stdout.readline()) != "ready\n":
            watch.stdin.close()
            pytest.fail(f"PostgreSQL does not start:\n{said}{watch.stdout.read()}", pytrace=False)
        server = Server(folder)
        try:
            yield server
        finally:
            server.close()
    finally:
        watch.stdin.close()
        watch.wait()
        watch.stdout.close()
        shutil.rmtree(folder, ignore_errors=True)


def _somebody() -> pwd.struct_passwd:
    """Whom a server can be given to that is not root."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.skip("there is no user that PostgreSQL could run for")
