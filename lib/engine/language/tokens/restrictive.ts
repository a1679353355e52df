import { wordsAt } from './made-word';
import { isParticle, type Token } from './token';

/** The pronoun is one of so many words. */
const FARTHEST = 6;

/** What of a thing only some are may be said of those alone. */
const telling =
  /^(?:have|has|carry|carries|bear|bears|show|shows|state|states|receive|receives|get|gets|need|needs|hold|holds|contain|contains|include|includes|record|records)$/;

/**
 * "A policy that has been cancelled carries a date": a cancelled policy does. The same tokens where a sentence does not
 * begin with a thing of which a state is told before its verb.
 */
export function restrictive(t: readonly Token[]): readonly Token[] {
  const at = t.slice(0, FARTHEST).findIndex((x) => x.lower === 'that' || x.lower === 'which' || x.lower === 'who');
  if (at < 1 || t[at - 1]?.tag !== 'noun') return t;
  let be = at + 1;
  if (t[be]?.tag === 'have' && t[be + 1]?.lower === 'been') be++;
  if (t[be]?.tag !== 'be') return t;
  if (/^an?$/.test(t[be + 1]?.lower ?? '')) return ofKind(t, at, be + 2);
  let state = be + 1;
  while (t[state]?.tag === 'adv') state++;
  const said = t[state];
  let next = state + 1;
  if (isParticle(t[next]?.lower ?? '')) next++;
  if (t[next]?.tag === 'adv' || t[next]?.lower === 'also') next++;
  const verb = t[next];
  const told = said && (said.form === 'participle' || said.form === 'past' || said.tag === 'adj');
  if (!told || !verb || !telling.test(verb.lower) || !/^(?:det|poss|quant|num|adj|noun)$/.test(t[next + 1]?.tag ?? ''))
    return t;
  let first = at - 1;
  while (first > 0 && /^(?:noun|adj)$/.test(t[first - 1]?.tag ?? '')) first--;
  if (first > 1 || t.slice(0, first).some((x) => x.tag !== 'det' && x.tag !== 'quant')) return t;
  const adjective: Token = { ...said, tag: 'adj', form: said.form === 'past' ? 'participle' : said.form };
  const finite: Token = verb.tag === 'have' ? verb : { ...verb, tag: 'verb' };
  return [...t.slice(0, first), adjective, ...t.slice(first, at), finite, ...withoutAsWell(t.slice(next + 1))];
}

/** "A tool that is a machine needs a permit number": a tool may have one. */
function ofKind(t: readonly Token[], at: number, from: number): readonly Token[] {
  let verb = from;
  while (/^(?:noun|adj)$/.test(t[verb]?.tag ?? '') && !telling.test(t[verb]?.lower ?? '')) verb++;
  const said = t[verb];
  const listed = /^(?:det|poss|quant|num)$/.test(t[verb + 1]?.tag ?? '');
  if (!said || verb === from || verb > from + 3 || !telling.test(said.lower) || !listed) return t;
  if (t.slice(0, at).some((x) => !/^(?:det|quant|noun|adj)$/.test(x.tag))) return t;
  const word = wordsAt(said.start);
  const having = [word('may', 'modal'), word('have', 'have', { lemma: 'have' })];
  return [...t.slice(0, at), ...having, ...t.slice(verb + 1)];
}

/** "the date of its return as well". */
function withoutAsWell(t: readonly Token[]): readonly Token[] {
  const at = t.findIndex((x, i) => x.lower === 'as' && t[i + 1]?.lower === 'well' && t[i + 2]?.lower !== 'as');
  return at > 0 && t.length - at < 4 ? [...t.slice(0, at), ...t.slice(at + 2)] : t;
}
