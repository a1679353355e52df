import { expect, it } from 'vitest';
import { readBrief } from '../index';

const uniques = (text: string) =>
  readBrief(text).model.rules.flatMap((rule) =>
    rule.kind === 'unique' ? [`${rule.entity}: ${rule.members.map((m) => Object.values(m)[0]).join(' + ')}`] : [],
  );

it('one of these per one of those is one for each pair, of a holder and what stands by itself', () => {
  expect(uniques('A club has a name. A contest has a date. A club has at most one entry per contest.')).toEqual([
    'entry: entry_club + entry_contest',
  ]);
});

it('is one of the whole alone where that is of the holder already', () => {
  const { model } = readBrief(
    'A patient makes visits; a visit has a date. A patient gets at most one prescription per visit. A prescription has a text.',
  );
  const of = model.relationships.filter((r) => r.ends.some((e) => e.entity === 'prescription'));
  expect(of.flatMap((r) => r.ends.map((e) => e.entity)).filter((e) => e !== 'prescription')).toEqual(['visit']);
  expect(model.rules).toHaveLength(1);
});
