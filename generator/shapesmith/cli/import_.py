"""`shapesmith import`: operations of a source as a spec."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from shapesmith.cli.console import emit, one_line, say
from shapesmith.errors import SourceError
from shapesmith.output.write import write_text
from shapesmith.sources.json_schema import dump_document, load_document
from shapesmith.sources.registry import Source, find


@click.command("import")
@click.argument("source")
@click.argument("subject")
@click.argument("operations", nargs=-1, metavar="[OPERATION]...")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file; descriptions that it has already are kept.")
@click.option("--released", type=click.DateTime(["%Y-%m-%d"]), help="The day on which this version of the source was released.")
@click.option("--suggest", is_flag=True, help="Print an overlay of what the source says in prose alone, for a person to look at.")
def import_(source: str, subject: str, operations: tuple[str, ...], output: Path | None, released: datetime | None, suggest: bool) -> None:
    """Print a spec of operations as SOURCE describes them.

    SOURCE is botocore, and SUBJECT then a service, by its name there: of all its operations, or of those that are named. Or it is
    boto3-docs, and SUBJECT a page of boto3's documentation: the RST of one method of a client, which is one operation.
    """

    found = find(source)
    existing = load_document(output).contents if output is not None and output.is_file() else None
    day = released.date().isoformat() if released else ""
    text = dump_document(found.read(subject, operations, existing=existing, released=day, tell=_tell))
    overlay = _suggested(found, subject, operations) if suggest else None
    if output is not None:
        write_text(output, text)
        say(f"written {output}", fg="green")
    if overlay is not None:
        emit(overlay)
    elif output is None:
        emit(text)


def _suggested(source: Source, subject: str, operations: tuple[str, ...]) -> str:
    if source.suggest is None:
        raise SourceError(f"{source.name} has no prose to suggest anything from", advice="Leave out --suggest")
    return dump_document(source.suggest(subject, operations))


def _tell(text: str) -> None:
    say(one_line(text), fg="yellow")
