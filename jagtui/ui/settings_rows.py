"""The settings of a group as rows: what each is called, how it is set, and what it does."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from jagtui.model.group import Group
from jagtui.model.rules.quorum_words import clause_words
from jagtui.model.terms import Term
from jagtui.queries.settings import GroupSettings, Member
from jagtui.ui.format import day_near
from jagtui.ui.widgets.table import Row


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set: its field, what it is called, what it does, and its units."""

    field: str
    label: str
    meaning: str
    one: str = ""
    many: str = ""

    def words(self, group: Group) -> str:
        """How it is set."""
        match getattr(group, self.field):
            case bool() as ticked:
                return "yes" if ticked else "no"
            case Term() as term:
                return term.words
            case value:
                return f"{value} {self.one if value == 1 else self.many}".strip() or "not set"


class Doing(Enum):
    """What else a row does, and what that means."""

    CLAUSES = "An agency of each clause must be there: police and one of fire or probation."
    PUBLIC = "Whether this one meeting is in public; its confidential items come in a second part."
    NEW_AGENCY = "An agency the partnership does not know yet; it joins this group today."
    JOIN = "An agency that the partnership knows already joins this group today."
    OFFICER = "Somebody who works for an agency, to be named for actions or to come for it."
    NEW_GROUP = "Another group of the partnership, such as a RAG: its own meetings and settings."


NUMBERING = ("item_numbering", "sub_numbering")
"""These are set together, and not while a meeting has its numbers."""

SECTIONS = (
    (
        "Meetings",
        (
            Setting("name", "Name", "What minutes and agendas call the group in full."),
            Setting("rhythm", "Rhythm", "From which the next meeting and a series are proposed."),
            Setting("usual_start", "Usually starts", "What planning a meeting begins from."),
            Setting(
                "usual_minutes",
                "Usual length",
                "What the pace is measured by.",
                "minute",
                "minutes",
            ),
            Setting("place", "Usual place", "Printed on the agenda; another may be planned."),
        ),
    ),
    (
        "Quorum",
        (
            Setting(
                "quorum_number",
                "How many agencies",
                "Fewer in the room and decisions are marked inquorate; 0 sets no number.",
                "agency",
                "agencies",
            ),
            Doing.CLAUSES,
            Setting(
                "quorum_counts_remote",
                "Remote counts",
                "Whether an agency on the line is there for the quorum.",
            ),
        ),
    ),
    (
        "Deadlines",
        (
            Setting(
                "referral_days",
                "Referrals close",
                "So many working days before a meeting.",
                "working day before",
                "working days before",
            ),
            Setting(
                "paper_days",
                "Papers go out",
                "The agenda is issued by then; later papers are marked late.",
                "working day before",
                "working days before",
            ),
            Setting(
                "minutes_days",
                "Minutes go out",
                "Today counts down to it and says when they are late.",
                "working day after",
                "working days after",
            ),
        ),
    ),
    (
        "Cases",
        (
            Setting(
                "review_days_low", "Review, low risk", "Preset when status is set.", "day", "days"
            ),
            Setting(
                "review_days_medium",
                "Review, medium risk",
                "Preset when status is set; also where the risk is not assessed.",
                "day",
                "days",
            ),
            Setting(
                "review_days_high",
                "Review, high risk",
                "Preset when status is set; also for very high risk.",
                "day",
                "days",
            ),
            Setting(
                "case_minutes_low",
                "Time, low risk",
                "What the agenda and the pace allow a case.",
                "minute",
                "minutes",
            ),
            Setting(
                "case_minutes_medium",
                "Time, medium risk",
                "What the agenda and the pace allow a case.",
                "minute",
                "minutes",
            ),
            Setting(
                "case_minutes_high",
                "Time, high risk",
                "What the agenda and the pace allow a case.",
                "minute",
                "minutes",
            ),
            Setting(
                "silent_weeks",
                "Silent after",
                "A case nobody has said a word about for so long comes up again.",
                "week",
                "weeks",
            ),
            Setting(
                "ladder_carries",
                "Taken higher after",
                "An action carried so often is proposed for the next rung; 0 proposes none.",
                "carry",
                "carries",
            ),
            Setting(
                "ladder_days",
                "Taken higher when late",
                "An action late by so long is proposed for the next rung; 0 proposes none.",
                "day",
                "days",
            ),
        ),
    ),
    (
        "Minutes",
        (
            Setting("marking", "Marking", "Top and bottom of every page."),
            Setting(
                "item_numbering",
                "Items are numbered",
                "Anew at each meeting, on from the last one, or anew each year.",
            ),
            Setting("sub_numbering", "Items under a heading", "7a, 7(i) or 7.1."),
        ),
    ),
    (
        "In public",
        (
            Setting(
                "in_public",
                "Meets in public",
                "New meetings are; the public leaves before the confidential second part.",
            ),
            Setting(
                "names_officers",
                "Names officers",
                "The public edition names officers; else only their agencies.",
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class MemberKey:
    """The row of a member."""

    id: int


Key = Setting | Doing | MemberKey
MEMBER_MEANS = "Who comes, in which role; post, name, sharing agreement; or it ends."


def meaning(key: object) -> str:
    """What a row does."""
    match key:
        case Setting():
            return key.meaning
        case Doing():
            return key.value
        case MemberKey():
            return MEMBER_MEANS
    return ""


def settings_rows(seen: GroupSettings) -> Iterator[Row]:
    """Every section under its heading, then who comes, then what else can be done."""
    for title, settings in SECTIONS:
        yield Row(f"heading {title}", (title, ""), "heading")
        for one in settings:
            if isinstance(one, Setting):
                yield Row(one, (one.label, one.words(seen.group)))
            else:
                words = clause_words(seen.clauses, seen.agencies) or "none named"
                yield Row(one, ("Which agencies", words))
    yield Row("heading members", ("Who comes", ""), "heading")
    for member in seen.members:
        yield Row(MemberKey(member.id), (member.agency, _member_words(member, seen)))
    yield Row(Doing.NEW_AGENCY, ("+ an agency", "new to the partnership"))
    yield Row(Doing.JOIN, ("+ a member", "an agency that is known"))
    yield Row(Doing.OFFICER, ("+ an officer", "of an agency that is known"))
    yield Row("heading others", ("Besides", ""), "heading")
    if seen.meeting is not None:
        public = "in public" if seen.meeting.in_public else "in private"
        yield Row(Doing.PUBLIC, (f"{seen.meeting.reference} is held", public))
    yield Row(Doing.NEW_GROUP, ("+ a group", "with meetings of its own"))


def _member_words(member: Member, seen: GroupSettings) -> str:
    signed = f"agreement {day_near(member.signed_on, seen.today)}" if member.signed_on else ""
    parts = [
        member.officer or "nobody named",
        member.post,
        member.role.words,
        member.kind.words,
        signed or "no agreement",
    ]
    return " · ".join(filter(None, parts))
