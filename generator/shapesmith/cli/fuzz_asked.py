"""Options of `shapesmith fuzz`, and the files to be replayed, into what is fuzzed and the target."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from shapesmith.cli.console import one_line, say
from shapesmith.cli.fuzz_options import Options
from shapesmith.cli.subject import laid_over
from shapesmith.fuzz.errors import CorpusError
from shapesmith.fuzz.findings import Kind
from shapesmith.fuzz.saved import Saved, read_saved
from shapesmith.fuzz.targets.address import TIMEOUT, Address
from shapesmith.subject import DIALECT, Subject, load_subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a command line asks for.

    Attributes:
        subject: What is fuzzed.
        address: The target; None where only the corpus is pruned.
        saved: What is replayed.
        strict_labels: A target that names places must name the one that is wrong.
    """

    subject: Subject
    address: Address | None
    saved: tuple[Saved, ...]
    strict_labels: bool


def asked(options: Options) -> Asked:
    """Read what is asked for: what options name comes before what a replayed file names.

    Raises:
        ShapesmithError: Something cannot be used.
    """
    saved = tuple(map(read_saved, options.replay))
    return Asked(
        subject=_subject(options, saved),
        address=_address(options, saved),
        saved=saved,
        strict_labels=options.strict_labels or any(one.kind == Kind.MISTAKEN for one in saved),
    )


def _subject(options: Options, saved: Sequence[Saved]) -> Subject:
    first = saved[0] if saved else None
    dialect = options.dialect or (first.dialect if first else DIALECT)
    formats = options.validate_formats or (first is not None and first.validate_formats)
    if options.spec is not None:
        laid = laid_over(options.spec, options.overlays, bare=options.bare)
        return load_subject(options.spec, options.operation, overlays=laid, dialect=dialect, validate_formats=formats)
    if first is None:
        raise click.UsageError("Name a spec and an operation, or a schema.")
    _refuse_others([(one, f"{one.spec} {one.operation or ''}".rstrip()) for one in saved])
    for name in (first.spec, *first.overlays):
        if not Path(name).exists():
            told = f"it was saved for {name}, and there is no such file here"
            raise CorpusError(told, where=first.file.as_posix(), advice="Run it in the folder where it was saved, or name the spec")
    laid = () if options.bare else options.overlays or tuple(map(Path, first.overlays))
    return load_subject(first.spec, first.operation, overlays=laid, dialect=dialect, validate_formats=formats)


def _address(options: Options, saved: Sequence[Saved]) -> Address | None:
    timeout = options.timeout or TIMEOUT
    if options.has_target:
        target = options.target or ""
        is_url = target.startswith(("http://", "https://"))
        url = target if is_url else options.url or ""
        named = {"target": "" if is_url else target, "command": options.command or "", "url": url}
        return Address(**named, refusals=options.refusals, timeout=timeout)
    if not saved:
        return None
    _refuse_others([(one, one.address.options if one.address else "no target") for one in saved])
    found = saved[0].address
    if found is None:
        raise click.UsageError(f"Name a target: {saved[0].file.as_posix()} names none.")
    say(one_line(f"asking {found.options}, as {saved[0].file.as_posix()} has it"))
    return found if options.timeout is None else dataclasses.replace(found, timeout=timeout)


def _refuse_others(several: Sequence[tuple[Saved, str]]) -> None:
    """Refuse files that were not saved for the same."""
    (first, wanted), *others = several
    for other, told in others:
        if told != wanted:
            wrong = f"it was saved for {told}, and {first.file.as_posix()} for {wanted}"
            raise CorpusError(wrong, where=other.file.as_posix(), advice="Replay them one by one, or say by options what both are for")
