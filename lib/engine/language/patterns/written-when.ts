import type { Claim } from '../claims';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { colonAt } from '../tokens/colon';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const opening = /^(?:when|whenever|each time|every time|if|as soon as|once|after) /;
const writes =
  /\b(?:we|they|you|i|the (?:system|staff|office|desk|clerk|company|app)) (?:then |also |always )?(?:write|create|make|open|file|record|keep|store|register|issue|fill in|fill out|enter|log|start)s? (?:down |up )?(?:an?|the|one|its|their|a new) /;

export const writtenWhen: SentencePattern = {
  id: 'written-when',
  doc: '"When a customer rents equipment we write a rental: who rents, when it is due back": a record with its list, and a key to who did it.',
  final: true,
  needs: /^(?:time|whenever|when|if|as|once|after)$/,
  examples: [
    {
      text: 'When a customer rents skis we write a rental: the agreed price, the due date and a note.',
      reads: ['event rental of customer: agreed price, due date, note'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const text = lowerOf(t);
    if (!opening.test(text)) return undefined;
    const colon = colonAt(t);
    const m = writes.exec(text);
    if (colon < 5 || colon >= t.length - 2 || !m) return undefined;
    const at = wordAt(t, m.index + m[0].trim().length);
    const what = nounPhraseAt(t, at);
    if (!what || what.pronoun || what.to !== colon || isFact(what.name) || !couldBeThing(what.name)) return undefined;
    const verb = t.findIndex((x, i) => i > 1 && x.lemma !== undefined && /^(?:third|base)$/.test(x.form ?? ''));
    const who = nounPhraseAt(t.slice(0, verb), 1);
    const known = who && !who.pronoun && couldBeThing(who.name) && !isFact(who.name) && !isOrganisation(who);
    const body = t.slice(colon + 1);
    const { items } = itemsOf(withoutStop(body));
    if (items.length < 2) return undefined;
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name: what.name,
      participants: known ? [{ name: who.name, plural: false }] : [],
      items: items.filter((i) => !/^who\b/.test(i.name)),
      weight: 3,
    };
    return [claim];
  },
};

/** The token at which the joined lower-case text has gone on for `length` characters; the article in front of a name. */
function wordAt(t: readonly Token[], length: number): number {
  let at = 0;
  for (let i = 0; i < t.length; i++) {
    at += (t[i] as Token).lower.length + 1;
    if (at > length) return i;
  }
  return t.length;
}
