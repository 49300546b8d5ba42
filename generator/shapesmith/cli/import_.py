"""`shapesmith import`: operations of a source as a spec."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from shapesmith.cli.console import emit, say
from shapesmith.output.write import write_text
from shapesmith.sources.json_schema import dump_document, load_document
from shapesmith.sources.registry import find


@click.command("import")
@click.argument("source")
@click.argument("service")
@click.argument("operations", nargs=-1, metavar="[OPERATION]...")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file; descriptions that it has already are kept.")
@click.option("--released", type=click.DateTime(["%Y-%m-%d"]), help="The day on which this version of the source was released.")
def import_(source: str, service: str, operations: tuple[str, ...], output: Path | None, released: datetime | None) -> None:
    """Print a spec of a SERVICE's operations as SOURCE describes them: all of them where none is named.

    SOURCE is botocore: every service that the installed botocore knows, by its name there.
    """

    existing = load_document(output).contents if output is not None and output.is_file() else None
    day = released.date().isoformat() if released else ""
    text = dump_document(find(source).read(service, operations, existing=existing, released=day))
    if output is None:
        emit(text)
        return
    write_text(output, text)
    say(f"written {output}", fg="green")
