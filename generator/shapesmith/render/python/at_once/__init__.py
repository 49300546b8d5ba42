"""Structures into functions that check in one walk what they make: of JSON form a record, of a record its JSON form."""
