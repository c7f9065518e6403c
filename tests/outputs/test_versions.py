"""Versions of minutes: listed, compared, and frozen whatever is renamed later."""

from datetime import date

from jagtui.outputs.minutes import restricted_minutes
from jagtui.outputs.versions import difference, version_words
from jagtui.queries.versions import KeptVersion, kept_versions
from jagtui.usecases.agency import RenamingWanted, rename_agency
from jagtui.usecases.answer import RedatingWanted, redate_action
from jagtui.usecases.approve import approve_minutes
from jagtui.usecases.correct import correct_minutes
from tests.story import Playing
from tests.usecases.deeds.main_job import assigned, noted
from tests.usecases.deeds.minutes_life import (
    SENT_TO,
    approved_at,
    circulated,
    corrected,
    following,
)


def versions(playing: Playing) -> tuple[KeptVersion, ...]:
    with playing.world.store.read() as reader:
        return kept_versions(reader, playing.world.seat, playing.meeting.id)


def amended(playing: Playing) -> None:
    """Sent out, a correction proposed, and approved as amended a fortnight later."""
    world = playing.world
    line = noted(world, playing.meeting)
    circulated(world, playing.meeting)
    wanted = corrected(world, playing.meeting, "Two meets", was=line.text, line_id=line.id)
    correct_minutes(world.store, world.seat, wanted)
    later = following(world)
    approve_minutes(world.store, world.seat, approved_at(world, later, playing.meeting))


def test_each_version_says_what_became_of_it(playing: Playing) -> None:
    amended(playing)
    assert [version_words(one) for one in versions(playing)] == [
        "version 1, checked, Tue 12 Jan 2027 at 10:02",
        f"version 2, circulated, Thu 14 Jan 2027 at 10:02; sent to {SENT_TO} on 14 Jan 2027",
        "version 3, approved amended, Tue 26 Jan 2027 at 10:02",
    ]


def test_the_difference_names_each_sentence_that_changed_under_its_item(playing: Playing) -> None:
    amended(playing)
    _, sent, approved = (one.version for one in versions(playing))
    assert difference("JAG-1", sent, approved).splitlines() == [
        "JAG-1: version 2 and version 3",
        "",
        "Marking",
        "  − OFFICIAL-SENSITIVE · RESTRICTED EDITION · UNCONFIRMED",  # noqa: RUF001
        "  + OFFICIAL-SENSITIVE · RESTRICTED EDITION",
        "",
        "Joint Action Group: minutes of JAG-1",
        "  + Approved: as amended by the meeting of 26 January 2027 (JAG-2)",
        "",
        "7a AV-0001 Mill Lane car park",
        "  − Three meets since May",  # noqa: RUF001
        "  + Two meets",
    ]


def test_what_was_only_sent_out_reads_as_it_was_checked(playing: Playing) -> None:
    circulated(playing.world, playing.meeting)
    checked, sent = (one.version for one in versions(playing))
    assert "They read the same." in difference("JAG-1", checked, sent)


def test_what_was_issued_is_frozen(playing: Playing) -> None:
    """Neither a new name nor a new day changes minutes that went out; only the correction does."""
    world = playing.world
    action_id = assigned(world, playing.meeting)
    line = noted(world, playing.meeting)
    circulated(world, playing.meeting)
    *_, sent = versions(playing)

    police = world.agency("police").id
    rename_agency(world.store, world.seat, RenamingWanted(police, "Downs Police", date(2027, 1, 1)))
    redate_action(world.store, world.seat, RedatingWanted(action_id, date(2027, 3, 1), "a court"))
    wanted = corrected(world, playing.meeting, "Two meets", was=line.text, line_id=line.id)
    correct_minutes(world.store, world.seat, wanted)
    later = following(world)
    approve_minutes(world.store, world.seat, approved_at(world, later, playing.meeting))

    assert versions(playing)[1] == sent
    with world.store.read() as reader:
        read = restricted_minutes(reader, world.seat, playing.meeting.id)
    assert "Ashcombe Police" in read
    assert "Two meets" in read
    assert not [new for new in ("Downs Police", "1 Mar 2027") if new in read]


def test_a_new_name_is_printed_from_its_day_on(playing: Playing) -> None:
    world = playing.world
    circulated(world, playing.meeting)
    police = world.agency("police").id
    rename_agency(
        world.store, world.seat, RenamingWanted(police, "Downs Police", date(2027, 1, 20))
    )
    later = following(world)
    with world.store.read() as reader:
        assert "Downs Police" in restricted_minutes(reader, world.seat, later.id)
        assert "Downs Police" not in restricted_minutes(reader, world.seat, playing.meeting.id)
