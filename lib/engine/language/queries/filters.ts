import type { ConceptualFilter } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import type { Draft, DraftEntity } from '../resolve/draft';
import { nameKey } from '../resolve/names';
import type { Token } from '../tokens/token';
import { closedWords, filterFor, own } from './conditions';
import type { Mentioned } from './mentions';
import { isMoment, type RelationshipId } from './paths';
import { selectivity } from './selectivity';

const notModifier =
  /^(?:by|with|for|of|in|on|at|from|ordered|sorted|newest|latest|oldest|most|recent|today|who|that|which|and|or|where|all|every|top|first|last|next|new|old|own)$/;

/** The words of a way of reading; `said`, with what they say of the share it takes. */
interface Wording {
  readonly t: readonly Token[];
  readonly words: string;
  readonly said: string;
}

/** "open deals", "rentals not returned yet", "courses in status published": conditions whose value the words fix. */
export function filtersOf(
  draft: Draft,
  entity: DraftEntity,
  { t, words, said }: Wording,
  target: Mentioned,
  idOf: RelationshipId,
): readonly ConceptualFilter[] {
  const out: ConceptualFilter[] = [];
  const add = (filter: ConceptualFilter) => {
    const at = out.findIndex((f) => JSON.stringify(f.path) === JSON.stringify(filter.path));
    const old = out[at];
    if (!old) out.push(filter);
    else if (old.test.kind === 'is' && filter.test.kind === 'is') {
      const values = [...new Set([...old.test.values, ...filter.test.values])];
      // Yes and no together ask nothing: the first word was meant, the other tells of the rest ("most are done").
      if (!values.includes(true) || !values.includes(false)) out[at] = { ...old, test: { kind: 'is', values } };
    }
  };
  for (const word of [...before(t, target), ...behind(t, target), ...apart(words)]) {
    const filter = filterFor(draft, entity, word, idOf);
    if (filter) add(filter);
  }
  for (const filter of unfinished(draft, entity, words, idOf)) add(filter);
  return out.map((filter) => {
    const excludes = selectivity(draft, entity, filter, said, (word) => filterFor(draft, entity, word, idOf));
    const assumed = excludes ?? (leavesFinished(entity, filter) ? ACCUMULATED : undefined);
    return assumed === undefined ? filter : { ...filter, excludes: assumed };
  });
}

/** Finished rows pile up while unfinished ones come and go: what a condition on unfinished ones leaves out, if unsaid. */
const ACCUMULATED = 0.9;

/** Whether only rows without their closing moment are kept: not paid, not returned. */
const leavesFinished = (entity: DraftEntity, { path, test }: ConceptualFilter): boolean =>
  test.kind === 'missing' &&
  path.length === 1 &&
  [...entity.attributes.values()].some(
    (a) =>
      isMoment(a) &&
      closedWords.test(nameKey(a.name).split(' ')[0] ?? '') &&
      JSON.stringify(own(entity, a)) === JSON.stringify(path),
  );

/** The modifiers in front of what is asked for. */
function before(t: readonly Token[], target: Mentioned): readonly string[] {
  const out: string[] = target.role === undefined ? [] : [target.role];
  const words: string[] = [];
  for (let i = target.from - 1; i >= 0 && i > target.from - 7; i--) {
    const w = t[i] as Token;
    if (w.tag === 'conj' || w.lower === ',') continue;
    if (notModifier.test(w.lower) || (/^(?:det|poss|gen|pron|be|num|wh|modal)$/.test(w.tag) && w.lower !== 'no')) break;
    if (
      w.tag === 'verb' &&
      w.form !== 'participle' &&
      w.form !== 'ing' &&
      !/^(?:open|closed?|complete|live)$/.test(w.lower)
    )
      break;
    words.unshift(w.lower);
  }
  const yet = words.indexOf('not');
  if (yet >= 0) out.push(`not ${words.slice(yet + 1).filter((w) => w !== 'yet')[0] ?? ''}`);
  else out.push(...words, ...pairs(words));
  return out;
}

