import { tablesById } from '../../model/by-id';
import type { Fix } from '../../model/diagnostic';
import type { Column, ForeignKey, Index, Schema, Table, UniqueConstraint } from '../../model/schema';
import { columnOf, madeUnique, namesFor } from '../fixes/making';
import { hasTenant, isOfPerson, type Tenancy, tenancyOf, withTenant } from '../shared/tenancy';
import type { Fault, LintRule } from './rule';

/** Where tenants share tables, the tenant is part of what is unique, of what refers, and leads what is searched. */
export const tenantKeys: LintRule = {
  code: 'lint/tenant-keys',
  severity: 'info',
  title: 'The tenant is part of every key between tables of tenants.',
  why: 'A foreign key without the tenant lets a row of one tenant refer to a row of another. A unique key without it tells one tenant what another has. An index that leads with it reads one tenant’s rows only.',
  bad: {
    tables: [
      { name: 'tenants', columns: ['id uuid', 'name text'] },
      { name: 'projects', columns: ['id uuid', 'tenant_id uuid -> tenants', 'name text'], indexes: [['tenant_id']] },
      {
        name: 'tasks',
        columns: ['id uuid', 'tenant_id uuid -> tenants', 'project_id uuid -> projects cascade', 'title text'],
        indexes: [['tenant_id'], ['project_id']],
      },
    ],
  },
  check: (schema) => {
    const tenancy = tenancyOf(schema);
    if (!tenancy) return [];
    return schema.tables
      .filter((t) => tenancy.column.has(t.id))
      .flatMap((table) => [
        ...table.foreignKeys.flatMap((key) => keyFault(schema, tenancy, table, key)),
        ...table.uniques.flatMap((unique) => uniqueFault(schema, tenancy, table, unique)),
        ...table.indexes.flatMap((index) => indexFault(tenancy, table, index)),
      ]);
  },
};

function keyFault(schema: Schema, tenancy: Tenancy, table: Table, key: ForeignKey): readonly Fault[] {
  const parent = tablesById(schema).get(key.refTable);
  if (!parent || !tenancy.column.has(parent.id) || hasTenant(tenancy, table.id, key.columns)) return [];
  return [
    {
      subject: key.id,
      message: `${key.name} of ${table.name} may refer to a row of ${parent.name} of another tenant.`,
      hint: 'Put the tenant into the key, on both sides.',
      origin: key.origin,
      fixes: () => [widened(schema, tenancy, table, parent, key)],
    },
  ];
}

/** The parent gets a unique key with the tenant in it, and the key refers to that. */
function widened(schema: Schema, tenancy: Tenancy, table: Table, parent: Table, key: ForeignKey): Fix {
  const [own, theirs] = [tenancy.column.get(table.id)?.id ?? '', tenancy.column.get(parent.id)?.id ?? ''];
  const { columns, refColumns, missing } = withTenant(own, theirs, parent, key);
  const target = refColumns.flatMap((id): readonly Column[] => {
    const column = columnOf(parent, id);
    return column ? [column] : [];
  });
  const names = namesFor(schema);
  const keyed = !missing ? parent : { ...parent, uniques: [...parent.uniques, madeUnique(parent, target, names)] };
  const base = table.id === parent.id ? keyed : table;
  const changed: Table = {
    ...base,
    foreignKeys: base.foreignKeys.map((k) => (k.id === key.id ? { ...k, columns, refColumns } : k)),
  };
  return {
    title: `Put the tenant into ${key.name}`,
    tables: keyed === parent || table.id === parent.id ? [changed] : [keyed, changed],
  };
}

/** People have one email whatever the tenant; a key that a foreign key refers to stays as it is. */
function uniqueFault(schema: Schema, tenancy: Tenancy, table: Table, unique: UniqueConstraint): readonly Fault[] {
  const columns = unique.columns.flatMap((id) => columnOf(table, id) ?? []);
  const own = tenancy.column.get(table.id);
  if (!own || hasTenant(tenancy, table.id, unique.columns)) return [];
  if (isOfPerson(columns.map((c) => c.name)) || referredTo(schema, table, unique)) return [];
  return [
    {
      subject: unique.id,
      message: `${unique.name} of ${table.name} is unique across all tenants.`,
      hint: 'Put the tenant in front, unless no two tenants may share a value.',
      origin: unique.origin,
      fixes: () => [
        {
          title: `Make it unique for each tenant`,
          tables: [
            {
              ...table,
              uniques: table.uniques.map((u) => (u === unique ? { ...u, columns: [own.id, ...u.columns] } : u)),
            },
          ],
        },
      ],
    },
  ];
}

const referredTo = (schema: Schema, table: Table, unique: UniqueConstraint): boolean =>
  schema.tables.some((t) =>
    t.foreignKeys.some(
      (k) => k.refTable === table.id && [...k.refColumns].sort().join() === [...unique.columns].sort().join(),
    ),
  );

/** Of indexes made by hand or imported: those the engine makes follow from queries and keys. */
function indexFault(tenancy: Tenancy, table: Table, index: Index): readonly Fault[] {
  const own = tenancy.column.get(table.id);
  const byPerson = index.origin.kind === 'hand' || index.origin.kind === 'import';
  const columns = index.parts.map((p) => ('column' in p.key ? p.key.column : ''));
  const ofKey = table.foreignKeys.some((k) => k.columns.every((id, i) => columns[i] === id));
  if (!own || !byPerson || index.method !== 'btree' || index.unique || ofKey || columns.includes(own.id)) return [];
  return [
    {
      subject: index.id,
      message: `${index.name} of ${table.name} mixes the rows of all tenants.`,
      hint: 'Let it start with the tenant.',
      origin: index.origin,
      fixes: () => [
        {
          title: `Start ${index.name} with ${own.name}`,
          tables: [
            {
              ...table,
              indexes: table.indexes.map(
                (i): Index =>
                  i === index ? { ...i, parts: [{ key: { column: own.id }, direction: 'asc' }, ...i.parts] } : i,
              ),
            },
          ],
        },
      ],
    },
  ];
}
