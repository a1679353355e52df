import type { Tool } from '../../tool';

/** What `alembic check` does; Debian's version is older than that command. */
const compare = `import os
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.orm import configure_mappers
from app.models import Base

configure_mappers()
url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql://", 1)
with create_engine(url).connect() as connection:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    changes = compare_metadata(context, Base.metadata)
    print(changes or "no difference")
`;

export const alembic: Tool = {
  target: 'alembic',
  needs: {
    debian: [
      {
        packages: ['alembic', 'python3-sqlalchemy', 'python3-psycopg2'],
        present: '/usr/bin/python3 -c "import alembic.config, sqlalchemy, psycopg2" && command -v /usr/bin/alembic',
      },
    ],
  },
  version: { command: '/usr/bin/alembic --version' },
  isMigration: (path) => /^migrations\/versions\/.*\.py$/.test(path),
  prepare: async (project) => project.add('compare.py', compare),
  checks: [{ name: 'compare_metadata', command: '/usr/bin/python3 compare.py', says: /^no difference$/m }],
  bookkeeping: ['alembic_version', 'alembic_version_baseline'],
};
