import { describe, expect, it } from 'vitest';
import type { Predicate } from '../model/predicate';
import type { Column, Index, Table } from '../model/schema';
import { column, foreignKey, index, schema, table } from '../testing/build';
import { exclusionSql, foreignKeySql, uniqueSql } from './constraints';
import { createIndexSql, dropIndexSql } from './indexes';
import { namesOf, type SqlContext } from './names';
import { postgresql } from './postgresql';
import { predicateSql } from './predicates';
import { columnSql, createEnumSql, createTableSql, tableCommentSql } from './tables';

const origin = { kind: 'hand' } as const;
const rooms = table('rooms', [column('rooms', 'order'), column('rooms', 'Größe', { nullable: true })]);
const context = (...tables: readonly Table[]): SqlContext => ({
  dialect: postgresql,
  names: namesOf(schema(tables, { enums: [{ id: 'mood', name: 'user', values: ['sad', "it's ok"], origin }] })),
});
const ctx = context(rooms);
const [order, size] = ['rooms.order', 'rooms.Größe'] as const;

describe('a condition', () => {
  it.each<[string, Predicate, string]>([
    ['a value', { kind: 'compare', column: order, op: '<>', value: 'x' }, `"order" <> 'x'`],
    ['a negative bound', { kind: 'compare', column: order, op: '>', value: -1 }, '"order" > -1'],
    ['two columns', { kind: 'compareColumns', left: order, op: '<', right: size }, '"order" < "Größe"'],
    ['bounds', { kind: 'between', column: order, min: 1, max: 5 }, '"order" BETWEEN 1 AND 5'],
    ['a set', { kind: 'oneOf', column: order, values: ['a', "b's"] }, `"order" IN ('a', 'b''s')`],
    ['an excluded set', { kind: 'noneOf', column: order, values: [1] }, '"order" NOT IN (1)'],
    ['an empty set', { kind: 'oneOf', column: order, values: [] }, 'FALSE'],
    ['nothing there', { kind: 'isNull', column: order }, '"order" IS NULL'],
    ['something there', { kind: 'isNotNull', column: order }, '"order" IS NOT NULL'],
    ['a length', { kind: 'length', column: order, op: '=', value: 2 }, 'char_length("order") = 2'],
    ['a pattern', { kind: 'matches', column: order, pattern: '^[A-Z]+\\d$' }, `"order" ~ '^[A-Z]+\\d$'`],
    [
      'one of two',
      { kind: 'countSet', columns: [order, size], op: '=', value: 1 },
      'num_nonnulls("order", "Größe") = 1',
    ],
    ['free SQL', { kind: 'sql', sql: ['lower(', { column: order }, ') = 1'] }, 'lower("order") = 1'],
  ])('%s', (_, predicate, sql) => {
    expect(predicateSql(ctx, predicate)).toBe(sql);
  });

  it('keeps AND, OR and NOT apart', () => {
    const a: Predicate = { kind: 'isNull', column: order };
    const b: Predicate = { kind: 'isNull', column: size };
    const free: Predicate = { kind: 'sql', sql: ['x OR y'] };
    expect(predicateSql(ctx, { kind: 'and', all: [{ kind: 'or', any: [a, b] }, free] })).toBe(
      '("order" IS NULL OR "Größe" IS NULL) AND (x OR y)',
    );
    expect(predicateSql(ctx, { kind: 'not', predicate: { kind: 'or', any: [a, b] } })).toBe(
      'NOT ("order" IS NULL OR "Größe" IS NULL)',
    );
    expect(predicateSql(ctx, { kind: 'and', all: [] })).toBe('TRUE');
    expect(predicateSql(ctx, { kind: 'or', any: [] })).toBe('FALSE');
  });
});

describe('a column', () => {
  it.each<[Partial<Column>, string]>([
    [{}, 'a text NOT NULL'],
    [{ nullable: true }, 'a text'],
    [{ type: { kind: 'varchar', length: 20 } }, 'a varchar(20) NOT NULL'],
    [{ type: { kind: 'numeric', precision: 12, scale: 2 } }, 'a numeric(12, 2) NOT NULL'],
    [{ type: { kind: 'numeric' } }, 'a numeric NOT NULL'],
    [{ type: { kind: 'double' } }, 'a double precision NOT NULL'],
    [{ type: { kind: 'enum', enum: 'mood' } }, 'a "user" NOT NULL'],
    [{ type: { kind: 'array', of: { kind: 'enum', enum: 'mood' } } }, 'a "user"[] NOT NULL'],
    [{ type: { kind: 'custom', sql: 'geometry(Point, 4326)' } }, 'a geometry(Point, 4326) NOT NULL'],
    [{ type: { kind: 'uuid' }, default: { kind: 'uuid' } }, 'a uuid NOT NULL DEFAULT gen_random_uuid()'],
    [{ type: { kind: 'timestamptz' }, default: { kind: 'now' } }, 'a timestamptz NOT NULL DEFAULT now()'],
    [{ type: { kind: 'date' }, default: { kind: 'today' } }, 'a date NOT NULL DEFAULT CURRENT_DATE'],
    [{ type: { kind: 'boolean' }, default: { kind: 'literal', value: false } }, 'a boolean NOT NULL DEFAULT false'],
    [
      { type: { kind: 'jsonb' }, default: { kind: 'expression', sql: "'{}'::jsonb" } },
      "a jsonb NOT NULL DEFAULT '{}'::jsonb",
    ],
    [
      { type: { kind: 'bigint' }, generated: { kind: 'identity', always: true } },
      'a bigint GENERATED ALWAYS AS IDENTITY NOT NULL',
    ],
    [
      { nullable: true, generated: { kind: 'stored', sql: ['lower(', { column: 't.b' }, ')'] } },
      'a text GENERATED ALWAYS AS (lower("B b")) STORED',
    ],
  ])('%j', (more, sql) => {
    const made = column('t', 'a', more);
    expect(columnSql(context(table('t', [made, { ...column('t', 'b'), name: 'B b' }])), made)).toBe(sql);
  });
});

