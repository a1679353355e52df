import type { ConceptualRule } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import { type ColumnId, tableIdOf } from '../../model/ids';
import type { CheckConstraint, Table } from '../../model/schema';
import { type Draft, edited, TableEdits } from '../draft';

/** A CHECK on the rows of a rule's entity, and the columns that must be nullable for it, with the reason. */
export interface RowCheck {
  readonly check: CheckConstraint;
  readonly nullable?: { readonly columns: ReadonlySet<ColumnId>; readonly because: string };
}

/**
 * The draft with the CHECKs of `rules`, each once however often it is said; a rule without any is reported by
 * `notKept`. Why a column may be empty is said only where nothing said it before.
 */
export function withRowChecks<R extends ConceptualRule>(
  draft: Draft,
  rules: readonly R[],
  checksOf: (rule: R) => readonly RowCheck[],
  notKept: (rule: R) => Diagnostic,
): Draft {
  const edits = new TableEdits();
  const diagnostics: Diagnostic[] = [];
  const emptyBecause = new Map(draft.emptyBecause);
  const seen = new Set<string>();
  for (const rule of rules) {
    const checks = checksOf(rule);
    if (checks.length === 0) diagnostics.push(notKept(rule));
    for (const wanted of checks) {
      if (seen.has(wanted.check.id)) continue;
      seen.add(wanted.check.id);
      const { columns = [], because = '' } = wanted.nullable ?? {};
      for (const id of columns) if (!emptyBecause.get(id)) emptyBecause.set(id, because);
      edits.add(tableIdOf(rule.entity), (t) => withCheck(t, wanted));
    }
  }
  return { ...edited(draft, { tables: edits.all, diagnostics }), emptyBecause };
}

const withCheck = (table: Table, { check, nullable }: RowCheck): Table => ({
  ...table,
  columns: nullable
    ? table.columns.map((c) => (nullable.columns.has(c.id) ? { ...c, nullable: true } : c))
    : table.columns,
  checks: [...table.checks, check],
});
