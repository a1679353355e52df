import type { Attribute, ConceptualFilter } from '../../model/conceptual';
import type { Literal, Predicate } from '../../model/predicate';
import type { Column } from '../../model/schema';
import { storedLiteral } from './value';

/** The condition a filter's test puts on the column; undefined when the column cannot hold the value. */
export function filterPredicate(
  test: ConceptualFilter['test'],
  column: Column,
  attribute: Attribute | undefined,
): Predicate | undefined {
  if (test.kind === 'missing') return { kind: 'isNull', column: column.id };
  if (test.kind === 'present') return { kind: 'isNotNull', column: column.id };
  if (attribute === undefined) return undefined;
  const stored = test.values.map((v) => storedLiteral(attribute, column.type, v));
  const values = [...new Set(stored.filter((v): v is Literal => v !== undefined))];
  const [first] = values;
  if (first === undefined) return undefined;
  if (values.length > 1) return { kind: test.kind === 'is' ? 'oneOf' : 'noneOf', column: column.id, values };
  return { kind: 'compare', column: column.id, op: test.kind === 'is' ? '=' : '<>', value: first };
}
