import fc from 'fast-check';
import type { Attribute, AttributeType, ConceptualModel, Entity, Relationship } from '../model/conceptual';
import { entityId, queryOf, rule } from './arbitrary-rules';
import { bound, literal, name, number, origin } from './arbitrary-values';

const attributeTypes: readonly AttributeType[] = (
  'text longText integer bigint decimal money percentage rating boolean date time timestamp duration email phone url code ' +
  'countryCode currencyCode latitude longitude json binary ipAddress uuid'
).split(' ') as AttributeType[];

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
