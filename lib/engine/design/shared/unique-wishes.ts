import type { ConceptualFilter } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import { type EntityId, type TableId, tableIdOf } from '../../model/ids';
import { type Origin, spansOf } from '../../model/origin';
import type { Predicate } from '../../model/predicate';
import type { Column, Table } from '../../model/schema';
import { type Draft, tablesById } from '../draft';
import type { Given } from '../given';
import { filterPredicate } from './filter';
import { memberColumns } from './members';
import { placedAttributes } from './placed';

/** Columns that no two rows, or no two rows of `when`, may share. */
export interface UniqueWish {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly when?: Predicate;
  readonly origin: Origin;
}

/** Everything the description wants unique: facts called so, one-to-one keys, rules; a rule that cannot be kept is reported. */
export function uniqueWishes(
  draft: Draft,
  given: Given,
): { readonly wishes: readonly UniqueWish[]; readonly diagnostics: readonly Diagnostic[] } {
  const byId = tablesById(draft);
  const diagnostics: Diagnostic[] = [];
  const found: UniqueWish[] = [];
  for (const { attribute, table, column } of placedAttributes(draft, given))
    if (attribute.unique && column.type.kind !== 'array')
      found.push({ table, columns: [column], origin: attribute.origin });
  for (const relationship of given.relationships) {
    const link = draft.links.get(relationship.id);
    const table = link?.kind === 'key' && link.oneToOne ? byId.get(link.table) : undefined;
    const column = link?.kind === 'key' ? table?.columns.find((c) => c.id === link.column) : undefined;
    if (table && column) found.push({ table, columns: [column], origin: relationship.origin });
  }
  for (const rule of given.model.rules) {
    if (rule.kind !== 'unique') continue;
    const wish = wishOfRule(
      { draft, given, byId },
      rule.entity,
      memberColumns(draft, byId, rule.entity, rule.members),
      rule.when,
      rule.origin,
    );
    if (wish) found.push(wish);
    else diagnostics.push(notKept(rule.entity, rule.origin));
  }
  return { wishes: found, diagnostics };
}

function wishOfRule(
  { draft, given, byId }: { draft: Draft; given: Given; byId: ReadonlyMap<TableId, Table> },
  entity: EntityId,
  columns: readonly Column[] | undefined,
  when: ConceptualFilter | undefined,
  origin: Origin,
): UniqueWish | undefined {
  const table = byId.get(tableIdOf(entity));
  if (!table || !columns?.length || columns.some((c) => c.type.kind === 'array')) return undefined;
  if (when === undefined) return { table, columns, origin };
  const member = when.path.length === 1 ? when.path[0] : undefined;
  const on = member && memberColumns(draft, byId, entity, [member])?.[0];
  const attribute = member && 'attribute' in member ? given.attributes.get(member.attribute) : undefined;
  const predicate = on && filterPredicate(when.test, on, attribute);
  return predicate && { table, columns, when: predicate, origin };
}

const notKept = (entity: EntityId, origin: Origin): Diagnostic => ({
  code: 'design/unique',
  severity: 'warning',
  message: 'A uniqueness rule mentions something that is not stored in the same table, so it is not enforced.',
  hint: 'Word the rule with facts of the entity itself, or add the missing one.',
  subject: tableIdOf(entity),
  spans: spansOf(origin),
});
