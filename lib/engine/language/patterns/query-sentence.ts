import { queryVerbs } from '../lexicon/verbs';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';

const imperative = new Set([...queryVerbs, 'show', 'lookup']);
const cue =
  /\b(?:look(?:s|ed)? up|search(?:es|ed)?|retrieves?|fetch(?:es)?|finds?|lists?|browses?|prints?|watch(?:es)?|sorted by|ordered by|newest|latest|oldest first|most recent|top \d+|filter(?:s|ed)? by|report of|see (?:their|his|her|the|all|a)|views?|shows?|displays?|upcoming|full[- ]text|counts? of|checks?)\b/;
const system =
  /^(?:this|the) (?:system|platform|application|app|software|database) (?:should |must |can |shall |will |needs to |also )*(?:supports?|allows?|enables?|provides?|be able)/;

export const querySentence: SentencePattern = {
  id: 'query',
  doc: 'A way of reading: in a section about queries, or with a verb of looking and an order, a key or a filter.',
  final: true,
  examples: [
    { text: 'Agents retrieve a booking by record locator.', reads: ['query'] },
    { text: "The portal lists a customer's invoices, most recent first.", reads: ['query'] },
  ],
  match(context) {
    const text = lowerOf(context.sentence);
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    if (context.role === 'queries') return [{ ...base, kind: 'query' }];
    const first = context.sentence[0];
    if (/^(?:reports?|quer(?:y|ies)|access patterns?|lookups?|searches|common queries|typical queries)\s*:/.test(text))
      return [{ ...base, kind: 'query' }];
    if (
      first &&
      imperative.has(first.lemma ?? first.lower) &&
      context.sentence[1] &&
      /^(?:det|noun|quant|adj|poss|prep)$/.test(context.sentence[1].tag) &&
      !/\bhas\b|\bhave\b|:/.test(text) &&
      first.form === 'base'
    )
      return [{ ...base, kind: 'query' }];
    if (!cue.test(text) || system.test(text)) return undefined;
    const verb = queryVerbOf(context.sentence);
    return verb ? [{ ...base, kind: 'query' }] : undefined;
  },
};

/** The main verb is one of looking, or the wording orders or limits what is read. */
function queryVerbOf(t: Parameters<typeof lowerOf>[0]): boolean {
  const text = lowerOf(t);
  if (
    /\b(?:newest|latest|oldest|most recent|earliest) (?:first|on top|at the top)\b|\b(?:sorted|ordered) by\b|\btop \d+\b|\b(?:look(?:s|ed)?|search(?:es|ed)?) (?:up|for|by|are|is)?/.test(
      text,
    )
  )
    return true;
  return t.some(
    (x, i) =>
      (x.tag === 'verb' || (x.tag === 'noun' && x.form === 'base')) &&
      i > 0 &&
      i < 8 &&
      /^(?:list|find|search|look|retrieve|fetch|browse|print|watch|see|lookup|view|show|display|query)$/.test(
        x.lemma ?? '',
      ) &&
      x.tag === 'verb',
  );
}
