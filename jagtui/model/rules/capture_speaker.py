"""Who said a note: the words before its first colon."""

from jagtui.model.rules.captured import Flag, FlagKind, Speaker
from jagtui.model.rules.room import PersonHere, Room, each_once, same_words

_LONGEST_NAME = 80


def read_speaker(typed: str, room: Room) -> tuple[Speaker | None, str, tuple[Flag, ...]]:
    """The speaker, if the line begins with one and a colon, and the words that are left."""
    said, colon, rest = typed.partition(":")
    said = said.strip()
    if not colon or not said or len(said) > _LONGEST_NAME:
        return None, typed, ()
    for agency in room.agencies:
        if same_words(agency.handle, said) or same_words(agency.name, said):
            return Speaker(agency.shown, agency.id), rest.strip(), ()
    found = speakers_called(said, room)
    if len(found) == 1:
        person = found[0]
        return Speaker(person.name, person.agency_id, person.officer_id), rest.strip(), ()
    if not found:
        return None, typed, ()
    names = tuple(person.name for person in found)
    words = f"“{said}” could be {' or '.join(names)}, so the name stays in the text"
    return None, typed, (Flag(FlagKind.SPEAKER_AMBIGUOUS, words, names),)


def speakers_called(said: str, room: Room) -> tuple[PersonHere, ...]:
    """The people whose surname or full name is exactly that."""
    full = each_once(person for person in room.people if same_words(person.name, said))
    return full or each_once(person for person in room.people if same_words(person.surname, said))
