"""Tables of the partnership and the words it has chosen for itself."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from jagtui.model.partnership import (
    Area,
    Category,
    ClosureReason,
    Partnership,
    Priority,
    RiskMethod,
)
from jagtui.store.schema.entity import day, entity, flag, key, number, text

partnership = entity(Partnership, "partnership", key(), text("name"), text("prefix"))

priority = entity(
    Priority,
    "priority",
    key(),
    number("number"),
    text("title"),
    day("since"),
    day("until", optional=True),
    CheckConstraint("until IS NULL OR until >= since", name="ends_after_start"),
)

category = entity(
    Category, "category", key(), text("name"), flag("retired"), UniqueConstraint("name")
)

area = entity(Area, "area", key(), text("name"), UniqueConstraint("name"))

closure_reason = entity(
    ClosureReason, "closure_reason", key(), text("name"), flag("retired"), UniqueConstraint("name")
)

risk_method = entity(
    RiskMethod,
    "risk_method",
    key(),
    text("name"),
    number("maximum", optional=True),
    UniqueConstraint("name"),
)
