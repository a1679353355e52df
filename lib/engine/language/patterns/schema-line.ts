import { recordVerbs } from '../lexicon/verbs';
import { conceptName } from '../phrases/concept-name';
import { itemsOf } from '../phrases/items';
import type { SentencePattern } from './pattern';
import { couldBeThing, withoutGenericHead } from './support';

/** "User management (store name, email)": what is managed or recorded, rather than the doing. */
function withoutTask(name: string): string {
  const bare = withoutGenericHead(name.replace(/(?<=\w) (?:recording|tracking|keeping|logging)$/, ''));
  return couldBeThing(bare) ? bare : name;
}

export const schemaLine: SentencePattern = {
  id: 'schema-line',
  doc: '"boats(name, registration_no unique, length_m > 0)": a relation written as a name and its columns.',
  final: true,
  needs: /\)/,
  examples: [
    { text: 'boats(name, length_m numeric)', reads: ['boat: name, length m (decimal)'] },
    {
      text: 'Table order_items (quantity int not null, price)',
      reads: ['order item: quantity (required; integer), price'],
    },
    {
      text: 'and Visitor management (store name, phone number and visit date),',
      reads: ['visitor: name, phone number, visit date'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const end = /^[.;,]$/.test(t[t.length - 1]?.text ?? '') ? t.length - 1 : t.length;
    const from = /^(?:table|relation|entity|and)$/.test(t[0]?.lower ?? '') ? 1 : 0;
    const open = t.findIndex((x) => x.lower === '(');
    if (open <= from || open > from + 4 || t[end - 1]?.lower !== ')') return undefined;
    let depth = 0;
    for (let i = open; i < end; i++) {
      if (t[i]?.lower === '(') depth++;
      if (t[i]?.lower === ')') depth--;
      if (depth === 0 && i < end - 1) return undefined;
    }
    const label = t.slice(from, open);
    if (
      label.some((x) => x.tag === 'punct' || x.tag === 'be' || x.tag === 'have' || x.tag === 'modal' || x.tag === 'det')
    )
      return undefined;
    if (/^(?:unique|index|key|check|primary|foreign|constraint)$/.test(label[0]?.lower ?? '')) {
      const members = itemsOf(t.slice(open + 1, end - 1)).items.map((i) => i.name.replace(/ id$/, ''));
      const base = { pattern: this.id, span: context.sentenceSpan };
      return label[0]?.lower === 'unique' && members.length > 0 && context.topic !== undefined
        ? [{ ...base, kind: 'unique', owner: context.topic, members }]
        : [{ ...base, kind: 'ignored', why: 'a key the design decides itself' }];
    }
    const owner = withoutTask(conceptName(label.map((x) => x.lower)));
    const orders = recordVerbs.includes(t[open + 1]?.lemma ?? '') && t[open + 2]?.lower !== ',' ? 1 : 0;
    const items = itemsOf(t.slice(open + 1 + orders, end - 1)).items;
    if (items.length < 2 || !couldBeThing(owner)) return undefined;
    return [{ pattern: this.id, span: context.sentenceSpan, kind: 'facts', owner, items, weight: 3.5 }];
  },
};
