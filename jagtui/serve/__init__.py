"""The app in a browser, behind a guard: for officers without a terminal."""
