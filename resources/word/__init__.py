"""The base documents of Word briefs, and the script that makes them."""
