import type { ColumnType } from '../model/column-type';
import type { SqlTemplate } from '../model/predicate';
import type { Column } from '../model/schema';
import { castNames, constantOf } from './constant';
import { child, children, type Node, namesAt, textAt } from './tree';

/** An expression over columns of one table, as an index could hold it. */
export interface Template {
  readonly sql: SqlTemplate;
  /** Its type, as far as it decides what an index may hold. */
  readonly type: ColumnType['kind'] | 'unknown';
}

type ColumnOf = (ref: Node) => Column | undefined;

/** Functions whose result depends on nothing but their arguments. */
const immutable = new Set(
  (
    'abs array_length array_position bit_length btrim cardinality ceil ceiling char_length character_length floor ' +
    'jsonb_array_length jsonb_extract_path jsonb_extract_path_text left length lower lpad ltrim md5 mod octet_length ' +
    'position regexp_replace replace reverse right round rpad rtrim sha256 split_part sqrt strpos substr substring ' +
    'translate trim trunc upper'
  ).split(' '),
);
const texts = new Set(['text', 'varchar', 'char']);

/**
 * The expression with its columns by id; undefined when an index cannot hold it: it takes a parameter, or its value
 * may change with time zone or settings.
 */
export function templateOf(node: Node, columnOf: ColumnOf): Template | undefined {
  const constant = constantOf(node);
  if (constant !== undefined) return { sql: [constantSql(node, constant)], type: 'unknown' };
  return printers[node.kind]?.(node, (inner) => templateOf(inner, columnOf), columnOf);
}

type Inner = (node: Node) => Template | undefined;
type Printer = (node: Node, inner: Inner, columnOf: ColumnOf) => Template | undefined;

const printers: Readonly<Record<string, Printer>> = {
  ColumnRef: (node, _inner, columnOf) => {
    const column = columnOf(node);
    return column && { sql: [{ column: column.id }], type: column.type.kind };
  },
  TypeCast: castTemplate,
  CoalesceExpr: (node, inner) => callTemplate('coalesce', children(node.body, 'args'), inner),
  MinMaxExpr: (node, inner) =>
    callTemplate(textAt(node.body, 'op') === 'IS_LEAST' ? 'least' : 'greatest', children(node.body, 'args'), inner),
  FuncCall: functionTemplate,
  A_Expr: operatorTemplate,
};

function constantSql(node: Node, value: string | number | boolean | null): string {
  const cast = node.kind === 'TypeCast' ? castNames(node).at(-1) : undefined;
  const plain = typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
  return cast === undefined || cast === 'bool' ? plain : `${plain}::${cast}`;
}

const joined = (parts: readonly Template[], between: string): SqlTemplate =>
  parts.flatMap((part, i) => (i === 0 ? part.sql : [between, ...part.sql]));

const whole = (templates: readonly (Template | undefined)[]): readonly Template[] | undefined =>
  templates.every((t) => t !== undefined) ? templates : undefined;

function callTemplate(name: string, args: readonly Node[], inner: Inner): Template | undefined {
  const parts = whole(args.map(inner));
  const type = parts?.find((p) => p.type !== 'unknown')?.type ?? 'unknown';
  return parts && { sql: [`${name}(`, ...joined(parts, ', '), ')'], type };
}

/** Text read as a number is the same everywhere; read as a date it depends on settings. */
const safeCasts = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'bool', 'uuid', 'text', 'date']);
const dateless = new Set(['timestamptz', 'unknown', 'text', 'varchar', 'char', 'jsonb', 'json']);

function castTemplate(node: Node, inner: Inner): Template | undefined {
  const arg = child(node.body, 'arg');
  const found = arg && inner(arg);
  const to = castNames(node).at(-1) ?? '';
  if (!found || !safeCasts.has(to) || (to === 'date' && dateless.has(found.type))) return undefined;
  if (to === 'text' && ['timestamptz', 'timestamp', 'date', 'time', 'interval'].includes(found.type)) return undefined;
  return { sql: ['(', ...found.sql, `)::${to}`], type: to === 'text' ? 'text' : 'unknown' };
}

function functionTemplate(node: Node, inner: Inner): Template | undefined {
  const name = namesAt(node.body, 'funcname').at(-1) ?? '';
  const args = children(node.body, 'args');
  const [first, second] = args;
  if (name === 'timezone' && first && second) return zoneTemplate(first, second, inner);
  if ((name === 'date_trunc' || name === 'date_part' || name === 'extract') && first && second) {
    const parts = whole([inner(first), inner(second)]);
    if (parts?.[1]?.type !== 'timestamp') return undefined;
    const unit = constantOf(first);
    if (name === 'extract') return { sql: [`EXTRACT(${String(unit)} FROM `, ...parts[1].sql, ')'], type: 'numeric' };
    return { sql: [`${name}(`, ...joined(parts, ', '), ')'], type: name === 'date_trunc' ? 'timestamp' : 'double' };
  }
  // Without its first argument it depends on a setting.
  const settled = immutable.has(name) || (name === 'to_tsvector' && second !== undefined);
  return settled ? callTemplate(name, args, inner) : undefined;
}

/** `at AT TIME ZONE 'UTC'`: a moment at a named place has no time zone any more, so its parts are fixed. */
function zoneTemplate(zone: Node, moment: Node, inner: Inner): Template | undefined {
  const at = inner(moment);
  const name = constantOf(zone);
  if (!at || typeof name !== 'string') return undefined;
  const type = at.type === 'timestamptz' ? 'timestamp' : at.type === 'timestamp' ? 'timestamptz' : 'unknown';
  return { sql: [`timezone('${name.replaceAll("'", "''")}', `, ...at.sql, ')'], type };
}

const operators = new Set(['->', '->>', '#>', '#>>', '||', '+', '-', '*', '/', '%']);

function operatorTemplate(node: Node, inner: Inner): Template | undefined {
  const name = namesAt(node.body, 'name').at(-1) ?? '';
  if (textAt(node.body, 'kind') !== 'AEXPR_OP' || !operators.has(name)) return undefined;
  const [left, right] = [child(node.body, 'lexpr'), child(node.body, 'rexpr')];
  const parts = left && right ? whole([inner(left), inner(right)]) : undefined;
  if (!parts) return undefined;
  if (parts.some((p) => ['timestamptz', 'timestamp', 'date', 'interval'].includes(p.type))) return undefined;
  const type = name.endsWith('>>') ? 'text' : name.startsWith('-') || name.startsWith('#') ? 'jsonb' : 'unknown';
  return { sql: ['(', ...joined(parts, ` ${name} `), ')'], type: texts.has(type) ? 'text' : type };
}
