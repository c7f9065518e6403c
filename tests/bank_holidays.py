"""Writes England's bank holidays out for the program: ``python -m tests.bank_holidays``."""

from pathlib import Path

import holidays

import jagtui

TABLE = Path(jagtui.__file__).parent / "model" / "rules" / "bank_holidays.py"
YEARS = range(2015, 2051)

_HEAD = '''"""England's bank holidays, out of the library that knows them: ``make holidays``.

Asking the library takes a quarter of a second and twenty megabytes, and Today counts working days.
"""

YEARS = range({first}, {last})
"""The years that are written out; the library is asked for any other."""

BANK_HOLIDAYS = {{
'''


def of_year(year: int) -> dict[str, str]:
    """The bank holidays of a year, by day."""
    # The language is named, or the library would take it from the user's environment.
    found = holidays.country_holidays("GB", subdiv="ENG", years=year, language="en_GB")
    return {day.isoformat(): name for day, name in sorted(found.items())}


def written() -> str:
    """The table as it should stand in the program."""
    lines = (f'    "{day}": "{name}",\n' for year in YEARS for day, name in of_year(year).items())
    return _HEAD.format(first=YEARS.start, last=YEARS.stop) + "".join(lines) + "}\n"


if __name__ == "__main__":
    TABLE.write_text(written(), encoding="utf-8")
