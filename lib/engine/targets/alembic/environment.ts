/** alembic.ini: where the migrations are. The address of the database is the environment's. */
export const settings = `[alembic]
script_location = migrations
file_template = %%(year)d%%(month).2d%%(day).2d%%(hour).2d%%(minute).2d%%(second).2d_%%(slug)s
prepend_sys_path = .
`;

/** migrations/env.py: how Alembic connects. `models`: whether there are models to compare with. */
export const environment = (models: boolean, versionTable: string): string => `import os

from alembic import context
from sqlalchemy import create_engine, pool
${models ? '\nfrom app.models import Base\n\ntarget_metadata = Base.metadata' : '\ntarget_metadata = None'}
url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql://", 1)


def run_migrations_offline() -> None:
    context.configure(
        url=url,
        target_metadata=target_metadata,
        literal_binds=True,
        transaction_per_migration=True,
        version_table="${versionTable}",
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    engine = create_engine(url, poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            transaction_per_migration=True,
            version_table="${versionTable}",
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
`;

/** migrations/script.py.mako: what `alembic revision` starts a new file with. */
export const scriptTemplate = `"""\${message}

Revision ID: \${up_revision}
Revises: \${down_revision | comma,n}
Create Date: \${create_date}
"""
from alembic import op
import sqlalchemy as sa
\${imports if imports else ""}
revision = \${repr(up_revision)}
down_revision = \${repr(down_revision)}
branch_labels = \${repr(branch_labels)}
depends_on = \${repr(depends_on)}


def upgrade() -> None:
    \${upgrades if upgrades else "pass"}


def downgrade() -> None:
    \${downgrades if downgrades else "pass"}
`;
