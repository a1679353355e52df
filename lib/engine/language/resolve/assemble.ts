import type { Attribute, Entity, Relationship, RelationshipEnd } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { toSnake, uniqueName } from '../../model/names';
import { minimumOf } from './counts';
import type { DraftAttribute, DraftEntity, Edge } from './draft';

/** "140, 240 or 660 litres". */
const ofNumbers = (type: string, list: readonly string[]): boolean =>
  type === 'integer' && list.every((v) => /^-?\d+$/.test(v));

/** The attribute as the model states it: required unless the text says why not. */
function attributeOf(entity: DraftEntity, a: DraftAttribute): Attribute {
  const f = a.facets;
  const optional = f.optional !== undefined && !f.required;
  return {
    id: attributeIdOf(entity.id, a.name),
    name: a.name,
    type: a.type,
    required: !optional,
    ...(optional && { optionalBecause: f.optional }),
    ...(f.multi && { multiValued: true }),
    ...(f.unique && !f.within && { unique: true }),
    ...(f.values && (a.type === 'text' || ofNumbers(a.type, f.values.list)) && { values: f.values }),
    ...(f.min && numeric(a) && { min: f.min }),
    ...(f.max && numeric(a) && { max: f.max }),
    ...(f.length && { length: f.length }),
    ...(f.default !== undefined && {
      default:
        /^(?:currencyCode|countryCode)$/.test(a.type) && typeof f.default === 'string'
          ? f.default.toUpperCase()
          : f.default,
    }),
    ...(f.unit !== undefined && { unit: f.unit }),
    ...(f.description !== undefined && { description: f.description }),
    origin: { kind: 'text', spans: a.spans, pattern: a.pattern },
  };
}

const numeric = (a: DraftAttribute): boolean =>
  /^(?:integer|bigint|decimal|money|percentage|rating|duration|latitude|longitude)$/.test(a.type);

export function entityFrom(e: DraftEntity, description: string): Entity {
  const used = new Set<string>();
  return {
    id: e.id,
    name: e.name,
    description,
    kind: e.kind,
    ...(e.supertype !== undefined && { supertype: e.supertype }),
    attributes: [...e.attributes.values()].flatMap((a) => {
      const made = attributeOf(e, a);
      if (used.has(made.id)) return [];
      used.add(made.id);
      return [made];
    }),
    ...(e.appendOnly && { appendOnly: true }),
    ...(e.softDelete && { softDelete: true }),
    ...(e.liveTraffic && { liveTraffic: true }),
    ...(e.rows !== undefined && { expectedRows: e.rows }),
    origin: { kind: 'text', spans: e.spans, pattern: e.pattern },
  };
}

/** Ids for the edges that stay: made of both ends and the role, unique. */
export function relationshipIds(edges: readonly Edge[]): (edge: Edge) => string {
  const taken = new Set<string>();
  const ids = new Map<Edge, string>();
  for (const edge of edges) {
    if (edge.dropped) continue;
    const role = edge.roleB ?? edge.roleA;
    const id = uniqueName(`${edge.a}_${role !== undefined ? `${toSnake(role)}_` : ''}${edge.b}`, taken);
    taken.add(id);
    ids.set(edge, id);
  }
  return (edge) => ids.get(edge) ?? '';
}

export function relationshipFrom(edge: Edge, id: string): Relationship {
  const aMany = edge.aPerB === 'many';
  const bMany = edge.bPerA === 'many';
  const end = (entity: string, role: string | undefined, max: 1 | 'many', min: 0 | 1): RelationshipEnd => ({
    entity,
    ...(role !== undefined && { role }),
    min,
    max,
  });
  const optional = edge.optional !== undefined && !edge.required;
  const aMin: 0 | 1 = aMany
    ? (minimumOf(edge, 'a') ?? 0)
    : bMany
      ? optional
        ? 0
        : 1
      : (minimumOf(edge, 'a') ?? (optional ? 0 : 1));
  const bMin: 0 | 1 = bMany ? (minimumOf(edge, 'b') ?? 0) : optional ? 0 : aMany ? 1 : (minimumOf(edge, 'b') ?? 0);
  return {
    id,
    verb: edge.verbs[0] ?? 'has',
    ends: [end(edge.a, edge.roleA, edge.aPerB ?? 1, aMin), end(edge.b, edge.roleB, edge.bPerA ?? 'many', bMin)],
    ...(edge.whole !== undefined && { whole: edge.whole === edge.a ? (0 as const) : (1 as const) }),
    ...(edge.onDelete && {
      onDelete: {
        action: edge.onDelete.action,
        origin: { kind: 'text' as const, spans: edge.onDelete.spans, pattern: 'lifecycle' },
      },
    }),
    origin: { kind: 'text', spans: edge.spans, pattern: edge.pattern },
  };
}
