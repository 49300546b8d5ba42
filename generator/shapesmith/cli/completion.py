"""`shapesmith completion`: the script that lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from shapesmith.cli.console import emit

VARIABLE = "_SHAPESMITH_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes shapesmith's commands in a SHELL.

    \b
    bash: eval "$(shapesmith completion bash)" in ~/.bashrc
    zsh:  eval "$(shapesmith completion zsh)" in ~/.zshrc
    fish: shapesmith completion fish > ~/.config/fish/completions/shapesmith.fish

    The same by click's own means: _SHAPESMITH_COMPLETE=bash_source shapesmith
    """

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"this version of click does not complete in {shell}")
    emit(found(context.find_root().command, {}, "shapesmith", VARIABLE).source())
