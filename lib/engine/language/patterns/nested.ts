import type { Claim } from '../claims';
import { ruleNames, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { rulePattern } from './rule-pattern';

const shapes: readonly RegExp[] = [
  ruleShape(`_ (?:[must] )*(?:be )?nested(?: (?:in|inside|within|under) (?:each other|one another|other [a-z ]+))?`),
  ruleShape(
    `@ (?:[must] )*(?:form|build|make up|be organi[sz]ed (?:in|as|into)|organi[sz]ed (?:in|as|into)) (?:an? )?(?:tree|trees|hierarchy|hierarchies)`,
  ),
  ruleShape(`_ (?:[must] )*(?:be )?hierarchical`),
];

export const nested: SentencePattern = rulePattern({
  id: 'nested',
  doc: '"Categories can be nested", "areas form a hierarchy": each may be within another of its kind.',
  hint: /\b(?:nested|tree|trees|hierarch\w+)\b/,
  examples: [
    { text: 'Categories can be nested.', reads: ['plural category nest category as parent [manyToOne]'] },
    { text: 'Areas form a hierarchy.', reads: ['plural area nest area as parent [manyToOne]'] },
  ],
  read({ text }) {
    for (const shape of shapes) {
      const said = shape.exec(text)?.[1] ?? '';
      const name = ruleNames(said.slice(said.lastIndexOf(', and ') + 1).replace(/^ and /, ''))[0];
      if (name === undefined) continue;
      const side = { name, plural: false };
      const claim: Omit<Extract<Claim, { kind: 'relate' }>, 'pattern' | 'span'> = {
        kind: 'relate',
        left: { ...side, plural: true },
        right: { ...side, role: 'parent' },
        verb: 'nest',
        shape: 'manyToOne',
        optional: 'topmost without one',
        weight: 1.5,
      };
      return [claim];
    }
    return undefined;
  },
});
