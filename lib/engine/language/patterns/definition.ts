import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { conceptName } from '../phrases/concept-name';
import { nounPhraseAt } from '../phrases/noun-phrase';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const means = /^(?:means?|denotes?|designates?|signifies|stands|refers?|is|describes?)$/;

export const definition: SentencePattern = {
  id: 'definition',
  doc: '"“Rental” means the taking of one bicycle by one rider": a term of a glossary names a thing, and what follows says more about it.',
  final: false,
  needs: /^(?:means?|denotes?|designates?|signifies|stands|refers?|is|describes?)$/,
  examples: [
    { text: '“Rental” means the taking of one bicycle by one rider.', reads: ['mention rental'] },
    { text: '"Station" means a place with docks.', reads: ['mention station'] },
  ],
  match(context) {
    const [term, verb] = context.sentence;
    if (term?.tag !== 'quote' || !verb || !means.test(verb.lower)) return undefined;
    const name = singular(conceptName(term.lower.split(/\s+/)));
    const np = nounPhraseAt(context.sentence, 2);
    if (!couldBeThing(name) || isFact(name) || (verb.lower === 'is' && !np)) return undefined;
    const claim: Claim = { pattern: this.id, span: context.sentenceSpan, kind: 'mention', name, weight: 2 };
    return [claim, { pattern: this.id, span: context.sentenceSpan, kind: 'ignored', why: 'defines a term' }];
  },
};
