"""The first tables.

The words below stand for themselves and not for the program's tables, which may change; this
revision may not.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ROWS = {"sqlite_autoincrement": True, "sqlite_strict": True}


def key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, sa.Identity(), primary_key=True)


def ref(name: str, table: str, *, optional: bool = False) -> sa.Column[int]:
    target = sa.ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Integer, target, nullable=optional, index=True)


def text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=optional)


def words(name: str, *known: str, optional: bool = False) -> tuple[sa.schema.SchemaItem, ...]:
    admitted = ", ".join(f"'{word}'" for word in known)
    return text(name, optional=optional), check(name, f"{name} IN ({admitted})")


def flag(name: str) -> tuple[sa.schema.SchemaItem, ...]:
    return number(name), check(name, f"{name} IN (0, 1)")


def unique(*names: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*names)


def check(name: str, holds: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(holds, name=name)


def upgrade() -> None:  # noqa: PLR0915  one statement a table
    op.create_table(
        "agency",
        key(),
        text("handle"),
        *words("kind", "responsible_authority", "co_operating_body", "invitee"),
        text("ended_on", optional=True),
        unique("handle"),
        check("handle_is_one_word", "handle = lower(handle) AND instr(handle, ' ') = 0"),
        **ROWS,
    )
    op.create_table(
        "area",
        key(),
        text("name"),
        unique("name"),
        **ROWS,
    )
    op.create_table(
        "category",
        key(),
        text("name"),
        *flag("retired"),
        unique("name"),
        **ROWS,
    )
    op.create_table(
        "closure_reason",
        key(),
        text("name"),
        *flag("retired"),
        unique("name"),
        **ROWS,
    )
    op.create_table(
        "draft",
        key(),
        text("window"),
        text("process"),
        number("serial"),
        text("token"),
        number("seat_id", optional=True),
        number("item_id", optional=True),
        text("text"),
        text("saved_at"),
        unique("token"),
        **ROWS,
    )
    op.create_table(
        "journal_entry",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        text("at"),
        number("seat", optional=True),
        number("group_id", optional=True),
        number("meeting_id", optional=True),
        number("case_id", optional=True),
        text("kind"),
        text("sentence"),
        text("touched"),
        text("token", optional=True),
        text("batch", optional=True),
        number("undoes", optional=True),
        text("schema"),
        text("salt"),
        text("digest"),
        text("chain"),
        unique("token"),
        unique("undoes"),
        check("counts_from_one", "seq > 0"),
        check("undoes_what_was_before", "undoes < seq"),
        sqlite_strict=True,
    )
    op.create_index("ix_journal_entry_batch", "journal_entry", ["batch"])
    op.create_index("ix_journal_entry_meeting_id", "journal_entry", ["meeting_id", "seq"])
    op.create_index("ix_journal_entry_seat", "journal_entry", ["seat", "seq"])
    op.create_table(
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
        unique("short"),
        check("takes_time", "usual_minutes > 0"),
        check("quorum_is_a_count", "quorum_number >= 0"),
        **ROWS,
    )
    op.create_table(
        "numbering",
        key(),
        text("scope"),
        number("year"),
        number("last"),
        unique("scope", "year"),
        **ROWS,
    )
    op.create_table(
        "officer",
        key(),
        text("name"),
        **ROWS,
    )
    op.create_table(
        "partnership",
        key(),
        text("name"),
        text("prefix"),
        **ROWS,
    )
    op.create_table(
        "priority",
        key(),
        number("number"),
        text("title"),
        text("since"),
        text("until", optional=True),
        check("ends_after_start", "until IS NULL OR until >= since"),
        **ROWS,
    )
    op.create_table(
        "risk_method",
        key(),
        text("name"),
        number("maximum", optional=True),
        unique("name"),
        **ROWS,
    )
    op.create_table(
        "agency_name",
        key(),
        ref("agency_id", "agency"),
        text("name"),
        text("since"),
        unique("agency_id", "since"),
        **ROWS,
    )
    op.create_table(
        "case_file",
        key(),
        ref("group_id", "meeting_group"),
        text("reference"),
        text("label"),
        *words("subject", "person", "household", "location", "theme", optional=True),
        *words(
            "status", "referred", "declined", "open", "on_hold", "monitoring", "escalated", "closed"
        ),
        text("status_reason"),
        ref("priority_id", "priority", optional=True),
        ref("area_id", "area", optional=True),
        ref("lead_agency_id", "agency", optional=True),
        text("opened_on"),
        text("reason_added"),
        *flag("involves_children"),
        text("review_on", optional=True),
        text("closed_on", optional=True),
        ref("closure_reason_id", "closure_reason", optional=True),
        text("outcome"),
        text("lesson"),
        unique("reference"),
        check("has_a_label", "label <> ''"),
        check("closed_on_a_day", "(status = 'closed') = (closed_on IS NOT NULL)"),
        check("closed_for_a_reason", "status <> 'closed' OR closure_reason_id IS NOT NULL"),
        **ROWS,
    )
    op.create_index(
        "ix_case_file_live",
        "case_file",
        ["group_id"],
        sqlite_where=sa.text("status NOT IN ('closed', 'declined')"),
        postgresql_where=sa.text("status NOT IN ('closed', 'declined')"),
    )
    op.create_table(
        "journal_change",
        sa.Column("entry", sa.Integer, primary_key=True),
        sa.Column("n", sa.Integer, primary_key=True),
        text("entity"),
        number("entity_id"),
        text("op"),
        text("before", optional=True),
        text("after", optional=True),
        text("salt"),
        text("digest"),
        check("op", "op IN ('create', 'update', 'delete', 'redact')"),
        sa.ForeignKeyConstraint(
            ["entry"], ["journal_entry.seq"], deferrable=True, initially="DEFERRED"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_journal_change_entity", "journal_change", ["entity", "entity_id", "entry"])
    op.create_table(
        "meeting",
        key(),
        ref("group_id", "meeting_group"),
        text("reference"),
        *words("kind", "ordinary", "extraordinary"),
        *words(
            "state", "planned", "agenda_issued", "in_progress", "adjourned", "closed", "cancelled"
        ),
        text("held_on"),
        text("starts"),
        number("minutes"),
        text("place"),
        *words("marking", "OFFICIAL", "OFFICIAL-SENSITIVE"),
        *flag("provisional"),
        text("opened_at", optional=True),
        text("closed_at", optional=True),
        text("roll_taken_at", optional=True),
        text("confidentiality_at", optional=True),
        *flag("none_declared"),
        *words("minutes_state", "draft", "checked", "circulated", "approved", "approved_amended"),
        unique("reference"),
        check("takes_time", "minutes > 0"),
        check("closed_once_opened", "closed_at IS NULL OR opened_at IS NOT NULL"),
        check("closed_at_a_time", "state <> 'closed' OR closed_at IS NOT NULL"),
        **ROWS,
    )
    op.create_index("ix_meeting_day", "meeting", ["group_id", "held_on"])
    op.create_index(
        "ux_meeting_in_progress",
        "meeting",
        ["group_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('in_progress', 'adjourned')"),
        postgresql_where=sa.text("state IN ('in_progress', 'adjourned')"),
    )
    op.create_table(
        "membership",
        key(),
        ref("group_id", "meeting_group"),
        ref("agency_id", "agency"),
        ref("officer_id", "officer", optional=True),
        *words("kind", "core", "flexible", "support"),
        *words("role", "chair", "vice_chair", "member", "minute_taker"),
        text("since"),
        text("until", optional=True),
        check("ends_after_start", "until IS NULL OR until >= since"),
        **ROWS,
    )
    op.create_table(
        "post",
        key(),
        ref("officer_id", "officer"),
        ref("agency_id", "agency"),
        text("title"),
        text("since"),
        text("until", optional=True),
        check("ends_after_start", "until IS NULL OR until >= since"),
        **ROWS,
    )
    op.create_table(
        "quorum_agency",
        key(),
        ref("group_id", "meeting_group"),
        number("clause"),
        ref("agency_id", "agency"),
        unique("group_id", "clause", "agency_id"),
        **ROWS,
    )
    op.create_table(
        "seat",
        key(),
        text("login"),
        ref("officer_id", "officer", optional=True),
        *words("role", "chair", "minute_taker", "manager", "officer", "viewer"),
        unique("login"),
        **ROWS,
    )
    op.create_table(
        "standing_item",
        key(),
        ref("group_id", "meeting_group"),
        text("rank"),
        *words(
            "kind",
            "welcome",
            "apologies",
            "confidentiality",
            "declarations",
            "minutes_approval",
            "matters_arising",
            "action_review",
            "performance",
            "referrals",
            "case",
            "report",
            "escalation",
            "urgent_business",
            "aob",
            "next_meeting",
        ),
        text("title"),
        number("minutes", optional=True),
        **ROWS,
    )
    op.create_table(
        "agenda_item",
        key(),
        ref("meeting_id", "meeting"),
        ref("parent_id", "agenda_item", optional=True),
        text("rank"),
        text("number", optional=True),
        *words(
            "kind",
            "welcome",
            "apologies",
            "confidentiality",
            "declarations",
            "minutes_approval",
            "matters_arising",
            "action_review",
            "performance",
            "referrals",
            "case",
            "report",
            "escalation",
            "urgent_business",
            "aob",
            "next_meeting",
        ),
        text("title"),
        ref("case_id", "case_file", optional=True),
        text("why"),
        number("minutes", optional=True),
        text("urgent_reason", optional=True),
        *words(
            "outcome",
            "noted",
            "agreed",
            "resolved",
            "deferred",
            "withdrawn",
            "received",
            optional=True,
        ),
        text("outcome_reason", optional=True),
        text("left_without", optional=True),
        unique("meeting_id", "number"),
        unique("meeting_id", "case_id"),
        check("not_its_own_parent", "parent_id IS NULL OR parent_id <> id"),
        **ROWS,
    )
    op.create_table(
        "attendance",
        key(),
        ref("meeting_id", "meeting"),
        ref("officer_id", "officer", optional=True),
        text("name"),
        *words("capacity", "member", "deputy", "observer", "in_attendance", "public"),
        *words("state", "expected", "present", "apologies", "absent"),
        ref("deputy_for_id", "attendance", optional=True),
        number("number"),
        text("information"),
        text("information_on", optional=True),
        unique("meeting_id", "officer_id"),
        check("only_the_public_is_counted", "number = 1 OR capacity = 'public'"),
        check("number_is_a_count", "number >= 0"),
        **ROWS,
    )
    op.create_table(
        "case_category",
        key(),
        ref("case_id", "case_file"),
        ref("category_id", "category"),
        unique("case_id", "category_id"),
        **ROWS,
    )
    op.create_table(
        "case_person",
        key(),
        ref("case_id", "case_file"),
        text("name"),
        *words("part", "subject", "complainant", "household_member"),
        text("details"),
        **ROWS,
    )
    op.create_table(
        "consultation",
        key(),
        text("at"),
        ref("seat_id", "seat", optional=True),
        ref("case_id", "case_file"),
        **ROWS,
    )
    op.create_table(
        "disclosure",
        key(),
        text("at"),
        ref("seat_id", "seat", optional=True),
        ref("meeting_id", "meeting", optional=True),
        ref("case_id", "case_file", optional=True),
        *words("edition", "restricted", "public"),
        text("what"),
        text("to_whom"),
        text("why"),
        **ROWS,
    )
    op.create_table(
        "minutes_version",
        key(),
        ref("meeting_id", "meeting"),
        number("number"),
        *words("state", "draft", "checked", "circulated", "approved", "approved_amended"),
        text("made_at"),
        text("restricted"),
        text("public"),
        text("digest"),
        unique("meeting_id", "number"),
        **ROWS,
    )
    op.create_table(
        "action",
        key(),
        ref("group_id", "meeting_group"),
        text("reference"),
        ref("item_id", "agenda_item"),
        text("rank"),
        ref("case_id", "case_file", optional=True),
        text("task"),
        ref("agency_id", "agency", optional=True),
        ref("officer_id", "officer", optional=True),
        text("owner_as_said"),
        text("raised_at"),
        text("due_on", optional=True),
        ref("due_meeting_id", "meeting", optional=True),
        *flag("due_assumed"),
        text("first_due_on", optional=True),
        *words("state", "open", "reported", "in_abeyance", "closed"),
        *words(
            "outcome",
            "done",
            "part_complete",
            "not_undertaken",
            "no_longer_possible",
            "withdrawn",
            optional=True,
        ),
        text("outcome_words"),
        text("lesson"),
        text("closed_on", optional=True),
        text("withheld"),
        unique("reference"),
        check("asks_for_something", "task <> ''"),
        check("due_once", "due_on IS NULL OR due_meeting_id IS NULL"),
        check("closed_on_a_day", "(state = 'closed') = (closed_on IS NOT NULL)"),
        check("closed_with_an_outcome", "state <> 'closed' OR outcome IS NOT NULL"),
        **ROWS,
    )
    op.create_index(
        "ix_action_not_closed",
        "action",
        ["group_id"],
        sqlite_where=sa.text("state <> 'closed'"),
        postgresql_where=sa.text("state <> 'closed'"),
    )
    op.create_table(
        "attendance_agency",
        key(),
        ref("attendance_id", "attendance"),
        ref("agency_id", "agency"),
        unique("attendance_id", "agency_id"),
        **ROWS,
    )
    op.create_table(
        "attendance_spell",
        key(),
        ref("attendance_id", "attendance"),
        *words("mode", "room", "remote"),
        text("from_at"),
        text("until_at", optional=True),
        ref("out_for_item_id", "agenda_item", optional=True),
        check("stepped_out_at_a_time", "out_for_item_id IS NULL OR until_at IS NOT NULL"),
        **ROWS,
    )
    op.create_index(
        "ux_attendance_spell_open",
        "attendance_spell",
        ["attendance_id"],
        unique=True,
        sqlite_where=sa.text("until_at IS NULL"),
        postgresql_where=sa.text("until_at IS NULL"),
    )
    op.create_table(
        "chairing",
        key(),
        ref("meeting_id", "meeting"),
        ref("attendance_id", "attendance"),
        *words("capacity", "chair", "vice_chair", "elected"),
        text("from_at"),
        text("until_at", optional=True),
        ref("item_id", "agenda_item", optional=True),
        **ROWS,
    )
    op.create_index(
        "ux_chairing_open",
        "chairing",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("until_at IS NULL"),
        postgresql_where=sa.text("until_at IS NULL"),
    )
    op.create_table(
        "declaration",
        key(),
        ref("meeting_id", "meeting"),
        ref("attendance_id", "attendance"),
        ref("item_id", "agenda_item", optional=True),
        text("interest"),
        *flag("withdrew"),
        *flag("standing"),
        **ROWS,
    )
    op.create_table(
        "item_span",
        key(),
        ref("meeting_id", "meeting"),
        ref("item_id", "agenda_item"),
        text("from_at"),
        text("until_at", optional=True),
        **ROWS,
    )
    op.create_index(
        "ux_item_span_current",
        "item_span",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("until_at IS NULL"),
        postgresql_where=sa.text("until_at IS NULL"),
    )
    op.create_table(
        "minute_line",
        key(),
        ref("item_id", "agenda_item"),
        text("rank"),
        *words("kind", "note", "decision"),
        text("text"),
        text("said_at"),
        ref("speaker_agency_id", "agency", optional=True),
        ref("speaker_officer_id", "officer", optional=True),
        text("speaker"),
        text("withheld"),
        check("says_something", "text <> ''"),
        **ROWS,
    )
    op.create_index("ix_minute_line_order", "minute_line", ["item_id", "rank"])
    op.create_table(
        "risk_assessment",
        key(),
        ref("case_id", "case_file"),
        ref("method_id", "risk_method"),
        number("score", optional=True),
        number("maximum", optional=True),
        *words("band", "low", "medium", "high", "very_high"),
        text("assessor"),
        text("assessed_on"),
        ref("item_id", "agenda_item", optional=True),
        check("score_is_not_negative", "score IS NULL OR score >= 0"),
        check("score_within_maximum", "score IS NULL OR maximum IS NULL OR score <= maximum"),
        **ROWS,
    )
    op.create_table(
        "action_support",
        key(),
        ref("action_id", "action"),
        ref("agency_id", "agency"),
        unique("action_id", "agency_id"),
        **ROWS,
    )
    op.create_table(
        "action_update",
        key(),
        ref("action_id", "action"),
        *words("kind", "claim", "accepted", "sent_back", "redated", "in_abeyance", "resumed"),
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
        check("a_claim_says_what", "(kind = 'claim') = (claim IS NOT NULL)"),
        **ROWS,
    )
    op.create_table(
        "carry",
        key(),
        ref("action_id", "action"),
        ref("meeting_id", "meeting"),
        unique("action_id", "meeting_id"),
        **ROWS,
    )
