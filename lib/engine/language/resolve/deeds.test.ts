import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const factsOf = (text: string) =>
  new Map(readBrief(text).model.entities.map((e) => [e.name, e.attributes.map((a) => a.name)]));

const referred = (text: string, entity: string): readonly string[] =>
  readBrief(text)
    .model.relationships.filter((r) => r.ends.some((e) => e.entity.endsWith(entity)))
    .flatMap((r) => r.ends.map((e) => e.role ?? e.entity).filter((e) => !e.endsWith(entity)));

describe('what is recorded of a deed', () => {
  it('is kept on the link of those who take part', () => {
    const entities = factsOf('Users can borrow books. The system records the borrow time and return time.');
    expect(entities.get('borrow record')).toEqual(['borrow time', 'return time']);
    expect(entities.get('user')).toEqual(['name']);
  });

  it('is kept on what the deed creates', () => {
    const entities = factsOf(
      'Users can publish articles and the publication time is recorded. A user has a name. Each article has a title.',
    );
    expect(entities.get('article')).toEqual(['publication time', 'title']);
  });

  it('refers twice to those who do it to each other', () => {
    const text = 'Users have a name. Users can follow each other, and the follow time is recorded.';
    expect(factsOf(text).get('follow')).toEqual(['follow time']);
    expect(referred(text, 'follow')).toHaveLength(2);
  });
});
