"""Pure rules of the partnership, tested without a database."""
