"""Changes into a unified diff, from what is there to what would be written."""

from __future__ import annotations

from difflib import unified_diff

from shapesmith.output.changes import Change, Changes, State

_ABSENT = "/dev/null"


def diff(changes: Changes) -> str:
    """Return the unified diff of every file that would be written or removed, as `git apply` takes it."""
    return "".join(_diff_file(changes, change) for change in changes.files if change.state is not State.UNCHANGED)


def _diff_file(changes: Changes, change: Change) -> str:
    path = (changes.folder / change.name).as_posix()
    before, after = changes.found.get(change.name), changes.wanted.get(change.name)
    names = (_ABSENT if before is None else f"a/{path}", _ABSENT if after is None else f"b/{path}")
    lines = list(unified_diff(_lines(before), _lines(after), *names)) or [f"--- {names[0]}\n", f"+++ {names[1]}\n"]
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str | None) -> list[str]:
    """Split after `\\n` alone, as diff and patch do."""
    *whole, rest = (text or "").split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])
