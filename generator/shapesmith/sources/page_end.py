"""How a documentation page ends: whether something may be missing behind all that a page must have."""

from __future__ import annotations

from collections.abc import Sequence

from shapesmith.sources.page_merge import Tell
from shapesmith.sources.page_nodes import broken, place
from shapesmith.sources.page_sections import Sections
from shapesmith.sources.page_text import Line


def check_end(lines: Sequence[Line], sections: Sections, page: str, tell: Tell) -> None:
    """Refuse a page that was cut off between two things that it says, and tell where one may have been.

    The renderer closes every level with a line of nothing but its indentation, and the page with that of the method. A page from which such
    blanks were taken does not show where it ends, and `:returns: None` may be the last of it.

    Raises:
        SourceError: It ends with the blanks of another level, or within an entry.
    """
    indent, body = sections.method.indent, lines[sections.method.line :]
    is_bare = not any(line.blanks > indent and not line.text for line in body)
    is_left_out = sections.responds and sections.structure is None
    if is_bare or is_left_out or any(line.bare == "**Examples**" and line.indent == indent for line in body):
        return
    last = lines[-2] if len(lines) > 1 and not (lines[-1].text or lines[-1].blanks) else lines[-1]
    if last.blanks != (0 if last.text else indent):
        raise broken("the page ends before the line that closes it", page, last.number)
    if last.text and last.bare != ":returns: None":
        told = "the page does not end with the line of blanks that closes it; if it was cut off, exceptions may be missing"
        tell(f"{place(page, last.number)}: {told}")
