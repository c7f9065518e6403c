"""docs/json.md says what scripts get."""

import json
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from jagtui.commands import actions, cases, meetings, serve
from jagtui.model import terms
from jagtui.outputs.tables import Column
from tests.cli.conftest import Caller

DOCS = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")


def told(heading: str) -> dict[str, tuple[str, str]]:
    """The fields under a heading, each with its type and what it means."""
    section = DOCS.partition(f"{heading}\n")[2].partition("\n## ")[0].partition("\nEach of the ")[0]
    found = re.findall(r"^\| `(\w+)` \| ([\w/]+) \| (.+?) \|$", section, flags=re.MULTILINE)
    return {field: (kind, means) for field, kind, means in found}


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("## jagtui actions, jagtui mine", actions.COLUMNS),
        ("## jagtui meetings", meetings.COLUMNS),
        ("## jagtui cases", cases.COLUMNS),
        ("## jagtui serve links", serve.COLUMNS),
    ],
)
def test_each_field_of_a_list_is_told(heading: str, columns: Sequence[Column[Any]]) -> None:
    assert list(told(heading)) == [column.key for column in columns]


def test_each_field_of_an_action_is_told(held: Caller) -> None:
    shown = json.loads(held("action", "JAG/27/002", "--format", "json").stdout)
    assert list(told("## jagtui action REF")) == list(shown)


def test_each_field_of_an_update_is_told(call: Caller) -> None:
    call("action", "JAG/27/002", "--progress", "two quotes")
    shown = json.loads(call("action", "JAG/27/002", "--format", "json").stdout)
    assert list(told("Each of the `updates`:")) == list(shown["updates"][0])


def values(term: type[StrEnum]) -> list[str]:
    return [one.value for one in term]


@pytest.mark.parametrize(
    ("heading", "field", "term"),
    [
        ("## jagtui actions, jagtui mine", "state", terms.ActionState),
        ("## jagtui meetings", "state", terms.MeetingState),
        ("## jagtui meetings", "minutes", terms.MinutesState),
        ("## jagtui cases", "subject", terms.CaseSubjectKind),
        ("## jagtui cases", "status", terms.CaseStatus),
        ("## jagtui cases", "risk", terms.RiskBand),
        ("## jagtui cases", "risk_before", terms.RiskBand),
        ("## jagtui action REF", "state", terms.ActionState),
        ("## jagtui action REF", "outcome", terms.ActionOutcome),
        ("Each of the `updates`:", "kind", terms.UpdateKind),
        ("Each of the `updates`:", "claim", terms.ClaimKind),
    ],
)
def test_each_word_of_a_term_is_told(heading: str, field: str, term: type[StrEnum]) -> None:
    kind, means = told(heading)[field]
    assert (kind, re.findall(r"`(\w+)`", means)) == ("term", values(term))
