import { actionSql } from '../../dialects/constraints';
import { keySql } from '../../dialects/indexes';
import { predicateSql } from '../../dialects/predicates';
import type { EnumType, ForeignKey, Index, IndexPart, Schema, Table } from '../../model/schema';
import { oppositeName, type RelationEnd } from '../shared/code-names';
import { py, pyCall } from '../shared/python';
import { columnPython, textPython } from './columns';
import { type ModelContext, modelContext } from './context';
import { plainColons } from './lexical';

/** The models of SQLAlchemy (1.4 and 2), as Black leaves them. Ends with a newline. */
export function modelsPython(schema: Schema): string {
  const ctx = modelContext(schema);
  ctx.use('sqlalchemy.orm', 'declarative_base');
  const enums = schema.enums.map((type) => enumPython(ctx, type));
  const models = schema.tables.flatMap((table) => [modelPython(ctx, table), ...sortedIndexes(ctx, table)]);
  const own = ctx.used.has('sqlalchemy.types') ? [customType] : [];
  const base = ['Base = declarative_base()', ...enums].join('\n\n');
  return `${[`${imports(ctx)}\n\n${base}`, ...own, ...models].join('\n\n\n')}\n`;
}

const customType = `class CustomType(UserDefinedType):
    """A type SQLAlchemy has no word for."""

    cache_ok = True

    def __init__(self, name):
        self.name = name

    def get_col_spec(self, **kw):
        return self.name`;

function imports({ used }: ModelContext): string {
  return [...used.keys()]
    .sort()
    .map((module) => {
      const names = [...(used.get(module) ?? [])].sort();
      const flat = `from ${module} import ${names.join(', ')}`;
      return flat.length <= 88 ? flat : `from ${module} import (\n${names.map((name) => `    ${name},`).join('\n')}\n)`;
    })
    .join('\n');
}

/** The migrations make the type. */
const enumPython = (ctx: ModelContext, { id, name, values }: EnumType): string =>
  pyCall(
    `${ctx.names.enum(id)} = ${ctx.use('sqlalchemy.dialects.postgresql', 'ENUM')}`,
    [...values.map(py), `name=${py(name)}`, 'create_type=False'],
    '',
  );

function modelPython(ctx: ModelContext, table: Table): string {
  const ends = ctx.names.relations(table.id);
  const args = [...tableArgs(ctx, table), ...(table.purpose ? [`{"comment": ${py(table.purpose)}}`] : [])];
  return [
    `class ${ctx.names.table(table.id)}(Base):`,
    `    __tablename__ = ${py(table.name)}`,
    ...(args.length === 0
      ? []
      : [
          `    __table_args__ = (\n${args.map((arg) => `        ${arg.replaceAll('\n', '\n        ')},`).join('\n')}\n    )`,
        ]),
    '',
    ...table.columns.map((column) => columnPython(ctx, column)),
    ...(ends.length === 0 ? [] : ['', ...ends.map((end) => relationPython(ctx, end))]),
  ].join('\n');
}

function relationPython(ctx: ModelContext, end: RelationEnd): string {
  const { relation, owner, name } = end;
  const { key, from, to, single } = relation;
  const other = owner ? to : from;
  const [own, far] = [ctx.names.table(from.id), ctx.names.table(to.id)];
  const fields = key.columns.map((id) => `${own}.${ctx.names.column(id)}`).join(', ');
  const remote = (owner ? key.refColumns : key.columns).map((id) => `${owner ? far : own}.${ctx.names.column(id)}`);
  const args = [
    py(ctx.names.table(other.id)),
    `foreign_keys=${py(`[${fields}]`)}`,
    ...(from === to ? [`remote_side=${py(`[${remote.join(', ')}]`)}`] : []),
    ...(owner || !single ? [] : ['uselist=False']),
    ...(owner ? [] : ['passive_deletes="all"']),
    `back_populates=${py(oppositeName(ctx.names, end))}`,
  ];
  return pyCall(`    ${name} = ${ctx.use('sqlalchemy.orm', 'relationship')}`, args, '');
}

