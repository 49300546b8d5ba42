"""Rows into a table, as plain text or in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.rows import Kind, Row

HEAD = ("what", "ours", "beside", "its time", "ratio", "goal", "holds")
RIGHT = (False, True, False, True, True, False, False)
"""Which columns are numbers."""


def plain(groups: Iterable[tuple[str, Sequence[Row]]]) -> str:
    """Lay rows out in columns, each group under its title."""
    laid_out = [(title, [_cells(row) for row in rows]) for title, rows in groups]
    table = [HEAD, *(cells for _, rows in laid_out for cells in rows)]
    widths = [max(len(cells[column]) for cells in table) for column in range(len(HEAD))]
    lines = [_padded(HEAD, widths), "  ".join("-" * width for width in widths)]
    for title, rows in laid_out:
        lines += ["", title, *(_padded(cells, widths) for cells in rows)]
    return "\n".join(lines)


def markdown(groups: Iterable[tuple[str, Sequence[Row]]]) -> str:
    """Write rows as one Markdown table, with a line for each group's title."""
    lines = [_barred(HEAD), _barred(["---:" if right else "---" for right in RIGHT])]
    for title, rows in groups:
        lines += [_barred([f"**{title}**", *[""] * (len(HEAD) - 1)]), *(_barred(_cells(row)) for row in rows)]
    return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "" if row.ratio is None else f"{row.ratio:.3g} x"
    holds = {True: "yes", False: "NO", None: ""}[row.holds]
    return (row.what, _figure(row.goal.kind, row.ours), row.peer, "" if row.theirs is None else _time(row.theirs), ratio, _goal(row), holds)


def _goal(row: Row) -> str:
    kind, bound = row.goal.kind, row.goal.bound
    if kind in (Kind.TIME, Kind.MEMORY):
        return "" if bound is None else f"under {_figure(kind, bound)}"
    if kind is Kind.COUNT:
        return "" if bound is None else f"at least {bound:g}"
    if kind is Kind.GROWTH:
        return "" if bound is None else f"at most {bound:g}"
    if bound is None:
        return "(times as fast)" if kind is Kind.SPEED else "(times its time)"
    return f"at least {bound:g} times as fast" if kind is Kind.SPEED else f"at most {bound:g} times its time"


def _figure(kind: Kind, figure: float) -> str:
    if kind is Kind.COUNT:
        return f"{figure:g}"
    return f"{figure:.0f} MB" if kind is Kind.MEMORY else f"{figure:.2f}" if kind is Kind.GROWTH else _time(figure)


def _time(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-6:.3g} us"


def _padded(cells: Sequence[str], widths: Sequence[int]) -> str:
    columns = zip(cells, widths, RIGHT, strict=True)
    return "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in columns).rstrip()


def _barred(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
