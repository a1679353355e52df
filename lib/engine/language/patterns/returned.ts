import type { Claim } from '../claims';
import type { Context } from '../context';
import { namesPerson } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

const opening =
  /^(?:and |then |so )?(?:when|whenever|once|after|as soon as|each time|every time|if|on|upon|at|before) /;
/** What says that it comes back, in the condition. */
const back =
  /\b(?:(?:come|comes|came|is|are|get|gets|been|brought|bring|brings|bringing|give|gives|given|hand|hands|handed|taken|take|takes|has|have) (?:[a-z]+ ){0,3}back|returns?|returned|returning|handed in again)\b/;
/** Who looks at it or writes it down, and how. */
const noting =
  /^(?:(?:we|i|they|you|somebody|someone|(?:the|an?|our) [a-z]+(?: [a-z]+)?) (?:then |also |always |again )*)?(?:check|note|record|inspect|measure|log|write down|take down|put down|look at|read|count|document|store|register|save|track|keep)(?:s|es|ed)?(?: down)? (?:and (?:note|record|write down|log)s? )?(?:for )?(?=(?:the|its|their|any|an?|how|what|whether|if|which|when|who|all|in|[a-z]+ (?:,|and)) )/;
const more = /^(?:and|,)$/;
const again =
  /^(?:also )?(?:read|note|record|write down|write|log|document|take|put down|charge for|check|inspect|measure)s?(?: down)?$/;

export const returned: SentencePattern = {
  id: 'returned',
  doc: '"When a boat comes back we check the fuel": facts of what it was given out in, where the text tells of that, and otherwise of the thing.',
  final: true,
  needs: /^(?:back|return|returns|returned|returning)$/,
  examples: [
    {
      text: 'When a canoe comes back we check the hull and note any damage.',
      reads: ['canoe: hull (optional: when a canoe comes back), damage (optional: when a canoe comes back)'],
    },
    {
      text: 'Once the drill is returned, its condition is recorded.',
      reads: ['drill: condition (optional: once the drill is returned)'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (context.role === 'queries' || !opening.test(`${lowerOf(t.slice(0, 4))} `)) return undefined;
    const comma = t.findIndex((x) => x.lower === ',');
    const we = t.findIndex((x, i) => i > 1 && /^(?:we|i)$/.test(x.lower) && (comma < 0 || i < comma));
    const end = we > 0 ? we : comma;
    if (end < 2 || end > 14 || !back.test(lowerOf(t.slice(0, end)))) return undefined;
    const items = itemsChecked(t.slice(t[end]?.lower === ',' ? end + 1 : end));
    const owner = items.length === 0 ? undefined : thingBack(t.slice(0, end), context);
    if (owner === undefined) return undefined;
    const optional = lowerOf(t.slice(0, end));
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'facts',
      owner,
      items: items.map((item) => ({ ...item, facets: { ...item.facets, optional } })),
      weight: 2.5,
      returned: true,
    };
    return [claim];
  },
};

/** "we check the fuel and write down any damage", "the fuel and the mileage are noted": what is looked at. */
function itemsChecked(t: readonly Token[]): readonly Item[] {
  const m = noting.exec(`${lowerOf(t.slice(0, 12))} `);
  if (m) return listed(t.slice(m[0].trim().split(' ').length));
  const at = t.findIndex((x, i) => i > 0 && x.tag === 'be');
  const done =
    at > 0 &&
    /^(?:be |also |then )*(?:checked|noted|recorded|inspected|measured|logged|read|documented|stored|written)/.test(
      lowerOf(t.slice(at + 1, at + 4)),
    );
  return done ? itemsOf(t.slice(0, at)).items : [];
}

/** The list, where a verb of noting stands in front of some of its entries. */
function listed(t: readonly Token[]): readonly Item[] {
  const words: Token[] = [];
  for (let i = 0; i < t.length; i++) {
    const token = t[i] as Token;
    words.push(token);
    if (!more.test(token.lower)) continue;
    if (/^(?:we|i|they)$/.test(t[i + 1]?.lower ?? '')) i++;
    const two = again.test(lowerOf(t.slice(i + 1, i + 3))) ? 2 : again.test(t[i + 1]?.lower ?? '') ? 1 : 0;
    i += two;
  }
  return itemsOf(words).items;
}

/** The thing that comes back, or what is talked about where the words only point to it. */
function thingBack(lead: readonly Token[], context: Context): string | undefined {
  for (let i = 1; i < lead.length; i++) {
    const np = /^(?:noun|adj|det|quant|poss)$/.test(lead[i]?.tag ?? '') ? nounPhraseAt(lead, i) : undefined;
    if (!np) continue;
    if (!np.pronoun && !namesPerson(np.name) && !vague.test(np.name) && couldBeThing(np.name)) return np.name;
    i = np.to - 1;
  }
  return context.topic;
}
const vague = /^(?:it|they|everything|something|thing|stuff|end|time|day|return|back|evening|morning)$/;
