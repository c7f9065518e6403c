"""What is said at the meetings of the demo besides their cases."""

AOB = (
    ("The engagement day in the town centre is on Saturday; volunteers are welcome.", "council"),
    ("A new leaflet on scams is ready and can be ordered.", "county"),
    ("Two officers join the neighbourhood team this month.", "police"),
    ("The crew will visit every home with oxygen before the winter.", "fire"),
    ("The summer project for young people has twelve places left.", "youth"),
    ("The waiting time for treatment is down to nine days.", "drugs"),
    ("A date for the training on modern slavery will follow.", "council"),
    ("Our office moves; numbers and addresses stay.", "housing-meadow"),
    ("Posters on the ASB case review are in all receptions now.", "housing-council"),
)
MONTHLY = (
    ("Reports of ASB are a little below last year's.", "police"),
    ("Forty doorbell cameras are out on loan.", "council"),
    ("Calls from young people's families are up since the term began.", "county"),
    ("Deliberate fires are down by a third on last year.", "fire"),
)
WEEKLY = (
    ("A quiet weekend; two calls to the car park by the river.", "police"),
    ("Noise calls are up with the weather, most from three streets.", "council"),
    ("One stairwell door was forced again and is mended.", "housing-council"),
    ("Three bin fires, all in the same hour.", "fire"),
    ("The bus station was calm after the sessions were moved there.", "youth"),
    ("A fair comes on Thursday; patrols are planned until closing time.", "police"),
    ("The mobile camera is free from Monday.", "council"),
)
WEEKLY_ACTIONS = (
    ("police", "pass by the skate park at closing time"),
    ("council", "move the mobile camera to the precinct"),
    ("housing-council", "check the stairwell doors on Friday"),
    ("youth", "be at the bus station after school"),
    ("fire", "look at the bins behind the parade"),
    ("police+council", "speak to the landlords of the late bars"),
)
QUARTERLY = (
    ("Three of five measures are on target; scams are behind.", "police"),
    ("Open ASB cases by age were looked at: most of the old ones wait for a court.", "council"),
    ("Attendance at the JAG is good but for one partner, to whom the chair will write.", "council"),
    ("Burglary has fallen for two quarters running.", "police"),
)
MATTERS = (
    (
        "The plan for safer homes is agreed for the year.",
        ("council", "publish the plan for safer homes"),
    ),
    (
        "A bid for three further cameras is supported.",
        ("council+police", "send in the bid for three cameras"),
    ),
    (
        "The youth projects go on until the spring.",
        ("county", "find the money for the youth projects"),
    ),
    (
        "Every partner names a deputy who can decide.",
        ("probation", "name a deputy for the JAG"),
    ),
    (
        "The ASB case review is made better known.",
        ("council", "put the case review on every partner's web page"),
    ),
)
