import type { Schema } from '@/lib/engine';
import type { Connection } from '../connection';
import { type Element, path } from './element';
import type { Catalog } from './read';
import { functionElement, type TriggerRow, triggerElement } from './read-others';
import { quoted } from './sql-of-design';

/**
 * Columns that every update sets to the current time, told by what happens, not by the text of a function: each
 * candidate function is run on a scratch table. Gives what is found for every touched column of the design, and the
 * triggers and functions that neither the design asks for nor were there before.
 */
export async function touchedColumns(
  db: Connection,
  schema: Schema,
  catalog: Catalog,
  before: Catalog,
): Promise<{ readonly expected: readonly Element[]; readonly found: readonly Element[] }> {
  const touched = schema.tables.flatMap((table) =>
    table.columns
      .filter((column) => column.touchedOnUpdate)
      .map((column) => ({ table: table.name, column: column.name, id: column.id })),
  );
  const tried = new Map<string, boolean>();
  const used = new Set<TriggerRow>();
  const found: Element[] = [];
  for (const { table, column } of touched) {
    const candidates = catalog.triggers.filter(
      (trigger) => trigger.schema === '' && trigger.table === table && trigger.beforeAnyUpdate,
    );
    for (const trigger of candidates) {
      const question = `${trigger.function}\0${column}`;
      if (!tried.has(question)) tried.set(question, await setsToNow(db, trigger.function, column));
      if (tried.get(question)) {
        used.add(trigger);
        found.push(touchElement(table, column));
        break;
      }
    }
  }
  const functions = new Set([...used].map((trigger) => trigger.function));
  return {
    expected: [
      ...touched.map(({ table, column, id }) => ({ ...touchElement(table, column), subject: id })),
      ...before.triggers.map(triggerElement),
      ...before.functions.map(functionElement),
    ],
    found: [
      ...found,
      ...catalog.triggers.filter((trigger) => !used.has(trigger)).map(triggerElement),
      ...catalog.functions.filter((fn) => !functions.has(fn.id)).map(functionElement),
    ],
  };
}

const touchElement = (table: string, column: string): Element => ({
  kind: 'update to the current time of',
  name: path(table, column),
  facts: {},
});

/** Whether a row's column is the current time after an update that set it to something else. Leaves nothing behind. */
async function setsToNow(db: Connection, fn: string, column: string): Promise<boolean> {
  const name = quoted(column);
  await db.exec('BEGIN');
  try {
    await db.exec(`
      CREATE TEMP TABLE flux_proof_touch (${name} timestamptz);
      CREATE TRIGGER touch BEFORE UPDATE ON flux_proof_touch FOR EACH ROW EXECUTE FUNCTION ${fn}();
      INSERT INTO flux_proof_touch VALUES ('2001-01-01');
      UPDATE flux_proof_touch SET ${name} = '2002-02-02';`);
    const rows = await db.query<{ same: boolean }>(`select ${name} = now() as same from flux_proof_touch`);
    return rows.length === 1 && rows[0]?.same === true;
  } catch {
    return false;
  } finally {
    await db.exec('ROLLBACK');
  }
}
