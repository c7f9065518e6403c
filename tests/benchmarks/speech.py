"""What is said at meetings besides what the demo's problems say: no two lines quite alike."""

from collections.abc import Iterator
from itertools import product
from random import Random

from jagtui.demo.problem import Problem

_NAMES = (
    "Anvil Beacon Cinder Damson Ember Ferryman's Gable Heron Ivy Jackdaw Kestrel Linnet Medlar "
    "Nightingale Osier Plover Quarry Rushlight Swallow Teasel Upland Verger's Willow Yarrow"
)
_KINDS = "Avenue Close Court Gardens Green Hill Lane Row Street Way"
_FIRST = (
    "Adela Bertil Ciara Devan Elspet Farid Greta Halim Imogen Jarek Keziah Lorcan Mirela Nuala "
    "Osric Perpetua"
)
_LAST = (
    "Ablett Brackley Corder Dunmore Eastlake Fairlie Garrow Hexham Inskip Jessop Kettle Larch "
    "Mabley Northey Orrell Pavey Quantock Rudd Selwood Thorley"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

STREETS = tuple(map(" ".join, product(_NAMES.split(), _KINDS.split())))
_PEOPLE = tuple(map(" ".join, product(_FIRST.split(), _LAST.split())))
OFFICERS, SUBJECTS = _PEOPLE[:200], _PEOPLE[200:]
"""Nobody is both: who works for an agency, and whom a case is about."""

_MORE = (
    "{number} calls since the last meeting.",
    "The last of them was on {weekday}, near {street}.",
    "A resident of {street} keeps a diary and will share it.",
    "The visit on {weekday} found nobody in; a card was left.",
    "Something like it was seen at {street} on {weekday}.",
    "The next visit is on {weekday} at {hour}.",
    "{number} letters went out, to {street} and the roads around it.",
    "The camera at {street} saw it, not well enough to tell who it was.",
    "It was quiet until {weekday}, then {number} reports came in one evening.",
    "Nothing new has been heard from {street}.",
    "The caretaker of {street} rang on {weekday} about a forced door.",
    "{number} of those asked would give a statement.",
    "The worker has been out at {hour} twice this week.",
    "The van was at {street} on {weekday} and took {number} bags.",
    "The hearing is listed for {weekday} at {hour}; no witness is needed.",
    "A warning was given at {street} and has been kept to so far.",
    "The school by {street} has heard of it and speaks to the parents on {weekday}.",
    "Mediation was offered and one side has said yes.",
    "The street light outside number {number} in {street} is out again.",
    "{number} needles were picked up behind {street}.",
    "The shop at the corner of {street} closes at {hour} now, an hour earlier.",
    "An injunction would need {number} more pages of evidence, the solicitor says.",
    "The surgery confirms that an appointment was kept on {weekday}.",
    "Dogs were heard at {hour} by the warden, once in {number} nights.",
    "The tenancy at {street} ends in {number} weeks and is watched until then.",
    "The grant would cover {number} doorbells, and locks besides.",
    "A councillor asked about {street} and was told that it is in hand.",
    "Footage of {weekday} is kept for {number} days and then gone.",
    "The family would rather be seen at {hour}, away from {street}.",
    "Patrols passed {street} {number} times, the last at {hour}.",
)
_PLAIN = 0.3
"""So often nothing is added to what is said."""


def notes(rng: Random, problem: Problem, many: int) -> Iterator[tuple[str, str]]:
    """Who speaks about a problem, and what they say: what is known of it, then all sorts."""
    known = rng.sample(problem.notes, min(len(problem.notes), many // 2))
    for handle, said in known:
        yield handle, said if rng.random() < _PLAIN else f"{said} {further(rng)}"
    for sentence in rng.sample(_MORE, many - len(known)):
        handle, _ = rng.choice(problem.notes)
        said = _filled(rng, sentence)
        yield handle, said if rng.random() < _PLAIN else f"{said} {further(rng)}"


def further(rng: Random) -> str:
    """A sentence that fits any problem."""
    return _filled(rng, rng.choice(_MORE))


def task(rng: Random, problem: Problem) -> tuple[list[str], str]:
    """Who is asked about a problem, the one who answers for it first; and for what."""
    owners, asked = rng.choice(problem.actions)
    where = "" if rng.random() < _PLAIN else f", {rng.choice(STREETS)} first"
    return owners.split("+"), f"{asked}{where}"


def _filled(rng: Random, sentence: str) -> str:
    return sentence.format(
        number=rng.randrange(2, 30),
        weekday=rng.choice(_WEEKDAYS),
        street=rng.choice(STREETS),
        hour=f"{rng.randrange(7, 22)}:{rng.choice(('00', '15', '30'))}",
    )
