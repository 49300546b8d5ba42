"""`shapesmith export`: one part of an operation as a plain JSON Schema."""

from __future__ import annotations

from pathlib import Path

import click

from shapesmith.cli.console import emit, say
from shapesmith.output.write import write_text
from shapesmith.schema.export import export as export_part
from shapesmith.sources.json_schema import dump_document, load_spec


@click.command()
@click.argument("spec", type=click.Path(path_type=Path))
@click.argument("operation")
@click.option("--part", default="request", show_default=True, metavar="PART", help="request, response or error:NAME.")
@click.option("--form", type=click.Choice(["json", "wire"]), default="json", show_default=True, help="JSON form, or the body on the wire.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file instead of standard output.")
def export(spec: Path, operation: str, part: str, form: str, output: Path | None) -> None:
    """Print a standalone JSON Schema 2020-12 of one part of an OPERATION of SPEC, which any validator takes."""

    text = dump_document(export_part(load_spec(spec), operation, part, form=form))
    if output is None:
        emit(text)
        return
    write_text(output, text)
    say(f"written {output}", fg="green")
