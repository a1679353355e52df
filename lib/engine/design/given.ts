import type { Attribute, ConceptualModel, Entity, Relationship } from '../model/conceptual';
import type { Override } from '../model/decision';
import type { AttributeId, DecisionId, EntityId } from '../model/ids';
import { toSnake } from '../model/names';

/** What every rule may look at and none may change: the description, made safe to walk, and the person's overrides. */
export interface Given {
  readonly model: ConceptualModel;
  /** Each entity once, in the order described. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Each attribute of an entity or a relationship once: a repeated id belongs to the first that carries it. */
  readonly attributes: ReadonlyMap<AttributeId, Attribute>;
  /** Each relationship once; both ends are known entities. */
  readonly relationships: readonly Relationship[];
  readonly relationshipsOf: ReadonlyMap<EntityId, readonly Relationship[]>;
  /** The direct supertype of each subtype; never a circle. */
  readonly supertypes: ReadonlyMap<EntityId, EntityId>;
  readonly overrides: ReadonlyMap<DecisionId, string>;
}

/** Repeated ids, relationships of unknown entities and circles of subtypes are left out, so that no rule has to ask. */
export function givenOf(model: ConceptualModel, overrides: readonly Override[]): Given {
  const entities = new Map<EntityId, Entity>();
  const attributes = new Map<AttributeId, Attribute>();
  const addAttributes = (all: readonly Attribute[]) => {
    for (const attribute of all) if (!attributes.has(attribute.id)) attributes.set(attribute.id, attribute);
  };
  for (const entity of model.entities) {
    if (entities.has(entity.id)) continue;
    entities.set(entity.id, entity);
    addAttributes(entity.attributes);
  }
  const relationships = knownRelationships(model.relationships, entities);
  for (const relationship of relationships) addAttributes(relationship.attributes ?? []);
  return {
    model,
    entities,
    attributes,
    relationships,
    relationshipsOf: byEntity(relationships),
    supertypes: supertypesOf(entities),
    overrides: new Map(overrides.map((o) => [o.decision, o.choice])),
  };
}

function knownRelationships(
  all: readonly Relationship[],
  entities: ReadonlyMap<EntityId, Entity>,
): readonly Relationship[] {
  const seen = new Set<string>();
  return all.filter((r) => {
    if (seen.has(r.id) || !r.ends.every((end) => entities.has(end.entity))) return false;
    seen.add(r.id);
    return true;
  });
}

function byEntity(relationships: readonly Relationship[]): ReadonlyMap<EntityId, readonly Relationship[]> {
  const found = new Map<EntityId, Relationship[]>();
  for (const relationship of relationships)
    for (const entity of new Set(relationship.ends.map((end) => end.entity))) {
      const known = found.get(entity);
      if (known) known.push(relationship);
      else found.set(entity, [relationship]);
    }
  return found;
}

function supertypesOf(entities: ReadonlyMap<EntityId, Entity>): ReadonlyMap<EntityId, EntityId> {
  const found = new Map<EntityId, EntityId>();
  for (const entity of entities.values()) {
    const parent = entity.kind === 'subtype' ? entity.supertype : undefined;
    if (parent !== undefined && entities.has(parent) && !leadsTo(found, parent, entity.id))
      found.set(entity.id, parent);
  }
  return found;
}

function leadsTo(supertypes: ReadonlyMap<EntityId, EntityId>, from: EntityId, to: EntityId): boolean {
  for (let at: EntityId | undefined = from; at !== undefined; at = supertypes.get(at)) if (at === to) return true;
  return false;
}

/** Those of the attributes that carry their id first in the model, each once. */
export const ownAttributes = (given: Given, all: readonly Attribute[]): readonly Attribute[] => [
  ...new Set(all.filter((a) => given.attributes.get(a.id) === a)),
];

/** The entity's name as the start of a column name; never empty. */
export const stem = (entity: Entity): string => toSnake(entity.name) || 'unnamed';
