import { itemsOf } from '../phrases/items';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, made, mostlyFacts, subjectOfFacts } from './support';

const coming =
  /^(?:come|arrive|register|sign|enrol|enroll|join|apply|log|check|appear|start|enter|stand|ship|sell|identify|describe|publish|print)$/;

/** "Buyers create an account with their name": who the account is of. */
const opening = /^(?:create|open|make|get|have|set)$/;

export const comesWith: Pattern = {
  id: 'comes-with',
  doc: '"Customers come in with their name, phone number and height": what somebody or something brings along are its facts.',
  needs: /^with$/,
  examples: [
    {
      text: 'Customers come in with their name, date of birth and a phone number.',
      reads: ['customer: name, date of birth, phone number'],
    },
    { text: 'Members sign up with an email and a password.', reads: ['member: email, password'] },
  ],
  match(clause, context) {
    const { verb, rest } = clause;
    if (clause.kind !== 'main' || !verb || verb.negated || !(coming.test(verb.lemma) || opening.test(verb.lemma)))
      return undefined;
    const at = rest.findIndex((t) => t.lower === 'with');
    const opens =
      opening.test(verb.lemma) &&
      /^(?:an? |their |his |her |its |the )?(?:own )?(?:accounts?|profiles?) $/.test(`${lowerOf(rest.slice(0, at))} `);
    // Only a particle may stand before it: "come in with", "sign up with".
    if (opening.test(verb.lemma) && !opens) return undefined;
    if (!opens && (at < 0 || at > 1 || (at === 1 && !/^(?:in|up|along|on|off)$/.test(rest[0]?.lower ?? ''))))
      return undefined;
    const subject = clause.subjects[0];
    if (!subject || isOrganisation(subject)) return undefined;
    const owner = subjectOfFacts(subject, context);
    const { items } = itemsOf(rest.slice(at + 1));
    if (owner === undefined || isFact(owner) || !couldBeThing(owner)) return undefined;
    if (items.length < 2 || !mostlyFacts(items)) return undefined;
    return [{ ...made(this.id, clause), kind: 'facts', owner, items, weight: 3 }];
  },
};
