import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '../model/schema';
import { arbitraryVersion } from '../testing/arbitrary-versions';
import { column, schema, table } from '../testing/build';
import { planMigration } from './index';

/** Everything the plan makes, as the server itself describes it; order of columns apart. */
const catalog = `
SELECT 'column', c.relname || '.' || a.attname, concat_ws(' | ', format_type(a.atttypid, a.atttypmod), a.attnotnull,
  pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, col_description(c.oid, a.attnum))
FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
UNION ALL SELECT 'table', relname, obj_description(oid, 'pg_class') FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')
UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) || convalidated
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
UNION ALL SELECT 'index', c.relname, pg_get_indexdef(indexrelid) || indisvalid
FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE c.relnamespace = 'public'::regnamespace
UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'type', typname, (SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)
FROM pg_type t WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
UNION ALL SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
ORDER BY 1, 2, 3`;

let db: PGlite;

beforeAll(async () => {
  db = await PGlite.create();
});

afterAll(() => db.close());

async function fingerprint(): Promise<readonly string[]> {
  const { rows } = await db.query<string[]>(catalog, [], { rowMode: 'array' });
  return rows.map((row) => row.join(' :: '));
}

async function run(sql: readonly string[]): Promise<void> {
  for (const statement of sql) {
    await db.query(statement).catch((error: unknown) => {
      throw new Error(`${String(error)} in ${statement}`);
    });
  }
}

async function migrate(from: Schema, to: Schema): Promise<void> {
  await run(planMigration(from, to).steps.flatMap((step) => step.up.map(({ sql }) => sql)));
}

async function rollBack(from: Schema, to: Schema): Promise<void> {
  const steps = [...planMigration(from, to).steps].reverse();
  await run(steps.flatMap((step) => step.down.map(({ sql }) => sql)));
}

/** What `to` is in a database of its own; leaves nothing behind. */
async function fresh(to: Schema): Promise<readonly string[]> {
  await migrate(emptySchema, to);
  const made = await fingerprint();
  await rollBack(emptySchema, to);
  expect(await fingerprint()).toEqual([]);
  return made;
}

async function checkChange(from: Schema, to: Schema): Promise<void> {
  await db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const [before, after] = [await fresh(from), await fresh(to)];
  await migrate(emptySchema, from);
  await migrate(from, to);
  expect(await fingerprint()).toEqual(after);
  if (!planMigration(from, to).reversible) return;
  await rollBack(from, to);
  expect(await fingerprint()).toEqual(before);
}

const inUse = (schema: Schema, odd: boolean): Schema => ({
  ...schema,
  tables: schema.tables.map((table, i) => ({ ...table, liveTraffic: !odd || i % 2 === 1 })),
});

describe('on PostgreSQL, going back to a required column that was dropped', () => {
  const odd = '50% "of" it';
  const from = schema([table('a', [column('a', odd)])]);
  const to = schema([table('a')]);
  const required = async () => {
    const { rows } = await db.query<{ attnotnull: boolean }>(
      `SELECT attnotnull FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 1 AND NOT attisdropped`,
    );
    return rows.map((row) => row.attnotnull);
  };

  it.each([
    ['an empty table requires it again', '', true],
    ['a table with rows has it without values', 'INSERT INTO a DEFAULT VALUES', false],
  ])('%s', async (_case, insert, isRequired) => {
    await db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await migrate(emptySchema, from);
    await migrate(from, to);
    await db.exec(insert);
    await rollBack(from, to);
    expect(await required()).toEqual([isRequired]);
  });

  it('says so beforehand', () => {
    const hazards = planMigration(from, to).steps.flatMap((step) => step.hazards.map((hazard) => hazard.message));
    expect(hazards).toEqual([
      'Drops the values of 50% "of" it; going back adds the column without them, and without NOT NULL when the table has rows.',
    ]);
  });
});

describe('on PostgreSQL, the plan between two versions', () => {
  it('makes of the old what the new is in an empty database, and back', async () => {
    await fc.assert(fc.asyncProperty(arbitraryVersion, arbitraryVersion, checkChange), { numRuns: 12 });
  });

  it('does so for tables in use', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryVersion, arbitraryVersion, fc.boolean(), (from, to, odd) =>
        checkChange(inUse(from, odd), inUse(to, odd)),
      ),
      { numRuns: 12 },
    );
  });
});
