"""The singular of a name, for a method that adds one item to a member that holds many."""

from __future__ import annotations

IRREGULAR = {
    "aliases": "alias",
    "caches": "cache",
    "children": "child",
    "cookies": "cookie",
    "criteria": "criterion",
    "indices": "index",
    "matrices": "matrix",
    "movies": "movie",
    "people": "person",
    "series": "series",
    "statuses": "status",
    "vertices": "vertex",
}
UNCHANGED = ("ss", "us", "is")


def singular(name: str) -> str:
    """Put the last word of a name in snake case into the singular; a word that is none in the plural stays."""
    head, joint, last = name.rpartition("_")
    return head + joint + _word(last)


def _word(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 3 or not word.endswith("s") or word.endswith(UNCHANGED):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
