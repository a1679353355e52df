import type { Claim } from '../claims';
import { nominalises } from '../lexicon/nominals';
import { clausesOf } from '../phrases/clauses';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const period =
  /\bfrom (?:an?|some|its|one|the) (?:start(?:ing)? )?(date|day|time|moment) (?:on which .{0,30} )?(?:to|until|till) (?:an?|some|another|its|one|the) ?(?:end(?:ing)? )?(?:date|day|time|moment|other)?\b/;

/** "from a first to a last day": the two are told by their order. */
const ordered =
  /\bfrom (?:an?|its|the) (first|start|opening|initial)(?: day| date)? (?:to|until|till) (?:an?|its|the) (last|end|closing|final) (day|date)\b/;

export const fromTo: SentencePattern = {
  id: 'from-to',
  doc: '"A stay is for one boat, from a date to a date": the subject has a start and an end.',
  final: false,
  needs: /^from$/,
  examples: [
    {
      text: 'A booking is for a machine, from a time to a time.',
      reads: ['booking: starts at, ends at'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const text = lowerOf(t);
    const hit = period.exec(text) ?? ordered.exec(text);
    if (!hit) return undefined;
    const start = t[0]?.tag === 'conj' || t[0]?.tag === 'adv' ? 1 : 0;
    const at = t.findIndex((x) => x.lower === 'from' && x.start >= (t[0]?.start ?? 0));
    const own = clausesOf(t).findLast((c) => c.subjects.length > 0 && c.span.start <= (t[at]?.start ?? 0))?.subjects[0];
    const subject = hit[3] === undefined ? nounPhraseAt(t, start) : (own ?? nounPhraseAt(t, start));
    const verb = clausesOf(t)[0]?.verb;
    const done = verb && !verb.passive && context.topic !== undefined && nominalises(context.topic, verb.lemma);
    const owner =
      !done && subject && !subject.pronoun && couldBeThing(subject.name) && !isFact(subject.name)
        ? subject.name
        : context.topic;
    const from = t.findIndex(
      (x, i) =>
        x.lower === 'from' &&
        /^(?:date|day|time|moment|start|starting|first|opening|initial)$/.test(t[i + 2]?.lower ?? ''),
    );
    const first = t[from];
    const last = t[Math.min(t.length - 1, from + 5)];
    if (owner === undefined || !first || !last) return undefined;
    const days = hit[3] === undefined ? undefined : [`${hit[1]} ${hit[3]}`, `${hit[2]} ${hit[3]}`];
    const [starts, ends] =
      days ?? (/date|day/.test(hit[1] ?? '') ? ['starts on', 'ends on'] : ['starts at', 'ends at']);
    const span = { start: first.start, end: last.end };
    const items = [starts as string, ends as string].map((name) => ({ name, plural: false, facets: {}, span }));
    const claim: Claim = { pattern: this.id, span: context.sentenceSpan, kind: 'facts', owner, items, weight: 2 };
    return [claim];
  },
};
