"""Sheets, mails and calendars for agencies, whatever the actions on them are called."""

from datetime import date
from email.message import EmailMessage
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pendulum
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from jagtui.model.rules.sheet_reading import LABELS, REST, read_sheet
from jagtui.model.terms import ActionState, ClaimKind, Marking, Rung
from jagtui.model.text import clean
from jagtui.outputs.calendar import write_calendar
from jagtui.outputs.ladder_note import ladder_note
from jagtui.outputs.mail import mail_to
from jagtui.outputs.sheet import write_sheet, write_sheet_html
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.claim_details import ClaimDetails
from jagtui.queries.sheet import Sheet
from tests.outputs.test_markdown import kinds, plain, words
from tests.rubbish.nasty import each_piece, examples, nasty
from tests.rubbish.shown import obeyed

TODAY = date(2027, 1, 12)
NOW = pendulum.datetime(2027, 1, 12, 10, 0)

OURS = [f"{label}:" for label in (*LABELS, REST, "Sheet", "Meeting", "Action")]
filled_in = st.lists(
    st.sampled_from([*OURS, "Action: JAG/27/002", "Answer: done", "nothing", "\n", "\n", "> "]),
    max_size=8,
).map("".join)
"""Texts that read like a sheet that was filled in."""

texts = (nasty | filled_in).map(lambda text: clean(text, multiline=True) or "x")


def action(task: str, number: int = 1) -> ActionLine:
    """An action that is called so, for somebody of that name, with those words reported."""
    line = clean(task) or "x"
    return ActionLine(
        id=number,
        reference=f"JAG/27/{number:03}",
        item_id=1,
        owner=line,
        supporting="",
        unowned=False,
        task=task,
        due_on=date(2027, 1, 15),
        first_due_on=None,
        by_next=False,
        assumed=False,
        carried=1,
        state=ActionState.OPEN,
        claim=ClaimKind.PROGRESS,
        claim_words=task,
        details=ClaimDetails(),
        case="AV-0001",
        withheld=(),
        rank="a",
    )


def sheet(task: str) -> Sheet:
    """What the police owe: two actions, both called so."""
    return Sheet(
        today=TODAY,
        agency_id=1,
        agency="Police",
        handle="police",
        officer_id=1,
        officer=clean(task) or "x",
        marking=Marking.OFFICIAL,
        meeting=None,
        actions=(action(task), action(task, 2)),
    )


class Page(HTMLParser):
    """The tags of a page, with what stands in them, and its text line by line."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[tuple[str, tuple[tuple[str, str | None], ...]]] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add((tag, tuple(attrs)))
        if tag in {"p", "li", "h1", "h2", "pre", "br"}:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data


EMPTY = Page(write_sheet_html(sheet("x")))


@each_piece("task")
@examples(20)
@given(task=texts)
def test_a_sheet_that_comes_back_as_it_went_out_says_nothing(task: str) -> None:
    written = write_sheet(sheet(clean(task, multiline=True) or "x"))
    quoted = "".join(f"> {line}\n" for line in written.splitlines())
    for text in (written, quoted):
        read = read_sheet(text, TODAY)
        assert (read.agency, read.answers, read.rest, read.troubles) == ("police", (), "", ())


@each_piece("task")
@examples(20)
@given(task=texts)
def test_a_sheet_holds_the_same_blocks_whatever_its_actions_are_called(task: str) -> None:
    task = clean(task, multiline=True) or "x"
    written = write_sheet(sheet(task))
    assert kinds(written) == kinds(write_sheet(sheet("x")))
    assert plain(written).count(words(task)) >= 4
    assert not obeyed(written, but="\n")


@each_piece("task")
@examples(20)
@given(task=texts)
def test_a_page_holds_no_tag_that_nobody_made(task: str) -> None:
    page = Page(write_sheet_html(sheet(clean(task, multiline=True) or "x")))
    assert page.tags == EMPTY.tags
    assert words(clean(task)) in words(page.text)


@each_piece("agency")
@examples(20)
@given(agency=nasty)
def test_a_mail_has_one_subject_and_no_header_that_nobody_made(agency: str) -> None:
    name = clean(agency) or "x"
    parts = urlsplit(mail_to(name, [action("x")], f"desk@ashcombe.example{agency}"))
    assert parts.scheme == "mailto"
    asked = parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
    assert asked["subject"] == [f"Actions of {name}"]
    assert asked["body"] == ["Please report on:\r\nJAG/27/001, due 15 Jan 2027"]
    assert set(asked) == {"subject", "body"}
    assert not parts.fragment
    assert not set(parts.path) & set("?&#\r\n ,")
    EmailMessage()["Subject"] = asked["subject"][0]  # refuses a header of several lines


@each_piece("owner")
@examples(20)
@given(owner=nasty)
def test_a_note_to_the_next_rung_is_one_paragraph(owner: str) -> None:
    for rung in Rung:
        note = ladder_note(action(owner), rung, TODAY)
        assert note.startswith(f"JAG/27/001, {clean(owner) or 'x'}: due 15 Jan 2027")
        assert not obeyed(note)


@each_piece("agency")
@examples(20)
@given(agency=nasty)
def test_a_calendar_holds_a_reference_the_agency_and_a_day(agency: str) -> None:
    name = clean(agency)
    written = write_calendar(name, [action("x"), action("y", 2)], NOW)
    events = Calendar.from_ical(written).events
    assert [str(event["summary"]) for event in events] == [
        f"JAG/27/{number:03} due" + (f", {name}" if name else "") for number in (1, 2)
    ]
    assert [event.start for event in events] == [date(2027, 1, 15)] * 2
    assert {key for event in events for key in event} == {
        *("UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "TRANSP")
    }
    assert not obeyed(written, but="\r\n")
