from dataclasses import replace

import pytest

from jagtui.model.case import Case, CaseCategory
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import CaseSubjectKind, SeatRole
from jagtui.store.trouble import NotThere
from jagtui.store.undo import undo_last
from jagtui.usecases.case_facts import FactsWanted, put_facts_right
from jagtui.usecases.raise_case import RaisingWanted, raise_case
from tests.usecases.deeds.main_job import running
from tests.world import World


def facts_of(world: World, case: Case) -> FactsWanted:
    """What would change nothing."""
    with world.store.read() as reader:
        stored = reader.get(Case, case.id)
    return FactsWanted(
        case.id,
        stored.label,
        stored.label,
        stored.subject,
        stored.lead_agency_id,
        stored.priority_id,
        stored.area_id,
        categories(world, case),
        stored.involves_children,
        stored.reason_added,
        stored.reason_added,
    )


def categories(world: World, case: Case) -> tuple[int, ...]:
    with world.store.read() as reader:
        return tuple(sorted(one.category_id for one in reader.all(CaseCategory, case_id=case.id)))


def said_by(world: World, wanted: FactsWanted) -> list[str]:
    said: list[str] = []
    unsubscribe = world.store.subscribe(lambda committed: said.append(committed.sentence))
    put_facts_right(world.store, world.seat, wanted)
    unsubscribe()
    return said


@pytest.mark.parametrize(
    ("label", "subject"),
    [
        ("Person A", CaseSubjectKind.PERSON),
        ("Household at Ferry Road", CaseSubjectKind.HOUSEHOLD),
        ("Ferry Road underpass", None),
    ],
)
def test_a_raised_case_is_about_what_its_label_says_plainly_or_nothing_yet(
    world: World, label: str, subject: CaseSubjectKind | None
) -> None:
    item_id = raise_case(world.store, world.seat, RaisingWanted(running(world).id, label))
    with world.store.read() as reader:
        case = reader.get(Case, reader.get(AgendaItem, item_id).case_id or 0)
    assert (case.subject, case.lead_agency_id) == (subject, None)


def test_facts_are_put_right_and_taken_back_whole(world: World) -> None:
    case = world.add_case("Ferry Road")
    before = facts_of(world, case)
    police = world.agency("police").id
    wanted = FactsWanted(
        case.id,
        case.label,
        "  Person A ",
        CaseSubjectKind.PERSON,
        lead_agency_id=police,
        priority_id=1,
        area_id=2,
        category_ids=(2, 3),
        involves_children=True,
        was_reason="Several agencies are needed",
        reason_added="Two services know of it",
    )
    assert said_by(world, wanted) == [f"{case.reference} facts put right"]
    assert facts_of(world, case) == replace(
        wanted, was_label="Person A", label="Person A", was_reason="Two services know of it"
    )
    undo_last(world.store, world.seat)
    assert facts_of(world, case) == before


def test_categories_come_and_go_and_those_that_stay_are_left_alone(world: World) -> None:
    case = world.add_case("Ferry Road")
    facts = facts_of(world, case)
    put_facts_right(world.store, world.seat, replace(facts, category_ids=(1, 2)))
    with world.store.read() as reader:
        kept = reader.find(CaseCategory, case_id=case.id, category_id=2)
    put_facts_right(world.store, world.seat, replace(facts, category_ids=(2, 4)))
    assert categories(world, case) == (2, 4)
    with world.store.read() as reader:
        assert reader.find(CaseCategory, case_id=case.id, category_id=2) == kept
    put_facts_right(world.store, world.seat, facts)
    assert categories(world, case) == ()


def test_what_is_right_already_leaves_no_entry(world: World) -> None:
    case = world.add_case("Ferry Road")
    put_facts_right(world.store, world.seat, replace(facts_of(world, case), category_ids=(1, 2)))
    assert said_by(world, replace(facts_of(world, case), category_ids=(2, 1, 2))) == []


def test_a_label_that_moved_meanwhile_is_not_written_over(world: World) -> None:
    case = world.add_case("Ferry Road")
    facts = facts_of(world, case)
    put_facts_right(world.store, world.seat, replace(facts, label="Ferry Road underpass"))
    with pytest.raises(StaleEdit, match="Ferry Road underpass"):
        put_facts_right(world.store, world.seat, replace(facts, label="Ferry Lane"))
    assert facts_of(world, case).label == "Ferry Road underpass"


def test_a_label_is_needed_and_what_is_given_must_exist(world: World) -> None:
    facts = facts_of(world, world.add_case("Ferry Road"))
    with pytest.raises(RuleBroken, match="needs a label"):
        put_facts_right(world.store, world.seat, replace(facts, label="  "))
    with pytest.raises(NotThere):
        put_facts_right(world.store, world.seat, replace(facts, lead_agency_id=4711))


@pytest.mark.parametrize("role", [SeatRole.VIEWER, SeatRole.OFFICER])
def test_only_those_who_run_it_put_facts_right(world: World, role: SeatRole) -> None:
    facts = facts_of(world, world.add_case("Ferry Road"))
    with pytest.raises(RuleBroken, match=r"manager record it\.$"):
        put_facts_right(
            world.store, replace(world.seat, role=role), replace(facts, label="Ferry Lane")
        )


def test_facts_said_under_an_item_are_taken_back_with_its_meeting(world: World) -> None:
    meeting = running(world)
    item = world.item(meeting, "7a")
    with world.store.read() as reader:
        case = reader.get(Case, item.case_id or 0)
    wanted = replace(facts_of(world, case), subject=CaseSubjectKind.THEME, item_id=item.id)
    put_facts_right(world.store, world.seat, wanted)
    undo_last(world.store, world.seat, meeting_id=meeting.id)
    assert facts_of(world, case).subject is CaseSubjectKind.LOCATION
