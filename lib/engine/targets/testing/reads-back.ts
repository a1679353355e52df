import { expect } from 'vitest';
import { emptySchema, type Schema } from '../../model/schema';
import { planMigration } from '../../plan';
import { clinic } from '../../testing/clinic';
import type { BundleFile, Target, TargetInput } from '../target';
import { stress } from './stress';

const at = '2026-01-31T12:00:00.000Z';

/** What a target is given for a schema. */
export const inputOf = (of: Schema, name = 'Clinic'): TargetInput => ({
  schema: of,
  plan: planMigration(emptySchema, of),
  name,
  at,
});

/** The same schema with all its tables in use. */
export const inUse = (of: Schema): Schema => ({
  ...of,
  tables: of.tables.map((table) => ({ ...table, liveTraffic: true })),
});

export type Files = readonly BundleFile[];

/** The SQL a tool would run of some files, in its order. */
export type ReadSql = (files: Files) => readonly string[];

/** What every target's files must run whole: a readable design and a hard one, each new and in use. */
export const planDesigns: readonly (readonly [what: string, of: Schema])[] = [
  ['a readable one', clinic],
  ['a readable one in use', inUse(clinic)],
  ['a hard one', stress],
  ['a hard one in use', inUse(stress)],
];

/** Compares what a tool reads out of a target's files, both ways, with the plan, statement by statement. */
export function expectWholePlan(
  target: Target,
  of: Schema,
  read: { readonly up: ReadSql; readonly down: ReadSql },
): void {
  const input = inputOf(of);
  const { steps } = input.plan;
  const all = target.files(input);
  const [before, after] = [all.filter(isBaseline).map(unrooted), all.filter((file) => !isBaseline(file))];
  const ups = [...read.up(before), ...read.up(after)];
  const downs = [...read.down(after), ...read.down(before)];
  expect(statementsIn(ups)).toEqual(
    steps
      .flatMap(({ up }) => up.map(({ sql }) => `${sql};`))
      .join('\n')
      .split('\n'),
  );
  expect(statementsIn(downs)).toEqual(
    [...steps]
      .reverse()
      .flatMap(({ down }) => down.map(({ sql }) => `${sql};`))
      .join('\n')
      .split('\n'),
  );
}

const isBaseline = ({ path }: BundleFile): boolean => path.startsWith('baseline/');

const unrooted = (file: BundleFile): BundleFile => ({ ...file, path: file.path.slice('baseline/'.length) });

/** Without comments, blank lines, transactions and the wait for locks. */
const statementsIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('--') && !noStatement.test(line));

const noStatement = /^(BEGIN|COMMIT|SET LOCAL lock_timeout = '5s');$/;

/** The files of a folder, by name, in the order of their names. */
export const inFolder = (files: readonly BundleFile[], folder: string, ending = ''): readonly BundleFile[] =>
  files
    .filter(({ path }) => path.startsWith(folder) && path.endsWith(ending))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** The part of a text after one line and before another; up to its end without the second, empty without the first. */
export function between(text: string, start: RegExp, end?: RegExp): string {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => start.test(line));
  const to = end ? lines.findIndex((line, i) => i > from && end.test(line)) : -1;
  return from < 0 ? '' : lines.slice(from + 1, to < 0 ? undefined : to).join('\n');
}

/** Compares every file of a target with its golden one, at the same path under `golden/`. */
export async function expectGolden(target: Target, of: Schema): Promise<void> {
  for (const { path, text } of target.files(inputOf(of))) await expect(text).toMatchFileSnapshot(`golden/${path}`);
}

/** The SQL in the template literals of a script, each with its semicolon and without the indent it stands at. */
export const templatesIn = (script: string): string =>
  [...script.matchAll(/`((?:[^`\\]|\\[\s\S])*)`/g)]
    .map(([, body = '']) => `${dedented(body.replace(/\\([\s\S])/g, '$1'))};`)
    .join('\n');

function dedented(text: string): string {
  const indent = /^\n( *)/.exec(text)?.[1];
  return indent === undefined ? text : text.trim().replaceAll(`\n${indent}`, '\n');
}
