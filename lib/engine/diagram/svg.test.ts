import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layered } from './layered/layered';
import { mermaidSource } from './mermaid';
import { diagramSvg } from './svg';
import { anySchema } from './testing/arbitrary';
import { schemaFrom } from './testing/tables';

const schema = schemaFrom([
  { name: 'customers', columns: ['id uuid', 'email text unique'] },
  { name: 'orders', columns: ['id uuid', 'customer_id uuid -> customers', 'total numeric(12,2) null'] },
]);

test('the diagram names its tables, columns, types and relationships', () => {
  const svg = diagramSvg(schema, layered(schema), 'light');
  for (const text of [
    'customers',
    'numeric(12,2)',
    'customer_id',
    '2 tables, 1 relationship',
    'each order has exactly one customer',
  ])
    expect(svg).toContain(text);
});

test('colours are literal in a file and the page’s own inside a page', () => {
  expect(diagramSvg(schema, {}, 'dark')).not.toContain('var(');
  expect(diagramSvg(schema, {}, 'dark')).toContain('#0e1014');
  expect(diagramSvg(schema, {}, 'page')).toContain('fill:var(--canvas)');
});

test('equal input gives equal text', () => {
  expect(diagramSvg(schema, {}, 'light')).toBe(diagramSvg(structuredClone(schema), {}, 'light'));
});

/** Whether every tag is closed in order and every `&` starts an entity: what an XML parser asks of this markup. */
function wellFormed(svg: string): boolean {
  if (/&(?!(amp|lt|gt|quot|#39);)/.test(svg)) return false;
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && svg.replace(/<[^<>]*>/g, '').search(/[<>]/) === -1;
}

test('names are text, whatever is in them', () => {
  fc.assert(
    fc.property(anySchema(6), (any) => {
      const svg = diagramSvg(any, {}, 'light');
      expect(svg).not.toContain('<script');
      expect(wellFormed(svg)).toBe(true);
    }),
  );
});

test('Mermaid source', () => {
  expect(mermaidSource(schema)).toBe(`erDiagram
  "customers" {
    uuid id PK
    text email UK
  }
  "orders" {
    uuid id PK
    uuid customer_id FK
    numeric(12_2) total
  }
  "customers" ||--o{ "orders" : "customer_id"`);
});

test('Mermaid attributes are bare words whatever the names are', () => {
  const odd = schemaFrom([{ name: '患者 "x"', columns: ['id uuid', '患者名 text', '9lives text'] }]);
  expect(mermaidSource(odd)).toBe(`erDiagram
  "患者 'x'" {
    uuid id PK
    text column_2
    text lives
  }`);
});
