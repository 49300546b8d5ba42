"""The `[tool.shapesmith]` table of pyproject.toml into the libraries that it asks for."""

from __future__ import annotations

import keyword
import os
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from shapesmith.errors import ConfigError

FILE = "pyproject.toml"
PACKAGE_ADVICE = "Name the package by letters, digits and _"
_KEYS = ("spec", "overlays", "package", "output", "targets", "models", "validate_formats", "http")
_OURS = re.compile(rb"^(?:\xef\xbb\xbf)?[ \t\[]*tool[ \t]*\.[ \t]*shapesmith\b", re.MULTILINE)
"""What tells that a file configures Shapesmith, where it cannot be parsed."""

_EXAMPLE = """Write, for example:

    [[tool.shapesmith.libraries]]
    spec = "specs/pets.json"
    output = "generated/pets"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryConfig:
    """One `[[tool.shapesmith.libraries]]`; its paths can be opened from the working directory.

    Attributes:
        place: What messages call this table: its file, and which of the tables it is.
        root: The configuration's folder; what is generated calls specs by their paths from there.
        targets: Names of targets, or None for all.
        models: Families of records; the dataclasses are there in any case.
        validate_formats: Whether `format` is checked.
        http: Whether what goes over HTTP is written and read; None means where the protocol allows it.
    """

    root: Path
    spec: Path
    output: Path
    package: str
    overlays: tuple[Path, ...] = ()
    targets: tuple[str, ...] | None = None
    models: tuple[str, ...] = ()
    validate_formats: bool = False
    http: bool | None = None
    place: str = ""


def find_config(start: Path) -> Path:
    """Return the nearest pyproject.toml, in a folder or above it, as a path from the working directory.

    Raises:
        ConfigError: There is none.
    """
    path = _nearest(start)
    if path is not None:
        return path
    raise ConfigError(f"there is no {FILE} here or in a folder above", where=str(start), advice=f"Name one by --config. {_EXAMPLE}")


def load_config(path: Path) -> tuple[LibraryConfig, ...]:
    """Read a configuration.

    Raises:
        ConfigError: The file, the table or a key in it cannot be used.
    """
    libraries = _libraries(path)
    if not libraries:
        raise ConfigError("no library is configured", where=path.as_posix(), advice=_EXAMPLE)
    return libraries


def configured_overlays(spec: Path) -> tuple[Path, ...]:
    """Return the overlays of the first library that is made from this very spec; none where no library is.

    The configuration nearest to the working directory is asked, as `generate` does, then the one nearest to the spec.

    Raises:
        ConfigError: A configuration of Shapesmith cannot be used; a pyproject.toml that has none may be as broken as it likes.
    """
    wanted = spec.resolve()
    for path in dict.fromkeys((_nearest(Path()), _nearest(spec.parent))):
        for library in _libraries_if_ours(path) if path is not None else ():
            if library.spec.resolve() == wanted:
                return library.overlays
    return ()


def is_importable(package: str) -> bool:
    """Tell whether Python can import a package of this name."""
    return all(part.isidentifier() and not keyword.iskeyword(part) for part in package.split("."))


def _nearest(start: Path) -> Path | None:
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / FILE).is_file():
            return _from_here(folder) / FILE
    return None


def _libraries_if_ours(path: Path) -> tuple[LibraryConfig, ...]:
    try:
        return _libraries(path)
    except ConfigError:
        with suppress(OSError):
            if _OURS.search(path.read_bytes()):
                raise
        return ()


def _libraries(path: Path) -> tuple[LibraryConfig, ...]:
    table = _table(path)
    name = path.as_posix()
    _refuse_unknown(table, ("libraries",), f"{name}: tool.shapesmith")
    entries = table.get("libraries", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigError("'libraries' must be an array of tables", where=f"{name}: tool.shapesmith", advice=_EXAMPLE)
    places = (f"{name}: [[tool.shapesmith.libraries]] {number}" for number in range(1, len(entries) + 1))
    libraries = tuple(_library(entry, path.parent, place) for entry, place in zip(entries, places, strict=True))
    for key in ("package", "output"):
        values = [str(getattr(library, key)) for library in libraries]
        twice = next((value for value in values if values.count(value) > 1), None)
        if twice is not None:
            raise ConfigError(f"two libraries have the {key} {twice!r}", where=name, advice=f"Give each a {key} of its own")
    return libraries


def _table(path: Path) -> Mapping[str, Any]:
    try:
        text = path.read_bytes().decode("utf-8")
        if text.startswith("\ufeff"):
            advice = "Save it as UTF-8 without a byte order mark"
            raise ConfigError("it begins with a UTF-8 byte order mark", where=path.as_posix(), advice=advice)
        contents = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", where=path.as_posix()) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", where=path.as_posix(), advice="Save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"is not TOML: {error}", where=path.as_posix()) from error
    table = contents.get("tool", {})
    table = table.get("shapesmith") if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise ConfigError("there is no [tool.shapesmith] table", where=path.as_posix(), advice=_EXAMPLE)
    return table


def _library(entry: Mapping[str, Any], root: Path, where: str) -> LibraryConfig:
    _refuse_unknown(entry, _KEYS, where)
    spec = _text(entry, "spec", where)
    package = _text(entry, "package", where) if "package" in entry else PurePosixPath(spec).stem.replace("-", "_").replace(".", "_")
    if not is_importable(package):
        advice = PACKAGE_ADVICE if "package" in entry else f"It is made of the spec's name. {PACKAGE_ADVICE}"
        raise ConfigError(f"{package!r} is not a name that Python can import", where=where, advice=advice)
    return LibraryConfig(
        place=where,
        root=root,
        spec=root / spec,
        output=_inside(root, _text(entry, "output", where), where),
        package=package,
        overlays=tuple(root / overlay for overlay in _texts(entry, "overlays", where)),
        targets=_texts(entry, "targets", where) if "targets" in entry else None,
        models=_texts(entry, "models", where),
        validate_formats=_flag(entry, "validate_formats", where),
        http=_flag(entry, "http", where) if "http" in entry else None,
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


def _flag(entry: Mapping[str, Any], key: str, where: str) -> bool:
    value = entry.get(key, False)
    if not isinstance(value, bool):
        raise ConfigError(f"{key!r} must be true or false, got {value!r:.60}", where=where)
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
