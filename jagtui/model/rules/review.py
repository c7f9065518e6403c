"""When a case is next reviewed, unless the meeting says otherwise."""

from datetime import date, timedelta

from jagtui.model.group import Group
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.terms import RiskBand


def review_day(group: Group, band: RiskBand | None, on: date) -> date:
    """The working day on which a case of that risk comes up again."""
    return working_day_from(on + timedelta(days=review_days(group, band)))


def review_days(group: Group, band: RiskBand | None) -> int:
    """After how many days that is; what nobody has assessed yet is taken for medium."""
    match band:
        case RiskBand.HIGH | RiskBand.VERY_HIGH:
            return group.review_days_high
        case RiskBand.LOW:
            return group.review_days_low
    return group.review_days_medium
