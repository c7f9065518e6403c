"""How much history the files hold that the program is measured on."""

from dataclasses import dataclass

WEEKS = 52
"""In a year."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a file holds of the things that make it large."""

    meetings: int
    cases: int
    actions: int
    lines: int


MEETINGS_A_WEEK, LINES_OF_A_MEETING = 2.9, 3
"""Besides the lines of its cases."""
ACTIONS_OF_A_CASE, LINES_OF_A_CASE = 10.5, 51
BROUGHT_OVER = 20
"""So many weeks' worth of cases were known before the program was there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """So many weeks of so many districts, each with four groups."""

    weeks: int
    districts: int = 1
    cases_a_week: float = 11.2
    """New ones in each district; how much is said and done of each does not depend on it."""

    @property
    def promised(self) -> Counts:
        """About so much a file of this size holds, once it is longer than a few months."""
        cases = self.districts * self.weeks * self.cases_a_week
        meetings = self.districts * self.weeks * MEETINGS_A_WEEK
        return Counts(
            meetings=round(meetings),
            cases=round(cases + self.districts * BROUGHT_OVER * self.cases_a_week),
            actions=round(cases * ACTIONS_OF_A_CASE),
            lines=round(cases * LINES_OF_A_CASE + meetings * LINES_OF_A_MEETING),
        )


SIZES = {
    "tiny": Size(weeks=6),
    "small": Size(weeks=WEEKS),
    "ten-years": Size(weeks=10 * WEEKS),
    "county": Size(weeks=10 * WEEKS, districts=10),
}
"""By the name that the command knows them by."""
