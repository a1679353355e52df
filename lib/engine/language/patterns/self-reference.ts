import type { Claim } from '../claims';
import { nameIn } from '../context';
import { personNouns } from '../lexicon/nouns';
import type { Clause, VerbGroup } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, nounPhrasesAt } from './support';

const other =
  /^(?:another|an earlier|an older|a previous|a former|a larger|a bigger|a higher|a different|a parent|one other|some other|an existing|the previous|the earlier|other|an original|the original|a main|a second)$/;

export const selfReference: Pattern = {
  id: 'self-reference',
  doc: '"An item can be a remake of another item", "a department can be part of a larger department": a thing that refers to one of its own kind.',
  needs:
    /\b(?:another|earlier|older|previous|former|larger|bigger|higher|different|parent|other|existing|original|main|second)\b/,
  examples: [
    {
      text: 'Hikers rate trails and other hikers.',
      reads: ['plural hiker rate plural trail'],
    },
    { text: 'An item can be a remake of another item.', reads: ['item be item as remake [manyToOne]'] },
    {
      text: 'A customer may be the guardian of other customers.',
      reads: ['customer be customer as guardian [manyToOne]'],
    },
    {
      text: 'A department can be part of a larger department.',
      reads: ['department be department as parent [manyToOne]'],
    },
  ],
  match(clause, context) {
    const { verb, rest } = clause;
    const name = nameIn(clause.subjects[0], context);
    if (clause.kind !== 'main' || !verb || verb.negated || !name || !couldBeThing(name)) return undefined;
    if (isFact(name) && !/^an?$/.test(clause.subjects[0]?.determiner ?? '')) return undefined;
    const found = anotherIn(rest, name);
    if (!found) return undefined;
    // "arranged below other pages": each below one.
    const below = /^(?:below|under|beneath|underneath|inside|within)$/.test(rest[found.at - 1]?.lower ?? '');
    const said = below ? { ...found, many: false } : found;
    const before = verb.lemma === 'be' && !verb.passive ? lowerOf(rest.slice(0, said.at)) : undefined;
    const ties = said.many ? manyTies(name, verb, before) : oneTie(name, verb, before);
    const part = below ? 'parent' : (saidRole(lowerOf(rest.slice(0, said.at))) ?? ownRole(verb, rest, said.at));
    const named = part === undefined || said.many ? ties : { ...ties, right: { ...ties.right, role: part } };
    return [
      { ...made(this.id, clause), kind: 'relate', ...named, weight: 1 },
      ...besides(name, clause, said.many ? said.at : 0),
    ];
  },
};

/** "Users follow artists and other users": the artists too. */
function besides(name: string, clause: Clause, at: number): readonly Claim[] {
  const { verb, rest } = clause;
  if (at < 2 || rest[at - 1]?.tag !== 'conj' || !verb || verb.passive) return [];
  return nounPhrasesAt(rest.slice(0, at - 1), 0)
    .filter((np) => !np.pronoun && np.plural && !isFact(np.name) && couldBeThing(np.name))
    .map((np) => ({
      ...made('self-reference', clause),
      kind: 'relate',
      left: { name, plural: true },
      right: { name: np.name, plural: true },
      verb: verb.lemma,
      shape: 'open',
      weight: 1,
    }));
}

/** Where "another X" begins among the words behind the verb of X, and whether many others are meant. */
function anotherIn(t: readonly Token[], name: string): { readonly at: number; readonly many: boolean } | undefined {
  for (let i = 0; i < t.length; i++) {
    const one = other.test(lowerOf(t.slice(i, i + 2))) ? 2 : other.test(t[i]?.lower ?? '') ? 1 : 0;
    const np = one === 0 ? undefined : nounPhraseAt(t, i + one);
    const none = /^(?:no|none)$/.test(t[i - 1]?.lower ?? '');
    const same = np && !none && (np.name === name || name.endsWith(` ${np.name}`) || (np.pronoun === 'one' && i > 0));
    // "an earlier one": what it is one of is named before.
    const bare = one === 2 && t[i + 2]?.lower === 'one' && t[i + 3]?.tag !== 'noun';
    if (bare && !none) return { at: i, many: false };
    if (np && same)
      return { at: i, many: /^(?:many|several|multiple|various|any|all)$/.test(t[i - 1]?.lower ?? '') || np.plural };
  }
  return undefined;
}

type Ties = Pick<Extract<Claim, { kind: 'relate' }>, 'left' | 'right' | 'verb' | 'shape' | 'optional'>;

/** "may be the guardian of other customers": each of those has one; else many of each. `before` stands in front of the others. */
function manyTies(name: string, verb: VerbGroup, before: string | undefined): Ties {
  const part = before === undefined ? undefined : partPlayed(before);
  const one = { name, plural: false };
  if (part !== undefined)
    return {
      left: one,
      right: { ...one, role: part },
      verb: 'be',
      shape: 'manyToOne',
      optional: 'not every one has one',
    };
  const stem = verb.lemma.replace(/e$/, '');
  const both = { name, plural: true, count: { max: 'many' as const } };
  return {
    left: { ...both, role: `${stem}er` },
    right: { ...both, role: `${stem}ed ${name}` },
    verb: verb.lemma,
    shape: 'manyToMany',
  };
}

function oneTie(name: string, verb: VerbGroup, before: string | undefined): Ties {
  const side = { name, plural: false };
  return {
    left: side,
    right: { ...side, role: before === undefined ? passiveRole(verb.lemma) : roleBefore(before) },
    verb: verb.lemma,
    shape: 'manyToOne',
    optional: verb.modal ? `${verb.modal} be` : 'not every one does',
  };
}

/** "the guardian of": the part one of them plays for others, each of whom has one. */
function partPlayed(words: string): string | undefined {
  const role = /^(?:also )?(?:an?|the) ([a-z-]+) (?:of|for|to)(?: many| several| multiple| any number of)?$/.exec(
    words,
  )?.[1];
  return role !== undefined && personNouns.has(role) ? role : undefined;
}

/** "a guarantor, who is another borrower": the guarantor. */
const saidRole = (words: string): string | undefined =>
  /(?:^|\b)(?:an?|the|one|their|its) ([a-z-]+(?: [a-z-]+)?) ,? ?(?:who|which|that) (?:is|must be) (?:also )?$/.exec(
    `${words} `,
  )?.[1];

/** "may have a parent category", "has another one as its parent": what the other is to it. */
function ownRole(verb: VerbGroup, rest: readonly Token[], at: number): string | undefined {
  if (verb.lemma !== 'have' || verb.passive) return undefined;
  const word = rest[/^(?:an?|the)$/.test(rest[at]?.lower ?? '') ? at + 1 : at]?.lower ?? '';
  return /^(?:another|other|one|some|different|second)$/.test(word) ? 'parent' : word;
}

/** The noun that says what it is to the other: a remake of, a follow-up to; part of makes the other the parent. */
function roleBefore(words: string): string {
  const m = /(?:^|\b)(?:an? |the )?([a-z-]+) (?:of|to|for|from|on)$/.exec(words);
  const noun = m?.[1] ?? '';
  return noun === '' || /^(?:part|child|member|subset|kind|type|section|element)$/.test(noun) ? 'parent' : noun;
}

const passiveRole = (lemma: string): string =>
  ({
    replace: 'replaced',
    follow: 'previous',
    reply: 'parent',
    refer: 'referred',
    depend: 'required',
    raise: 'parent',
    supersede: 'superseded',
    derive: 'source',
    copy: 'source',
    report: 'manager',
  })[lemma] ?? `${lemma.replace(/e$/, '')}ed`;
