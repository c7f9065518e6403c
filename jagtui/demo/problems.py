"""The kinds of problem that come to the JAG of Ashcombe Vale, and what is said and done of each."""

from dataclasses import dataclass

from jagtui.demo.borough import PRIORITIES
from jagtui.model.terms import CaseSubjectKind

HOME, OUTSIDE, VULNERABLE, ABUSE, RECOVERY = PRIORITIES


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: every sentence may speak of “the place”, none of a person by name."""

    label: str
    """With {place} in it."""
    subject: CaseSubjectKind
    priority: str
    categories: tuple[str, ...]
    leads: tuple[str, ...]
    referred: str
    """Why the case is added."""
    notes: tuple[tuple[str, str], ...]
    """Who speaks, and what they say."""
    actions: tuple[tuple[str, str], ...]
    """Who is asked, and for what; “a+b” is a, supported by b."""
    outcomes: tuple[str, ...]
    lesson: str
    children: bool = False


PLACES = (
    "Abbot's Yard",
    "Alder Close",
    "Barley Croft",
    "Bridge Parade",
    "Chandler Street",
    "Corn Hall",
    "Dovecote Way",
    "Elm Terrace",
    "Fuller's Field",
    "Garnet Road",
    "Hazel Court",
    "Ironmonger Lane",
    "Juniper House",
    "Kiln Lane",
    "Lime Walk",
    "Maltings Green",
    "Nettle Bank",
    "Old Dairy",
    "Priory Steps",
    "Quayside",
    "Rookery Lane",
    "Saddler's Row",
    "Tollgate",
    "Union Passage",
    "Vicar's Mead",
    "Wharf Road",
    "Yew Tree Avenue",
)

PROBLEMS = (
    Problem(
        label="Car meets at {place}",
        subject=CaseSubjectKind.LOCATION,
        priority=OUTSIDE,
        categories=("Car meets", "ASB nuisance"),
        leads=("police",),
        referred="Gatherings on most weekends; the police alone have not moved them on for good.",
        notes=(
            ("police", "Two gatherings since the last meeting, both broken up before midnight."),
            ("council", "Noise logs came in from eleven addresses this fortnight."),
            ("fire", "The access for appliances was blocked again on Saturday."),
            ("police", "Most drivers come from outside the borough and hear of it on line."),
            ("council", "The temporary barrier has been in place for a week and holds."),
        ),
        actions=(
            ("police", "patrol between ten and one on Friday and Saturday"),
            ("council", "price a height barrier and lighting"),
            ("council+police", "draft an extension of the public spaces order"),
            ("fire", "measure the access that appliances need"),
            ("police+council", "write to the registered keepers seen there"),
        ),
        outcomes=("The barrier stays and there was nothing for six weeks.",),
        lesson="A barrier did in a week what patrols had not done in a summer.",
    ),
    Problem(
        label="Dealing around {place}",
        subject=CaseSubjectKind.LOCATION,
        priority=OUTSIDE,
        categories=("Drug dealing", "County lines"),
        leads=("police", "housing-council", "housing-oak"),
        referred="Dealing is seen in daylight; landlord, police and treatment are all needed.",
        notes=(
            ("police", "A warrant is being prepared; more sightings would strengthen it."),
            ("housing-council", "Neighbours are willing to keep logs but not to give statements."),
            ("drugs", "Outreach met four people nearby, two of them took an appointment."),
            ("youth", "Two young people were seen there who are known to the team."),
            ("council", "The camera across the road works again and has been turned."),
        ),
        actions=(
            ("police", "put the sightings together for a warrant"),
            ("housing-council", "collect the caretaker's log of visitors"),
            ("drugs+health", "run an outreach morning nearby"),
            ("council", "ask for a mobile camera for a month"),
            ("youth", "see the two young people and their families"),
            ("probation", "say which of those seen are under supervision"),
        ),
        outcomes=(
            "The address was closed by the court and the flat has been let again.",
            "Arrests were made and visitors have stopped coming.",
        ),
        lesson="Caretakers notice first; they now have a number to ring.",
    ),
    Problem(
        label="Person at {place}, home taken over",
        subject=CaseSubjectKind.PERSON,
        priority=HOME,
        categories=("Cuckooing", "County lines"),
        leads=("police", "housing-council", "housing-meadow"),
        referred="The tenant is afraid of visitors who stay; no agency has been let in alone.",
        notes=(
            ("housing-meadow", "The tenant spoke to the officer at the door, not inside."),
            ("police", "Visitors were moved on twice; the tenant made no complaint."),
            ("health", "A nurse whom the tenant trusts will go along to the next visit."),
            ("drugs", "The tenant kept one appointment of three."),
            ("victims", "An advocate has been offered and the tenant is thinking about it."),
        ),
        actions=(
            ("police+housing-meadow", "visit together, weekly, at different hours"),
            ("housing-meadow", "change the locks and fit a door chain"),
            ("health", "name a worker who goes along to visits"),
            ("police", "prepare a partial closure order in case it is needed"),
            ("council", "offer a doorbell camera"),
        ),
        outcomes=(
            "A partial closure kept visitors away and the tenant feels safe again.",
            "The tenant moved to sheltered housing and has settled.",
        ),
        lesson="The visit that worked was with somebody the tenant knew already.",
    ),
    Problem(
        label="Young people at {place}",
        subject=CaseSubjectKind.LOCATION,
        priority=VULNERABLE,
        categories=("Youth ASB",),
        leads=("council", "police"),
        referred="Damage and abuse after school hours; some of the children may be at risk.",
        notes=(
            ("youth", "The group is about twelve, four of them under fourteen."),
            ("police", "Calls halved in the week of the football sessions."),
            ("county", "The school has moved the end of its day by ten minutes."),
            ("council", "Traders report less damage but still some abuse."),
            ("county", "Two families accepted early help, one declined."),
        ),
        actions=(
            ("youth", "run detached sessions on two evenings a week"),
            ("police", "visit the parents of those who were named"),
            ("county+youth", "offer early help to the families"),
            ("council", "find a hall for a Friday night project"),
            ("council", "hold an engagement day with traders"),
        ),
        outcomes=(
            "The Friday project runs and calls are back to where they were.",
            "Four agreements were signed and kept.",
        ),
        lesson="The sessions worked once the young people had chosen what they were.",
        children=True,
    ),
    Problem(
        label="Neighbours in dispute, {place}",
        subject=CaseSubjectKind.HOUSEHOLD,
        priority=RECOVERY,
        categories=("ASB personal", "ASB nuisance"),
        leads=("housing-council", "housing-oak", "housing-meadow"),
        referred="Both sides complain to three agencies; an ASB case review may be asked for.",
        notes=(
            ("housing-oak", "Eight recordings were heard; five of them are ordinary living."),
            ("council", "The noise equipment was in for a week and showed nothing at night."),
            ("police", "Both sides have been warned about calls that are no emergency."),
            ("health", "One side is under the care of the team and was visited."),
            ("victims", "The complainant is worn out; contact is weekly now."),
        ),
        actions=(
            ("housing-oak", "offer mediation to both households"),
            ("council", "install noise equipment for ten days"),
            ("police", "give both households one officer to speak to"),
            ("housing-oak+council", "draft an acceptable behaviour agreement"),
            ("health", "say whether the present support is enough"),
        ),
        outcomes=(
            "Mediation ended with rules that both sides wrote themselves.",
            "The review found that all had been done; carpets were laid and calls stopped.",
        ),
        lesson="One named officer for both sides stopped the stories from diverging.",
    ),
    Problem(
        label="Fly tipping, {place}",
        subject=CaseSubjectKind.LOCATION,
        priority=OUTSIDE,
        categories=("Fly tipping", "ASB environmental"),
        leads=("council", "housing-council"),
        referred="Cleared nine times this year; three owners of the land wait for each other.",
        notes=(
            ("council", "Two loads were cleared; one held papers with an address."),
            ("housing-council", "Residents say that a white van comes on Sunday mornings."),
            ("fire", "Part of the last load was burnt where it lay."),
            ("council", "A fixed penalty was paid; a second is with the court."),
        ),
        actions=(
            ("council", "put up a camera and signs for six weeks"),
            ("housing-council", "fence the gap beside the garages"),
            ("council+housing-council", "agree who clears what, and pays for it"),
            ("fire", "tell the council of fires there on the same day"),
        ),
        outcomes=(
            "The gap is fenced and nothing was tipped for two months.",
            "The offender was fined by the court.",
        ),
        lesson="Agreeing who owns the verge took longest and should come first.",
    ),
    Problem(
        label="Burglaries around {place}",
        subject=CaseSubjectKind.THEME,
        priority=HOME,
        categories=("Burglary",),
        leads=("police",),
        referred="Nine burglaries in a month, older residents mostly; homes need to be made safer.",
        notes=(
            ("police", "Three more this fortnight, all through rear doors before dark."),
            ("housing-council", "Forty rear gates have no working lock."),
            ("council", "Eleven doorbell cameras are left from the grant."),
            ("victims", "Six victims were called; two want a visit."),
        ),
        actions=(
            ("council", "lend doorbell cameras to repeat victims first"),
            ("housing-council", "repair the rear gates"),
            ("police+council", "knock on doors with crime prevention packs"),
            ("victims", "visit the two who asked for it"),
            ("probation+police", "check the licence conditions of two men"),
        ),
        outcomes=("One man was charged with seven of them and there were no more.",),
        lesson="Footage from two doorbells was what the court saw.",
    ),
    Problem(
        label="Doorstep fraud, {place}",
        subject=CaseSubjectKind.THEME,
        priority=HOME,
        categories=("Fraud",),
        leads=("council", "county"),
        referred="Callers sell roof repairs to older residents; losses are known from four homes.",
        notes=(
            ("county", "Trading standards have two of the van's number plates."),
            ("police", "A fifth victim came forward after the leaflet."),
            ("council", "The leaflet reached six hundred homes."),
        ),
        actions=(
            ("county", "share what trading standards know of the firm"),
            ("council", "speak at the lunch clubs and at the library"),
            ("police+county", "plan a rogue trader day"),
            ("victims", "help the four with their banks"),
        ),
        outcomes=("The firm was stopped by trading standards; two victims were paid back.",),
        lesson="Lunch clubs reach those whom leaflets do not.",
    ),
    Problem(
        label="Person sleeping out, {place}",
        subject=CaseSubjectKind.PERSON,
        priority=VULNERABLE,
        categories=("Rough sleeping",),
        leads=("council",),
        referred="Has declined three offers; health is getting worse and traders complain.",
        notes=(
            ("council", "Seen on four of five mornings; took breakfast, not the room."),
            ("drugs", "A script is possible within two days once there is an address."),
            ("health", "A wound needs dressing; the nurse goes out on Tuesdays."),
            ("police", "No offences; two calls from traders."),
        ),
        actions=(
            ("council", "hold a room at the night shelter for a week"),
            ("drugs", "meet on the street rather than at the clinic"),
            ("health", "send the nurse with the outreach team"),
            ("housing-council", "look for a flat with support"),
        ),
        outcomes=(
            "Has a room with support and has been there for six weeks.",
            "Went back to family elsewhere, with help for the journey.",
        ),
        lesson="It was the same worker each morning that made the difference.",
    ),
    Problem(
        label="Hate incidents, {place}",
        subject=CaseSubjectKind.HOUSEHOLD,
        priority=VULNERABLE,
        categories=("Hate crime", "ASB personal"),
        leads=("police", "housing-oak"),
        referred="A family is abused on the way to school; reports went to three agencies.",
        notes=(
            ("police", "Two statements were taken; a file is with the lawyers."),
            ("housing-oak", "The words on the wall were gone within a day."),
            ("victims", "The family would like to stay and wants it to be seen that they do."),
            ("county", "The school has spoken to both years."),
        ),
        actions=(
            ("police", "patrol at the beginning and end of the school day"),
            ("council", "fit a doorbell camera and check the lighting"),
            ("housing-oak", "serve notice on the tenancy of the one who was charged"),
            ("victims", "call the family every week"),
        ),
        outcomes=("An injunction was granted and there were no more reports.",),
        lesson="One place for all reports showed what three had missed.",
        children=True,
    ),
    Problem(
        label="Person at {place}, hoarding",
        subject=CaseSubjectKind.PERSON,
        priority=HOME,
        categories=("Hoarding",),
        leads=("fire", "housing-council"),
        referred="Exits are blocked and the neighbours are worried; cleared twice without lasting.",
        notes=(
            ("fire", "The hall is passable, the kitchen not; detectors were fitted."),
            ("health", "An assessment is booked; the wait is five weeks."),
            ("housing-council", "Access is refused to contractors but not to the officer."),
        ),
        actions=(
            ("fire", "visit again and fit a heat detector"),
            ("health", "bring the assessment forward"),
            ("housing-council+health", "agree one room at a time with the tenant"),
        ),
        outcomes=("Exits are clear and a monthly visit is agreed.",),
        lesson="One room at a time lasts; clearing everything did not.",
    ),
    Problem(
        label="Household at {place}, repeat reports",
        subject=CaseSubjectKind.HOUSEHOLD,
        priority=ABUSE,
        categories=("Domestic abuse",),
        leads=("police", "county"),
        referred="Three reports in two months, below the threshold of MARAC; children at home.",
        notes=(
            ("victims", "The adviser is in contact and a safety plan is in place."),
            ("police", "No further report; bail conditions hold until the hearing."),
            ("county", "The school sees the children daily and has no new worries."),
            ("housing-council", "The locks were changed the same day."),
        ),
        actions=(
            ("victims", "review the safety plan"),
            ("probation", "say whether the course has been begun"),
            ("housing-council", "make one room of the home secure"),
            ("county", "hold a meeting around the children"),
            ("police", "put a marker on the address"),
        ),
        outcomes=(
            "The risk has fallen and support goes on outside the JAG.",
            "Taken over by MARAC after a further report.",
        ),
        lesson="The schools' share of what was known came late; it is asked for first now.",
        children=True,
    ),
)
