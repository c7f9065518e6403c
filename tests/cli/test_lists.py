"""jagtui meetings, actions and cases."""

import csv
import io
import json

import pytest

from tests.cli.conftest import Caller


def rows(caller: Caller, *arguments: str) -> list[dict[str, object]]:
    done = caller(*arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    listed: list[dict[str, object]] = json.loads(done.stdout)
    return listed


def references(caller: Caller, *arguments: str) -> list[object]:
    return [row["reference"] for row in rows(caller, *arguments)]


def test_meetings_the_latest_first(held: Caller) -> None:
    assert rows(held, "meetings") == [
        {
            "reference": "JAG-2",
            "group": "JAG",
            "day": "2027-01-26",
            "starts": "10:00",
            "state": "planned",
            "provisional": True,
            "minutes": None,
            "place": "Committee Room 2",
        },
        {
            "reference": "JAG-1",
            "group": "JAG",
            "day": "2027-01-12",
            "starts": "10:00",
            "state": "closed",
            "provisional": False,
            "minutes": "draft",
            "place": "Committee Room 2",
        },
    ]


def test_a_table_is_for_reading(held: Caller) -> None:
    heading, planned, closed = held("meetings").stdout.splitlines()
    assert heading.split() == ["Meeting", "Day", "Starts", "State", "Minutes", "Place"]
    assert planned.startswith("JAG-2    Tue 26 Jan 2027  10:00   provisional ")
    for column, value in (("Day", "Tue 12"), ("Minutes", "draft"), ("Place", "Committee Room 2")):
        assert closed.find(value) == heading.index(column)


def test_open_actions_the_longest_due_first(held: Caller) -> None:
    listed = rows(held, "actions")
    assert [row["reference"] for row in listed] == [
        "JAG/27/002",
        "JAG/27/003",
        "JAG/27/004",
        "JAG/27/005",
    ]
    assert listed[0] == {
        "reference": "JAG/27/002",
        "agency": "Council",
        "officer": "",
        "owner_as_said": "",
        "task": "extend the barrier's hire",
        "case": "AV-0001",
        "due": "2027-01-22",
        "due_meeting": "",
        "first_due": "2027-01-22",
        "days_late": 0,
        "carried": 0,
        "state": "open",
    }
    assert listed[2]["owner_as_said"] == "gardening"
    assert listed[3]["officer"] == "A Osei"
    assert listed[3]["due_meeting"] == "JAG-2"


def test_actions_of_an_agency_by_the_beginning_of_its_handle(held: Caller) -> None:
    assert references(held, "actions", "--agency", "cou") == ["JAG/27/002"]
    assert references(held, "actions", "--agency", "Ashcombe Vale Council") == ["JAG/27/002"]


def test_an_agency_must_be_one(held: Caller) -> None:
    unknown = held("actions", "--agency", "gas")
    assert unknown.exit_code == 1
    assert "No agency is called “gas”. The agencies are council, fire" in unknown.stderr
    assert held("actions", "--agency", "housing").exit_code == 0
    ambiguous = held("actions", "--agency", "hous")
    assert ambiguous.exit_code == 1
    assert "“hous” may mean housing, housing-oak." in ambiguous.stderr


@pytest.mark.parametrize("said", ["Ama Osei", "osei", "ao"])
def test_actions_of_an_officer(held: Caller, said: str) -> None:
    assert references(held, "actions", "--officer", said) == ["JAG/27/005"]


def test_an_officer_must_be_known(held: Caller) -> None:
    done = held("actions", "--officer", "Nobody")
    assert done.exit_code == 1
    assert "No officer is called “Nobody”." in done.stderr


def test_actions_due_by_a_day_or_by_the_next_meeting(held: Caller) -> None:
    assert references(held, "actions", "--due-by", "22 jan") == ["JAG/27/002"]
    assert references(held, "actions", "--due-by", "+9") == []
    assert len(references(held, "actions", "--due-by", "next meeting")) == 4


def test_a_day_that_is_none_is_a_slip_of_usage(held: Caller) -> None:
    done = held("actions", "--due-by", "whenever")
    assert done.exit_code == 2
    assert "“whenever” is no day" in done.stderr


def test_overdue_actions_say_how_late_they_are(call: Caller) -> None:
    later = call.clock().add(days=12)
    call.clock = lambda: later
    assert references(call, "actions", "--overdue") == ["JAG/27/002"]
    line = call("actions", "--overdue").stdout.splitlines()[1]
    assert "LATE 2 d" in line
    assert "22 Jan 2027" in line


def test_nothing_to_list_is_said(held: Caller) -> None:
    done = held("actions", "--overdue")
    assert done.exit_code == 0
    assert done.stdout == "No open actions here that you may see.\n"
    assert rows(held, "actions", "--overdue") == []


def test_cases_with_and_without_those_that_ended(held: Caller) -> None:
    listed = rows(held, "cases", "--open")
    assert [row["reference"] for row in listed] == ["AV-0004", "AV-0003", "AV-0002", "AV-0001"]
    assert listed[3] == {
        "reference": "AV-0001",
        "label": "Mill Lane car park",
        "subject": "location",
        "status": "on_hold",
        "status_reason": "awaiting court",
        "risk": "very_high",
        "risk_before": "high",
        "lead": "Police",
        "area": "",
        "children": False,
        "open_actions": 3,
        "opened": "2027-01-12",
        "review": None,
        "closed": None,
    }
    assert listed[0]["subject"] is None
    assert references(held, "cases") == references(held, "cases", "--open")


def test_csv_is_a_spreadsheet(held: Caller) -> None:
    done = held("actions", "--format", "csv")
    read = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["reference"] for row in read] == [row["reference"] for row in rows(held, "actions")]
    assert read[0]["due"] == "2027-01-22"


def test_markdown_is_a_table(held: Caller) -> None:
    written = held("actions", "--agency", "council", "--format", "md").stdout
    heading, rule, row = written.splitlines()
    assert heading == "| Action | Owner | Task | Case | Due | Late | State |"
    assert rule == "| --- | --- | --- | --- | --- | --- | --- |"
    assert row.startswith("| JAG/27/002 | Council | extend the barrier's hire | AV-0001 | 22 Jan")


def test_an_unknown_format_is_a_slip_of_usage(held: Caller) -> None:
    assert held("meetings", "--format", "xml").exit_code == 2


@pytest.mark.parametrize("command", ["actions", "cases"])
def test_case_matter_needs_a_seat(held: Caller, command: str) -> None:
    stranger = Caller(held.path, held.clock, login="stranger")
    done = stranger(command)
    assert done.exit_code == 1
    assert "“stranger” has no seat" in done.stderr
    assert "Say who you are" in done.stderr
    assert not done.stdout
    assert stranger("meetings").exit_code == 0
