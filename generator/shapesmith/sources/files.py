"""Reads a file's bytes, and says why it cannot be read and which one may be meant."""

from __future__ import annotations

import difflib
from pathlib import Path

from shapesmith.errors import DocumentError


def read_bytes(path: Path, name: str) -> bytes:
    """Return what a file holds.

    Args:
        path: The file.
        name: What messages call it.

    Raises:
        DocumentError: It is missing or unreadable.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError("there is no such file", where=name, advice=_near(path)) from None
    except NotADirectoryError:
        raise DocumentError("part of this path is a file, not a folder", where=name) from None
    except IsADirectoryError:
        raise DocumentError("it is a folder", where=name, advice="Name a file in it") from None
    except PermissionError:
        advice = "Name a file in it" if path.is_dir() else "Check its permissions"
        raise DocumentError("it cannot be read: permission denied", where=name, advice=advice) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"it cannot be read: {reason}", where=name) from None


def _near(path: Path) -> str:
    """Say which files of the same folder have a name like the missing one's."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        return f"There is no folder {path.parent.as_posix()} either"
    close = difflib.get_close_matches(path.name, names, n=3, cutoff=0.5)
    return f"Near it: {', '.join((path.parent / name).as_posix() for name in close)}" if close else ""
