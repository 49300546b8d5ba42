"""What can be fuzzed: one file a kind of target."""
