"""The options of `shapesmith fuzz`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import click

from shapesmith.cli.durations import DURATION, PART

FINDINGS = Path(".shapesmith/findings")
_PATH = click.Path(path_type=Path)
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("spec", type=_PATH, required=False, metavar="SPEC OPERATION | SCHEMA"),
    click.argument("operation", required=False, metavar=""),
    click.option("--target", metavar="TARGET", help="module:function, which raises or returns False on bad input; or boto3: the client."),
    click.option("--command", metavar="COMMAND", help="A program that reads JSON Lines and writes a verdict a line."),
    click.option("--url", metavar="URL", help="An HTTP endpoint that serves the operation."),
    click.option("--allow-remote", is_flag=True, help="Let --url be another machine than this one."),
    click.option(
        "--refusal",
        "refusals",
        multiple=True,
        metavar="MODULE:CLASS",
        help="An exception that means a refusal. Without it all but those do that only accidents raise, such as AttributeError.",
    ),
    click.option("--timeout", type=DURATION, help="How long an answer may take.  [default: 5s]"),
    click.option("--max-time", type=DURATION, help="Stop after this time.  [default: 60s, unless --max-examples is given]"),
    click.option("--max-examples", type=click.IntRange(min=1), metavar="N", help="Stop after N examples."),
    click.option("--seed", type=click.IntRange(min=0), metavar="N", help="Of the draws; it is always printed.  [default: a new one]"),
    click.option("--only", type=click.Choice(["valid", "invalid", "both"]), default="both", show_default=True),
    click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="How many are asked at once."),
    click.option("--shard", type=PART, default="1/1", metavar="N/M", help="Ask the Nth of M parts of the examples only."),
    click.option("--rate", type=click.FloatRange(min=0, min_open=True), metavar="N", help="Ask no more than N examples a second."),
    click.option("--strict-labels", is_flag=True, help="A target that names places must name the one that is wrong."),
    click.option("--require-coverage", type=click.FloatRange(0, 100), metavar="PERCENT", help="Fail where less was broken of all pairs."),
    click.option("--corpus", type=_PATH, metavar="DIR", help="Saved examples, replayed first.  [default: corpus, if it is there]"),
    click.option("--save", type=_PATH, default=FINDINGS, show_default=True, metavar="DIR", help="Where findings are written."),
    click.option("--prune", is_flag=True, help="Keep one example of each pair in the corpus, and no stale one."),
    click.option("--replay", multiple=True, type=_PATH, metavar="FILE", help="Ask these saved examples only."),
    click.option("--baseline", type=_PATH, metavar="FILE", help="Findings that are accepted; only others fail."),
    click.option("--update-baseline", is_flag=True, help="Write this run's findings to the baseline."),
    click.option("--format", "shown_as", type=click.Choice(["text", "json", "junit", "github"]), default="text", show_default=True),
    click.option("-o", "--output", type=_PATH, metavar="FILE", help="Write the report here instead of to standard output."),
    click.option("--summary", type=_PATH, metavar="FILE", help="Add a summary in Markdown to this file."),
    click.option("--overlay", "overlays", type=_PATH, metavar="FILE", multiple=True, help="Lay this over the spec."),
    click.option("--no-overlay", "bare", is_flag=True, help="Lay nothing over the spec."),
    click.option("--dialect", help="The dialect of a schema that names none, such as draft-07.  [default: 2020-12]"),
    click.option("--validate-formats", is_flag=True, help="Check `format`, too."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was given on the command line; `_OPTIONS` says what each means."""

    spec: Path | None
    operation: str | None
    target: str | None
    command: str | None
    url: str | None
    allow_remote: bool
    refusals: tuple[str, ...]
    timeout: float | None
    max_time: float | None
    max_examples: int | None
    seed: int | None
    only: str
    jobs: int
    shard: tuple[int, int]
    rate: float | None
    strict_labels: bool
    require_coverage: float | None
    corpus: Path | None
    save: Path
    prune: bool
    replay: tuple[Path, ...]
    baseline: Path | None
    update_baseline: bool
    shown_as: str
    output: Path | None
    summary: Path | None
    overlays: tuple[Path, ...]
    bare: bool
    dialect: str | None
    validate_formats: bool

    @property
    def has_target(self) -> bool:
        """Whether a target is named."""
        return any(given is not None for given in (self.target, self.command, self.url))


def fuzz_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options."""
    return reduce(lambda decorated, option: option(decorated), reversed(_OPTIONS), command)


def refuse_contradictions(options: Options) -> None:
    """Refuse options that cannot be met together.

    Raises:
        click.UsageError: There are such.
    """
    named = [name for name in ("target", "command", "url") if getattr(options, name) is not None]
    wrong = (
        (len(named) > 1, f"--{' and --'.join(named)} contradict each other: name one target."),
        (not (named or options.prune or options.replay), "Name a target: --target, --command or --url."),
        (options.update_baseline and options.baseline is None, "--update-baseline needs --baseline FILE."),
        (bool(options.overlays) and options.bare, "--overlay and --no-overlay contradict each other."),
        (bool(options.refusals) and options.target is None, "--refusal needs --target module:function."),
        (options.spec is None and not options.replay, "Name a spec and an operation, or a schema."),
        (options.require_coverage is not None and bool(options.replay), "--replay has no coverage."),
        (options.require_coverage is not None and options.only == "valid", "--require-coverage needs what --only valid leaves out."),
        (options.prune and bool(options.replay), "--prune and --replay contradict each other."),
    )
    for is_wrong, told in wrong:
        if is_wrong:
            raise click.UsageError(told)
