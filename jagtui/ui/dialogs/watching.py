"""Dialogs that show what is on record, and look again when it changes in whichever window."""

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from jagtui.model.errors import Refusal
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.store.committed import Committed
    from jagtui.ui.app import JagtuiApp

T = TypeVar("T")


class Watching(Dialog[T], Generic[T]):
    """Reads by itself what it shows; a derived dialog says which tables that is from."""

    watches: ClassVar[frozenset[str]] = frozenset()

    @property
    def jagtui(self) -> "JagtuiApp":
        """The app, as what it is."""
        return cast("JagtuiApp", self.app)

    @abstractmethod
    def look(self) -> None:
        """Read and show how things stand now."""

    def on_mount(self) -> None:
        """Look, and look again whenever something of it is recorded."""
        self.jagtui.data_changed.subscribe(self, self.heard)
        self._look()

    def heard(self, committed: "Committed") -> None:
        """Look again where this may have changed what is shown."""
        if not self.watches.isdisjoint(committed.touched):
            self._look()

    def _look(self) -> None:
        try:
            self.look()
        except Refusal as refusal:
            self.show_notice(Notice(str(refusal), Tone.REFUSED))
