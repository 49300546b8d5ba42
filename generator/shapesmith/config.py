"""The `[tool.shapesmith]` table of pyproject.toml into the libraries that it asks for."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from shapesmith.errors import ConfigError

FILE = "pyproject.toml"
_KEYS = ("spec", "overlays", "package", "output", "targets")
_EXAMPLE = """Write, for example:

    [[tool.shapesmith.libraries]]
    spec = "specs/pets.json"
    output = "generated/pets"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryConfig:
    """One `[[tool.shapesmith.libraries]]`; its paths can be opened from the working directory.

    Attributes:
        root: The configuration's folder; what is generated calls specs by their paths from there.
        targets: Names of targets, or None for all.
    """

    root: Path
    spec: Path
    output: Path
    package: str
    overlays: tuple[Path, ...] = ()
    targets: tuple[str, ...] | None = None


def find_config(start: Path) -> Path:
    """Return the nearest pyproject.toml, in a folder or above it, as a path from the working directory.

    Raises:
        ConfigError: There is none.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / FILE).is_file():
            return _from_here(folder) / FILE
    raise ConfigError(f"there is no {FILE} here or in a folder above", where=str(start), advice=f"Name one by --config. {_EXAMPLE}")


def load_config(path: Path) -> tuple[LibraryConfig, ...]:
    """Read a configuration.

    Raises:
        ConfigError: The file, the table or a key in it cannot be used.
    """
    table = _table(path)
    name = path.as_posix()
    _refuse_unknown(table, ("libraries",), f"{name}: tool.shapesmith")
    entries = table.get("libraries", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigError("'libraries' must be an array of tables", where=f"{name}: tool.shapesmith", advice=_EXAMPLE)
    libraries = tuple(_library(entry, path.parent, f"{name}: tool.shapesmith.libraries[{index}]") for index, entry in enumerate(entries))
    if not libraries:
        raise ConfigError("no library is configured", where=name, advice=_EXAMPLE)
    for key in ("package", "output"):
        values = [str(getattr(library, key)) for library in libraries]
        twice = next((value for value in values if values.count(value) > 1), None)
        if twice is not None:
            raise ConfigError(f"two libraries have the {key} {twice!r}", where=name, advice=f"Give each a {key} of its own")
    return libraries


def _table(path: Path) -> Mapping[str, Any]:
    try:
        contents = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", where=path.as_posix()) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", where=path.as_posix(), advice="Save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = "begins with a byte order mark" if path.read_bytes().startswith(b"\xef\xbb\xbf") else f"is not TOML: {error}"
        raise ConfigError(message, where=path.as_posix()) from error
    table = contents.get("tool", {})
    table = table.get("shapesmith") if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise ConfigError("there is no [tool.shapesmith] table", where=path.as_posix(), advice=_EXAMPLE)
    return table


def _library(entry: Mapping[str, Any], root: Path, where: str) -> LibraryConfig:
    _refuse_unknown(entry, _KEYS, where)
    spec = _text(entry, "spec", where)
    package = _text(entry, "package", where) if "package" in entry else PurePosixPath(spec).stem.replace("-", "_").replace(".", "_")
    return LibraryConfig(
        root=root,
        spec=root / spec,
        output=_inside(root, _text(entry, "output", where), where),
        package=package,
        overlays=tuple(root / overlay for overlay in _texts(entry, "overlays", where)),
        targets=_texts(entry, "targets", where) if "targets" in entry else None,
    )


def _inside(root: Path, output: str, where: str) -> Path:
    """Refuse an output outside the project: a checkout must not write over somebody else's files."""
    here = os.path.normpath(root.resolve())
    there = os.path.normpath(root.resolve() / output)
    if there == here or not there.startswith(here.rstrip(os.sep) + os.sep):
        advice = "Name a folder below that of the configuration, or use --spec and --output"
        raise ConfigError(f"the output {output!r} is not a folder inside the project", where=where, advice=advice)
    return root / output


def _text(entry: Mapping[str, Any], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value or "\0" in value:
        raise ConfigError(f"{key!r} must be a text" if key in entry else f"{key!r} is missing", where=where, advice=_EXAMPLE)
    return value


def _texts(entry: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = entry.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value and "\0" not in value for value in values):
        raise ConfigError(f"{key!r} must be an array of texts", where=where)
    return tuple(values)


def _refuse_unknown(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            advice = f"Did you mean {near[0]!r}?" if near else f"Known are {', '.join(known)}"
            raise ConfigError(f"unknown key {key!r}", where=where, advice=advice)


def _from_here(folder: Path) -> Path:
    try:
        return Path(os.path.relpath(folder))
    except ValueError:  # another drive of Windows
        return folder
