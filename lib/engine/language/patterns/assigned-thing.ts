import type { Claim } from '../claims';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, mostlyFacts } from './support';

export const assignedThing: SentencePattern = {
  id: 'assigned-thing',
  doc: '"A contractor can be assigned (company name, trade, phone)": a thing with its facts, which what is talked about may have.',
  final: true,
  needs: /^(?:can|may|must|will|should|is|gets)$/,
  examples: [
    {
      text: 'A claim has a number. A surveyor may be appointed (name, licence number, phone).',
      reads: ['claim: number', 'surveyor: name, licence number, phone', '?.surveyor (optional: may be appointed)'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const open = t.findIndex((x) => x.lower === '(');
    if (open < 4 || t[t.length - 1]?.lower !== ')' || t[open - 1]?.form !== 'participle') return undefined;
    const subject = nounPhraseAt(t, 0);
    if (!subject || subject.pronoun || subject.plural || !/^(?:an?|one)$/.test(subject.determiner ?? ''))
      return undefined;
    if (!t.slice(subject.to, open - 1).every((x) => /^(?:modal|be|adv)$/.test(x.tag))) return undefined;
    const { items } = itemsOf(t.slice(open + 1, -1));
    if (items.length < 2 || !mostlyFacts(items) || isFact(subject.name) || !couldBeThing(subject.name))
      return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const facts: Claim = { ...base, kind: 'facts', owner: subject.name, items, weight: 3 };
    return [facts, { ...base, kind: 'restated', tokens: t.slice(0, open) }];
  },
};
