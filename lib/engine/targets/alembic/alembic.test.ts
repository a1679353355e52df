import { describe, expect, it } from 'vitest';
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
import { alembic } from './index';
import { executeLine, plainColons } from './lexical';
import { modelsPython } from './models';

/** The SQL that `op.execute` is given, as SQLAlchemy sends it: a colon behind a backslash is a colon. */
const executed = (script: string): string =>
  [...script.matchAll(/op\.execute\(\s*(?:"""\n([\s\S]*?)\n *"""|"((?:[^"\\]|\\.)*)")\s*\)/g)]
    .map(([, block, line]) => {
      const indent = /^ */.exec(block ?? '')?.[0] ?? '';
      const text = block?.replace(new RegExp(`^${indent}`, 'gm'), '') ?? line ?? '';
      return `${text.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char)).replaceAll('\\:', ':')};`;
    })
    .join('\n');

const read = {
  up: (files: Files) =>
    inFolder(files, 'migrations/versions/').map(({ text }) => executed(text.split('def downgrade')[0] ?? '')),
  down: (files: Files) =>
    inFolder(files, 'migrations/versions/')
      .map(({ text }) => executed(text.split('def downgrade')[1] ?? ''))
      .reverse(),
};

describe('Alembic', () => {
  it('of a readable design', async () => {
    await expectGolden(alembic, clinic);
  });

  it.each(planDesigns)('runs the whole plan of %s', (_, of) => {
    expectWholePlan(alembic, of, read);
  });

  it('chains its revisions, and keeps those of a baseline apart', () => {
    const files = alembic.files(inputOf(inUse(clinic)));
    const revisions = inFolder(files, 'migrations/versions/').map(({ text }) => ({
      own: /^revision = "(\d+)"$/m.exec(text)?.[1],
      before: /^down_revision = "?(\w+)"?$/m.exec(text)?.[1],
    }));
    expect(revisions.map(({ before }) => before)).toEqual(['None', ...revisions.slice(0, -1).map(({ own }) => own)]);
    const baseline = files.find(({ path }) => path === 'baseline/migrations/env.py')?.text;
    expect(baseline).toContain('version_table="alembic_version_baseline"');
  });

  it('leaves a transaction for what cannot be in one', () => {
    for (const { text } of inFolder(alembic.files(inputOf(inUse(clinic))), 'migrations/versions/')) {
      expect(text.includes('autocommit_block()')).toBe(text.includes('CONCURRENTLY'));
    }
  });
});

describe('SQL in Python', () => {
  it('has no places for values', () => {
    expect(plainColons("'a:b'::text <> '12:00'")).toBe("'a\\:b'::text <> '12\\:00'");
  });

  it('never ends the string it stands in', () => {
    expect(executeLine('COMMENT ON TABLE """" IS E\'\\n\'\n', '  ')).toContain('\\"\\"\\"" IS E\'\\\\n\'');
  });
});

describe('the models', () => {
  const text = modelsPython(stress);

  it('have an enum no column can hide', () => {
    expect(text).toContain('Mood = ENUM(');
    expect(text).toContain('moods = Column(ARRAY(Mood), nullable=False');
  });

  it('have both ends of every relation', () => {
    const ends = [...text.matchAll(/^ {4}(\w+) = relationship\(/gm)].map(([, name]) => name);
    const back = [...text.matchAll(/back_populates="(\w+)"/g)].map(([, name]) => name);
    expect(ends.toSorted()).toEqual(back.toSorted());
    expect(ends).toHaveLength(2 * stress.tables.flatMap(({ foreignKeys }) => foreignKeys).length);
  });

  it('have every constraint and index by its name', () => {
    for (const table of stress.tables) {
      for (const { name } of [
        ...table.foreignKeys,
        ...table.uniques,
        ...table.checks,
        ...table.exclusions,
        ...table.indexes,
      ]) {
        expect(text).toContain(`"${name}"`);
      }
    }
  });
});
