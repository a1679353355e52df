import { describe, expect, it } from 'vitest';
import { readBrief } from './index';

const modelOf = (text: string) => readBrief(text).model;

/** The facts of the entity that refers to both, or else of what stands between them. */
const factsOfBoth = (text: string, a: string, b: string): readonly string[] => {
  const { entities, relationships } = modelOf(text);
  const tied = (x: string, y: string) =>
    relationships.find((r) => [x, y].every((n) => r.ends.some((e) => e.entity === n)));
  const link = entities.find((e) => e.name !== a && e.name !== b && tied(e.id, a) && tied(e.id, b));
  return (link ?? tied(a, b))?.attributes?.map((x) => x.name) ?? [];
};

describe('facts said behind a relation', () => {
  it('are of both where each takes part in many', () => {
    const text = 'Courses have a name. Members can book courses, and the booking time and the grade are recorded.';
    expect(factsOfBoth(text, 'member', 'course')).toEqual(['booking time', 'grade']);
  });

  it('are of both where they are told of each', () => {
    const text =
      'Stations have a name. A train stops at several stations, and the arrival time at each station is noted.';
    expect(factsOfBoth(text, 'train', 'station')).toEqual(['arrival time']);
  });

  it('are of both where each is said of one in the other', () => {
    const text = 'Parts and stores have a name. The quantity of each part in each store is tracked.';
    expect(factsOfBoth(text, 'part', 'store')).toEqual(['quantity']);
  });
});

describe('records kept of each', () => {
  it('have the facts, and are of it', () => {
    const { entities, relationships } = modelOf(
      'Plots have a name. Harvest records are kept for each plot, including harvest date and yield.',
    );
    const record = entities.find((e) => e.name === 'harvest record');
    expect(record?.attributes.map((a) => a.name)).toEqual(['harvest date', 'yield']);
    expect(relationships).toHaveLength(1);
  });
});
