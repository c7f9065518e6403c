"""Many processes on one file: eight that write and three that watch, and what came of it."""
