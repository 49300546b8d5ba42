"""A finding as a file: plain JSON, with all that it takes to ask it again."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapesmith import __version__
from shapesmith.errors import DocumentError
from shapesmith.fuzz.errors import CorpusError
from shapesmith.fuzz.examples import Example, Expected, Label
from shapesmith.fuzz.findings import WORDS, Finding
from shapesmith.fuzz.targets.address import Address, read_address
from shapesmith.output.write import write_text
from shapesmith.sources.json_schema import parse_json
from shapesmith.subject import DIALECT, Subject

_ADVICE = "It was written by `shapesmith fuzz --save`; write it anew, or remove it"
_TEXTS = ("spec", "operation", "digest", "expected", "description")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A saved example.

    Attributes:
        file: Where it stands.
        spec: The path of the spec or the schema that it was made for.
        operation: The operation; None for a schema.
        overlays: The paths of what was laid over it.
        dialect: The dialect of a schema that names none.
        validate_formats: Whether `format` was checked.
        digest: The digest of all that.
        address: The target that it was found with; None where none was saved.
        kind: What the finding was; `""` where none was saved.
        example: The example.
    """

    file: Path
    spec: str
    operation: str | None
    overlays: tuple[str, ...]
    dialect: str
    validate_formats: bool
    digest: str
    address: Address | None
    kind: str
    example: Example


def read_saved(file: Path) -> Saved:
    """Read a saved example.

    Raises:
        CorpusError: It cannot be read, or is none.
    """
    try:
        saved = parse_json(file.read_bytes(), file.as_posix())
    except OSError as error:
        raise CorpusError(f"it cannot be read: {error.strerror}", where=file.as_posix()) from None
    except DocumentError as error:
        raise CorpusError(error.message, where=error.where, advice=_ADVICE) from None
    if not isinstance(saved, dict) or "instance" not in saved:
        raise CorpusError("it is no saved example: it has no 'instance'", where=file.as_posix(), advice=_ADVICE)
    for name in _TEXTS:
        if not isinstance(saved.get(name), str):
            raise CorpusError(f"it is no saved example: {name!r} must be a text", where=file.as_posix(), advice=_ADVICE)
    if saved["expected"] not in list(Expected):
        raise CorpusError(f"'expected' must be one of {', '.join(Expected)}", where=file.as_posix(), advice=_ADVICE)
    return _read(saved, file)


def _read(saved: dict[str, Any], file: Path) -> Saved:
    overlays, dialect = saved.get("overlays", []), saved.get("dialect")
    about, odd = (told if isinstance(told := saved.get(name), str) else "" for name in ("about", "odd"))
    return Saved(
        file=file,
        spec=saved["spec"],
        operation=saved["operation"] or None,
        overlays=tuple(name for name in overlays if isinstance(name, str)) if isinstance(overlays, list) else (),
        dialect=dialect if isinstance(dialect, str) else DIALECT,
        validate_formats=saved.get("validateFormats") is True,
        digest=saved["digest"],
        address=read_address(saved.get("target")),
        kind=str(saved.get("finding", "")),
        example=Example(
            instance=saved["instance"],
            expected=Expected(saved["expected"]),
            label=_label(saved, file),
            description=saved["description"],
            about=about,
            odd=odd,
            origin="corpus",
            file=file.as_posix(),
        ),
    )


def _label(saved: dict[str, Any], file: Path) -> Label | None:
    label = saved.get("label")
    if label is None and saved["expected"] != Expected.INVALID:
        return None
    names = [field.name for field in dataclasses.fields(Label)]
    if not isinstance(label, dict) or not all(isinstance(label.get(name), str) for name in names):
        raise CorpusError(f"'label' must have the texts {', '.join(names)}", where=file.as_posix(), advice=_ADVICE)
    return Label(**{name: label[name] for name in names})


def write_finding(finding: Finding, folder: Path, subject: Subject, address: Address) -> Finding:
    """Save a finding, and return it with its file."""
    example = finding.example
    saved = {
        "shapesmith": __version__,
        "spec": subject.document.name,
        "operation": subject.operation.name if subject.operation else "",
        "overlays": [overlay.name for overlay in subject.overlays],
        "dialect": subject.dialect,
        "validateFormats": subject.validate_formats,
        "digest": subject.digest,
        "target": address.saved(),
        "finding": str(finding.kind),
        "expected": str(example.expected),
        "label": None if example.label is None else dataclasses.asdict(example.label),
        "about": example.about,
        "odd": example.odd,
        "description": example.description,
        "reason": f"the target {WORDS[finding.kind]}" + (f": {finding.answer.said}" if finding.answer.said else ""),
        "instance": example.instance,
    }
    try:
        text = json.dumps(saved, indent=2, allow_nan=False) + "\n"
    except ValueError:  # JSON has no word for NaN
        return finding
    file = folder / f"{_slug(finding)}.json"
    folder.mkdir(parents=True, exist_ok=True)
    write_text(file, text)
    return dataclasses.replace(finding, file=file.as_posix(), address=address)


def _slug(finding: Finding) -> str:
    digest = hashlib.sha256(finding.fingerprint.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    words = re.sub(r"[^a-z0-9]+", "-", f"{finding.kind} {finding.example.keyword}".lower()).strip("-")
    return f"{words}-{digest}"
