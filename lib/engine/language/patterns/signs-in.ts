import { itemsOf } from '../phrases/items';
import { type Token, withoutStop } from '../tokens/token';
import type { Pattern } from './pattern';
import { isFact, isOrganisation, made, sideOf } from './support';

export const signsIn: Pattern = {
  id: 'signs-in',
  doc: '"Users log in using a user name and a password": facts of theirs.',
  needs: /^(?:using|with|via|providing|entering)$/,
  examples: [
    { text: 'Users can sign in using username and password.', reads: ['user: username, password'] },
    {
      text: 'Pupils can register by providing an email and a password.',
      reads: ['pupil: email, password'],
    },
  ],
  match(clause, context) {
    const { verb, subjects, rest } = clause;
    const who = subjects.length === 1 ? subjects[0] : undefined;
    if (clause.kind !== 'main' || !verb || verb.passive || verb.negated || !who) return undefined;
    if (!/^(?:log|login|sign|register|authenticate|enrol|enroll)$/.test(verb.lemma) || isOrganisation(who))
      return undefined;
    // "Farmers sign a contract with a number".
    if (verb.lemma === 'sign' && rest[0]?.tag === 'det') return undefined;
    const at = meansAt(rest);
    const owner = at < 0 ? undefined : sideOf(who, context)?.name;
    if (owner === undefined || isFact(owner)) return undefined;
    const { items } = itemsOf(withoutStop(rest.slice(at)));
    const alone = items.length === 1 && signature.test(items[0]?.name ?? '');
    if (!(alone || items.length > 1) || !items.every((i) => isFact(i.name))) return undefined;
    return [{ ...made(this.id, clause), kind: 'facts', owner, items, weight: 2 }];
  },
};

/** What one signs in with and nothing else. */
const signature = /^(?:e-?mail|e-?mail address|user ?name|login|login name|phone number|mobile number)$/;

/** Where the words behind "using", "via" or "by providing" begin; -1 where none of them stands. */
function meansAt(t: readonly Token[]): number {
  const at = t.findIndex(
    (x, i) =>
      /^(?:using|via)$/.test(x.lower) ||
      (x.lower === 'with' && i < 6) ||
      (t[i - 1]?.lower === 'by' && /^(?:providing|entering|giving|using|submitting)$/.test(x.lower)),
  );
  return at < 0 || at > 8 ? -1 : at + 1;
}
