"""Gestures that prepare an agenda and send it out."""

from datetime import date

from jagtui.model.case import Case
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import CaseStatus, ItemKind
from jagtui.store.reader import Reader
from jagtui.usecases.agenda import AcceptingWanted, DropWanted, accept_case, drop_case
from jagtui.usecases.agenda_items import (
    ItemMinutesWanted,
    PaperWanted,
    PartWanted,
    UrgentWanted,
    add_paper,
    add_urgent,
    set_item_minutes,
    set_part,
)
from jagtui.usecases.agenda_order import (
    AgendaChosen,
    LaneMoveWanted,
    MoveWanted,
    children_first,
    move_between_lanes,
    move_item,
)
from jagtui.usecases.case import CaseWanted, StatusWanted, add_case, set_case_status
from jagtui.usecases.issue import HandingOutWanted, IssuingWanted, issue_agenda, print_agenda
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def cases_of(world: World, meeting: Meeting) -> list[AgendaItem]:
    """The cases on an agenda, in its order."""
    with world.store.read() as reader:
        items = reader.all(AgendaItem, meeting_id=meeting.id, kind=ItemKind.CASE)
    return sorted((item for item in items if item.case_id), key=lambda one: (one.rank, one.id))


def monitored(world: World) -> Case:
    """A case on which nothing is due."""
    case = world.add_case("Ferry Road")
    later = StatusWanted(case.id, CaseStatus.MONITORING, review_on=date(2027, 6, 1))
    set_case_status(world.store, world.seat, later)
    return case


def written(reader: Reader, meeting_id: int) -> str:
    """What stands for the text of an agenda."""
    return f"Agenda of {reader.get(Meeting, meeting_id).reference}"


@deed("agenda.accept")
def _accept(world: World) -> Deed:
    meeting, case = world.plan(), monitored(world)
    return accept_case, AcceptingWanted(meeting.id, case.id, "The ward councillors wrote")


@deed("agenda.drop")
def _drop(world: World) -> Deed:
    item = cases_of(world, world.plan())[0]
    add_paper(world.store, world.seat, PaperWanted(item.id, "Plan of the car park"))
    return drop_case, DropWanted(item.id, "The police report comes next week")


@deed("agenda.move")
def _move(world: World) -> Deed:
    return move_item, MoveWanted(cases_of(world, world.plan())[-1].id, -1)


@deed("agenda.children")
def _children(world: World) -> Deed:
    add_case(
        world.store,
        world.seat,
        CaseWanted(world.group.id, "Household at Ferry Road", involves_children=True),
    )
    world.add_case("Station Court")
    meeting = world.plan()
    first = next(one for one in cases_of(world, meeting) if one.title == "Household at Ferry Road")
    if cases_of(world, meeting)[0].id == first.id:
        move_item(world.store, world.seat, MoveWanted(first.id, 1))
    return children_first, AgendaChosen(meeting.id)


@deed("agenda.lane")
def _lane(world: World) -> Deed:
    return move_between_lanes, LaneMoveWanted(cases_of(world, world.plan())[0].id, no_change=False)


@deed("agenda.part")
def _part(world: World) -> Deed:
    return set_part, PartWanted(cases_of(world, world.plan())[0].id, confidential=True)


@deed("agenda.minutes")
def _minutes(world: World) -> Deed:
    return set_item_minutes, ItemMinutesWanted(cases_of(world, world.plan())[0].id, 12)


@deed("agenda.paper")
def _paper(world: World) -> Deed:
    return add_paper, PaperWanted(cases_of(world, world.plan())[0].id, "Plan of the car park")


@deed("agenda.urgent")
def _urgent(world: World) -> Deed:
    return add_urgent, UrgentWanted(world.plan().id, "The flood at Millbrook", "It was last night")


@deed("agenda.issue")
def _issue(world: World) -> Deed:
    return issue_agenda, IssuingWanted(world.plan().id, written)


@deed("agenda.print")
def _print(world: World) -> Deed:
    agency = world.agency("police")
    return print_agenda, HandingOutWanted(world.plan().id, agency.id, "Ben Shah", "To prepare")
