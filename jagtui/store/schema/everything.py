"""Every table of the file; importing this module makes the metadata complete."""

from jagtui.store.schema import (  # noqa: F401  each registers its tables
    action,
    agency,
    agency_return,
    attendance,
    case,
    chase,
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
    presence,
    seat,
    web_link,
)
from jagtui.store.schema.entity import TABLES, metadata

__all__ = ["TABLES", "metadata"]
