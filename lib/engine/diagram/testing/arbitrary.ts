import fc from 'fast-check';
import type { Schema } from '../../model/schema';
import { schemaFrom, type TableSketch } from './tables';

/** Names people may give: any script, marks, emoji, markup, quotes, control characters, up to 80 characters. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z_]{1,20}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"; drop table x; --',
    '患者予約表',
    '👩‍👩‍👧 family 🇩🇪',
    'جدول المرضى',
    'é́́',
    'a\nb\tc',
  ),
);

/** Schemas of tables with random names and random keys between them: chains, stars, cycles, self references, islands. */
export const anySchema = (maxTables = 30): fc.Arbitrary<Schema> =>
  fc
    .array(
      fc.record({
        columns: fc.nat({ max: 12 }),
        keys: fc.array(fc.nat({ max: maxTables - 1 }), { maxLength: 4 }),
        label: anyName,
      }),
      { maxLength: maxTables },
    )
    .map((drawn) => {
      const sketches = drawn.map(({ columns, keys }, i): TableSketch => {
        const targets = [...new Set(keys.filter((key) => key < drawn.length))];
        return {
          name: `t${i}`,
          columns: [
            'id uuid',
            ...targets.map((to) => `t${to}_id uuid -> t${to}`),
            ...Array.from({ length: columns }, (_, c) => `c${c} text`),
          ],
        };
      });
      const schema = schemaFrom(sketches);
      return { ...schema, tables: schema.tables.map((t, i) => ({ ...t, name: drawn[i]?.label ?? t.name })) };
    });
