"""An agency's action sheet, in Markdown or HTML: what it owes, with room to answer as text."""

from collections.abc import Iterator
from html import escape

from jagtui.model.rules.claims import BY_CLAIM
from jagtui.model.rules.sheet_reading import ANSWERS, LABELS, REST
from jagtui.model.rules.when import day_in_full, plain_day_words
from jagtui.outputs import markdown
from jagtui.outputs.minutes_layout import bullets, labelled
from jagtui.outputs.words import counted
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.sheet import Sheet

_FENCE = "```"
_HOW = (
    "Fill in what you can after the colons and send the sheet back as text. What is left empty "
    "says nothing. After “Answer:” write one of: "
    + ", ".join(words for words, _ in ANSWERS)
    + ". The meeting accepts what you report."
)


def write_sheet(sheet: Sheet) -> str:
    """The sheet in Markdown."""
    marking = markdown.strong(sheet.marking.value)
    return markdown.document(
        [
            marking,
            markdown.heading(1, f"Action sheet: {addressee(sheet)}"),
            bullets(_facts(sheet)),
            markdown.inline(_HOW),
            _blank([f"Sheet: {sheet.handle}", *_meeting_line(sheet)]),
            *(part for one in sheet.actions for part in _action(one, sheet)),
            markdown.heading(2, "Anything else"),
            markdown.inline("Write “nothing” if this is all; else what the meeting should know."),
            _blank([f"{REST}:"]),
            marking,
        ]
    )


def write_sheet_html(sheet: Sheet) -> str:
    """The sheet as a page that loads nothing from anywhere."""
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark", {"html": False}).render(write_sheet(sheet))
    title = escape(f"Action sheet: {addressee(sheet)}")
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def addressee(sheet: Sheet) -> str:
    """Whom the sheet is for."""
    return ", ".join(filter(None, (sheet.agency, sheet.officer)))


def _facts(sheet: Sheet) -> Iterator[str]:
    yield labelled("Date", day_in_full(sheet.today))
    if sheet.meeting is not None:
        yield labelled(
            "Next meeting", f"{sheet.meeting.reference}, {day_in_full(sheet.meeting.held_on)}"
        )
    yield labelled("Open", counted(len(sheet.actions), "action"))


def _meeting_line(sheet: Sheet) -> list[str]:
    return [f"Meeting: {sheet.meeting.reference}"] if sheet.meeting else []


def _action(one: ActionLine, sheet: Sheet) -> Iterator[str]:
    yield markdown.heading(2, one.reference)
    # On a line each: one that began with “Action:” would be read back as somebody's answer.
    yield bullets(
        f"{markdown.strong(f'{label}:')} {markdown.inline(text)}"
        for label, text in _told(one, sheet)
        if text
    )
    yield _blank([f"Action: {one.reference}", *(f"{label}:" for label in LABELS)])


def _told(one: ActionLine, sheet: Sheet) -> Iterator[tuple[str, str]]:
    yield "Task", one.task
    yield "Case", one.case
    yield "Owner", one.owner
    late = one.days_late(sheet.today)
    due = plain_day_words(one.due_on) if one.due_on else "by the next meeting"
    yield "Due", f"{due}, late by {counted(late, 'day')}" if late else due
    yield "Carried", counted(one.carried, "time") if one.carried else ""
    yield "Last word", _last_word(one)


def _last_word(one: ActionLine) -> str:
    if one.claim is None:
        return "nothing reported yet"
    said = f"reported {BY_CLAIM[one.claim].claim.words}"
    return f"{said}: {one.claim_words}" if one.claim_words else said


def _blank(lines: list[str]) -> str:
    """Lines to fill in, kept as they are typed."""
    return "\n".join([f"{_FENCE}text", *lines, _FENCE])
