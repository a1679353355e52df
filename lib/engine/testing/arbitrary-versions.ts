import fc from 'fast-check';
import type { Column, EnumType, ForeignKey, Schema, Table } from '../model/schema';
import { emptySchema } from '../model/schema';
import { tableOf } from './arbitrary-version-table';
import { names } from './arbitrary-version-values';
import { origin } from './build';

/*
 * Versions of one schema: elements are drawn from a fixed stock of ids, so that two versions share some, lack some and
 * differ in others, and every kind of change comes up. Each version is valid by itself.
 */

const enumIds = ['e:0', 'e:1'];

const enumTypes: fc.Arbitrary<readonly EnumType[]> = fc
  .tuple(
    fc.subarray(enumIds),
    names(2, 'kind'),
    fc.array(fc.shuffledSubarray(['a', "b's", 'c d', 'd💩'], { minLength: 1 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([ids, called, values]) =>
    ids.map((id, i) => ({ id, name: `type ${called[i]}`.slice(0, 20), values: values[i] ?? ['a'], origin })),
  );

const tableIds = ['t:0', 't:1', 't:2', 't:3'];

const referring = (tables: readonly Table[]): fc.Arbitrary<readonly Table[]> =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom<ForeignKey['onDelete'][]>('cascade', 'restrict', 'setNull'),
        fc.boolean(),
      ),
      { maxLength: 5 },
    )
    .map((links) =>
      links.reduce<readonly Table[]>((all, [from, to, onDelete, deferrable], n) => {
        const [child, parent] = [all[from % all.length], all[to % all.length]];
        const key = parent?.columns[0];
        if (!child || !parent || !key) return all;
        const column: Column = { id: `${child.id}.fk${n}`, name: `ref ${n}`, type: key.type, nullable: true, origin };
        const foreignKey: ForeignKey = {
          id: `${child.id}/fk:${n}`,
          name: `fk ${child.id} ${n}`,
          columns: [column.id],
          refTable: parent.id,
          refColumns: [key.id],
          onDelete,
          onUpdate: 'noAction',
          ...(deferrable && { deferrable: 'deferred' as const }),
          origin,
        };
        return all.map((table) =>
          table.id === child.id
            ? { ...table, columns: [...table.columns, column], foreignKeys: [...table.foreignKeys, foreignKey] }
            : table,
        );
      }, tables),
    );

/** One version. */
export const arbitraryVersion: fc.Arbitrary<Schema> = fc
  .tuple(fc.subarray(tableIds), names(4, 'table'), enumTypes)
  .chain(([ids, called, enums]) =>
    fc
      .tuple(...ids.map((id, i) => tableOf(id, called[i] ?? id, enums)))
      .chain(referring)
      .map((tables) => ({ ...emptySchema, tables, enums })),
  );
