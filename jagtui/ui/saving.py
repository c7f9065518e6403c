"""Whether what is being typed is saved: said once when it cannot be, and once when it is again."""

from typing import TYPE_CHECKING

from jagtui.ui.acting import ActingApp
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.store.drafts import Drafts

IN_THIS_WINDOW_ALONE = (
    "What is being typed stands in this window alone until it can be saved, which is tried again "
    "each second."
)


class SavingApp(ActingApp):
    """Tries again, each second, to save what could not be."""

    _unsaved: "Drafts | None" = None
    """The drafts that the user was told cannot be saved; a rehearsal has others."""

    def look_for_news(self) -> None:
        """Look what other windows have recorded, and how saving goes in this one."""
        super().look_for_news()
        drafts = self.store.drafts
        drafts.again()
        trouble, told = drafts.trouble, self._unsaved is drafts
        if trouble is None and told:
            self._unsaved = None
            self.show_notice(Notice("What is being typed is saved again."))
        elif trouble is not None and not told:
            self._unsaved = drafts
            self.show_notice(Notice(f"{IN_THIS_WINDOW_ALONE} {trouble}", Tone.WARNED))
