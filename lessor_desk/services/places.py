"""Where a desk's file lies: whether its folder is one that SQLite's log (WAL) is not safe in."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "fuse.sshfs", "davfs"}
    | {"fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse"}
)
_SYNCED = re.compile(
    r"(?i)^(dropbox|onedrive.*|google ?drive|my drive|mon drive|nextcloud|owncloud|icloud ?drive|"
    r"com~apple~clouddocs|syncthing|pcloud.*|mega(sync)?|box( sync)?)$"
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_REMOTE_DRIVE = 4  # what Windows calls a drive on the network


def unsafe(file: Path) -> str | None:
    """Why a desk should not lie at `file`: `network` or `synced`; None if nothing speaks against it."""
    whole = file.absolute()
    if _on_network(whole):
        return "network"
    return "synced" if any(_SYNCED.match(part) for part in whole.parts[:-1]) else None


def _on_network(file: Path) -> bool:
    if sys.platform == "win32":
        return _on_windows_network(file)
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    kind, longest = "", -1
    for line in mounts.splitlines():
        _, place, this_kind, *_ = line.split(" ")
        place = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), place)
        if len(place) > longest and _lies_in(file, place):
            kind, longest = this_kind, len(place)
    return kind in _NETWORK


def _lies_in(file: Path, place: str) -> bool:
    return os.path.commonpath([str(file), place]) == place


def _on_windows_network(file: Path) -> bool:
    if str(file).startswith("\\\\"):
        return True
    import ctypes

    drive = ctypes.windll.kernel32.GetDriveTypeW(f"{file.drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return bool(drive == _REMOTE_DRIVE)
