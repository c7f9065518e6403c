"""Every query there is, called by the names of its parameters.

One with a parameter that is not known here needs a row in ``GIVEN``. One that has no seat and gives
what only some may see needs a row in ``INNER``, and then no screen and no command may call it.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from itertools import islice, product
from types import FunctionType

from jagtui import queries
from jagtui.model.action import Action
from jagtui.model.agency import Agency, Officer
from jagtui.model.case import Case
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import MeetingState
from jagtui.queries.action_list import ActionsWanted
from jagtui.queries.cases import CasesWanted
from jagtui.queries.coming import in_progress
from jagtui.queries.desk_agenda import agenda_for, agenda_lines
from jagtui.queries.desk_card import ItemCard
from jagtui.queries.roll import roll_of
from jagtui.queries.tracker import TrackerWanted, View
from jagtui.store.reader import Reader
from jagtui.store.schema.presence import Presence
from tests.demo_made import NOW

ASKED = 12
"""So many of a kind at most stand for all."""


MINUTES = "part of the minutes, which are refused whole by must_read_minutes"
PREPARING = "for preparing an agenda, which preparation and its gestures refuse"
OF_MINUTES = "part of minutes_facts"
PART = "part of queries that ask the seat themselves"

INNER = {
    "action_lines.action_lines": PART,
    "agency_edition.agency_facts": MINUTES,
    "agenda.facts_of": PREPARING,
    "agenda.proposed_cases": PREPARING,
    "approval.agreed_minutes": MINUTES,
    "bands.risk_bands": PART,
    "case_facts.live_cases": PREPARING,
    "corrections.proposed_corrections": "for the gesture that agrees minutes",
    "desk_agenda.agenda_lines": PART,
    "desk_minutes.minutes_of": PART,
    "heard.hearings": PART,
    "interim.noted_decisions": MINUTES,
    "issues.last_issue": "the agenda as it went out, which must_read_agenda refuses",
    "minutes.kept_version": MINUTES,
    "minutes.minutes_facts": MINUTES,
    "minutes_answers.answers": OF_MINUTES,
    "minutes_answers.carried_actions": OF_MINUTES,
    "minutes_answers.unanswered_claims": OF_MINUTES,
    "minutes_escalations.answers_under": MINUTES,
    "minutes_items.item_minutes": OF_MINUTES,
    "minutes_lane.no_change_reported": OF_MINUTES,
    "minutes_people.attenders": OF_MINUTES,
    "minutes_quorum.ratified_decisions": MINUTES,
    "minutes_statements.chairings": OF_MINUTES,
    "minutes_statements.chairs_watching": OF_MINUTES,
    "minutes_statements.declarations": OF_MINUTES,
    "minutes_statements.statement_course": OF_MINUTES,
    "outstanding.unratified": PART,
    "prepare.prepared": PREPARING,
    "publication.known_cases": PART,
    "room.room": "for reading a typed line; the desk gives a seat its own",
    "room.room_at": PART,
    "windows.newest": PART,
    "windows.goes_on": PART,
}


@dataclass(frozen=True)
class Asker:
    """A seat that looks into a file full of matter."""

    reader: Reader
    seat: Seat

    @cached_property
    def known(self) -> dict[str, Iterable[object]]:
        """What each parameter is, by its name."""
        reader = self.reader
        running = in_progress(reader)
        assert running is not None
        closed = reader.all(Meeting, state=MeetingState.CLOSED)[-2:]
        meetings = [running, *closed, *reader.all(Meeting, state=MeetingState.PLANNED)[:1]]
        agenda = agenda_for(reader, self.seat, agenda_lines(reader, running.id, ()))
        items = [one.id for one in reader.all(AgendaItem, meeting_id=running.id)]
        window = Presence(
            window="w1",
            process="1",
            seat_id=reader.all(Seat)[0].id,
            meeting_id=running.id,
            item_id=items[-1],
            seen_at=NOW,
        )
        return {
            "reader": [reader],
            "seat": [self.seat],
            "held": meetings,
            "running": [running],
            "meeting_id": [one.id for one in meetings],
            "meeting_ids": [[one.id for one in meetings]],
            "case_id": [one.id for one in reader.all(Case)][-ASKED:],
            "action_id": [one.id for one in reader.all(Action)][-ASKED:],
            "action_ids": [[one.id for one in reader.all(Action)]],
            "item_id": items,
            "group_id": [one.id for one in reader.all(Group)],
            "group": reader.all(Group),
            "agency_id": [one.id for one in reader.all(Agency)],
            "attendance_id": [one.id for one in roll_of(reader, running.id)],
            "agenda": [agenda],
            "lines": [agenda],
            "item": agenda,
            "roll": [roll_of(reader, running.id)],
            "meetings": [meetings],
            "spans": [()],
            "day": [reader.today],
            "held_on": [reader.today],
            "after": [reader.today],
            "login": ["other"],
            "mine": [window],
            "here": [[window]],
        }


def wanting(*wanted: object) -> list[dict[str, object]]:
    """Each of these as what is wanted."""
    return [{"wanted": one} for one in wanted]


def begun(texts: Iterable[str]) -> list[str]:
    """Beginnings of words that some of these texts hold."""
    return sorted({text[:3] for text in islice(texts, ASKED) if text[:3].isalpha()})


GIVEN: dict[str, Callable[[Asker], Iterable[dict[str, object]]]] = {
    "action_list.action_list": lambda _: [{"wanted": ActionsWanted()}],
    "action_list.agency_called": lambda _: [{"said": "police"}],
    "action_list.officer_called": lambda _: [{"said": "far"}],
    "action_list.find_action": lambda asker: [
        {"reference": one.reference.lower()} for one in asker.reader.all(Action)[-ASKED:]
    ],
    "cases.register": lambda asker: wanting(
        *(CasesWanted(ended_too=ended) for ended in (False, True)),
        *(
            CasesWanted(ended_too=ended, words=words)
            for ended in (False, True)
            for words in (*begun(one.label for one in asker.reader.all(Case)), "medium")
        ),
        CasesWanted(holding=asker.reader.all(Case)[-1].id),
    ),
    "desk_statements.with_formalities": lambda _: [{"card": ItemCard(title="", facts=())}],
    "find_agency.find_agency": lambda _: [{"said": "police"}],
    "find_meeting.find_meeting": lambda _: [
        {"said": said} for said in ("last", "current", "jag-1", "12 jan", "12 jan 2027")
    ],
    "journal.journal": lambda asker: [
        {"words": words}
        for words in ("", "av", *begun(one.name for one in asker.reader.all(Officer)))
    ],
    "last_written.last_written": lambda asker: [
        {"row": one, "column": "label"} for one in asker.reader.all(Case)[:ASKED]
    ],
    "minutes_escalations.answers_under": lambda asker: [
        {"held": one} for one in asker.reader.all(Meeting, state=MeetingState.CLOSED)[-2:]
    ],
    "tracker.owed_first": lambda _: [{"most": 8}],
    "tracker.tracker": lambda asker: wanting(
        *(TrackerWanted(view=view) for view in View),
        *(
            TrackerWanted(view=view, words=words)
            for view in (View.OPEN, View.BY_AGENCY)
            for words in begun(one.task for one in asker.reader.all(Action))
        ),
        TrackerWanted(holding=asker.reader.all(Action)[-1].id),
        TrackerWanted(view=View.BY_AGENCY, holding="Police"),
    ),
    "web_links.live_login": lambda _: [{"digest": "none"}],
    "web_links.live_link_of": lambda _: [{"officer_id": 1}],
}


def found_queries() -> Iterator[tuple[str, FunctionType]]:
    """Every function of the queries that is given a reader."""
    for module in pkgutil.iter_modules(queries.__path__):
        home = import_module(f"jagtui.queries.{module.name}")
        for name, held in vars(home).items():
            own = inspect.isfunction(held) and held.__module__ == home.__name__
            if own and name[0] != "_" and "reader" in inspect.signature(held).parameters:
                yield f"{module.name}.{name}", held


QUERIES = dict(found_queries())
WHOLE = sorted(name for name in QUERIES if INNER.get(name) not in {OF_MINUTES, PART})
"""Those that are not only asked by others."""


def calls(name: str, asker: Asker) -> Iterator[dict[str, object]]:
    """The ways in which a query is asked; fails where a parameter is not known."""
    known = asker.known
    given = list(GIVEN[name](asker)) if name in GIVEN else [{}]
    wanted = [
        each.name
        for each in inspect.signature(QUERIES[name]).parameters.values()
        if each.default is each.empty
        and each.kind is not each.VAR_POSITIONAL
        and each.name not in given[0]
    ]
    unknown = [each for each in wanted if each not in known]
    assert not unknown, f"{name} needs a row in GIVEN: {unknown} are not known here"
    for row in given:
        for values in product(*(known[each] for each in wanted)):
            yield row | dict(zip(wanted, values, strict=True))
