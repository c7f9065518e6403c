"""When a text was changed under an edit: both are shown, and what shall stand is asked."""

from typing import TYPE_CHECKING, Any, TypeVar

from jagtui.model.errors import StaleEdit
from jagtui.ui.attempt import Done
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.ui.acting import ActingApp

W = TypeVar("W")

THEIRS_STAYS = "Theirs stays; nothing of yours was recorded."


class StaleEdits:
    """Asks about one text at a time, and keeps what was being made of two until it is saved."""

    def __init__(self, app: "ActingApp") -> None:
        """Take the app that asks."""
        self._app = app
        self._unsaved: dict[tuple[type, int, str], str] = {}

    async def settle(self, wanted: W, stale: StaleEdit) -> W | Done[Any] | None:
        """What to do instead; done where theirs stays, None where the edit goes on."""
        from jagtui.usecases.text_edit import TextEdit

        if not isinstance(wanted, TextEdit):
            self._app.show_notice(Notice(str(stale), Tone.REFUSED))
            return None
        text = await self._ask(stale)
        if text is None:
            return None
        if text != stale.stored:
            return wanted.over(stale, text)
        rest = wanted.without(stale)
        if rest is None:
            self._app.show_notice(Notice(THEIRS_STAYS))
            return Done(None, THEIRS_STAYS)
        return rest

    async def _ask(self, stale: StaleEdit) -> str | None:
        from jagtui.queries.last_written import last_written
        from jagtui.ui.dialogs.both_texts import BothTexts

        row: Any = stale.row
        which = type(row), row.id, stale.column
        with self._app.store.read() as reader:
            written = last_written(reader, row, stale.column)
        dialog = BothTexts(stale, written, self._unsaved.pop(which, stale.wanted))
        text = await self._app.push_screen_wait(dialog)
        if text is None and dialog.mine != stale.wanted:
            self._unsaved[which] = dialog.mine
        return text
