import { singular } from '../../model/inflect';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import type { Item } from '../phrases/item';
import { lowerOf, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

const shape =
  /^(?:exactly |only )?one (?:(?:of (?:them|these|those|which)|([a-z-]+(?: [a-z-]+)?)) )?(?:is|must be|can be|may be) (?:(?:marked|flagged|chosen) as )?(?:the|their|its) ([a-z-]+)(?: one| ([a-z-]+))?(?= ,|$)/;

export const oneIsThe: SentencePattern = {
  id: 'one-is-the',
  doc: '"A product has pictures; one picture is the main one", "one of them is the default": one of those just told of stands out, marked by a flag.',
  final: false,
  needs: /^one$/,
  examples: [
    {
      text: 'A product has several pictures with a file name. One picture is the main one.',
      reads: ['picture: main (boolean)'],
    },
    {
      text: 'A client has several sites, each with a street and a town. One of them is the default.',
      reads: ['site: default (boolean)'],
    },
  ],
  match({ sentence, sentenceSpan: span, role, lastMany }) {
    if (role === 'queries' || lastMany === undefined || !couldBeThing(lastMany)) return undefined;
    const t = withoutStop(sentence);
    const m = shape.exec(lowerOf(t));
    const flag = m?.[2];
    if (!m || flag === undefined || /^(?:only|same|other|first|last|one)$/.test(flag)) return undefined;
    const [named, noun] = [m[1], m[3]].map((said) => said && singular(said));
    if ([named, noun].some((said) => said && said !== lastMany && said !== headOf(lastMany))) return undefined;
    const item: Item = { name: flag, plural: false, facets: { type: 'boolean' }, span };
    const base = { pattern: this.id, span };
    const rest = t.slice(wordsIn(m[0]) + 1);
    return [
      { ...base, kind: 'facts', owner: lastMany, items: [item], weight: 1 },
      rest.length > 2
        ? { ...base, kind: 'restated', tokens: rest }
        : { ...base, kind: 'ignored', why: 'one stands out' },
    ];
  },
};
