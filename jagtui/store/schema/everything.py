"""Every table, so that the metadata is complete."""

from jagtui.store.schema import (
    action,
    agency,
    attendance,
    case,
    draft,
    group,
    journal,
    line,
    meeting,
    minutes,
    numbering,
    partnership,
    seat,
)
from jagtui.store.schema.entity import metadata

__all__ = [
    "action",
    "agency",
    "attendance",
    "case",
    "draft",
    "group",
    "journal",
    "line",
    "meeting",
    "metadata",
    "minutes",
    "numbering",
    "partnership",
    "seat",
]
