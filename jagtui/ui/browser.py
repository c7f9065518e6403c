"""The app's screen where a browser shows it."""

from textual.drivers.web_driver import WebDriver


class BrowserDriver(WebDriver):
    """Takes keys from the server, and leaves as by a key once the server is gone."""

    def run_input_thread(self) -> None:
        """Read what the server sends until the end; an end that nobody asked for closes the app."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.on_meta("quit", {})
