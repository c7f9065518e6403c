"""Gestures of attendance: who a row is about, whom they speak for, and signed agreements."""

from datetime import date

from jagtui.model.terms import Capacity
from jagtui.usecases.agreement import SharingWanted, sign_agreement
from jagtui.usecases.attendance import WalkOnWanted, walk_on
from jagtui.usecases.attendance_people import (
    AttenderChosen,
    CountWanted,
    NameWanted,
    SpeaksForWanted,
    count_public,
    name_attender,
    speak_for,
    strike_attender,
)
from jagtui.usecases.attendance_times import TimeWanted, arrived_at, left_at
from tests.usecases.deeds.main_job import person, running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


@deed("attendance.name")
def _name(world: World) -> Deed:
    return name_attender, NameWanted(person(world, running(world), "probation"), "Dana Wells")


@deed("attendance.speaks_for")
def _speaks_for(world: World) -> Deed:
    fire = person(world, running(world), "fire")
    return speak_for, SpeaksForWanted(fire, world.agency("probation").id)


@deed("attendance.count")
def _count(world: World) -> Deed:
    public = WalkOnWanted(running(world).id, capacity=Capacity.PUBLIC, number=2)
    return count_public, CountWanted(walk_on(world.store, world.seat, public), 5)


@deed("attendance.strike")
def _strike(world: World) -> Deed:
    stranger = WalkOnWanted(
        running(world).id, name="Cllr Ann Boyd", agency_ids=(world.agency("council").id,)
    )
    return strike_attender, AttenderChosen(walk_on(world.store, world.seat, stranger))


@deed("agency.sharing")
def _sharing(world: World) -> Deed:
    police = world.agency("police").id
    return sign_agreement, SharingWanted(police, date(2026, 4, 1), date(2029, 3, 31))


@deed("attendance.arrived_at")
def _arrived_at(world: World) -> Deed:
    council = person(world, running(world), "council")
    world.clock.forward(minutes=20)
    return arrived_at, TimeWanted(council, world.clock.now.subtract(minutes=10))


@deed("attendance.left_at")
def _left_at(world: World) -> Deed:
    council = person(world, running(world), "council")
    world.clock.forward(minutes=20)
    return left_at, TimeWanted(council, world.clock.now.subtract(minutes=10))
