"""Operations of the protocols that speak JSON into functions between the JSON form and HTTP."""
