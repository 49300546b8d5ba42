"""The lines of a documentation page into its sections: what the method is called, the two syntax blocks, the two trees, the exceptions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from shapesmith.errors import SourceError
from shapesmith.sources.page_nodes import broken, place
from shapesmith.sources.page_text import Line

_METHOD = re.compile(r" *\.\. py:method:: (?:(\w+)\.(?:Client\.)?)?(\w+)\((.*)\)")
_CLASS = re.compile(r" *\.\. py:class:: (\S*)")
_CRUMB = re.compile(r":doc:`([^`<]+?) *<(?:[^`>]*/)?([^`>/]+)>` / ")
_LINK = re.compile(r"`AWS API Documentation <https?://docs\.aws\.amazon\.com/goto/WebAPI/([^/>`]*?)(?:-(\d{4}-\d\d-\d\d))?/(\w+)>`_")
_EXCEPTION = re.compile(r"\* +:py:class:`(?:[\w.]*\.)?exceptions\.([^`\s]+)`")
_RETURNS = re.compile(r":returns?: *(.*)")
_TOO_LARGE = "# This section is too large to render."
_DEPRECATED = "This operation is deprecated and may not function as expected."
_OTHER_PAGES = (
    ("Paginator", "a paginator"),
    ("Waiter", "a waiter"),
    ("exceptions", "an exception"),
    ("Client", "a client"),
)
_ONE_OPERATION = "Take the page of a method of the client that calls an operation, such as reference/services/s3/client/put_object.rst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """What a page says of its method as such.

    Attributes:
        service: As botocore names it, else the client's class in lower case, else as the link has it.
        title: The client's class.
        name: The method's own.
        operation: The operation's name, or `""` where the page does not link to its documentation.
        version: The version of the service's API, or `""`.
        line: Where it begins.
        indent: Of everything that belongs to it.
    """

    service: str
    title: str
    name: str
    operation: str
    version: str
    line: int
    indent: int
    is_deprecated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """A page, cut up.

    Attributes:
        intro: What is said of the operation.
        request: The syntax of the request; None where the page leaves it out.
        parameters: The tree of the request, likewise.
        responds: There is a response.
        response: The syntax of the response, likewise.
        structure: The tree of the response, likewise.
        exceptions: Their names.
    """

    method: Method
    intro: tuple[Line, ...]
    request: tuple[Line, ...] | None
    parameters: tuple[Line, ...] | None
    responds: bool
    response: tuple[Line, ...] | None
    structure: tuple[Line, ...] | None
    exceptions: tuple[str, ...]


def cut(lines: Sequence[Line], page: str) -> Sections:
    """Cut a page into its sections.

    Args:
        lines: The page's.
        page: What messages call it.

    Raises:
        SourceError: It is a page of something else, or a section is missing.
    """
    return _Cutter(lines, page).cut()


class _Cutter:
    """Goes through the lines once, from one heading to the next."""

    def __init__(self, lines: Sequence[Line], page: str) -> None:
        self._lines = lines
        self._page = page
        self._at = 0
        self._indent = 0

    def cut(self) -> Sections:
        begin, match = self._method()
        self._indent = begin.indent + 2
        start = self._at
        self._heading("**Request Syntax**", "Is the page cut off, or is this a method that calls no operation? " + _ONE_OPERATION)
        intro = tuple(self._lines[start : self._at - 1])
        request = self._block()
        parameters = self._until(lambda text: text.startswith((":rtype:", ":return")), "':returns:' after the parameters")
        large = any(line.bare == "**Parameters**" and line.indent == self._indent + 2 for line in parameters)
        responds = self._returns()
        response, structure = self._response() if responds else (None, None)
        return Sections(
            method=self._described(begin, match, intro),
            intro=intro,
            request=request,
            parameters=None if large else parameters,
            responds=responds,
            response=response,
            structure=structure,
            exceptions=self._exceptions(),
        )

    def _response(self) -> tuple[tuple[Line, ...] | None, tuple[Line, ...] | None]:
        """Take the syntax and the structure of the response."""
        self._heading("**Response Syntax**")
        syntax = self._block()
        self._heading("**Response Structure**")
        structure = self._until(lambda text: text in ("**Exceptions**", "**Examples**"))
        if not any(line.bare for line in structure):
            raise self._cut_off("an entry below **Response Structure**")
        return syntax, None if _is_left_out(structure) else structure

    def _described(self, begin: Line, match: re.Match[str], intro: Sequence[Line]) -> Method:
        crumb = next(filter(None, (_CRUMB.match(line.text) for line in self._lines[: begin.number])), None)
        link = next(filter(None, (_LINK.search(line.text) for line in intro)), None)
        title = crumb[1] if crumb else (match[1] or "")
        service = crumb[2] if crumb else title.lower() or (link[1] if link else "")
        if not service:
            message = "nothing here names the service: neither the first line, nor the method's class, nor a link to AWS's documentation"
            raise broken(message, self._page, begin.number)
        return Method(
            service=service,
            title=title,
            name=match[2],
            operation=link[3] if link else "",
            version=(link[2] or "") if link else "",
            line=begin.number,
            indent=self._indent,
            is_deprecated=any(_DEPRECATED in line.text for line in intro),
        )

    def _method(self) -> tuple[Line, re.Match[str]]:
        """Find the one method of the page."""
        found = [(line, match) for line in self._lines if ".. py:method::" in line.text and (match := _METHOD.fullmatch(line.text))]
        for line in self._lines:
            if ".. py:class::" in line.text and (other := _CLASS.match(line.text)):
                kind = next((kind for word, kind in _OTHER_PAGES if f".{word}" in other[1]), "a class")
                raise SourceError(f"this is the page of {kind}, {other[1]}", where=place(self._page, line.number), advice=_ONE_OPERATION)
        if not found:
            raise SourceError(
                "no '.. py:method::' follows, so it is no page of a method", where=place(self._page, 1), advice=_ONE_OPERATION
            )
        if len(found) > 1:
            message = f"another method begins here, the first in line {found[0][0].number}"
            raise SourceError(message, where=place(self._page, found[1][0].number), advice="Cut out the part of one method")
        self._at = found[0][0].number
        return found[0]

    def _heading(self, heading: str, advice: str = "") -> None:
        """Go behind a heading."""
        for position in range(self._at, len(self._lines)):
            line = self._lines[position]
            if line.bare == heading and line.indent in (self._indent, self._indent + 2):
                self._at = position + 1
                return
        raise self._cut_off(heading, advice)

    def _block(self) -> tuple[Line, ...] | None:
        """Take the literal block that begins here; None where the page says that it is too large."""
        start = self._skip_blank()
        if start is None or start.bare != "::":
            raise broken("expected '::', which begins the syntax", self._page, start.number if start else len(self._lines))
        self._at = start.number
        first = self._skip_blank()
        begin = self._at
        while self._at < len(self._lines) and _is_inside(self._lines[self._at], start):
            self._at += 1
        if first is None or self._at == begin:
            raise broken("the syntax that begins here is empty", self._page, start.number)
        return None if first.bare == _TOO_LARGE else tuple(self._lines[begin : self._at])

    def _until(self, ends: Callable[[str], bool], missing: str = "") -> tuple[Line, ...]:
        """Take everything up to the line that ends it, which has to come where `missing` says what it is."""
        begin = self._at
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.indent == self._indent and line.text and ends(line.bare):
                return tuple(self._lines[begin : self._at])
            self._at += 1
        if missing:
            raise self._cut_off(missing)
        return tuple(self._lines[begin:])

    def _returns(self) -> bool:
        """Tell whether there is a response; go behind what says so."""
        line = self._lines[self._at]
        if line.bare.startswith(":rtype:"):
            self._at += 1
            line = self._skip_blank() or line
        match = _RETURNS.fullmatch(line.bare)
        if match is None or match[1] not in ("", "None"):
            raise broken(f"expected ':returns:' or ':returns: None', got {line.bare[:60]!r}", self._page, line.number)
        self._at = line.number
        return not match[1]

    def _exceptions(self) -> tuple[str, ...]:
        """Read the list of exceptions, if there is one."""
        position = next((at for at in range(self._at, len(self._lines)) if self._is_exceptions(self._lines[at])), None)
        if position is None:
            return ()
        found = []
        for line in self._lines[position + 1 :]:
            if line.bare == "**Examples**":
                break
            if match := _EXCEPTION.fullmatch(line.bare):
                found.append(match[1])
            elif line.bare:
                raise broken(
                    f"expected an exception such as '* :py:class:`X.Client.exceptions.Y`', got {line.bare[:60]!r}", self._page, line.number
                )
        if not found:
            raise broken("no exception follows here", self._page, position + 1)
        return tuple(dict.fromkeys(found))

    def _is_exceptions(self, line: Line) -> bool:
        return line.bare == "**Exceptions**" and line.indent == self._indent

    def _skip_blank(self) -> Line | None:
        """Go to the next line that has text, and return it."""
        while self._at < len(self._lines) and not self._lines[self._at].bare:
            self._at += 1
        return self._lines[self._at] if self._at < len(self._lines) else None

    def _cut_off(self, missing: str, advice: str = "") -> SourceError:
        return broken(f"the page ends without {missing}", self._page, len(self._lines), advice)


def _is_inside(line: Line, start: Line) -> bool:
    """Tell whether a line belongs to the literal block that begins there; the heading of what is left out is indented as far."""
    return not line.bare or (line.indent > start.indent and line.bare != "**Parameters**")


def _is_left_out(lines: Sequence[Line]) -> bool:
    """Tell whether a literal block, which says so, stands in place of a structure."""
    return next((line.bare for line in lines if line.bare), "") == "::"
