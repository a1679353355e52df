import type { Claim } from '../claims';
import type { Context } from '../context';
import { clausesOf } from '../phrases/clauses';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import { keptThen, ownerOf } from './kept-then';
import type { SentencePattern } from './pattern';

export const inWhichCase: SentencePattern = {
  id: 'in-which-case',
  doc: '"A claim can be rejected, in which case the reason is noted": facts of the thing before that only some have.',
  final: false,
  needs: /^case$/,
  examples: [
    {
      text: 'A horse may be retired, in which case the date of retirement is recorded.',
      reads: ['horse: date of retirement (optional: in case it may be retired)'],
    },
    {
      text: 'A parcel can be returned, in which case we note the reason and the return date.',
      reads: [
        'parcel: reason (optional: in case it can be returned), return date (optional: in case it can be returned)',
      ],
    },
  ],
  match(context) {
    const t = context.sentence;
    const at = t.findIndex((x, i) => x.lower === 'which' && t[i - 1]?.lower === 'in' && t[i + 1]?.lower === 'case');
    if (at < 4) return undefined;
    const comma = t[at - 2]?.lower === ',' ? at - 2 : at - 1;
    const before = t.slice(0, comma);
    const items = keptThen(withoutStop(t.slice(at + 2)));
    const owner = ownerIn(before, context);
    if (items.length === 0 || owner === undefined) return undefined;
    const clause = clausesOf(before)[0];
    const verb = clause?.verb;
    const said = verb && clause ? lowerOf(before.filter((x) => x.start >= (before[verb.from]?.start ?? 0))) : '';
    const optional = /^[a-z ]{3,40}$/.test(said) ? `in case it ${said}` : 'only in some cases';
    const base = { pattern: this.id, span: context.sentenceSpan };
    const facts: Claim = {
      ...base,
      kind: 'facts',
      owner,
      items: items.map((item) => ({
        ...item,
        name: doneOn(item.name, before) ?? item.name,
        facets: { optional, ...item.facets },
      })),
      weight: 1.5,
    };
    return [facts, { ...base, kind: 'restated', tokens: before }];
  },
};

/** "may be suspended, in which case the date is noted": suspended on. */
function doneOn(name: string, before: readonly Token[]): string | undefined {
  const joint = name === 'date' || name === 'day' ? 'on' : name === 'time' ? 'at' : undefined;
  const done = before[before.length - 1];
  return joint !== undefined && done?.form === 'participle' ? `${done.lower} ${joint}` : undefined;
}

/** The subject in front; a pronoun or a fact stands for what is talked about. */
function ownerIn(before: readonly Token[], context: Context): string | undefined {
  const subject = clausesOf(before)[0]?.subjects[0];
  const known = context.topic ?? context.owner;
  return subject ? ownerOf(subject, known) : known;
}
