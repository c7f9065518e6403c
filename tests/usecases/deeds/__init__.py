"""One example of every gesture there is, a file a concern."""
