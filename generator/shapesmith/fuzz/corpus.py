"""The corpus: failures that were saved, one JSON file each, replayed before anything else. Users commit it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapesmith import __version__
from shapesmith.errors import DocumentError
from shapesmith.fuzz.errors import CorpusError
from shapesmith.fuzz.examples import Example, Expected, Label, label_of, relabelled
from shapesmith.fuzz.findings import WORDS, Finding
from shapesmith.output.write import write_text
from shapesmith.sources.json_schema import parse_json
from shapesmith.subject import Subject

_ADVICE = "It was written by `shapesmith fuzz --save`; write it anew, or remove it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What a folder holds for a subject.

    Attributes:
        examples: What can be replayed, in the order of the files' names.
        notes: What should be known of files that can be used all the same.
        unusable: What is wrong with those that cannot, one message each.
        stale: The files whose labels do not hold any more.
    """

    examples: tuple[Example, ...] = ()
    notes: tuple[str, ...] = ()
    unusable: tuple[str, ...] = ()
    stale: tuple[Path, ...] = ()


def read_corpus(folder: Path, subject: Subject) -> Corpus:
    """Read a folder's files; one that cannot be used does not keep the others from being replayed."""
    examples: list[Example] = []
    notes: list[str] = []
    unusable: list[str] = []
    stale: list[Path] = []
    for file in sorted(folder.glob("*.json")):
        try:
            saved = read_file(file)
            if not _is_of(saved, subject):
                continue
            example, note = checked(saved, file, subject)
            examples.append(example)
            notes += [note] if note else []
        except Stale as error:
            stale.append(file)
            unusable.append(str(error))
        except (CorpusError, DocumentError) as error:
            unusable.append(str(error))
    return Corpus(examples=tuple(examples), notes=tuple(notes), unusable=tuple(unusable), stale=tuple(stale))


class Stale(CorpusError):
    """A file that was saved under another version of the spec, and whose label does not hold any more."""


def read_file(file: Path) -> dict[str, Any]:
    """Read a corpus file.

    Raises:
        CorpusError: It cannot be read, or is none.
    """
    try:
        saved = parse_json(file.read_bytes(), file.as_posix())
    except OSError as error:
        raise CorpusError(f"it cannot be read: {error.strerror}", where=file.as_posix()) from None
    except DocumentError as error:
        raise CorpusError(error.message, where=error.where, advice=_ADVICE) from None
    texts = ("spec", "operation", "digest", "expected", "description")
    if not isinstance(saved, dict) or "instance" not in saved:
        raise CorpusError("it is no saved example: it has no 'instance'", where=file.as_posix(), advice=_ADVICE)
    for name in texts:
        if not isinstance(saved.get(name), str):
            raise CorpusError(f"it is no saved example: {name!r} must be a text", where=file.as_posix(), advice=_ADVICE)
    if saved["expected"] not in list(Expected):
        raise CorpusError(f"'expected' must be one of {', '.join(Expected)}", where=file.as_posix(), advice=_ADVICE)
    _label(saved, file)
    return saved


def checked(saved: Mapping[str, Any], file: Path, subject: Subject) -> tuple[Example, str]:
    """Return a saved example with what should be known of it; under another version of the spec its label is asked for anew.

    Raises:
        Stale: Its label does not hold any more.
    """
    example = Example(
        instance=saved["instance"],
        expected=Expected(saved["expected"]),
        label=_label(saved, file),
        description=saved["description"],
        about=saved.get("about", ""),
        origin="corpus",
        file=file.as_posix(),
    )
    found = relabelled(example, example.instance, subject)
    if found is not None:
        is_older = saved["digest"] != subject.digest
        return found, f"{file.as_posix()}: it was saved under another version of the spec; its label still holds" if is_older else ""
    now = "the instance is valid" if subject.validator.is_valid(example.instance) else _now(example.instance, subject)
    was = f"{example.keyword} at {example.instance_location or 'the root'}" if example.label else "the instance was valid"
    older = "it was saved under another version of the spec, and its label" if saved["digest"] != subject.digest else "its label"
    told = f"{older} ({was}) does not hold any more: {now}"
    raise Stale(told, where=file.as_posix(), advice="Remove it, or run with --prune")


def write_finding(finding: Finding, folder: Path, subject: Subject) -> Finding:
    """Save a finding, and return it with its file."""
    example = finding.example
    label = None if example.label is None else dataclasses.asdict(example.label)
    saved = {
        "shapesmith": __version__,
        "spec": subject.document.name,
        "operation": subject.operation.name if subject.operation else "",
        "overlays": [overlay.name for overlay in subject.overlays],
        "digest": subject.digest,
        "expected": str(example.expected),
        "label": label,
        "about": example.about,
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
    return dataclasses.replace(finding, file=file.as_posix())


def prune(folder: Path, subject: Subject) -> Iterator[str]:
    """Keep the smallest example of each pair, and no stale one; yield what was removed, with the reason."""
    corpus = read_corpus(folder, subject)
    for file in corpus.stale:
        file.unlink()
        yield f"{file.as_posix()}: removed, its label does not hold any more"
    kept: dict[tuple[str, ...], Example] = {}
    for example in sorted(corpus.examples, key=_size):
        key = (example.expected, example.label.pair, example.schema_location) if example.label else (example.expected, example.about)
        if key in kept:
            Path(example.file).unlink()
            yield f"{example.file}: removed, {kept[key].file} shows the same"
        else:
            kept[key] = example


def _is_of(saved: Mapping[str, Any], subject: Subject) -> bool:
    """Tell whether a file was saved for this subject; a folder may hold those of several."""
    operation = subject.operation.name if subject.operation else ""
    return bool(saved["operation"] == operation) and Path(saved["spec"]).name == Path(subject.document.name).name


def _now(instance: Any, subject: Subject) -> str:
    found = label_of(instance, subject)
    if found is None:
        return "more than one thing is wrong with the instance"
    return f"the instance breaks {found.keyword} at {found.instance_location or 'the root'} ({found.schema_location})"


def _label(saved: Mapping[str, Any], file: Path) -> Label | None:
    label = saved.get("label")
    if label is None and saved["expected"] != Expected.INVALID:
        return None
    names = [field.name for field in dataclasses.fields(Label)]
    if not isinstance(label, dict) or not all(isinstance(label.get(name), str) for name in names):
        raise CorpusError(f"'label' must have the texts {', '.join(names)}", where=file.as_posix(), advice=_ADVICE)
    return Label(**{name: label[name] for name in names})


def _slug(finding: Finding) -> str:
    digest = hashlib.sha256(finding.fingerprint.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    words = re.sub(r"[^a-z0-9]+", "-", f"{finding.kind} {finding.example.keyword}".lower()).strip("-")
    return f"{words}-{digest}"


def _size(example: Example) -> tuple[int, str]:
    return len(json.dumps(example.instance)), example.file
