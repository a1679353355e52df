import { itemsOf } from '../phrases/items';
import { lowerOf, withoutStop } from '../tokens/token';
import type { Pattern } from './pattern';
import { isFact, made } from './support';

/** "Email if they have one", "what they paid": a fact and no more. */
const aloneOnly = /^(?:an? |the )?[a-z-]+(?: [a-z-]+){0,2} (?:if any|optional)$|^amount (?:paid|owed)$/;

export const topicFact: Pattern = {
  id: 'topic-fact',
  doc: '"Oh, and the case number, that is unique.": an afterthought, a fact of what was talked about.',
  examples: [
    { text: 'A case has a shade. And a case number, unique.', reads: ['case: shade', 'case: case number (unique)'] },
    { text: 'A guest has a name. Email if they have one.', reads: ['guest: email (optional: if any)'] },
  ],
  match(clause, context) {
    if (clause.kind !== 'fragment' || context.topic === undefined || isFact(context.topic)) return undefined;
    const opening = lowerOf(context.sentence.slice(0, 2));
    const alone = aloneOnly.test(lowerOf(withoutStop(context.sentence)));
    if (!alone && !/^(?:and|plus|also|then) (?:an?|the|its|their|one)$/.test(opening)) return undefined;
    const items = itemsOf(clause.tokens).items;
    if (items.length === 0 || !items.every((i) => isFact(i.name) || i.facets.values)) return undefined;
    return [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items, weight: 1 }];
  },
};
