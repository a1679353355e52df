/** What the cells of one column of a table of fields say. */
export type CellRole =
  | 'entity'
  | 'field'
  | 'note'
  | 'required'
  | 'nullable'
  | 'unique'
  | 'key'
  | 'default'
  | 'values'
  | 'min'
  | 'max'
  | 'length'
  | 'unit'
  | 'reference'
  | 'description'
  | 'from'
  | 'to'
  | 'cardinality'
  | 'none';

const roles: readonly (readonly [RegExp, CellRole])[] = [
  [/^(?:table|entity|entities|object|model|class|record|record type|thing|table name|entity name)$/, 'entity'],
  [/^(?:from|left|parent|source|entity a|entity 1|first|from (?:table|entity))$/, 'from'],
  [/^(?:to|right|child|target|entity b|entity 2|second|to (?:table|entity))$/, 'to'],
  [/^(?:cardinality|multiplicity|relationships?|relationship type|relation|how many)$/, 'cardinality'],
  [
    /^(?:fields?|columns?|attributes?|propert(?:y|ies)|data ?items?|elements?|facts?|members?|contents?|what we (?:store|keep|record))(?: names?)?$/,
    'field',
  ],
  [/^(?:required|mandatory|req|not null|req\.|compulsory|must)\??$/, 'required'],
  [
    /^(?:null|nullable|nulls|optional|opt|may be (?:null|empty|missing)|null allowed|allow nulls?|empty)\??$/,
    'nullable',
  ],
  [/^(?:unique|uniq|unique key)\??$/, 'unique'],
  [/^(?:keys?|pk|pk\/fk|key type|index)$/, 'key'],
  [/^(?:default|default value|initial|initial value)$/, 'default'],
  [
    /^(?:values?|allowed(?: values?)?|possible values|valid values|options|enum|choices|domain|range|one of)$/,
    'values',
  ],
  [/^(?:min|minimum|from value|lowest)\.?$/, 'min'],
  [/^(?:max|maximum|highest)\.?$/, 'max'],
  [/^(?:length|size|max length|len|width)\.?$/, 'length'],
  [/^(?:unit|units|measured in|uom)$/, 'unit'],
  [/^(?:references?|refers to|fk|foreign key|points to|links to|ref|relates to)$/, 'reference'],
  [/^(?:description|meaning|purpose|explanation|definition|what it is)$/, 'description'],
  [
    /^(?:type|data ?type|format|kind|notes?|remarks?|comments?|constraints?|rules?|validation|details?|properties|conditions?|restrictions?|more|info|about)(?:s? ?(?:\/|&|and|,) ?[a-z ]+)?$/,
    'note',
  ],
];

/** The role of each column of a table, read from its header; undefined where the header names no fields. */
export function rolesOf(header: readonly string[]): readonly CellRole[] | undefined {
  const known = memo.get(header);
  if (known) return known.roles;
  const roles = readRoles(header);
  memo.set(header, { roles });
  return roles;
}

/** Every row of a table has the same header. */
const memo = new WeakMap<readonly string[], { readonly roles: readonly CellRole[] | undefined }>();

function readRoles(header: readonly string[]): readonly CellRole[] | undefined {
  const read = header.map((cell): CellRole => roleOfHeader(cell));
  if (read.includes('from') && read.includes('to')) return read.includes('field') ? undefined : read;
  if (read.includes('field')) return read;
  const name = header.findIndex((cell, i) => read[i] === 'none' && /^(?:name|item|data|key)$/.test(bare(cell)));
  if (name >= 0 && read.some((r) => r !== 'none')) return read.map((r, i) => (i === name ? 'field' : r));
  const first = read.indexOf('none');
  const describes = read.filter((r) => r !== 'none' && r !== 'entity').length;
  return first === 0 && describes > 0 ? read.map((r, i) => (i === 0 ? 'field' : r)) : undefined;
}

const bare = (cell: string): string => cell.toLowerCase().replace(/[*_`]/g, ' ').replace(/\s+/g, ' ').trim();

/** What a header cell calls its column; "none" for words that are no header of a table of fields. */
export function roleOfHeader(cell: string): CellRole {
  const text = bare(cell);
  return roles.find(([shape]) => shape.test(text))?.[1] ?? 'none';
}
