import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Column,
  type ColumnDefault,
  type ColumnType,
  emptySchema,
  planMigration,
  type Schema,
  typeLabel,
} from '@/lib/engine';
import { isSystemType } from '@/lib/engine/design/shared/system-types';
import { reservedWords } from '@/lib/engine/dialects/postgresql/reserved-words';
import { lockOf } from '@/lib/engine/plan/locks';
import { column, schema, table } from '@/lib/engine/testing/build';
import { clinic } from '@/lib/engine/testing/clinic';
import type { Connection } from './connection';
import { prove } from './prove';
import { oneOfEach } from './testing/one-of-each';
import { type AskedServer, servers } from './testing/servers';

/** What the engine believes of PostgreSQL, asked of PostgreSQL. */

const types: readonly ColumnType[] = [
  ...(
    [
      'uuid text smallint integer bigint numeric real double boolean date time timestamp timestamptz interval',
      'json jsonb bytea inet tsvector daterange tstzrange',
    ]
      .join(' ')
      .split(' ') as ColumnType['kind'][]
  ).map((kind) => ({ kind }) as ColumnType),
  { kind: 'varchar', length: 20 },
  { kind: 'char', length: 3 },
  { kind: 'numeric', precision: 12, scale: 2 },
  { kind: 'array', of: { kind: 'text' } },
  { kind: 'array', of: { kind: 'numeric', precision: 12, scale: 2 } },
  { kind: 'enum', enum: 'mood' },
  { kind: 'array', of: { kind: 'enum', enum: 'mood' } },
];
const enums = [{ id: 'mood', name: 'mood of "day"', values: ['calm', "it's"], origin: { kind: 'hand' } }] as const;

const everyType: Schema = schema(
  [
    table(
      'everything',
      types.map((type, i) => column('everything', `c${i}`, { type, nullable: i % 2 === 0 })),
    ),
  ],
  { enums },
);

const defaults: readonly (readonly [ColumnType, ColumnDefault])[] = [
  [{ kind: 'text' }, { kind: 'literal', value: 'it\'s 100%\\ "so"\n' }],
  [{ kind: 'text' }, { kind: 'literal', value: '' }],
  [
    { kind: 'varchar', length: 5 },
    { kind: 'literal', value: 'a' },
  ],
  [{ kind: 'integer' }, { kind: 'literal', value: -1 }],
  [
    { kind: 'numeric', precision: 12, scale: 2 },
    { kind: 'literal', value: 0.5 },
  ],
  [{ kind: 'boolean' }, { kind: 'literal', value: false }],
  [{ kind: 'timestamptz' }, { kind: 'now' }],
  [{ kind: 'date' }, { kind: 'today' }],
  [{ kind: 'uuid' }, { kind: 'uuid' }],
  [{ kind: 'jsonb' }, { kind: 'expression', sql: "'{}'::jsonb" }],
  [
    { kind: 'array', of: { kind: 'text' } },
    { kind: 'expression', sql: "'{}'" },
  ],
  [
    { kind: 'enum', enum: 'mood' },
    { kind: 'literal', value: "it's" },
  ],
];
const defaulted = defaults.map(([type, value], i): Column => column('d', `c${i}`, { type, default: value }));
const everyDefault = schema([table('d', defaulted)], { enums });

const runAll = async (db: Connection, from: Schema, to: Schema) => {
  for (const step of planMigration(from, to).steps) for (const { sql } of step.up) await db.exec(sql);
};

