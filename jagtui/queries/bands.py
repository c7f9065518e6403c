"""How high the risk of cases was judged, and how high before."""

from sqlalchemy import Select, select

from jagtui.model.terms import RiskBand
from jagtui.store.reader import Reader
from jagtui.store.schema.case import risk_assessment

Bands = dict[int, tuple[RiskBand, RiskBand | None]]
"""By case: the newest band, and the one before it."""


def risk_bands(reader: Reader, cases: Select[tuple[int]]) -> Bands:
    """The bands of every case among these that was ever judged; one statement."""
    rows = reader.rows(
        select(risk_assessment.c.case_id, risk_assessment.c.band)
        .where(risk_assessment.c.case_id.in_(cases))
        .order_by(risk_assessment.c.assessed_on, risk_assessment.c.id)
    )
    bands: Bands = {}
    for row in rows:
        before = bands.get(row.case_id)
        bands[row.case_id] = (row.band, before[0] if before else None)
    return bands
