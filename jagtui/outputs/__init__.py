"""Minutes, tables and sheets as text."""
