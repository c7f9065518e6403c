"""The places in the app."""