/** What is said of it right behind: "that are still open", "not returned yet", "in status draft", "without a courier". */
function behind(t: readonly Token[], target: Mentioned): readonly string[] {
  const rest = t.slice(target.to);
  const out: string[] = [];
  for (let i = 0; i < rest.length && i < 24; i++) {
    const w = rest[i] as Token;
    const opens =
      /^(?:not|never|n't|still|are|is|been|was|were|be|as|whose|being|currently|yet|no|without|where|status|state|stage|has|have|had|un)$/.test(
        w.lower,
      ) ||
      w.tag === 'be' ||
      w.tag === 'not';
    if (!opens) continue;
    if (/^(?:by|of)$/.test(rest[i - 1]?.lower ?? '')) continue;
    const said = phraseAfter(rest, i);
    for (const value of said.values) out.push(said.negative ? `not ${value}` : value);
  }
  return out;
}

function phraseAfter(t: readonly Token[], at: number): { values: readonly string[]; negative: boolean } {
  let negative = false;
  const words: string[] = [];
  for (let i = at; i < t.length && i < at + 10; i++) {
    const w = t[i] as Token;
    if (/^(?:not|never|n't|no|without|cannot)$/.test(w.lower) || w.tag === 'not' || /n't$/.test(w.lower))
      negative = true;
    else if (
      w.tag === 'be' ||
      w.tag === 'have' ||
      /^(?:still|yet|been|currently|already|as|whose|a|an|any|the|status|state|stage|where|been|to|be|set|=|is|are|either|ever|in|marked)$/.test(
        w.lower,
      )
    ) {
      if (words.length > 0 && /^(?:to|in|as)$/.test(w.lower)) break;
    } else if (w.lower === 'or' || w.lower === 'and' || w.lower === ',' || w.lower === '/') {
      if (words.length === 0) break;
      words.push(',');
    } else if (/^(?:noun|adj|verb|quote|adv)$/.test(w.tag)) words.push(w.lower.replace(/["“”']/g, ''));
    else break;
  }
  const values = words
    .join(' ')
    .split(/ ?, ?/)
    .filter((w) => w !== '')
    .flatMap((v) => [v, ...(v.includes(' ') ? [v.split(' ')[0] ?? '', v.split(' ').slice(0, 2).join(' ')] : [])]);
  return { values: [...new Set(values)], negative };
}

const pairs = (words: readonly string[]): readonly string[] =>
  words.slice(0, -1).map((w, i) => `${w} ${words[i + 1] ?? ''}`);

/** "not yet collected", wherever it stands; "only open ones". */
function apart(words: string): readonly string[] {
  const out: string[] = [];
  for (const m of words.matchAll(
    /\b(?:not|never|n't|hasn't|haven't|isn't|aren't) (?:yet |been |be |yet been )*([a-z-]+)/g,
  ))
    out.push(`not ${m[1]}`);
  // "runs still out".
  if (/\bstill (?:out|away|on the road|on loan)\b/.test(words)) out.push('not returned');
  for (const m of words.matchAll(/\bonly (?:the )?([a-z-]+) (?:ones|those)|\bonly ([a-z-]+)$/g))
    out.push(m[1] ?? m[2] ?? '');
  return out;
}

/** "overdue loans" have not come back: the date that ends them is missing. */
function unfinished(
  draft: Draft,
  entity: DraftEntity,
  words: string,
  idOf: RelationshipId,
): readonly ConceptualFilter[] {
  if (!/\b(?:overdue|past due|past-due|outstanding)\b/.test(words)) return [];
  for (const a of entity.attributes.values())
    if (isMoment(a) && a.facets.optional !== undefined && closedWords.test(nameKey(a.name).split(' ')[0] ?? ''))
      return [{ path: [{ attribute: attributeIdOf(entity.id, a.name) }], test: { kind: 'missing' } }];
  const status = filterFor(draft, entity, 'overdue', idOf) ?? filterFor(draft, entity, 'open', idOf);
  return status ? [status] : [];
}
