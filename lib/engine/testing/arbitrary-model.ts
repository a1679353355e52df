import fc from 'fast-check';
import type {
  Attribute,
  AttributeType,
  ConceptualFilter,
  ConceptualModel,
  ConceptualQuery,
  ConceptualRule,
  Entity,
  Member,
  Relationship,
} from '../model/conceptual';
import type { Literal } from '../model/predicate';

const origin = { kind: 'text', spans: [{ start: 0, end: 1 }], pattern: 'test' } as const;

const attributeTypes: readonly AttributeType[] = (
  'text longText integer bigint decimal money percentage rating boolean date time timestamp duration email phone url code ' +
  'countryCode currencyCode latitude longitude json binary ipAddress uuid'
).split(' ') as AttributeType[];

/** Names people and attackers write: plain, reserved, hostile, empty once cleaned, very long, right to left. */
const awkwardNames: readonly string[] = [
  'order',
  'user',
  'select',
  'group',
  'id',
  'created at',
  'updated at',
  'deleted at',
  'created',
  'name',
  'xmin',
  'ctid',
  'table',
  '😀',
  '',
  '  ',
  "'; drop table users; --",
  '<script>alert(1)</script>',
  'a "quoted" name',
  'שם הלקוח',
  'عنوان',
  'naïve café',
  'a'.repeat(80),
  `${'ø'.repeat(70)} b`,
  'customer id',
  'order id',
  'start',
  'weight',
];

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('customer', 'order', 'order line', 'person', 'email', 'status', 'price') },
  { weight: 2, arbitrary: fc.constantFrom(...awkwardNames) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

const number = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.double({ noNaN: false, noDefaultInfinity: false }),
  fc.constantFrom(2 ** 31, 2 ** 53, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  name,
  number,
  fc.boolean(),
  fc.constantFrom('true', '12', '2024-02-30'),
);
const bound = fc.record({ value: number, inclusive: fc.boolean() });

const optionalKeys = [
  'optionalBecause',
  'multiValued',
  'unique',
  'values',
  'min',
  'max',
  'length',
  'default',
  'unit',
] as const;

const attributeOf = (entity: string, index: number): fc.Arbitrary<Attribute> =>
  fc
    .record(
      {
        name,
        type: fc.constantFrom(...attributeTypes),
        required: fc.boolean(),
        optionalBecause: fc.constantFrom('until published', ''),
        multiValued: fc.boolean(),
        unique: fc.boolean(),
        values: fc.record({ closed: fc.boolean(), list: fc.array(name, { maxLength: 4 }) }),
        min: bound,
        max: bound,
        length: fc.record({ min: number, max: number }),
        default: fc.oneof(literal, fc.constantFrom({ kind: 'now' } as const, { kind: 'today' } as const)),
        unit: fc.constantFrom('kg', 'minutes', 'cents', '%', ''),
      },
      { requiredKeys: ['name', 'type', 'required'] },
    )
    .map((a) => ({ ...pick(a), id: `${entity}.a${index}`, origin }));

/** An absent key is left out, not undefined, as the model's types demand. */
function pick<T extends { name: string; type: AttributeType; required: boolean }>(
  attribute: T,
): Omit<Attribute, 'id' | 'origin'> {
  const kept = Object.entries(attribute).filter(
    ([key, value]) => value !== undefined && (!(optionalKeys as readonly string[]).includes(key) || value !== false),
  );
  return Object.fromEntries(kept) as unknown as Omit<Attribute, 'id' | 'origin'>;
}

const entityOf = (index: number): fc.Arbitrary<Entity> =>
  fc
    .record({
      name,
      kind: fc.constantFrom(
        'strong' as const,
        'weak' as const,
        'associative' as const,
        'event' as const,
        'subtype' as const,
      ),
      supertype: fc.integer({ min: 0, max: 6 }),
      count: fc.integer({ min: 0, max: 5 }),
      softDelete: fc.boolean(),
      appendOnly: fc.boolean(),
    })
    .chain(({ count, supertype, ...rest }) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => attributeOf(`e${index}`, i))).map((attributes) => ({
        ...rest,
        id: `e${index}`,
        description: rest.name,
        ...(rest.kind === 'subtype' && { supertype: `e${supertype}` }),
        attributes,
        origin,
      })),
    );

const relationshipOf = (index: number): fc.Arbitrary<Relationship> => {
  const end = fc.record(
    {
      entity: fc.integer({ min: 0, max: 6 }).map((i) => `e${i}`),
      role: name,
      min: fc.constantFrom(0 as const, 1 as const),
      max: fc.constantFrom(1 as const, 'many' as const),
    },
    { requiredKeys: ['entity', 'min', 'max'] },
  );
  return fc
    .record(
      {
        verb: name,
        ends: fc.tuple(end, end),
        whole: fc.constantFrom(0 as const, 1 as const),
        action: fc.constantFrom('cascade' as const, 'restrict' as const, 'setNull' as const),
        attributes: fc.tuple(attributeOf(`r${index}`, 0)),
      },
      { requiredKeys: ['verb', 'ends'] },
    )
    .map(({ action, ...rest }) => ({
      ...rest,
      id: `r${index}`,
      ...(action && { onDelete: { action, origin } }),
      origin,
    }));
};

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

const entityId = fc.integer({ min: 0, max: 6 }).map((i) => `e${i}`);

const rule: fc.Arbitrary<ConceptualRule> = entityId.chain((entity) => {
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

const queryOf = (index: number): fc.Arbitrary<ConceptualQuery> =>
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

const upTo = <T>(max: number, make: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.integer({ min: 0, max }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => make(i))));

/**
 * Conceptual models of up to six entities with everything that may go wrong in them: hostile names, ids that lead
 * nowhere, circles of supertypes, bounds that exclude everything, rules about other tables' facts.
 */
export const arbitraryModel: fc.Arbitrary<ConceptualModel> = fc.record(
  {
    domain: fc.constant('test'),
    entities: upTo(6, entityOf),
    relationships: upTo(6, relationshipOf),
    rules: fc.array(rule, { maxLength: 5 }),
    queries: upTo(4, queryOf),
    tenancy: fc.record({ tenant: entityId, origin: fc.constant(origin) }),
    marks: fc.constant([]),
  },
  { requiredKeys: ['domain', 'entities', 'relationships', 'rules', 'queries', 'marks'] },
);
