import { conceptName } from '../phrases/concept-name';
import { itemsOf } from '../phrases/items';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

export const dottedField: SentencePattern = {
  id: 'dotted-field',
  doc: '"station.code unique": a fact written behind its thing and a full stop.',
  final: true,
  needs: /[\p{L}_]\.[\p{L}_]/u,
  examples: [{ text: 'order.placed_at', reads: ['order: placed at'] }],
  match(context) {
    const [first, ...rest] = context.sentence;
    const parts = /^([\p{L}_]+)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(first?.lower ?? '');
    if (!first || !parts || rest.some((t) => t.tag === 'modal' || t.tag === 'have')) return undefined;
    const owner = conceptName([parts[1] ?? '']);
    const name = parts[2] ?? '';
    const field = { ...first, text: name, lower: name, tag: 'noun' as const, start: first.end - name.length };
    const body = /^[:=-]$/.test(rest[0]?.text ?? '') && rest[1]?.tag !== 'noun' ? rest.slice(1) : rest;
    const items = itemsOf([field, ...body]).items;
    if (!couldBeThing(owner) || items.length === 0) return undefined;
    return [{ pattern: this.id, span: context.sentenceSpan, kind: 'facts', owner, items, weight: 3 }];
  },
};
