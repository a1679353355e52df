import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/schema';
import { clinic } from '../../testing/clinic';
import {
  expectGolden,
  expectWholePlan,
  type Files,
  inFolder,
  inputOf,
  inUse,
  planDesigns,
} from '../testing/reads-back';
import { stress } from '../testing/stress';
import { django } from './index';

/** The statements in a list of Python strings, as Django sends them. */
const strings = (list: string): string =>
  [...list.matchAll(/^ +(?:"""\n([\s\S]*?)\n *"""|"((?:[^"\\]|\\.)*)"),$/gm)]
    .map(([, block, line]) => {
      const indent = /^ */.exec(block ?? '')?.[0] ?? '';
      const text = block?.replace(new RegExp(`^${indent}`, 'gm'), '') ?? line ?? '';
      return `${text.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char))};`;
    })
    .join('\n');

const ways = (text: string) => (text.split('state_operations=[')[0] ?? '').split('reverse_sql=[');

const migrations = (files: Files): Files => files.filter(({ path }) => /migrations\/\d+_/.test(path));

const read = {
  up: (files: Files) => inFolder(migrations(files), 'app').map(({ text }) => strings(ways(text)[0] ?? '')),
  down: (files: Files) =>
    inFolder(migrations(files), 'app')
      .map(({ text }) => strings(ways(text)[1] ?? ''))
      .reverse(),
};

const models = (of: Schema): string =>
  django.files(inputOf(of)).find(({ path }) => path === 'app/models.py')?.text ?? '';

describe('Django', () => {
  it('of a readable design', async () => {
    await expectGolden(django, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(django, of, read);
  });

  it('leaves a transaction for what cannot be in one, and tells Django the models once', () => {
    const files = migrations(django.files(inputOf(inUse(clinic)))).filter(({ path }) => path.startsWith('app/'));
    for (const { text } of files) expect(text.includes('atomic = False')).toBe(text.includes('CONCURRENTLY'));
    expect(files.map(({ text }) => text.includes('CreateModel'))).toEqual(files.map((_, i) => i === 0));
    expect(files.map(({ text }) => /dependencies = \[(.*)\]/.exec(text)?.[1])).toEqual(
      files.map((_, i) => (i === 0 ? '' : `("app", "${files[i - 1]?.path.slice('app/migrations/'.length, -3)}")`)),
    );
  });

  it('tells Django the models even where every table is there and has no index', () => {
    const bare = { ...clinic, tables: clinic.tables.map((table) => ({ ...table, indexes: [] })) };
    const files = migrations(django.files(inputOf(inUse(bare))));
    expect(files.map(({ path }) => path)).toContain('app/migrations/0001_initial.py');
  });
});

describe('the models', () => {
  it('name both ends of a relation that a table has with itself', () => {
    expect(models(clinic)).toContain('    supervisor = models.ForeignKey(\n        "self",');
    expect(models(clinic)).toContain('related_name="doctors_as_supervisor",');
  });

  it('have an enum with choices, and its default', () => {
    expect(models(clinic)).toContain('    BOOKED = "booked", "Booked"');
    expect(models(clinic)).toContain('models.TextField(choices=VisitStatus.choices, default=VisitStatus.BOOKED)');
    expect(models(stress)).toContain('base_field=SqlTypeField(sql_type="mood")');
  });

  it('take a table with several key columns by one of them, and the notes warn of it', () => {
    expect(models(clinic)).toMatch(/ {4}specialty = models\.TextField\(\s*primary_key=True,/);
    expect(models(clinic)).toMatch(/fields=\["doctor", "specialty"\],\s*name="pk_doctor_specialties"/);
    expect(django.notes(inputOf(clinic)).join('\n')).toContain('doctor_specialties');
  });

  it('leave out what the database computes', () => {
    expect(models(stress)).not.toContain('search =');
    expect(django.notes(inputOf(stress)).join('\n')).toContain('seats.search');
  });

  it('name the indexes Django takes, in no more than 30 characters', () => {
    const names = [...models(stress).matchAll(/models\.Index\([\s\S]*?name="(.*?)"/g)].map(([, name = '']) => name);
    expect(names).toContain('idx_user_manager_id');
    for (const name of names) expect(name.length).toBeLessThanOrEqual(30);
  });
});
