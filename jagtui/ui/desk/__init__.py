"""What the desk's keys do, one concern a file."""
