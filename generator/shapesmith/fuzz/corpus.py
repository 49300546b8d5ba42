"""The corpus: failures that were saved, one JSON file each, replayed before anything else. Users commit it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapesmith.errors import DocumentError
from shapesmith.fuzz.errors import CorpusError
from shapesmith.fuzz.examples import Example, label_of, relabelled
from shapesmith.fuzz.saved import Saved, read_saved
from shapesmith.subject import Subject


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
            saved = read_saved(file)
            if not _is_of(saved, subject):
                continue
            example, note = checked(saved, subject)
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


def checked(saved: Saved, subject: Subject) -> tuple[Example, str]:
    """Return a saved example with what should be known of it; under another version of the spec its label is asked for anew.

    Raises:
        Stale: Its label does not hold any more.
    """
    example, where = saved.example, saved.file.as_posix()
    found = relabelled(example, example.instance, subject)
    if found is not None:
        is_older = saved.digest != subject.digest
        return found, f"{where}: it was saved under another version of the spec; its label still holds" if is_older else ""
    now = "the instance is valid" if subject.validator.is_valid(example.instance) else _now(example.instance, subject)
    was = f"{example.keyword} at {example.instance_location or 'the root'}" if example.label else "the instance was valid"
    older = "it was saved under another version of the spec, and its label" if saved.digest != subject.digest else "its label"
    told = f"{older} ({was}) does not hold any more: {now}"
    raise Stale(told, where=where, advice="Remove it, or run with --prune")


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


def _is_of(saved: Saved, subject: Subject) -> bool:
    """Tell whether a file was saved for this subject; a folder may hold those of several."""
    operation = subject.operation.name if subject.operation else None
    return saved.operation == operation and Path(saved.spec).name == Path(subject.document.name).name


def _now(instance: Any, subject: Subject) -> str:
    found = label_of(instance, subject)
    if found is None:
        return "more than one thing is wrong with the instance"
    return f"the instance breaks {found.keyword} at {found.instance_location or 'the root'} ({found.schema_location})"


def _size(example: Example) -> tuple[int, str]:
    return len(json.dumps(example.instance)), example.file
