"""Due days for a calendar: references, agencies and days, never a task or a case."""

from collections.abc import Iterable
from datetime import timedelta

from jagtui.model.time import Instant
from jagtui.queries.action_lines import ActionLine


def write_calendar(agency: str, actions: Iterable[ActionLine], now: Instant) -> str:
    """An iCalendar file with a whole-day entry for each action that has a day."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//jagtui//actions//EN")
    calendar.add("version", "2.0")
    for one in actions:
        if one.due_on is None:
            continue
        event = Event()
        # The same action has the same name each time, so that a later file moves its entry.
        event.add("uid", f"{one.reference.replace('/', '-').lower()}@jagtui")
        event.add("dtstamp", now)
        event.add("sequence", int(now.timestamp()) // 60)
        event.add("dtstart", one.due_on)
        event.add("dtend", one.due_on + timedelta(days=1))
        event.add("summary", f"{one.reference} due" + (f", {agency}" if agency else ""))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written.decode()
