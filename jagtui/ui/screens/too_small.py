"""What is shown while the terminal is too small for anything else."""

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST = Size(60, 16)


def too_small(size: Size) -> bool:
    """Whether a terminal of that size shows too little to work in."""
    return size.width < LEAST.width or size.height < LEAST.height


class TooSmall(ModalScreen[None]):
    """Covers the screen until the terminal is larger; nothing underneath is lost."""

    def compose(self) -> ComposeResult:
        """The size that is needed, and the size there is."""
        yield Static(id="size")

    def on_resize(self) -> None:
        """Say how far it still is."""
        self.query_one("#size", Static).update(
            Content(
                f"This window is {self.size.width}×{self.size.height}.\n"
                f"jagtui needs {LEAST.width}×{LEAST.height}.\n"
                "Make it larger to go on; ctrl+q leaves."
            )
        )

    def on_screen_resume(self) -> None:
        """The terminal may have been made larger while something else was on top."""
        if self.is_active and not too_small(self.app.size):
            self.dismiss()
