import type { ColumnType } from '../../model/column-type';
import type { Column, Schema } from '../../model/schema';
import { column, foreignKey, index, schema, table, typed } from '../../testing/build';

const origin = { kind: 'hand' } as const;
const of = (kind: 'bigint' | 'date' | 'tsvector' | 'tstzrange' | 'interval' | 'time' | 'double') =>
  ({ kind }) as ColumnType;
const long = 'a_table_whose_name_is_as_long_as_the_database_lets_it_be_so_63x';

const id = (of: string): Column =>
  column(of, 'id', { type: { kind: 'bigint' }, generated: { kind: 'identity', always: false } });

/**
 * What breaks exports, in one design: reserved, mixed-case and longest names, circles, self references, composite keys,
 * keys of every kind, enums with odd values, every kind of index and constraint, and comments with quotes of all sorts.
 */
export const stress: Schema = schema(
  [
    table(
      'user',
      [
        column('user', 'order'),
        column('user', 'Mixed Case', {
          nullable: true,
          comment: `It's \`quoted\` "twice" \${here} */ -- and\nbroken \\ off`,
        }),
        column('user', 'default', { type: { kind: 'boolean' }, default: { kind: 'literal', value: false } }),
        column('user', 'mood', {
          type: { kind: 'enum', enum: 'mood' },
          default: { kind: 'literal', value: "it's; ok" },
        }),
        column('user', 'moods', {
          type: { kind: 'array', of: { kind: 'enum', enum: 'mood' } },
          default: { kind: 'expression', sql: "'{}'::mood[]" },
        }),
        column('user', 'manager_id', { type: { kind: 'uuid' }, nullable: true }),
        column('user', 'best_team_id', { type: of('bigint'), nullable: true }),
        column('user', 'born_on', { type: of('date'), default: { kind: 'today' } }),
      ],
      {
        purpose: 'A person; "user" is a reserved word',
        foreignKeys: [
          foreignKey('user', 'manager_id', 'user', { onDelete: 'setNull' }),
          foreignKey('user', 'best_team_id', 'teams', { onDelete: 'setNull', deferrable: 'deferred' }),
        ],
        checks: [
          {
            id: 'user/chk:order',
            name: 'chk_user_order',
            predicate: { kind: 'matches', column: 'user.order', pattern: '^[a-z;]+\\d$' },
            origin,
          },
          {
            id: 'user/chk:not_self',
            name: 'chk_user_not_self',
            predicate: { kind: 'compareColumns', left: 'user.manager_id', op: '<>', right: 'user.id' },
            origin,
          },
        ],
        indexes: [
          index('user', ['manager_id']),
          index('user', ['Mixed Case'], {
            name: 'uq_user_mixed_case',
            unique: true,
            parts: [{ key: { expression: ['lower(', { column: 'user.Mixed Case' }, ')'] }, direction: 'asc' }],
            where: { kind: 'isNotNull', column: 'user.Mixed Case' },
          }),
          index('user', ['order'], {
            name: 'idx_user_order_trgm',
            method: 'gin',
            parts: [{ key: { column: 'user.order' }, direction: 'asc', opclass: 'gin_trgm_ops' }],
          }),
          index('user', ['moods'], { method: 'gin' }),
        ],
      },
    ),
    {
      ...table('teams', [column('teams', 'name'), typed('teams', 'lead_id', 'uuid')], {
        foreignKeys: [foreignKey('teams', 'lead_id', 'user')],
        uniques: [
          {
            id: 'teams/uq:name',
            name: 'uq_teams_name',
            columns: ['teams.name', 'teams.lead_id'],
            nullsNotDistinct: true,
            origin,
          },
        ],
        indexes: [
          index('teams', ['lead_id'], {
            include: ['teams.name'],
            parts: [{ key: { column: 'teams.lead_id' }, direction: 'desc', nulls: 'last' }],
          }),
        ],
      }),
      columns: [id('teams'), column('teams', 'name'), typed('teams', 'lead_id', 'uuid')],
    },
    {
      ...table('seats', [], {
        purpose: 'A composite key that refers to itself',
        primaryKey: { id: 'seats/pk', name: 'pk_seats', columns: ['seats.team_id', 'seats.number'] },
        foreignKeys: [
          foreignKey('seats', 'team_id', 'teams', { onDelete: 'cascade' }),
          foreignKey('seats', 'next', 'seats', {
            columns: ['seats.team_id', 'seats.next_number'],
            refColumns: ['seats.team_id', 'seats.number'],
            onDelete: 'setNull',
          }),
        ],
        exclusions: [
          {
            id: 'seats/ex',
            name: 'ex_seats_taken',
            parts: [
              { key: { column: 'seats.number' }, operator: '=' },
              { key: { column: 'seats.taken' }, operator: '&&' },
            ],
            origin,
          },
        ],
        indexes: [
          index('seats', ['number'], { where: { kind: 'isNull', column: 'seats.next_number' } }),
          index('seats', ['search'], { method: 'gin' }),
          index('seats', ['taken'], { method: 'gist' }),
        ],
      }),
      columns: [
        column('seats', 'team_id', { type: of('bigint') }),
        typed('seats', 'number', 'integer'),
        column('seats', 'next_number', { type: { kind: 'integer' }, nullable: true }),
        column('seats', 'taken', { type: of('tstzrange') }),
        column('seats', 'label', {
          type: { kind: 'varchar', length: 40 },
          default: { kind: 'literal', value: 'a\nb' },
        }),
        column('seats', 'search', {
          type: of('tsvector'),
          nullable: true,
          generated: { kind: 'stored', sql: ["to_tsvector('simple', ", { column: 'seats.label' }, ')'] },
        }),
      ],
    },
    table(
      long,
      [
        typed(long, 'user_id', 'uuid'),
        typed(long, 'team_id', 'uuid'),
        column(long, 'opens_at', { type: of('time'), nullable: true }),
        column(long, 'lasts', { type: of('interval'), nullable: true }),
        column(long, 'weight', { type: of('double'), default: { kind: 'literal', value: -1.5 } }),
        column(long, 'total', {
          type: { kind: 'numeric', precision: 14, scale: 4 },
          default: { kind: 'literal', value: 0 },
        }),
        column(long, 'note', { type: { kind: 'custom', sql: 'citext' }, nullable: true }),
        column(long, 'updated_at', { type: { kind: 'timestamptz' }, default: { kind: 'now' }, touchedOnUpdate: true }),
      ],
      {
        foreignKeys: [
          foreignKey(long, 'user_id', 'user', { name: 'fk_long_user_id', onUpdate: 'cascade' }),
          foreignKey(long, 'team_id', 'user', { name: 'fk_long_team_id', onDelete: 'noAction' }),
        ],
        primaryKey: { id: 'long/pk', name: 'pk_long', columns: [`${long}.id`] },
        uniques: [
          {
            id: 'long/uq:user',
            name: 'uq_long_user_id',
            columns: [`${long}.user_id`],
            nullsNotDistinct: false,
            origin,
          },
        ],
        indexes: [
          index(long, ['team_id'], { name: 'idx_long_team_id', method: 'hash' }),
          index(long, ['updated_at'], { name: 'idx_long_updated_at', method: 'brin' }),
        ],
      },
    ),
  ],
  {
    enums: [{ id: 'mood', name: 'mood', values: ['happy', "it's; ok", '2 sad', 'class'], origin }],
    extensions: ['btree_gist', 'citext', 'pg_trgm'],
  },
);
