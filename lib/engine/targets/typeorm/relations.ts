import { actionSql } from '../../dialects/constraints';
import type { ForeignKey } from '../../model/schema';
import { oppositeName, type RelationEnd } from '../shared/code-names';
import { argumentAt, call, fits, javascriptWords, objectOf, quoted, typedProperty } from '../shared/javascript';
import { identityOf } from '../shared/printing';
import type { Relation } from '../shared/relations';
import type { TypeormContext } from './context';

/**
 * One end of a foreign key as a property with its decorators, with the indent of a class's body. Two functions among the
 * arguments are always on lines of their own to Biome.
 */
export function relationTypeorm(ctx: TypeormContext, end: RelationEnd): string {
  const { relation, owner, name } = end;
  const { key, from, to, optional } = relation;
  const other = ctx.names.table(owner ? to.id : from.id);
  const one = isOneToOne(relation);
  const kind = one ? 'OneToOne' : owner ? 'ManyToOne' : 'OneToMany';
  const variable = variableOf(other);
  const back = `(${variable}) => ${variable}.${oppositeName(ctx.names, end)}`;
  const args = [
    `() => ${other}`,
    fits(`    ${back}`) ? back : back.replace('=> ', '=>\n      '),
    ...(owner ? relationOptions(key, optional) : []),
  ];
  const type = owner || one ? `Relation<${other}>${!owner || optional ? ' | null' : ''}` : `Relation<${other}[]>`;
  return [
    `  @${kind}(\n${args.map((arg) => `    ${arg},\n`).join('')}  )`,
    ...(owner ? [joinColumns(ctx, relation)] : []),
    typedProperty(`  ${name}!`, type),
  ].join('\n');
}

/** `doctor` for `Doctor`. */
function variableOf(className: string): string {
  const name = className.charAt(0).toLowerCase() + className.slice(1);
  return javascriptWords.includes(name) ? 'entity' : name;
}

/** TypeORM makes a one-to-one relation unique by itself: said only where the database has that very constraint. */
function isOneToOne({ key, from, single }: Relation): boolean {
  if (!single) return false;
  const primary = from.primaryKey?.columns ?? [];
  if (key.columns.every((id) => primary.includes(id))) return true;
  return key.columns.length === 1 && from.uniques.some((unique) => unique.columns.join() === key.columns.join());
}

function relationOptions(key: ForeignKey, optional: boolean): readonly string[] {
  const options = [
    ...(optional ? [] : ['nullable: false']),
    ...(key.onDelete === 'noAction' ? [] : [`onDelete: ${quoted(actionSql[key.onDelete])}`]),
    ...(key.onUpdate === 'noAction' ? [] : [`onUpdate: ${quoted(actionSql[key.onUpdate])}`]),
    ...(key.deferrable ? [`deferrable: ${quoted(`INITIALLY ${key.deferrable.toUpperCase()}`)}`] : []),
  ];
  return options.length === 0 ? [] : [argumentAt(objectOf(options), '    ')];
}

function joinColumns(ctx: TypeormContext, { key, to }: Relation): string {
  const byKey = identityOf(to).join() === key.refColumns.join() && key.columns.length === 1;
  const columns = key.columns.map((id, i) => [
    `name: ${quoted(ctx.sql.names.column(id)?.name ?? id)}`,
    ...(byKey ? [] : [`referencedColumnName: ${quoted(ctx.names.column(key.refColumns[i] ?? ''))}`]),
    `foreignKeyConstraintName: ${quoted(key.name)}`,
  ]);
  const [only = [], ...more] = columns;
  if (more.length === 0) return call('  @JoinColumn(', [objectOf(only)], ')');
  const lines = columns.map((items) => `    ${argumentAt(objectOf(items), '    ')},`);
  return `  @JoinColumn([\n${lines.join('\n')}\n  ])`;
}
