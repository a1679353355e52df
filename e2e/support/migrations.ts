import type { Client } from 'pg';

export interface Migration {
  readonly path: string;
  readonly up: string;
  readonly down: string;
}

/** The migrations of a bundle in the order they run. */
export function migrationsOf(files: ReadonlyMap<string, string>): readonly Migration[] {
  return [...files]
    .filter(([path]) => /^migrations\/.*\.sql$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, ...sections(text) }));
}

function sections(text: string): { readonly up: string; readonly down: string } {
  const match = /^-- migrate:up.*\n([\s\S]*?)^-- migrate:down.*\n([\s\S]*)$/m.exec(text);
  if (!match?.[1] || match[2] === undefined) throw new Error(`no up and down sections in:\n${text}`);
  return { up: match[1], down: match[2] };
}

/** Every user table, column, key, constraint and index of a database, as text to compare. */
export async function catalog(client: Client): Promise<string> {
  const { rows } = await client.query(`
    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
    union all select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
    union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
    order by 1`);
  return rows.map((row: { line: string }) => row.line).join('\n');
}

/** Runs a bundle's migrations up, down and up again; returns the catalog after the first and after the last run. */
export async function upDownUp(
  client: Client,
  migrations: readonly Migration[],
): Promise<{ first: string; last: string; afterDown: string }> {
  for (const { up } of migrations) await client.query(up);
  const first = await catalog(client);
  for (const { down } of [...migrations].reverse()) await client.query(down);
  const afterDown = await catalog(client);
  for (const { up } of migrations) await client.query(up);
  return { first, afterDown, last: await catalog(client) };
}
