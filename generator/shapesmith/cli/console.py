"""Text onto the terminal: what programs read on standard output, everything else on standard error, colours only where they show."""

from __future__ import annotations

import sys

import click


def emit(text: str) -> None:
    """Write what another program may read to standard output, as UTF-8 whatever the locale is; a lone surrogate as its JSON escape."""
    click.echo(text.encode("utf-8", "backslashreplace"), nl=False)


def say(text: str, *, fg: str | None = None) -> None:
    """Tell the user something on standard error."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    shown = printable(text).encode(encoding, "backslashreplace").decode(encoding)
    click.echo(click.style(shown, fg=fg) if fg else shown, err=True)


def one_line(text: str) -> str:
    """Escape everything that could end a line or command a terminal, so that a text out of somebody's file stays one line."""
    return printable(text.replace("\n", "\\n"))


def printable(text: str) -> str:
    """Escape what a terminal would obey or could not show: control characters and lone surrogates out of somebody's file."""
    return "".join(mark if mark.isprintable() or mark == "\n" else mark.encode("unicode_escape").decode("ascii") for mark in text)
