import { indexColumns } from '../../model/dangling';
import { decide, ruleOrigin } from '../../model/decide';
import type { Decision } from '../../model/decision';
import { type ColumnId, columnKeyOf, constraintIdOf, type TableId } from '../../model/ids';
import type { Origin } from '../../model/origin';
import type { ForeignKey, Index, Table, UniqueConstraint } from '../../model/schema';
import type { Given } from '../given';
import { isOfPerson, withTenant } from './tenancy';

const code = 'design/tenant-keys';

interface Work {
  readonly byId: Map<TableId, Table>;
  readonly columns: ReadonlyMap<TableId, ColumnId>;
  readonly given: Given;
  readonly origin: Origin;
  readonly decisions: Decision[];
}

/**
 * The tables with the tenant in the foreign keys between them (and the unique keys those need), in front of what is
 * unique, and in front of primary keys of several columns that nothing refers to. `columns` has the tenant's column of
 * each table that tenants share.
 */
export function tenantConstraints(
  tables: readonly Table[],
  columns: ReadonlyMap<TableId, ColumnId>,
  given: Given,
  origin: Origin,
): { readonly tables: readonly Table[]; readonly decisions: readonly Decision[] } {
  const work: Work = { byId: new Map(tables.map((t) => [t.id, t])), columns, given, origin, decisions: [] };
  const referredTo = new Set(tables.flatMap((t) => t.foreignKeys.map((k) => sameKey(k.refColumns))));
  for (const { id } of tables) if (columns.has(id)) leadUniques(work, id, referredTo);
  for (const { id } of tables) if (columns.has(id)) widenKeys(work, id);
  return { tables: tables.map((t) => work.byId.get(t.id) ?? t), decisions: work.decisions };
}

const sameKey = (columns: readonly ColumnId[]): string => [...columns].sort().join();

function leadUniques(work: Work, id: TableId, referredTo: ReadonlySet<string>): void {
  const table = work.byId.get(id);
  const tenant = work.columns.get(id);
  if (!table || tenant === undefined) return;
  const free = (columns: readonly ColumnId[]) => !columns.includes(tenant) && !referredTo.has(sameKey(columns));
  const leads = (subject: UniqueConstraint | Index, columns: readonly ColumnId[]) =>
    columns.includes(tenant)
      ? !referredTo.has(sameKey(columns))
      : free(columns) && askUnique(work, table, subject, columns);
  const led = (columns: readonly ColumnId[]) => [tenant, ...columns.filter((c) => c !== tenant)];
  const { primaryKey } = table;
  const composite = primaryKey && primaryKey.columns.length > 1 && free(primaryKey.columns) ? primaryKey : undefined;
  work.byId.set(id, {
    ...table,
    ...(composite && { primaryKey: { ...composite, columns: led(composite.columns) } }),
    uniques: table.uniques.map((u) => (leads(u, u.columns) ? { ...u, columns: led(u.columns) } : u)),
    indexes: table.indexes.map((index) =>
      index.unique && leads(index, indexColumns(index))
        ? {
            ...index,
            parts: [
              { key: { column: tenant }, direction: 'asc' },
              ...index.parts.filter((p) => !('column' in p.key && p.key.column === tenant)),
            ],
          }
        : index,
    ),
  });
}

function askUnique(work: Work, table: Table, subject: UniqueConstraint | Index, ids: readonly ColumnId[]): boolean {
  const names = ids.map((id) => table.columns.find((c) => c.id === id)?.name ?? '');
  const label = `${table.name} (${names.join(', ')})`;
  const person = isOfPerson(names);
  const { choice, decision } = decide<'perTenant' | 'everywhere'>(work.given.overrides, {
    code: 'design/tenant-keys-unique',
    subject: subject.id,
    choice: person ? 'everywhere' : 'perTenant',
    because: person
      ? 'People sign in with it before it is known whose data they will see.'
      : 'Two tenants may use the same value; a refusal would tell one what another has.',
    options: [
      {
        choice: 'perTenant',
        title: `${label} is unique for each tenant`,
        because: 'The same person could sign up twice.',
      },
      {
        choice: 'everywhere',
        title: `${label} is unique across all tenants`,
        because: 'A refused value would tell one tenant what another has.',
      },
    ],
    origin: subject.origin,
    confidence: 0.8,
    weight: 40,
  });
  work.decisions.push(decision);
  return choice === 'perTenant';
}

function widenKeys(work: Work, id: TableId): void {
  for (const { id: key } of work.byId.get(id)?.foreignKeys ?? []) {
    const table = work.byId.get(id);
    const found = table?.foreignKeys.find((k) => k.id === key);
    if (table && found) widenKey(work, table, found);
  }
}

function widenKey(work: Work, table: Table, key: ForeignKey): void {
  const parent = work.byId.get(key.refTable);
  const [own, theirs] = [work.columns.get(table.id), work.columns.get(key.refTable)];
  if (!parent || own === undefined || theirs === undefined) return;
  if (key.columns.includes(own) || key.refColumns.includes(theirs)) return;
  const { choice, decision } = askReference(work, table, parent, key);
  work.decisions.push(decision);
  if (choice === 'plain') return;
  const { columns, refColumns, missing } = withTenant(own, theirs, parent, key);
  if (missing)
    work.byId.set(parent.id, {
      ...parent,
      uniques: [
        ...parent.uniques,
        {
          id: constraintIdOf(
            parent.id,
            'uq',
            `tenant:${key.refColumns.map((c) => columnKeyOf(parent.id, c)).join('+')}`,
          ),
          name: '',
          columns: refColumns,
          nullsNotDistinct: false,
          origin: ruleOrigin(code, work.origin),
        },
      ],
    });
  const base = work.byId.get(table.id) ?? table;
  work.byId.set(table.id, {
    ...base,
    foreignKeys: base.foreignKeys.map((k) => (k.id === key.id ? { ...k, columns, refColumns } : k)),
  });
}

function askReference({ given, origin }: Work, table: Table, parent: Table, key: ForeignKey) {
  const names = key.columns.map((id) => table.columns.find((c) => c.id === id)?.name ?? '').join(', ');
  return decide<'withTenant' | 'plain'>(given.overrides, {
    code: 'design/tenant-keys-reference',
    subject: key.id,
    choice: 'withTenant',
    because: `A row of ${table.name} can then refer to a row of ${parent.name} of its own tenant only.`,
    options: [
      {
        choice: 'withTenant',
        title: `${table.name} (${names}) refers to ${parent.name} together with the tenant`,
        because: `It takes a unique key on ${parent.name} that is there for this reference alone.`,
      },
      {
        choice: 'plain',
        title: `${table.name} (${names}) refers to ${parent.name} by itself`,
        because: 'Only the application would keep it from referring to another tenant’s row.',
      },
    ],
    origin,
    confidence: 0.85,
    weight: 18,
  });
}
