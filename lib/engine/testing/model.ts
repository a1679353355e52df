import {
  type Attribute,
  type AttributeType,
  attributeIdOf,
  type ConceptualModel,
  type ConceptualQuery,
  type ConceptualRule,
  type Entity,
  type Member,
  type Relationship,
  type RelationshipEnd,
} from '../model/conceptual';

const origin = { kind: 'text', spans: [{ start: 0, end: 1 }], pattern: 'test' } as const;

type AttributeFacts = Partial<Omit<Attribute, 'id' | 'name' | 'type' | 'origin'>>;

/** An attribute without its owner: required unless said otherwise. */
export type LooseAttribute = (entity: string) => Attribute;

export const attribute =
  (name: string, type: AttributeType = 'text', facts: AttributeFacts = {}): LooseAttribute =>
  (entity) => ({ required: true, ...facts, id: attributeIdOf(entity, name), name, type, origin });

/** An entity whose id is its name in snake_case. */
export function entity(
  name: string,
  attributes: readonly LooseAttribute[] = [],
  facts: Partial<Omit<Entity, 'id' | 'name' | 'attributes' | 'origin'>> = {},
): Entity {
  const id = name.replaceAll(' ', '_');
  return { description: '', kind: 'strong', ...facts, id, name, attributes: attributes.map((a) => a(id)), origin };
}

/** `one`, `maybe one`, `many`, `some` (many, at least one): how many of this end relate to one of the other. */
type Count = 'one' | 'maybe' | 'many' | 'some';

const counts = {
  one: { min: 1, max: 1 },
  maybe: { min: 0, max: 1 },
  many: { min: 0, max: 'many' },
  some: { min: 1, max: 'many' },
} as const;

export const end = (name: string, count: Count, role?: string): RelationshipEnd => ({
  entity: name.replaceAll(' ', '_'),
  ...counts[count],
  ...(role !== undefined && { role }),
});

/** A relationship whose id is `<entity>-<verb>-<entity>`. */
export function relationship(
  left: RelationshipEnd,
  verb: string,
  right: RelationshipEnd,
  facts: Partial<Omit<Relationship, 'id' | 'verb' | 'ends' | 'origin' | 'attributes'>> & {
    readonly attributes?: readonly LooseAttribute[];
  } = {},
): Relationship {
  const id = relationshipId(left.entity, verb, right.entity);
  const { attributes, ...rest } = facts;
  return {
    ...rest,
    id,
    verb,
    ends: [left, right],
    ...(attributes && { attributes: attributes.map((a) => a(id)) }),
    origin,
  };
}

const relationshipId = (left: string, verb: string, right: string): string =>
  [left, verb, right].map((w) => w.replaceAll(' ', '_')).join('-');

export const of = (entityName: string, name: string): Member => ({
  attribute: attributeIdOf(entityName.replaceAll(' ', '_'), name),
});
export const along = (left: string, verb: string, right: string): Member => ({
  relationship: relationshipId(left, verb, right),
});

type Stripped<T> = T extends unknown ? Omit<T, 'origin'> : never;
export const rule = (stated: Stripped<ConceptualRule>): ConceptualRule => ({ ...stated, origin }) as ConceptualRule;

export const query = (
  label: string,
  entityName: string,
  facts: Partial<Omit<ConceptualQuery, 'id' | 'label' | 'entity' | 'origin'>>,
): ConceptualQuery => ({
  by: [],
  where: [],
  order: [],
  frequency: 'normal',
  assumed: false,
  ...facts,
  id: label.replaceAll(' ', '_'),
  label,
  entity: entityName.replaceAll(' ', '_'),
  origin,
});

export const model = (
  entities: readonly Entity[],
  rest: Partial<Omit<ConceptualModel, 'entities' | 'marks'>> = {},
): ConceptualModel => ({ domain: 'test', relationships: [], rules: [], queries: [], ...rest, entities, marks: [] });
