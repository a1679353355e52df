import { decide, ruleOrigin } from '../../model/decide';
import type { Decision } from '../../model/decision';
import { type ColumnId, columnIdOf, constraintIdOf, type TableId, tableIdOf } from '../../model/ids';
import { uniqueName } from '../../model/names';
import type { Origin } from '../../model/origin';
import type { Column, ForeignKey, Table } from '../../model/schema';
import { type Draft, tablesById } from '../draft';
import { type Given, stem } from '../given';
import type { DesignRule } from '../rule';
import { keyColumn, ownerColumnName } from '../shared/dependent-table';
import { tenantConstraints } from '../shared/tenant-constraints';
import { type TenantShare, tenantShares } from '../shared/tenant-tables';

const code = 'design/tenant-keys';

/**
 * Where tenants share the tables, each row says whose it is, and the database keeps them apart: the tenant is part of
 * every key between their tables and stands in front of what is unique and of what is searched.
 */
export const tenantKeys: DesignRule = {
  code,
  title: 'Where tenants share the tables, the tenant is part of every key between them.',
  why: 'A forgotten condition in one query shows a tenant the rows of another; a foreign key with the tenant in it cannot be forgotten. An index that starts with the tenant reads one tenant’s rows only.',
  example:
    'Each workspace sees only its own data. A workspace has a name. A project belongs to a workspace and has a name and a unique code. A task belongs to a project and has a title. A task may be assigned to a member. A member has a name and a unique email. List the tasks of a project by title.',
  apply: (draft, given) => {
    const { tenancy } = given.model;
    const entity = tenancy && given.entities.get(tenancy.tenant);
    const tenants = entity && tablesById(draft).get(tableIdOf(entity.id));
    const key = tenants && keyColumn(tenants);
    if (!tenancy || !entity || !tenants || !key) return draft;
    const tenant: Tenant = { tenants, key, name: ownerColumnName(stem(entity)), origin: tenancy.origin };
    const shared = askShared(given, tenant);
    const asked: Draft = { ...draft, decisions: [...draft.decisions, shared.decision] };
    return shared.choice === 'tenantKeys' ? kept(asked, given, tenant) : asked;
  },
};

interface Tenant {
  readonly tenants: Table;
  readonly key: Column;
  /** Of the column that says whose a row is. */
  readonly name: string;
  readonly origin: Origin;
}

function kept(draft: Draft, given: Given, tenant: Tenant): Draft {
  const decisions: Decision[] = [];
  const columns = new Map<TableId, ColumnId>();
  const shares = tenantShares(draft, tenant.tenants);
  const tables = draft.tables.map((table): Table => {
    const share = shares.get(table.id);
    if (!share) return table;
    const stated = share.kind === 'owned' ? share.column : undefined;
    if (stated) {
      columns.set(table.id, stated.id);
      return table;
    }
    const mine = table.foreignKeys.some((k) => k.refTable === tenant.tenants.id);
    const { choice, decision } = askTable(given, tenant, table, share);
    if (!mine) decisions.push(decision);
    if (mine || choice === 'shared') return table;
    const made = carrying(table, tenant);
    const onDelete = askDeletion(given, tenant, made);
    decisions.push(onDelete.decision);
    columns.set(table.id, made.column.id);
    return { ...made.table, foreignKeys: [{ ...made.reference, onDelete: onDelete.choice }, ...table.foreignKeys] };
  });
  const constrained = tenantConstraints(tables, columns, given, tenant.origin);
  return {
    ...draft,
    tables: constrained.tables,
    tenantColumns: columns,
    decisions: [...draft.decisions, ...decisions, ...constrained.decisions],
  };
}

const named = (table: Table): string => table.name.replaceAll('_', ' ');

const askShared = (given: Given, { tenants, name, origin }: Tenant) =>
  decide<'tenantKeys' | 'parentsOnly'>(given.overrides, {
    code,
    subject: tenants.id,
    choice: 'tenantKeys',
    because: `The description keeps the ${named(tenants)} apart, so the database does: no key can lead from one’s rows to another’s.`,
    options: [
      {
        choice: 'tenantKeys',
        title: `Every table of the ${named(tenants)} carries ${name}, also in its keys`,
        because: 'Rows were to be told apart by what they refer to.',
      },
      {
        choice: 'parentsOnly',
        title: `Rows are told apart by what they refer to`,
        because: `Whose a row is would take a join to find, and nothing would stop it from referring to another’s.`,
      },
    ],
    origin,
    confidence: 0.9,
    weight: 85,
  });

function askTable(given: Given, tenant: Tenant, table: Table, share: TenantShare) {
  const owned = share.kind === 'owned';
  return decide<'owned' | 'shared'>(given.overrides, {
    code: 'design/tenant-keys-table',
    subject: table.id,
    choice: owned ? 'owned' : 'shared',
    because: owned
      ? `Rows of ${table.name} are one tenant’s, and say whose.`
      : `${share.because} It carries no ${tenant.name}.`,
    options: [
      {
        choice: 'owned',
        title: `${table.name} carries ${tenant.name}`,
        because: `Each of the ${named(tenant.tenants)} would need rows of its own in it.`,
      },
      {
        choice: 'shared',
        title: `${table.name} is the same for all ${named(tenant.tenants)}`,
        because: 'One tenant would read and change what another wrote.',
      },
    ],
    origin: tenant.origin,
    confidence: owned && table.foreignKeys.length > 0 ? 0.9 : 0.65,
    weight: owned && table.foreignKeys.length > 0 ? 12 : 45,
  });
}

interface Carrying {
  readonly table: Table;
  readonly column: Column;
  readonly reference: ForeignKey;
}

/** The table with a column for the tenant behind its primary key, and the key that refers to the tenants. */
function carrying(table: Table, { tenants, key, name, origin }: Tenant): Carrying {
  const taken = new Set([...table.columns.map((c) => c.name), 'created_at', 'updated_at']);
  const column: Column = {
    id: columnIdOf(table.id, 'tenant'),
    name: uniqueName(name, taken),
    type: key.type,
    nullable: false,
    origin: ruleOrigin(code, origin),
  };
  const reference: ForeignKey = {
    id: constraintIdOf(table.id, 'fk', 'tenant'),
    name: '',
    columns: [column.id],
    refTable: tenants.id,
    refColumns: [key.id],
    onDelete: 'restrict',
    onUpdate: key.id === columnIdOf(tenants.id, 'id') ? 'noAction' : 'cascade',
    origin: ruleOrigin(code, origin),
  };
  const isKey = (c: Column) => table.primaryKey?.columns.length === 1 && table.primaryKey.columns.includes(c.id);
  return {
    table: { ...table, columns: [...table.columns.filter(isKey), column, ...table.columns.filter((c) => !isKey(c))] },
    column,
    reference,
  };
}

const askDeletion = (given: Given, { tenants, origin }: Tenant, { table, column, reference }: Carrying) =>
  decide<'restrict' | 'cascade'>(given.overrides, {
    code: 'design/on-delete',
    subject: reference.id,
    choice: 'restrict',
    because: `Deleting one row of ${tenants.name} must not erase a whole tenant; that is done table by table, on purpose.`,
    options: [
      {
        choice: 'restrict',
        title: `${table.name}.${column.name} ON DELETE RESTRICT`,
        because: `A tenant with ${named(table)} could not be deleted.`,
      },
      {
        choice: 'cascade',
        title: `${table.name}.${column.name} ON DELETE CASCADE`,
        because: `Deleting a tenant would erase its ${named(table)} at once.`,
      },
    ],
    origin,
    confidence: 0.75,
    weight: 10,
  });
