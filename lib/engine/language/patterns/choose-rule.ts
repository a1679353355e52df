import { verbForms } from '../lexicon/verbs';
import { ruleName, ruleNames, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { rulePattern } from './rule-pattern';

const link = '(?:(?:for|to|by|from|with|of|on|in|at|about|as) )?';
const verb =
  '(?:(?:must |can |may |should |will )?(?:be |is |are |has |have |had |come |comes |go |goes |belong |belongs |settle |settles |refer |refers |name |names |concern |concerns |was |were )?(?:[a-z]+ed |[a-z]+en |paid |made |held |run |put |sent |bought |sold )?)?(?:always )?';
const both =
  '(?:,? ?(?:but |and )?(?:(?:never|not|cannot be) (?:for |to |by |from |of )?(?:both|the two)|exactly one(?: of (?:the two|these|them|those|both))?|always exactly one(?: of (?:these|them|the two))?|one or the other|only one(?: of (?:them|these|the two))?|always one of them|never neither|and always (?:for )?one (?:of|from) them|must be (?:filled in|set|given|present))[,:]? ?)+';

/** [owner, alternatives...] */
const stated: readonly RegExp[] = [
  ruleShape(`_ ${verb}${link}either ${link}_ or ${link}_(?:${both})?`),
  ruleShape(`_ ${verb}${link}_ or ${link}_,? ${both}`),
  ruleShape(`_ ${verb}${link}(?:exactly one of|one of):? _(?: and|,? or) ${link}_`),
];

export const chooseRule: SentencePattern = rulePattern({
  id: 'choose-rule',
  doc: '"A file is attached to either a project or a job, exactly one of them", "exactly one of line and company": alternatives of which one is set.',
  hint: /\b(?:either|exactly one|both|one or the other|one of)\b/,
  needs: /\b(?:either|one|both)\b/,
  examples: [
    {
      text: 'A payment settles either a stay or a permit, always exactly one of these.',
      reads: ['payment: exactlyOne of stay, permit'],
    },
    {
      text: 'Invoices are addressed to a holder or an undertaker, but not to both.',
      reads: ['invoice: exactlyOne of holder, undertaker'],
    },
  ],
  read({ text }, { topic }) {
    for (const shape of stated) {
      const m = shape.exec(text);
      if (!m) continue;
      const owner = ruleName(m[1] ?? '');
      const members = [...ruleNames(m[2] ?? ''), ...ruleNames((m[3] ?? '').replace(/,.*$/, ''))].map(bareOwner);
      if (
        owner === '' ||
        members.length < 2 ||
        new Set(members).size < members.length ||
        members.filter(isState).length * 2 >= members.length
      )
        continue;
      const pronoun = /^(?:it|they|this|which|that)$/.test(owner);
      return [
        {
          kind: 'choose',
          ...(!pronoun && { owner }),
          ...(topic !== undefined && { topic }),
          members,
          count: 'exactlyOne',
        },
      ];
    }
    return undefined;
  },
});

/** "confirmed", "cancelled": a state it is in, and nothing it could refer to. */
const isState = (name: string): boolean =>
  verbForms.get(name)?.form === 'participle' || /^(?:in)?active$|^(?:open|new|free|live|pending|draft)$/.test(name);

/** "one of our crews" is a crew. */
const bareOwner = (name: string): string => ruleName(name.replace(/^(?:one of )?(?:our|the|my) /, ''));
