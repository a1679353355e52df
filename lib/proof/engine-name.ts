import type { Connection } from './connection';

/** The server as it names itself: "PostgreSQL 18.6". */
export async function engineName(db: Connection): Promise<string> {
  const [row] = await db.query<{ version: string }>(`select current_setting('server_version') as version`);
  return `PostgreSQL ${row?.version.split(' ')[0] ?? ''}`.trim();
}
