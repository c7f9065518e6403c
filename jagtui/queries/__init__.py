"""What screens and documents read."""
