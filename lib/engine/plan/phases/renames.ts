import type { SqlContext } from '../../dialects/names';
import type { Change } from '../../diff/change';
import type { ElementId } from '../../model/ids';
import { uniqueName } from '../../model/names';
import type { PlanContext } from '../context';
import { breaksClients } from '../hazards';
import type { PlanStep } from '../plan';
import { orderRenames, type Rename } from '../rename-order';
import { statements, transactionalStep } from '../step';

/** How a rename is written: `table` is what its table is called at that moment. */
interface Planned extends Rename {
  readonly subject: ElementId;
  readonly source: Change;
  /** The table it belongs to, or is. */
  readonly table?: string;
  readonly sql: (table: string, from: string, to: string) => string;
}

/**
 * Everything that has a new name, in an order in which no two things ever share one; where names go in a circle, one
 * of them waits under a name of its own.
 */
export function renames(ctx: PlanContext): readonly PlanStep[] {
  const planned = [...columns(ctx), ...constraints(ctx), ...indexes(ctx), ...tables(ctx), ...enums(ctx)];
  const names = new Map(ctx.from.tables.map((table) => [table.id, table.name]));
  return orderRenames(planned, (wanted) => uniqueName(`${wanted}_renamed`, ctx.takenNames)).map(
    ({ item, from, to }) => {
      const isTable = item.table === item.subject;
      const current = ctx.late.dialect.quote(item.table ? (names.get(item.table) ?? item.table) : '');
      if (isTable) names.set(item.subject, to);
      return transactionalStep(
        item.source,
        statements(item.subject, item.sql(current, from, to)),
        statements(item.subject, item.sql(isTable ? ctx.late.dialect.quote(to) : current, to, from)),
        isTable || item.source.kind === 'modifyColumn'
          ? [breaksClients(`Programs that still say ${from} fail from here on.`)]
          : [],
      );
    },
  );
}

const relation = (name: string): string => `relation ${name}`;

function tables({ changes, late }: PlanContext): readonly Planned[] {
  return changes.flatMap((change) =>
    change.kind === 'modifyTable' && change.from.name !== change.to.name
      ? [
          {
            subject: change.to.id,
            table: change.to.id,
            source: change,
            from: change.from.name,
            to: change.to.name,
            keys: (name: string) => [relation(name)],
            sql: (_: string, from: string, to: string) =>
              `ALTER TABLE ${late.dialect.quote(from)} RENAME TO ${late.dialect.quote(to)}`,
          },
        ]
      : [],
  );
}

function columns({ changes, altered, late }: PlanContext): readonly Planned[] {
  return changes.flatMap((change) =>
    change.kind === 'modifyColumn' && change.from.name !== change.to.name && !altered.regenerated.has(change.to.id)
      ? [
          {
            subject: change.to.id,
            table: change.table,
            source: change,
            from: change.from.name,
            to: change.to.name,
            keys: (name: string) => [`column ${change.table} ${name}`],
            sql: tablePart(late, 'COLUMN'),
          },
        ]
      : [],
  );
}

const constraints = ({ work, late }: PlanContext): readonly Planned[] =>
  work.renamedConstraints.map(({ table, from, to, source }) => ({
    subject: to.constraint.id,
    table,
    source,
    from: from.constraint.name,
    to: to.constraint.name,
    // Keys and exclusions have an index of the same name, which shares the tables' name space.
    keys: (name: string) => [
      `constraint ${table} ${name}`,
      ...(to.kind === 'check' || to.kind === 'foreignKey' ? [] : [relation(name)]),
    ],
    sql: tablePart(late, 'CONSTRAINT'),
  }));

const indexes = ({ work, late }: PlanContext): readonly Planned[] =>
  work.renamedIndexes.map(({ from, to, source }) => ({
    subject: to.id,
    source,
    from: from.name,
    to: to.name,
    keys: (name: string) => [relation(name)],
    sql: (_: string, old: string, now: string) =>
      `ALTER INDEX ${late.dialect.quote(old)} RENAME TO ${late.dialect.quote(now)}`,
  }));

/** Enum types share the tables' name space too: a table is a type. A doomed one makes way when its name is wanted. */
const enums = ({ changes, late }: PlanContext): readonly Planned[] =>
  changes.flatMap((change) => {
    if (change.kind !== 'modifyEnum' && change.kind !== 'dropEnum') return [];
    const type = change.kind === 'modifyEnum' ? change.from : change.enum;
    const to = late.names.enum(type.id)?.name ?? type.name;
    return to === type.name
      ? []
      : [
          {
            subject: type.id,
            source: change,
            from: type.name,
            to,
            keys: (name: string) => [relation(name)],
            sql: (_: string, old: string, now: string) =>
              `ALTER TYPE ${late.dialect.quote(old)} RENAME TO ${late.dialect.quote(now)}`,
          },
        ];
  });

const tablePart =
  ({ dialect }: SqlContext, part: 'COLUMN' | 'CONSTRAINT') =>
  (table: string, from: string, to: string): string =>
    `ALTER TABLE ${table} RENAME ${part} ${dialect.quote(from)} TO ${dialect.quote(to)}`;
