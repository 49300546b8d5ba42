"""Structures into functions that check a value in JSON form and make its record in one walk."""
