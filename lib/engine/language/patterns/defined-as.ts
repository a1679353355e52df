import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { conceptName } from '../phrases/concept-name';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { eachOne } from '../tokens/made-word';
import type { Token } from '../tokens/token';
import { thingsIn } from './each-time';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const calling =
  /^(?:the|an?|each|hereinafter|hereafter|referred|to|as|called|together|collectively|individually|,|or|in|following)$/;
/** Verbs of an agreement: who does it and what it is about are all parts of what the parentheses name. */
const dealing =
  /^(?:grant|let|lease|rent|hire|lend|loan|sell|insure|agree|appoint|engage|conclude|enter|book|place|deliver|supply|provide|entrust|license|buy|purchase|deposit|store)$/;

export const definedAs: SentencePattern = {
  id: 'defined-as',
  doc: '"The company grants the member the use of one boat (hereinafter “the Permit”)": what an agreement is called is a thing, of everyone and everything in it.',
  final: false,
  needs: /^[(]$/,
  examples: [
    {
      text: 'The company grants the member the right to use one boat (hereinafter "the Permit").',
      reads: ['event permit of member + boat: '],
    },
    {
      text: 'The person renting a garage (the "Renter") shall provide a name and a phone number.',
      reads: ['renter: name, phone number'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const open = t.findIndex((x, i) => x.lower === '(' && i > 1 && quoteIn(t, i) !== undefined);
    const quote = open < 0 ? undefined : quoteIn(t, open);
    const term = quote === undefined ? undefined : t[quote];
    if (quote === undefined || !term) return undefined;
    const name = singular(conceptName(term.lower.replace(/^(?:the|an?) /, '').split(/\s+/)));
    if (!couldBeThing(name) || isFact(name)) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const before = t.slice(0, open);
    const after = t.slice(quote + 2);
    const whole = nounPhraseAt(before, 0);
    if (
      whole &&
      after.length > 2 &&
      !before.slice(whole.to).some((x) => x.tag === 'have' || x.tag === 'modal' || x.tag === 'be')
    )
      return [{ ...base, kind: 'restated', tokens: [...eachOne(name, term.start), ...after] }];
    const participants = thingsIn(before).filter((s) => s.name !== name && !vague.test(s.name));
    const deal = before.some((x) => x.lemma !== undefined && dealing.test(x.lemma));
    if (!deal || participants.length < 2) return [{ ...base, kind: 'restated', tokens: [...before, ...after] }];
    const claim: Claim = { ...base, kind: 'event', name, participants, items: [], weight: 2 };
    return [claim, { ...base, kind: 'ignored', why: 'defines a term' }];
  },
};

const vague = /^(?:right|use|party|parties|agreement|terms?|condition|permission|service|purpose|possession)$/;

/** Where the quoted term stands in parentheses that open at `open` and hold nothing else but how it is introduced. */
function quoteIn(t: readonly Token[], open: number): number | undefined {
  let at = open + 1;
  while (at < open + 7 && calling.test(t[at]?.lower ?? '')) at++;
  return t[at]?.tag === 'quote' && t[at + 1]?.lower === ')' && at - open < 8 ? at : undefined;
}
