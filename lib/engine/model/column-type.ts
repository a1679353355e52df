import type { EnumId } from './ids';

/**
 * A column's type in dialect-neutral terms; a dialect prints it. `custom` carries a type of an
 * imported schema that has no neutral form, as its own dialect writes it.
 */
export type ColumnType =
  | { readonly kind: 'uuid' }
  | { readonly kind: 'text' }
  | { readonly kind: 'varchar'; readonly length: number }
  | { readonly kind: 'char'; readonly length: number }
  | { readonly kind: 'smallint' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'bigint' }
  /** `precision` digits in all, `scale` of them after the point; both absent: any. */
  | { readonly kind: 'numeric'; readonly precision?: number; readonly scale?: number }
  | { readonly kind: 'real' }
  | { readonly kind: 'double' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'timestamptz' }
  | { readonly kind: 'interval' }
  | { readonly kind: 'json' }
  | { readonly kind: 'jsonb' }
  | { readonly kind: 'bytea' }
  | { readonly kind: 'inet' }
  | { readonly kind: 'tsvector' }
  | { readonly kind: 'daterange' }
  | { readonly kind: 'tstzrange' }
  | { readonly kind: 'enum'; readonly enum: EnumId }
  | { readonly kind: 'array'; readonly of: ColumnType }
  | { readonly kind: 'custom'; readonly sql: string };

/** Whether two types are the same type. */
export function sameType(a: ColumnType, b: ColumnType): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

const normal = (type: ColumnType): unknown =>
  type.kind === 'array'
    ? { kind: 'array', of: normal(type.of) }
    : Object.fromEntries(Object.entries(type).sort(([x], [y]) => (x < y ? -1 : 1)));
