import type { Claim } from '../claims';
import { happeningOf } from '../lexicon/nominals';
import { namesPerson } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const taking = /^(?:report|measure|weigh|read)$/;

export const reportedDaily: SentencePattern = {
  id: 'reported-daily',
  doc: '"Every morning the observer reports from the station the snow depth and the temperature": a row for each time, not facts of the observer.',
  final: true,
  needs: /^(?:every|each)$/,
  examples: [
    {
      text: 'Every morning the observer reports from the station the snow depth and the temperature.',
      reads: ['event report of observer + station: snow depth, temperature, date (date)'],
    },
    {
      text: 'Each evening a keeper measures the water level and the salinity.',
      reads: ['event measurement of keeper: water level, salinity, date (date)'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (context.role === 'queries' || !/^(?:every|each)$/.test(t[0]?.lower ?? '')) return undefined;
    if (!/^(?:day|morning|evening|night|noon|week|hour|month)$/.test(t[1]?.lower ?? '')) return undefined;
    const who = nounPhraseAt(t, t[2]?.lower === ',' ? 3 : 2);
    const verb = who && t[who.to];
    if (
      !who ||
      who.plural ||
      who.pronoun ||
      !(namesPerson(who.name) || /[a-z]{3}(?:er|or|ist|man)$/.test(who.head)) ||
      !taking.test(verb?.lemma ?? '')
    )
      return undefined;
    let from = who.to + 1;
    const at = t[from]?.tag === 'prep' ? nounPhraseAt(t, from + 1) : undefined;
    if (at) from = at.to;
    const where = at && !at.pronoun && !at.of && couldBeThing(at.name) && !isFact(at.name) ? [at.name] : [];
    const { items } = itemsOf(t.slice(from));
    const facts = items.filter((i) => isFact(i.name) || i.facets.values || i.facets.type);
    if (/^(?:each|every)$/.test(t[t.length - 2]?.lower ?? '') || items.length < 2) return undefined;
    if (facts.length * 2 < items.length || items.some((i) => i.plural && !isFact(i.name))) return undefined;
    const date: Item = { name: 'date', plural: false, facets: { type: 'date' }, span: context.sentenceSpan };
    const dated = items.some((i) => /(?:^| )(?:date|day|time)$/.test(i.name));
    const participants = [who.name, ...where].map((name) => ({ name, plural: false }));
    const claim: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'event',
      name: happeningOf(verb?.lemma ?? ''),
      participants,
      items: dated ? items : [...items, date],
      weight: 3,
    };
    return [claim];
  },
};
