import type { Claim } from '../claims';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import { thingsIn } from './each-time';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const opening = /^(?:if|when|whenever|once|after|each time|every time|upon) /;
const generating = /^(?:generate|create|issue|produce|trigger|raise|draw)$/;

export const generatedWhen: SentencePattern = {
  id: 'generated-when',
  doc: '"If a pupil is late, a report is generated, including a time and a reason": a row that refers to those it is about.',
  final: true,
  needs: /^(?:including|containing|recording|records?|includes?|contains?)$/,
  examples: [
    {
      text: 'If a reader returns a film late, a fine record is generated, including an amount and a reason.',
      reads: ['event fine record of reader + film: amount, reason'],
    },
    {
      text: 'After a bid is accepted, a contract is created, which includes a start date and a fee.',
      reads: ['event contract of bid: start date, fee'],
    },
    {
      text: 'When a boiler fails, the system creates a fault report containing a time and a code.',
      reads: ['event fault report of boiler: time, code'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (context.role === 'queries' || !opening.test(lowerOf(t.slice(0, 3)))) return undefined;
    const comma = t.findIndex((x) => x.lower === ',');
    if (comma < 3 || comma > 16) return undefined;
    const made = generatedIn(t, comma + 1);
    if (!made) return undefined;
    const participants = thingsIn(t.slice(0, comma), true).filter((s) => s.name !== made.name);
    const { items } = itemsOf(t.slice(made.list));
    if (participants.length === 0 || items.length < 2) return undefined;
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name: made.name,
      participants,
      items,
      weight: 3,
    };
    return [claim];
  },
};

/** "a fine is issued, including", "the system issues a fine containing": its name, and where its list begins. */
function generatedIn(t: readonly Token[], from: number): { readonly name: string; readonly list: number } | undefined {
  const first = nounPhraseAt(t, from);
  if (!first || first.pronoun) return undefined;
  const passive = t
    .slice(first.to, first.to + 5)
    .findIndex((x) => x.form === 'participle' && generating.test(x.lemma ?? ''));
  const active =
    isOrganisation(first) && generating.test(t[first.to]?.lemma ?? '') ? nounPhraseAt(t, first.to + 1) : undefined;
  const what = active ?? (passive >= 0 ? first : undefined);
  if (!what || what.plural || what.pronoun || !couldBeThing(what.name) || isFact(what.name)) return undefined;
  const list = t.findIndex(
    (x, i) =>
      i >= what.to &&
      (/^(?:including|containing|recording)$/.test(x.lower) ||
        (/^(?:records?|includes?|contains?)$/.test(x.lower) && /^(?:which|that)$/.test(t[i - 1]?.lower ?? ''))),
  );
  return list < 0 || list > what.to + 8 ? undefined : { name: what.name, list: list + 1 };
}
