import type { Table } from '../../model/schema';
import { oneLine } from '../shared/printing';
import { py, pyCalls, pySql } from '../shared/python';
import type { SqlMigration } from '../shared/sql-migrations';
import type { TargetInput } from '../target';
import { type DjangoContext, djangoContext, modelColumns } from './context';
import { fieldDjango } from './fields';
import { metaOptions } from './models-file';

/** What a migration is called: its number, then its name. */
export const migrationName = ({ position, name }: SqlMigration): string =>
  `${String(position).padStart(4, '0')}_${name}`;

/**
 * A migration: the database gets the SQL, Django the models it then has, in the first one. `label` is the app's.
 */
export function migrationDjango(
  input: TargetInput,
  migration: SqlMigration,
  around: { readonly label: string; readonly before?: SqlMigration | undefined; readonly withModels: boolean },
): string {
  const ctx = djangoContext(input.schema, true);
  const { label, before, withModels } = around;
  const run = runSql(migration, withModels ? '                ' : '        ');
  const operations = withModels
    ? [
        '        migrations.SeparateDatabaseAndState(',
        ...(run === '' ? [] : ['            database_operations=[', run, '            ],']),
        '            state_operations=[',
        ...input.schema.tables.map((table) => createModel(ctx, table)),
        '            ],',
        '        ),',
      ]
    : [run];
  const [standard, django, own] = ctx.imports();
  const imports = [standard, django, own].filter((group) => group !== '').join('\n\n');
  return `${[
    withModels ? imports : 'from django.db import migrations',
    '',
    '',
    'class Migration(migrations.Migration):',
    `    """${oneLine(migration.title).replace(/[\\"]/g, "'")}"""`,
    '',
    ...(before ? [] : ['    initial = True', '']),
    ...(migration.transactional ? [] : ['    atomic = False', '']),
    `    dependencies = [${before ? `(${py(label)}, ${py(migrationName(before))})` : ''}]`,
    '',
    '    operations = [',
    ...operations,
    '    ]',
  ].join('\n')}\n`;
}

/** The SQL of both ways, at an indent; nothing for none. */
function runSql({ upStatements, downStatements }: SqlMigration, indent: string): string {
  if (upStatements.length === 0 && downStatements.length === 0) return '';
  const inner = `${indent}    `;
  const list = (statements: readonly string[]) =>
    statements.map((sql) => `${inner}    ${pySql(sql, `${inner}    `)},\n`).join('');
  const argument = (name: string, statements: readonly string[]) =>
    `${inner}${name}=[${statements.length === 0 ? '' : `\n${list(statements)}${inner}`}],\n`;
  return `${indent}migrations.RunSQL(\n${argument('sql', upStatements)}${argument('reverse_sql', downStatements)}${indent}),`;
}

function createModel(ctx: DjangoContext, table: Table): string {
  const by = '                    ';
  const fields = modelColumns(table).map((column) => {
    const { name, write } = fieldDjango(ctx, table, column);
    return tuple(name, write);
  });
  const options = metaOptions(ctx, table).map(([key, value]) => {
    const before = `${by}    ${py(key)}: `;
    return `${typeof value === 'string' ? `${before}${value}` : pyCalls(before, value, '')},\n`;
  });
  return [
    '                migrations.CreateModel(',
    `${by}name=${py(ctx.names.table(table.id))},`,
    `${by}fields=[`,
    ...fields,
    `${by}],`,
    `${by}options={`,
    `${options.join('')}${by}},`,
    '                ),',
  ].join('\n');
}

/** A field by its name; a long one on lines of its own. */
function tuple(name: string, write: (before: string) => string): string {
  const by = '                        ';
  const flat = `${by}(${py(name)}, ${write('')}),`;
  if (flat.length <= 88 && !flat.includes('\n')) return flat;
  return `${by}(\n${by}    ${py(name)},\n${write(`${by}    `)},\n${by}),`;
}
