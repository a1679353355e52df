import { type ColumnType, sameType } from '../model/column-type';

const families: readonly (readonly ColumnType['kind'][])[] = [
  ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double'],
  ['text', 'varchar', 'char'],
  ['date', 'timestamp', 'timestamptz'],
  ['json', 'jsonb'],
];

const familyOf = ({ kind }: ColumnType) => families.find((family) => family.includes(kind));

/**
 * How existing values become the new type; takes and returns SQL. Types of a family cast directly; everything else
 * goes through text, which every type reads and writes.
 */
export function castSql(value: string, from: ColumnType, to: ColumnType, toSql: string): string {
  const direct = familyOf(from) !== undefined && familyOf(from) === familyOf(to);
  return direct || from.kind === 'text' ? `${value}::${toSql}` : `${value}::text::${toSql}`;
}

/** Whether every value of the old type is a value of the new one, so that the change cannot fail. */
export function alwaysFits(from: ColumnType, to: ColumnType): boolean {
  if (sameType(from, to) || to.kind === 'text') return true;
  if (from.kind === 'varchar' && to.kind === 'varchar') return to.length >= from.length;
  const integers: readonly ColumnType['kind'][] = ['smallint', 'integer', 'bigint'];
  const [a, b] = [integers.indexOf(from.kind), integers.indexOf(to.kind)];
  if (a >= 0) return b >= a || (to.kind === 'numeric' && to.precision === undefined);
  return from.kind === 'numeric' && to.kind === 'numeric' && widerNumeric(from, to);
}

type Numeric = ColumnType & { readonly kind: 'numeric' };

function widerNumeric(from: Numeric, to: Numeric): boolean {
  if (to.precision === undefined) return true;
  if (from.precision === undefined) return false;
  const [scaleFrom, scaleTo] = [from.scale ?? 0, to.scale ?? 0];
  return scaleTo >= scaleFrom && to.precision - scaleTo >= from.precision - scaleFrom;
}

/**
 * Whether PostgreSQL changes the type without writing the table anew: a varchar limit raised or dropped, more digits
 * at the same scale.
 */
export function keepsStorage(from: ColumnType, to: ColumnType): boolean {
  if (sameType(from, to)) return true;
  if (from.kind === 'varchar') return to.kind === 'text' || (to.kind === 'varchar' && to.length >= from.length);
  if (from.kind !== 'numeric' || to.kind !== 'numeric') return false;
  if (to.precision === undefined) return true;
  return from.precision !== undefined && (to.scale ?? 0) === (from.scale ?? 0) && to.precision >= from.precision;
}
