import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';

const bare = (words: string): string =>
  singular(
    words
      .replace(/^(?:the|a|an|its|their|same|one|each|any)\s+/g, '')
      .replace(/^(?:same|exact)\s+/, '')
      .trim(),
  );

export const uniqueRule: SentencePattern = {
  id: 'unique-rule',
  doc: '"No two X share a Y", "no X may be given to two Y on the same Z", "an A cannot enrol in the same B twice", "emails are unique within an account".',
  final: true,
  examples: [
    { text: 'No two rooms in the same hotel share a number.', reads: ['unique room(number, hotel)'] },
    { text: "A student can't enrol in the same course twice.", reads: ['unique ?(student, course)'] },
    { text: 'No seat may be given to two passengers on the same departure.', reads: ['unique ?(seat, departure)'] },
    { text: 'Emails of contacts are unique within an account.', reads: ['unique contact(email, account)'] },
  ],
  match(context) {
    const text = lowerOf(context.sentence).replace(/ \.$/, '').replace(/ 's/g, "'s");
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const noTwo =
      /^no two ([a-z -]+?)(?: (?:of|in|on|at|for|within|from) (?:the|a|one) (?:same )?([a-z -]+?))? (?:can |may |should |must |will )?(?:have|share|use|carry|get|hold) (?:the same |the |a |an )?(?:same )?([a-z -]+?)(?:(?:,| and) (?:the same )?([a-z -]+))?(?: (?:in|on|for|within|of|at) the same ([a-z -]+))?$/.exec(
        text,
      );
    if (noTwo) {
      const members = [noTwo[3], noTwo[4], noTwo[2], noTwo[5]].flatMap((m) => (m ? [bare(m)] : []));
      return [{ ...base, kind: 'unique', owner: bare(noTwo[1] ?? ''), members }];
    }
    const noX =
      /^(?:no|the same) ([a-z -]+?) (?:can(?: ?not)?|may(?: not)?|must(?: not)?|should(?: not)?|will(?: not)?|is|are) (?:ever )?(?:be )?([a-z]+) (?:to |by |for |in |at |on |with )?(?:two|more than one|twice|multiple|another)(?: different)?(?: ([a-z -]+?))?(?: (?:on|for|in|at|during|of|within|by) the same ([a-z -]+))?$/.exec(
        text,
      );
    if (noX && (noX[4] ?? noX[3]))
      return [{ ...base, kind: 'unique', members: [bare(noX[1] ?? ''), bare(noX[4] ?? noX[3] ?? '')] }];
    const twice =
      /^(?:an? |each |every |the |no |one )?([a-z -]+?) (?:can|may|must|should|could|is|are|will|do|does)(?: ?not| only| never)?(?: allowed to| able to)? ([a-z]+) (?:in |for |to |on |with )?(?:the same|a given|a|an|each|any|one) ([a-z -]+?) (?:twice|more than once|only once|once|at most once|a second time)(?: (?:per|on|for|in) (?:the same |each |a )?([a-z -]+))?$/.exec(
        text,
      );
    if (twice)
      return [
        { ...base, kind: 'unique', members: [twice[1], twice[3], twice[4]].flatMap((m) => (m ? [bare(m)] : [])) },
      ];
    return uniqueWithin(text, base) ?? pairUnique(text, base, context.topic);
  },
};

type Base = { readonly pattern: string; readonly span: { start: number; end: number } };

function uniqueWithin(text: string, base: Base): readonly Claim[] | undefined {
  const of =
    /^(?:the |an? )?([a-z -]+?) of (?:an? |the |each |every )?([a-z -]+?) (?:is|are|must be|should be|has to be|have to be) unique (?:within|per|for each|in each|for every|among|inside|for|in) (?:the |an? |each |its |their |one )?(?:same )?([a-z -]+)$/.exec(
      text,
    );
  if (of)
    return [{ ...base, kind: 'unique', owner: bare(of[2] ?? ''), members: [bare(of[1] ?? ''), bare(of[3] ?? '')] }];
  const possessed =
    /^(?:the |an? |each )?([a-z -]+?)'s? ([a-z -]+?) (?:is|are|must be|should be|has to be) unique(?: (?:within|per|for each|in each|for every|among|inside|for|in) (?:the |an? |each |its |their |one )?(?:same )?([a-z -]+))?$/.exec(
      text,
    );
  if (possessed)
    return [
      {
        ...base,
        kind: 'unique',
        owner: bare(possessed[1] ?? ''),
        members: [possessed[2], possessed[3]].flatMap((m) => (m ? [bare(m)] : [])),
      },
    ];
  const plain =
    /^(?:the |an? |each )?([a-z -]+?) (?:is|are|must be|should be|has to be|have to be) unique (?:within|per|for each|in each|for every|among|inside|for|in) (?:the |an? |each |its |their |one )?(?:same )?([a-z -]+)$/.exec(
      text,
    );
  if (!plain) return undefined;
  return [{ ...base, kind: 'unique', members: [bare(plain[1] ?? ''), bare(plain[2] ?? '')] }];
}

/** "the combination of A and B is unique". */
function pairUnique(text: string, base: Base, topic: string | undefined): readonly Claim[] | undefined {
  const pair =
    /^(?:the )?(?:combination|pair) of (?:the |an? )?([a-z -]+?)(?: ,|,)? (?:and|plus) (?:the |an? )?([a-z -]+?) (?:is|are|must be|should be|has to be) unique/.exec(
      text,
    );
  if (!pair) return undefined;
  void topic;
  void nounPhraseAt;
  return [{ ...base, kind: 'unique', members: [bare(pair[1] ?? ''), bare(pair[2] ?? '')] }];
}
