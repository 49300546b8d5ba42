"""Wanted files and a folder into changes: what is missing, stale, edited by hand, left over or somebody else's, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from shapesmith.errors import OutputError
from shapesmith.output.manifest import NAME, Manifest, file_digest, parse_manifest


class State(StrEnum):
    """What became of a file."""

    UNCHANGED = "unchanged"
    MISSING = "missing"
    STALE = "stale"
    EDITED = "edited by hand"
    LEFT_OVER = "left over"
    LEFT_OVER_EDITED = "left over, edited by hand"
    FOREIGN = "not ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file of a package, by its name in there, and how it differs from what was rendered."""

    name: str
    state: State
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """A package's folder compared with what was rendered.

    Attributes:
        wanted: The text of every file that should be there, the manifest last.
        found: What is there under the same names and under those of the old manifest, line endings made `\\n`.
        files: One change a file, unchanged ones included.
        idle: Targets that were asked for by name and have nothing to write.
        warnings: What the spec's author should look at.
    """

    folder: Path
    wanted: Mapping[str, str]
    found: Mapping[str, str]
    files: tuple[Change, ...]
    idle: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def of(self, *states: State) -> tuple[str, ...]:
        """Name the files in one of these states."""
        return tuple(change.name for change in self.files if change.state in states)

    @property
    def clean(self) -> bool:
        """Nothing would be written or removed."""
        return all(change.state is State.UNCHANGED for change in self.files)


def compare(folder: Path, files: Mapping[str, str], made: Manifest) -> Changes:
    """Compare a folder with the files that it should hold.

    A checkout with `\\r\\n` at the ends of lines is no change: Python reads both alike, and source holds no other `\\r`.

    Raises:
        OutputError: Something cannot be read, or a manifest there is not one of Shapesmith's.
    """
    known = _known(folder)
    wanted = {**files, NAME: made.dump()}
    old = {} if known is None else {**known.files, NAME: ""}
    found = {name: content for name in {**wanted, **old} if (content := _read(folder / name)) is not None}
    reason = _reason(known, made)
    states = [_state(name, wanted, found, old) for name in sorted({**wanted, **old}) if name in wanted or name in found]
    changes = tuple(Change(name=name, state=state, reason=_sentence(state, reason)) for name, state in states)
    return Changes(folder=folder, wanted=wanted, found={name: text.decode(errors="replace") for name, text in found.items()}, files=changes)


def _state(name: str, wanted: Mapping[str, str], found: Mapping[str, bytes], old: Mapping[str, str]) -> tuple[str, State]:
    if name not in wanted:
        return name, State.LEFT_OVER if file_digest(found[name]) == old[name] else State.LEFT_OVER_EDITED
    if name not in found:
        return name, State.MISSING
    if found[name] == wanted[name].encode():
        return name, State.UNCHANGED
    if name not in old:
        return name, State.FOREIGN
    return name, State.STALE if name == NAME or file_digest(found[name]) == old[name] else State.EDITED


def _sentence(state: State, reason: str) -> str:
    match state:
        case State.EDITED:
            return "it is not what the manifest says was generated"
        case State.LEFT_OVER | State.LEFT_OVER_EDITED:
            return f"it is no longer generated: {reason}"
        case State.FOREIGN:
            return "a file that the manifest does not name stands where one would be generated"
        case State.STALE:
            return reason
        case _:
            return ""


def _reason(known: Manifest | None, made: Manifest) -> str:
    """Tell what differs between the manifest that is there and the one that would be written."""
    if known is None:
        return "it was never generated"
    reasons = [
        *(["the spec changed"] if known.spec.digest != made.spec.digest else []),
        *(["the spec was moved"] if known.spec.name != made.spec.name else []),
        *(["an overlay changed"] if known.overlays != made.overlays else []),
        *(["the configuration changed"] if (known.package, known.targets) != (made.package, made.targets) else []),
        *([f"the generator changed from {known.generator} to {made.generator}"] if known.generator != made.generator else []),
    ]
    return " and ".join(reasons) or ("the generator changed" if known.files != made.files else "the manifest was edited by hand")


def _known(folder: Path) -> Manifest | None:
    content = _read(folder / NAME)
    return None if content is None else parse_manifest(content.decode(errors="replace"), folder / NAME)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"cannot be read: {error.strerror}", where=str(path), advice="Name another output folder") from error
