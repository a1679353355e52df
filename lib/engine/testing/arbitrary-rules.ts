import fc from 'fast-check';
import type { ConceptualFilter, ConceptualQuery, ConceptualRule, Member } from '../model/conceptual';
import { literal, name, origin } from './arbitrary-values';

const member = (entity: string): fc.Arbitrary<Member> =>
  fc.oneof(
    fc.integer({ min: 0, max: 4 }).map((i) => ({ attribute: `${entity}.a${i}` })),
    fc.integer({ min: 0, max: 6 }).map((i) => ({ relationship: `r${i}` })),
  );

const filter = (entity: string): fc.Arbitrary<ConceptualFilter> =>
  fc.record(
    {
      path: fc.array(member(entity), { minLength: 1, maxLength: 3 }),
      test: fc.oneof(
        fc.constantFrom({ kind: 'missing' as const }, { kind: 'present' as const }),
        fc.record({
          kind: fc.constantFrom('is' as const, 'isNot' as const),
          values: fc.array(literal, { maxLength: 3 }),
        }),
      ),
      excludes: fc.constantFrom(0.5, 0.95),
    },
    { requiredKeys: ['path', 'test'] },
  );

/** The id of an entity that may be there or not. */
export const entityId = fc.integer({ min: 0, max: 6 }).map((i) => `e${i}`);

/** A rule about an entity, its members and those of others, whether they are there or not. */
export const rule: fc.Arbitrary<ConceptualRule> = entityId.chain((entity) => {
  const attribute = fc.integer({ min: 0, max: 4 }).map((i) => `${entity}.a${i}`);
  const members = fc.array(member(entity), { maxLength: 3 });
  return fc.oneof(
    fc.record(
      {
        kind: fc.constant('unique' as const),
        entity: fc.constant(entity),
        members,
        when: filter(entity),
        origin: fc.constant(origin),
      },
      { requiredKeys: ['kind', 'entity', 'members', 'origin'] },
    ),
    fc.record({
      kind: fc.constant('compare' as const),
      entity: fc.constant(entity),
      left: attribute,
      op: fc.constantFrom('<' as const, '>' as const, '<>' as const),
      right: attribute,
      origin: fc.constant(origin),
    }),
    fc.record({
      kind: fc.constant('differ' as const),
      entity: fc.constant(entity),
      left: member(entity),
      right: member(entity),
      origin: fc.constant(origin),
    }),
    fc.record({
      kind: fc.constant('choose' as const),
      entity: fc.constant(entity),
      members,
      count: fc.constantFrom('exactlyOne' as const, 'atMostOne' as const, 'atLeastOne' as const),
      origin: fc.constant(origin),
    }),
    fc.record({
      kind: fc.constant('requiredWhen' as const),
      entity: fc.constant(entity),
      members,
      when: filter(entity),
      origin: fc.constant(origin),
    }),
    fc.record({
      kind: fc.constant('noOverlap' as const),
      entity: fc.constant(entity),
      per: members,
      from: attribute,
      to: attribute,
      origin: fc.constant(origin),
    }),
  );
});

/** A way of reading an entity, along paths that may lead nowhere. */
export const queryOf = (index: number): fc.Arbitrary<ConceptualQuery> =>
  entityId.chain((entity) => {
    const path = fc.array(member(entity), { minLength: 1, maxLength: 3 });
    const how = fc.constantFrom('equals', 'range', 'list', 'prefix', 'contains', 'fullText', 'ignoreCase');
    return fc.record(
      {
        id: fc.constant(`q${index}`),
        label: name,
        entity: fc.constant(entity),
        by: fc.array(fc.record({ path, how }), { maxLength: 3 }),
        where: fc.array(filter(entity), { maxLength: 2 }),
        order: fc.array(fc.record({ path, direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
          maxLength: 2,
        }),
        limit: fc.constant(20),
        frequency: fc.constantFrom('hot' as const, 'normal' as const, 'rare' as const),
        assumed: fc.boolean(),
        origin: fc.constant(origin),
      },
      { requiredKeys: ['id', 'label', 'entity', 'by', 'where', 'order', 'frequency', 'assumed', 'origin'] },
    );
  });
