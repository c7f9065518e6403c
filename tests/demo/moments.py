"""Any moment at which somebody may make the demo."""

import pendulum
from hypothesis import strategies as st

MOMENTS = st.datetimes(
    min_value=pendulum.naive(2026, 1, 1), max_value=pendulum.naive(2040, 1, 1)
).map(lambda moment: pendulum.instance(moment, tz=pendulum.UTC))
