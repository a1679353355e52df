import type { Claim } from '../claims';
import { happeningOf } from '../lexicon/nominals';
import { eventNouns } from '../lexicon/nouns';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import { clausesOf } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import { listBehindWith } from './list-behind-with';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, mostlyFacts } from './support';

const over =
  /\bfor (?:an?|one|some|the|a (?:certain|given|fixed|limited|set)) (?:period|term|span)(?: of time)?(?= |$)(?! of)/;

/** Papers and states that hold for a time. */
const lasting =
  /^(?:lease|licen[cs]e|permit|policy|tenancy|pass|mandate|sponsorship|internship|placement|posting|guarantee|warranty|exhibition)$/;

export const overPeriod: SentencePattern = {
  id: 'over-period',
  doc: '"A loan is agreed with a theatre for a period", "drivers can be blocked for a period, with a reason": what lasts has a start and an end.',
  final: false,
  needs: /^(?:period|term|span)$/,
  examples: [
    {
      text: 'A lease is signed with a tenant for a period.',
      reads: ['lease: starts on, ends on', 'lease sign tenant [manyToOne]'],
    },
    {
      text: 'Drivers can be suspended for a period, with a start, an end and the reason.',
      reads: ['mention driver', 'event suspension of driver: start, end, reason'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const text = lowerOf(t);
    const hit = over.exec(text);
    const clause = hit ? clausesOf(t)[0] : undefined;
    const subject = clause?.subjects[0];
    if (!hit || !clause?.verb || clause.verb.negated || !subject || context.role === 'queries') return undefined;
    const name = subject.pronoun === undefined ? subject.name : context.topic;
    if (name === undefined || !couldBeThing(name) || isFact(name) || (!subject.pronoun && isOrganisation(subject)))
      return undefined;
    const from = wordsIn(text.slice(0, hit.index).trim());
    const to = from + wordsIn(hit[0]);
    const base = { pattern: this.id, span: context.sentenceSpan };
    const head = headOf(name);
    const happens = eventNouns.has(head) || lasting.test(head);
    const doing =
      clause.verb.passive && clause.verb.modal !== undefined && !happens ? happeningOf(clause.verb.lemma) : undefined;
    const told = toldBehind(t, to);
    if (doing !== undefined && told) {
      const participants = [{ name, plural: false }];
      const row: Claim = { ...base, kind: 'event', name: doing, participants, items: told, weight: 3 };
      return [
        { ...base, kind: 'mention', name, weight: 1 },
        row,
        { ...base, kind: 'ignored', why: 'lasts for a time' },
      ];
    }
    if (!happens || /^[:;]$/.test(t[to]?.text ?? '')) return undefined;
    const items = ['starts on', 'ends on'].map(
      (said): Item => ({ name: said, plural: false, facets: {}, span: base.span }),
    );
    const facts: Claim = { ...base, kind: 'facts', owner: name, items, weight: 1.5 };
    return [facts, { ...base, kind: 'restated', tokens: [...t.slice(0, from), ...t.slice(to)] }];
  },
};

/** ", with a start, an end and the reason". */
function toldBehind(t: readonly Token[], to: number): readonly Item[] | undefined {
  const items = listBehindWith(t, to);
  return items.length > 1 && (mostlyFacts(items) || items.some((i) => /^(?:start|end|reason)$/.test(i.name)))
    ? items
    : undefined;
}
