import { ruleNames } from '../phrases/rule-shape';
import { lowerOf, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';

const said =
  'unique|(?:is |are |must be |has to be |have to be )(?:together )?unique|unique together|only once|at most once|may occur (?:only |at most )?once';
const names = '([a-z][a-z0-9 ,+&/-]{2,90}?)';
const shapes: readonly RegExp[] = [
  new RegExp(`^(?:the )?(?:pair |combination |triple |tuple )?(?:of )?[([] ${names} [)\\]] (?:${said})$`),
  new RegExp(
    `^(?:also |and )?unique(?: key| index| constraint)?(?: together)?(?: on| over| for| per| by| within|:)? ?[([] ${names} [)\\]]$`,
  ),
  new RegExp(
    `^(?:also |and |everything )?(?:unique|only once|at most once)(?: together)? (?:per|for each|for every|on|by|over|within) ${names}$`,
  ),
  new RegExp(`^(?:also |and )?unique ?: ${names}$`),
];

export const uniqueTuple: SentencePattern = {
  id: 'unique-tuple',
  doc: '"(rack, level) unique", "unique (tenancy, period)", "unique per tenancy and period": the note of a combination that occurs once.',
  final: true,
  needs: /^(?:unique|once)$/,
  examples: [
    { text: '(rack, level) unique', reads: ['unique ?(rack, level)'] },
    { text: 'unique per tenancy and period', reads: ['unique ?(tenancy, period)'] },
  ],
  match(context) {
    const t = context.sentence;
    if (t.length > 24 || !t.some((x) => /^(?:unique|once)$/.test(x.lower))) return undefined;
    const text = lowerOf(withoutStop(t)).replace(/^[-*•] /, '');
    for (const shape of shapes) {
      const m = shape.exec(text);
      const members = ruleNames((m?.[1] ?? '').replace(/ ([,+/])/g, '$1').replaceAll(' & ', ' and '));
      if (members.length < 2) continue;
      const topic = context.owner ?? context.topic;
      const base = { pattern: this.id, span: context.sentenceSpan };
      return [{ ...base, kind: 'unique', ...(topic !== undefined && { topic }), members }];
    }
    return undefined;
  },
};
