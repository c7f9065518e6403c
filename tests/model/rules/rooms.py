"""A room of Ashcombe Vale that capture lines are typed in."""

from jagtui.model.rules.room import AgencyHandle, ItemMark, PersonHere, Room

POLICE, COUNCIL, FIRE, HOUSING, HOUSING_VALE, PROBATION = 1, 2, 3, 4, 5, 6
SHAH, LANE, OSEI, PAT_OBRIEN, PIA_OBRIEN = 11, 12, 13, 14, 15

ITEM_4 = ItemMark(104, "4", None, "Actions")
ITEM_6B = ItemMark(162, "6b", "AV-0142", "Mill Lane car park")
ITEM_6C = ItemMark(163, "6c", "AV-0127", "Household in Tanner Street")
UNNUMBERED = ItemMark(170, None, "AV-0150", "Weir footpath")

ROOM = Room(
    agencies=(
        AgencyHandle(POLICE, "police", "Ashcombe Constabulary"),
        AgencyHandle(COUNCIL, "council", "Ashcombe Vale Council"),
        AgencyHandle(FIRE, "fire", "Valeshire Fire and Rescue"),
        AgencyHandle(HOUSING, "housing-council", "Ashcombe Council Housing"),
        AgencyHandle(HOUSING_VALE, "housing-vale", "Vale Homes"),
        AgencyHandle(PROBATION, "Probation", "Probation Service"),
    ),
    people=(
        PersonHere(SHAH, "B Shah", POLICE),
        PersonHere(LANE, "Peter Lane", COUNCIL),
        PersonHere(OSEI, "A Osei", HOUSING),
        PersonHere(PAT_OBRIEN, "Pat O'Brien", COUNCIL),
        PersonHere(PIA_OBRIEN, "Pia O'Brien", COUNCIL),
        PersonHere(None, "Yusuf Khan", FIRE),
    ),
    present=(POLICE, COUNCIL, FIRE),
    items=(ITEM_4, ITEM_6B, ITEM_6C, UNNUMBERED),
    subjects=("Darren Pike", "Grace Ho"),
)
