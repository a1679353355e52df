import type { PGlite } from '@electric-sql/pglite';
import type { Connection } from './connection';

/** A PGlite instance as the proof's connection. */
export const pgliteConnection = (db: PGlite): Connection => ({
  exec: async (sql) => {
    await db.exec(sql);
  },
  query: async <Row>(sql: string) => (await db.query<Row>(sql)).rows,
});
