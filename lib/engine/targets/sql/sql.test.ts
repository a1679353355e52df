import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySchema, type Schema } from '../../model/schema';
import { planMigration } from '../../plan';
import { arbitraryVersion } from '../../testing/arbitrary-versions';
import { column, index, schema, table } from '../../testing/build';
import { clinic } from '../../testing/clinic';
import { sql } from './index';

const filesOf = (of: Schema, name = 'Clinic') =>
  sql.files({ schema: of, plan: planMigration(emptySchema, of), name, at: '2026-01-01T00:00:00.000Z' });

const inUse = (of: Schema, ...ids: readonly string[]): Schema => ({
  ...of,
  tables: of.tables.map((each) => (ids.includes(each.id) ? { ...each, liveTraffic: true } : each)),
});

describe('a design', () => {
  it('is one file, up and down', async () => {
    const [file, ...more] = filesOf(clinic);
    expect(more).toEqual([]);
    expect(file?.path).toBe('migrations/001_create_clinic.sql');
    await expect(file?.text).toMatchFileSnapshot('golden/clinic.sql');
  });

  it.each([
    ['Clinic', 'clinic'],
    ['The big Café & Bar', 'the_big_cafe_bar'],
    ['../../etc/passwd', 'etc_passwd'],
    ['诊所', 'schema'],
    ['x'.repeat(300), 'x'.repeat(48)],
  ])('called %s is written to a file name that is safe', (name, safe) => {
    expect(filesOf(clinic, name)[0]?.path).toBe(`migrations/001_create_${safe}.sql`);
  });
});

describe('a design with tables in use', () => {
  const files = filesOf(inUse(clinic, 'appointments', 'doctors'));

  it('has a baseline beside the migrations, and a file for every index of theirs', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'baseline/migrations/001_existing_clinic.sql',
      'migrations/001_create_clinic.sql',
      'migrations/002_create_idx_appointments_patient_id.sql',
      'migrations/003_create_idx_appointments_doctor_id_starts_at.sql',
      'migrations/004_create_idx_doctors_supervisor_id.sql',
      'migrations/005_create_idx_doctors_department_id.sql',
      'migrations/006_validate_constraints.sql',
    ]);
  });

  it('says which files run outside a transaction', () => {
    const outside = files.filter(({ text }) => text.includes('-- migrate:up transaction:false\n'));
    expect(outside).toHaveLength(4);
    for (const { text } of outside) {
      expect(text).toContain('-- migrate:down transaction:false\n');
      expect(text.match(/CONCURRENTLY/g)).toHaveLength(2);
    }
  });

  it('does not wait for locks for long', () => {
    expect(files[1]?.text).toContain("-- migrate:up\n\nSET LOCAL lock_timeout = '5s';\n");
  });
});

describe('every file', () => {
  const marker = /^-- migrate:(up|down)( transaction:false)?$/gm;

  it('has one way up and one way down, whatever things are called', () => {
    fc.assert(
      fc.property(arbitraryVersion, fc.boolean(), fc.string({ unit: 'grapheme' }), (of, live, name) => {
        const marked = live ? inUse(of, ...of.tables.map(({ id }) => id)) : of;
        for (const { text, path } of filesOf(marked, name)) {
          expect([...text.matchAll(marker)].map(([, way]) => way)).toEqual(['up', 'down']);
          expect(path).toMatch(/^(baseline\/)?migrations\/[0-9]{3}_[a-z0-9_]+\.sql$/);
        }
      }),
    );
  });

  it('says what an index is for without opening a section', () => {
    const purpose = 'migrate:down\n-- migrate:down';
    const of = schema([table('a', [column('a', 'x')], { indexes: [index('a', ['x'], { purpose })] })]);
    const text = filesOf(of)[0]?.text ?? '';
    expect([...text.matchAll(marker)]).toHaveLength(2);
    expect(text).toContain('-- “migrate:down -- migrate:down”\nCREATE INDEX');
  });
});
