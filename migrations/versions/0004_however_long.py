"""What lists need to be as quick however long the file is."""

from alembic import op

from jagtui.store.revising import index

revision = "0004"
down_revision = "0003"

OPEN_ACTION = "state <> 'closed'"
LIVE_CASE = "status NOT IN ('closed', 'declined')"
CLOSED = "state = 'closed'"


def upgrade() -> None:
    op.drop_index("ix_action_group_id", "action")
    op.drop_index("ix_action_not_closed", "action")
    index("ix_action_called", "action", "lower(reference)")
    index("ix_action_closed", "action", "group_id", "closed_on", where=CLOSED)
    index(
        "ix_action_open",
        "action",
        "group_id",
        "due_on",
        "due_meeting_id",
        "agency_id",
        "officer_id",
        "state",
        where=OPEN_ACTION,
    )
    op.drop_index("ix_case_file_group_id", "case_file")
    op.drop_index("ix_case_file_live", "case_file")
    index(
        "ix_case_file_live",
        "case_file",
        "group_id",
        "review_on",
        "lead_agency_id",
        "status",
        where=LIVE_CASE,
    )
    op.drop_index("ix_meeting_group_id", "meeting")
    index("ix_meeting_called", "meeting", "lower(reference)")
    index("ix_meeting_opened", "meeting", "opened_at")
    index(
        "ix_meeting_coming",
        "meeting",
        "group_id",
        "held_on",
        where="state IN ('planned', 'agenda_issued')",
    )
    index("ix_meeting_closed", "meeting", "closed_at", "group_id", "held_on", where=CLOSED)
    index(
        "ix_meeting_minutes_left",
        "meeting",
        "closed_at",
        where=f"{CLOSED} AND minutes_state NOT IN ('approved', 'approved_amended')",
    )
    index("ix_correction_proposed", "correction", "meeting_id", where="state = 'proposed'")
    index(
        "ix_interim_decision_waiting",
        "interim_decision",
        "group_id",
        where="noted_item_id IS NULL",
    )
