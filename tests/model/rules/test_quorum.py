"""Police and council, and one of fire or probation; five agencies in all."""

import pytest

from jagtui.model.rules.quorum import QuorumRule, quorum

POLICE, COUNCIL, FIRE, PROBATION, HEALTH, HOUSING = range(1, 7)
NAMES = {
    POLICE: "Police",
    COUNCIL: "Council",
    FIRE: "Fire",
    PROBATION: "Probation",
    HEALTH: "Health",
    HOUSING: "Housing",
}
RULE = QuorumRule(5, ((POLICE,), (COUNCIL,), (FIRE, PROBATION)))


@pytest.mark.parametrize(
    ("present", "missing"),
    [
        ((POLICE, COUNCIL, FIRE, HEALTH, HOUSING), ()),
        ((POLICE, COUNCIL, PROBATION, FIRE, HOUSING), ()),
        ((POLICE, COUNCIL, FIRE), ("2 more agencies",)),
        ((POLICE, COUNCIL, FIRE, HEALTH), ("1 more agency",)),
        ((POLICE, COUNCIL, HEALTH, HOUSING), ("Fire or Probation",)),
        ((FIRE, PROBATION, HEALTH, HOUSING, POLICE), ("Council",)),
        ((), ("2 more agencies", "Police", "Council", "Fire or Probation")),
    ],
)
def test_what_is_missing(present: tuple[int, ...], missing: tuple[str, ...]) -> None:
    found = quorum(RULE, present, NAMES)
    assert (found.missing, found.met) == (missing, not missing)
    assert (found.have, found.need) == (len(present), 5)


def test_an_agency_counts_once_however_many_come() -> None:
    assert quorum(QuorumRule(2), [POLICE, POLICE], NAMES).met is False


def test_unknown_until_the_roll_is_taken() -> None:
    found = quorum(RULE, None, NAMES)
    assert found.met is None
    assert found.words == "roll not taken"


def test_a_group_without_a_rule_is_always_quorate() -> None:
    found = quorum(QuorumRule(), (), NAMES)
    assert (found.met, found.is_set, found.words) == (True, False, "")


def test_in_words() -> None:
    found = quorum(RULE, (POLICE, COUNCIL), NAMES)
    assert found.words == "NOT QUORATE: needs 2 more agencies and Fire or Probation"