describe.each(servers)('$name', ({ name, missing, start }) => {
  let server: AskedServer | undefined;
  beforeAll(async () => {
    if (missing === null) server = await start();
  });
  afterAll(() => server?.stop());

  /** Asks the server, or says why it cannot be asked. */
  const asked = (
    what: string,
    ask: (db: Connection) => Promise<void>,
    { extensions = [], timeout = 60_000 }: { readonly extensions?: readonly string[]; readonly timeout?: number } = {},
  ) =>
    test(what, { timeout }, async ({ skip }) => {
      if (!server) {
        console.info(`${name} is not asked: ${missing}`);
        skip(missing ?? 'it did not start');
      }
      await server?.use(extensions, ask);
    });

  asked('types are what the design says, by the names people read', async (db) => {
    await runAll(db, emptySchema, everyType);
    const rows = await db.query<{ name: string; oid: string; required: boolean }>(
      `select attname::text as name, atttypid::text as oid, attnotnull as required from pg_attribute
        where attrelid = 'everything'::regclass and attnum > 1 order by attnum`,
    );
    expect(rows.map((row) => row.name)).toEqual(types.map((_, i) => `c${i}`));
    for (const [i, type] of types.entries()) {
      const label = typeLabel(type, enums).replace('mood of "day"', '"mood of ""day"""');
      const named = label === 'double' ? 'double precision' : label;
      const [found] = await db.query<{ oid: string }>(`select to_regtype('${named}')::oid::text as oid`);
      expect([named, found?.oid]).toEqual([named, rows[i]?.oid]);
      expect(rows[i]?.required).toBe(i % 2 === 1);
    }
  });

  asked('defaults give the values the design says', async (db) => {
    await runAll(db, emptySchema, everyDefault);
    await db.exec('insert into d default values');
    const [row] = await db.query<Record<string, string>>(
      `select ${defaults.map((_, i) => `c${i}::text as c${i}`).join(', ')}, (c6 = now())::text as moment,
              (c7 = current_date)::text as today from d`,
    );
    const literals = defaults.map(([, value], i) =>
      value.kind === 'literal' ? [row?.[`c${i}`], String(value.value)] : [],
    );
    for (const [found, wanted] of literals.filter((pair) => pair.length > 0))
      expect(Number(found) || found).toEqual(Number(wanted) || wanted);
    expect(row?.c8).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect([row?.c9, row?.c10, row?.today]).toEqual(['{}', '{}', 'true']);
  });

  const proved = [
    ['every type', everyType],
    ['every default', everyDefault],
    ['one of each', oneOfEach],
    ['clinic', clinic],
  ] as const;
  for (const [what, tested] of proved)
    asked(
      `${what}: tables, constraints and indexes in pg_catalog are those of the design, up and down`,
      async (db) => {
        const { failure } = await prove({ schema: tested, connection: db, where: name });
        expect(failure).toBeUndefined();
      },
      { extensions: tested.extensions },
    );

  asked('no word or type of the server is unknown to the engine', async (db) => {
    const words = await db.query<{ word: string }>(`select word from pg_get_keywords() where catcode <> 'U'`);
    expect(words.map(({ word }) => word).filter((word) => !reservedWords.has(word))).toEqual([]);
    const own = await db.query<{ name: string }>(
      `select typname::text as name from pg_type where typnamespace = 'pg_catalog'::regnamespace`,
    );
    expect(own.map((type) => type.name).filter((type) => !isSystemType(type))).toEqual([]);
  });

  asked('an added column or changed type that writes the table anew is known to', async (db) => {
    for (const [i, [from, to]] of rewrites().entries()) {
      await runAll(db, emptySchema, from);
      await db.exec('insert into a default values');
      const node = async () =>
        (await db.query<{ node: string }>(`select pg_relation_filenode('a')::text as node`))[0]?.node;
      const before = await node();
      const { steps } = planMigration(from, to);
      for (const step of steps.filter((s) => s.transactional)) for (const { sql } of step.up) await db.exec(sql);
      const told = steps.some((step) => step.hazards.some((hazard) => hazard.code === 'rewritesTable'));
      // Told where it does not is only overcautious: a moment becomes one with a zone for nothing where that is UTC.
      if ((await node()) !== before) expect([i, told]).toEqual([i, true]);
      await db.exec('drop table a');
    }
  });

  asked(
    'statements take the locks the plan says',
    async (db) => {
      await runAll(db, emptySchema, oneOfEach);
      const changed: Schema = {
        ...oneOfEach,
        tables: oneOfEach.tables.map((t) => ({
          ...t,
          name: `${t.name} 2`,
          purpose: 'another',
          checks: [],
          indexes: [],
          foreignKeys: [],
        })),
      };
      const there = planMigration(oneOfEach, changed).steps;
      const back = planMigration(changed, oneOfEach).steps;
      for (const { sql } of [...there, ...back].flatMap((step) => step.up)) {
        const held = await strongest(db, sql);
        expect([sql, lockOf(sql).mode]).toEqual([sql, held]);
      }
    },
    { extensions: oneOfEach.extensions },
  );
});

