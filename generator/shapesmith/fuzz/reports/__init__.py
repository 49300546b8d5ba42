"""What a run found, for people and for programs: one file a form."""
