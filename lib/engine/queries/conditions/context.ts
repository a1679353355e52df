import type { Operand } from '../operand';
import type { Reading } from '../reading';
import type { Block, Conditions, Relation } from '../relation';
import type { Scope } from '../scope';
import type { Node } from '../tree';

/** Where the parts of a condition go: those of the query itself, or those of one arm of an OR. */
export interface Sink {
  readonly of: (relation: Relation) => Conditions;
  readonly join: (left: Operand, right: Operand, by: 'equality' | 'range') => void;
}

/** What reading a condition needs. */
export interface ConditionContext {
  readonly reading: Reading;
  readonly scope: Scope;
  readonly block: Block;
  /** Reads a condition within this one. */
  readonly read: (node: Node, sink: Sink) => void;
  /** The condition of a WHERE, not of a join. */
  readonly where: boolean;
  /** Inside OR or NOT, where subqueries are not merged with the query. */
  readonly nested: boolean;
}

/** A comparison between relations: each column is looked for by what the other relation gives. */
export function joinOperands(left: Operand, right: Operand, by: 'equality' | 'range'): void {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.kind !== 'column') continue;
    for (const partner of relationsOf(other)) {
      if (partner === one.relation) continue;
      const column = other.kind === 'column' ? { other: other.column.id } : {};
      one.relation.joins.push({ column: one.column.id, with: partner, by, ...column });
    }
  }
}

export const relationsOf = (operand: Operand): readonly Relation[] =>
  operand.kind === 'column' || operand.kind === 'expression'
    ? [operand.relation]
    : operand.kind === 'computed'
      ? operand.relations
      : [];