/** Runs a statement and gives the strongest lock it took on a relation that was there before, as the manual names it. */
async function strongest(db: Connection, sql: string): Promise<string> {
  await db.exec('begin');
  await db.exec('create temporary table there on commit drop as select oid::text as id from pg_class');
  await db.exec(sql);
  const rows = await db.query<{ mode: string }>(
    `select l.mode from pg_locks l join pg_class c on c.oid = l.relation
      where l.pid = pg_backend_pid() and c.relnamespace = 'public'::regnamespace and c.oid::text in (select id from there)
        and c.relkind in ('r', 'i')
      union select l.mode from pg_locks l where l.pid = pg_backend_pid() and l.locktype = 'relation'
        and l.relation::text in (select id from there) and l.relation > 16384
        and not exists (select from pg_class c where c.oid = l.relation)`,
  );
  await db.exec('commit');
  const held = rows.map((row) => row.mode);
  const mode = lockModes.findLast((m) => held.includes(m)) ?? '';
  return mode === 'AccessShareLock' || mode === ''
    ? ''
    : mode
        .replace(/Lock$/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
}

/** Weakest first. */
const lockModes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** Pairs of schemas of one table `a` that serves traffic, one column of which differs. */
function rewrites(): readonly (readonly [Schema, Schema])[] {
  const live = (columns: readonly Column[]): Schema => schema([table('a', columns, { liveTraffic: true })]);
  const x = (type: ColumnType, more: Partial<Column> = {}) => column('a', 'x', { type, nullable: true, ...more });
  const retyped: readonly (readonly [ColumnType, ColumnType])[] = [
    [
      { kind: 'varchar', length: 20 },
      { kind: 'varchar', length: 40 },
    ],
    [
      { kind: 'varchar', length: 40 },
      { kind: 'varchar', length: 20 },
    ],
    [{ kind: 'varchar', length: 40 }, { kind: 'text' }],
    [{ kind: 'text' }, { kind: 'varchar', length: 40 }],
    [{ kind: 'char', length: 3 }, { kind: 'text' }],
    [{ kind: 'integer' }, { kind: 'bigint' }],
    [{ kind: 'integer' }, { kind: 'text' }],
    [
      { kind: 'numeric', precision: 10, scale: 2 },
      { kind: 'numeric', precision: 12, scale: 2 },
    ],
    [
      { kind: 'numeric', precision: 10, scale: 2 },
      { kind: 'numeric', precision: 12, scale: 3 },
    ],
    [{ kind: 'numeric', precision: 10, scale: 2 }, { kind: 'numeric' }],
    [{ kind: 'timestamp' }, { kind: 'timestamptz' }],
    [{ kind: 'timestamptz' }, { kind: 'timestamp' }],
    [{ kind: 'date' }, { kind: 'timestamptz' }],
    [{ kind: 'json' }, { kind: 'jsonb' }],
  ];
  const added: readonly Column[] = [
    x({ kind: 'text' }),
    x({ kind: 'text' }, { nullable: false, default: { kind: 'literal', value: 'x' } }),
    x({ kind: 'timestamptz' }, { nullable: false, default: { kind: 'now' } }),
    x({ kind: 'date' }, { nullable: false, default: { kind: 'today' } }),
    x({ kind: 'uuid' }, { nullable: false, default: { kind: 'uuid' } }),
    x({ kind: 'bigint' }, { nullable: false, generated: { kind: 'identity', always: true } }),
    x({ kind: 'integer' }, { generated: { kind: 'stored', sql: ['1 + 1'] } }),
  ];
  return [
    ...retyped.map(([from, to]) => [live([x(from)]), live([x(to)])] as const),
    ...added.map((more) => [live([]), live([more])] as const),
  ];
}
