"""What Alembic runs: the revisions, through the connection and in the transaction it is given."""

from alembic import context
from sqlalchemy import MetaData

# How every revision names its constraints. The tables in the program name theirs alike.
NAMES = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=NAMES,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
