import { describe, expect, it } from 'vitest';
import { library } from '../../testing/library';
import { along, attribute, end, entity, model, of, query, relationship } from '../../testing/model';
import { designSchema } from '..';

const venue = model(
  [
    entity('city', [attribute('name')]),
    entity('venue', [attribute('name')]),
    entity('event', [attribute('start', 'timestamp')]),
  ],
  {
    relationships: [
      relationship(end('venue', 'many'), 'lies in', end('city', 'one')),
      relationship(end('event', 'many'), 'happens at', end('venue', 'one')),
    ],
  },
);
const toVenue = along('event', 'happens at', 'venue');
const toCity = along('venue', 'lies in', 'city');
const accesses = (facts: Parameters<typeof query>[2]) => {
  const { patterns } = designSchema(model(venue.entities, { ...venue, queries: [query('q', 'event', facts)] }), []);
  return patterns[0]?.accesses.map((a) => ({ table: a.table, equality: a.equality }));
};

describe('access patterns', () => {
  it('start at the table that is looked up and come back by the keys', () => {
    expect(accesses({ by: [{ path: [toVenue, toCity, of('city', 'name')], how: 'equals' }] })).toEqual([
      { table: 't:event', equality: ['t:event/c:event-happens_at-venue'] },
      { table: 't:venue', equality: ['t:venue/c:venue-lies_in-city'] },
      { table: 't:city', equality: ['t:city/c:city.name'] },
    ]);
  });

  it('stop at the key when the related thing itself is given', () => {
    expect(accesses({ by: [{ path: [toVenue, toCity], how: 'equals' }] })).toEqual([
      { table: 't:event', equality: ['t:event/c:event-happens_at-venue'] },
      { table: 't:venue', equality: ['t:venue/c:venue-lies_in-city'] },
    ]);
  });

  it('fetch by the key what is only shown in order or filtered', () => {
    expect(
      accesses({
        by: [{ path: [toVenue], how: 'equals' }],
        order: [{ path: [toVenue, of('venue', 'name')], direction: 'asc' }],
      }),
    ).toEqual([
      { table: 't:event', equality: ['t:event/c:event-happens_at-venue'] },
      { table: 't:venue', equality: ['t:venue/c:id'] },
    ]);
  });

  it('cross junctions', () => {
    const { patterns } = designSchema(library, []);
    expect(patterns.find((p) => p.label === 'books by an author, by title')?.accesses.map((a) => a.table)).toEqual([
      't:book',
      't:junction:book-is_written_by-author',
    ]);
  });

  it('report and leave out what is not stored', () => {
    const asked = model(venue.entities, {
      ...venue,
      queries: [query('events by colour', 'event', { by: [{ path: [{ attribute: 'event.colour' }], how: 'equals' }] })],
    });
    const { patterns, diagnostics } = designSchema(asked, []);
    expect(patterns).toMatchObject([{ accesses: [{ table: 't:event', equality: [] }] }]);
    expect(diagnostics).toMatchObject([{ code: 'design/query', subject: 't:event' }]);
  });

  it('spell fixed values as the column does', () => {
    const orders = model(
      [entity('order', [attribute('status', 'text', { values: { closed: true, list: ['on the way', 'done'] } })])],
      {
        queries: [
          query('orders on the way', 'order', {
            where: [{ path: [of('order', 'status')], test: { kind: 'is', values: ['on the way'] }, excludes: 0.9 }],
          }),
        ],
      },
    );
    expect(designSchema(orders, []).patterns[0]?.accesses[0]?.fixed).toEqual([
      { predicate: { kind: 'compare', column: 't:order/c:order.status', op: '=', value: 'on_the_way' }, excludes: 0.9 },
    ]);
  });
});
