"""The `shapesmith` command: its subcommands, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from shapesmith import __version__
from shapesmith.cli.console import say
from shapesmith.errors import ShapesmithError

COMMANDS = {
    "generate": "generate",
    "import": "import_",
    "agree": "agree",
    "export": "export",
    "validate": "validate",
    "sample": "sample",
    "coverage": "coverage",
    "fuzz": "fuzz",
    "completion": "completion",
}
"""The module beside this one, and the command in it, by the command's name, in the order in which one needs them."""

UNUSABLE = 2
INTERRUPTED = 130


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command when it is asked for: `--version` needs none of what they import."""
        if cmd_name not in COMMANDS:
            return None
        name = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"shapesmith.cli.{name}"), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; what it cannot use is told in one message, without a traceback."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # click leaves quietly: whoever read our output has seen enough
        except KeyboardInterrupt:
            return ctx.exit(INTERRUPTED)
        except (ShapesmithError, OSError, RecursionError) as error:
            say(f"Error: {_told(error)}", fg="red")
            return ctx.exit(UNUSABLE)


def _told(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "the input is nested too deeply"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 findings (drift, invalid instances), 2 usage or unusable input. Completion of commands and options: "
    "shapesmith completion --help.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Forge typed, standalone Python libraries from JSON Schema specs and API operations."""
    context.color = False if os.environ.get("NO_COLOR") else None


def main() -> None:
    """Run the command line and leave with its exit code."""
    cli(prog_name="shapesmith")
