"""How long a case is meant to take."""

from jagtui.model.group import Group
from jagtui.model.terms import RiskBand


def case_minutes(group: Group, band: RiskBand | None, own: int | None = None) -> int:
    """The item's own minutes where it has some, else the group's for a case of that risk."""
    if own is not None:
        return own
    match band:
        case RiskBand.HIGH | RiskBand.VERY_HIGH:
            return group.case_minutes_high
        case RiskBand.MEDIUM:
            return group.case_minutes_medium
    return group.case_minutes_low
