"""What a new partnership usually begins with: who comes, and what it works towards."""

from dataclasses import dataclass

from jagtui.model.terms import AgencyKind


@dataclass(frozen=True, slots=True)
class UsualPartner:
    """An agency that many groups have at the table."""

    handle: str
    name: str
    kind: AgencyKind
    suggested: bool = True


_AUTHORITY = AgencyKind.RESPONSIBLE_AUTHORITY
_CO_OPERATING = AgencyKind.CO_OPERATING_BODY
_INVITEE = AgencyKind.INVITEE

USUAL_PARTNERS = (
    UsualPartner("council", "Borough or district council", _AUTHORITY),
    UsualPartner("police", "Police", _AUTHORITY),
    UsualPartner("fire", "Fire and rescue service", _AUTHORITY),
    UsualPartner("probation", "Probation service", _AUTHORITY),
    UsualPartner("health", "NHS integrated care board", _AUTHORITY),
    UsualPartner("county", "County council", _AUTHORITY, suggested=False),
    UsualPartner("housing", "Housing association", _CO_OPERATING),
    UsualPartner("youth", "Youth justice service", _CO_OPERATING),
    UsualPartner("recovery", "Drug and alcohol service", _CO_OPERATING),
    UsualPartner("care", "Adult and children's social care", _CO_OPERATING, suggested=False),
    UsualPartner("schools", "Schools and colleges", _INVITEE, suggested=False),
    UsualPartner("victims", "Victim support service", _INVITEE, suggested=False),
)

USUAL_PRIORITIES = (
    "Safe at home: burglary, fraud, cuckooing, hoarding",
    "Safe in the community: reassurance, county lines, fly tipping",
    "Vulnerable people: youth crime, rough sleeping, hate crime",
    "Domestic abuse: victims supported, causes tackled",
    "Recovery: mental health, inclusion, public health",
)
"""Five priorities as a district partnership set them, to start from and replace."""