function tableArgs(ctx: ModelContext, table: Table): readonly string[] {
  const names = (ids: readonly string[]) => ids.map((id) => py(ctx.sql.names.column(id)?.name ?? id));
  const made = (name: string, args: readonly string[]) => pyCall(ctx.use('sqlalchemy', name), args, '');
  const { primaryKey, foreignKeys, uniques, checks, exclusions, indexes } = table;
  return [
    ...(primaryKey
      ? [made('PrimaryKeyConstraint', [...names(primaryKey.columns), `name=${py(primaryKey.name)}`])]
      : []),
    ...foreignKeys.map((key) => made('ForeignKeyConstraint', foreignKeyArgs(ctx, key, names))),
    ...uniques.map((unique) => made('UniqueConstraint', [...names(unique.columns), `name=${py(unique.name)}`])),
    ...checks.map(({ name, predicate }) =>
      made('CheckConstraint', [py(plainColons(predicateSql(ctx.sql, predicate))), `name=${py(name)}`]),
    ),
    ...exclusions.map(({ name, parts, where }) =>
      pyCall(
        ctx.use('sqlalchemy.dialects.postgresql', 'ExcludeConstraint'),
        [
          ...parts.map(({ key, operator }) => `(${textPython(ctx, keySql(ctx.sql, key))}, ${py(operator)})`),
          `name=${py(name)}`,
          'using="gist"',
          ...(where ? [`where=${textPython(ctx, predicateSql(ctx.sql, where))}`] : []),
        ],
        '',
      ),
    ),
    ...indexes.filter((index) => !isSorted(index)).map((index) => indexPython(ctx, index, partPython)),
  ];
}

/** Over columns alone, one of them in another order than theirs. Autogenerate sees no column in a text of SQL. */
const isSorted = ({ parts }: Index): boolean =>
  parts.every(({ key, opclass }) => 'column' in key && !opclass) && parts.some((part) => orderOf(part) !== '');

/** The indexes that need the model to be there: they name its members. All of them together, or nothing. */
function sortedIndexes(ctx: ModelContext, table: Table): readonly string[] {
  const member = (_: ModelContext, { key, direction, nulls }: IndexPart) => {
    const name = 'column' in key ? `${ctx.names.table(table.id)}.${ctx.names.column(key.column)}` : '';
    return `${name}${direction === 'desc' ? '.desc()' : ''}${nulls ? `.nulls_${nulls}()` : ''}`;
  };
  const sorted = table.indexes.filter(isSorted).map((index) => indexPython(ctx, index, member));
  return sorted.length === 0 ? [] : [sorted.join('\n')];
}

function foreignKeyArgs(
  ctx: ModelContext,
  key: ForeignKey,
  names: (ids: readonly string[]) => readonly string[],
): readonly string[] {
  const table = ctx.sql.names.table(key.refTable)?.name ?? key.refTable;
  const targets = key.refColumns.map((id) => py(`${table}.${ctx.sql.names.column(id)?.name ?? id}`));
  return [
    `[${names(key.columns).join(', ')}]`,
    `[${targets.join(', ')}]`,
    `name=${py(key.name)}`,
    ...(key.onDelete === 'noAction' ? [] : [`ondelete=${py(actionSql[key.onDelete])}`]),
    ...(key.onUpdate === 'noAction' ? [] : [`onupdate=${py(actionSql[key.onUpdate])}`]),
    ...(key.deferrable ? ['deferrable=True', `initially=${py(key.deferrable.toUpperCase())}`] : []),
    'use_alter=True',
  ];
}

function indexPython(ctx: ModelContext, index: Index, part: (ctx: ModelContext, part: IndexPart) => string): string {
  const names = (ids: readonly string[]) => ids.map((id) => py(ctx.sql.names.column(id)?.name ?? id));
  const opclasses = index.parts.flatMap(({ key, opclass }) =>
    opclass && 'column' in key ? [`${names([key.column])[0]}: ${py(opclass)}`] : [],
  );
  return pyCall(
    ctx.use('sqlalchemy', 'Index'),
    [
      py(index.name),
      ...index.parts.map((each) => part(ctx, each)),
      ...(index.unique ? ['unique=True'] : []),
      ...(index.method === 'btree' ? [] : [`postgresql_using=${py(index.method)}`]),
      ...(opclasses.length === 0 ? [] : [`postgresql_ops={${opclasses.join(', ')}}`]),
      ...(index.include?.length ? [`postgresql_include=[${names(index.include).join(', ')}]`] : []),
      ...(index.where ? [`postgresql_where=${textPython(ctx, predicateSql(ctx.sql, index.where))}`] : []),
    ],
    '',
  );
}

const orderOf = ({ direction, nulls }: IndexPart): string =>
  `${direction === 'desc' ? ' DESC' : ''}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}`;

function partPython(ctx: ModelContext, part: IndexPart): string {
  const { key, opclass } = part;
  const order = orderOf(part);
  if ('column' in key && order === '') return py(ctx.sql.names.column(key.column)?.name ?? key.column);
  return textPython(ctx, `${keySql(ctx.sql, key)}${opclass ? ` ${opclass}` : ''}${order}`);
}
