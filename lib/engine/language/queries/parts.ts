import { announcesQueries } from '../patterns/query-sentence';
import type { Draft } from '../resolve/draft';
import { lowerOf, type Token } from '../tokens/token';
import { type Mentioned, mentionsIn } from './mentions';

const verbs =
  /^(?:look|looks|search|searches|retrieve|retrieves|fetch|fetches|find|finds|list|lists|browse|browses|print|prints|watch|watches|see|sees|show|shows|filter|filters|view|views|check|checks|display|displays|which|what|how|who)$/;

/** "lists X by a, and looks up Y by b; the Z of a W": the ways of reading one sentence joins. */
export function partsOf(draft: Draft, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found = mentionsIn(draft, tokens);
  const listed = announcesQueries(lowerOf(tokens));
  const out: Token[][] = [[]];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const w = tokens[i] as Token;
    if (w.text === '(') depth++;
    if (w.text === ')') depth = Math.max(0, depth - 1);
    const last = out[out.length - 1] ?? [];
    const joint = w.tag === 'conj' || w.lower === ',' || w.text === ';' || w.text === '?';
    if (depth === 0 && joint && last.length > 1) {
      const next = afterJoint(tokens, i);
      if (w.text === ';' || w.text === '?' || (w.lower !== 'or' && opensPart(tokens, next, found, last, listed))) {
        out.push([]);
        i = next - 1;
        continue;
      }
    }
    last.push(w);
  }
  return out.filter((p) => p.length > 1 || (p[0] && p[0].tag === 'noun'));
}

function afterJoint(t: readonly Token[], at: number): number {
  let i = at + 1;
  while (t[i] && (t[i]?.tag === 'conj' || t[i]?.lower === ',' || /^(?:also|then)$/.test(t[i]?.lower ?? ''))) i++;
  return i;
}

/**
 * Whether another thing to read begins here: a verb of looking, or a thing with its own "of", "by" or "that"; where ways
 * of reading are `listed`, also "overdue invoices" and "the history of a pump".
 */
function opensPart(
  t: readonly Token[],
  at: number,
  found: readonly Mentioned[],
  last: readonly Token[],
  listed: boolean,
): boolean {
  const w = t[at];
  if (!w) return false;
  const reads = found.some((m) => last.some((x) => x === t[m.from]));
  if (verbs.test(w.lower) && last.length > 2 && !namesThing(w, t[at + 1])) return reads;
  if (!reads) return false;
  if (listed && told.test(lowerOf(t.slice(at, at + 4)))) return true;
  let i = at;
  while (t[i] && i < at + 6 && !found.some((m) => m.from === i)) {
    if (
      !/^(?:det|quant|adj|num|poss|not|adv)$/.test(t[i]?.tag ?? '') &&
      !/(?:ed|ing|^un[a-z]+)$/.test(t[i]?.lower ?? '')
    )
      return false;
    i++;
  }
  const m = found.find((x) => x.from === i);
  if (!m) return false;
  const follows = t[m.to]?.lower ?? '';
  const own =
    /^(?:of|for|by|in|on|at|that|which|who|whose|with|still|not|from|between|per|sorted|ordered|newest|latest|without|due|within|starting)$/.test(
      follows,
    );
  const determined = i > at || t[at]?.tag === 'det';
  const alone = follows === '' || follows === '.';
  if (alone && m.plural && t[at]?.tag === 'det' && i > at + 1) return true;
  if ((listed || pending.test(w.lower)) && m.plural && i > at && (alone || /^[,(;]$/.test(follows))) return true;
  return own && (m.plural || (determined && follows === 'by'));
}

const pending = /^(?:upcoming|overdue|unpaid|open|pending|active|late|unfinished|unassigned)$/;
const told =
  /^the (?:full |complete |whole |latest |last |current )?(?:history|list|number|total|count|log|balance|details) of /;

/** "list items" is a thing; "looks up" is not, whatever the tagger made of it. */
const namesThing = (w: Token, next: Token | undefined): boolean =>
  w.tag === 'noun' && next?.tag === 'noun' && !/^(?:up|for|at|all)$/.test(next.lower);
