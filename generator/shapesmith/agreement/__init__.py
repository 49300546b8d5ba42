"""Two documents of the same operation beside each other: in what they agree, what one of them knows alone, where they contradict."""

from shapesmith.agreement.operations import compare
from shapesmith.agreement.rows import Row, Verdict

__all__ = ["Row", "Verdict", "compare"]
