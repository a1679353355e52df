import type { Claim } from '../claims';
import { conceptName } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';

const clean = (words: string): string =>
  conceptName(
    words
      .trim()
      .split(' ')
      .filter((w) => !/^(?:the|a|an|its|their|each|every|his|her|must|both)$/.test(w)),
  );

function split(words: string): { owner?: string; name: string } {
  const possessed = /^(?:the |an? |each |every )?([a-z -]+?) ?'s? ([a-z -]+)$/.exec(words.trim());
  if (possessed) return { owner: clean(possessed[1] ?? ''), name: clean(possessed[2] ?? '') };
  const of = /^(?:the |an? )?([a-z -]+?) of (?:the |an? |each |every )([a-z -]+)$/.exec(words.trim());
  if (of) return { owner: clean(of[2] ?? ''), name: clean(of[1] ?? '') };
  return { name: clean(words) };
}

export const compareRule: SentencePattern = {
  id: 'compare-rule',
  doc: '"The end must be after the start", "origin and destination must differ": two facts of the same thing compared.',
  final: false,
  examples: [
    { text: 'The end date must be after the start date.', reads: ['?: end date > start date'] },
    { text: 'The origin and the destination must differ.', reads: ['?: origin <> destination'] },
    { text: "A booking's check-out must be later than its check-in.", reads: ['booking: check-out > check-in'] },
  ],
  match(context) {
    const text = lowerOf(context.sentence).replace(/ \.$/, '').replace(/ ,/g, ',');
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const order =
      /^(?:.*?, )?(?:and )?([a-z' -]+?) (?:must|should|has to|have to|can|cannot|may|is|are|always|needs? to|must always|can never|must never)(?: always| never|not| not)*(?: be| come| lie| fall| end| take place)? ?(on or after|on or before|at or after|after|later than|before|earlier than|greater than or equal to|less than or equal to|at least|at most|greater than|larger than|more than|higher than|less than|lower than|smaller than|not exceed|exceed) (?:the |its |their |an? )?([a-z' -]+)$/.exec(
        text,
      );
    if (order && !/\d/.test(order[3] ?? '') && !/^(?:zero|one|two|now|today)/.test(order[3] ?? '')) {
      const negative = /\b(?:cannot|can not|never|must not|should not|may not)\b/.test(text);
      const op = opOf(order[2] ?? '', negative);
      const left = split(order[1] ?? '');
      const right = split(order[3] ?? '');
      const owner = left.owner ?? right.owner;
      if (op && left.name !== right.name && left.name.split(' ').length < 5)
        return [
          { ...base, kind: 'compare', ...(owner !== undefined && { owner }), left: left.name, op, right: right.name },
        ];
    }
    return differ(text, base);
  },
};

function opOf(words: string, negative: boolean): '<' | '<=' | '>' | '>=' | undefined {
  const op = /^(?:on or after|at or after|greater than or equal to|at least)$/.test(words)
    ? '>='
    : /^(?:on or before|less than or equal to|at most|not exceed)$/.test(words)
      ? '<='
      : /^(?:after|later than|greater than|larger than|more than|higher than|exceed)$/.test(words)
        ? '>'
        : '<';
  if (!negative || words === 'not exceed') return op;
  return ({ '>': '<=', '<': '>=', '>=': '<', '<=': '>' } as const)[op];
}

function differ(
  text: string,
  base: { pattern: string; span: { start: number; end: number } },
): readonly Claim[] | undefined {
  const m =
    /^(?:.*?, )?(?:the |an? |its |their )?([a-z' -]+?) and (?:the |an? |its |their )?([a-z -]+?)(?: of (?:the |an? |each )?([a-z -]+?))? (?:must|should|have to|may|can|cannot|always)(?: not| never| always)? ?(?:differ|be different|be the same|be equal|be distinct|be identical)/.exec(
      text,
    );
  if (m && (!/be (?:the same|equal|identical)/.test(text) || /not|never|cannot/.test(text))) {
    return [
      {
        ...base,
        kind: 'differ',
        left: clean(m[1] ?? ''),
        right: clean(m[2] ?? ''),
        ...(m[3] && { owner: clean(m[3]) }),
      },
    ];
  }
  return undefined;
}
