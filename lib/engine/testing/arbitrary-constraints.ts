import fc from 'fast-check';
import { type ColumnType, sameType } from '../model/column-type';
import type { Comparison, Literal, Predicate } from '../model/predicate';
import type { Column, EnumType, ExclusionConstraint, Index, IndexKey, IndexPart } from '../model/schema';
import { arbitraryLiteral } from './arbitrary-column';
import { comparable, type Pick, pickOne, pickSome } from './pick';

/** The table a rule is made for. */
export interface On {
  readonly columns: readonly Column[];
  readonly enums: readonly EnumType[];
}

const comparisons: readonly Comparison[] = ['<', '<=', '=', '<>', '>=', '>'];

export const arbitraryChecks = (pick: Pick, on: On): { readonly predicate: Predicate } => ({
  predicate: arbitraryPredicate(pick, on, 2),
});

/** A condition of any kind over the table's columns; AND, OR and NOT nest at most `depth` deep. */
function arbitraryPredicate(pick: Pick, on: On, depth: number): Predicate {
  const parts = () =>
    Array.from({ length: pick(fc.integer, { min: 1, max: 3 }) }, () => arbitraryPredicate(pick, on, depth - 1));
  switch (depth > 0 ? pick(fc.nat, { max: 7 }) : 7) {
    case 0:
      return { kind: 'and', all: parts() };
    case 1:
      return { kind: 'or', any: parts() };
    case 2:
      return { kind: 'not', predicate: arbitraryPredicate(pick, on, depth - 1) };
    case 3:
      return {
        kind: 'countSet',
        columns: pickSome(pick, on.columns, 4).map((column) => column.id),
        op: pickOne<'=' | '<=' | '>='>(pick, ['=', '<=', '>=']),
        value: 1,
      };
    default:
      return aboutColumn(pick, on, pickOne<Column>(pick, [...on.columns]));
  }
}

function aboutColumn(pick: Pick, on: On, { id: column, type }: Column): Predicate {
  const candidates: Predicate[] = [
    { kind: 'isNull', column },
    { kind: 'isNotNull', column },
    { kind: 'sql', sql: [{ column }, ' IS NOT NULL OR ', { column }, ' IS NULL'] },
  ];
  const op = pickOne<Comparison>(pick, comparisons);
  const literal = (): Literal => arbitraryLiteral(pick, type, on.enums) ?? 0;
  if (arbitraryLiteral(pick, type, on.enums) !== undefined) {
    const values = Array.from({ length: pick(fc.integer, { min: 1, max: 4 }) }, literal);
    candidates.push(
      { kind: 'compare', column, op, value: literal() },
      { kind: 'between', column, min: literal(), max: literal() },
      { kind: 'oneOf', column, values },
      { kind: 'noneOf', column, values },
    );
  }
  if (type.kind === 'text' || type.kind === 'varchar') {
    candidates.push({ kind: 'length', column, op, value: pick(fc.nat, { max: 99 }) });
    candidates.push({
      kind: 'matches',
      column,
      pattern: pickOne<string>(pick, ['^[A-Z]{2}$', "'", '\\d+\\.', '^$']),
    });
  }
  const alike = on.columns.filter((other) => comparable(type) && sameType(other.type, type));
  if (alike.length > 0) {
    candidates.push({ kind: 'compareColumns', left: column, op, right: pickOne<Column>(pick, alike).id });
  }
  return pickOne<Predicate>(pick, candidates);
}

const gistEqual = new Set<ColumnType['kind']>(
  'uuid text varchar smallint integer bigint numeric boolean date timestamptz timestamp inet enum'.split(
    ' ',
  ) as ColumnType['kind'][],
);

