import { nameIn } from '../context';
import { personNouns } from '../lexicon/nouns';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made } from './support';

const other =
  /^(?:another|an earlier|an older|a previous|a former|a larger|a bigger|a higher|a different|a parent|one other|some other|an existing|the previous|the earlier|other|an original|the original|a main|a second)$/;

export const selfReference: Pattern = {
  id: 'self-reference',
  doc: '"An item can be a remake of another item", "a department can be part of a larger department": a thing that refers to one of its own kind.',
  needs:
    /\b(?:another|earlier|older|previous|former|larger|bigger|higher|different|parent|other|existing|original|main|second)\b/,
  examples: [
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
    const { verb } = clause;
    const subject = clause.subjects[0];
    const name = nameIn(subject, context);
    if (clause.kind !== 'main' || !verb || verb.negated || !name || isFact(name) || !couldBeThing(name))
      return undefined;
    const t = clause.rest;
    for (let i = 0; i < t.length; i++) {
      const one = other.test(lowerOf(t.slice(i, i + 2))) ? 2 : other.test(t[i]?.lower ?? '') ? 1 : 0;
      if (one === 0) continue;
      const np = nounPhraseAt(t, i + one);
      const same = np && (np.name === name || name.endsWith(` ${np.name}`) || (np.pronoun === 'one' && i > 0));
      if (!np || !same) continue;
      const many = /^(?:many|several|multiple|various|any|all)$/.test(t[i - 1]?.lower ?? '') || np.plural;
      const part = verb.lemma === 'be' && !verb.passive ? partPlayed(lowerOf(t.slice(0, i))) : undefined;
      if (many && part !== undefined) {
        const one = { name, plural: false };
        const optional = 'not every one has one';
        return [
          {
            ...made(this.id, clause),
            kind: 'relate',
            left: one,
            right: { ...one, role: part },
            verb: 'be',
            shape: 'manyToOne',
            optional,
            weight: 1,
          },
        ];
      }
      if (many) {
        const stem = verb.lemma.replace(/e$/, '');
        const both = { name, plural: true, count: { max: 'many' as const } };
        return [
          {
            ...made(this.id, clause),
            kind: 'relate',
            left: { ...both, role: `${stem}er` },
            right: { ...both, role: `${stem}ed ${name}` },
            verb: verb.lemma,
            shape: 'manyToMany',
            weight: 1,
          },
        ];
      }
      const role = verb.lemma === 'be' && !verb.passive ? roleBefore(lowerOf(t.slice(0, i))) : passiveRole(verb.lemma);
      const side = { name, plural: false };
      return [
        {
          ...made(this.id, clause),
          kind: 'relate',
          left: side,
          right: { ...side, role },
          verb: verb.lemma,
          shape: 'manyToOne',
          optional: verb.modal ? `${verb.modal} be` : 'not every one does',
          weight: 1,
        },
      ];
    }
    return undefined;
  },
};

/** "the guardian of": the part one of them plays for others, each of whom has one. */
function partPlayed(words: string): string | undefined {
  const role = /^(?:also )?(?:an?|the) ([a-z-]+) (?:of|for|to)(?: many| several| multiple| any number of)?$/.exec(
    words,
  )?.[1];
  return role !== undefined && personNouns.has(role) ? role : undefined;
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
