import { singular } from '../../model/inflect';
import type { Token } from '../tokens/token';
import type { Mentioned } from './mentions';
import { attributeLike } from './paths';

const looking =
  /^(?:look|search|retrieve|fetch|find|list|browse|print|watch|see|view|show|display|get|check|filter|query|lookup|want|need|pull|open|ask|report|count|monitor|review|inspect|chase|total|go|work|locate|identify|read|access|require|sort|order)$/;

/** Where a verb of looking stands, and whether it is passive; -1 when there is none. */
function lookingAt(t: readonly Token[]): { readonly at: number; readonly passive: boolean } {
  const candidates = t.flatMap((x, i) => {
    const lemma = x.lemma ?? x.lower;
    const verbal = x.tag === 'verb' || i === 0 || t[i - 1]?.tag === 'to' || t[i - 1]?.tag === 'modal';
    return looking.test(lemma) && (verbal || /^(?:list|search|look|find|show|view)s?$/.test(x.lower)) ? [i] : [];
  });
  const best =
    candidates.find((i) => !/^(?:want|need|ask|require|get|open|order|sort)$/.test(t[i]?.lemma ?? t[i]?.lower ?? '')) ??
    candidates[0] ??
    -1;
  const before = t.slice(Math.max(0, best - 3), Math.max(0, best));
  const passive =
    best > 0 &&
    before.some((x) => x.tag === 'be' || x.lower === 'be' || x.lower === 'been') &&
    t[best]?.form !== 'base';
  return { at: best, passive };
}

/** What is returned: the thing asked for, else the first thing named. */
export function targetOf(t: readonly Token[], found: readonly Mentioned[]): Mentioned | undefined {
  const asked = askedFor(t, found);
  if (asked) return asked;
  const { at, passive } = lookingAt(t);
  if (passive) {
    const before = found.filter((m) => m.to <= at);
    return before.find((m) => !ownsNext(t, m)) ?? before[0] ?? found[0];
  }
  const after = found.filter((m) => m.from > at && !byBefore(t, m));
  const pool = after.length > 0 ? after : found;
  const first = pool.find((m) => !isLead(t, m)) ?? pool[0];
  if (!first || unknownHead(t, after.length > 0 ? at : -1, first)) return undefined;
  if (ownsNext(t, first)) return pool.find((m) => m.from > first.to && m.from <= first.to + 4) ?? first;
  return first;
}

/** "Which accessions ...", "how many orders": the thing right behind the question word. */
function askedFor(t: readonly Token[], found: readonly Mentioned[]): Mentioned | undefined {
  const at = t.findIndex(
    (x, i) => /^(?:which|what)$/.test(x.lower) || (x.lower === 'how' && /^many$/.test(t[i + 1]?.lower ?? '')),
  );
  if (at < 0 || at > 4) return undefined;
  return found.find((m) => m.from > at && m.from <= at + 4);
}

/** "a customer's invoices": the owner stands before what is asked for. */
export const ownsNext = (t: readonly Token[], m: Mentioned): boolean =>
  t[m.to]?.tag === 'gen' || t[m.to]?.lower === "'" || t[m.to]?.lower === "'s";

/** "The programme of a concert" where no programme is known: reading the concert instead would be wrong. */
function unknownHead(t: readonly Token[], from: number, m: Mentioned): boolean {
  const joint = t[m.from - 1];
  const at = joint && /^(?:det|quant|adj|num|poss)$/.test(joint.tag) ? m.from - 2 : m.from - 1;
  const head = t[at - 1];
  if (!/^(?:of|for|in)$/.test(t[at]?.lower ?? '') || at - 1 <= from || head?.tag !== 'noun') return false;
  return !generic.test(head.lower) && !attributeLike(m.entity, singular(head.lower));
}

const generic =
  /^(?:lists?|numbers?|counts?|history|details?|overview|sets?|total|records?|reports?|information|names?|status|statuses|data|all|contents?|search|lookup|rest|calendar|agenda|queue|diary|backlog|batch|page|pages|kinds?|types?|copy|sum|average|turnover|most|case|need)$/;

/** "For each customer, ..." opens the sentence: whose, not what. */
function isLead(t: readonly Token[], m: Mentioned): boolean {
  return (
    m.from <= 4 &&
    /^(?:for|per|within|given|in|on|at)$/.test(t[0]?.lower ?? '') &&
    t.slice(m.to).some((x) => x.tag === 'noun')
  );
}

const byBefore = (t: readonly Token[], m: Mentioned): boolean =>
  t[m.from - 1]?.lower === 'by' || (t[m.from - 2]?.lower === 'by' && /^(?:det|poss)$/.test(t[m.from - 1]?.tag ?? ''));
