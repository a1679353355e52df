import { itemsOf } from '../phrases/items';
import { lowerOf } from '../tokens/token';
import type { Pattern } from './pattern';
import { isFact, made } from './support';

export const topicFact: Pattern = {
  id: 'topic-fact',
  doc: '"Oh, and the case number, that is unique.": an afterthought, a fact of what was talked about.',
  needs: /^(?:and|plus|also|then)$/,
  examples: [
    { text: 'A case has a shade. And a case number, unique.', reads: ['case: shade', 'case: case number (unique)'] },
  ],
  match(clause, context) {
    if (clause.kind !== 'fragment' || context.topic === undefined || isFact(context.topic)) return undefined;
    const opening = lowerOf(context.sentence.slice(0, 2));
    if (!/^(?:and|plus|also|then) (?:an?|the|its|their|one)$/.test(opening)) return undefined;
    const items = itemsOf(clause.tokens).items;
    if (items.length === 0 || !items.every((i) => isFact(i.name) || i.facets.values)) return undefined;
    return [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items, weight: 1 }];
  },
};
