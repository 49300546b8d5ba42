"""What emitted strategies are made of when they sample: the same calls as Hypothesis', answered by closures over one seeded generator.

Nothing is used of `random.Random` but `random` and `getrandbits`, whose results are the same on every Python.
"""
