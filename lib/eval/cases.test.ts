import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Names, parseCase, type Spec } from './spec';

const root = join(import.meta.dirname, 'cases');
const cases = ['open', 'held-out'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((file) => [`${folder}/${file}`, join(root, folder, file)] as const),
);

/** Every table a fact other than `table` speaks of. */
const mentioned = (spec: Spec): readonly Names[] => [
  ...spec.keys.flatMap(({ child, parent }) => [child, parent]),
  ...spec.junctions.flat(),
  ...[...spec.lists, ...spec.uniques, ...spec.checks, ...spec.indexes, ...spec.partials].map(({ table }) => table),
];

describe('the cases', () => {
  it.each(cases)('%s asks only about tables it names, each once', (_, path) => {
    const { text, spec } = parseCase(readFileSync(path, 'utf8'));
    expect(text.split(/\s+/).length).toBeGreaterThan(15);
    const named = spec.tables.map(({ names }) => names);
    const all = named.flat();
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    const strangers = mentioned(spec).filter((names) => !names.some((name) => all.includes(name)));
    expect(strangers).toEqual([]);
  });
});
