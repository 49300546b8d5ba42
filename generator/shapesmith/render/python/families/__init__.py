"""Records in the form of other libraries: how each family spells values and their limits, and what it leaves unsaid."""
