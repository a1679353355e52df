import type { Claim } from '../claims';
import type { Context } from '../context';
import type { Clause } from '../phrases/clauses';
import { couldBeThing, isFact, made } from './support';

const frequency =
  /^(?:hourly|daily|weekly|biweekly|bi-weekly|fortnightly|monthly|bimonthly|quarterly|half-yearly|yearly|annually|once|twice)$/;

/** "They are published daily, weekly or monthly": how often. */
export function howOften(id: string, clause: Clause, context: Context): readonly Claim[] | undefined {
  const words = clause.rest.filter((t) => t.tag !== 'punct' && t.tag !== 'conj' && t.lower !== 'either');
  const subject = clause.subjects[0];
  const owner = subject && (subject.pronoun ? context.topic : subject.name);
  const said =
    words.length > 1 && words.every((t) => frequency.test(t.lower)) && clause.rest.some((t) => t.lower === 'or');
  if (!said || owner === undefined || isFact(owner) || !couldBeThing(owner)) return undefined;
  const list = words.map((t) => t.lower);
  const item = { name: 'frequency', plural: false, facets: { values: { closed: true, list } }, span: clause.span };
  return [{ ...made(id, clause), kind: 'facts', owner, items: [item], weight: 1 }];
}
