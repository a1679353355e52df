import type { AttributeType } from '../../model/conceptual';
import { lowerOf, type Token } from '../tokens/token';
import type { Facets } from './facets';

/** Words of SQL and of programs that are types and nothing else; "text", "date" and "time" may be names. */
const types: ReadonlyMap<string, AttributeType> = new Map<string, AttributeType>([
  ['int', 'integer'],
  ['int4', 'integer'],
  ['integer', 'integer'],
  ['smallint', 'integer'],
  ['tinyint', 'integer'],
  ['serial', 'integer'],
  ['bigint', 'bigint'],
  ['int8', 'bigint'],
  ['bigserial', 'bigint'],
  ['varchar', 'text'],
  ['varchar2', 'text'],
  ['nvarchar', 'text'],
  ['char', 'text'],
  ['string', 'text'],
  ['str', 'text'],
  ['bool', 'boolean'],
  ['boolean', 'boolean'],
  ['numeric', 'decimal'],
  ['decimal', 'decimal'],
  ['float', 'decimal'],
  ['float8', 'decimal'],
  ['real', 'decimal'],
  ['timestamp', 'timestamp'],
  ['timestamptz', 'timestamp'],
  ['datetime', 'timestamp'],
  ['uuid', 'uuid'],
  ['guid', 'uuid'],
  ['json', 'json'],
  ['jsonb', 'json'],
  ['bytea', 'binary'],
  ['blob', 'binary'],
]);
/** Types only where what stands before is a whole name of its own: behind an identifier or in front of a constraint. */
const shared: ReadonlyMap<string, AttributeType> = new Map<string, AttributeType>([
  ['text', 'text'],
  ['date', 'date'],
  ['time', 'time'],
  ['money', 'money'],
]);
const constraint = /^(?:not|null|unique|primary|pk|fk|references|default|check)$/;

/** "creation timestamp", "last update timestamp": the moment of a doing, not a name and its type. */
const doings = /(?:[a-z]{3,}(?:tion|sion|ment|val)|update|upload|login|logout|change|edit)$/;

/** "code varchar(10) not null": the tokens without the type behind the name, and what the type says. */
export function withoutSqlType(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly facets: Facets;
} {
  const at = tokens.findIndex((_t, i) => i > 0 && i < 6 && typeAt(tokens, i) !== undefined);
  let facets: Facets = {};
  let kept = tokens;
  if (at > 0) {
    const type = typeAt(tokens, at) as AttributeType;
    const close = tokens[at + 1]?.lower === '(' ? tokens.findIndex((t, i) => i > at && t.lower === ')') : -1;
    const size = close > 0 ? Number(tokens[at + 2]?.lower) : Number.NaN;
    const counted = close > 0 && (Number.isInteger(size) || tokens[at + 2]?.lower === 'max');
    facets = { type, ...(type === 'text' && counted && size > 0 && { length: { max: size } }) };
    kept = [...tokens.slice(0, at), ...tokens.slice(counted ? close + 1 : at + 1)];
  }
  const last = kept[kept.length - 1];
  if (last?.lower === 'null' && kept.length > 1) {
    const not = kept[kept.length - 2]?.lower === 'not';
    if (not || at > 0 || kept[kept.length - 2]?.tag !== 'prep') {
      facets = { ...facets, ...(not ? { required: true } : { optional: 'may be null' }) };
      kept = kept.slice(0, not ? -2 : -1);
    }
  }
  return { tokens: kept.length > 0 ? kept : tokens, facets: kept.length > 0 ? facets : {} };
}

function typeAt(tokens: readonly Token[], at: number): AttributeType | undefined {
  const t = tokens[at] as Token;
  const next = tokens[at + 1];
  if (tokens.slice(0, at).some((x) => x.tag === 'punct' || x.tag === 'prep' || x.tag === 'det')) return undefined;
  if (next && next.tag === 'noun' && !constraint.test(next.lower)) return undefined;
  const alone = types.get(t.lower);
  if (alone === 'timestamp' && doings.test(tokens[at - 1]?.lower ?? '')) return undefined;
  if (alone) return alone;
  const identifier = at === 1 && tokens[0]?.lower.includes('_');
  return identifier || (next && constraint.test(next.lower)) ? shared.get(t.lower) : undefined;
}

/** A piece of a list that is only a type or a key word, and so tells of the entry before it. */
export function typeNote(tokens: readonly Token[]): Facets | undefined {
  const text = lowerOf(tokens);
  if (text === 'primary key' || text === 'pk') return { key: true, unique: true };
  if (text === 'uk' || text === 'uq' || text === 'unique key') return { unique: true };
  if (text === 'not null') return { required: true };
  if (text === 'null') return { optional: 'may be null' };
  const type = types.get(tokens[0]?.lower ?? '');
  return type && (tokens.length === 1 || tokens[1]?.lower === '(') ? { type } : undefined;
}
