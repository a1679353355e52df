import type { AccessPattern, TableAccess } from '../../model/access-pattern';
import type { ConceptualQuery } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import { type ColumnId, type TableId, tableIdOf } from '../../model/ids';
import { spansOf } from '../../model/origin';
import type { SqlTemplate } from '../../model/predicate';
import { type Draft, tablesById } from '../draft';
import type { Given } from '../given';
import { filterPredicate } from '../shared/filter';
import { AccessTree } from './access-tree';
import { type PathEnd, type Walk, walkPath } from './path';

/** The ways of reading, in terms of columns; a criterion that leads to nothing stored is left out and reported. */
export function resolvePatterns(
  draft: Draft,
  given: Given,
): { readonly patterns: readonly AccessPattern[]; readonly diagnostics: readonly Diagnostic[] } {
  const walk: Walk = { draft, given, byId: tablesById(draft) };
  const patterns: AccessPattern[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const ignoring = foldedColumns(draft);
  for (const query of given.model.queries) {
    if (seen.has(query.id) || !walk.byId.has(tableIdOf(query.entity))) continue;
    seen.add(query.id);
    const resolved = accessesOf(walk, query, ignoring);
    patterns.push(patternOf(query, resolved.accesses));
    if (resolved.lost > 0) diagnostics.push(lostCriterion(query));
  }
  return { patterns, diagnostics };
}

const patternOf = (query: ConceptualQuery, accesses: readonly TableAccess[]): AccessPattern => ({
  id: query.id,
  label: query.label,
  accesses,
  ...(query.limit !== undefined && { limit: query.limit }),
  frequency: query.frequency,
  assumed: query.assumed,
  origin: query.origin,
});

function accessesOf(
  walk: Walk,
  query: ConceptualQuery,
  ignoring: ReadonlySet<ColumnId>,
): { accesses: readonly TableAccess[]; lost: number } {
  const root: TableId = tableIdOf(query.entity);
  const tree = new AccessTree(root);
  let lost = 0;
  const follow = (path: Parameters<typeof walkPath>[2], use: (end: PathEnd) => boolean): void => {
    const end = walkPath(walk, query.entity, path);
    if (end === undefined || !use(end)) lost++;
  };
  for (const { path, how } of query.by)
    follow(path, (end) => tree.lookUp(end, how === 'equals' && ignoring.has(end.column.id) ? 'ignoreCase' : how));
  for (const filter of query.where)
    follow(filter.path, (end) => {
      const predicate = filterPredicate(filter.test, end.column, end.attribute);
      if (predicate === undefined) return false;
      tree.filter(end, { predicate, ...(filter.excludes !== undefined && { excludes: filter.excludes }) });
      return true;
    });
  for (const { path, direction } of query.order) follow(path, (end) => tree.order(end, direction));
  return { accesses: tree.accesses().map((access) => ofTenant(walk, access)), lost };
}

/** The columns that are unique whatever their letter case: who looks one up asks for it so, and that index answers. */
const foldedColumns = (draft: Draft): ReadonlySet<ColumnId> =>
  new Set(
    draft.tables.flatMap(({ indexes }) =>
      indexes.flatMap(({ unique, where, parts }) =>
        unique && !where ? parts.flatMap(({ key }) => ('expression' in key ? folded(key.expression) : [])) : [],
      ),
    ),
  );

const folded = (expression: SqlTemplate): readonly ColumnId[] =>
  expression[0] === 'lower(' ? expression.flatMap((part) => (typeof part === 'string' ? [] : [part.column])) : [];

/** Of the tenant who asks: its own rows only. */
function ofTenant({ draft }: Walk, access: TableAccess): TableAccess {
  const tenant = draft.tenantColumns.get(access.table);
  return tenant === undefined || access.equality.includes(tenant)
    ? access
    : { ...access, equality: [tenant, ...access.equality] };
}

const lostCriterion = (query: ConceptualQuery): Diagnostic => ({
  code: 'design/query',
  severity: 'info',
  message: `Part of “${query.label}” asks for something the schema does not store.`,
  hint: 'Name a stored fact, or add it to the description.',
  subject: tableIdOf(query.entity),
  spans: spansOf(query.origin),
});
