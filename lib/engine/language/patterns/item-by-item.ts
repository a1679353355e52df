import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { type Token, withoutStop } from '../tokens/token';
import { ofMany } from './link-of-leads';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, mostlyFacts } from './support';

const listed = /^(?:list|describe|record|enter|note|count|specify|state|document|register|detail|put|write|show)$/;

export const itemByItem: SentencePattern = {
  id: 'item-by-item',
  doc: '"What is landed is listed species by species with the weight and the price": a row for each of them in what is talked about.',
  final: true,
  needs: /^by$/,
  examples: [
    {
      text: 'A landing has a date. What is landed is listed species by species with the weight and the price per kilogram.',
      reads: ['plural landing have plural species [manyToMany]'],
    },
    {
      text: 'A delivery is described product by product, with the net weight and the number of packages.',
      reads: ['plural delivery have plural product [manyToMany]'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const by = t.findIndex((x, i) => x.lower === 'by' && i > 2 && named(t, i));
    if (by < 0 || context.role === 'queries') return undefined;
    const verb = t.slice(0, by - 1).findLast((x) => x.form === 'participle');
    const behind = t[by + 2]?.lower === ',' ? by + 3 : by + 2;
    if (!listed.test(verb?.lemma ?? '') || t[behind]?.lower !== 'with') return undefined;
    const { items } = itemsOf(t.slice(behind + 1));
    const what = singular(t[by + 1]?.lower ?? '');
    const subject = t[0]?.lower === 'what' ? undefined : nounPhraseAt(t, 0);
    const whole = subject && !subject.pronoun ? subject.name : context.topic;
    if (!mostlyFacts(items) || whole === undefined || whole === what || isFact(whole) || !couldBeThing(whole))
      return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    return [ofMany(base, singular(whole), what, items)];
  },
};

/** "species by species": the same thing on both sides, which is no stretch of time. */
function named(t: readonly Token[], by: number): boolean {
  const [before, after] = [t[by - 1], t[by + 1]];
  if (before?.tag !== 'noun' || before.lower !== after?.lower || !couldBeThing(singular(before.lower))) return false;
  return (
    /^(?:undefined|text)$/.test(`${typeByEnding(before.lower)?.type}`) &&
    !/^(?:step|day|week|month|year|hour)$/.test(before.lower)
  );
}
