import { fingerprint, readCatalog } from './catalog/read';
import type { Connection } from './connection';

/**
 * Empties a database that is the proof's own, for the next proof; false when something stayed and the database must be
 * discarded. Never call it on a database that holds anything of a person's.
 */
export async function emptyOwnDatabase(db: Connection): Promise<boolean> {
  try {
    await db.exec('ROLLBACK; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const extensions = await db.query<{ name: string }>(
      `select quote_ident(extname) as name from pg_extension where extname <> 'plpgsql'`,
    );
    for (const { name } of extensions) await db.exec(`DROP EXTENSION ${name} CASCADE`);
    return fingerprint(await readCatalog(db)).every(({ kind, name }) => kind === 'schema' && name === 'public');
  } catch {
    return false;
  }
}
