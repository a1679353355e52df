import { singular } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import { namesPerson } from '../lexicon/nouns';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { ofOne } from './rows-of-facts';
import { couldBeThing, isFact } from './support';

const shape =
  /^, (?:one of (?:which|whom|them)|of (?:which|whom) (?:exactly |only |at most |precisely )?one) (?:is|are|can be|may be|must be|should be|will be|serves as|acts as) (?:marked as |flagged as |chosen as )?(?:the |their |its |his or her |his |her |an? )?([a-z-]+(?: [a-z-]+)?)(?=,|;|\.|$| and )/;

export const oneOfWhich: SentencePattern = {
  id: 'one-of-which',
  doc: '"A customer has several addresses, one of which is the billing address": one of many stands out, marked by a flag.',
  final: false,
  needs: /^(?:which|whom|them)$/,
  examples: [
    {
      text: 'A firm has several phone numbers, one of which is the main one.',
      reads: ['phone number: phone number, main (boolean)', 'plural phone number belong firm [manyToOne]'],
    },
    {
      text: 'A listing has one or more pictures, of which exactly one is the cover picture.',
      reads: ['picture: cover (boolean)'],
    },
    {
      text: 'Teams consist of players, one of whom is the captain.',
      reads: ['team have player as captain [manyToOne]'],
    },
  ],
  match({ sentence, sentenceSpan: span, role }) {
    const t = withoutStop(sentence);
    const at = role === 'queries' ? -1 : t.findIndex((x, i) => x.lower === ',' && opens(t, i + 1));
    const m = at < 2 ? null : shape.exec(lowerOf(t.slice(at, at + 16)));
    const from = m ? startBefore(t, at) : -1;
    const many = from < 0 ? undefined : nounPhraseAt(t, from)?.name;
    if (m?.[1] && many !== undefined && namesPerson(many)) return ledBy(this.id, span, t, at, m, many);
    if (!m?.[1] || many === undefined || !(isFact(many) || couldBeThing(many))) return undefined;
    const flag = flagOf(m[1], many);
    if (flag === undefined) return undefined;
    const item = (name: string, facets: Item['facets']): Item => ({ name, plural: false, facets, span });
    const items = [...(value.test(many) ? [item(many, {})] : []), item(flag, { type: 'boolean' })];
    const base = { pattern: this.id, span };
    const marked: Claim = { ...base, kind: 'facts', owner: many, items, weight: 3 };
    const whose = nounPhraseAt(t, 0);
    const tied = whose && !whose.pronoun && couldBeThing(whose.name) ? [ofOne(base, many, whose.name)] : [];
    // A value that has become a row is no fact of its owner any more.
    const listed = /^(?:conj|have)$/.test(t[from - 1]?.tag ?? '') || t[from - 1]?.lower === ',';
    const before = t.slice(0, listed && value.test(many) && tied.length > 0 ? from : at);
    return [marked, ...tied, { ...base, kind: 'restated', tokens: [...before, ...t.slice(at + wordsIn(m[0]))] }];
  },
};

/** "Teams consist of employees, one of whom is the leader": a team refers to its leader. */
function ledBy(
  pattern: string,
  span: SourceSpan,
  t: readonly Token[],
  at: number,
  [all, role = '']: RegExpExecArray,
  many: string,
): readonly Claim[] | undefined {
  const whose = nounPhraseAt(t, 0);
  if (!whose || whose.pronoun || !couldBeThing(whose.name) || isFact(whose.name) || whose.name === many)
    return undefined;
  const left = { name: whose.name, plural: false };
  const right = { name: many, plural: false, role };
  return [
    { pattern, span, kind: 'relate', left, right, verb: 'have', shape: 'manyToOne', weight: 1 },
    { pattern, span, kind: 'restated', tokens: [...t.slice(0, at), ...t.slice(at + wordsIn(all))] },
  ];
}

/** What is a value by itself, in a row with its mark. */
const value = /(?:address|number|e-?mail|phone|mobile)$/;

const opens = (t: readonly Token[], at: number): boolean =>
  (t[at]?.lower === 'one' && t[at + 1]?.lower === 'of') ||
  (t[at]?.lower === 'of' && /^wh(?:ich|om)$/.test(t[at + 1]?.lower ?? ''));

/** Where the plural right before the comma begins: what there are several of; -1 where there is none. */
function startBefore(t: readonly Token[], at: number): number {
  for (let from = Math.max(0, at - 5); from < at; from++) {
    const np = nounPhraseAt(t, from);
    if (np?.to === at && np.plural && !np.pronoun) return from;
  }
  return -1;
}

/** "the billing address" of addresses is the billing one; "the captain" is what one is. */
function flagOf(said: string, many: string): string | undefined {
  const words = said.split(' ');
  const last = singular(words[words.length - 1] ?? '');
  const bare = words.length > 1 && (last === 'one' || last === headOf(many)) ? words.slice(0, -1).join(' ') : said;
  return bare === 'one' || bare === many ? undefined : bare;
}
