"""Gestures of what agencies send in before a meeting."""

from datetime import date

from jagtui.usecases.agency_return import (
    InformationWanted,
    SendingWanted,
    TakingBackWanted,
    send_information,
    send_return,
    take_back_return,
)
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World

FROM = "an e-mail of 8 January"


@deed("return.send")
def _send(world: World) -> Deed:
    coming = world.plan(date(2027, 1, 19))
    return send_return, SendingWanted(coming.id, world.agency("probation").id, FROM)


@deed("return.take_back")
def _take_back(world: World) -> Deed:
    gesture, wanted = _send(world)
    gesture(world.store, world.seat, wanted)
    return take_back_return, TakingBackWanted(wanted.meeting_id, wanted.agency_id)


@deed("return.inform")
def _inform(world: World) -> Deed:
    case = world.add_case("Ferry Road underpass")
    coming = world.plan(date(2027, 1, 19))
    words = "Seen by the team twice since December"
    probation = world.agency("probation").id
    return send_information, InformationWanted(coming.id, probation, words, case.id, FROM)
