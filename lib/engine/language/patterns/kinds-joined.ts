import { singular } from '../../model/inflect';
import { kindPairAt } from '../phrases/kind-words';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

export const kindsJoined: SentencePattern = {
  id: 'kinds-joined',
  doc: '"The club has junior and senior members": two kinds of a thing, by the adjectives in front of it.',
  final: false,
  needs: /^(?:has|have|serves?|accepts?|of|with|between|both|multiple|several|manages?|employs?|keeps?)$/,
  examples: [
    {
      text: 'The club has several junior and senior members.',
      reads: ['member is junior member | senior member', 'mention junior member', 'mention senior member'],
    },
  ],
  match({ sentence, sentenceSpan, role }) {
    if (role === 'queries') return undefined;
    for (let i = 1; i < sentence.length - 3 && i < 30; i++) {
      const before = sentence[i - 1];
      if (
        !/^(?:has|have|serves?|accepts?|with|both|multiple|several|manages?|employs?|keeps?)$/.test(before?.lower ?? '')
      )
        continue;
      const pair = kindPairAt(sentence, i);
      const of = pair && singular(pair.head.lower);
      if (pair && of !== undefined && couldBeThing(of))
        return [{ pattern: this.id, span: sentenceSpan, kind: 'kinds', of, kinds: pair.kinds }];
    }
    return undefined;
  },
};
