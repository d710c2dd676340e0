"""Replacing a file whole: what is on the disk is the old file or the new one, never half of either."""

from __future__ import annotations

import contextlib
import errno
import os
import re
from pathlib import Path
from uuid import uuid4

from summarise.errors import CannotWrite, DiskFull, NameTooLong, NoFolder, NoPermission, TargetOpen

_LONGEST = 80
_OPEN_ELSEWHERE = 32  # ERROR_SHARING_VIOLATION of Windows


def replace_file(path: Path, data: bytes) -> None:
    """Write a file beside its target, flush it to the disk, and put it in the target's place.

    Raises TargetOpen where Word or LibreOffice holds the target open, NoPermission, DiskFull or CannotWrite; in each
    case the old file is untouched and nothing is left beside it.
    """
    try:
        path = path.resolve() if path.is_symlink() else path
        _replace(path, data)
    except OSError as error:
        raise unwritten(error, path, len(data)) from error


def file_name(title: str, suffix: str) -> str:
    """Return a title as a file's name that every file system takes, cut after a word where it is long."""
    name = " ".join(re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]+', " ", title).split())
    if len(name) > _LONGEST:
        name = name[:_LONGEST + 1].rpartition(" ")[0] or name[:_LONGEST]
    return (name.strip(" .…,;–-") or "Brief") + suffix


def held_open(path: Path) -> bool:
    """Tell whether Word (~$name) or LibreOffice (.~lock.name#) says that it has a file open."""
    name = path.name
    # Word drops the first two letters of a long name to make room for its mark.
    word = {f"~${name}", f"~${name[1:]}", f"~${name[2:]}"} if len(name) > 8 else {f"~${name}"}
    locks = (*sorted(word), f".~lock.{name}#")
    return path.exists() and any((path.parent / lock).exists() for lock in locks)


def unwritten(error: OSError, path: Path, size: int) -> CannotWrite | NoPermission | DiskFull | TargetOpen:
    """Return what the reader is told of a target, its size in bytes, that the system would not write."""
    if getattr(error, "winerror", None) == _OPEN_ELSEWHERE:
        return TargetOpen(name=path.name)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return NoPermission(folder=path.parent.name or str(path.parent))
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(name=path.name, megabytes=max(2, -(-size // 500_000)))
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.EEXIST}:
        return NoFolder(name=path.name)
    return (NameTooLong if error.errno == errno.ENAMETOOLONG else CannotWrite)(name=path.name)


def _replace(path: Path, data: bytes) -> None:
    if held_open(path):
        raise TargetOpen(name=path.name)
    temporary = path.with_name(f".{uuid4().hex}.part")
    try:
        with temporary.open("xb") as file:
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _flush_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut, where the system lets a folder be flushed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
