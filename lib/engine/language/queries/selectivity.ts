import type { ConceptualFilter } from '../../model/conceptual';
import type { Draft, DraftEntity } from '../resolve/draft';
import { entityOf } from '../resolve/entity-of';
import { nameKey } from '../resolve/names';
import { NUMBER, numberOf } from './words';

type Resolve = (word: string) => ConceptualFilter | undefined;

/** Share of the rows a condition leaves out, as far as its sentence or another one says; undefined when none does. */
export function selectivity(
  draft: Draft,
  entity: DraftEntity,
  filter: ConceptualFilter,
  words: string,
  resolve: Resolve,
): number | undefined {
  const here = shareIn(words);
  if (here) return here.of === undefined ? 1 - here.share : leftOut(filter, [here.of], here.share, resolve);
  for (const claim of draft.claims) {
    if (claim.kind !== 'skew' || entityOf(draft, claim.owner)?.entity !== entity) continue;
    const share = leftOut(filter, claim.values, claim.share, resolve);
    if (share !== undefined) return share;
  }
  return undefined;
}

/** What a condition leaves out when `share` of the rows are in one of `values`. */
function leftOut(
  filter: ConceptualFilter,
  values: readonly string[],
  share: number,
  resolve: Resolve,
): number | undefined {
  const known = values.flatMap((v) => resolve(v) ?? []);
  const about = known.find((k) => JSON.stringify(k.path) === JSON.stringify(filter.path));
  if (known.length > 0 && !about) return undefined;
  return about && within(filter, known) ? 1 - share : share;
}

/** Whether every row the condition keeps is among those the others keep. */
function within(filter: ConceptualFilter, others: readonly ConceptualFilter[]): boolean {
  const same = others.filter(
    (o) => JSON.stringify(o.path) === JSON.stringify(filter.path) && o.test.kind === filter.test.kind,
  );
  if (filter.test.kind === 'missing' || filter.test.kind === 'present') return same.length > 0;
  const listed = new Set(same.flatMap((o) => ('values' in o.test ? o.test.values.map((v) => nameKey(String(v))) : [])));
  return filter.test.values.every((v) => listed.has(nameKey(String(v))));
}

const percent = /(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent)/;
const outOf = new RegExp(`\\b(${NUMBER}) (?:out of|in|of) (?:every )?(${NUMBER})\\b`);

/** "95% are closed": a share with what it is of; "about 4% of all orders": the share that is wanted. */
function shareIn(words: string): { readonly share: number; readonly of?: string } | undefined {
  const share = statedShare(words);
  if (!share) return undefined;
  const behind = words.slice(share.end);
  const of =
    /^ ?(?:of (?:all |the |them|these|those|our )?[a-z -]*?)?(?:are|is|have|has|were|been|being|get) (?:been |already |either |now )*((?:not )?[a-z-]+)/.exec(
      behind,
    );
  if (of?.[1] !== undefined) return { share: share.value, of: of[1].replace(/^already /, '') };
  const bare = /^ (?:are |is )?([a-z-]+)(?= ?[).;]|$)/.exec(behind);
  if (bare?.[1] !== undefined && !/^(?:of|all|them|only)$/.test(bare[1])) return { share: share.value, of: bare[1] };
  return { share: share.value };
}

function statedShare(words: string): { readonly value: number; readonly end: number } | undefined {
  const p = percent.exec(words);
  if (p?.[1] !== undefined)
    return { value: Math.min(1, Number(p[1].replace(',', '.')) / 100), end: p.index + p[0].length };
  const o = outOf.exec(words);
  const some = numberOf(o?.[1] ?? '');
  const all = numberOf(o?.[2] ?? '');
  if (o && some !== undefined && all !== undefined && some < all && all > 2)
    return { value: some / all, end: o.index + o[0].length };
  const few =
    /\b(?:a tiny fraction|a small fraction|very few|a handful|hardly any|only a few|rare(?:ly)?|a small minority)\b/.exec(
      words,
    );
  if (few) return { value: 0.05, end: words.length };
  return undefined;
}

/** The values nearly all rows end in, where the text says so. */
export function closedOf(draft: Draft, entity: DraftEntity): readonly string[] | undefined {
  for (const claim of draft.claims) {
    if (claim.kind !== 'skew' || entityOf(draft, claim.owner)?.entity !== entity) continue;
    const values = claim.values.filter((v) =>
      [...entity.attributes.values()].some((a) => a.facets.values?.list.some((x) => nameKey(x) === nameKey(v))),
    );
    if (values.length > 0) return values;
  }
  return undefined;
}
