import { typeByEnding } from '../lexicon/attribute-types';
import { wordsIn } from '../lexicon/phrase-words';
import { participleOf } from '../lexicon/verbs';
import { isParticle, particleOf, type Token } from '../tokens/token';
import { conceptName } from './concept-name';
import { facetsOf } from './facets';
import type { Item } from './item';
import { nounPhraseAt } from './noun-phrase';

/** "the day the licence expires", "the date on which the contract was signed": a moment named after whose it is and its verb. */
export function eventDay(tokens: readonly Token[], at: number): Item | undefined {
  const head = tokens[at]?.lower ?? '';
  if (!/^(?:time|date|moment|day|year)$/.test(head)) return undefined;
  const undergone = beingDone(tokens, at, head);
  if (undergone) return undergone;
  let from = at + 1;
  if (/^(?:at|on|in)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'which') from += 2;
  else if (/^(?:when|that)$/.test(tokens[from]?.lower ?? '')) from++;
  const np = tokens[from]?.tag === 'det' || tokens[from]?.tag === 'poss' ? nounPhraseAt(tokens, from) : undefined;
  const named = np && !np.pronoun ? doing(tokens, from, np.to) : undefined;
  if (!np || !named) return undefined;
  const { subject, verb } = named;
  const last = tokens[tokens.length - 1] as Token;
  const joint = /^(?:time|moment)$/.test(head) ? 'at' : head === 'year' ? 'year' : 'on';
  const next = tokens.indexOf(verb) + 1;
  // "the time at which the courier picked it up": who does it is no part of the name.
  const done = /^(?:it|them)$/.test(tokens[next]?.lower ?? '') && /^(?:past|participle)$/.test(verb.form ?? '');
  const particle = done && isParticle(tokens[next + 1]?.lower ?? '') ? ` ${tokens[next + 1]?.lower}` : '';
  const name = done
    ? `${participleOf(verb.lemma ?? '', verb.lower)}${particle}`
    : `${subject} ${verb.lower}${particleOf(tokens, verb)}`;
  const behind = tokens.slice(done ? next + 1 : next).map((t) => t.lower);
  return {
    name: `${name} ${joint}`,
    plural: false,
    facets: facetsOf(behind.join(' ')),
    span: { start: (tokens[at] as Token).start, end: last.end },
  };
}

/** "the date of being sworn in": sworn in on. */
function beingDone(t: readonly Token[], at: number, head: string): Item | undefined {
  if (t[at + 1]?.lower !== 'of' || !/^(?:being|getting)$/.test(t[at + 2]?.lower ?? '')) return undefined;
  const done = t[at + 3];
  if (!done || !(done.form === 'participle' || done.form === 'past' || /[a-z]{2}(?:ed|n)$/.test(done.lower)))
    return undefined;
  const particle = isParticle(t[at + 4]?.lower ?? '') ? ` ${t[at + 4]?.lower}` : '';
  const joint = /^(?:time|moment)$/.test(head) ? 'at' : head === 'year' ? 'year' : 'on';
  const span = { start: (t[at] as Token).start, end: (t[t.length - 1] as Token).end };
  return { name: `${done.lower}${particle} ${joint}`, plural: false, facets: {}, span };
}

/** Whose it is and what it does or undergoes; a verb that was taken for the last noun is told by its form. */
function doing(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly subject: string; readonly verb: Token } | undefined {
  const words = tokens.slice(from, to).filter((t) => t.tag !== 'det' && t.tag !== 'poss');
  let at = to;
  while (/^(?:be|have|adv|not)$/.test(tokens[at]?.tag ?? '')) at++;
  const ahead = tokens[at];
  const inside = words[words.length - 1];
  const told = ahead && /^(?:third|participle|past)$/.test(ahead.form ?? '');
  const verb = told ? ahead : words.length > 1 && inside?.form === 'third' ? inside : undefined;
  const subject = conceptName((verb === inside ? words.slice(0, -1) : words).map((t) => t.lower));
  return verb && subject !== '' && wordsIn(subject) < 4 && !typeByEnding(`${subject} ${verb.lower}`)
    ? { subject, verb }
    : undefined;
}
