import type { Claim } from '../claims';
import { genericHeads, personNouns, recordHeads } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { itemsOf } from '../phrases/items';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, withoutGenericHead } from './support';

/** What people in charge do with the rows of a table. */
const keeping = /^(?:maintain|manage|edit|update|delete|modify|administer|change)$/;

export const staffKeeps: Pattern = {
  id: 'staff-keeps',
  doc: '"Clerks can maintain tenant information and repair records": what is kept up is kept.',
  examples: [
    {
      text: 'Clerks can maintain tenant information and repair records.',
      reads: ['mention tenant', 'mention repair record'],
    },
  ],
  match(clause) {
    const { verb, subjects, rest } = clause;
    const who = subjects[0];
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || !keeping.test(verb.lemma)) return undefined;
    if (!who || who.pronoun || !(personNouns.has(who.head) || who.head === 'staff')) return undefined;
    const { items } = itemsOf(rest);
    const base = made(this.id, clause);
    const claims = items.flatMap((item): readonly Claim[] => {
      const head = headOf(item.name);
      const name = withoutGenericHead(item.name);
      const about = genericHeads.has(head) && name !== item.name && item.possessor === undefined;
      const records = recordHeads.has(head) && item.plural && name.includes(' ');
      if (!(about || records) || !couldBeThing(name) || isFact(name)) return [];
      return [{ ...base, kind: 'mention', name, weight: 1 }];
    });
    return claims.length > 0 ? claims : undefined;
  },
};
