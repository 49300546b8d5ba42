"""The nodes of a page into an overlay of what their prose asks for, each addition with the line and the sentence that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from shapesmith.document import DIALECT
from shapesmith.sources.page_nodes import Kind, Node
from shapesmith.sources.page_suggestions import Suggestion, suggestions


class Overlay:
    """An overlay that is being made.

    Args:
        page: What its sources call the page.
    """

    def __init__(self, page: str) -> None:
        self._page = page
        self._definitions: dict[str, Any] = {}

    def contents(self) -> dict[str, Any]:
        """Return the overlay: it fits the spec that is imported from the same page."""
        return {"$schema": DIALECT, "title": f"What {self._page} says in prose: look at each before use", "$defs": self._definitions}

    def add(self, path: str, node: Node) -> None:
        """Add what is said of the shape that is named by a path, and of all below it."""
        members = {}
        for name, member in node.members.items():
            if additions := self._value(f"{path}.{name}", member):
                members[name] = additions
        if members:
            self._definitions[path] = {"properties": members}

    def _value(self, path: str, node: Node) -> dict[str, Any]:
        """Return the additions to a member, to a list's items or to a map's values."""
        told = list(suggestions(node))
        additions: dict[str, Any] = {}
        for step in ("", "propertyNames", "additionalProperties"):
            self._put(additions, step, [suggestion for suggestion in told if suggestion.step == step], node)
        if node.kind in (Kind.STRUCTURE, Kind.EVENTS):
            self.add(path, node)
        elif node.inner:
            token, keyword = ("Value", "additionalProperties") if node.kind is Kind.MAP else ("Item", "items")
            if inner := self._value(f"{path}.{token}", node.inner):
                additions[keyword] = {**additions.get(keyword, {}), **inner}
        return additions

    def _put(self, additions: dict[str, Any], step: str, told: Sequence[Suggestion], node: Node) -> None:
        """Put entries at their place; what is said of values that are lists is said of their items."""
        entries = list(self._entries(told))
        if not entries:
            return
        target = additions.setdefault(step, {}) if step else additions
        if step == "additionalProperties" and node.inner and node.inner.kind is Kind.LIST:
            target = target.setdefault("items", {})
        if len(entries) == 1:
            target.update(entries[0])
        else:
            target["allOf"] = entries

    def _entries(self, told: Sequence[Suggestion]) -> Iterator[dict[str, Any]]:
        """Yield one entry for each kind of keyword; of several sentences, which speak of several cases, it has the widest."""
        for keywords in _KINDS:
            merged: dict[str, Any] = {}
            sentences = []
            for suggestion in told:
                found = {keyword: value for keyword, value in suggestion.keywords.items() if keyword in keywords}
                if found:
                    merged = {**merged, **{keyword: _wider(keyword, merged.get(keyword), value) for keyword, value in found.items()}}
                    sentences.append(f"line {suggestion.line}: {_bounded(suggestion.sentence)}")
            if merged:
                yield {**merged, "x-source": f"{self._page}, {' '.join(dict.fromkeys(sentences))}"}


_KINDS = (
    ("enum",),
    ("minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"),
    ("x-dateTime",),
)
_LONGEST = 240


def _wider(keyword: str, one: Any, other: Any) -> Any:
    if one is None or keyword == "x-dateTime":
        return other
    if keyword == "enum":
        return list(dict.fromkeys([*one, *other]))
    return max(one, other) if keyword.startswith("max") else min(one, other)


def _bounded(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else sentence[: _LONGEST - 3] + "..."
