"""What is raised where no value was found."""

from __future__ import annotations


class UnmetError(Exception):
    """No value was found for a place."""
