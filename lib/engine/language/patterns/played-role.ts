import type { Claim } from '../claims';
import type { Context } from '../context';
import { selfRoles } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, mostlyFacts } from './support';

export const playedRole: Pattern = {
  id: 'played-role',
  doc: '"The curator and the courier are members of staff", "the stand-in is another employee": parts that others play.',
  examples: [
    { text: 'The stand-in is another employee.', reads: ['stand-in = employee'] },
    {
      text: 'Translators are freelancers with a name and an email (unique).',
      reads: ['translator: name, email (unique)'],
    },
    {
      text: 'Pilots are employees with a licence number.',
      reads: ['pilot: licence number', 'pilot = employee'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'main' || !clause.verb || clause.verb.negated) return undefined;
    return roleOf(clause, context);
  },
};

/** "The curator and the courier are members of staff", "the stand-in is another employee": parts that others play. */
function roleOf(clause: Clause, _context: Context): readonly Claim[] | undefined {
  const { verb } = clause;
  if (verb?.lemma !== 'be' || verb.passive || verb.negated || verb.modal !== undefined || clause.subjects.length === 0)
    return undefined;
  const text = lowerOf(clause.rest);
  const staff = /^(?:both |all |also )?(?:a )?members? of (?:the |our )?staff$/.test(text);
  const np = nounPhraseAt(clause.rest, /^(?:both|all|also|always)$/.test(clause.rest[0]?.lower ?? '') ? 1 : 0);
  const whole = staff
    ? 'staff member'
    : np &&
        (np.to === clause.rest.length ||
          /^(?:who|that|which|too|also|as|but|with|,|from|of)$/.test(clause.rest[np.to]?.lower ?? '')) &&
        (np.plural || /^(?:an?|another|also)$/.test(np.determiner ?? ''))
      ? np.name
      : undefined;
  if (whole === undefined || !couldBeThing(whole) || isFact(whole)) return undefined;
  const parts = clause.subjects.filter((s) => !s.pronoun && couldBeThing(s.name) && s.name !== whole);
  if (parts.length === 0) return undefined;
  const only = parts.length === 1 ? parts[0] : undefined;
  const held = only && np ? keptOfKind(clause, only, np) : undefined;
  if (held) return held;
  const listed = np && clause.rest[np.to]?.lower === 'with' ? itemsOf(clause.rest.slice(np.to + 1)).items : [];
  // "An auctioneer is an employee with a licence": employees are kept, and this is one of them.
  const kept = /^(?:employee|user|person|member|staff member|worker|account)$/.test(whole);
  const ofPart = only !== undefined && kept && mostlyFacts(listed) && !listed.some((i) => anybodys.test(i.name));
  if (only && !kept && listed.length > 1 && mostlyFacts(listed))
    return [{ ...made('played-role', clause), kind: 'facts', owner: only.name, items: listed, weight: 3 }];
  const own: readonly Claim[] =
    (!only || kept) && (listed.length > 1 || ofPart) && mostlyFacts(listed)
      ? [
          {
            ...made('played-role', clause),
            kind: 'facts',
            owner: ofPart ? only.name : whole,
            items: listed,
            weight: 2.5,
          },
        ]
      : [];
  const some = only?.plural && clause.tokens[0]?.lower === 'some' && selfRoles.has(np?.head ?? '');
  const roles = parts.map((s) => ({
    ...made('played-role', clause),
    kind: 'alias' as const,
    // "Some riders are captains": the captains are riders.
    ...(some ? { name: whole, of: s.name } : { name: s.name, of: whole }),
    role: true,
  }));
  return [...own, ...roles];
}

/** "Doctors are staff who also have a licence number and a field": a kind of them, with facts of its own. */
function keptOfKind(clause: Clause, only: NounPhrase, whole: NounPhrase): readonly Claim[] | undefined {
  const { rest } = clause;
  const at = /^(?:who|that|which)$/.test(rest[whole.to]?.lower ?? '') ? whole.to + 1 : -1;
  const have = at > 0 && rest[at]?.tag === 'adv' ? at + 1 : at;
  if (at < 0 || rest[have]?.tag !== 'have' || !only.plural) return undefined;
  const { items } = itemsOf(rest.slice(have + 1));
  if (items.length === 0 || !mostlyFacts(items)) return undefined;
  const base = made('played-role', clause);
  return [
    { ...base, kind: 'facts', owner: only.name, items, weight: 3 },
    { ...base, kind: 'kinds', of: whole.name, kinds: [only.name] },
  ];
}

/** What everybody has, whatever part they play. */
const anybodys = /(?:^| )(?:name|phone|phone number|email|e-mail|email address|address|birth|birthday|salary)$/;
