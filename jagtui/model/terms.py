"""The words of the field that code branches on; each is stored as it is spelt here."""

from enum import StrEnum


class Term(StrEnum):
    """A word of the field, stored as it is spelt."""

    @property
    def words(self) -> str:
        """The term as it is said: very high."""
        return self.value.replace("_", " ")


class GroupKind(Term):
    """What a group is within the partnership."""

    JAG = "jag"
    RAG = "rag"
    OTHER = "other"


class Rhythm(Term):
    """How often a group meets."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    AD_HOC = "ad_hoc"


class AgencyKind(Term):
    """In which capacity an agency belongs to the partnership."""

    RESPONSIBLE_AUTHORITY = "responsible_authority"
    CO_OPERATING_BODY = "co_operating_body"
    INVITEE = "invitee"


class MembershipKind(Term):
    """When a member is expected at a group's meetings."""

    CORE = "core"
    FLEXIBLE = "flexible"
    SUPPORT = "support"


class MemberRole(Term):
    """What a member does in a group."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    MINUTE_TAKER = "minute_taker"


class SeatRole(Term):
    """What whoever is at the keyboard may do."""

    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    MANAGER = "manager"
    OFFICER = "officer"
    VIEWER = "viewer"


class MeetingKind(Term):
    """Whether a meeting belongs to the group's series."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"


class MeetingState(Term):
    """How far a meeting has come."""

    PLANNED = "planned"
    AGENDA_ISSUED = "agenda_issued"
    IN_PROGRESS = "in_progress"
    ADJOURNED = "adjourned"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class ItemNumbering(Term):
    """How a group counts the items of its minutes."""

    PER_MEETING = "per_meeting"
    CONTINUOUS = "continuous"
    YEARLY = "yearly"


class SubNumbering(Term):
    """How a group counts the items under a heading."""

    LETTERED = "lettered"
    ROMAN = "roman"
    DECIMAL = "decimal"


class CorrectionState(Term):
    """What became of a correction of the minutes."""

    PROPOSED = "proposed"
    MADE = "made"
    REJECTED = "rejected"


class MinutesState(Term):
    """How far the minutes of a meeting have come."""

    DRAFT = "draft"
    CHECKED = "checked"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    APPROVED_AMENDED = "approved_amended"


class Marking(Term):
    """The protective marking printed on top and bottom of every page."""

    OFFICIAL = "OFFICIAL"
    OFFICIAL_SENSITIVE = "OFFICIAL-SENSITIVE"


class ItemKind(Term):
    """What an agenda item is for."""

    WELCOME = "welcome"
    APOLOGIES = "apologies"
    CONFIDENTIALITY = "confidentiality"
    DECLARATIONS = "declarations"
    MINUTES_APPROVAL = "minutes_approval"
    MATTERS_ARISING = "matters_arising"
    ACTION_REVIEW = "action_review"
    PERFORMANCE = "performance"
    REFERRALS = "referrals"
    CASE = "case"
    REPORT = "report"
    ESCALATION = "escalation"
    URGENT_BUSINESS = "urgent_business"
    AOB = "aob"
    NEXT_MEETING = "next_meeting"


class ItemOutcome(Term):
    """What became of an agenda item."""

    NOTED = "noted"
    AGREED = "agreed"
    RESOLVED = "resolved"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    RECEIVED = "received"
    NOT_DISCUSSED = "not_discussed"


class Capacity(Term):
    """In which capacity somebody attends."""

    MEMBER = "member"
    DEPUTY = "deputy"
    OBSERVER = "observer"
    IN_ATTENDANCE = "in_attendance"
    PUBLIC = "public"


class AttendanceState(Term):
    """Whether somebody came."""

    EXPECTED = "expected"
    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class AttendanceMode(Term):
    """How somebody takes part."""

    ROOM = "room"
    REMOTE = "remote"


class StatementAnswer(Term):
    """What somebody said to the confidentiality statement."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class ChairingCapacity(Term):
    """By what right somebody is in the chair."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    VICE_CHAIR = "vice_chair"
    ELECTED = "elected"


class CaseSubjectKind(Term):
    """What a case is about."""

    PERSON = "person"
    HOUSEHOLD = "household"
    LOCATION = "location"
    THEME = "theme"


class CaseStatus(Term):
    """Where a case stands."""

    REFERRED = "referred"
    DECLINED = "declined"
    OPEN = "open"
    ON_HOLD = "on_hold"
    MONITORING = "monitoring"
    ESCALATED = "escalated"
    CLOSED = "closed"


class RiskBand(Term):
    """How high a risk is, whatever the method that found it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class PartInCase(Term):
    """Which part somebody has in a case."""

    SUBJECT = "subject"
    COMPLAINANT = "complainant"
    HOUSEHOLD_MEMBER = "household_member"


class LineKind(Term):
    """What a line of the minutes records."""

    NOTE = "note"
    DECISION = "decision"


class ActionState(Term):
    """Where an action stands."""

    OPEN = "open"
    REPORTED = "reported"
    IN_ABEYANCE = "in_abeyance"
    CLOSED = "closed"


class ActionOutcome(Term):
    """How an action ended, or how far it came."""

    DONE = "done"
    PART_COMPLETE = "part_complete"
    NOT_UNDERTAKEN = "not_undertaken"
    NO_LONGER_POSSIBLE = "no_longer_possible"
    WITHDRAWN = "withdrawn"


class UpdateKind(Term):
    """What an update says of an action."""

    CLAIM = "claim"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"
    REDATED = "redated"
    IN_ABEYANCE = "in_abeyance"
    RESUMED = "resumed"
    SPLIT = "split"


class ClaimKind(Term):
    """What an owner reports of an action; it changes nothing until the meeting accepts it."""

    DONE = "done"
    PROGRESS = "progress"
    PART_COMPLETE = "part_complete"
    NOT_UNDERTAKEN = "not_undertaken"
    NO_LONGER_POSSIBLE = "no_longer_possible"
    BLOCKED = "blocked"
    MORE_TIME = "more_time"
    HANDED_OVER = "handed_over"


class ChaseKind(Term):
    """What was sent to whoever owes an action."""

    SHEET = "sheet"
    MAIL = "mail"
    CALENDAR = "calendar"


class Rung(Term):
    """Whom an action that does not come is taken to; each rung is above the one before."""

    OWNER_LEAD = "owner_lead"
    CHAIR = "chair"
    RAG = "rag"


class Edition(Term):
    """Who an edition of the minutes is written for."""

    RESTRICTED = "restricted"
    AGENCY = "agency"
    PUBLIC = "public"
