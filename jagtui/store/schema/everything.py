"""Every table of the file; importing this module makes the metadata complete."""

from jagtui.store.schema import (  # noqa: F401  each registers its tables
    action,
    agency,
    attendance,
    case,
    decision,
    draft,
    escalation,
    group,
    journal,
    line,
    meeting,
    minutes,
    numbering,
    partnership,
    seat,
)
from jagtui.store.schema.entity import TABLES, metadata

__all__ = ["TABLES", "metadata"]
