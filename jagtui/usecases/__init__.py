"""What people do: one verb, one journal entry."""