describe('a constraint', () => {
  const parts = table('parts', [column('parts', 'a'), column('parts', 'b', { nullable: true })], {});
  const both = context(rooms, parts);

  it('states ON DELETE always and ON UPDATE when it is not the default', () => {
    const key = foreignKey('parts', 'a', 'rooms', {
      onDelete: 'noAction',
      onUpdate: 'cascade',
      deferrable: 'deferred',
    });
    expect(foreignKeySql(both, key)).toBe(
      'CONSTRAINT fk_parts_a FOREIGN KEY (a)\n    REFERENCES rooms (id) ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED',
    );
  });

  it('sets only the nullable columns of a composite foreign key to NULL', () => {
    const key = foreignKey('parts', 'a', 'rooms', {
      columns: ['parts.a', 'parts.b'],
      refColumns: ['rooms.id', order],
      onDelete: 'setNull',
    });
    expect(foreignKeySql(both, key)).toContain('REFERENCES rooms (id, "order") ON DELETE SET NULL (b)');
  });

  it('tells NULLs that clash from those that do not', () => {
    const unique = { id: 'u', name: 'uq', columns: ['parts.a', 'parts.b'], nullsNotDistinct: true, origin };
    expect(uniqueSql(both, unique)).toBe('CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a, b)');
    expect(uniqueSql(both, { ...unique, nullsNotDistinct: false })).toBe('CONSTRAINT uq UNIQUE (a, b)');
  });

  it('excludes by operators', () => {
    const sql = exclusionSql(both, {
      id: 'x',
      name: 'ex',
      parts: [
        { key: { column: 'parts.a' }, operator: '=' },
        { key: { expression: [{ column: 'parts.a' }, ' || ', { column: 'parts.b' }] }, operator: '&&' },
      ],
      where: { kind: 'isNull', column: 'parts.b' },
      origin,
    });
    expect(sql).toBe('CONSTRAINT ex EXCLUDE USING gist (a WITH =, (a || b) WITH &&)\n    WHERE (b IS NULL)');
  });
});

describe('an index', () => {
  const on = (more: Partial<Index>) =>
    createIndexSql(ctx, 'rooms', { ...index('rooms', ['order']), name: 'i', ...more });

  it('says no more than it must', () => {
    expect(on({})).toBe('CREATE INDEX i\n  ON rooms ("order")');
    expect(dropIndexSql(ctx, 'i')).toBe('DROP INDEX i');
  });

  it('has directions, nulls where they are not the default, and operator classes', () => {
    const key = { column: order };
    expect(on({ parts: [{ key, direction: 'desc', nulls: 'first' }] })).toContain('("order" DESC)');
    expect(on({ parts: [{ key, direction: 'desc', nulls: 'last' }] })).toContain('("order" DESC NULLS LAST)');
    expect(on({ parts: [{ key, direction: 'asc', nulls: 'first' }] })).toContain('("order" NULLS FIRST)');
    expect(on({ method: 'gin', parts: [{ key, direction: 'asc', opclass: 'gin_trgm_ops' }] })).toContain(
      'ON rooms USING gin ("order" gin_trgm_ops)',
    );
  });

  it('puts an expression in parentheses unless it is one call', () => {
    const expression = (...sql: readonly (string | { column: string })[]) =>
      on({ parts: [{ key: { expression: sql }, direction: 'asc' }] });
    expect(expression('lower(', { column: size }, ')')).toContain('((lower("Größe")))');
    expect(expression('lower(', { column: 'rooms.id' }, ')')).toContain('(lower(id))');
    expect(expression('lower(id) || upper(id)')).toContain('((lower(id) || upper(id)))');
  });

  it('is unique, partial and covering', () => {
    expect(on({ unique: true, include: [size], where: { kind: 'isNull', column: size } })).toBe(
      'CREATE UNIQUE INDEX i\n  ON rooms ("order") INCLUDE ("Größe")\n  WHERE "Größe" IS NULL',
    );
  });

  it('is built without blocking when asked to', () => {
    expect(createIndexSql(ctx, 'rooms', index('rooms', ['order']), true)).toMatch(/^CREATE INDEX CONCURRENTLY /);
    expect(dropIndexSql(ctx, 'i', true)).toBe('DROP INDEX CONCURRENTLY i');
  });
});

describe('a table', () => {
  it('has a column a line, then its named constraints', () => {
    expect(createTableSql(ctx, rooms, [])).toBe(
      [
        'CREATE TABLE rooms (',
        '  id uuid NOT NULL DEFAULT gen_random_uuid(),',
        '  "order" text NOT NULL,',
        '  "Größe" text,',
        '  CONSTRAINT pk_rooms PRIMARY KEY (id)',
        ')',
      ].join('\n'),
    );
  });

  it('has a comment, or has it removed', () => {
    expect(tableCommentSql(ctx, 'rooms', "A doctor's room")).toBe("COMMENT ON TABLE rooms IS 'A doctor''s room'");
    expect(tableCommentSql(ctx, 'rooms', '')).toBe('COMMENT ON TABLE rooms IS NULL');
  });
});

it('an enum type has its values in order', () => {
  expect(createEnumSql(ctx, { id: 'e', name: 'user', values: ['b', "it's"], origin })).toBe(
    `CREATE TYPE "user" AS ENUM ('b', 'it''s')`,
  );
});
