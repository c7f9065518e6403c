"""The main job and its troubles, on the installed program and a real terminal."""
