"""An invented borough to look round in: two years of meetings, and one under way."""
