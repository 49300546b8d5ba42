"""Checks into Python: for each kind the condition on which it fails, and the report of what is wrong."""
