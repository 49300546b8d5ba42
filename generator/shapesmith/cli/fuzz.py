"""`shapesmith fuzz`: labelled examples of an operation or a schema, put to what somebody built on it."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from shapesmith.cli.console import emit, one_line, say
from shapesmith.cli.fuzz_asked import Asked, asked
from shapesmith.cli.fuzz_options import FINDINGS, Options, fuzz_options, refuse_contradictions
from shapesmith.cli.progress import shown_progress
from shapesmith.errors import ShapesmithError
from shapesmith.fuzz.baseline import read_baseline, write_baseline
from shapesmith.fuzz.corpus import Corpus, checked, prune, read_corpus
from shapesmith.fuzz.errors import CorpusError
from shapesmith.fuzz.findings import Finding
from shapesmith.fuzz.fuzzer import Fuzzer
from shapesmith.fuzz.reports.markdown import markdown
from shapesmith.fuzz.reports.registry import REPORTS
from shapesmith.fuzz.run import Limits, Run
from shapesmith.fuzz.saved import write_finding
from shapesmith.fuzz.stream import Stream
from shapesmith.fuzz.targets.address import Address
from shapesmith.fuzz.targets.registry import target_of
from shapesmith.fuzz.targets.target import Target
from shapesmith.output.write import write_text
from shapesmith.subject import Subject

FOUND, UNUSABLE, INTERRUPTED = 1, 2, 130
_CORPUS = Path("corpus")
_TIME = 60.0


@click.command()
@fuzz_options
@click.pass_context
def fuzz(context: click.Context, /, **given: Any) -> None:
    """Put labelled examples of an OPERATION of SPEC, or of a JSON SCHEMA, to a target, and tell where it is wrong.

    First comes the corpus, then every keyword broken at every place beside a valid instance at every edge, then seeded draws until the time
    is over. A target is wrong where it accepts what one keyword forbids, refuses what is valid, crashes, hangs, or gives an answer that the
    operation has not. Only this machine is asked unless --allow-remote is given.

    Exit codes: 0 nothing found, 1 findings, 2 unusable.
    """
    options = Options(**given)
    refuse_contradictions(options)
    what = asked(options)
    if what.address is None:
        _prune(options, what.subject)
        left = read_corpus(options.corpus or _CORPUS, what.subject).unusable
        for told in left:
            say(f"Error: {one_line(told)}", fg="red")
        context.exit(UNUSABLE if left else 0)
    target = target_of(what.subject, what.address, allow_remote=options.allow_remote)
    run = _run(options, what, target)
    _report(options, run)
    context.exit(_code(options, run))


def _run(options: Options, what: Asked, target: Target) -> Run:
    subject = what.subject
    seed = secrets.randbits(32) if options.seed is None else options.seed
    if not what.saved:
        say(f"seed {seed}")
    known = read_baseline(options.baseline) if options.baseline else frozenset()
    corpus = _replayed(what) if what.saved else _corpus(options, subject)
    for told in corpus.notes:  # what is unusable is told in the end
        say(one_line(told))
    stream = Stream(
        subject=subject,
        seed=seed,
        corpus=corpus.examples,
        only=options.only,
        shard=options.shard,
        counts_bytes=target.counts_bytes,
    )
    run = Run(stream=stream, target=target, is_replay=bool(what.saved), unusable=list(corpus.unusable))
    is_bounded = options.max_time is not None or options.max_examples is not None or bool(options.replay)
    limits = Limits(
        max_time=options.max_time if is_bounded else _TIME,
        max_examples=options.max_examples,
        jobs=options.jobs,
        rate=options.rate,
        strict_labels=what.strict_labels,
    )
    with shown_progress() as watch:
        keep = _Keeper(folder=options.save, subject=subject, address=target.address)
        Fuzzer(run=run, limits=limits, known=known, watch=watch, keep=keep).go(corpus.examples if options.replay else None)
    return run


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Keeper:
    """Saves findings in a folder."""

    folder: Path
    subject: Subject
    address: Address

    def __call__(self, finding: Finding) -> Finding:
        """Save one; the folder that nobody named is kept out of git."""
        if self.folder == FINDINGS:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_text(self.folder.parent / ".gitignore", "*\n")
        return write_finding(finding, self.folder, self.subject, self.address)


def _corpus(options: Options, subject: Subject) -> Corpus:
    folder = options.corpus or _CORPUS
    if options.corpus is not None and not folder.is_dir():
        raise CorpusError("there is no such folder", where=folder.as_posix(), advice="Make it by --save")
    if options.prune:
        _prune(options, subject)
    return read_corpus(folder, subject)


def _replayed(what: Asked) -> Corpus:
    found = [checked(saved, what.subject) for saved in what.saved]
    return Corpus(examples=tuple(example for example, _ in found), notes=tuple(note for _, note in found if note))


def _prune(options: Options, subject: Subject) -> None:
    folder = options.corpus or _CORPUS
    if not folder.is_dir():
        raise CorpusError("there is no such folder to prune", where=folder.as_posix(), advice="Name it by --corpus")
    told = list(prune(folder, subject))
    for line in told:
        say(one_line(line))
    say(f"{len(told)} removed from {folder.as_posix()}, {len(list(folder.glob('*.json')))} kept")


def _report(options: Options, run: Run) -> None:
    shown = REPORTS[options.shown_as](run)
    wrong = len(run.unusable)
    with _told(run):
        if options.output is not None:
            write_text(options.output, shown.encode("utf-8", "backslashreplace").decode())
    if options.output is None or len(run.unusable) > wrong:
        emit(shown)
    with _told(run):
        if options.summary is not None:
            _append(options.summary, markdown(run))
    with _told(run):
        if options.update_baseline and options.baseline is not None:
            write_baseline(options.baseline, run.findings.values())
            say(f"written {options.baseline.as_posix()}: {len(run.findings)} accepted")
    for told in run.unusable:
        say(f"Error: {one_line(told)}", fg="red")


@contextmanager
def _told(run: Run) -> Iterator[None]:
    """Tell of what cannot be written in the end, so that nothing else is lost with it."""
    try:
        yield
    except ShapesmithError as error:
        run.unusable.append(str(error))


def _append(file: Path, text: str) -> None:
    """Add to a file, as a job's summary wants it."""
    try:
        with file.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise ShapesmithError(f"it cannot be written: {error.strerror}", where=file.as_posix()) from None


def _code(options: Options, run: Run) -> int:
    if run.unusable:
        return UNUSABLE
    if run.new and not options.update_baseline:
        return FOUND
    if run.stopped == "it was interrupted":
        return INTERRUPTED
    required = options.require_coverage
    if required is not None and run.coverage < required:
        missing = ", ".join(sorted(run.wanted - run.exercised)[:10])
        say(one_line(f"{run.coverage:.1f} % of the pairs were broken, where {required:g} % are required; missing: {missing}"), fg="red")
        return FOUND
    return 0
