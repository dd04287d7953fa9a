"""Where the folder lies: in a synced folder, on a network, beside conflicted copies.

A sync folder copies the journal to other computers, and two of them can write it apart;
on a network folder locks may not hold. To know another service, add its name.
"""

import re
from pathlib import Path

SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "icloud": "iCloud Drive",
    "cloudstorage": "a cloud folder",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "mega": "MEGA",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
}
NETWORK = ("nfs", "cifs", "smb", "afs", "9p", "fuse.sshfs", "fuse.rclone", "davfs")
MOUNTS = Path("/proc/self/mounts")
CONFLICT = re.compile(r"conflict|\(\d+\)|versehentlich|copy", re.IGNORECASE)
ESCAPED = re.compile(r"\\([0-7]{3})")


def synced_by(folder: Path) -> str | None:
    """The service whose folder this lies in, as its name tells."""
    for part in folder.absolute().parts:
        name = part.lower()
        if found := SYNCED.get(name) or SYNCED.get(name.split(" - ")[0]):
            return found
    for one in (folder, *folder.parents):
        if (one / ".stfolder").exists():
            return "Syncthing"
    return None


def network(folder: Path, mounts: str | None = None) -> str | None:
    """The kind of network file system this lies on (known on Linux only)."""
    kind = filesystem(folder, mounts if mounts is not None else _mounts())
    return kind if kind is not None and kind.startswith(NETWORK) else None


def filesystem(folder: Path, mounts: str) -> str | None:
    """The kind of the mount that holds the folder; the last and deepest one wins."""
    best, kind = -1, None
    for line in mounts.splitlines():
        where, name = line.split(" ")[1:3]
        point = Path(ESCAPED.sub(lambda found: chr(int(found[1], 8)), where))
        if folder.absolute().is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), name
    return kind


def conflicted(path: Path) -> tuple[Path, ...]:
    """Files beside the journal that a sync service seems to have made of it."""
    beside = path.parent.glob(f"{path.stem}*") if path.parent.is_dir() else ()
    named = (one for one in beside if one.name != path.name)
    return tuple(sorted(one for one in named if CONFLICT.search(one.name)))


def _mounts() -> str:
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
