import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metrics } from './metrics';
import { rowsOf, tableView } from './table-view';
import { anySchema } from './testing/arbitrary';
import { schemaFrom } from './testing/tables';

const schema = schemaFrom([
  { name: 'doctors', columns: ['id uuid', 'license_number text unique', 'bio text null'] },
  {
    name: 'appointments',
    columns: ['id uuid', 'doctor_id uuid -> doctors', 'starts_at timestamptz', 'code text'],
    uniques: [['doctor_id', 'starts_at']],
    indexes: [['code'], ['doctor_id', 'code'], ['starts_at', 'code desc']],
  },
  {
    name: 'doctor_tags',
    columns: ['doctor_id uuid -> doctors cascade', 'tag text'],
    primaryKey: ['doctor_id', 'tag'],
  },
]);
const [doctors, appointments, tags] = schema.tables;
if (!doctors || !appointments || !tags) throw new Error('the fixture has three tables');

const badges = (name: string) =>
  rowsOf(appointments, schema)
    .find((row) => row.name === name)
    ?.badges.map((b) => b.text);

describe('rows', () => {
  test('the key slot tells primary, foreign and both', () => {
    expect(rowsOf(doctors, schema).map((row) => row.key)).toEqual(['primary', 'none', 'none']);
    expect(rowsOf(appointments, schema).map((row) => row.key)).toEqual(['primary', 'foreign', 'none', 'none']);
    expect(rowsOf(tags, schema).map((row) => row.key)).toEqual(['both', 'primary']);
  });

  test('a column with a key or index of its own shows it without a place', () => {
    expect(rowsOf(doctors, schema)[1]?.badges.map((b) => b.text)).toEqual(['UQ']);
    expect(badges('code')).toEqual(['IX']);
  });

  test('a column in composites shows its best place in a unique key and in an index', () => {
    expect(badges('doctor_id')).toEqual(['UQ·1', 'IX·1']);
    expect(badges('starts_at')).toEqual(['UQ·2', 'IX·1']);
  });

  test('a badge says in words what it stands for', () => {
    expect(rowsOf(appointments, schema)[2]?.label).toBe(
      'starts_at, timestamptz, not null, 2 of 2 in unique key uq_appointments_doctor_id_starts_at, ' +
        '1 of 2 in index idx_appointments_starts_at_code',
    );
  });

  test('an index on an expression over one column marks that column', () => {
    const email = schemaFrom([{ name: 'users', columns: ['id uuid', 'email text'] }]);
    const users = email.tables[0];
    const column = users?.columns[1];
    if (!users || !column) throw new Error('the fixture has a column');
    const lower = {
      id: 'i',
      name: 'uq_users_lower_email',
      unique: true,
      method: 'btree',
      parts: [{ key: { expression: ['lower(', { column: column.id }, ')'] }, direction: 'asc' }],
      serves: [],
      purpose: '',
      origin: { kind: 'hand' },
    } as const;
    expect(rowsOf({ ...users, indexes: [lower] }, email)[1]?.badges.map((b) => b.text)).toEqual(['UQ']);
  });
});

describe('the node', () => {
  test('composites are folded in one footer line', () => {
    const view = tableView(appointments, schema);
    expect(view.footer?.text).toBe('3 composite indexes');
    expect(view.footer?.groups.map((g) => g.columns)).toEqual([
      '(doctor_id, starts_at)',
      '(doctor_id, code)',
      '(starts_at, code desc)',
    ]);
    expect(view.height).toBe(metrics.header + 4 * metrics.row + metrics.footer);
  });

  test('detail levels drop rows', () => {
    expect(tableView(doctors, schema, 'keys').rows.map((row) => [row.name, row.y])).toEqual([
      ['id', 36],
      ['license_number', 64],
    ]);
    expect(tableView(doctors, schema, 'names').height).toBe(metrics.header);
  });

  test('sizes stay within bounds for any names', () => {
    fc.assert(
      fc.property(anySchema(8), (any) => {
        for (const table of any.tables) {
          const view = tableView(table, any);
          expect(view.width).toBeGreaterThanOrEqual(metrics.minWidth);
          expect(view.width).toBeLessThanOrEqual(metrics.maxWidth);
          expect(view.rows.at(-1)?.y ?? 0).toBeLessThan(view.height);
        }
      }),
    );
  });
});
