import { compareText } from '../../diagnostics';
import type { SqlContext } from '../../dialects/names';
import type { EnumId } from '../../model/ids';
import type { Column, Index, Schema, Table } from '../../model/schema';
import { asciiWordsOf, pascalCase, snakeCase } from '../shared/case';
import { type CodeNames, claim, className, codeNames, type RelationEnd } from '../shared/code-names';
import { identityOf, indexColumns, sqlContext } from '../shared/printing';
import { pythonWords } from '../shared/python';

export interface DjangoContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** For a migration, which names everything in full and repeats choices; else for models.py. */
  readonly inMigration: boolean;
  /** A name of a module, imported. */
  readonly use: (module: string, name: string) => string;
  /** The lines that import what was used so far, in groups. */
  readonly imports: () => readonly string[];
  /** What the values of an enum are called. */
  readonly members: (id: EnumId) => ReadonlyMap<string, string>;
}

/** The app's name: the label of its migrations and models. */
export const app = 'app';

/** Members of every model, and names Django keeps to itself. */
const reservedMembers =
  `pk objects check clean clean_fields full_clean validate_unique save save_base delete refresh_from_db
  get_deferred_fields prepare_database_save serializable_value unique_error_message date_error_message from_db models
  uuid datetime timezone`.split(/\s+/);

const reserved = ['SqlTypeField', 'Meta', 'DateRangeField', 'DateTimeRangeField', 'ArrayField', 'GinIndex'];

/** What Django calls the elements of a schema: classes in the singular, fields in snake case. */
export function djangoContext(schema: Schema, inMigration: boolean): DjangoContext {
  const used = new Map<string, Set<string>>();
  const members = new Map(schema.enums.map(({ id, values }) => [id, memberNames(values)]));
  return {
    schema,
    sql: sqlContext(schema),
    inMigration,
    use: (module, name) => {
      used.set(module, (used.get(module) ?? new Set()).add(name));
      return inMigration ? `${module}.${name}` : [...whole(module), name].join('.');
    },
    imports: () => importGroups(used, inMigration),
    members: (id) => members.get(id) ?? new Map(),
    names: codeNames(schema, {
      table: className,
      column: snakeCase,
      enum: pascalCase,
      reserved: new Set([...pythonWords, ...reserved]),
      reservedMembers: new Set([...pythonWords, ...reservedMembers]),
    }),
  };
}

/** Modules that are imported as such: their names are too plain to stand alone. */
function whole(module: string): readonly string[] {
  if (module === 'django.utils.timezone') return ['timezone'];
  return module.includes('.') ? [] : [module];
}

function importGroups(used: ReadonlyMap<string, ReadonlySet<string>>, inMigration: boolean): readonly string[] {
  const line = (module: string, names: ReadonlySet<string>): string => {
    if (inMigration || !module.includes('.')) return `import ${module}`;
    if (module === 'django.utils.timezone') return 'from django.utils import timezone';
    return `from ${module.replace(new RegExp(`^${app}\\.`), '.')} import ${[...names].sort().join(', ')}`;
  };
  const lines = (test: (module: string) => boolean) =>
    [...used]
      .filter(([module]) => test(module))
      .map(([module, names]) => line(module, names))
      .sort();
  const isDjango = (module: string) => module.startsWith('django.');
  const isOwn = (module: string) => module.startsWith(`${app}.`);
  const main = inMigration ? 'from django.db import migrations, models' : 'from django.db import models';
  return [
    lines((module) => !isDjango(module) && !isOwn(module)),
    [...lines(isDjango), main].toSorted((a, b) => compareText(a.split(' ')[1] ?? '', b.split(' ')[1] ?? '')),
    lines(isOwn),
  ].map((group) => group.join('\n'));
}

function memberNames(values: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    values.map((value) => {
      const words = asciiWordsOf(value);
      const named = /^[a-z]/.test(words[0] ?? '') ? words : ['value', ...words];
      return [value, claim(taken, snakeCase(named).toUpperCase())];
    }),
  );
}

/** Columns a model has: Django would write into those the database makes by itself. */
export const modelColumns = (table: Table): readonly Column[] =>
  table.columns.filter(({ id, generated }) => !generated || keyColumn(table) === id);

/** The one column Django takes for the primary key: `id`, or one that refers to nothing, where there are several. */
export function keyColumn(table: Table): string | undefined {
  const ids = identityOf(table);
  const named = ids.find((id) => table.columns.find((column) => column.id === id)?.name === 'id');
  const plain = ids.find((id) => !table.foreignKeys.some(({ columns }) => columns.includes(id)));
  return named ?? plain ?? ids[0];
}

/** The relation that stands for a column: Django refers to the one key of a model, or to a unique column. */
export function relationOf(ctx: DjangoContext, table: Table, column: Column): RelationEnd | undefined {
  return ctx.names.relations(table.id).find(({ owner, relation: { key, to } }) => {
    if (!owner || key.columns.length !== 1 || key.columns[0] !== column.id) return false;
    const target = key.refColumns[0] ?? '';
    return keyColumn(to) === target && identityOf(to).length === 1 ? true : isUnique(to, target);
  });
}

const isUnique = ({ uniques }: Table, id: string): boolean => uniques.some(({ columns }) => columns.join() === id);

/** Whether a column alone is unique, by a constraint. */
export const isUniqueColumn = (table: Table, { id }: Column): boolean => keyColumn(table) !== id && isUnique(table, id);

/** What Django can say of an index: over columns, with a name it takes. */
export function isModelIndex(index: Index): boolean {
  const plain = index.parts.every(({ nulls, opclass }) => !nulls && !opclass);
  const columns = indexColumns(index) !== undefined && !index.where && !index.include?.length && !index.unique;
  return columns && plain && index.method === 'btree' && /^[a-zA-Z]\w{0,29}$/.test(index.name);
}

/** Whether a column has an index of its own that the model cannot name. */
export const isIndexed = ({ indexes }: Table, { id }: Column): boolean =>
  indexes.some(
    (index) =>
      !isModelIndex(index) &&
      !index.unique &&
      !index.where &&
      index.method === 'btree' &&
      index.parts.length === 1 &&
      index.parts.every(
        ({ key, direction, opclass }) => 'column' in key && key.column === id && direction === 'asc' && !opclass,
      ),
  );
