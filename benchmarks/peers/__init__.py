"""What the library is compared with and nobody ships: conversions written by hand, and models of pydantic."""