/** "Not two at the same time": equal columns and an overlapping period; undefined where the table has no period. */
export function arbitraryExclusion(pick: Pick, on: On): Some<ExclusionConstraint, 'parts' | 'where'> | undefined {
  const periods = on.columns.filter(({ type }) => type.kind === 'tstzrange' || type.kind === 'daterange');
  const moments = on.columns.filter(({ type }) => type.kind === 'timestamptz');
  const [from, to] = moments;
  const overlap: IndexKey[] = periods.map(({ id }) => ({ column: id }));
  if (from && to) overlap.push({ expression: ['tstzrange(', { column: from.id }, ', ', { column: to.id }, ')'] });
  if (overlap.length === 0) return undefined;
  const equal = on.columns.filter(({ type }) => gistEqual.has(type.kind));
  return {
    parts: [
      ...(equal.length > 0 ? pickSome(pick, equal, 2) : []).map(({ id }) => ({
        key: { column: id },
        operator: pickOne<'=' | '<>'>(pick, ['=', '<>']),
      })),
      { key: pickOne<IndexKey>(pick, overlap), operator: '&&' },
    ],
    ...(pick(fc.boolean) && { where: arbitraryPredicate(pick, on, 1) }),
  };
}

type Some<T, K extends keyof T> = { readonly [P in K]: T[P] };
type Shape = Some<Index, 'unique' | 'method' | 'parts'> & {
  readonly where?: Predicate;
  readonly include?: readonly string[];
};

/** An index of any method that suits the table. */
export function arbitraryIndex(pick: Pick, on: On): Shape {
  const special = specialIndexes(pick, on.columns);
  const where = pick(fc.boolean) ? { where: arbitraryPredicate(pick, on, 1) } : {};
  if (special.length > 0 && pick(fc.boolean)) return { ...pickOne<Shape>(pick, special), ...where };
  const ordered = on.columns.filter(({ type }) => comparable(type));
  if (ordered.length === 0) {
    return { unique: false, method: 'btree', parts: [ascending({ expression: ['(1 + 1)'] })], ...where };
  }
  const include = pick(fc.boolean) ? pickSome(pick, on.columns, 2).map(({ id }) => id) : [];
  return {
    unique: pick(fc.boolean),
    method: 'btree',
    parts: pickSome(pick, ordered, 3).map((column) => orderedPart(pick, column)),
    ...(include.length > 0 && { include }),
    ...where,
  };
}

const ascending = (key: IndexKey, opclass?: string): IndexPart => ({
  key,
  direction: 'asc',
  ...(opclass !== undefined && { opclass }),
});

function orderedPart(pick: Pick, { id, type }: Column): IndexPart {
  const nulls = pickOne<'first' | 'last' | undefined>(pick, ['first', 'last', undefined]);
  const order = { direction: pickOne<'asc' | 'desc'>(pick, ['asc', 'desc']), ...(nulls && { nulls }) };
  if (type.kind !== 'text') return { key: { column: id }, ...order };
  const keys: readonly IndexKey[] = [
    { column: id },
    { expression: ['lower(', { column: id }, ')'] },
    { expression: [{ column: id }, " || '!'"] },
    { expression: ['lower(', { column: id }, ') || upper(', { column: id }, ')'] },
  ];
  const opclass = pickOne<string | undefined>(pick, [undefined, undefined, 'text_pattern_ops', 'text_ops']);
  return { key: pickOne<IndexKey>(pick, keys), ...order, ...(opclass && { opclass }) };
}

function specialIndexes(pick: Pick, columns: readonly Column[]): readonly Shape[] {
  const one = (method: Index['method'], part: IndexPart): Shape => ({ unique: false, method, parts: [part] });
  return columns.flatMap(({ id, type }): readonly Shape[] => {
    const part = ascending({ column: id });
    switch (type.kind) {
      case 'jsonb':
        return [
          one('gin', part),
          one('gin', ascending({ column: id }, 'jsonb_path_ops')),
          one('btree', ascending({ expression: ['(', { column: id }, " ->> 'k')"] })),
        ];
      case 'array':
        return [one('gin', part)];
      case 'tsvector':
        return [one('gin', part), one('gist', part)];
      case 'text':
        return [
          one('gin', ascending({ column: id }, 'gin_trgm_ops')),
          one('gin', ascending({ expression: ["to_tsvector('english', ", { column: id }, ')'] })),
          one('hash', part),
        ];
      case 'tstzrange':
      case 'daterange':
        return [one('gist', part)];
      case 'timestamptz':
      case 'bigint':
        return [one('brin', part), one(pickOne<'hash' | 'btree'>(pick, ['hash', 'btree']), part)];
      default:
        return [];
    }
  });
}
