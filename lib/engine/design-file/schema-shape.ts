import { anyOf, flag, list, named, number, object, oneOf, type Shape, tagged, text } from './shape';

/* The shapes of model/schema.ts, to be checked in files that may come from anywhere. */

const plainKinds =
  'uuid text smallint integer bigint real double boolean date time timestamp timestamptz interval json jsonb bytea inet tsvector daterange tstzrange';

const bare = object({});

const columnType = named('columnType', () => anyColumnType);

const anyColumnType: Shape = tagged('kind', {
  ...Object.fromEntries(plainKinds.split(' ').map((kind) => [kind, bare])),
  varchar: object({ length: number }),
  char: object({ length: number }),
  numeric: object({}, { precision: number, scale: number }),
  enum: object({ enum: text }),
  array: object({ of: columnType }),
  custom: object({ sql: text }),
});

const literal = anyOf(text, number, flag);

const template = named('template', () => anyTemplate);

const anyTemplate = list(anyOf(text, object({ column: text })));

const comparison = oneOf('<', '<=', '=', '<>', '>=', '>');

const predicate = named('predicate', () => anyPredicate);

const anyPredicate: Shape = tagged('kind', {
  compare: object({ column: text, op: comparison, value: literal }),
  compareColumns: object({ left: text, op: comparison, right: text }),
  between: object({ column: text, min: literal, max: literal }),
  oneOf: object({ column: text, values: list(literal) }),
  noneOf: object({ column: text, values: list(literal) }),
  isNull: object({ column: text }),
  isNotNull: object({ column: text }),
  length: object({ column: text, op: comparison, value: number }),
  matches: object({ column: text, pattern: text }),
  countSet: object({ columns: list(text), op: oneOf('=', '<=', '>='), value: number }),
  and: object({ all: list(predicate) }),
  or: object({ any: list(predicate) }),
  not: object({ predicate: predicate }),
  sql: object({ sql: template }),
});

const spans = named('spans', () => anySpans);

const anySpans = list(object({ start: number, end: number }));

const origin = named('origin', () => anyOrigin);

const anyOrigin: Shape = tagged('kind', {
  text: object({ spans, pattern: text }),
  rule: object({ rule: text, spans }),
  assumption: object({ because: text, spans }),
  query: object({ start: number, end: number }),
  import: object({ source: text }),
  hand: bare,
});

const columnDefault: Shape = tagged('kind', {
  literal: object({ value: literal }),
  now: bare,
  today: bare,
  uuid: bare,
  expression: object({ sql: text }),
});

const generated: Shape = tagged('kind', { identity: object({ always: flag }), stored: object({ sql: template }) });

const column = named('column', () => anyColumn);

const anyColumn = object(
  { id: text, name: text, type: columnType, nullable: flag, origin },
  { default: columnDefault, generated, touchedOnUpdate: flag, comment: text },
);

const key = { id: text, name: text, columns: list(text) };

const action = oneOf('cascade', 'restrict', 'setNull', 'setDefault', 'noAction');

const foreignKey = object(
  { ...key, refTable: text, refColumns: list(text), onDelete: action, onUpdate: action, origin },
  { deferrable: oneOf('immediate', 'deferred') },
);

const indexKey = anyOf(object({ column: text }), object({ expression: template }));

const exclusion = object(
  { id: text, name: text, parts: list(object({ key: indexKey, operator: oneOf('=', '&&', '<>') })), origin },
  { where: predicate },
);

const indexPart = object(
  { key: indexKey, direction: oneOf('asc', 'desc') },
  { nulls: oneOf('first', 'last'), opclass: text },
);

const index = named('index', () => anyIndex);

const anyIndex = object(
  {
    id: text,
    name: text,
    unique: flag,
    method: oneOf('btree', 'hash', 'gin', 'gist', 'brin'),
    parts: list(indexPart),
    serves: list(text),
    purpose: text,
    origin,
  },
  { where: predicate, include: list(text) },
);

const table = named('table', () => anyTable);

const anyTable = object(
  {
    id: text,
    name: text,
    purpose: text,
    columns: list(column),
    foreignKeys: list(foreignKey),
    uniques: list(object({ ...key, nullsNotDistinct: flag, origin })),
    checks: list(object({ id: text, name: text, predicate, origin })),
    exclusions: list(exclusion),
    indexes: list(index),
    liveTraffic: flag,
    origin,
  },
  { primaryKey: object(key), expectedRows: number },
);

export const schemaShape = named('schema', () => anySchema);

const anySchema = object({
  dialect: oneOf('postgresql'),
  tables: list(table),
  enums: list(object({ id: text, name: text, values: list(text), origin })),
  extensions: list(text),
});
