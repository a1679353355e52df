import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, sideOf } from './support';

export const exchanged: Pattern = {
  id: 'exchanged',
  doc: '"Players can send gifts to each other", "... to other players": each is from one of them and to another.',
  needs: /other/,
  examples: [
    {
      text: 'Players can send gifts to each other.',
      reads: ['plural gift send player as sender [manyToOne]', 'plural gift send player as receiver [manyToOne]'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' || clause.verb?.negated) return undefined;
    const { verb, subjects, rest } = clause;
    const who = subjects.length === 1 && subjects[0] ? sideOf(subjects[0], context) : undefined;
    const what = nounPhraseAt(rest, 0);
    if (!verb || verb.passive || !who || isFact(who.name) || !what?.plural || what.pronoun) return undefined;
    if (!/^(?:to|with|for) (?:each other|one another|other |another )/.test(lowerOf(rest.slice(what.to, what.to + 3))))
      return undefined;
    if (!giving.test(verb.lemma) || !couldBeThing(what.name)) return undefined;
    const base = made(this.id, clause);
    const left = { name: what.name, plural: true };
    return [givers.get(verb.lemma) ?? 'sender', 'receiver'].map((role) => ({
      ...base,
      kind: 'relate' as const,
      left,
      right: { name: who.name, plural: false, role },
      verb: verb.lemma,
      shape: 'manyToOne' as const,
      weight: 1,
    }));
  },
};

const giving = /^(?:send|write|give|lend|transfer|forward|pass|exchange|deliver|offer|sell)$/;
/** Who gives, by what is done; of all other verbs, the sender. */
const givers: ReadonlyMap<string, string> = new Map([
  ['write', 'author'],
  ['lend', 'lender'],
  ['give', 'giver'],
  ['sell', 'seller'],
]);
