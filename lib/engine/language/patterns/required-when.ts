import { organisationNouns } from '../lexicon/nouns';
import { ruleName, ruleNames, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { rulePattern } from './rule-pattern';

const has =
  '(?:must (?:always )?(?:have|carry|contain|name|include|state|give)|always (?:has|have|needs?|carries|carry)|needs? to have|needs?|requires?|(?:has|have) to have)';
const given =
  '(?:(?:is|are|becomes?|gets?) (?:then )?(?:required|mandatory|compulsory|obligatory|needed|a must)|(?:must|has to|have to|needs to|need to) (?:then )?be (?:given|recorded|entered|set|filled|filled in|stated|present|provided|added|noted|known|named|specified|supplied|stored))';
const been = '(?:is|are|was|were|has been|have been|gets|get) (?:marked (?:as )?|set to |already )?';
const state = '((?:not )?[a-z-]+)';
const when = '(?:when|if|once|where|whenever|as soon as|after|for)';

/** Each with the groups its match gives: the owner, its state, what it must have. */
const shapes: readonly (readonly [RegExp, { owner: number; state: number; members: number }])[] = [
  [ruleShape(`_ (?:that|which|who) ${been}${state},? ${has} @`), { owner: 1, state: 2, members: 3 }],
  [ruleShape(`${when} _ ${been}${state},? (?:then )?it ${has} @`), { owner: 1, state: 2, members: 3 }],
  [ruleShape(`${when} _ ${been}${state},? (?:then )?@ ${given}`), { owner: 1, state: 2, members: 3 }],
  [ruleShape(`@ ${given} (?:only )?${when} _ ${been}${state}`), { owner: 2, state: 3, members: 1 }],
  [
    ruleShape(`@ ${given} (?:only )?${when} (?:every |each |all |an? |the )?${state} _`),
    { owner: 3, state: 2, members: 1 },
  ],
  [ruleShape(`_ ${has} @ ${when} (?:it|they) ${been}${state}`), { owner: 1, state: 3, members: 2 }],
  [ruleShape(`(?:an? |every |each |all |any )?${state} _ ${has} @`), { owner: 2, state: 1, members: 3 }],
];

export const requiredWhenRule: SentencePattern = rulePattern({
  id: 'required-when',
  doc: '"A rejected claim must have a reason", "once a bill is paid, the payment date is required": what those in a state must have; the others need not.',
  hint: new RegExp(`\\b(?:${has}|${given})\\b`),
  needs: /^(?:must|always|needs?|requires?|required|mandatory|compulsory|obligatory|needed|shall)$/,
  examples: [
    {
      text: 'A withdrawn entry must have a reason.',
      reads: ['entry: reason required when withdrawn'],
    },
    {
      text: 'Once a permit is issued, the issue date is required.',
      reads: ['permit: issue date required when issued'],
    },
    {
      text: 'A signature must be given when a delivery is completed.',
      reads: ['delivery: signature required when completed'],
    },
  ],
  read({ text }, { topic, asks }) {
    if (asks) return undefined;
    for (const [shape, at] of shapes) {
      const m = shape.exec(text);
      if (!m) continue;
      const name = ruleName(m[at.owner] ?? '');
      const members = ruleNames((m[at.members] ?? '').replace(/\b(?:an? |the |its )/g, ''));
      const said = m[at.state] ?? '';
      if (
        name === '' ||
        organisationNouns.has(name) ||
        denied.test(m[at.owner] ?? '') ||
        members.length === 0 ||
        closed.test(said)
      )
        continue;
      const pronoun = /^(?:it|they|this|which|that)$/.test(name);
      return [
        {
          kind: 'requiredWhen',
          ...(!pronoun && { owner: name }),
          ...(topic !== undefined && { topic }),
          members,
          when: said,
        },
      ];
    }
    return undefined;
  },
});

const denied = /\b(?:do|does|did|not|never|no)\b/;

/** No state: these count or point. */
const closed =
  /^(?:an?|the|each|every|all|any|no|one|two|some|many|most|several|both|its|their|this|that|these|those|new|same|other|single|not|only|also|and|or|it|they|we)$/;
