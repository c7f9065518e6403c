"""A group's settings: its rhythm, its deadlines, its budgets, what it shows in public."""

from dataclasses import dataclass, replace
from typing import Self

from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.group import Group
from jagtui.model.text import clean
from jagtui.model.time import at_london
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.text_edit import TextEdit, put_right

SETTINGS = {
    "name": "name",
    "rhythm": "rhythm",
    "usual_start": "usual start",
    "usual_minutes": "usual length",
    "place": "usual place",
    "marking": "marking",
    "quorum_number": "quorum",
    "quorum_counts_remote": "whether remote counts",
    "referral_days": "referral days",
    "paper_days": "paper days",
    "minutes_days": "minutes days",
    "review_days_low": "review days",
    "review_days_medium": "review days",
    "review_days_high": "review days",
    "case_minutes_low": "case minutes",
    "case_minutes_medium": "case minutes",
    "case_minutes_high": "case minutes",
    "silent_weeks": "silent weeks",
    "ladder_carries": "escalation ladder",
    "ladder_days": "escalation ladder",
    "in_public": "meeting in public",
    "names_officers": "naming officers in public",
}
"""What may be set, and how the journal names it."""

_AT_LEAST_ONE = (
    "usual_minutes",
    "review_days_low",
    "review_days_medium",
    "review_days_high",
    "case_minutes_low",
    "case_minutes_medium",
    "case_minutes_high",
    "silent_weeks",
)
_NONE_OR_MORE = (
    "quorum_number",
    "referral_days",
    "paper_days",
    "minutes_days",
    "ladder_carries",
    "ladder_days",
)
_MOST = 24 * 60


@dataclass(frozen=True)
class SettingsWanted(TextEdit):
    """A group as it was seen, and as it should be; only what differs is set."""

    was: Group
    wanted: Group

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that name or place over the one that stands now."""
        if stale.column == "name":
            was, wanted = replace(self.was, name=stale.stored), replace(self.wanted, name=text)
        else:
            was, wanted = replace(self.was, place=stale.stored), replace(self.wanted, place=text)
        return replace(self, was=was, wanted=wanted)


@gesture("group.settings", doing="Setting up a group")
def change_settings(change: Change, wanted: SettingsWanted) -> int:
    """Set what a group wants otherwise, and leave what somebody else set meanwhile."""
    group = change.get(Group, wanted.was.id)
    different = {
        name: getattr(wanted.wanted, name)
        for name in SETTINGS
        if getattr(wanted.wanted, name) != getattr(wanted.was, name)
    }
    different |= {
        name: put_right(group, name, getattr(wanted.was, name), clean(different[name]))
        for name in ("name", "place")
        if name in different
    }
    changed = replace(group, **different)
    _check(change, changed)
    change.put(changed)
    words = ", ".join(dict.fromkeys(SETTINGS[name] for name in different))
    change.says(f"{group.short} set: {words or 'nothing new'}", group_id=group.id)
    return group.id


def _check(change: Change, group: Group) -> None:
    if not group.name:
        raise RuleBroken("A group needs a name; its minutes begin with it.")
    at_london(change.today, group.usual_start)  # refuses what is no time of day
    for names, least in ((_AT_LEAST_ONE, 1), (_NONE_OR_MORE, 0)):
        for name in names:
            if not least <= getattr(group, name) <= _MOST:
                raise RuleBroken(
                    f"The {SETTINGS[name]} must be a number from {least} to {_MOST}; "
                    "nothing was changed."
                )
