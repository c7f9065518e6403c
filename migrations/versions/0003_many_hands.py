"""What officers and many hands on one file need."""

from jagtui.store.revising import (
    check,
    flag,
    index,
    key,
    make,
    number,
    ref,
    remake,
    text,
    unique,
    words,
)

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    remake(
        "meeting_group",
        key(),
        text("name"),
        text("short"),
        *words("kind", "jag", "rag", "other"),
        *words("rhythm", "weekly", "fortnightly", "monthly", "quarterly", "ad_hoc"),
        text("usual_start"),
        number("usual_minutes"),
        text("place"),
        *words("marking", "OFFICIAL", "OFFICIAL-SENSITIVE"),
        number("quorum_number"),
        *flag("quorum_counts_remote"),
        number("referral_days"),
        number("paper_days"),
        number("minutes_days"),
        number("review_days_low"),
        number("review_days_medium"),
        number("review_days_high"),
        number("case_minutes_low"),
        number("case_minutes_medium"),
        number("case_minutes_high"),
        number("silent_weeks"),
        number("ladder_carries"),
        number("ladder_days"),
        *words("item_numbering", "per_meeting", "continuous", "yearly"),
        *words("sub_numbering", "lettered", "roman", "decimal"),
        *flag("in_public"),
        *flag("names_officers"),
        unique("short"),
        check("takes_time", "usual_minutes > 0"),
        check("quorum_is_a_count", "quorum_number >= 0"),
        ladder_carries="2",
        ladder_days="28",
    )
    make(
        "presence",
        key(),
        text("window"),
        text("process"),
        number("seat_id", optional=True),
        number("meeting_id", optional=True),
        number("item_id", optional=True),
        *flag("drives"),
        text("seen_at"),
        unique("window"),
    )
    make(
        "chase",
        key(),
        ref("agency_id", "agency", optional=True),
        ref("officer_id", "officer", optional=True),
        *words("kind", "sheet", "mail", "calendar"),
        text("to_whom"),
        text("sent_at"),
    )
    remake(
        "seat",
        key(),
        text("login"),
        ref("officer_id", "officer", optional=True),
        *words("role", "chair", "minute_taker", "manager", "officer", "viewer"),
        *flag("current"),
        current="1",
    )
    index("ux_seat_current", "seat", "login", unique=True, where="current = 1")
    make(
        "agency_return",
        key(),
        ref("meeting_id", "meeting"),
        ref("agency_id", "agency"),
        text("returned_at"),
        text("source"),
        unique("meeting_id", "agency_id"),
    )
    make(
        "sent_information",
        key(),
        ref("meeting_id", "meeting"),
        ref("agency_id", "agency"),
        ref("case_id", "case_file", optional=True),
        text("words"),
        text("source"),
        text("sent_at"),
    )
    make(
        "web_link",
        key(),
        ref("seat_id", "seat"),
        text("digest"),
        text("made_at"),
        text("expires_at"),
        text("ended_at", optional=True),
        unique("digest"),
    )
    remake(
        "action_update",
        key(),
        ref("action_id", "action"),
        *words(
            "kind", "claim", "accepted", "sent_back", "redated", "in_abeyance", "resumed", "split"
        ),
        *words(
            "claim",
            "done",
            "progress",
            "part_complete",
            "not_undertaken",
            "no_longer_possible",
            "blocked",
            "more_time",
            "handed_over",
            optional=True,
        ),
        text("words"),
        text("done_on", optional=True),
        text("said_at"),
        ref("seat_id", "seat", optional=True),
        ref("item_id", "agenda_item", optional=True),
        text("due_before", optional=True),
        text("due_after", optional=True),
        text("evidence"),
        text("lesson"),
        text("blocked_by"),
        text("asked_until", optional=True),
        ref("handed_to_id", "officer", optional=True),
        ref("on_behalf_of_id", "agency", optional=True),
        text("source"),
        check("a_claim_says_what", "(kind = 'claim') = (claim IS NOT NULL)"),
        evidence="''",
        lesson="''",
        blocked_by="''",
        asked_until="NULL",
        handed_to_id="NULL",
        on_behalf_of_id="NULL",
        source="''",
    )
    make(
        "chased_action",
        key(),
        ref("chase_id", "chase"),
        ref("action_id", "action"),
        unique("chase_id", "action_id"),
    )
    make(
        "ladder_step",
        key(),
        ref("action_id", "action"),
        *words("rung", "owner_lead", "chair", "rag"),
        *flag("taken"),
        text("note"),
        text("decided_at"),
    )
