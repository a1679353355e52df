import type { ConceptualModel, Mark } from '../model/conceptual';
import { type SourceSpan, spansOf } from '../model/origin';
import type { Claim } from './claims';
import type { ReadSentence } from './read';

/** What each stretch of the text was taken for; the spans do not overlap and are in text order. */
export function marksOf(sentences: readonly ReadSentence[], model: Omit<ConceptualModel, 'marks'>): readonly Mark[] {
  const fine = fineMarks(model);
  const places = placesOf(model);
  const out: Mark[] = [];
  let f = 0;
  for (const sentence of sentences) {
    while (f < fine.length && (fine[f] as Mark).span.start < sentence.span.start) f++;
    const inside: Mark[] = [];
    while (f < fine.length && (fine[f] as Mark).span.end <= sentence.span.end) inside.push(fine[f++] as Mark);
    const whole = sentenceMark(sentence, places);
    if (
      inside.length > 0 &&
      (whole === undefined || whole.kind === 'relationship' || whole.kind === 'ignored' || whole.kind === 'entity')
    )
      out.push(...inside);
    else if (whole) out.push(whole);
  }
  return out;
}

/** Marks of single facts, without overlaps, first come first served. */
function fineMarks(model: Omit<ConceptualModel, 'marks'>): readonly Mark[] {
  const all: Mark[] = [];
  for (const entity of model.entities) {
    for (const a of entity.attributes) {
      for (const span of spansOf(a.origin)) {
        all.push({
          span,
          kind: 'attribute',
          refs: [a.id],
          why: `“${a.name}” is a fact of each ${entity.name}${a.optionalBecause ? `; may be absent: ${a.optionalBecause}` : ''}.`,
        });
      }
    }
  }
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const out: Mark[] = [];
  let end = -1;
  for (const mark of all) {
    if (mark.span.start < end) continue;
    out.push(mark);
    end = mark.span.end;
  }
  return out;
}

const kindOf: Partial<Record<Claim['kind'], Mark['kind']>> = {
  facts: 'attribute',
  event: 'entity',
  mention: 'entity',
  relate: 'relationship',
  unique: 'rule',
  compare: 'rule',
  differ: 'rule',
  choose: 'rule',
  requiredWhen: 'rule',
  noOverlap: 'rule',
  lifecycle: 'rule',
  trait: 'rule',
  facets: 'rule',
  skew: 'rule',
  tenancy: 'rule',
  kinds: 'value',
  query: 'query',
};

function sentenceMark(sentence: ReadSentence, places: readonly Place[]): Mark | undefined {
  if (sentence.heading)
    return { span: sentence.span, kind: 'ignored', refs: [], why: 'A heading: it says where the text below belongs.' };
  const refs = refsWithin(sentence, places);
  const claim = sentence.claims.find((c) => c.kind !== 'ignored' && c.kind !== 'act');
  if (claim && refs.length > 0) {
    const kind = kindOf[claim.kind] ?? 'entity';
    return { span: sentence.span, kind, refs, why: whyOf(kind, claim.pattern) };
  }
  if (sentence.claims.some((c) => c.kind === 'ignored') || claim)
    return { span: sentence.span, kind: 'ignored', refs: [], why: 'Says nothing that has to be stored.' };
  return { span: sentence.span, kind: 'unread', refs: [], why: 'Not understood; it led to nothing in the design.' };
}

const whyOf = (kind: Mark['kind'], pattern: string): string =>
  `${
    {
      entity: 'Names something worth a table of its own.',
      attribute: 'Lists what is known of something.',
      relationship: 'Says how two things belong together.',
      rule: 'States a rule the database keeps.',
      query: 'Tells how the data is read, so an index can serve it.',
      value: 'Lists the values something may have.',
      ignored: '',
      unread: '',
    }[kind]
  } (${pattern})`;

/** A span that led to an element of the model; `order` is that of the elements in the model. */
interface Place {
  readonly span: SourceSpan;
  readonly ref: string;
  readonly order: number;
}

/** Where the model's elements come from, by start. */
function placesOf(model: Omit<ConceptualModel, 'marks'>): readonly Place[] {
  const out: Place[] = [];
  let order = 0;
  const add = (ref: string, origin: Parameters<typeof spansOf>[0]): void => {
    for (const span of spansOf(origin)) out.push({ span, ref, order });
    order++;
  };
  for (const e of model.entities) add(e.id, e.origin);
  for (const r of model.relationships) add(r.id, r.origin);
  for (const r of model.rules) add(r.entity, r.origin);
  if (model.tenancy) add(model.tenancy.tenant, model.tenancy.origin);
  for (const q of model.queries) add(q.id, q.origin);
  return out.sort((a, b) => a.span.start - b.span.start || a.order - b.order);
}

function refsWithin({ span }: ReadSentence, places: readonly Place[]): readonly string[] {
  const inside: Place[] = [];
  for (let i = firstFrom(places, span.start); i < places.length; i++) {
    const place = places[i] as Place;
    if (place.span.start > span.end) break;
    if (place.span.end <= span.end) inside.push(place);
  }
  return [...new Set(inside.sort((a, b) => a.order - b.order).map((p) => p.ref))];
}

/** The first place that starts at `start` or behind it. */
function firstFrom(places: readonly Place[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
