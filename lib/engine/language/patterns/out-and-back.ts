import type { Claim } from '../claims';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { lowerOf, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const both =
  /^when (?:it|they|(?:the|an?) [a-z]+) (?:goes|go|went|leaves?|left|(?:is|are|was|were) [a-z]+)(?: (?:out|over|off|away))? and (?:the time )?(?:again )?when (?:it|they|(?:the|an?) [a-z]+) (?:(?:comes?|came) (?:back|in|home)|returns?|returned|(?:is|are|was|were) (?:[a-z]+ )?(?:back|returned))(?= |$)/;

export const outAndBack: SentencePattern = {
  id: 'out-and-back',
  doc: '"The condition of the viola is noted when it goes out and when it comes back": two facts of what it was given out in.',
  final: true,
  needs: /^(?:back|return|returns|returned|comes|came)$/,
  examples: [
    {
      text: 'The condition of the viola is noted when it goes out and when it comes back.',
      reads: ['viola: condition out, condition back (optional: until it is back)'],
    },
    {
      text: 'We record the mileage when a van goes out and when it comes back.',
      reads: ['van: mileage out, mileage back (optional: until it is back)'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (context.role === 'queries') return undefined;
    const at = t.findIndex((x, i) => i > 1 && x.lower === 'when');
    const from = at > 3 && t[at - 1]?.lower === 'time' && t[at - 2]?.lower === 'the' ? at - 2 : at;
    const said = at < 0 ? null : both.exec(lowerOf(t.slice(at, at + 16)));
    if (!said) return undefined;
    const be = t.findIndex((x, i) => i < from && x.tag === 'be');
    const we = /^(?:we|i|they)$/.test(t[0]?.lower ?? '') ? 2 : 0;
    const { items } = itemsOf(t.slice(we, be > 0 ? be : from));
    const whose =
      items[items.length - 1]?.possessor ?? /^when (?:the|an?) ([a-z]+)/.exec(said[0])?.[1] ?? context.topic;
    if (items.length === 0 || !items.every((i) => isFact(i.name) || i.possessor !== undefined)) return undefined;
    if (whose === undefined || !couldBeThing(whose) || isFact(whose)) return undefined;
    const side = (item: Item, way: string): Item => {
      const { possessor: _, ...own } = item;
      const facets = way === 'back' ? { ...item.facets, optional: 'until it is back' } : item.facets;
      return { ...own, name: `${item.name} ${way}`, facets };
    };
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'facts',
      owner: whose,
      items: items.flatMap((item) => [side(item, 'out'), side(item, 'back')]),
      weight: 2.5,
      returned: true,
    };
    return [claim];
  },
};
