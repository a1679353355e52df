import type { Claim } from '../claims';
import { doingOf } from '../lexicon/nominals';
import { participleOf, recordVerbs } from '../lexicon/verbs';
import type { Facets } from '../phrases/facets';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

const timed: readonly (readonly [RegExp, readonly (readonly [string, Facets])[]])[] = [
  [
    /^,? ?(?:and )?from when (?:until|till|to) when$/,
    [
      ['started at', { type: 'timestamp' }],
      ['ended at', { type: 'timestamp', optional: 'until it ends' }],
    ],
  ],
  [/^,? ?(?:and )?(?:at what time|when)$/, [['time', { type: 'timestamp' }]]],
  [/^,? ?(?:and )?on (?:what|which) (?:day|date)$/, [['date', { type: 'date' }]]],
];

export const whoDidWhich: SentencePattern = {
  id: 'who-did-which',
  doc: '"It is recorded who drove which van from when until when": a row for each time somebody does it.',
  final: true,
  needs: /^who$/,
  examples: [
    {
      text: 'It is recorded who drove which van from when until when.',
      reads: [
        'event van drive of van: driven by (text), started at (timestamp), ended at (optional: until it ends; timestamp)',
      ],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const who = t.findIndex((x) => x.lower === 'who');
    const kept = t[who - 1];
    if (who < 1 || context.role === 'queries' || !recordVerbs.includes(kept?.lemma ?? '')) return undefined;
    const verb = t[who + 1];
    const thing = t[who + 2]?.lower === 'which' ? nounPhraseAt(t, who + 3) : undefined;
    if (verb?.lemma === undefined || !thing || thing.pronoun || thing.of || !couldBeThing(thing.name)) return undefined;
    const times = timed.find(([shape]) => shape.test(lowerOf(t.slice(thing.to))))?.[1];
    if (!times) return undefined;
    const span = context.sentenceSpan;
    const item = (name: string, facets: Facets): Item => ({ name, plural: false, facets, span });
    const by = item(`${participleOf(verb.lemma, verb.lower)} by`, { type: 'text' });
    const claim: Claim = {
      pattern: this.id,
      span,
      kind: 'event',
      name: `${thing.name} ${doingOf(verb.lemma)}`,
      participants: [{ name: thing.name, plural: false }],
      items: [by, ...times.map(([name, facets]) => item(name, facets))],
      weight: 3,
    };
    return [claim];
  },
};
