"""Faults: every way in which the keywords of a contract can be broken one at a time, and the instances that show it."""
